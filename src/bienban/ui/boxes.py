"""Boxes to tick that paint themselves: the style's own can hardly be seen on a dark ground."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QStyle, QStyleOptionButton

from bienban.ui.theme import Theme

_SIDE = 14
_RADIUS = 3


class CheckBox(QCheckBox):
    """Yes or no, any number of them."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words)
        self._theme = theme
        self.setFont(theme.font("interface"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, its tick, the words."""
        element = QStyle.SubElement
        box, words = _areas(self, element.SE_CheckBoxIndicator, element.SE_CheckBoxContents)
        painter = _begin(self, self._theme)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if self.isChecked():
            self._theme.icon("check", _ink(self)).paint(painter, box.toAlignedRect())
        _write(painter, self, self._theme, words)


class RadioButton(QRadioButton):
    """One of several."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words)
        self._theme = theme
        self.setFont(theme.font("interface"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, its dot, the words."""
        element = QStyle.SubElement
        ring, words = _areas(self, element.SE_RadioButtonIndicator, element.SE_RadioButtonContents)
        painter = _begin(self, self._theme)
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(_ink(self)))
            painter.drawEllipse(ring.center(), 3.5, 3.5)
        _write(painter, self, self._theme, words)


def _begin(button: QAbstractButton, theme: Theme) -> QPainter:
    """Ready to draw the outline; the focus is seen in it."""
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    focus, enabled = button.hasFocus(), button.isEnabled()
    painter.setPen(QPen(theme.colour("accent" if focus else "edge" if enabled else "line"), 2 if focus else 1))
    painter.setBrush(theme.colour("surface" if enabled else "sunk"))
    return painter


def _areas(
    button: QCheckBox | QRadioButton, indicator: QStyle.SubElement, contents: QStyle.SubElement
) -> tuple[QRectF, QRect]:
    """Where the indicator is drawn, in the middle of where the style has it, and where the words."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    style = button.style()
    square = QRectF(0, 0, _SIDE, _SIDE)
    square.moveCenter(QRectF(style.subElementRect(indicator, option, button)).center())
    return square, style.subElementRect(contents, option, button)


def _ink(button: QAbstractButton) -> str:
    return "text" if button.isEnabled() else "faint"


def _write(painter: QPainter, button: QAbstractButton, theme: Theme, area: QRect) -> None:
    painter.setPen(theme.colour(_ink(button)))
    painter.setFont(button.font())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, button.text())
