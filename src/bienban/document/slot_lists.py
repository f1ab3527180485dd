"""The lists that rows of a template repeat for: made when a template asks for them, with the address of every field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bienban.core.minutes import Party, Person, Role, Session, Signatory
from bienban.core.text import Text
from bienban.document import slots
from bienban.document.annexes import remark
from bienban.document.blocks import Member, Words
from bienban.document.lines import Kind, Line
from bienban.document.setting import Setting
from bienban.document.slot_values import RELATIVE, side_id
from bienban.document.wording import Wording, in_order


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lists(Mapping[str, tuple[Member, ...]]):
    """Every list of one original in one layout: name to its members, in the order of the original."""

    setting: Setting

    def __getitem__(self, name: str) -> tuple[Member, ...]:
        if name not in self._names():
            raise KeyError(name)
        side, _dot, plain = name.rpartition(".")
        return tuple(_LISTS[plain](self.setting, side_id(side, self.setting.wordings[0])))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())

    def __contains__(self, name: object) -> bool:
        return name in self._names()

    def _names(self) -> dict[str, None]:
        sides = dict.fromkeys((*RELATIVE, *(side.id for side in self.setting.minutes.sides)))
        return dict.fromkeys((*slots.LISTS, *(f"{side}.{name}" for side in sides for name in slots.SIDED)))


def _texts(setting: Setting, text: Text, place: str, open_: str = "") -> Mapping[str, Words]:
    """A text of the record in every language, with its addresses; ``open_`` names the open place of a person's part."""
    return {
        wording.language.tag: Words(
            wording.words(text[wording.language.tag]) or str(getattr(wording.language.persons, open_, "")),
            f"{place}/{wording.language.tag}",
        )
        for wording in setting.wordings
    }


def _made(setting: Setting, words: Callable[[Wording], str]) -> Mapping[str, Words]:
    return {wording.language.tag: Words(words(wording)) for wording in setting.wordings}


def _number(setting: Setting, number: int) -> Mapping[str, Words]:
    """A number is printed once, however many languages there are."""
    return {setting.wordings[0].language.tag: Words(str(number))}


def _country(setting: Setting, side_id: str) -> Mapping[str, Words]:
    side = setting.minutes.side(side_id)
    return _texts(setting, side.country, f"{side.id}/country") if side else {}


def _party_name(setting: Setting, party: Party | None) -> Mapping[str, Words]:
    return _texts(setting, party.name, f"{party.id}/name") if party else {}


def people_of(setting: Setting, side: str) -> tuple[Person, ...]:
    """The people of a side, or of all, in the order of the original: by side, by party, as the record has them."""
    minutes = setting.minutes
    sides = setting.wordings[0].sides()
    parties = [party.id for each in sides for party in minutes.parties_of(each)]
    rank = {id_: number for number, id_ in enumerate((*sides, *parties))}
    people = [person for person in minutes.people if not side or person.side == side]
    most = len(rank)
    return tuple(sorted(people, key=lambda each: (rank.get(each.side, most), rank.get(each.party, most))))


def _people(wanted: Callable[[Person], bool]) -> Callable[[Setting, str], Iterator[Member]]:
    def members(setting: Setting, side: str) -> Iterator[Member]:
        for number, person in enumerate(filter(wanted, people_of(setting, side)), 1):
            yield _person(setting, number, person)

    return members


def _person(setting: Setting, number: int, person: Person) -> Member:
    return {
        "number": _number(setting, number),
        "name": _texts(setting, person.name, f"{person.id}/name", "open_name"),
        "title": _texts(setting, person.title, f"{person.id}/title", "open_title"),
        "organ": _texts(setting, person.organ, f"{person.id}/organ"),
        "party": _party_name(setting, setting.minutes.party(person.party)),
        "side": _country(setting, person.side),
        "role": _made(setting, lambda wording: wording.language.roles.get(person.role.value, "")),
        "note": _made(setting, lambda wording: remark(wording, person)),
    }


def _parties(setting: Setting, side: str) -> Iterator[Member]:
    sides = (side,) if side else setting.wordings[0].sides()
    parties = [party for each in sides for party in setting.minutes.parties_of(each)]
    for number, party in enumerate(parties, 1):
        full = party.full or party.name
        yield {
            "number": _number(setting, number),
            "name": _party_name(setting, party),
            "full": _texts(setting, full, f"{party.id}/{'full' if party.full else 'name'}"),
            "side": _country(setting, party.side),
        }


def _signatories(setting: Setting, side: str) -> Iterator[Member]:
    minutes = setting.minutes
    everybody = in_order(minutes, setting.wordings[0].sides())
    parties = {party.id: party for party in minutes.parties}
    signing = [who for who in everybody if not side or (who.party in parties and parties[who.party].side == side)]
    for number, who in enumerate(signing, 1):
        yield _signatory(setting, number, who, parties.get(who.party))


def _signatory(setting: Setting, number: int, who: Signatory, party: Party | None) -> Member:
    person = setting.minutes.person(who.person)
    titled = who if who.title or person is None else person
    return {
        "number": _number(setting, number),
        "name": _texts(setting, person.name, f"{person.id}/name", "open_name")
        if person
        else _made(setting, lambda wording: wording.language.persons.open_name),
        "title": _texts(setting, titled.title, f"{titled.id}/title", "open_title"),
        "party": _party_name(setting, party),
        "side": _country(setting, party.side) if party else {},
    }


def _lines(setting: Setting) -> Iterator[tuple[Line | None, ...]]:
    """Every line of the sections, level in all languages."""
    each = [lines.sections() for lines in setting.lines()]
    for places in zip(*each, strict=True):
        yield from setting.rows([lines for _id, lines in places])


def _line(setting: Setting, row: tuple[Line | None, ...], field: str) -> Member:
    lines = [(wording.language.tag, line) for wording, line in zip(setting.wordings, row, strict=True) if line]
    return {
        "number": {tag: Words(line.number.strip()) for tag, line in lines},
        field: {tag: Words(line.text, line.address) for tag, line in lines},
    }


def _sections(setting: Setting, _side: str) -> Iterator[Member]:
    for row in _lines(setting):
        if any(line and line.kind is Kind.HEADING for line in row):
            yield _line(setting, row, "heading")


def _clauses(setting: Setting, _side: str) -> Iterator[Member]:
    for row in _lines(setting):
        if not any(line and line.kind is Kind.HEADING for line in row):
            yield _line(setting, row, "text")


def _sessions(setting: Setting, _side: str) -> Iterator[Member]:
    for number, session in enumerate(setting.minutes.meeting.programme, 1):
        yield _session(setting, number, session)


def _session(setting: Setting, number: int, session: Session) -> Member:
    return {
        "number": _number(setting, number),
        "time": {setting.wordings[0].language.tag: Words(session.time, f"{session.id}/time")},
        "name": _texts(setting, session.name, f"{session.id}/name"),
        "place": _texts(setting, session.place, f"{session.id}/place"),
    }


_LISTS: Mapping[str, Callable[[Setting, str], Iterator[Member]]] = {
    "person": _people(lambda person: True),
    "delegate": _people(lambda person: person.role is not Role.GUEST),
    "guest": _people(lambda person: person.role is Role.GUEST),
    "party": _parties,
    "signatory": _signatories,
    "section": _sections,
    "clause": _clauses,
    "session": _sessions,
}
