"""The outline: the parts of the record at the left, with what each lacks in which language."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from bienban.core.ids import Address
from bienban.core.minutes import Minutes, Numbering, node_id
from bienban.document.numbering import heading_numbers, is_headed
from bienban.document.numerals import roman
from bienban.i18n import gettext as _
from bienban.session.parts import Part, part_of, parts
from bienban.ui.look.theme import Theme
from bienban.ui.outline_paint import PART_ROLE, Row, RowDelegate
from bienban.ui.widgets.scroll import slim
from bienban.ui.words import in_interface_language, language_name, part_name

RAIL = 48
"""How wide the folded outline is."""


class OutlineModel(QAbstractListModel):
    """The parts of the record as rows; the text of a row is what a screen reader says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, minutes: Minutes) -> None:
        """Show this snapshot; rows stay where they are when only their counts have changed."""
        rows = _rows(minutes)
        if [row.part.place for row in rows] != [row.part.place for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [number for number, row in enumerate(rows) if row != self._rows[number]]
        self._rows = rows
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many parts there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The spoken words of a row, its tip, or the row itself for the delegate."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return row if role == PART_ROLE else None

    def row_of(self, place: Address, minutes: Minutes) -> int:
        """The row of the part that holds ``place``, -1 when there is none."""
        holder = part_of(minutes, place)
        keys = [node_id(row.part.section) if row.part.section else row.part.key for row in self._rows]
        return keys.index(holder) if holder in keys else -1


class Outline(QWidget):
    """The list and its heading. Folded it shows numbers and bars only."""

    chosen = Signal(object)
    """The :class:`Address` where the part begins that the user went to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._minutes: Minutes | None = None
        self._heading = QLabel(_("Parts"))
        self._heading.setFont(theme.font("label"))
        self._heading.setContentsMargins(16, 10, 8, 6)
        self._model = OutlineModel(self)
        self.view = _View(theme, self._model)
        self.view.chosen.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self.view)

    def show_minutes(self, minutes: Minutes) -> None:
        """Show the parts of this snapshot."""
        self._minutes = minutes
        current = self.view.currentIndex().row()
        self._model.show(minutes)
        if current >= 0 and not self.view.currentIndex().isValid():
            self._mark(min(current, self._model.rowCount() - 1))

    def mark(self, place: Address) -> None:
        """Make the part that holds ``place`` the current one."""
        if self._minutes is not None:
            self._mark(self._model.row_of(place, self._minutes))

    def number_of(self, place: Address) -> str:
        """The number of the part that holds ``place``, as it is shown; empty when there is none."""
        row = self._model.row_of(place, self._minutes) if self._minutes is not None else -1
        held = self._model.index(row).data(PART_ROLE) if row >= 0 else None
        return f"{held.number} {held.title}" if isinstance(held, Row) else ""

    def set_folded(self, folded: bool) -> None:
        """Show numbers only, or everything."""
        self._heading.setVisible(not folded)
        self.view.set_folded(folded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground with a hairline at the right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        border = self._theme.border
        painter.fillRect(self.width() - border, 0, border, self.height(), self._theme.colour("line"))

    def _mark(self, row: int) -> None:
        if row >= 0 and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self._model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(PART_ROLE)
        if row is not None:
            self.chosen.emit(row.part.place)


class _View(QListView):
    chosen = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: OutlineModel) -> None:
        super().__init__()
        self._delegate = RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        slim(self, theme, "rail")
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("rail"))
        self.setPalette(palette)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(_("Parts"))
        self.clicked.connect(self.chosen)

    def set_folded(self, folded: bool) -> None:
        self._delegate.folded = folded
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if folded else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def spoken(row: Row) -> str:
    """What a screen reader says of a row: number, title, what is there in each language."""
    counts = (
        _("{language} {filled} of {total}").format(language=language_name(tag), filled=count, total=row.part.total)
        for tag, count in row.part.filled.items()
    )
    return f"{row.number} {row.title}" + (", " + ", ".join(counts) if row.part.total else "")


def _rows(minutes: Minutes) -> list[Row]:
    numbers = _section_numbers(minutes)
    own = 0
    rows: list[Row] = []
    for part in parts(minutes):
        if part.section is None:
            own += 1
        title = part_name(part.key) if part.section is None else _section_title(part)
        number = str(own) if part.section is None else numbers[part.section.id]
        rows.append(Row(part, number, title, bool(rows) and rows[-1].part.group != part.group))
    return rows


def _section_title(part: Part) -> str:
    section = part.section
    if section is None:
        return ""
    return in_interface_language(section.label) or in_interface_language(section.heading) or _("Section")


def _section_numbers(minutes: Minutes) -> dict[str, str]:
    """The number of each section as the text counts them; a dash for one that has none."""
    numbering, sections = minutes.numbering, minutes.sections
    written = {}
    for section, before in zip(sections, heading_numbers(sections, numbering), strict=True):
        counted = is_headed(section, numbering) and numbering is not Numbering.NONE
        number = roman(before + 1) if numbering is Numbering.SECTIONS else f"({before + 1})"
        written[section.id] = number if counted else "–"
    return written
