"""Small inputs with their labels in rows that break where the page is narrow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bienban.ui.fields import axis
from bienban.ui.fields.fault import Fault
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.labels import muted

ACROSS, DOWN = 14, 8
"""Pixels between two widgets of a row, and between two rows."""


class Flow(QWidget, axis.Follower):
    """Widgets from left to right, beginning at the first column of the page, in as many rows as they need."""

    def __init__(self, left: int | None = None, across: int = ACROSS) -> None:
        """``left``: where the rows begin; by default where the first column of the page does.

        ``across``: pixels between two widgets of a row.
        """
        super().__init__()
        self._start = left
        self._across = across
        self._items: list[QWidget] = []
        self._below: list[Fault] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end."""
        for widget in widgets:
            widget.setParent(self)
            self._items.append(widget)
        self._place()

    def tell(self, fault: Fault, sentence: str) -> None:
        """Say below the rows what is wrong with one of the widgets; nothing for no sentence."""
        if fault not in self._below:
            fault.setParent(self)
            self._below.append(fault)
        if fault.say(sentence):
            self._place()

    def items(self) -> tuple[QWidget, ...]:
        """The widgets, in their order."""
        return tuple(self._items)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(300, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        self._place()

    def rearrange(self) -> None:
        """The first column begins elsewhere."""
        self._place()

    def refit(self) -> None:
        """An item has another size, or is shown or hidden."""
        self._place()

    def _place(self) -> None:
        """Break the items into rows; in a row each stands in the middle of its height."""
        y = 0
        for row in self._rows():
            height = max(size.height() for _widget, size in row)
            x = self._left()
            for widget, size in row:
                widget.setGeometry(x, y + (height - size.height()) // 2, size.width(), size.height())
                x += size.width() + self._across
            y += height + DOWN
        left = axis.of(self).gutter
        room = max(60, self.width() - left)
        for fault in self._below:
            if fault.sentence:
                fault.setGeometry(left, y - DOWN + 2, room, fault.heightForWidth(room))
                y += fault.height() + 2
        height = max(0, y - DOWN)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _left(self) -> int:
        return axis.of(self).gutter if self._start is None else self._start

    def _rows(self) -> list[list[tuple[QWidget, QSize]]]:
        room = max(60, self.width() - self._left())
        shown = [widget for widget in self._items if not widget.isHidden()]
        sizes = [widget.sizeHint().boundedTo(QSize(room, 10_000)) for widget in shown]
        rows = broken((size.width() for size in sizes), room, self._across)
        return [[(shown[number], sizes[number]) for number in row] for row in rows]


def broken(widths: Iterable[int], room: int, across: int = ACROSS) -> list[list[int]]:
    """The rows that things of these widths make in so much room: their numbers, from 0, row by row."""
    rows: list[list[int]] = []
    used = room + 1
    for number, width in enumerate(widths):
        used += width + across
        if used - across > room:
            rows.append([])
            used = width + across
        rows[-1].append(number)
    return rows


def flow_of(widget: QWidget) -> Flow | None:
    """The rows that ``widget`` stands in."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Flow):
        parent = parent.parentWidget()
    return parent


def labelled(theme: Theme, words: str, widget: QWidget) -> QWidget:
    """An input with its label before it, as one thing."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    before = muted(theme, words, "interface")
    before.setBuddy(widget)
    row.addWidget(before, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(widget)
    return both
