"""A part of the page: its heading over a hairline, a line with counts and buttons, then its rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.ui.buttons import Button, Kind
from bienban.ui.fields import axis
from bienban.ui.fields.flow import label
from bienban.ui.form.desk import Desk
from bienban.ui.form.rows import column
from bienban.ui.theme import Theme
from bienban.ui.words import part_name

_HEADING = 46
_ACTIONS = 32


class Part(QWidget):
    """One part. ``key`` is the name of a fixed part or the id of a section."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__()
        self.desk = desk
        self.key = key
        self.rows = column(self, 8)

    def build(self) -> bool:
        """Build some more rows; says whether the part is complete. The rest is built when there is time."""
        return True

    def hear(self, difference: Difference) -> None:
        """The record has changed: show what the binder does not."""

    def open_for(self, address: Address) -> None:
        """Build or unfold what shows ``address``."""

    def first_input(self, address: Address) -> QWidget | None:
        """What gets the focus for an address that no single input shows: a list, or a choice of the interface."""
        return None


class Heading(QWidget):
    """Number and title of a fixed part, in the languages of the text."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__()
        self._desk = desk
        self._key = key
        self.number = ""
        self.setFixedHeight(_HEADING)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(part_name(key))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(300, _HEADING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The number in the gutter, a title in each column, a hairline below."""
        painter, theme = QPainter(self), self._desk.theme
        painter.setFont(theme.font("heading"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(4, 0, axis.GUTTER - 4, _HEADING - 8), Qt.AlignmentFlag.AlignVCenter, self.number)
        for tag, place in zip(self._desk.tags, axis.columns(self.width(), self._desk.tags), strict=True):
            painter.setFont(theme.font("heading", tag))
            painter.setPen(theme.colour("han" if tag.startswith("zh") else "text"))
            row = QRect(place.left, 0, place.width, _HEADING - 8)
            name = part_name(self._key, tag)
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, place.width)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)
        painter.fillRect(0, _HEADING - 5, self.width(), 1, theme.colour("line"))


class Actions(QWidget):
    """Counts or an explanation at the left, quiet buttons at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ACTIONS)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(axis.GUTTER, 0, 0, 2)
        self._line.setSpacing(4)
        self.words: QLabel = label(theme, "")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line.addWidget(self.words, 1)

    def add(self, icon: str, words: str, hint: str = "", name: str = "") -> Button:
        """A quiet button at the right end."""
        button = Button(self._theme, words, icon, Kind.QUIET, name)
        if hint:
            button.set_hint(hint)
        self._line.addWidget(button)
        return button
