"""How a row of the outline is drawn: number, title, a tick when complete, else one bar for each language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bienban.session.parts import Part
from bienban.ui.look.theme import Theme

PART_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT, _WITH_BARS, _GROUP_GAP = 36, 40, 13
_BAR, _BAR_GAP, _BAR_HEIGHT = 40, 6, 3


@dataclass(frozen=True)
class Row:
    """One part as it is shown. ``first``: a line is drawn over it."""

    part: Part
    number: str
    title: str
    first: bool


class RowDelegate(QStyledItemDelegate):
    """Paints rows; ``folded`` leaves out the titles."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.folded = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """36 high, 40 with bars, more where a group begins."""
        row: Row = index.data(PART_ROLE)
        plain = row.part.complete and not self.folded
        px = self._theme.px
        return QSize(px(48), px(_HEIGHT if plain else _WITH_BARS) + (_GROUP_GAP if row.first else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row: Row = index.data(PART_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        if row.first:
            painter.setPen(QPen(self._theme.colour("line"), 1))
            line = area.top() + _GROUP_GAP // 2
            painter.drawLine(area.left() + 12, line, area.right() - 12, line)
            area.setTop(area.top() + _GROUP_GAP)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, area, state)
        paint = self._paint_folded if self.folded else self._paint_whole
        paint(painter, area, row, current)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        box = QRectF(area).adjusted(6, 1, -6, -1)
        painter.setPen(QPen(self._theme.colour("edge"), self._theme.border) if self._theme.high else Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._theme.colour("soft"))
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            wide = 6 if self._theme.high else 3
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 5, wide, box.height() - 10), 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(box, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._theme.ring
            painter.setPen(QPen(self._theme.colour("accent"), ring))
            painter.drawRoundedRect(box.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 5, 5)

    def _paint_whole(self, painter: QPainter, area: QRect, row: Row, current: bool) -> None:
        font = QFont(self._theme.font("interface"))
        label = self._theme.font("label")
        label.setWeight(QFont.Weight.DemiBold)
        if current:
            font.setWeight(QFont.Weight.DemiBold)
        bars, px = bool(row.part.total) and not row.part.complete, self._theme.px
        line = QRect(area.left(), area.top() + (2 if bars else 0), area.width(), px(26) if bars else area.height())
        painter.setFont(label)
        painter.setPen(self._theme.colour("accent" if current else "muted"))
        number = QRect(line.left() + 16, line.top(), px(26), line.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, row.number)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        left = 16 + px(26)
        room = QRect(line.left() + left, line.top(), line.width() - left - (14 if bars else px(36)), line.height())
        title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, title)
        if bars:
            self._paint_bars(painter, room.left(), area.bottom() - px(9), px(_BAR), row.part)
        elif row.part.total:
            self._paint_tick(
                painter, QRect(area.right() - px(32), area.top() + (area.height() - px(16)) // 2, px(16), px(16))
            )

    def _paint_folded(self, painter: QPainter, area: QRect, row: Row, current: bool) -> None:
        font, px = self._theme.font("label"), self._theme.px
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent" if current else "muted"))
        painter.drawText(area.adjusted(0, 2, 0, -px(16)), Qt.AlignmentFlag.AlignCenter, row.number)
        middle = area.center().x()
        if row.part.total and not row.part.complete:
            width = px(12) * len(row.part.filled) + 4 * (len(row.part.filled) - 1)
            self._paint_bars(painter, middle - width // 2, area.bottom() - px(10), px(12), row.part, 4)
        elif row.part.total:
            self._paint_tick(painter, QRect(middle - px(7), area.bottom() - px(16), px(14), px(14)))

    def _paint_tick(self, painter: QPainter, area: QRect) -> None:
        self._theme.icon("check", "muted").paint(painter, area)

    def _paint_bars(self, painter: QPainter, left: int, top: int, width: int, part: Part, gap: int = _BAR_GAP) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        high = self._theme.px(_BAR_HEIGHT)
        for number, language in enumerate(part.filled):
            bar = QRectF(left + number * (width + gap), top, width, high)
            painter.setBrush(self._theme.colour("faint" if self._theme.high else "line"))
            painter.drawRoundedRect(bar, 1.5, 1.5)
            if share := part.share(language):
                painter.setBrush(self._theme.colour("muted"))
                painter.drawRoundedRect(QRectF(left + number * (width + gap), top, width * share, high), 1.5, 1.5)
