"""The card that a list of what was found lies on: over the window, with a shadow, in front of everything."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bienban.ui.theme import Theme

SHADOW = 8
"""Pixels around the card for its shadow."""


class Card(QWidget):
    """A child of the window, so that no other window takes the focus; ``inside`` is for what lies on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(SHADOW + 1, SHADOW + 5, SHADOW + 1, SHADOW + 5)
        self.inside.setSpacing(0)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A soft shadow, the ground, a hairline round it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        shadow = self.theme.colour("text" if self.theme.name == "light" else "paper")
        shadow = shadow if self.theme.name == "light" else self.theme.colour("desk").darker(160)
        for width in range(SHADOW, 0, -1):
            shadow.setAlpha(6 if self.theme.name == "light" else 30)
            painter.setBrush(shadow)
            painter.drawRoundedRect(card.adjusted(-width, -width + 2, width, width), 8 + width, 8 + width)
        painter.setPen(self.theme.colour("edge" if self.theme.name != "light" else "line"))
        painter.setBrush(self.theme.colour("surface"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
