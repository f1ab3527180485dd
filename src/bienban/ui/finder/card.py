"""The card that a list of what was found lies on: over the window, with a shadow, in front of everything."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bienban.ui.look.theme import Theme

SHADOW = 8
"""Pixels around the card for its shadow."""


class Card(QWidget):
    """A child of the window, so that no other window takes the focus; ``inside`` is for what lies on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.inside = QVBoxLayout(self)
        side = SHADOW + theme.border
        self.inside.setContentsMargins(side, side + 4, side, side + 4)
        self.inside.setSpacing(0)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A soft shadow, the ground, a hairline round it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        if not self.theme.high:
            self._shade(painter, card)
        edge = self.theme.border
        painter.setPen(QPen(self.theme.colour("line" if self.theme.name == "light" else "edge"), edge))
        painter.setBrush(self.theme.colour("surface"))
        painter.drawRoundedRect(card.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 8, 8)

    def _shade(self, painter: QPainter, card: QRectF) -> None:
        light = self.theme.name == "light"
        shadow = self.theme.colour("text") if light else self.theme.colour("desk").darker(160)
        shadow.setAlpha(6 if light else 30)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shadow)
        for width in range(SHADOW, 0, -1):
            painter.drawRoundedRect(card.adjusted(-width, -width + 2, width, width), 8 + width, 8 + width)
