"""The sheet of a read-through: the heading and the words of one passage, both languages side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from bienban.document.aloud import Passage
from bienban.i18n import gettext as _
from bienban.ui.fields.axis import Arrangement
from bienban.ui.fields.names import spoken_name
from bienban.ui.fields.sign import paint_sign
from bienban.ui.look.theme import Theme
from bienban.ui.reading.text import ReadText
from bienban.ui.widgets.scroll import slim

TYPE = 24
"""Pixels of the type at 100 %."""
_HEADING = 18
_WIDEST, _STACKED = 1360, 860
"""The widest page, and the width from which languages stand side by side, in pixels at 100 %."""
_SIDE, _TOP, _GAP, _STEP = 32, 24, 20, 28
_MOST_ABOVE = 0.4
"""How much of the window the heading may take."""


class Sheet(QScrollArea):
    """Scrolls when a passage is longer than the window is high."""

    def __init__(self, theme: Theme, arrangement: Arrangement, tags: tuple[str, ...]) -> None:
        super().__init__()
        self._words = _Words(theme, arrangement, tags)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slim(self, theme, "window")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPalette(theme.palette())
        self.setWidget(self._words)

    @property
    def texts(self) -> Mapping[str, ReadText]:
        """The words of the passage, by language."""
        return self._words.texts

    @property
    def headings(self) -> Mapping[str, ReadText]:
        """What its section is called, by language."""
        return self._words.headings

    def show_passage(self, passage: Passage, place: str) -> None:
        """Show a passage from its beginning; ``place`` says which one it is."""
        self._words.show_passage(passage, place)
        self._fit()
        self._begin()

    def scroll_by(self, by: float) -> None:
        """Scroll by so many heights of the window."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(by * self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out anew."""
        super().resizeEvent(event)
        self._fit()
        self._begin()

    def _begin(self) -> None:
        """Begin with the heading, or with the words where the heading takes too much of a low window."""
        top = min(text.y() for text in self.texts.values()) - _GAP
        self.verticalScrollBar().setValue(top if top > _MOST_ABOVE * self.viewport().height() else 0)

    def _fit(self) -> None:
        width = self.viewport().width()
        self._words.resize(width, max(self._words.arrange(width), self.viewport().height()))


class _Words(QWidget):
    def __init__(self, theme: Theme, arrangement: Arrangement, tags: tuple[str, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._tags = tags
        self._arrangement = replace(arrangement, only="", swapped=frozenset(), gutter=0, tag=theme.px(44))
        self._signs: dict[str, QRect] = {}
        self._line = 0
        size, heading = round(TYPE * theme.zoom), theme.px(_HEADING)
        self.headings = {tag: ReadText(theme, tag, heading, self, bold=True) for tag in tags}
        self.texts = {tag: ReadText(theme, tag, size, self) for tag in tags}

    def show_passage(self, passage: Passage, place: str) -> None:
        for tag in self._tags:
            self.headings[tag].show_words([passage.heading.get(tag, "")], spoken_name(_("Heading"), tag))
            self.headings[tag].setVisible(bool(passage.heading.get(tag)))
            self.texts[tag].show_words(passage.words.get(tag, ()), spoken_name(place, tag))

    def arrange(self, width: int) -> int:
        """Put everything in its place in a page of ``width`` pixels; the height that it takes."""
        zoom = self._theme.zoom
        room = min(width - 2 * _SIDE, round(_WIDEST * zoom))
        left, stacked = (width - room) // 2, room < _STACKED * zoom
        places = {
            tag: QRect(left + column.left, 0, column.width, 0)
            for tag, column in replace(self._arrangement, stacked=stacked).places(room, self._tags).items()
        }
        top = self._lay(self.headings, places, _TOP, 4 if stacked else 0)
        self._line = top + 8 if top > _TOP else 0
        wide, high = self._theme.px(30), self._theme.px(20)
        top = (self._line or top) + _GAP + (0 if stacked else high + 8)
        bottom = self._lay(self.texts, places, top, _STEP if stacked else 0)
        self._signs = {}
        for tag, text in self.texts.items():
            beside = QRect(text.x() - wide - 10, text.y() + (text.line - high) // 2, wide, high)
            self._signs[tag] = beside if stacked else QRect(text.x(), text.y() - high - 8, wide, high)
        self.update()
        return bottom + _TOP

    def _lay(self, texts: Mapping[str, ReadText], places: Mapping[str, QRect], top: int, step: int) -> int:
        """Put texts into their columns from ``top`` on: level, or with a ``step`` one under another. Where they end."""
        bottom = top
        for tag, place in places.items():
            if texts[tag].isHidden():
                continue
            high = texts[tag].height_for(place.width())
            texts[tag].setGeometry(place.left(), top, place.width(), high)
            bottom = max(bottom, top + high)
            top = bottom + step if step else top
        return bottom

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour("window"))
        shown = [text for text in self.texts.values() if not text.isHidden()]
        if self._line and shown:
            left = min(text.x() for text in shown)
            right = max(text.geometry().right() for text in shown)
            painter.fillRect(left, self._line, right - left, theme.border, theme.colour("line"))
        for tag, box in self._signs.items():
            paint_sign(painter, theme, tag, box)
