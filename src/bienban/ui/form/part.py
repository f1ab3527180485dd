"""A part of the page: its heading over a hairline, a line with counts and buttons, then its rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.ui.fields import axis
from bienban.ui.form.desk import Desk
from bienban.ui.form.rows import column
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.elided import Elided
from bienban.ui.widgets.labels import ink
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


class Heading(QLabel, axis.Follower):
    """Number and title of a fixed part, in the languages of the text."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__()
        self._desk = desk
        self._key = key
        self.number = ""
        self.setFixedHeight(round(_HEADING * desk.theme.zoom))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(part_name(key))

    def rearrange(self) -> None:
        """Stand in other columns."""
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(300, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The number in the gutter, a title in each column, a hairline below."""
        painter, theme, high = QPainter(self), self._desk.theme, self.height()
        painter.setFont(theme.font("title"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(4, 0, axis.of(self).gutter - 4, high - 8), Qt.AlignmentFlag.AlignVCenter, self.number)
        arrangement = axis.of(self)
        places = arrangement.places(self.width(), self._desk.tags)
        used = arrangement.gutter
        for tag, place in places.items():
            painter.setFont(theme.font("heading", tag))
            painter.setPen(theme.colour("han" if tag.startswith("zh") else "text"))
            left = used if arrangement.is_stacked(tuple(places)) else place.left
            name = part_name(self._key, tag)
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, place.right - left)
            painter.drawText(QRect(left, 0, place.right - left, high - 8), Qt.AlignmentFlag.AlignVCenter, words)
            used = left + painter.fontMetrics().horizontalAdvance(words) + 2 * axis.GAP
        painter.fillRect(0, high - 5, self.width(), 1, theme.colour("line"))


class Actions(QWidget):
    """Counts or an explanation at the left, quiet buttons at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_ACTIONS))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(theme.px(axis.GUTTER), 0, 0, 2)
        self._line.setSpacing(4)
        self.words = Elided()
        self.words.setFont(theme.font("label"))
        ink(self.words, theme, "muted")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line.addWidget(self.words, 1)

    def add(self, icon: str, words: str, command: str = "", name: str = "") -> Button:
        """A quiet button at the right end. ``command``: the one of the window that does the same by keys."""
        button = Button(self._theme, words, icon, Kind.QUIET, name)
        button.show_keys_of(command)
        self._line.addWidget(button)
        return button
