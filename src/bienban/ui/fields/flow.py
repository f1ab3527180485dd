"""Small inputs with their labels in rows that break where the page is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bienban.ui.fields import axis
from bienban.ui.theme import Theme

_ACROSS, _DOWN = 14, 8


class Flow(QWidget):
    """Widgets from left to right, beginning at the first column of the page, in as many rows as they need."""

    def __init__(self, left: int = axis.GUTTER) -> None:
        super().__init__()
        self._left = left
        self._items: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end."""
        for widget in widgets:
            widget.setParent(self)
            self._items.append(widget)
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

    def refit(self) -> None:
        """An item has another size, or is shown or hidden."""
        self._place()

    def _place(self) -> None:
        x, y, height = self._left, 0, 0
        for widget in self._items:
            if widget.isHidden():
                continue
            size = widget.sizeHint()
            width = min(size.width(), max(60, self.width() - self._left))
            if x > self._left and x + width > self.width():
                x, y, height = self._left, y + height + _DOWN, 0
            widget.setGeometry(x, y, width, size.height())
            x += width + _ACROSS
            height = max(height, size.height())
        if self.height() != y + height or self.minimumHeight() != y + height:
            self.setFixedHeight(y + height)


def label(theme: Theme, words: str, role: str = "label") -> QLabel:
    """Words that say what stands beside or below them."""
    shown = QLabel(words)
    shown.setFont(theme.font(role))
    palette = theme.palette()
    palette.setColor(palette.ColorRole.WindowText, theme.colour("muted"))
    shown.setPalette(palette)
    return shown


def labelled(theme: Theme, words: str, widget: QWidget) -> QWidget:
    """An input with its label before it, as one thing."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    before = label(theme, words, "interface")
    before.setBuddy(widget)
    row.addWidget(before, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(widget)
    return both
