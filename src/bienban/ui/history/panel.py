"""The panel of the version history: the states of the open file, and what differs between each and the present text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from bienban.catalog.languages import Language
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session import versions
from bienban.session.history import History
from bienban.session.session import Session
from bienban.session.versions import Kind, Version
from bienban.times import clock
from bienban.ui.history.change_words import tally_words
from bienban.ui.history.changes_view import ChangesView
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.buttons import Kind as Loudness
from bienban.ui.widgets.rows import Cell, Row, Rows
from bienban.ui.widgets.tall import TallPanel
from bienban.ui.widgets.told import Line

_SOON_MS = 400
"""The comparison follows the typing when it pauses for so long."""


class HistoryPanel(TallPanel):
    """The keyboard begins in the list of states; Enter puts the chosen one back."""

    wanted = Signal(object)
    """The :class:`Version` to put back."""
    cleared = Signal()
    """History and recovery of the file are to be removed; asked for twice."""

    def __init__(self, theme: Theme, session: Session, history: History, languages: Mapping[str, Language]) -> None:
        super().__init__(theme, _("Version history"))
        self._session = session
        self._history = history
        self._versions: dict[str, Version] = {}
        self.said = Line(theme)
        self.said.tell(_("Nothing here is in the file; it stays on this computer."))
        self.restore = Button(theme, _("Restore this state"), "undo-2", Loudness.FILLED)
        self.clear = Button(theme, icon="trash-2", kind=Loudness.QUIET)
        self._asked = False
        self._say_clear()
        self.list = Rows(theme, _("States of this file"), (0.45, 0.55))
        self.view = ChangesView(theme, languages)
        self._later = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._arrange()
        self._connect()
        self._follow()
        self.setFocusProxy(self.list)

    @property
    def version(self) -> Version | None:
        """The state that is chosen."""
        return self._versions.get(str(self.list.key))

    def _arrange(self) -> None:
        self.head.addSpacing(8)
        self.head.addWidget(self.said, 1)
        for button in (self.clear, self.restore, self.cross):
            self.head.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.list, 3)
        row.addWidget(self.view, 7)
        self.inside.addLayout(row, 1)
        ring = (self.list, self.view.list, self.view.details, self.restore, self.clear, self.cross)
        for before, after in pairwise(ring):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._later.timeout.connect(self._compare)
        self._history.changed.connect(self._follow)
        self._session.changed.connect(self._hear)
        self.list.moved.connect(self._choose)
        self.list.chosen.connect(lambda _key: self._want())
        self.restore.clicked.connect(self._want)
        self.clear.clicked.connect(self._ask)

    def _hear(self, _difference: object) -> None:
        self._later.start()

    def _follow(self) -> None:
        found = self._history.versions()
        self._versions = {version.at.isoformat(): version for version in found}
        self.list.show_rows([_row(key, version) for key, version in self._versions.items()])
        self._compare()

    def _choose(self, _key: object) -> None:
        self._calm()
        self._compare()

    def _compare(self) -> None:
        version = self.version
        if self.restore.hasFocus():
            self.list.setFocus()  # a button that is off would lose it to any other
        self.restore.setEnabled(False)
        self.clear.setEnabled(bool(self._versions))
        if version is None:
            self.view.show_nothing(_("No state has been kept yet."))
            return
        try:
            before = replace(versions.read(version), turns=self._session.minutes.turns)  # what is put back
            self.view.compare(before, self._session.minutes)
        except BienBanError as error:
            self.view.show_nothing(str(error))
            return
        if not self.view.count:
            self.view.show_nothing(_("This state is the text as it stands now."))
        self.restore.setEnabled(self.view.count > 0 and not self._session.read_only)

    def _want(self) -> None:
        if self.version is not None and self.restore.isEnabled():
            self.wanted.emit(self.version)

    def _ask(self) -> None:
        """The first press asks, the second does it."""
        if self._asked:
            self._calm()
            self.cleared.emit()
            return
        self._asked = True
        self._say_clear()
        self.said.tell(_("Every earlier state and every recovery of this file goes for good. Press once more."))

    def _calm(self) -> None:
        if self._asked:
            self._asked = False
            self._say_clear()
            self.said.tell("")

    def _say_clear(self) -> None:
        """The button is short; what it is called says the rest."""
        words = _("Clear for good") if self._asked else _("Clear history…")
        name = words if self._asked else _("Clear history and recovery of this file")
        self.clear.setText(words)
        self.clear.setAccessibleName(name)
        self.clear.setToolTip(name)
        self.clear.updateGeometry()


def _row(key: str, version: Version) -> Row:
    icon, tone, words = {
        Kind.OPENED: ("folder-open", "muted", _("As opened")),
        Kind.WRITTEN: ("pencil", "muted", _("Not saved")),
        Kind.SAVED: ("save", "ok", _("Saved")),
        Kind.LEFT: ("x", "muted", _("Closed without saving")),
    }[version.kind]
    at = clock(version.at.astimezone())
    return Row((Cell(at, icon, tone), Cell(words, tone="muted")), tally_words(version.changed), key)
