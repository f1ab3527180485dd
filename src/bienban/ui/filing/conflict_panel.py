"""The panel that shows where the open record and its file differ, mine beside theirs, and the ways out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.session.changes import Change, How, changes
from bienban.ui.history.change_words import Line, Places, sign
from bienban.ui.history.changes_view import pieces
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.rows import Cell, Row, Rows
from bienban.ui.widgets.tall import TallPanel, stretchable
from bienban.ui.widgets.told import Told
from bienban.ui.words import labelled, language_name

_SHARES = (0.64, 0.36)
_LEAST_HIGH = 60


class ConflictPanel(TallPanel):
    """The keyboard begins on the list; Enter shows the place in the form."""

    copying = Signal()
    """What is open is to be kept as a copy."""
    taking = Signal()
    """What the file holds is to be taken."""
    overwriting = Signal()
    """What is open is to be saved over what the file holds."""
    place_wanted = Signal(object)
    """The form is to show an :class:`~bienban.core.ids.Address`."""

    def __init__(self, theme: Theme, mine: Minutes, theirs: Minutes, languages: Mapping[str, Language]) -> None:
        super().__init__(theme, _("Mine and theirs"))
        self._places = Places(mine, theirs, languages)
        self._changes = {change.id: change for change in changes(mine, theirs)}
        self.list = Rows(theme, _("Places that differ"), _SHARES)
        self.mine, self.theirs = _Side(theme, _("Mine"), "-"), _Side(theme, _("Theirs"), "+")
        self.copy = Button(theme, _("Keep mine as a copy"), "copy")
        self.take = Button(theme, _("Take theirs"), "file-text")
        self.overwrite = Button(theme, _("Overwrite"), "save")
        self._arrange()
        self._connect()
        self.setFocusProxy(self.list)
        self.list.show_rows([self._row(change) for change in self._changes.values()])

    def _arrange(self) -> None:
        about = _("Mine is what is open here, theirs what the file holds now.")
        self.head.addWidget(stretchable(muted(self.theme, about)), 1)
        self.head.addWidget(self.cross)
        count = _("Places that differ: {count}").format(count=len(self._changes))
        columns = QGridLayout()
        columns.setHorizontalSpacing(8)
        columns.setVerticalSpacing(2)
        columns.setRowStretch(1, 1)
        views = ((count, self.list), (_("Mine"), self.mine), (_("Theirs"), self.theirs))
        for number, (words, view) in enumerate(views):
            columns.addWidget(muted(self.theme, words), 0, number)
            columns.addWidget(view, 1, number)
            columns.setColumnStretch(number, 1)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addStretch(1)
        for button in (self.copy, self.take, self.overwrite):
            ways.addWidget(button)
        self.inside.addLayout(columns, 1)
        self.inside.addLayout(ways)
        stops = (self.list, self.mine, self.theirs, self.copy, self.take, self.overwrite, self.cross)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.list.moved.connect(self._show)
        self.list.chosen.connect(self._go)
        self.copy.clicked.connect(lambda: self.copying.emit())
        self.take.clicked.connect(lambda: self.taking.emit())
        self.overwrite.clicked.connect(lambda: self.overwriting.emit())

    def _row(self, change: Change) -> Row:
        icon, _tone, word = sign(change.how)
        whose = {How.ADDED: _("only theirs"), How.REMOVED: _("only mine")}.get(change.how, word)
        name = self._places.name(change) or _("Record")
        return Row((Cell(name, icon, "muted"), Cell(whose, tone="muted")), key=change.id)

    def _show(self, key: object) -> None:
        change = self._changes.get(str(key))
        lines = tuple(self._places.lines(change)) if change else ()
        for side in (self.mine, self.theirs):
            side.show_lines(lines)

    def _go(self, key: object) -> None:
        change = self._changes[str(key)]
        if change.how is not How.ADDED:
            self.place_wanted.emit(change.place)


class _Side(Told):
    """One of the two texts. The words that the other one does not have are underlined on a ground of their own."""

    def __init__(self, theme: Theme, name: str, own: str) -> None:
        """``own``: how :func:`~bienban.ui.history.changes_view.pieces` marks the words of this side."""
        super().__init__(theme, name, theme.px(_LEAST_HIGH))
        self._ground = theme.colour("soft").name()
        self._own = own
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """A paragraph for each value: its language or its name, and the words."""
        self.tell_marked(self._html(line) for line in lines)

    def _html(self, line: Line) -> str:
        head = " · ".join(filter(None, (language_name(line.language) if line.language else "", line.name)))
        told = [self._piece(how, words) for how, words in pieces(line.before, line.after) if how in ("=", self._own)]
        return escape(labelled(head, "") if head else "") + ("".join(told) or escape(_("(nothing)")))

    def _piece(self, how: str, words: str) -> str:
        if how == "=":
            return escape(words)
        return f'<u style="background-color:{self._ground}">{escape(words)}</u>'
