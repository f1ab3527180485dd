"""Part 2: the two sides, their parties in order, and who came."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core.attendance import counts
from bienban.core.difference import Difference
from bienban.core.edits import Insert
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Party, Person, Side
from bienban.i18n import gettext as _
from bienban.ui.fields.pair_field import PairField
from bienban.ui.form.desk import Desk
from bienban.ui.form.fixed_part import FixedPart
from bienban.ui.form.meeting import side_name
from bienban.ui.form.part import Actions
from bienban.ui.form.party_row import PartyRow, People
from bienban.ui.form.person_row import PersonRow
from bienban.ui.form.rows import Rows, column, row_of
from bienban.ui.form.tally import count_words

_SHOWN = {"parties", "people", "party", "side"}
"""The fields that all rows follow; the name of a party too."""
_TIMES = {"attendance", "stays", "since", "until", "sections", "heading", "numbering"}
"""The fields that the times of people follow."""
_CHUNK = 6
"""How many people are built at a time."""
_UNFOLDED = 40
"""Up to so many people all delegations are shown unfolded."""


class DelegationsPart(FixedPart):
    """Built side by side: one group for each side."""

    def fill(self) -> None:
        """The counts of everybody, and one group for each side."""
        self.line = self.action_line()
        self.call = self.line.add("user-check", _("Roll call"), "roll_call")
        self.call.clicked.connect(lambda: self.desk.command("roll_call"))
        self.sides = [SideGroup(self.desk, side) for side in self.desk.minutes.sides]
        for group in self.sides:
            self.rows.addWidget(group)
        self._count()

    def build(self) -> bool:
        """Some more people."""
        rows = [row for group in self.sides for row in group.parties if isinstance(row, PartyRow)]
        waiting = [row for row in rows if not row.complete]
        return not waiting or (waiting[0].build(_CHUNK) and len(waiting) == 1)

    def hear(self, difference: Difference) -> None:
        """Parties, people, counts, names, and the sections at which somebody came or went."""
        fields = {address.field for address in difference.lists | difference.values}
        called = {address.id for address in difference.values if address.field == "name"}
        if fields & _SHOWN or any(party.id in called for party in self.desk.minutes.parties):
            for group in self.sides:
                group.refresh()
            self._count()
            return
        if "attendance" in fields:
            for group in self.sides:
                group.count()
            self._count()
        if fields & _TIMES:
            for person in self.desk.minutes.people:
                row = self._row(person)
                if row is not None and (person.stays or row.times is not None):
                    row.show_more(row.has_caret())
        own = {address.id for address in difference.values if address.field in ("organ", "role")}
        for row in (self._row(person) for person in self.desk.minutes.people if person.id in own):
            if row is not None:
                row.show_more(row.has_caret())
                row.show_rank()

    def _count(self) -> None:
        people = self.desk.minutes.people
        all_ = _("People: {number}").format(number=len(people))
        self.line.words.setText(f"{all_} · {count_words(counts(people))}" if people else all_)

    def _person(self, address: Address) -> Person | None:
        """Whose row shows ``address``: a person's own, or that of one of the stays."""
        found = (
            person
            for person in self.desk.minutes.people
            if address.id == person.id or any(stay.id == address.id for stay in person.stays)
        )
        return next(found, None)

    def _row(self, person: Person) -> PersonRow | None:
        """The row of a person, if it has been built."""
        control = self.desk.binder.control(Address(person.id, "attendance"))
        row = row_of(control)
        return row if isinstance(row, PersonRow) else None

    def open_for(self, address: Address) -> None:
        """Unfold the party of a person, and the times of a stay; unfold the words of a side."""
        person = self._person(address)
        for group in self.sides:
            if group.side == address.id:
                group.show_details(True)
            row = group.parties.row(person.party) if person else None
            if isinstance(row, PartyRow):
                row.unfold(True)
        stays = person is not None and (address.id != person.id or address.field == "stays")
        if person is not None and stays and (own := self._row(person)) is not None:
            own.show_more(True)

    def group_of(self, widget: QWidget | None) -> SideGroup:
        """The side that ``widget`` stands in, else the first."""
        own = (group for group in self.sides if widget is not None and group.isAncestorOf(widget))
        return next(own, self.sides[0])

    def first_input(self, address: Address) -> QWidget | None:
        """The first party, or the button that makes one; for the times of somebody the button that adds one."""
        person = self._person(address)
        if person is not None and (row := self._row(person)) is not None and row.times is not None:
            return row.times.add
        parties = self.desk.minutes.parties
        if parties:
            return self.desk.binder.field(Address(parties[0].id, "name", self.desk.tags[0]))
        return self.sides[0].add if self.sides else None


