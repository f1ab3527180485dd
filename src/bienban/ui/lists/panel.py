"""The panel that imports a list of people: its columns, and what becomes of every row, before anything is taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bienban.bilingual.lists.columns import Matched, matched
from bienban.bilingual.lists.people import Fate, Taken, parties_named, people_of
from bienban.bilingual.lists.table import ListError, Table
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice, Tick
from bienban.ui.lists.columns import ListColumns
from bienban.ui.lists.rows import SHARES, list_rows
from bienban.ui.lists.source import tables_in
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.clipboard import held
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.rows import Rows
from bienban.ui.widgets.tall import TallPanel
from bienban.ui.widgets.told import Line
from bienban.ui.words import country_name, in_interface_language

_LOW = 92
"""Pixels of the panel while it only says what can be done."""

_QUIET_MS = 150
"""What becomes of the rows follows the typing when it pauses for so long."""
_TAKEN = (Fate.NEW, Fate.SEATED, Fate.UPDATED)
"""What is taken unless it is left out."""

Target = tuple[str, str]
"""A side, and a party of it; no party: its guests."""


class ListPanel(TallPanel):
    """Enter on a row leaves it out, or takes it again. The record is asked for anew whenever something is shown."""

    asked_file = Signal()
    taken = Signal(object)
    """These rows (:class:`Taken`) are to be taken now."""

    def __init__(self, theme: Theme, minutes: Callable[[], Minutes], target: Target) -> None:
        super().__init__(theme, _("Import a list"))
        self._minutes = minutes
        self._tables: tuple[Table, ...] = ()
        self._rows: tuple[Taken, ...] = ()
        self._left_out: set[int] = set()
        self._tall = self._height
        self.said = Line(theme)
        self.file = Button(theme, _("Choose a file…"), "folder-open")
        self.paste_button = Button(theme, _("Paste"), "clipboard-paste")
        self.paste_button.set_hint("Ctrl+V")
        self.target = Choice(theme, _("For whom the list is"))
        self.target.set_items(targets(minutes()))
        self.target.show_value(target)
        self.which = Choice(theme, _("Table"))
        self.headed = Tick(theme, _("With headings"))
        self.columns = ListColumns(theme, minutes().languages)
        self.list = Rows(theme, _("Rows of the list"), SHARES)
        self.sum = Line(theme)
        self.take = Button(theme, "", "user-plus", Kind.FILLED)
        self.none = muted(theme, _none(), "interface")
        self._work = QWidget()
        self._later = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._arrange()
        self._connect()
        self._count()
        self.setFocusProxy(self.paste_button)

    # What is shown

    def show_tables(self, tables: Sequence[Table], source: str) -> None:
        """Show what was found in ``source``, the largest table first to be chosen."""
        self._tables = tuple(tables)
        words = _("Table {number} ({rows} rows)")
        items = [(n, words.format(number=n + 1, rows=len(table.rows))) for n, table in enumerate(tables)]
        self.which.set_items(items)
        self.which.show_value(max(range(len(tables)), key=lambda n: len(tables[n].rows) * tables[n].columns))
        self.which.setVisible(len(tables) > 1)
        self.said.tell(f"{source} · " + _("Enter on a row leaves it out"))
        self._match(None)
        if self.columns.choices:
            self.columns.choices[0].setFocus()

    def paste(self) -> None:
        """Show the list that is on the clipboard."""
        try:
            tables = tables_in(held())
        except ListError as error:
            self.said.tell(str(error))
            return
        self.show_tables(tables, _("From the clipboard"))

    def follow(self) -> None:
        """The record has changed."""
        self._later.start()

    def refresh(self) -> None:
        """The record, a column or the target is another: what becomes of the rows is worked out again."""
        self._later.stop()
        table, (side, party) = self._table, self._target
        minutes = self._minutes()
        self._rows = people_of(minutes, table, self.columns.matched, side, party) if table else ()
        self.list.show_rows(list_rows(minutes, self._rows, self._left_out))
        self._count()

    def fit(self, height: int) -> None:
        """Tall with a list in it, low without."""
        super().fit(height)
        self._tall = self._height
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V anywhere in it shows what is on the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+V is its own here, not the window's."""
        paste = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)
        if event.type() == QEvent.Type.ShortcutOverride and paste:
            event.accept()
            return True
        return super().event(event)

    # Inside

    @property
    def _table(self) -> Table | None:
        number = self.which.value()
        return self._tables[number] if isinstance(number, int) and number < len(self._tables) else None

    @property
    def _target(self) -> Target:
        chosen = self.target.value()
        return chosen if isinstance(chosen, tuple) else ("", "")

    @property
    def wanted(self) -> tuple[Taken, ...]:
        """The rows that would be taken now."""
        rows = (row for number, row in enumerate(self._rows) if number not in self._left_out)
        return tuple(row for row in rows if row.fate in _TAKEN)

    def _match(self, headed: bool | None) -> None:
        """Offer what the columns hold; ``headed`` says whether the first row is a heading, None: see."""
        table = self._table
        if table is None:
            return
        party = parties_named(self._minutes())
        found = matched(table, self._minutes().languages, lambda cell: party(cell) is not None)
        if headed is not None:
            found = Matched(found.columns, max(1, found.headed) if headed else 0)
        self._left_out.clear()
        self.headed.show_value(found.headed > 0)
        self.columns.show_table(table, found)
        self.refresh()

    def _leave_out(self, number: object) -> None:
        if isinstance(number, int) and self._rows[number].fate in _TAKEN:
            self._left_out ^= {number}
            self.refresh()

    def _take(self) -> None:
        """Take the rows as they are to be taken into the record that there is now."""
        if self._later.isActive():
            self.refresh()
        self.taken.emit(self.wanted)

    def _count(self) -> None:
        """Counts, and the button that takes them."""
        wanted = self.wanted
        new, seated, updated = (sum(row.fate is fate for row in wanted) for fate in _TAKEN)
        same = sum(row.fate is Fate.SAME for row in self._rows)
        counts = (
            (_("new: {number}"), new),
            (_("in prepared seats: {number}"), seated),
            (_("updated: {number}"), updated),
            (_("already so: {number}"), same),
            (_("skipped: {number}"), len(self._rows) - len(wanted) - same),
        )
        self.sum.tell(" · ".join(words.format(number=number) for words, number in counts if number))
        words = _("Take 1 person") if len(wanted) == 1 else _("Take {number} people").format(number=len(wanted))
        self.take.setText(words)
        self.take.updateGeometry()
        self.take.setEnabled(bool(wanted))
        self._fit()
        self._work.setVisible(bool(self._rows))
        self.none.setVisible(not self._rows)

    def _fit(self) -> None:
        low = self.theme.px(_LOW)
        self._height = self._tall if self._rows else low
        self.setMaximumHeight(self._height)
        self.updateGeometry()

    def _connect(self) -> None:
        self.file.clicked.connect(self.asked_file)
        self.paste_button.clicked.connect(self.paste)
        self.take.clicked.connect(self._take)
        self._later.timeout.connect(self.refresh)
        self.target.chosen.connect(lambda _value: self.refresh())
        self.which.chosen.connect(lambda _value: self._match(None))
        self.headed.chosen.connect(lambda on: self._match(bool(on)))
        self.columns.changed.connect(self.refresh)
        self.list.chosen.connect(self._leave_out)

    def _arrange(self) -> None:
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.head.addSpacing(8)
        self.head.addWidget(self.said, 1)
        for button in (self.paste_button, self.file, self.cross):
            self.head.addWidget(button)
        line = QHBoxLayout()
        line.setSpacing(12)
        words = muted(self.theme, _("For"))
        words.setBuddy(self.target)
        for widget in (words, self.target, self.which, self.headed):
            line.addWidget(widget)
        line.addWidget(self.sum, 1)
        line.addWidget(self.take)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addWidget(self.columns, 5)
        halves.addWidget(self.list, 7)
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(8)
        work.addLayout(line)
        work.addLayout(halves, 1)
        self.inside.addWidget(self._work, 1)
        self.inside.addWidget(self.none, 1)


def targets(minutes: Minutes) -> list[tuple[object, str]]:
    """Every party, and the guests of each side, side by side."""
    items: list[tuple[object, str]] = []
    for side in minutes.sides:
        for party in minutes.parties_of(side.id):
            items.append(((side.id, party.id), in_interface_language(party.full or party.name) or _("new party")))
        name = country_name(side)
        items.append(((side.id, ""), _("Guests: {side}").format(side=name)))
    return items


def _none() -> str:
    return _(
        "Copy the rows in Excel, WPS, LibreOffice or a table in Word and press Ctrl+V here, or choose a .csv file or "
        "a Word document. You see the columns and every row first; nothing is taken before."
    )
