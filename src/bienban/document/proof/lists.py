"""The annexes as they must read: the delegation of the side that leads the page, the other one, the programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bienban.core.minutes import Attendance, Person, Session, Side
from bienban.core.text import EMPTY, Text
from bienban.document.annexes import note
from bienban.document.numerals import numbered
from bienban.document.proof.saying import Saying, say
from bienban.document.proof.staying import stays
from bienban.document.proof.witness import Witness

_REMARKED = (Attendance.ABSENT, Attendance.EXCUSED)
Witnesses = Sequence[Witness]


def lists(witnesses: Witnesses) -> Iterator[Saying]:
    """All annexes in the order of print."""
    before = 0
    for name in witnesses[0].minutes.annexes:
        if name == "delegations":
            yield from _delegations(witnesses, before)
            before += len(witnesses[0].minutes.sides)
        elif name == "programme":
            yield from _programme(witnesses, before)
            before += 1


def _fixed(words: Iterable[str]) -> Iterator[Saying]:
    return (say("", each) for each in words)


def _standing(witness: Witness) -> list[Side]:
    """The sides in the order of this language."""
    return sorted(witness.minutes.sides, key=lambda side: side.id != witness.first)


def _labels(witnesses: Witnesses, numbers: Sequence[int]) -> Iterator[Saying]:
    return _fixed(witness.annexes()[number] for witness, number in zip(witnesses, numbers, strict=True))


def _head(rows: Sequence[Sequence[str]]) -> Iterator[Saying]:
    return _fixed(words for column in zip(*rows, strict=True) for words in column)


def _delegations(witnesses: Witnesses, before: int) -> Iterator[Saying]:
    for side in _standing(witnesses[0]):
        yield from _labels(witnesses, [before + _standing(witness).index(side) for witness in witnesses])
        for witness in witnesses:
            yield say(f"{side.id}/delegation/{witness.tag}", witness.titled(side.delegation))
        yield from _fixed(map(note, witnesses))
        yield from _head([witness.language.annexes.people for witness in witnesses])
        yield from _people(witnesses, side)
        yield from stays(witnesses, [person for _name, _place, group in _groups(witnesses, side) for person in group])


Group = tuple[Text, str, list[Person]]


def _groups(witnesses: Witnesses, side: Side) -> list[Group]:
    """The parts of a side's list: the name, the beginning of its address, the people."""
    minutes = witnesses[0].minutes
    groups: list[Group] = [
        (party.full or party.name, f"{party.id}/{'full' if party.full else 'name'}/",
         [person for person in minutes.people if person.party == party.id])
        for party in minutes.parties
        if party.side == side.id
    ]  # fmt: skip
    parties = {party.id for party in minutes.parties}
    if guests := [person for person in minutes.people if person.side == side.id and person.party not in parties]:
        groups.append((Text({witness.tag: witness.language.annexes.guests for witness in witnesses}), "", guests))
    return groups


def _people(witnesses: Witnesses, side: Side) -> Iterator[Saying]:
    number = 0
    for count, (name, place, people) in enumerate(_groups(witnesses, side), 1):
        for witness in witnesses:
            form = numbered(witness.language.annexes.group, count, witness.language)
            words = witness.language.capitalised(witness.text(name))
            yield say(place and place + witness.tag, form.replace("{name}", words))
        for person in people:
            number += 1
            yield say("", str(number))
            yield from _person(witnesses, person)
        if not people:
            number += 1
            yield say("", str(number))
            yield from _nobody(witnesses)


def _person(witnesses: Witnesses, person: Person) -> Iterator[Saying]:
    if not any(person.name[witness.tag] for witness in witnesses):
        tags = (side.language for side in witnesses[0].minutes.sides)
        if elsewhere := next((tag for tag in tags if person.name[tag]), ""):
            yield say(f"{person.id}/name/{elsewhere}", person.name[elsewhere])
    for field, text in (("name", person.name), ("title", person.title), ("organ", person.organ)):
        if text or field != "organ":
            for witness in witnesses:
                words = witness.words(text[witness.tag]) or getattr(witness.language.persons, f"open_{field}")
                yield say(f"{person.id}/{field}/{witness.tag}", words)
    yield from _fixed(_remark(witness, person) for witness in witnesses)


def _remark(witness: Witness, person: Person) -> str:
    language = witness.language
    absent = language.attendance.get(person.attendance.value, "") if person.attendance in _REMARKED else ""
    return language.lists.comma.join(filter(None, (language.roles.get(person.role.value, ""), absent)))


def _nobody(witnesses: Witnesses) -> Iterator[Saying]:
    forms = [witness.language.persons for witness in witnesses]
    for field in ("open_name", "open_title", "open_organ"):
        yield from _fixed(getattr(form, field) for form in forms)


def _programme(witnesses: Witnesses, number: int) -> Iterator[Saying]:
    yield from _labels(witnesses, [number] * len(witnesses))
    yield from _fixed(witness.language.annexes.programme for witness in witnesses)
    yield from _fixed(map(note, witnesses))
    yield from _head([witness.language.annexes.sessions for witness in witnesses])
    for count, session in enumerate(witnesses[0].minutes.meeting.programme, 1):
        yield say("", str(count))
        yield from _session(witnesses, session)
    if not witnesses[0].minutes.meeting.programme:
        yield say("", "1")
        yield from _fixed(witness.language.open for witness in witnesses)


def _session(witnesses: Witnesses, session: Session) -> Iterator[Saying]:
    yield say(f"{session.id}/time", session.time)
    for field, text in (("name", session.name), ("place", session.place)):
        if text != EMPTY or field == "name":
            yield from (say(f"{session.id}/{field}/{witness.tag}", witness.text(text)) for witness in witnesses)
