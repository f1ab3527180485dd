"""One sentence under an input: why what was typed there is not in the record."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bienban.ui.look.theme import Theme

_ICON, _GAP, _AROUND = 16, 8, 3


class Fault(QWidget):
    """Hidden while there is nothing to say; as wide as it is given, as high as its lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sentence = ""
        self.setFont(theme.font("interface"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, sentence: str) -> bool:
        """Say this; nothing for no sentence. Says whether that is something else than before."""
        other = sentence != self.sentence
        self.sentence = sentence
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        self.update()
        return other

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        room = QRect(0, 0, max(60, width - _ICON - _GAP), 1000)
        lines = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap.value, self.sentence or " ")
        return max(_ICON, lines.height()) + 2 * _AROUND

    def sizeHint(self) -> QSize:
        """One line, if there is room."""
        wide = self.fontMetrics().horizontalAdvance(self.sentence) + _ICON + _GAP + 2
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sign and the words."""
        painter = QPainter(self)
        icon = QRect(0, _AROUND, _ICON, max(_ICON, self.fontMetrics().height()))
        self._theme.icon("octagon-alert", "error").paint(painter, icon)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("error"))
        painter.drawText(
            self.rect().adjusted(_ICON + _GAP, _AROUND, 0, 0), Qt.TextFlag.TextWordWrap.value, self.sentence
        )
