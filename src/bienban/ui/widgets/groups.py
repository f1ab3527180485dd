"""Groups of boxes under a quiet title, and short lines in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QGroupBox, QLabel, QSizePolicy, QWidget

from bienban.ui.look.theme import Theme

_TITLE = 20
_LINE, _GAP = 22, 28


class Group(QGroupBox):
    """Boxes in columns; the title above them is what the whole group is called. No frame."""

    def __init__(self, theme: Theme, title: str, boxes: Mapping[str, QAbstractButton], columns: int = 1) -> None:
        super().__init__(title)
        self._theme = theme
        self.boxes = boxes
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 2)  # below the room that the box leaves for its title
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        for number, box in enumerate(boxes.values()):
            grid.addWidget(box, number // columns, number % columns)

    @property
    def checked(self) -> tuple[str, ...]:
        """The keys of the boxes that are ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def check(self, keys: Sequence[str]) -> None:
        """Tick these boxes and no others."""
        for key, box in self.boxes.items():
            box.setChecked(key in keys)

    def sizeHint(self) -> QSize:
        """Never narrower than the title."""
        hint = super().sizeHint()
        return hint.expandedTo(QSize(_metrics(self._theme, self.title()) + 4, 0))

    def minimumSizeHint(self) -> QSize:
        """A group is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The title."""
        painter = QPainter(self)
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(QRect(0, 0, self.width(), self._theme.px(_TITLE)), Qt.AlignmentFlag.AlignVCenter, self.title())


class Lines(QWidget):
    """Short lines that are read from top to bottom, then in the next column."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._labels: list[QLabel] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the lines say."""
        return tuple(label.text() for label in self._labels)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Say these lines in place of others."""
        if tuple(lines) == self.texts:
            return
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = [QLabel(line, self) for line in lines]
        for label in self._labels:
            label.setFont(self._theme.font("interface"))
            label.show()
        self.setAccessibleName("; ".join(lines))
        self.updateGeometry()
        self._place()

    def heightForWidth(self, width: int) -> int:
        """As high as its longest column."""
        return self._rows(width) * self._theme.px(_LINE)

    def sizeHint(self) -> QSize:
        """As wide as its widest line: no line is cut off. How high it is follows from the width that it gets."""
        return QSize(self._widest(), self._theme.px(_LINE))

    def minimumSizeHint(self) -> QSize:
        """The same: a height of the width that it happens to have would stay when it gets another one."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _widest(self) -> int:
        return max((label.sizeHint().width() for label in self._labels), default=0)

    def _rows(self, width: int) -> int:
        columns = max((width + _GAP) // (self._widest() + _GAP), 1)
        return -(-len(self._labels) // columns)

    def _place(self) -> None:
        rows, step = max(self._rows(self.width()), 1), self._widest() + _GAP
        line = self._theme.px(_LINE)
        for number, label in enumerate(self._labels):
            column, row = divmod(number, rows)
            label.setGeometry(column * step, row * line, self._widest(), line)


def _metrics(theme: Theme, words: str) -> int:
    label = QLabel(words)
    label.setFont(theme.font("label"))
    return label.sizeHint().width()
