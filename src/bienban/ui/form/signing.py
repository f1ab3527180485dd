"""Close and signing: where and when, how many originals, the testimonium, who signs in which order."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core.difference import Difference
from bienban.core.edits import Insert
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Role, Signatory
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice
from bienban.ui.fields.flow import Flow, labelled
from bienban.ui.fields.line_field import LineField, number_of, number_words
from bienban.ui.fields.pair_field import PairField
from bienban.ui.form.desk import Desk
from bienban.ui.form.fixed_part import FixedPart, parties
from bienban.ui.form.item_row import ItemRow
from bienban.ui.form.rows import Rows
from bienban.ui.form.speakers import people
from bienban.ui.widgets.buttons import Button, Kind


class SigningPart(FixedPart):
    """The signatories stand in the order of the record; the keeper of each original is printed first."""

    def fill(self) -> None:
        """Build the rows."""
        theme = self.desk.theme
        self.pair(Address("signing", "place"), _("Place of signing"))
        self.date(Address("signing", "date"), _("Date of signing"), solemn=True)
        words = _("Number of originals")
        copies = LineField(theme, words, 64, reader=number_of, writer=number_words)
        first = Flow()
        first.add(labelled(theme, words, self.bound(copies, Address("signing", "copies"), words)))
        self.rows.addWidget(first)
        self.testimonium = Locked(self.desk)
        self.rows.addWidget(self.testimonium)
        line = self.action_line()
        line.words.setText(_("Signatories in order · the keeper of each original is printed first"))
        self.add = line.add("signature", _("Signatory"), name=_("Add a signatory"))
        self.add.clicked.connect(self.add_signatory)
        self.signatories = Rows(self.desk, lambda item: SignatoryRow(self.desk, item.id), spacing=2)
        self.rows.addWidget(self.signatories)
        self._show()

    def hear(self, difference: Difference) -> None:
        """Signatories, and the names they are chosen from."""
        super().hear(difference)
        called = {address.id for address in difference.values if address.field in ("name", "title")}
        known = self.desk.minutes.people + self.desk.minutes.parties
        if difference.lists & _LISTS or any(each.id in called for each in known):
            self._show()

    def first_input(self, address: Address) -> QWidget | None:
        """The place."""
        if address.field == "signatories":
            return self.add
        return self.desk.binder.field(Address("signing", "place", self.desk.tags[0]))

    def add_signatory(self) -> None:
        """The head of the first party that nobody signs for yet."""
        minutes = self.desk.minutes
        taken = {signatory.party for signatory in minutes.signing.signatories}
        party = next((party.id for party in minutes.parties if party.id not in taken), "")
        heads = (person.id for person in minutes.people if person.role is Role.HEAD and person.party == party)
        new = Signatory(id=new_id(), party=party, person=next(heads, "") if party else "")
        index = len(minutes.signing.signatories)
        at = Address(new.id, "title", self.desk.tags[0])
        self.desk.apply(Insert("signing", "signatories", index, new), _("New signatory"), at)

    def _show(self) -> None:
        self.signatories.show_items([(item.id, item) for item in self.desk.minutes.signing.signatories])
        for number, row in enumerate(self.signatories, start=1):
            if isinstance(row, SignatoryRow):
                row.refresh()
                row.show_number(str(number), _("signatory {number}").format(number=number))


_LISTS = {Address("signing", "signatories"), Address("minutes", "people"), Address("minutes", "parties")}


class Locked(PairField):
    """The testimonium: a fixed formula, locked until the officer unlocks it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.tags, _("Testimonium"))
        for tag, field in self.fields.items():
            desk.binder.bind(field, Address("signing", "testimonium", tag), _("Testimonium"))
        self._lock = Button(desk.theme, _("Unlock"), "lock", Kind.QUIET, parent=self)
        self._lock.setFixedHeight(desk.theme.px(24))
        self._lock.clicked.connect(lambda: self.lock(self._lock.property("open") is True))
        self.lock(bool(desk.minutes.signing.testimonium))

    def lock(self, on: bool) -> None:
        """Lock the words, or let them be changed."""
        for field in self.fields.values():
            field.setReadOnly(on)
        self.ground = "frozen" if on else "surface"
        self.set_label(_("Testimonium · fixed formula, locked") if on else _("Testimonium"))
        self._lock.setText(_("Unlock") if on else _("Lock"))
        self._lock.setAccessibleName(_("Unlock the testimonium") if on else _("Lock the testimonium"))
        self._lock.set_icon("lock" if on else "lock-open")
        self._lock.setProperty("open", not on)
        self._lock.adjustSize()
        self._place()
        self.update()

    def _place(self) -> None:
        super()._place()
        lock = getattr(self, "_lock", None)
        if lock is not None:
            lock.move(self.width() - lock.width(), 0)


class SignatoryRow(ItemRow):
    """One who signs: for which party, who, and what is printed over the signature."""

    first = "title"

    def __init__(self, desk: Desk, id_: str) -> None:
        super().__init__(desk, id_, _("Remove the signatory"))
        self.party = Choice(desk.theme, _("Party"))
        self.person = Choice(desk.theme, _("Signs"))
        self.number_at = 4
        self.refresh()
        first = Flow()
        first.add(labelled(desk.theme, _("Party"), self.party), labelled(desk.theme, _("Signs"), self.person))
        self.rows.addWidget(first)
        self.value(self.party, "party", _("Party"))
        self.value(self.person, "person", _("Signs"))
        self.pair("title", _("Position over the signature"))

    def refresh(self) -> None:
        """Offer the parties and people there are now."""
        self.party.set_items(parties(self.desk))
        self.person.set_items(people(self.desk))
