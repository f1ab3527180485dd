"""One clause: its number in the gutter, who speaks, how far it has come, and its two texts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from bienban.core import states
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes
from bienban.i18n import gettext as _
from bienban.ui.fields import axis
from bienban.ui.fields.keys import Allows
from bienban.ui.fields.marked_edit import TOP
from bienban.ui.fields.pair_field import LABEL, PairField
from bienban.ui.form import clause_edits, state_menu
from bienban.ui.form.clause_edits import Standing
from bienban.ui.form.desk import Command, Desk
from bienban.ui.form.numbers import Names
from bienban.ui.form.rows import Row
from bienban.ui.form.speakers import choose_speaker, speaker_words
from bienban.ui.form.state_chip import StateChip
from bienban.ui.widgets.announcing import announce
from bienban.ui.widgets.menus import open_below

_INSET = 18
_BETWEEN = 10
"""Pixels between the label and the chip."""
_TOOL = 28
"""Pixels of a tool and the space beside it: at least one has room beside the label and the chip of the current row."""


class ClauseRow(PairField, Row):
    """The row of one clause. Its tools stand in its label row."""

    def __init__(self, desk: Desk, item: Standing) -> None:
        self._desk = desk
        self.id = item.clause.id
        self._level = item.level
        self._names: Names = ("", "")
        self._made: tuple[Minutes, str, Sequence[Command]] | None = None
        self.chip: StateChip | None = None
        super().__init__(desk.theme, desk.tags, allows=Allows.CLAUSES)
        self.label_height = desk.theme.px(LABEL)
        for tag, field in self.fields.items():
            desk.binder.bind(field, Address(self.id, "text", tag), _("Change of a clause"))
        self.chip = StateChip(desk.theme, self)
        self.chip.clicked.connect(self.open_states)
        self.show_standing(item, ("", ""))

    def show_standing(self, item: Standing, names: Names) -> None:
        """Show number, level and speaker of the clause as it stands now."""
        moved = item.level != self._level
        self._level = item.level
        if names != self._names:
            self._names = names
            self.name_fields("", names[1])
            if self.chip is not None:
                self.chip.name_row(names[1])
        self.set_label(speaker_words(self._desk, item.clause.speaker))
        self.show_state(item.clause)
        if moved:
            self._place()
        self._place_chip()
        self.update()

    def show_state(self, clause: Clause) -> bool:
        """Show how far the clause has come; says whether that is other than before."""
        if self.chip is None or not self.chip.show_state(states.state(clause), self._desk.minutes):
            return False
        self._place_chip()
        if any(field.hasFocus() for field in self.fields.values()):
            announce(self.chip, self.chip.accessibleName())
        return True

    @Slot()
    def open_states(self) -> None:
        """Open the list of states under the chip."""
        if self.chip is not None:
            open_below(self.states(), self.chip)

    def states(self) -> QMenu:
        """A list of the states that the clause can have now."""
        menu = QMenu(self)
        state_menu.fill(self._desk, self, menu)
        return menu

    def label_room(self) -> int:
        """What the chip and one tool leave of the label row."""
        chip = self.chip.sizeHint().width() + 2 * _BETWEEN if self.chip is not None else 0
        return max(0, self.width() - self.left() - chip - self.theme.px(_TOOL))

    def _place(self) -> None:
        super()._place()
        self._place_chip()

    def _place_chip(self) -> None:
        if self.chip is None:
            return
        size, left = self.chip.sizeHint(), self.left()
        if self.label:
            words = QFontMetrics(self.theme.font("label")).horizontalAdvance(self.label)
            left += min(words, self.label_room()) + _BETWEEN
            self.setToolTip(self.label if words > self.label_room() else "")
        else:
            left -= StateChip.SIDE  # the sign, not the box around it, begins where the fields do
        room = max(0, self.width() - left - self.theme.px(_TOOL))
        top = (self.label_height - size.height()) // 2
        self.chip.setGeometry(left, top, min(size.width(), room), size.height())
        if self.tools is not None:
            self.tools.place()

    def inset(self) -> int:
        """A clause below another begins further right."""
        return _INSET * (self._level - 1)

    def commands(self) -> Sequence[Command]:
        """Order, level, number, speaker, remove. Asked for more than once in a step, worked out once."""
        minutes, tag = self._desk.minutes, self.language()
        if self._made is None or self._made[0] is not minutes or self._made[1] != tag:
            self._made = (minutes, tag, self._commands(minutes, tag))
        return self._made[2]

    def _commands(self, minutes: Minutes, tag: str) -> Sequence[Command]:
        here = clause_edits.where(minutes, self.id)
        if here is None:
            return ()

        offers = (
            ("arrow-up", _("Move up"), clause_edits.shift(minutes, self.id, -1, tag), "move_up"),
            ("arrow-down", _("Move down"), clause_edits.shift(minutes, self.id, 1, tag), "move_down"),
            ("indent-decrease", _("One level up"), clause_edits.outdent(minutes, self.id, tag), "level_up"),
            ("indent-increase", _("One level down"), clause_edits.indent(minutes, self.id, tag), "level_down"),
            (
                "hash",
                _("Without a number") if here.clause.numbered else _("With a number"),
                clause_edits.number(minutes, self.id, tag),
                "",
            ),
        )
        take = self._desk.take
        return (
            *(
                Command(icon, words, partial(take, made, words), made is not None, name)
                for icon, words, made, name in offers
            ),
            Command("arrow-left-right", _("Turn this pair round"), self.turn, name="swap_pair"),
            Command("mic", _("Speaker"), lambda: choose_speaker(self._desk, self, self.id)),
            Command("plus", _("Clause below"), self.add_below, True, "add_clause"),
            Command("trash-2", _("Remove the clause"), self.remove, name="remove_row"),
        )

    def tools_at(self) -> tuple[int, int]:
        """Right, in the label row."""
        return self.width(), 0

    def tools_room(self) -> int:
        """What the chip leaves."""
        return self.width() - self.chip.geometry().right() - _BETWEEN if self.chip is not None else self.width()

    def language(self) -> str:
        """The language of the field that has the caret, else the first."""
        return next((tag for tag, field in self.fields.items() if field.hasFocus()), self.languages[0])

    def turn(self) -> None:
        """Turn the languages round, or back."""
        axis.turn(self, [self.key])

    def add_below(self) -> None:
        """An empty clause after this one."""
        self._desk.take(clause_edits.add_below(self._desk.minutes, self.id, self.language()), _("New clause"))

    def remove(self) -> None:
        """Take the clause away, with those below it."""
        step = clause_edits.remove(self._desk.minutes, self.id, self.language())
        self._desk.take_away(step, _("Remove the clause"), Address(self.id, "text", self.language()))

    def is_empty(self) -> bool:
        """Whether there are no words in any language."""
        return not any(field.string() for field in self.fields.values())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Also the number, and the bar of the row that has the caret."""
        super().paintEvent(event)
        painter, theme = QPainter(self), self.theme
        caret = self.has_caret() or self.current
        if caret:
            painter.fillRect(0, 4, 3, self.height() - 4, theme.colour("accent"))
        font = theme.font("typing")
        font.setWeight(font.Weight.DemiBold)
        font.setPixelSize(theme.px(14))
        painter.setFont(font)
        painter.setPen(theme.colour("text" if caret else "muted"))
        line = next(iter(self.fields.values())).line
        row = QRect(6, self.label_height + TOP, self.left() - 12 + self.inset(), line)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._names[0])
