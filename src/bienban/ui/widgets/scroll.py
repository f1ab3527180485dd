"""Slim scroll bars: a rounded handle on the ground of what scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QProxyStyle,
    QScrollBar,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QWidget,
)

from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme

WIDTH = 12


class SlimScrollBar(QScrollBar):
    """An upright scroll bar without arrows, 12 wide."""

    def __init__(self, theme: Theme, ground: str) -> None:
        """``ground`` is the token of the colour behind it."""
        super().__init__(Qt.Orientation.Vertical)
        self.setAccessibleName(_("Scroll bar"))
        self._slim = _Slim(theme, ground)
        self._slim.setParent(self)
        self.setStyle(self._slim)


def slim(area: QAbstractScrollArea, theme: Theme, ground: str) -> None:
    """Give a scrolling area a slim bar."""
    area.setVerticalScrollBar(SlimScrollBar(theme, ground))


class _Slim(QProxyStyle):
    def __init__(self, theme: Theme, ground: str) -> None:
        super().__init__("Fusion")
        self._theme = theme
        self._ground = ground

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric == QStyle.PixelMetric.PM_ScrollBarExtent:
            return WIDTH
        return super().pixelMetric(metric, option, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control != QStyle.ComplexControl.CC_ScrollBar or not isinstance(widget, QScrollBar):
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        handle, area = _handle(widget), widget.rect()
        match part:
            case QStyle.SubControl.SC_ScrollBarGroove:
                return area
            case QStyle.SubControl.SC_ScrollBarSlider:
                return handle
            case QStyle.SubControl.SC_ScrollBarSubPage:
                return QRect(0, 0, area.width(), handle.top())
            case QStyle.SubControl.SC_ScrollBarAddPage:
                return QRect(0, handle.bottom() + 1, area.width(), area.height() - handle.bottom() - 1)
        return QRect()

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if not isinstance(widget, QScrollBar):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(widget.rect(), self._theme.colour(self._ground))
        held = isinstance(option, QStyleOptionSlider) and option.state & QStyle.StateFlag.State_Sunken
        colour = self._theme.colour("muted" if held or widget.underMouse() else "edge")
        colour.setAlphaF(1.0 if held else 0.7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        handle = QRectF(_handle(widget)).adjusted(3, 2, -3, -2)
        painter.drawRoundedRect(handle, handle.width() / 2, handle.width() / 2)
        painter.restore()


def _handle(bar: QScrollBar) -> QRect:
    length, span = bar.height(), bar.maximum() - bar.minimum()
    if span <= 0:
        return QRect(0, 0, bar.width(), length)
    size = max(length * bar.pageStep() // (span + bar.pageStep()), 28)
    top = (length - size) * (bar.sliderPosition() - bar.minimum()) // span
    return QRect(0, top, bar.width(), size)
