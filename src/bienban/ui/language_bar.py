"""The bar over the form: which language stands in which column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bienban.ui.fields.axis import columns
from bienban.ui.theme import Theme
from bienban.ui.words import language_name, language_tag

HEIGHT, LOW_HEIGHT = 34, 30
"""Pixels; the lower one on a low screen."""


class LanguageBar(QWidget):
    """Signs and names of the languages, over the columns that every row of the form uses."""

    def __init__(self, theme: Theme, languages: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._languages = tuple(languages)
        self._left = 0
        self._width = 0
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(" · ".join(language_name(language) for language in languages))

    def set_page(self, left: int, width: int) -> None:
        """Where the rows of the form begin, and how wide they are."""
        if (left, width) != (self._left, self._width):
            self._left, self._width = left, width
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One boxed sign and one name for each column, a hairline below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
        width = self._width or self.width()
        for language, column in zip(self._languages, columns(width, self._languages), strict=True):
            self._paint(painter, self._left + column.left, language)

    def _paint(self, painter: QPainter, left: int, language: str) -> None:
        font = self._theme.font("label", language)
        font.setWeight(QFont.Weight.Bold)
        box = QRectF(left + 0.5, (self.height() - 20) / 2 + 0.5, 27, 19)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.setBrush(self._theme.colour("rail"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, language_tag(language))
        name = self._theme.font("interface")
        name.setWeight(QFont.Weight.DemiBold)
        painter.setFont(name)
        room = self.rect().adjusted(left + 36, 0, 0, 0)
        words = QFontMetrics(name).elidedText(language_name(language), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
