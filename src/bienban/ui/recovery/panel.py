"""The panel that shows what was not saved, beside what the file holds, before it is restored."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.ui.history.changes_view import ChangesView
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.tall import TallPanel


class DifferencePanel(TallPanel):
    """The keyboard begins in the list of places."""

    wanted = Signal()
    """It is to be restored."""

    def __init__(self, theme: Theme, saved: Minutes, kept: Minutes, languages: Mapping[str, Language]) -> None:
        super().__init__(theme, _("What was not saved"))
        self.restore = Button(theme, _("Restore"), "life-buoy", Kind.FILLED)
        self.restore.clicked.connect(self.wanted)
        self.view = ChangesView(theme, languages)
        self.head.addStretch(1)
        self.head.addWidget(self.restore)
        self.head.addWidget(self.cross)
        self.inside.addWidget(self.view, 1)
        self.view.compare(saved, kept)
        self.setFocusProxy(self.view.list)