class SideGroup(QWidget):
    """One side: its own words, its parties, its guests."""

    def __init__(self, desk: Desk, side: Side) -> None:
        super().__init__()
        self._desk = desk
        self.side = side.id
        self._rows = column(self, 6)
        name = side_name(side.name, side.id)
        self.line = Actions(desk.theme)
        font = desk.theme.font("interface")
        font.setWeight(font.Weight.DemiBold)
        self.line.words.setFont(font)
        self.line.words.setText(name[:1].upper() + name[1:])
        self.line.words.setPalette(desk.theme.palette())
        self.add = self.line.add("plus", _("Party"), name=_("Add a party"))
        self.add.clicked.connect(self.add_party)
        self.more = self.line.add("pencil", _("Words of the side"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self.show_details)
        self.details: QWidget | None = None
        self.parties = Rows(desk, lambda party: PartyRow(desk, party, self._unfolded(party)), spacing=4)
        self.guests = People(desk, side.id, "")
        for button in (self.add, self.more, self.guests.add):
            button.setAccessibleDescription(name)
        for row in (self.line, self.parties, self.guests):
            self._rows.addWidget(row)
        self.refresh()

    def _unfolded(self, party: Party) -> bool:
        """Whether a party is shown with its people at first: when there are few. Of many the counts are seen."""
        minutes = self._desk.minutes
        own = [person for person in minutes.people if person.party == party.id]
        return not own or len(minutes.people) <= _UNFOLDED

    def refresh(self) -> None:
        """Follow the record."""
        self.parties.show_items([(party.id, party) for party in self._desk.minutes.parties_of(self.side)])
        for row in self.parties:
            if isinstance(row, PartyRow):
                row.refresh()
        self.guests.refresh()

    def count(self) -> None:
        """Who came has changed, and nothing else."""
        for row in self.parties:
            if isinstance(row, PartyRow):
                row.count()
        self.guests.count()

    def add_party(self) -> None:
        """A party at the end of the side."""
        parties = self._desk.minutes.parties
        own = self._desk.minutes.parties_of(self.side)
        index = parties.index(own[-1]) + 1 if own else len(parties)
        new = Party(id=new_id(), side=self.side)
        at = Address(new.id, "name", self._desk.tags[0])
        self._desk.apply(Insert("minutes", "parties", index, new), _("New party"), at)

    def last_people(self) -> People:
        """The people of the last party, or the guests where there is no party."""
        rows = [row for row in self.parties if isinstance(row, PartyRow)]
        if not rows:
            return self.guests
        rows[-1].unfold(True)
        return rows[-1].people or self.guests

    def show_details(self, on: bool) -> None:
        """Show or hide what the side is called in the text."""
        self.more.setChecked(on)
        if on and self.details is None:
            self.details = QWidget()
            rows = column(self.details, 4)
            for field, words in (
                ("country", _("Country")),
                ("name", _("Name of the side")),
                ("delegation", _("Heading of the list of delegates")),
            ):
                pair = PairField(self._desk.theme, self._desk.tags, words)
                pair.name_fields(words, self.line.words.text())
                for tag, text in pair.fields.items():
                    self._desk.binder.bind(text, Address(self.side, field, tag), words)
                rows.addWidget(pair)
            self._rows.insertWidget(1, self.details)
        if self.details is not None:
            self.details.setVisible(on)
