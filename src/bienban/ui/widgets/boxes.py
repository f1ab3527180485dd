"""Boxes to tick that paint themselves: the style's own can hardly be seen on a dark ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QStyle, QStyleOptionButton

from bienban.ui.look.theme import Theme

_SIDE = 14
_RADIUS = 3

if TYPE_CHECKING:
    _Mixin = QAbstractButton
else:
    _Mixin = object  # what stands before a class of Qt must not be one itself


class _Box(_Mixin):
    """Words beside a mark that grows with them."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.setText(words)
        self._theme = theme
        self.setFont(theme.font("interface"))

    def sizeHint(self) -> QSize:
        """Room for the larger mark of larger words."""
        return super().sizeHint() + QSize(self._theme.px(_SIDE) - _SIDE, 0)

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()


class CheckBox(_Box, QCheckBox):
    """Yes or no, any number of them."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, its tick, the words."""
        element = QStyle.SubElement
        box, words = _areas(self._theme, self, element.SE_CheckBoxIndicator, element.SE_CheckBoxContents)
        painter = _begin(self, self._theme)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if self.isChecked():
            self._theme.icon("check", _ink(self)).paint(painter, box.toAlignedRect())
        _write(painter, self, self._theme, words)


class RadioButton(_Box, QRadioButton):
    """One of several."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, its dot, the words."""
        element = QStyle.SubElement
        ring, words = _areas(self._theme, self, element.SE_RadioButtonIndicator, element.SE_RadioButtonContents)
        painter = _begin(self, self._theme)
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(_ink(self)))
            painter.drawEllipse(ring.center(), ring.width() / 4, ring.width() / 4)
        _write(painter, self, self._theme, words)


def _begin(button: QAbstractButton, theme: Theme) -> QPainter:
    """Ready to draw the outline; the focus is seen in it."""
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    focus, enabled = button.hasFocus(), button.isEnabled()
    painter.setPen(
        QPen(theme.colour("accent" if focus else "edge" if enabled else "line"), theme.ring if focus else theme.border)
    )
    painter.setBrush(theme.colour("surface" if enabled else "sunk"))
    return painter


def _areas(
    theme: Theme, button: QCheckBox | QRadioButton, indicator: QStyle.SubElement, contents: QStyle.SubElement
) -> tuple[QRectF, QRect]:
    """Where the indicator is drawn, in the middle of where the style has it, and where the words."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    style = button.style()
    side = theme.px(_SIDE)
    words = style.subElementRect(contents, option, button)
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(style.subElementRect(indicator, option, button)).center())
    if side > _SIDE:
        square.moveLeft(1)
        words.setLeft(round(square.right()) + theme.px(6))
        words.setRight(button.width())
    return square, words


def _ink(button: QAbstractButton) -> str:
    return "text" if button.isEnabled() else "faint"


def _write(painter: QPainter, button: QAbstractButton, theme: Theme, area: QRect) -> None:
    painter.setPen(theme.colour(_ink(button)))
    painter.setFont(button.font())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, button.text())
