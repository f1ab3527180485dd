"""How a row of the outline is drawn: number, title, a tick when complete, else one bar for each language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bienban.session.parts import Part
from bienban.ui.theme import Theme

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
        return QSize(48, (_HEIGHT if plain else _WITH_BARS) + (_GROUP_GAP if row.first else 0))

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
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._theme.colour("soft"))
            painter.drawRoundedRect(box, 5, 5)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 5, 3, box.height() - 10), 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(box, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)

    def _paint_whole(self, painter: QPainter, area: QRect, row: Row, current: bool) -> None:
        font = QFont(self._theme.font("interface"))
        label = self._theme.font("label")
        label.setWeight(QFont.Weight.DemiBold)
        if current:
            font.setWeight(QFont.Weight.DemiBold)
        bars = bool(row.part.total) and not row.part.complete
        line = QRect(area.left(), area.top() + (2 if bars else 0), area.width(), 26 if bars else area.height())
        painter.setFont(label)
        painter.setPen(self._theme.colour("accent" if current else "muted"))
        number = QRect(line.left() + 16, line.top(), 24, line.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, row.number)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        room = QRect(line.left() + 42, line.top(), line.width() - 42 - (14 if bars else 36), line.height())
        title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, title)
        if bars:
            self._paint_bars(painter, room.left(), area.bottom() - 9, _BAR, row.part)
        elif row.part.total:
            self._paint_tick(painter, QRect(area.right() - 32, area.top() + (area.height() - 16) // 2, 16, 16))

    def _paint_folded(self, painter: QPainter, area: QRect, row: Row, current: bool) -> None:
        font = self._theme.font("label")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent" if current else "muted"))
        painter.drawText(area.adjusted(0, 2, 0, -16), Qt.AlignmentFlag.AlignCenter, row.number)
        middle = area.center().x()
        if row.part.total and not row.part.complete:
            width = 12 * len(row.part.filled) + 4 * (len(row.part.filled) - 1)
            self._paint_bars(painter, middle - width // 2, area.bottom() - 10, 12, row.part, 4)
        elif row.part.total:
            self._paint_tick(painter, QRect(middle - 7, area.bottom() - 16, 14, 14))

    def _paint_tick(self, painter: QPainter, area: QRect) -> None:
        self._theme.icon("check", "muted").paint(painter, area)

    def _paint_bars(self, painter: QPainter, left: int, top: int, width: int, part: Part, gap: int = _BAR_GAP) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for number, language in enumerate(part.filled):
            bar = QRectF(left + number * (width + gap), top, width, _BAR_HEIGHT)
            painter.setBrush(self._theme.colour("line"))
            painter.drawRoundedRect(bar, 1.5, 1.5)
            if share := part.share(language):
                painter.setBrush(self._theme.colour("muted"))
                painter.drawRoundedRect(
                    QRectF(left + number * (width + gap), top, width * share, _BAR_HEIGHT), 1.5, 1.5
                )
