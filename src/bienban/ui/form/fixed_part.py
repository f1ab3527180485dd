"""A part of the page that every record has: its heading, single texts and values, lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.i18n import gettext as _
from bienban.ui.fields import axis
from bienban.ui.fields.choice import Choice, Tick
from bienban.ui.fields.keys import Allows
from bienban.ui.fields.line_field import LineField
from bienban.ui.fields.pair_field import PairField
from bienban.ui.form.date_rows import DateRows
from bienban.ui.form.desk import Command, Desk
from bienban.ui.form.part import Actions, Heading, Part
from bienban.ui.form.rows import Row
from bienban.ui.widgets.labels import muted
from bienban.ui.words import in_interface_language

Input = TypeVar("Input", Choice, LineField, Tick)


class LabelledPair(PairField, Row):
    """A text of which there is one in the record; it can be turned round like a clause."""

    def commands(self) -> Sequence[Command]:
        """Turn it round."""
        words = _("Turn this pair round")
        return (Command("arrow-left-right", words, lambda: axis.turn(self, [self.key]), name="swap_pair"),)

    def tools_at(self) -> tuple[int, int]:
        """Right, in the label row."""
        return self.width(), 0


class FixedPart(Part):
    """Builds itself at once, in :meth:`fill`."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__(desk, key)
        self.heading = Heading(desk, key)
        self.rows.addWidget(self.heading)
        self._dates: list[DateRows] = []
        self._hosts: list[Choice] = []
        self.fill()

    def fill(self) -> None:
        """Build the rows of the part."""

    def hear(self, difference: Difference) -> None:
        """Dates in words; the parties to choose a host from."""
        for date in self._dates:
            date.hear(difference)
        parties = Address("minutes", "parties") in difference.lists
        if parties or any(address.field == "name" for address in difference.values):
            self._offer_hosts()

    def pair(self, address: Address, words: str, allows: Allows = Allows.WORDS, role: str = "typing") -> PairField:
        """A text in the languages of the record, with its label."""
        pair = LabelledPair(self.desk.theme, self.desk.tags, words, allows=allows, role=role)
        for tag, field in pair.fields.items():
            self.desk.binder.bind(field, Address(address.id, address.field, tag), words)
        self.rows.addWidget(pair)
        return pair

    def bound(self, control: Input, address: Address, words: str) -> Input:
        """An input of another kind; returns it."""
        self.desk.binder.bind_value(control, address, words)
        return control

    def date(self, address: Address, words: str, hint: str = "", *, name: str = "", solemn: bool = False) -> DateRows:
        """A date with its precision. ``name`` is what is said of its inputs, where ``words`` would not be enough."""
        rows = DateRows(self.desk, address, words, hint=hint, name=name, solemn=solemn)
        self._dates.append(rows)
        self.rows.addWidget(rows)
        return rows

    def host(self, address: Address, name: str) -> Choice:
        """One of the parties, or none."""
        choice = Choice(self.desk.theme, name)
        self._hosts.append(choice)
        self._offer_hosts()
        self.desk.binder.bind_value(choice, address, _("Host"))
        return choice

    def caption(self, words: str) -> None:
        """A label over the rows that follow."""
        shown = muted(self.desk.theme, words)
        shown.setContentsMargins(self.desk.theme.px(axis.GUTTER), 6, 0, 0)
        self.rows.addWidget(shown)

    def action_line(self) -> Actions:
        """A line with an explanation and buttons."""
        line = Actions(self.desk.theme)
        self.rows.addWidget(line)
        return line

    def _offer_hosts(self) -> None:
        for choice in self._hosts:
            choice.set_items(parties(self.desk))


def parties(desk: Desk) -> list[tuple[object, str]]:
    """Every party, and none first."""
    named = ((party.id, in_interface_language(party.name) or _("(no name yet)")) for party in desk.minutes.parties)
    return [("", _("Not settled")), *named]
