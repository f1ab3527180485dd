"""The rows of the settings: what is set, the input, and in one line what it changes; one or two rows beside another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from bienban.ui.fields.choice import Choice
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.labels import muted

_TWO = 1000
"""From a width on, two rows stand beside one another."""
_BETWEEN = 36
_ARROW, _WIDEST = 44, 400
"""Pixels of a choice beside its words, and the most that it takes."""


def offering(theme: Theme, name: str, items: Iterable[tuple[object, str]]) -> Choice:
    """A choice that is as wide as the longest of its words."""
    choice = Choice(theme, name)
    choice.set_items(list(items))
    words = (choice.itemText(index) for index in range(choice.count()))
    wide = max(map(choice.fontMetrics().horizontalAdvance, words), default=0)
    choice.setFixedWidth(min(wide + theme.px(_ARROW), theme.px(_WIDEST)))
    return choice


class SettingRow(QWidget):
    """A name, its inputs at the right, and below them what they change."""

    def __init__(self, theme: Theme, name: str, note: str, *inputs: QWidget) -> None:
        super().__init__()
        title = QLabel(name)
        title.setFont(theme.font("interface"))
        title.setWordWrap(True)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._note = muted(theme, note)
        self._note.setWordWrap(True)
        right = QHBoxLayout()
        right.setSpacing(6)
        for each in inputs:
            each.setAccessibleDescription(f"{name}: {note}")
            right.addWidget(each)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.addWidget(title, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.addWidget(self._note, 1, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(2, 1)
        self._grid = grid

    def add_below(self, widget: QWidget) -> None:
        """Show something under the note: how a font looks."""
        self._grid.addWidget(widget, 2, 0, 1, 2)
        self._grid.setRowStretch(2, 0)
        self._grid.setRowStretch(3, 1)


class SettingRows(QWidget):
    """Groups of rows under their titles; a group without one stands alone."""

    def __init__(self, theme: Theme, groups: Sequence[tuple[str, Sequence[QWidget]]]) -> None:
        super().__init__()
        self._groups: list[tuple[QLabel, Sequence[QWidget]]] = []
        self._two = theme.px(_TWO)
        for words, rows in groups:
            title = QLabel(words)
            font = theme.font("interface")
            font.setWeight(font.Weight.DemiBold)
            title.setFont(font)
            if not words:
                title.hide()
            self._groups.append((title, rows))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 10, 4)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(14)
        self._columns = 0
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many rows beside one another as there is room for."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= self._two else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        line = 0
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
        self._grid.setHorizontalSpacing(_BETWEEN if columns == 2 else 0)
        for title, rows in self._groups:
            self._grid.addWidget(title, line, 0, 1, 2)
            line += 1
            for number, row in enumerate(rows):
                self._grid.addWidget(row, line + number // columns, number % columns)
            line += -(-len(rows) // columns)
