"""Inputs that choose from a closed list: a box with an arrow, a tick, a row of segments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from bienban.ui.fields.box import RADIUS, paint_box
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.boxes import CheckBox

HEIGHT = 32
_WIDEST = 300


class Choice(QComboBox):
    """One value of a list. ``flat``: the box is seen only under the mouse and with the focus."""

    chosen = Signal(object)
    typed = False

    def __init__(self, theme: Theme, name: str, *, flat: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flat = flat
        self._value: object = None
        self._signs: Mapping[object, tuple[str, str]] = {}
        self.values: list[object] = []
        """What can be chosen. Not kept as Qt's item data, which would make plain strings of them."""
        self.setFont(theme.font("interface"))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.activated.connect(lambda index: self.chosen.emit(self.values[index]))

    def setAccessibleName(self, name: str) -> None:
        """The name, and the description too: where Qt takes the value for the name it is still told."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def changeEvent(self, event: QEvent) -> None:
        """Another font is no reason to make the list already, as Qt does: there are hundreds of boxes."""
        if event.type() != QEvent.Type.FontChange:
            super().changeEvent(event)

    def showPopup(self) -> None:
        """The list is called what the box is, and has its font."""
        self.view().setAccessibleName(self.accessibleName())
        self.view().setFont(self.font())
        super().showPopup()

    def set_signs(self, signs: Mapping[object, tuple[str, str]]) -> None:
        """Show an icon in the colour of a token before the words of some values."""
        self._signs = signs

    def set_items(self, items: Sequence[tuple[object, str]]) -> None:
        """Offer these values with these words, keeping what is chosen."""
        if list(zip(self.values, map(self.itemText, range(self.count())), strict=True)) == list(items):
            return
        self.clear()
        self.values = [value for value, _words in items]
        self.addItems([words for _value, words in items])
        self.show_value(self._value)
        self.updateGeometry()

    def show_value(self, value: object) -> None:
        """Show what the record holds; a value that is not offered is shown as nothing chosen."""
        self._value = value
        self.setCurrentIndex(self.values.index(value) if value in self.values else -1)

    def value(self) -> object:
        """What is chosen; None for nothing."""
        index = self.currentIndex()
        return self.values[index] if index >= 0 else None

    def sizeHint(self) -> QSize:
        """Wide enough for the longest word, within reason."""
        metrics, px = self.fontMetrics(), self._theme.px
        widest = max((metrics.horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=40)
        return QSize(min(widest + px(42), px(_WIDEST)), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than a few letters."""
        return QSize(min(self._theme.px(90), self.sizeHint().width()), self._theme.px(HEIGHT))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls; a value never changes under a passing wheel."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, words, arrow."""
        painter = QPainter(self)
        paint_box(painter, self.rect(), self._theme, focus=self.hasFocus(), hover=self.underMouse(), flat=self._flat)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("muted" if self._flat else "text"))
        px = self._theme.px
        size, top = px(16), (self.height() - px(16)) // 2
        arrow_shown = not self._flat or self.underMouse() or self.hasFocus()
        area = self.rect().adjusted(8 if self._flat else 11, 0, -px(26) if arrow_shown else -4, 0)
        if sign := self._signs.get(self.value()):
            self._theme.icon(*sign).paint(painter, QRect(area.left(), top, size, size))
            area.setLeft(area.left() + px(22))
        words = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
        if arrow_shown:
            arrow = QRect(self.width() - px(24), top, size, size)
            self._theme.icon("chevron-down", "muted").paint(painter, arrow)


class Tick(CheckBox):
    """Yes or no."""

    chosen = Signal(object)
    typed = False

    def __init__(self, theme: Theme, words: str, name: str = "") -> None:
        super().__init__(theme, words)
        self.setAccessibleName(name or words)
        self.clicked.connect(lambda on: self.chosen.emit(bool(on)))

    def show_value(self, value: object) -> None:
        """Show what the record holds."""
        self.setChecked(bool(value))


class Segments(QWidget):
    """A few choices in a row, one of them current; arrow keys go from one to the next."""

    chosen = Signal(object)
    typed = False

    def __init__(self, theme: Theme, name: str, items: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self._values = [value for value, _words in items]
        for number, (_value, words) in enumerate(items):
            segment = _Segment(theme, words)
            segment.setAccessibleName(f"{name}: {words}")
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))

    def show_value(self, value: object) -> None:
        """Make ``value`` the current one."""
        self._group.button(self._values.index(value)).setChecked(True)

    def value(self) -> object:
        """The current one; None when there is none."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box round all segments."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("edge"), self._theme.border))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class _Segment(QRadioButton):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words)
        self._theme = theme
        self.setFont(theme.font("interface"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + self._theme.px(25), self._theme.px(HEIGHT) - 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        if self.isChecked():
            painter.setPen(
                QPen(self._theme.colour("accent"), self._theme.ring if self.hasFocus() else self._theme.border)
            )
            painter.setBrush(self._theme.colour("soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent" if self.isChecked() else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
