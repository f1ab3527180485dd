"""What the line between the columns is moved by: the mouse or the arrow keys; a double click puts it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QWidget

from bienban.i18n import gettext as _
from bienban.ui.fields.axis import LEAST, MOST, Axis
from bienban.ui.look.theme import Theme
from bienban.ui.words import language_name

STEP = 2
"""Percent that one press of a key moves the line."""
_FRAME = 30
"""Milliseconds: the page follows the mouse so often."""


class AxisGrip(QSlider):
    """A slider without a groove: it stands on the line that it moves. Its value is the width of the left column."""

    def __init__(self, theme: Theme, languages: Sequence[str], axis: Axis, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._languages = tuple(languages)
        self._axis = axis
        self._room = (0, 1)
        self._wanted = 0
        self._soon = QTimer(self, singleShot=True, interval=_FRAME)
        self._soon.timeout.connect(self._divide)
        self.setRange(LEAST, MOST)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(_("Drag to share the width between the languages; double click: as at first"))
        axis.changed.connect(self._follow)
        self._follow()

    def set_room(self, left: int, width: int) -> None:
        """Where the columns begin in the parent, and how wide they are together."""
        self._room = (left, max(1, width))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The line follows the mouse."""
        left, width = self._room
        self._wanted = round(100 * (self.mapToParent(event.position().toPoint()).x() - left) / width)
        if not self._soon.isActive():
            self._soon.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The line stays."""
        event.accept()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """The line goes back where the languages want it."""
        self._soon.stop()
        self._axis.reset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the line, Home puts it back."""
        step = {Qt.Key.Key_Left.value: -STEP, Qt.Key.Key_Right.value: STEP}.get(event.key())
        if step is not None:
            self._axis.divide(self._languages, self.value() + step)
        elif event.key() == Qt.Key.Key_Home:
            self._axis.reset()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two short strokes; a ring with the focus."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("soft" if self.underMouse() else "window"))
        middle, height = self.width() // 2, self.height() // 2
        for left in (middle - 2, middle + 1):
            colour = self._theme.colour("accent" if self.hasFocus() else "edge")
            painter.fillRect(left, (self.height() - height) // 2, 2 if self.hasFocus() else 1, height, colour)

    def _divide(self) -> None:
        self._axis.divide(self._languages, self._wanted)

    def _follow(self) -> None:
        self.setValue(self._axis.percent(self._languages))
        seen = self._axis.now.order(self._languages)
        self.setAccessibleName(_("Width of the column: {language}").format(language=language_name(seen[0])))
