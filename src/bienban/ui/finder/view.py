"""The list of what was found: a card over the window, under or over its field. The field keeps the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bienban.core.han import has_han
from bienban.ui.finder.row import Row
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.scroll import slim

ROW = 38
"""Pixels of one row at 100 %."""
_SIDE, _ICON, _GAP = 14, 16, 12
_BOX, _BETWEEN, _RIGHT = 14, 6, 10
"""Pixels that a box of keys takes beside its words, between two boxes, and right of the last one."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FoundList(QListWidget):
    """Shows rows; one of them is current."""

    chosen = Signal(int)
    """The number of the row that was clicked."""

    def __init__(self, theme: Theme, name: str, most: int) -> None:
        """``most`` rows are seen at a time."""
        super().__init__()
        self._theme = theme
        self._most = most
        self.rows: Sequence[Row] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        slim(self, theme, "surface")
        self.setPalette(theme.palette())
        self._paint = _RowPaint(theme, self)
        self.setItemDelegate(self._paint)
        self.currentRowChanged.connect(lambda _row: self.scheduleDelayedItemsLayout())
        self.itemClicked.connect(lambda item: self.chosen.emit(self.row(item)))

    def show_rows(self, rows: Sequence[Row], current: int = 0) -> None:
        """Show these, with one of them current."""
        self.rows = rows
        self.setUpdatesEnabled(False)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for number, row in enumerate(rows):
            self.item(number).setText(row.spoken)
            self.item(number).setToolTip(row.spoken)
        if rows:
            self.setCurrentRow(min(max(current, 0), len(rows) - 1))
        self.setUpdatesEnabled(True)
        self.setFixedHeight(self.tall())

    def step(self, by: int) -> None:
        """Make another row current; one step from an end goes to the other one."""
        count = self.count()
        if count:
            there = self.currentRow() + by
            self.setCurrentRow(there % count if abs(by) == 1 else min(max(there, 0), count - 1))

    def current(self) -> Row | None:
        """The current row."""
        number = self.currentRow()
        return self.rows[number] if 0 <= number < len(self.rows) else None

    @property
    def row_height(self) -> int:
        """The pixels of one row."""
        return self._theme.px(ROW)

    def tall(self) -> int:
        """The pixels it needs; where it is narrow, also those of the second line of the current row."""
        lines = min(len(self.rows), self._most) + any(self.wraps(number) for number in range(len(self.rows)))
        return lines * self.row_height

    def wraps(self, number: int) -> bool:
        """Whether the hints of a row, when it is the current one, stand in a line below its words."""
        row = self.rows[number]
        return bool(row.hints) and self.needed(row) > self.viewport().width()

    def needed(self, row: Row) -> int:
        """The pixels of everything that a row shows in one line when it is the current one."""
        return self._paint.needed(row)

    def fit(self, room: int) -> int:
        """Take what it needs of so many pixels, in whole rows; the others are scrolled to. Returns its height."""
        height = min(self.tall(), max(room // self.row_height, 1) * self.row_height)
        self.setFixedHeight(height)
        return height


class _RowPaint(QStyledItemDelegate):
    def __init__(self, theme: Theme, owner: FoundList) -> None:
        super().__init__(owner)
        self._theme = theme
        self._list = owner

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self._list.row_height * (2 if self._in_two_lines(index.row()) else 1))

    def needed(self, row: Row) -> int:
        words = [(row.words, _bold(_font(self._theme, row.words))), (row.second, _font(self._theme, row.second))]
        words.append((row.context, _small(self._theme, row.context)))
        shown = sum(QFontMetrics(font).horizontalAdvance(text) + _GAP for text, font in words if text)
        return _SIDE + self._theme.px(_ICON) + 2 * _GAP + shown + self._boxes_width(row.keys + row.hints)

    def _boxes_width(self, boxes: Sequence[str]) -> int:
        metrics = QFontMetrics(self._theme.font("label"))
        return sum(metrics.horizontalAdvance(words) + _BOX + _BETWEEN for words in boxes)

    def _in_two_lines(self, number: int) -> bool:
        return number == self._list.currentRow() and number < len(self._list.rows) and self._list.wraps(number)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.row() >= len(self._list.rows):
            return
        row, area = self._list.rows[index.row()], QRect(option.rect)
        current = index.row() == self._list.currentRow()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, area, current, hovered)
        boxes = row.keys + (row.hints if current else ())
        if self._in_two_lines(index.row()):
            area.setHeight(area.height() // 2)
            below = area.translated(0, area.height())
            below.setWidth(_SIDE + self._theme.px(_ICON) + _GAP + self._boxes_width(row.hints) + _RIGHT)
            self._boxes(painter, below, row.hints, strong=True)
            boxes = row.keys
        token = "text" if row.on else "faint"
        size = self._theme.px(_ICON)
        icon = QRect(area.left() + _SIDE, area.center().y() - size // 2 + 1, size, size)
        if row.icon:
            self._theme.icon(row.icon, "accent" if current and row.on else "muted").paint(painter, icon)
        right = self._boxes(painter, area, boxes, strong=current)
        room = QRect(icon.right() + _GAP, area.top(), right - icon.right() - 2 * _GAP, area.height())
        self._words(painter, room, row, token)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, current: bool, hovered: bool) -> None:
        if current or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("soft" if current else "hover"))
            painter.drawRoundedRect(QRectF(area).adjusted(4, 1, -4, -1), 4, 4)
        if current and self._theme.high:  # soft grounds are not seen there
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(5, 2, -5, -2), 4, 4)
            painter.setPen(Qt.PenStyle.NoPen)
        if current:
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRect(area.left() + 4, area.top() + 9, 3, area.height() - 18)

    def _boxes(self, painter: QPainter, area: QRect, boxes: Sequence[str], strong: bool) -> int:
        """The boxes of keys at the right end; returns where they begin."""
        right = area.right() - _RIGHT
        painter.setFont(self._theme.font("label"))
        for words in reversed(boxes):
            width = painter.fontMetrics().horizontalAdvance(words) + _BOX
            tall = self._theme.px(22)
            box = QRectF(right - width + 0.5, area.center().y() - tall / 2 + 0.5, width - 1, tall)
            painter.setPen(self._theme.colour("edge" if strong else "line"))
            painter.setBrush(self._theme.colour("surface"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(self._theme.colour("text" if strong else "muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            right -= width + _BETWEEN
        return right

    def _words(self, painter: QPainter, room: QRect, row: Row, token: str) -> None:
        """The words, those in the other language, the quieter ones: these keep their room where words are many."""
        after = [
            (row.second, _font(self._theme, row.second), token),
            (row.context, _small(self._theme, row.context), "muted"),
        ]
        after = [(words, font, colour) for words, font, colour in after if words]
        kept = sum(QFontMetrics(font).horizontalAdvance(words) + _GAP for words, font, _colour in after)
        first = QRect(room.left(), room.top(), max(room.width() - kept, room.width() // 2), room.height())
        left = self._marked(painter, first, row, _font(self._theme, row.words), token)
        for words, font, colour in after:
            area = QRect(left + _GAP - 2, room.top(), room.right() - left - _GAP + 2, room.height())
            painter.setFont(font)
            painter.setPen(self._theme.colour(colour))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(area.width(), 0))
            painter.drawText(area, _MIDDLE, shown)
            left = area.left() + painter.fontMetrics().horizontalAdvance(shown)

    def _marked(self, painter: QPainter, room: QRect, row: Row, font: QFont, token: str) -> int:
        """The words, with what was typed set off; returns where they end."""
        bold = _bold(font)
        left, at = room.left(), 0
        pieces = []
        for start, end in row.marked():
            pieces += [(row.words[at:start], False), (row.words[start:end], True)] if start >= at else []
            at = max(at, end)
        for words, strong in (*pieces, (row.words[at:], False)):
            if not words or left >= room.right():
                continue
            shape = bold if strong else font
            painter.setFont(shape)
            painter.setPen(self._theme.colour("accent" if strong and row.on else token))
            shown = QFontMetrics(shape).elidedText(words, Qt.TextElideMode.ElideRight, room.right() - left)
            painter.drawText(QRect(left, room.top(), room.right() - left, room.height()), _MIDDLE, shown)
            left += QFontMetrics(shape).horizontalAdvance(shown)
        return left


def _language(words: str) -> str:
    return "zh-Hans" if has_han(words) else "vi"


def _font(theme: Theme, words: str) -> QFont:
    font = theme.font("typing", _language(words))
    font.setPixelSize(theme.px(14))
    return font


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold


def _small(theme: Theme, words: str) -> QFont:
    return theme.font("label", _language(words))
