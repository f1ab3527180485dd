"""A row of a list of the record: its number in the gutter, its inputs, and the commands that every row has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from bienban.core.edits import Move, place
from bienban.core.ids import Address
from bienban.core.removal import removal
from bienban.i18n import gettext as _
from bienban.ui.fields import axis
from bienban.ui.fields.control import Control
from bienban.ui.fields.keys import Allows
from bienban.ui.fields.pair_field import LABEL, PairField
from bienban.ui.form.clause_edits import Step
from bienban.ui.form.desk import Command, Desk
from bienban.ui.form.rows import Row, column, row_of

TOOLS = 84
"""Pixels that three buttons need."""


class ItemRow(QWidget, Row):
    """``about`` says what the row is, for names and labels; ``first`` is the field that gets the focus."""

    first = "name"

    def __init__(self, desk: Desk, id_: str, removing: str, *, top: int = LABEL) -> None:
        super().__init__()
        self.desk = desk
        self.id = id_
        self.top = desk.theme.px(top)
        self.number = ""
        self.caption = ""
        self.number_at = 0
        self._removing = removing
        self._pairs: list[tuple[PairField, str]] = []
        self._controls: list[tuple[QWidget, str]] = []
        self.rows = column(self, 2)
        self.rows.setContentsMargins(0, self.top, 0, 0)

    def pair(
        self,
        field: str,
        label: str,
        *,
        role: str = "typing",
        dense: bool = True,
        flat: bool = False,
        allows: Allows = Allows.WORDS,
        shown: bool = False,
    ) -> PairField:
        """A text of the object in its languages; ``shown``: its label stands over it."""
        words = label if shown else ""
        pair = PairField(self.desk.theme, self.desk.tags, words, role=role, dense=dense, flat=flat, allows=allows)
        for tag, text in pair.fields.items():
            self.desk.binder.bind(text, Address(self.id, field, tag), label)
            if not shown:
                pair.empty[tag] = f"{label} …"
        self._pairs.append((pair, label))
        self.rows.addWidget(pair)
        return pair

    def pairs(self) -> Sequence[PairField]:
        """The texts of the row."""
        return [pair for pair, _label in self._pairs]

    def value(self, control: Control, field: str, label: str) -> None:
        """Another value of the object."""
        self.desk.binder.bind_value(control, Address(self.id, field), label)
        if isinstance(control, QWidget):
            self._controls.append((control, label))

    def name_inputs(self, row: str) -> None:
        """Say for a screen reader which row every input belongs to."""
        for pair, label in self._pairs:
            pair.name_fields(label, row)
        for control, label in self._controls:
            control.setAccessibleName(_("{label}, {row}").format(label=label, row=row))

    def show_number(self, number: str, row: str) -> None:
        """Show a number in the gutter; ``row`` is what is said of it."""
        self.number = number
        self.name_inputs(row)
        self.update()

    def peers(self) -> Sequence[str]:
        """The ids of the rows that this one may change places with, itself among them."""
        owner, field, _index = place(self.desk.minutes, self.id)
        return [item.id for item in self.desk.binder.value(Address(owner, field))]  # type: ignore[attr-defined]

    def address(self) -> Address:
        """Where the caret goes when the row is shown."""
        language = self.desk.tags[0] if self._pairs else ""
        return Address(self.id, self.first, language)

    def commands(self) -> Sequence[Command]:
        """Order and removal."""
        peers = self.peers()
        index = peers.index(self.id) if self.id in peers else 0
        return (
            Command("arrow-up", _("Move up"), lambda: self.move_by(-1), index > 0, "move_up"),
            Command("arrow-down", _("Move down"), lambda: self.move_by(1), index < len(peers) - 1, "move_down"),
            Command("trash-2", self._removing, self.remove, name="remove_row"),
        )

    def tools_at(self) -> tuple[int, int]:
        """Right, in the label row."""
        return self.width(), 0

    def move_by(self, by: int) -> None:
        """Change places with the row above (-1) or below (1)."""
        peers = list(self.peers())
        index = peers.index(self.id) + by
        if 0 <= index < len(peers):
            owner, field, target = place(self.desk.minutes, peers[index])
            self.desk.binder.apply(Move(self.id, owner, field, target), _("Move"), at=self.address())

    def remove(self) -> None:
        """Take the object away, with everything that refers to it."""
        peers = list(self.peers())
        index = peers.index(self.id)
        rest = peers[:index][::-1] + peers[index + 1 :]
        owner, field, _index = place(self.desk.minutes, self.id)
        near = Address(rest[0], self.first, self.address().language) if rest else Address(owner, field)
        self.desk.take_away(Step(removal(self.desk.minutes, self.id), near), self._removing, self.address())

    def has_caret(self) -> bool:
        """Whether one of its own inputs has the focus, not one of a row inside it."""
        return row_of(QApplication.focusWidget()) is self

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Number, caption, and the bar of the row that has the caret."""
        painter, theme = QPainter(self), self.desk.theme
        if self.has_caret() or self.current:
            painter.fillRect(0, self.top and 4, 3, self.height() - 4, theme.colour("accent"))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("muted"))
        if self.caption:
            left = axis.of(self).gutter
            room = QRect(left, 0, self.width() - left, self.top)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.caption)
        painter.setFont(theme.font("interface"))
        gutter = QRect(6, self.top + 4 + self.number_at, axis.of(self).gutter - 14, theme.px(24))
        painter.drawText(gutter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.number)
