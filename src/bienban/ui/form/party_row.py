"""A party with its people, or the guests of a side: a heading that folds, then one row for each person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bienban.core.attendance import delegation
from bienban.core.edits import Insert
from bienban.core.ids import Address, new_id
from bienban.core.kinds import Role
from bienban.core.minutes import Party, Person
from bienban.i18n import gettext as _
from bienban.ui.fields import axis
from bienban.ui.form.desk import Desk
from bienban.ui.form.item_row import TOOLS, ItemRow
from bienban.ui.form.part import Actions
from bienban.ui.form.person_row import PersonRow
from bienban.ui.form.rows import Rows, column
from bienban.ui.form.tally import Tally
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.words import in_interface_language


class People(QWidget):
    """The people of one party, or of a side (no ``party``), and the button that adds one."""

    def __init__(self, desk: Desk, side: str, party: str) -> None:
        super().__init__()
        self._desk = desk
        self._side = side
        self._party = party
        self.complete = True
        rows = column(self, 0)
        self.rows = Rows(desk, lambda person: PersonRow(desk, person), spacing=2)
        line = Actions(desk.theme)
        self.add = (
            line.add("user-plus", _("Person"), name=_("Add a person"))
            if party
            else line.add("user-plus", _("Guest"), name=_("Add a guest"))
        )
        self.add.clicked.connect(self.add_person)
        self.tally = None if party else Tally(desk.theme, _("Guests"))
        if self.tally is not None:
            self.tally.setContentsMargins(desk.theme.px(axis.GUTTER), 0, 0, 0)
            rows.addWidget(self.tally)
        rows.addWidget(self.rows)
        rows.addWidget(line)

    def people(self) -> Sequence[Person]:
        """Who belongs here, as the record has it now."""
        return delegation(self._desk.minutes, self._side, self._party)

    def refresh(self, most: int | None = None) -> bool:
        """Follow the record; build at most ``most`` rows. Says whether all are there."""
        people = self.people()
        self.complete = self.rows.show_items([(person.id, person) for person in people], most)
        self.count()
        party = self._desk.minutes.party(self._party)
        group = in_interface_language(party.name) if party else _("Guest")
        if party:
            self.add.setAccessibleDescription(group)
        for number, row in enumerate(self.rows, start=1):
            if isinstance(row, PersonRow):
                row.show_number(str(number), f"{group} {number}")
                row.show_more(row.has_caret())
                row.show_rank()
        return self.complete

    def count(self) -> None:
        """How many of the guests came; a party's head row counts its own."""
        if self.tally is not None:
            people = self.people()
            self.tally.show_people(people)
            self.tally.setVisible(bool(people))

    def add_person(self) -> None:
        """An empty row at the end: the head if there is none, a member else; a guest of the side."""
        role = Role.MEMBER if self._party else Role.GUEST
        if self._party and not self.people():
            role = Role.HEAD
        new = Person(id=new_id(), side=self._side, party=self._party, role=role)
        at = Address(new.id, "name", self._desk.tags[0])
        self._desk.apply(Insert("minutes", "people", self._place(), new), _("New person"), at)

    def _place(self) -> int:
        ids = [person.id for person in self._desk.minutes.people]
        own = self.people()
        return ids.index(own[-1].id) + 1 if own else len(ids)


class PartyRow(ItemRow):
    """One party. Folded, only its names and the counts of its people are seen."""

    def __init__(self, desk: Desk, party: Party, unfolded: bool) -> None:
        super().__init__(desk, party.id, _("Remove the party"))
        self._side = party.side
        self._unfolded = False
        self.fold = Button(desk.theme, icon="chevron-right", kind=Kind.QUIET, name=_("Show the people"), parent=self)
        self.fold.setFixedSize(desk.theme.px(26), desk.theme.px(26))
        self.fold.move(6, self.top + 2)
        self.fold.clicked.connect(lambda: self.unfold(not self._unfolded))
        self.pair("name", _("Name of the party"), role="name")
        self.pair("full", _("Name with its rank"))
        self.tally = Tally(desk.theme, parent=self)
        self.people: People | None = None
        self.unfold(unfolded, 0)
        self.refresh()

    def unfold(self, on: bool, most: int | None = None) -> None:
        """Show the people, or hide them; they are built when they are first shown, ``most`` at a time."""
        self._unfolded = on
        words = _("Hide the people") if on else _("Show the people")
        self.fold.set_icon("chevron-down" if on else "chevron-right")
        self.fold.setAccessibleName(words)
        self.fold.setToolTip(words)
        if on and self.people is None:
            self.people = People(self.desk, self._side, self.id)
            self.rows.addWidget(self.people)
            self.people.refresh(most)
        elif on and self.people is not None and not self.people.complete:
            self.people.refresh(most)
        if self.people is not None:
            self.people.setVisible(on)

    def refresh(self) -> None:
        """Counts, names, and the people when they are shown."""
        self.name_inputs(self._name())
        self.fold.setAccessibleDescription(self._name())
        self.count()
        if self.people is not None:
            self.people.refresh(None if self.people.complete else 0)
        self.update()

    def count(self) -> None:
        """How many of the delegation came."""
        self.tally.show_people(delegation(self.desk.minutes, self._side, self.id), self._name())
        self._place_tally()

    def _name(self) -> str:
        party = self.desk.minutes.party(self.id)
        return (in_interface_language(party.name) if party else "") or _("new party")

    @property
    def complete(self) -> bool:
        """Whether everybody is there who is to be shown."""
        return self.people is None or self.people.complete

    def build(self, most: int) -> bool:
        """Build some more people, if they are shown. Says whether all are there."""
        return self.complete or (self.people is not None and self.people.refresh(most))

    def peers(self) -> Sequence[str]:
        """The parties of the same side."""
        return [party.id for party in self.desk.minutes.parties_of(self._side)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the counts beside the tools."""
        super().resizeEvent(event)
        self._place_tally()

    def _place_tally(self) -> None:
        """In the label row, over the names."""
        left = axis.of(self).gutter
        size = self.tally.sizeHint()
        room = max(0, self.width() - left - self.desk.theme.px(TOOLS))
        self.tally.setGeometry(left, (self.top - size.height()) // 2, min(size.width(), room), size.height())
