"""The bar over the form: which language stands in which column, the line between them, the button that mirrors."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bienban.i18n import gettext as _
from bienban.ui.axis_grip import AxisGrip
from bienban.ui.fields.axis import GAP, Axis
from bienban.ui.fields.sign import paint_sign
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.words import language_name

HEIGHT, LOW_HEIGHT = 34, 30
"""Pixels; the lower one on a low screen."""


class LanguageBar(QWidget):
    """Signs and names of the languages, over the columns that every row of the form uses."""

    mirrored = Signal()
    """The page is to be mirrored."""

    def __init__(self, theme: Theme, languages: Sequence[str], axis: Axis) -> None:
        super().__init__()
        self._theme = theme
        self._languages = tuple(languages)
        self._axis = axis
        self._left = 0
        self._width = 0
        self.grip = AxisGrip(theme, self._languages, axis, self)
        self.mirror = Button(theme, icon="arrow-left-right", kind=Kind.QUIET, name=_("Mirror the page"), parent=self)
        self.mirror.show_keys_of("mirror")
        self.mirror.clicked.connect(self.mirrored)
        self.mirror.setVisible(len(self._languages) > 1)
        self.set_low(False)
        axis.changed.connect(self._arrange)
        self._arrange()

    def set_low(self, low: bool) -> None:
        """Save height on a low screen."""
        self.setFixedHeight(self._theme.px(LOW_HEIGHT if low else HEIGHT))

    def set_page(self, left: int, width: int) -> None:
        """Where the rows of the form begin, and how wide they are."""
        if (left, width) != (self._left, self._width):
            self._left, self._width = left, width
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button and the grip where they belong."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One boxed sign and one name for each column, a hairline below."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour("window"))
        painter.fillRect(0, self.height() - theme.border, self.width(), theme.border, theme.colour("line"))
        for language, box in self._boxes().items():
            sign = QRect(box.left(), (self.height() - theme.px(20)) // 2, theme.px(28), theme.px(20))
            paint_sign(painter, theme, language, sign)
            font = theme.font("interface")
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            room = box.adjusted(theme.px(36), 0, 0, 0)
            words = QFontMetrics(font).elidedText(language_name(language), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _boxes(self) -> dict[str, QRect]:
        """Where each language that is shown is named."""
        arrangement, end = self._axis.now, self._end()
        places = arrangement.places(self._width or self.width(), self._languages)
        boxes: dict[str, QRect] = {}
        for number, (language, column) in enumerate(places.items()):
            left, width = self._left + column.left, column.width
            if arrangement.is_stacked(tuple(places)):
                width = (end - self._left - arrangement.gutter) // len(places)
                left = self._left + arrangement.gutter + number * width
            boxes[language] = QRect(left, 0, min(width, end - left), self.height())
        return boxes

    def _end(self) -> int:
        return self._left + (self._width or self.width()) - self.mirror.sizeHint().width() - 4

    def _arrange(self) -> None:
        arrangement = self._axis.now
        places = list(arrangement.places(self._width or self.width(), self._languages).items())
        self.setAccessibleName(" · ".join(language_name(language) for language, _column in places))
        size = self.mirror.sizeHint().boundedTo(self.size())
        self.mirror.setGeometry(self._end() + 4, (self.height() - size.height()) // 2, size.width(), size.height())
        divided = len(places) > 1 and not arrangement.is_stacked([tag for tag, _column in places])
        self.grip.setVisible(divided)
        if divided:
            middle = self._left + places[0][1].right + GAP // 2
            self.grip.setGeometry(middle - GAP // 2, 0, GAP, self.height())
            self.grip.set_room(self._left + arrangement.gutter, (self._width or self.width()) - arrangement.gutter)
        self.update()
