"""New minutes from a mechanism pack: names, headings, formulas and members are copied, and nothing refers back.

What follows from no fact is left open for the officer: an unknown host, a delegate's name, the place of signing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from bienban.catalog.definitions import DocumentKind, Member, MottoDefinition, Pack, Prepared, Wording
from bienban.catalog.phrases import Phrases
from bienban.core import ids, marks
from bienban.core import minutes as record
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Meeting, Minutes, Next, Note, Party, Person, Role, Side, Signatory, Signing
from bienban.core.text import EMPTY, Text
from bienban.core.when import When, bounds
from bienban.i18n import gettext as _

NewId = Callable[[], str]


class DraftError(BienBanError):
    """Minutes cannot be drafted as asked: the pack has no such document, host or motto."""


def draft(
    pack: Pack,
    *,
    document: str = "",
    ordinal: int | None = None,
    held: When | None = None,
    host: str = "",
    phrases: Phrases,
    new_id: NewId = ids.new_id,
) -> Minutes:
    """New minutes of the kind ``document`` (the first of the pack for ``""``).

    ``host`` is the key of a member. What is not given is taken from the meeting that the pack knows by ``ordinal``.
    The parties are the members of that day, the host first within its side. Raises :class:`DraftError`.
    """
    kind = pack.document(document)
    if kind is None:
        raise DraftError(
            _("{pack} has no document {document}.").format(pack=pack.id, document=document)
            + " "
            + _("It has: {list}.").format(list=", ".join(known.id for known in pack.documents))
        )
    if host and pack.member(host) is None:
        raise DraftError(
            _("{pack} has no member {member}.").format(pack=pack.id, member=host)
            + " "
            + _("It has: {list}.").format(list=", ".join(member.key for member in pack.members))
        )
    return _Draft(pack, kind, phrases, new_id).minutes(ordinal, held, host)


def motto_copy(definition: MottoDefinition, id_: str) -> record.Motto:
    """The motto as it stands in a record."""
    return record.Motto(
        id=id_,
        key=definition.key,
        name=definition.name.text,
        items=definition.items,
        joiner=definition.joiner,
        order=definition.order,
    )


@dataclass
class _Draft:
    pack: Pack
    kind: DocumentKind
    phrases: Phrases
    new_id: NewId
    notes: list[Note] = field(default_factory=list)

    def minutes(self, ordinal: int | None, held: When | None, host: str) -> Minutes:
        known = self.pack.meeting(ordinal, held)
        when = held or (known and (known.held or known.planned))
        day = bounds(when)[1] if when else None
        before = self.pack.meeting(ordinal - 1) if ordinal else None
        host = host or (known.host if known else "") or self._turn(before.host if before else "", day)
        members = self._members(day, host)
        parties = {member.key: self._party(member, day) for member in members}
        people = {member.key: self._head(member, parties[member.key]) for member in members}
        member = self.pack.member(host)
        place = known.place if known and known.host == host else member.place if member else EMPTY
        return Minutes(
            languages=self.pack.languages,
            sides=tuple(self._sides()),
            parties=tuple(parties.values()),
            people=tuple(people.values()),
            meeting=Meeting(
                mechanism=self.pack.id,
                document=self.kind.id,
                ordinal=ordinal,
                planned=known.planned if known else None,
                held=held or (known.held if known else None),
                place=place,
                host=parties[host].id if host in parties else "",
                programme=tuple(
                    record.Session(id=id_, kind=session.kind, name=self._copy(session.name, id_, "name"))
                    for session in self.kind.programme
                    for id_ in [self.new_id()]
                ),
            ),
            numbering=self.kind.numbering,
            manner=self.kind.manner,
            mottos=tuple(self._motto(key) for key in self.kind.mottos),
            title=self._copy(self.kind.title, "minutes", "title"),
            preamble=self._clauses(self.kind.preamble),
            sections=tuple(self._sections()),
            next=self._next(ordinal, host, day, parties),
            signing=self._signing(members, parties, people),
            annexes=self.kind.annexes,
            notes=tuple(self.notes),
        )

    def _copy(self, wording: Wording, id_: str, field_: str) -> Text:
        for tag in wording.inferred:
            self._note(Address(id_, field_, tag), _("Not seen in a published text: have it confirmed before signing."))
        return wording.text

    def _note(self, about: Address | str, text: str) -> None:
        self.notes.append(Note(id=self.new_id(), about=str(about), text=text))

    def _members(self, day: date | None, host: str) -> tuple[Member, ...]:
        chosen = []
        for side in self.pack.sides:
            everyone = [member for member in self.pack.members if member.side == side.id]
            there = [member for member in everyone if member.valid(day)] or _last(everyone)
            chosen += sorted(there, key=lambda member: member.key != host)
        return tuple(chosen)

    def _sides(self) -> Iterator[Side]:
        for side in self.pack.sides:
            yield Side(
                id=side.id,
                language=side.language,
                country=self._copy(side.country, side.id, "country"),
                name=self._copy(side.name, side.id, "name"),
                meeting=self._copy(self.kind.meeting[side.id], side.id, "meeting"),
                delegation=self._copy(self.kind.delegation[side.id], side.id, "delegation"),
            )

    def _party(self, member: Member, day: date | None) -> Party:
        id_ = self.new_id()
        if not member.valid(day):
            self._note(id_, _("A party until {date} only: check who takes part.").format(date=member.until))
        name, full = self._copy(member.name, id_, "name"), self._copy(member.full, id_, "full")
        return Party(id=id_, side=member.side, name=name, full=full)

    def _head(self, member: Member, party: Party) -> Person:
        id_ = self.new_id()
        title = self._titled(self.kind.head, member, id_)
        return Person(id=id_, side=member.side, party=party.id, title=title, role=Role.HEAD)

    def _titled(self, titles: Mapping[str, Wording], member: Member, id_: str) -> Text:
        text = self._copy(titles.get(member.side, Wording()), id_, "title")
        for slot, name in (("party", member.name.text), ("party.full", member.full.text)):
            text = Text({tag: marks.replace_fact(words, slot, name[tag]) for tag, words in text.items()})
        return text

    def _motto(self, key: str) -> record.Motto:
        own = (motto for motto in self.pack.mottos if motto.key == key)
        definition = next(own, None) or self.phrases.motto(key)
        if definition is None:
            raise DraftError(_("{pack} uses the motto {key}, which is not known.").format(pack=self.pack.id, key=key))
        motto = motto_copy(definition, self.new_id())
        self._copy(definition.name, motto.id, "name")
        return motto

    def _clauses(self, prepared: tuple[Prepared, ...]) -> tuple[Clause, ...]:
        return tuple(self._clause(clause) for clause in prepared)

    def _clause(self, prepared: Prepared) -> Clause:
        id_ = self.new_id()
        text = self._copy(prepared.wording, id_, "text")
        return Clause(id=id_, text=text, numbered=prepared.numbered, clauses=self._clauses(prepared.clauses))

    def _sections(self) -> Iterator[record.Section]:
        for section in self.kind.sections:
            id_ = self.new_id()
            yield record.Section(
                id=id_,
                kind=section.kind,
                heading=self._copy(section.heading, id_, "heading"),
                label=section.label,
                clauses=self._clauses(section.clauses),
            )

    def _next(self, ordinal: int | None, host: str, day: date | None, parties: Mapping[str, Party]) -> Next:
        following = ordinal + 1 if ordinal is not None else None
        known = self.pack.meeting(following)
        key = (known.host if known else "") or self._turn(host, day)
        member = self.pack.member(key)
        return Next(
            ordinal=following,
            host=parties[key].id if key in parties else "",
            place=member.place if member else EMPTY,
            planned=known.planned if known else None,
        )

    def _turn(self, host: str, day: date | None) -> str:
        """The key of the member whose turn it is after ``host``, or ``""`` when a side has several."""
        rotation, member = self.pack.rotation, self.pack.member(host)
        places = [index for index, turn in enumerate(rotation) if member and turn in (member.key, member.side)]
        if not places:
            return ""
        turn = rotation[(places[0] + 1) % len(rotation)]
        keys = [other.key for other in self.pack.members if turn in (other.key, other.side) and other.valid(day)]
        return keys[0] if len(keys) == 1 else ""

    def _signing(
        self, members: tuple[Member, ...], parties: Mapping[str, Party], people: Mapping[str, Person]
    ) -> Signing:
        if not self.kind.signatory:
            return Signing()
        signatories = []
        for member in members:
            id_ = self.new_id()
            title = self._titled(self.kind.signatory, member, id_)
            party, person = parties[member.key].id, people[member.key].id
            signatories.append(Signatory(id=id_, party=party, person=person, title=title))
        if self.kind.copies:
            self._note(Address("signing", "copies"), _("As this mechanism usually has it: have the number confirmed."))
        testimonium = self._copy(self.kind.testimonium, "signing", "testimonium")
        return Signing(copies=self.kind.copies, testimonium=testimonium, signatories=tuple(signatories))


def _last(members: list[Member]) -> list[Member]:
    """Those who took part last, where nobody does now."""
    ends = [bounds(member.until)[1] for member in members if member.until]
    return [member for member in members if member.until and bounds(member.until)[1] == max(ends)]
