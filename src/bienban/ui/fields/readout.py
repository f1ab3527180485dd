"""What follows from the inputs above it, in each language: ``= năm 2026`` and ``= 2026年``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bienban.ui.fields import axis
from bienban.ui.look.theme import Theme
from bienban.ui.words import language_name

_SIDE, _TOP, _SIGN, _BETWEEN = 10, 5, 22, 4


class Readout(QLabel, axis.Follower):
    """One line for each language, in the columns of the page. Not an input."""

    def __init__(self, theme: Theme, languages: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._words: dict[str, str] = dict.fromkeys(languages, "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show these words."""
        self._words = {tag: words.get(tag, "") for tag in self._words}
        self.setAccessibleName("; ".join(f"{language_name(tag)}: {said}" for tag, said in self._words.items()))
        self._fit()
        self.update()

    def words(self) -> Mapping[str, str]:
        """What is shown."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sunk line for each language."""
        painter = QPainter(self)
        for tag, box in self._boxes().items():
            words = self._words[tag]
            painter.fillRect(box, self._theme.colour("sunk"))
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(self._theme.font("interface"))
            painter.drawText(box.adjusted(_SIDE, _TOP, 0, 0), Qt.AlignmentFlag.AlignTop, "=")
            painter.setFont(self._theme.font("interface", tag))
            painter.setPen(self._theme.colour("han" if tag.startswith("zh") else "text"))
            painter.drawText(box.adjusted(_SIDE + self._theme.px(_SIGN), _TOP, -_SIDE, -_TOP), _FLAGS, words)

    def rearrange(self) -> None:
        """Stand in other columns."""
        self._fit()
        self.update()

    def _boxes(self) -> Mapping[str, QRect]:
        """Where the words of each language stand that is shown."""
        arrangement = axis.of(self)
        places = arrangement.places(self.width(), tuple(self._words))
        stacked = arrangement.is_stacked(tuple(places))
        heights = {tag: self._height_of(tag, column) for tag, column in places.items()}
        level, top, boxes = max(heights.values()), 0, {}
        for tag, column in places.items():
            boxes[tag] = QRect(column.left, top, column.width, heights[tag] if stacked else level)
            top += heights[tag] + _BETWEEN if stacked else 0
        return boxes

    def _height_of(self, tag: str, column: axis.Column) -> int:
        room = QRect(0, 0, max(40, column.width - 2 * _SIDE - self._theme.px(_SIGN)), 2000)
        metrics = QFontMetrics(self._theme.font("interface", tag))
        words = metrics.boundingRect(room, _FLAGS, self._words[tag])
        return max(self._theme.px(20), words.height()) + 2 * _TOP

    def _fit(self) -> None:
        height = max(box.bottom() + 1 for box in self._boxes().values())
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


_FLAGS = Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value
