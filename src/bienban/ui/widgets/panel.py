"""What opens under the header: a panel. One at a time; the form below stays where it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from bienban.ui.look.theme import Theme


class Panel(QWidget):
    """Says when it is to be closed; whoever opened it takes it away. Its focus proxy is where the keyboard begins."""

    closed = Signal()
    """The user is done with it."""
    gone = Signal()
    """It is no longer shown, for whatever reason."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)

    @property
    def busy(self) -> bool:
        """Whether the work that it shows is under way."""
        return False

    def holds_focus(self) -> bool:
        """Whether the keyboard is in it."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def set_busy(self, busy: bool) -> None:
        """While the program works on what was asked for, nothing else can be asked."""
        self.setEnabled(not busy)

    def fit(self, height: int) -> None:
        """The window is so many pixels high; a panel is as high as what it holds unless it says otherwise."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in the panel; Esc and F6 lead out of it."""
        ring, here = self._ring(), QApplication.focusWidget()
        if here not in ring:
            return super().focusNextPrevChild(forward)
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[(ring.index(here) + step) % len(ring)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it is gone, but not when the whole window is put away."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.gone.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground with a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("rail"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.colour("line"))

    def _ring(self) -> list[QWidget]:
        """What Tab stops at, in its order."""
        ring: list[QWidget] = []
        each = self.nextInFocusChain()
        while each is not None and each is not self:
            if self.isAncestorOf(each) and self._is_stop(each):
                ring.append(each)
            each = each.nextInFocusChain()
        return ring

    def _is_stop(self, widget: QWidget) -> bool:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        return stops and widget.isVisibleTo(self) and widget.isEnabled() and not widget.focusProxy()
