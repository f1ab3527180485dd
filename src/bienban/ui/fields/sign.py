"""The sign of a language in a box: VI, 中. Never a flag."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from bienban.ui.look.theme import Theme
from bienban.ui.words import language_tag


def paint_sign(painter: QPainter, theme: Theme, language: str, box: QRect) -> None:
    """Draw the sign of a language of the text into ``box``."""
    font = theme.font("label", language)
    font.setWeight(QFont.Weight.Bold)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("edge"), theme.border))
    painter.setBrush(theme.colour("rail"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.colour("text"))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, language_tag(language))
    painter.setBrush(Qt.BrushStyle.NoBrush)
