"""A part of a panel that is as high as what it holds, and scrolls where the window is too low for that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from bienban.ui.look.theme import Theme
from bienban.ui.widgets.scroll import slim

_PART = 0.36
"""A panel leaves room for the form: what it holds takes no more than this part of the window's height."""
_LEAST = 64


class Roomy(QScrollArea):
    """Scrolls upright only; what it holds may be higher where it is narrower."""

    def __init__(self, theme: Theme, held: QWidget, part: float = _PART) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        slim(self, theme, "rail")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("rail"))
        self.setPalette(palette)
        self._held = held
        self._part = part
        self.setWidget(held)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """As high as what it holds at this width, within the window."""
        held = self._held
        layout = held.layout()
        width = self.viewport().width()
        height = held.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(width)
        return QSize(held.minimumSizeHint().width(), min(height, round(self.window().height() * self._part)))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for what it holds, and a line or two high."""
        return QSize(self._held.minimumSizeHint().width(), min(_LEAST, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it holds has grown or shrunk."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
