"""The parts of a record as the outline lists them, and what each still lacks in which language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, Node, Section, node_id, walk
from bienban.core.openings import is_open
from bienban.core.text import EMPTY, Text

FIXED_PARTS = ("meeting", "delegations", "preamble", "next", "mottos", "beside", "signing", "annexes", "notes")
"""The keys of the parts that every record has, beside its sections."""


@dataclass(frozen=True)
class Part:
    """One line of the outline. ``key`` names a fixed part, or is ``section``; ``place`` is where it begins.

    ``filled`` says how many of its ``total`` texts are there, for each language of the record. ``group`` changes
    where the outline draws a line.
    """

    key: str
    place: Address
    group: int
    total: int
    filled: Mapping[str, int]
    section: Section | None = None

    @property
    def complete(self) -> bool:
        """Whether every text is there in every language."""
        return all(count == self.total for count in self.filled.values())

    def share(self, language: str) -> float:
        """How much of it is there in ``language``, 0 to 1."""
        return self.filled[language] / self.total if self.total else 1.0


def parts(minutes: Minutes) -> tuple[Part, ...]:
    """The parts in the order of the page."""
    record = minutes

    def part(key: str, place: Address, group: int, texts: Iterable[Text | None]) -> Part:
        return _part(record.languages, key, place, group, texts)

    return (
        part("meeting", Address("minutes", "title"), 0, _meeting(record)),
        part("delegations", Address("minutes", "people"), 0, _delegations(record)),
        part("preamble", Address("minutes", "preamble"), 0, _clauses(record.preamble)),
        *(_section(record.languages, section) for section in record.sections),
        part("next", Address("next", "place"), 2, _next(record)),
        part("mottos", Address("minutes", "mottos"), 2, _mottos(record)),
        part("beside", Address("minutes", "beside"), 2, (other.title for other in record.beside)),
        part("signing", Address("signing", "testimonium"), 2, _signing(record)),
        part("annexes", Address("minutes", "annexes"), 2, ()),
        part("notes", Address("minutes", "notes"), 2, ()),
    )


def completeness(minutes: Minutes, language: str) -> float:
    """How much of the whole record is there in ``language``, 0 to 1."""
    counted = parts(minutes)
    total = sum(part.total for part in counted)
    return sum(part.filled[language] for part in counted) / total if total else 1.0


def _part(languages: tuple[str, ...], key: str, place: Address, group: int, texts: Iterable[Text | None]) -> Part:
    expected = [text for text in texts if text is not None]
    filled = {language: sum(1 for text in expected if _written(text[language])) for language in languages}
    return Part(key, place, group, len(expected), filled)


def _written(words: str) -> bool:
    """Whether there are words and nothing is left open in them."""
    return bool(words.strip()) and not is_open(words)


def _section(languages: tuple[str, ...], section: Section) -> Part:
    counted = _part(
        languages,
        "section",
        Address(section.id, "heading"),
        1,
        (*_optional(section.heading), *_clauses(section.clauses)),
    )
    return Part(counted.key, counted.place, 1, counted.total, counted.filled, section)


def _optional(*texts: Text) -> Iterator[Text]:
    """Texts that may be missing, but then in every language."""
    yield from (text for text in texts if text)


def _clauses(clauses: tuple[Clause, ...]) -> Iterator[Text]:
    for clause in clauses:
        yield clause.text
        yield from _clauses(clause.clauses)


def _fact(minutes: Minutes, known: object) -> Text:
    """A fact without words of its own: there in every language, or in none."""
    return Text(dict.fromkeys(minutes.languages, "=")) if known else EMPTY


def _meeting(minutes: Minutes) -> Iterator[Text]:
    meeting = minutes.meeting
    yield minutes.title
    yield _fact(minutes, meeting.held or meeting.planned)
    yield meeting.place
    yield from _optional(meeting.theme)
    for side in minutes.sides:
        yield from _optional(side.country, side.name, side.meeting, side.delegation)
    for item in meeting.programme:
        yield item.name
        yield from _optional(item.place)


def _delegations(minutes: Minutes) -> Iterator[Text]:
    for party in minutes.parties:
        yield party.name
        yield from _optional(party.full)
    for person in minutes.people:
        yield person.name
        yield from _optional(person.title, person.organ)


def _next(minutes: Minutes) -> Iterator[Text]:
    coming = minutes.next
    if coming.ordinal or coming.planned or coming.place:
        yield _fact(minutes, coming.planned)
        yield coming.place


def _mottos(minutes: Minutes) -> Iterator[Text]:
    for motto in minutes.mottos:
        yield motto.name
        yield from motto.items


def _signing(minutes: Minutes) -> Iterator[Text]:
    signing = minutes.signing
    if not signing.signatories:
        return
    yield signing.place
    yield _fact(minutes, signing.date)
    yield _fact(minutes, signing.copies)
    yield signing.testimonium
    for signatory in signing.signatories:
        yield _fact(minutes, signatory.person)
        yield from _optional(signatory.title)


def part_of(minutes: Minutes, address: Address) -> str:
    """The key of the part that shows ``address``: the name of a fixed part, or the id of a section; ``""``: none."""
    if address.id == "minutes":
        own = {"people": "delegations", "parties": "delegations", "sides": "delegations"}
        same = ("preamble", "mottos", "beside", "notes", "annexes")
        return own.get(address.field, address.field if address.field in same else "meeting")
    if address.id in ("meeting", "next", "signing"):
        return address.id
    if any(side.id == address.id for side in minutes.sides):
        return "meeting" if address.field == "meeting" else "delegations"
    lists: Sequence[tuple[str, Sequence[Node]]] = (
        ("meeting", minutes.meeting.programme),
        ("delegations", (*minutes.parties, *minutes.people)),
        ("preamble", minutes.preamble),
        ("mottos", minutes.mottos),
        ("beside", minutes.beside),
        ("signing", minutes.signing.signatories),
        ("notes", minutes.notes),
    )
    for key, nodes in lists:
        if any(node_id(inner) == address.id for node in nodes for inner in walk(node)):
            return key
    found = (section.id for section in minutes.sections for node in walk(section) if node_id(node) == address.id)
    return next(found, "")
