"""The words of a record in the order in which the form shows them, from the title to the last note."""

from __future__ import annotations

from collections.abc import Iterator

from bienban.core.contents import texts
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, Motto, Node, Person, node_id, walk


def page(minutes: Minutes) -> list[tuple[Address, str]]:
    """Every string with its address: the two languages of a text one after the other.

    A motto is there twice, by its name and as the whole formula (``id/items/language``). Notes have no language.
    """
    known: dict[Address, str] = dict(texts(minutes))
    found: dict[Address, str] = {}
    for node, *names in _places(minutes):
        for name in names:
            for tag in minutes.languages:
                address = Address(node_id(node), name, tag)
                words = node.words(tag) if isinstance(node, Motto) and name == "items" else known.get(address, "")
                if words:
                    found[address] = words
    notes = {Address(note.id, "text"): note.text for note in minutes.notes if note.text}
    return list(
        {**found, **{address: words for address, words in known.items() if address not in found}, **notes}.items()
    )


_Place = tuple[Node, *tuple[str, ...]]


def _places(minutes: Minutes) -> Iterator[_Place]:
    yield minutes, "title"
    yield from ((side, "meeting") for side in minutes.sides)
    yield minutes.meeting, "theme", "place"
    yield from ((session, "name", "place") for session in minutes.meeting.programme)
    yield from _delegations(minutes)
    yield from _clauses(minutes.preamble)
    for section in minutes.sections:
        yield section, "heading", "label"
        yield from _clauses(section.clauses)
    yield minutes.next, "place"
    yield from ((motto, "name", "items") for motto in minutes.mottos)
    yield from ((other, "title") for other in minutes.beside)
    yield minutes.signing, "place", "testimonium"
    yield from ((signatory, "title") for signatory in minutes.signing.signatories)


def _delegations(minutes: Minutes) -> Iterator[_Place]:
    for side in minutes.sides:
        yield side, "country", "name", "delegation"
        for party in minutes.parties_of(side.id):
            yield party, "name", "full"
            yield from _people(person for person in minutes.people if person.party == party.id)
        yield from _people(person for person in minutes.people if person.side == side.id and not person.party)


def _people(people: Iterator[Person]) -> Iterator[_Place]:
    yield from ((person, "name", "title", "organ") for person in people)


def _clauses(clauses: tuple[Clause, ...]) -> Iterator[_Place]:
    yield from ((inner, "text") for clause in clauses for inner in walk(clause))
