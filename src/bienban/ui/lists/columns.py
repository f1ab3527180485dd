"""The columns of a list in the panel: what stands in each, and what is taken of it, which can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from bienban.bilingual.lists.columns import Column, Matched
from bienban.bilingual.lists.table import Table
from bienban.bilingual.lists.words import Field
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.scroll import slim
from bienban.ui.widgets.told import Line
from bienban.ui.words import labelled, language_name

_SHOWN = 3
"""So many cells of a column are shown."""


class ListColumns(QScrollArea):
    """One line for each column, in the order of the table."""

    changed = Signal()
    """Something else is taken of a column."""

    def __init__(self, theme: Theme, languages: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._items = _items(languages)
        self._headed = 0
        self.choices: list[Choice] = []
        self.setAccessibleName(_("Columns of the list"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        slim(self, theme, "rail")

    @property
    def matched(self) -> Matched:
        """What is taken of each column."""
        columns = [column for choice in self.choices if isinstance(column := choice.value(), Column)]
        return Matched(tuple(columns), self._headed)

    def show_table(self, table: Table, matched: Matched) -> None:
        """Show other columns, with an offer for each."""
        self._headed = matched.headed
        self.choices = []
        inside = QWidget()
        palette = inside.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.colour("rail"))
        inside.setPalette(palette)
        grid = QGridLayout(inside)
        grid.setContentsMargins(2, 2, 6, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for number, column in enumerate(matched.columns):
            words = Line(self._theme)
            words.tell(_sample(table, number, matched.headed))
            name = _("Column {number}: {words}").format(number=number + 1, words=_sample(table, number, 0))
            choice = Choice(self._theme, name)
            choice.set_items(self._items)
            choice.show_value(column)
            choice.chosen.connect(lambda _value: self.changed.emit())
            choice.installEventFilter(self)
            words.setBuddy(choice)
            self.choices.append(choice)
            grid.addWidget(words, number, 0)
            grid.addWidget(choice, number, 1)
        grid.setRowStretch(len(matched.columns), 1)
        self.setWidget(inside)
        inside.setAutoFillBackground(True)

    def sizeHint(self) -> QSize:
        """What room there is."""
        return QSize(240, 80)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line that has the keyboard is in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, 8)
        return super().eventFilter(watched, event)


def _sample(table: Table, number: int, headed: int) -> str:
    """The heading of a column, if it has one, and the first cells under it."""
    heading = [row[number] for row in table.rows[max(0, headed - 1) : headed] if row[number]]
    cells = [cell for cell in table.column(number, headed) if cell][:_SHOWN]
    words = ", ".join(cell.replace("\n", " ") for cell in cells)
    return ": ".join((*(line.replace("\n", " ") for line in heading), words))


def _items(languages: Sequence[str]) -> list[tuple[object, str]]:
    texts = (
        (Field.NAME, _("Full name")),
        (Field.TITLE, _("Position")),
        (Field.ORGAN, _("Organ")),
    )
    items: list[tuple[object, str]] = [(Column(Field.NONE), _("Not taken"))]
    for field, words in texts:
        items += [(Column(field, tag), labelled(words, language_name(tag))) for tag in languages]
        items.append((Column(field), _("{field}: both languages").format(field=words)))
    return [
        *items,
        (Column(Field.ROLE), _("Role")),
        (Column(Field.PARTY), _("Party")),
        (Column(Field.NUMBER), _("Number (not taken)")),
    ]
