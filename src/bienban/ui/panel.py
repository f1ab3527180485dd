"""What opens under the header: a panel. One at a time; the form below stays where it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bienban.ui.theme import Theme


class Panel(QWidget):
    """Says when it is to be closed; whoever opened it takes it away. Its focus proxy is where the keyboard begins."""

    closed = Signal()
    """The user is done with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def set_busy(self, busy: bool) -> None:
        """While the program works on what was asked for, nothing else can be asked."""
        self.setEnabled(not busy)

    def fit(self, height: int) -> None:
        """The window is so many pixels high; a panel is as high as what it holds unless it says otherwise."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground with a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("rail"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.colour("line"))
