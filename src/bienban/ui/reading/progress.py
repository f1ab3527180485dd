"""How far a read-through has come: one cell for each passage, the agreed ones filled, the present one marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bienban.core.states import is_open
from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.reading.course import Course

_HIGH = 14


class Progress(QWidget):
    """A line over the whole width; what it shows is also said in words beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._course: Course | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_course(self, course: Course) -> None:
        """Show how far this is."""
        self._course = course
        number, count = course.place
        self.setAccessibleName(_("Progress: {number} of {count}").format(number=number, count=count))
        self.update()

    def sizeHint(self) -> QSize:
        """A low line."""
        return QSize(200, self._theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cells: filled where both agreed, an outline where it is open, a thin line for words nobody agrees to."""
        course, theme = self._course, self._theme
        if course is None or not course.shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown, here = course.shown, course.place[0] - 1
        wide = self.width() / len(shown)
        gap = 2.0 if wide >= 6 else 0.5
        high = self.height()
        for number, passage in enumerate(shown):
            cell = QRectF(number * wide, high * 0.3, max(wide - gap, 1), high * 0.4)
            if passage.clause is None:
                painter.fillRect(QRectF(cell.left(), high * 0.45, cell.width(), high * 0.1), theme.colour("edge"))
            elif is_open(passage.clause):
                painter.setPen(QPen(theme.colour("edge"), 1))
                painter.setBrush(theme.colour("surface"))
                painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                painter.fillRect(cell, theme.colour("ok"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRect(QRectF(here * wide - 1, 0, max(wide - gap, 3) + 2, 2))
        painter.drawRect(QRectF(here * wide - 1, high - 2, max(wide - gap, 3) + 2, 2))
