"""The words of each fact of the closed list :data:`bienban.core.facts.KINDS`, one function a fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bienban.core.alternat import leading
from bienban.core.text import EMPTY
from bienban.core.when import Day, Span
from bienban.document.dates import date_words, year_words
from bienban.document.numerals import cardinal, ordinal

if TYPE_CHECKING:
    from bienban.document.wording import Wording

Inside = tuple[str, ...]
"""The facts that are being put into words, outermost first: none of them may stand in its own words."""

Maker = Callable[["Wording", Inside], str]


def made(wording: Wording, name: str, argument: str, inside: Inside) -> str | None:
    """What the fact ``name`` prints; None when the side, person, document or motto it names does not exist."""
    if maker := _MAKERS.get(name):
        return maker(wording, inside)
    family, about = name.split(".")[0], _ABOUT
    return about[family](wording, argument, name, inside) if family in about else None


def _meeting_name(wording: Wording, inside: Inside) -> str:
    side = wording.minutes.side(leading(wording.minutes, wording.original, wording.language.tag))
    return wording.text(side.meeting if side else EMPTY, inside)


def _previous(wording: Wording, _inside: Inside) -> str:
    number = wording.minutes.meeting.ordinal
    return ordinal(number - 1 if number else None, wording.language)


def _held_or_planned(wording: Wording) -> str:
    """The text speaks of days; a year or quarter that is only planned leaves them open."""
    meeting = wording.minutes.meeting
    planned = meeting.planned if isinstance(meeting.planned, Day | Span) else None
    return date_words(meeting.held or planned, wording.language)


def _year(wording: Wording, _inside: Inside) -> str:
    meeting = wording.minutes.meeting
    return year_words(meeting.held or meeting.planned, wording.language)


def _party(wording: Wording, party_id: str, inside: Inside) -> str:
    party = wording.minutes.party(party_id)
    if party is None:
        return wording.language.open
    return wording.text(party.full if party.full[wording.language.tag] else party.name, inside)


def _languages(wording: Wording, _inside: Inside) -> str:
    minutes, names = wording.minutes, wording.language.names
    own = [side.language for side_id in wording.sides() if (side := minutes.side(side_id))]
    tags = dict.fromkeys([tag for tag in own if tag in minutes.languages] + list(minutes.languages))
    return wording.language.joined([names.get(tag, tag) for tag in tags])


def _annexes(wording: Wording, _inside: Inside) -> str:
    return wording.language.joined(list(wording.annexes())) or wording.language.open


def _listed(wording: Wording, people: list[str]) -> str:
    return wording.language.lists.semicolon.join(people) or wording.language.persons.open_name


_MAKERS: Mapping[str, Maker] = {
    "meeting.name": _meeting_name,
    "meeting.ordinal": lambda wording, _inside: ordinal(wording.minutes.meeting.ordinal, wording.language),
    "meeting.previous": _previous,
    "meeting.date": lambda wording, _inside: _held_or_planned(wording),
    "meeting.year": _year,
    "meeting.place": lambda wording, inside: wording.text(wording.minutes.meeting.place, inside),
    "meeting.host": lambda wording, inside: _party(wording, wording.minutes.meeting.host, inside),
    "meeting.theme": lambda wording, inside: wording.text(wording.minutes.meeting.theme, inside),
    "next.ordinal": lambda wording, _inside: ordinal(wording.minutes.next.ordinal, wording.language),
    "next.date": lambda wording, _inside: date_words(wording.minutes.next.planned, wording.language),
    "next.place": lambda wording, inside: wording.text(wording.minutes.next.place, inside),
    "next.host": lambda wording, inside: _party(wording, wording.minutes.next.host, inside),
    "signing.date": lambda wording, _inside: date_words(wording.minutes.signing.date, wording.language, solemn=True),
    "signing.place": lambda wording, inside: wording.text(wording.minutes.signing.place, inside),
    "signing.copies": lambda wording, _inside: cardinal(wording.minutes.signing.copies, wording.language),
    "languages": _languages,
    "parties.count": lambda wording, _inside: cardinal(len(wording.minutes.parties), wording.language),
    "annexes": _annexes,
    "signatories": lambda wording, inside: _listed(
        wording, [wording.signatory(who, inside) for who in wording.signatories()]
    ),
    "heads": lambda wording, inside: _listed(wording, [wording.person(head, inside) for head in wording.heads()]),
}


def _parties(wording: Wording, side: str, name: str, inside: Inside) -> str | None:
    parties = wording.minutes.parties_of(side)
    if wording.minutes.side(side) is None:
        return None
    if name.endswith(".count"):
        return cardinal(len(parties), wording.language)
    names = [wording.text(party.name, inside) for party in parties]
    return wording.language.lists.comma.join(names) or wording.language.open


def _person(wording: Wording, person_id: str, _name: str, inside: Inside) -> str | None:
    person = wording.minutes.person(person_id)
    return wording.person(person, inside) if person else None


def _beside(wording: Wording, beside_id: str, _name: str, inside: Inside) -> str | None:
    found = next((other for other in wording.minutes.beside if other.id == beside_id), None)
    if found is None:
        return None
    words = wording.words(found.title[wording.language.tag], inside)
    return quoted(words, wording.language.titles) if words else wording.language.open


def _motto(wording: Wording, key: str, name: str, _inside: Inside) -> str | None:
    motto, tag = wording.minutes.motto(key), wording.language.tag
    if motto is None:
        return None
    if name.endswith(".items"):
        return motto.words(tag) or wording.language.open
    return quoted(motto.name[tag], wording.language.quotes) if motto.name[tag] else wording.language.open


_ABOUT: Mapping[str, Callable[[Wording, str, str, Inside], str | None]] = {
    "parties": _parties,
    "person": _person,
    "beside": _beside,
    "motto": _motto,
}


def quoted(words: str, quotes: tuple[str, ...]) -> str:
    """``words`` between quotation marks, unless they have them already."""
    opening, closing = quotes
    return words if words.startswith(opening) and words.endswith(closing) else f"{opening}{words}{closing}"
