"""What is asked before the text is made final: what is still open, and the button that does it all the same."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bienban.catalog.languages import Language
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes, Stage
from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.stages import words as stage_words
from bienban.ui.stages.unsettled import unsettled
from bienban.ui.widgets.announcing import announce
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import label
from bienban.ui.widgets.rows import Row, Rows


class Asking(QWidget):
    """Comes beside the stages and never takes the focus by itself: making the text final is an act of its own."""

    confirmed = Signal(object)
    """The minutes are to come to this :class:`~bienban.core.minutes.Stage`, whatever is open."""
    place_wanted = Signal(object)
    """The form is to show an :class:`~bienban.core.ids.Address`."""

    def __init__(self, theme: Theme, languages: Mapping[str, Language]) -> None:
        super().__init__()
        self._languages = languages
        self.stage = Stage.INITIALLED
        self.said = label(theme)
        self.said.setWordWrap(True)
        self.confirm = Button(theme, stage_words.confirmed(self.stage), kind=Kind.FILLED)
        self.list = Rows(theme, _("What is still open"), (0.45, 0.55))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.said, 1)
        head.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self.confirm.clicked.connect(lambda: self.confirmed.emit(self.stage))
        self.list.chosen.connect(self.place_wanted)

    def ask(self, stage: Stage, minutes: Minutes) -> None:
        """Ask whether these minutes are to come to ``stage``; say what is open by now."""
        self.stage = stage
        self.confirm.setText(stage_words.confirmed(stage))
        self.confirm.updateGeometry()
        sentence, rows = self._open(minutes)
        self.list.show_rows(rows)
        if sentence != self.said.text():
            self.said.setText(sentence)
            announce(self, sentence)

    def _open(self, minutes: Minutes) -> tuple[str, list[Row]]:
        button = stage_words.confirmed(self.stage)
        try:
            rows = unsettled(minutes, self._languages)
        except BienBanError as error:
            return str(error), []
        count = sum(row.key is not None for row in rows)
        if not count:
            return _("Nothing is open any more. “{button}” keeps the text with its seal.").format(button=button), []
        sentence = _("Still open: {count}. “{button}” keeps the text with its seal all the same.")
        return sentence.format(count=count, button=button), rows
