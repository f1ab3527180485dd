"""The words of each fact of the closed list :data:`bienban.core.facts.KINDS`, one function a fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bienban.core.alternat import leading
from bienban.core.text import EMPTY
from bienban.document.dates import date_words, year_words
from bienban.document.numerals import cardinal, ordinal

if TYPE_CHECKING:
    from bienban.document.wording import Wording

Maker = Callable[["Wording", int], str]
"""From the wording and the depth of the fact to the words."""


def made(wording: Wording, name: str, argument: str, depth: int) -> str | None:
    """What the fact ``name`` prints; None when the side, person, document or motto it names does not exist."""
    if maker := _MAKERS.get(name):
        return maker(wording, depth)
    family, about = name.split(".")[0], _ABOUT
    return about[family](wording, argument, name, depth) if family in about else None


def _meeting_name(wording: Wording, depth: int) -> str:
    side = wording.minutes.side(leading(wording.minutes, wording.original, wording.language.tag))
    return wording.text(side.meeting if side else EMPTY, depth + 1)


def _previous(wording: Wording, _depth: int) -> str:
    number = wording.minutes.meeting.ordinal
    return ordinal(number - 1 if number else None, wording.language)


def _held_or_planned(wording: Wording) -> str:
    meeting = wording.minutes.meeting
    return date_words(meeting.held or meeting.planned, wording.language)


def _year(wording: Wording, _depth: int) -> str:
    meeting = wording.minutes.meeting
    return year_words(meeting.held or meeting.planned, wording.language)


def _party(wording: Wording, party_id: str, depth: int) -> str:
    party = wording.minutes.party(party_id)
    if party is None:
        return wording.language.open
    return wording.text(party.full if party.full[wording.language.tag] else party.name, depth + 1)


def _languages(wording: Wording, _depth: int) -> str:
    minutes, names = wording.minutes, wording.language.names
    own = [side.language for side_id in wording.sides() if (side := minutes.side(side_id))]
    tags = dict.fromkeys([tag for tag in own if tag in minutes.languages] + list(minutes.languages))
    return wording.language.joined([names.get(tag, tag) for tag in tags])


def _annexes(wording: Wording, _depth: int) -> str:
    return wording.language.joined(list(wording.annexes())) or wording.language.open


def _listed(wording: Wording, people: list[str]) -> str:
    return wording.language.lists.semicolon.join(people) or wording.language.persons.open_name


_MAKERS: Mapping[str, Maker] = {
    "meeting.name": _meeting_name,
    "meeting.ordinal": lambda wording, _depth: ordinal(wording.minutes.meeting.ordinal, wording.language),
    "meeting.previous": _previous,
    "meeting.date": lambda wording, _depth: _held_or_planned(wording),
    "meeting.year": _year,
    "meeting.place": lambda wording, depth: wording.text(wording.minutes.meeting.place, depth + 1),
    "meeting.host": lambda wording, depth: _party(wording, wording.minutes.meeting.host, depth),
    "meeting.theme": lambda wording, depth: wording.text(wording.minutes.meeting.theme, depth + 1),
    "next.ordinal": lambda wording, _depth: ordinal(wording.minutes.next.ordinal, wording.language),
    "next.date": lambda wording, _depth: date_words(wording.minutes.next.planned, wording.language),
    "next.place": lambda wording, depth: wording.text(wording.minutes.next.place, depth + 1),
    "next.host": lambda wording, depth: _party(wording, wording.minutes.next.host, depth),
    "signing.date": lambda wording, _depth: date_words(wording.minutes.signing.date, wording.language, solemn=True),
    "signing.place": lambda wording, depth: wording.text(wording.minutes.signing.place, depth + 1),
    "signing.copies": lambda wording, _depth: cardinal(wording.minutes.signing.copies, wording.language),
    "languages": _languages,
    "parties.count": lambda wording, _depth: cardinal(len(wording.minutes.parties), wording.language),
    "annexes": _annexes,
    "signatories": lambda wording, _depth: _listed(wording, [wording.signatory(who) for who in wording.signatories()]),
    "heads": lambda wording, _depth: _listed(wording, [wording.person(head) for head in wording.heads()]),
}


def _parties(wording: Wording, side: str, name: str, depth: int) -> str | None:
    parties = wording.minutes.parties_of(side)
    if wording.minutes.side(side) is None:
        return None
    if name.endswith(".count"):
        return cardinal(len(parties), wording.language)
    names = [wording.text(party.name, depth + 1) for party in parties]
    return wording.language.lists.comma.join(names) or wording.language.open


def _person(wording: Wording, person_id: str, _name: str, _depth: int) -> str | None:
    person = wording.minutes.person(person_id)
    return wording.person(person) if person else None


def _beside(wording: Wording, beside_id: str, _name: str, depth: int) -> str | None:
    found = next((other for other in wording.minutes.beside if other.id == beside_id), None)
    if found is None:
        return None
    words = wording.words(found.title[wording.language.tag], depth + 1)
    return quoted(words, wording.language.titles) if words else wording.language.open


def _motto(wording: Wording, key: str, name: str, _depth: int) -> str | None:
    motto, tag = wording.minutes.motto(key), wording.language.tag
    if motto is None:
        return None
    if name.endswith(".items"):
        return motto.words(tag) or wording.language.open
    return quoted(motto.name[tag], wording.language.quotes) if motto.name[tag] else wording.language.open


_ABOUT: Mapping[str, Callable[[Wording, str, str, int], str | None]] = {
    "parties": _parties,
    "person": _person,
    "beside": _beside,
    "motto": _motto,
}


def quoted(words: str, quotes: tuple[str, ...]) -> str:
    """``words`` between quotation marks, unless they have them already."""
    opening, closing = quotes
    return words if words.startswith(opening) and words.endswith(closing) else f"{opening}{words}{closing}"
