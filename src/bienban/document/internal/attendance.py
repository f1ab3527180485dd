"""Who was there, who was not: the people of a record by delegation, as an internal document names them."""

from __future__ import annotations

from collections.abc import Iterator

from bienban.core.minutes import Attendance, Party, Person, Role
from bienban.document.internal.frame import Frame
from bienban.document.stays import sentence

_AWAY = (Attendance.ABSENT, Attendance.EXCUSED)
_LEADING = (Role.HEAD, Role.DEPUTY, Role.GUEST)
_SERVING = (Role.SECRETARY, Role.INTERPRETER)

Group = tuple[str, tuple[Person, ...]]
"""The words over a part of the list, and the people below them; nobody where nobody is known yet."""


def in_order(frame: Frame) -> Iterator[tuple[Party | None, str, tuple[Person, ...]]]:
    """Everybody by party, in the order of the document; a side's guests, who have no party, after its parties.

    Gives the party or None for guests, the key of the side, and the people.
    """
    minutes = frame.minutes
    for side in frame.wording.sides():
        for party in minutes.parties_of(side):
            yield party, side, tuple(person for person in minutes.people if person.party == party.id)
        guests = tuple(each for each in minutes.people if each.side == side and not minutes.party(each.party))
        if guests:
            yield None, side, guests


def groups(frame: Frame) -> Iterator[Group]:
    """The delegations with those who were there; of a long list, printed as an annex, only who leads and the guests."""
    listed = "delegations" in frame.minutes.annexes
    for party, side, people in in_order(frame):
        here = tuple(person for person in people if person.attendance not in _AWAY)
        shown = tuple(person for person in here if person.role in _LEADING) if listed else here
        if shown or party:
            yield _heading(frame, party, side), shown


def _heading(frame: Frame, party: Party | None, side: str) -> str:
    wording, language = frame.wording, frame.language
    if party:
        return frame.words.group.format(name=language.capitalised(wording.text(party.full or party.name)))
    found = frame.minutes.side(side)
    return frame.words.guests.format(side=wording.text(found.name) if found else language.open)


def named(frame: Frame, person: Person | None) -> str:
    """A person as a member of a list: with the title, or with the part in the delegation."""
    language = frame.language
    if person is None:
        return language.persons.open_name
    words = frame.wording.person(person)
    role = language.roles.get(person.role.value, "")
    told = person.role not in _SERVING and person.title[language.tag]
    return words if told or not role else f"{words}{language.lists.comma}{role}"


def away(frame: Frame, how: Attendance) -> tuple[Person, ...]:
    """Those who were absent, in the order of the document."""
    return tuple(person for _party, _side, people in in_order(frame) for person in people if person.attendance is how)


def all_called(frame: Frame) -> bool:
    """Whether of everybody it is known that they came or not."""
    return all(person.attendance is not Attendance.UNKNOWN for person in frame.minutes.people)


def staying(frame: Frame) -> Iterator[tuple[str, str]]:
    """Who came late or left early, in sentences with their addresses; nothing where the annex says it."""
    if "delegations" in frame.minutes.annexes:
        return
    for _party, _side, people in in_order(frame):
        for person in people:
            if words := sentence(frame.wording, person):
                yield f"{person.id}/stays/{frame.language.tag}", words
