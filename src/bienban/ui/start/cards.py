"""What the start page is made of: cards and rows that are one big button each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bienban.core.han import has_han
from bienban.ui.look.theme import Theme

_LEFT, _ICON, _GAP, _LINE = 14, 16, 16, 20


@dataclass(frozen=True)
class Face:
    """What a card shows: a title in each language, a quieter line under them, a word at the right.

    Where it is ``strong``, the first title is bold.
    """

    icon: str
    titles: tuple[str, ...]
    under: str = ""
    aside: str = ""
    strong: bool = False


class Card(QAbstractButton):
    """A button of two lines. ``framed``: a card of its own, else a row in a list of rows."""

    def __init__(self, theme: Theme, face: Face, framed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face = face
        self._framed = framed
        self.setText(face.titles[0])
        self.setAccessibleName(", ".join(filter(None, (*face.titles, face.under, face.aside))))
        self.setFont(theme.font("interface", "vi"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(360, self._theme.px(_LINE) * len(self._lines()) + (14 if self._framed else 7))

    def minimumSizeHint(self) -> QSize:
        """Titles may be shortened with dots; the card is never lower."""
        return QSize(220, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the card, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        tone = "accent" if self.hasFocus() else "muted"
        size = self._theme.px(_ICON)
        top = (self.height() - size) // 2
        self._theme.icon(self._face.icon, tone).paint(painter, QRect(_LEFT, top, size, size))
        aside = self._paint_aside(painter)
        self._paint_lines(painter, self.width() - aside - _GAP)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(self._theme.colour("hover" if self.underMouse() and not self.hasFocus() else "surface"))
        painter.setPen(QPen(self._theme.colour("line"), self._theme.border) if self._framed else Qt.PenStyle.NoPen)
        if self._framed:
            painter.drawRoundedRect(box, 6, 6)
        else:
            painter.drawRect(box)
            painter.fillRect(4, self.height() - 1, self.width() - 8, 1, self._theme.colour("line"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._theme.ring
            painter.setPen(QPen(self._theme.colour("accent"), ring))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 6, 6)

    def _paint_aside(self, painter: QPainter) -> int:
        if not self._face.aside:
            size = self._theme.px(_ICON)
            at = QRect(self.width() - size - 8, (self.height() - size) // 2, size, size)
            self._theme.icon("chevron-right", "muted").paint(painter, at)
            return size + 8
        font = self._theme.font("label")
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        area = self.rect().adjusted(0, 0, -_LEFT, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._face.aside)
        return QFontMetrics(font).horizontalAdvance(self._face.aside) + _LEFT

    def _paint_lines(self, painter: QPainter, right: int) -> None:
        left = _LEFT + self._theme.px(_ICON) + _GAP - 2
        lines, high = self._lines(), self._theme.px(_LINE)
        top = (self.height() - high * len(lines)) // 2
        for words, font, token in lines:
            painter.setFont(font)
            painter.setPen(self._theme.colour(token))
            area = QRect(left, top, right - left, high)
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
            top += high

    def _lines(self) -> list[tuple[str, QFont, str]]:
        face = self._face
        titles = [self._title(words, face.strong and words == face.titles[0]) for words in face.titles]
        return titles + ([(face.under, self._theme.font("label", "vi"), "muted")] if face.under else [])

    def _title(self, words: str, strong: bool) -> tuple[str, QFont, str]:
        chinese = has_han(words)
        font = QFont(self._theme.font("interface", "zh-Hans" if chinese else "vi"))
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return words, font, "han" if chinese else "text"
