"""A list of rows in columns: words, icons, a quieter line under them, headings between; by arrows, Enter and ear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bienban.ui.look.theme import Theme
from bienban.ui.widgets.scroll import slim

ROW = Qt.ItemDataRole.UserRole
_LINE, _PAD, _SIDE, _ICON, _GAP = 20, 4, 10, 16, 6
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Cell:
    """Words in one column in the colour ``tone``, with an icon before them in the colour ``sign``."""

    words: str
    icon: str = ""
    sign: str = "text"
    tone: str = "text"


@dataclass(frozen=True)
class Row:
    """One row: ``cells`` side by side, ``under`` below all of them. ``key`` is what it stands for; none: a heading."""

    cells: tuple[Cell, ...]
    under: str = ""
    key: object = None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (*(cell.words for cell in self.cells), self.under)))


class Rows(QListView):
    """``shares`` are the widths of the columns, as parts of the whole."""

    moved = Signal(object)
    """The key of the row that is the current one now."""
    chosen = Signal(object)
    """The key of the row on which Enter was pressed, or that was clicked twice."""

    def __init__(self, theme: Theme, name: str, shares: Sequence[float] = (1.0,)) -> None:
        super().__init__()
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, shares, self))
        self._line = theme.px(_LINE)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        slim(self, theme, "surface")
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("surface"))
        self.setPalette(palette)
        self.doubleClicked.connect(lambda _index: self._choose())

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._model.rows

    @property
    def key(self) -> object:
        """What the current row stands for; None without one."""
        row = self.currentIndex().data(ROW)
        return row.key if isinstance(row, Row) else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the current row stays the one with the same key, else it is the first."""
        if self._model.rows == tuple(rows):
            return
        held, place = self.key, self.verticalScrollBar().value()
        self._model.show(tuple(rows))
        keys = [row.key for row in rows]
        first = next((key for key in keys if key is not None), None)
        wanted = held if held is not None and held in keys else first
        if wanted is not None:
            self.setCurrentIndex(self._model.index(keys.index(wanted)))
        self.verticalScrollBar().setValue(place)

    def go_to(self, key: object) -> None:
        """Make the row with this key the current one."""
        keys = [row.key for row in self._model.rows]
        if key in keys:
            self.setCurrentIndex(self._model.index(keys.index(key)))

    def sizeHint(self) -> QSize:
        """A list takes what room there is."""
        return QSize(200, 80)

    def minimumSizeHint(self) -> QSize:
        """Never less than a row."""
        return QSize(120, 2 * self._line + 2 * _PAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say which row it is."""
        super().currentChanged(current, previous)
        self.moved.emit(self.key)

    def _choose(self) -> None:
        if self.key is not None:
            self.chosen.emit(self.key)


class _Model(QAbstractListModel):
    rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags  # arrows pass over a heading
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and row.key is not None:
            return "\n".join(filter(None, (*(cell.words for cell in row.cells), row.under)))
        return row if role == ROW else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, shares: Sequence[float], parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edges = (0.0, *accumulate(shares))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Row = index.data(ROW)
        line = self._theme.px(_LINE)
        return QSize(100, 2 * _PAD + line + (line - 2 if row.under else 0) + (6 if row.key is None else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        self._paint_ground(painter, area, option.state, row)
        area.adjust(_SIDE, _PAD + (6 if row.key is None else 0), -_SIDE, 0)
        last, high = len(row.cells) - 1, self._theme.px(_LINE)
        for number, cell in enumerate(row.cells):
            left = area.left() + round(self._edges[number] * area.width())
            right = area.right() if number == last else area.left() + round(self._edges[number + 1] * area.width())
            self._paint_cell(painter, QRect(left, area.top(), right - left - _GAP, high), cell, strong=row.key is None)
        if row.under:
            line = QRect(area.left(), area.top() + high - 2, area.width(), high)
            self._paint_words(painter, line, row.under, self._theme.font("label"), "muted")
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, row: Row) -> None:
        box = QRectF(area).adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if row.key is None:
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._theme.colour("line"))
            return
        selected = state & QStyle.StateFlag.State_Selected
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.colour("soft" if selected else "hover"))
            if self._theme.high:
                painter.setPen(QPen(self._theme.colour("edge"), self._theme.border))
            painter.drawRoundedRect(box, 5, 5)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._theme.ring
            painter.setPen(QPen(self._theme.colour("accent"), ring))
            painter.drawRoundedRect(box.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 5, 5)

    def _paint_cell(self, painter: QPainter, area: QRect, cell: Cell, *, strong: bool) -> None:
        if cell.icon:
            size = self._theme.px(_ICON)
            place = QRect(area.left(), area.top() + (area.height() - size) // 2, size, size)
            self._theme.icon(cell.icon, cell.sign).paint(painter, place)
            area.setLeft(area.left() + size + _GAP)
        font = self._theme.font("interface")
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        self._paint_words(painter, area, cell.words, font, cell.tone)

    def _paint_words(self, painter: QPainter, area: QRect, words: str, font: QFont, tone: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
