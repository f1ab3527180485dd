"""The box round an input: a quiet hairline with a darker foot at rest, a ring inside it with the focus."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bienban.ui.look.theme import Theme

RADIUS = 5


def paint_box(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    *,
    focus: bool = False,
    hover: bool = False,
    flat: bool = False,
    ground: str = "surface",
) -> None:
    """Draw the box of one input. ``flat``: nothing is seen of it until the mouse or the focus comes."""
    if flat and not focus and not hover:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(theme.colour(ground))
    if focus:
        ring = theme.ring
        painter.setPen(QPen(theme.colour("accent"), ring))
        inside = (ring - 1) / 2
        painter.drawRoundedRect(box.adjusted(inside, inside, -inside, -inside), RADIUS, RADIUS)
        return
    painter.setPen(QPen(theme.colour("edge" if hover else "line"), theme.border))
    inside = (theme.border - 1) / 2
    painter.drawRoundedRect(box.adjusted(inside, inside, -inside, -inside), RADIUS, RADIUS)
    painter.setPen(QPen(theme.colour("edge"), theme.border))
    painter.drawLine(rect.left() + RADIUS - 1, rect.bottom(), rect.right() - RADIUS + 1, rect.bottom())
    painter.setBrush(Qt.BrushStyle.NoBrush)
