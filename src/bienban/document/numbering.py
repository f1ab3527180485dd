"""Which number a heading or a clause carries, and in which order they stand.

Numbers are typed text. They belong to the places: where the blocks of two speakers change places in the other side's
original, the numbers stay. A clause that is not numbered, or that prints a list, is skipped; so is a section without a
heading, whose clauses, in a text numbered by points, carry the numbers of the headings themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bienban.catalog.languages import Language
from bienban.core import facts, marks
from bienban.core.marks import Fact
from bienban.core.minutes import Clause, Minutes, Numbering, Section

Speech = TypeVar("Speech", Clause, Section)


def forms(numbering: Numbering, language: Language) -> tuple[str, ...]:
    """The forms of the numbers by level, the heading's first."""
    numbers = language.numbers
    return {
        Numbering.SECTIONS: numbers.sections,
        Numbering.POINTS: numbers.points,
        Numbering.ARTICLES: numbers.articles,
        Numbering.NONE: numbers.none,
    }[numbering]


def in_speaking_order(items: Sequence[Speech], minutes: Minutes, sides: Sequence[str]) -> tuple[Speech, ...]:
    """The items with the speakers of the leading side first, in the places that the parties' speakers have.

    A guest, who speaks for no party, keeps the place, and so does everything without a speaker.
    """
    if not any(item.speaker for item in items):
        return tuple(items)
    people = {person.id: person for person in minutes.people}
    places, speeches = [], []
    for index, item in enumerate(items):
        speaker = people.get(item.speaker)
        if speaker and speaker.party and speaker.side in sides:
            places.append(index)
            speeches.append((sides.index(speaker.side), item))
    ordered = list(items)
    for index, (_side, item) in zip(places, sorted(speeches, key=lambda speech: speech[0]), strict=True):
        ordered[index] = item
    return tuple(ordered)


def list_fact(string: str) -> str:
    """The list fact that ``string`` consists of, or ``""``: it prints one paragraph a person."""
    if not string.startswith("{"):
        return ""
    parsed = marks.parse(string.strip())
    if len(parsed) == 1 and isinstance(parsed[0], Fact) and facts.is_block(parsed[0].name):
        return parsed[0].name
    return ""


def is_numbered(clause: Clause) -> bool:
    """Whether the clause carries a number: it asks for one and prints no list."""
    return clause.numbered and not any(list_fact(words) for words in clause.text.values())


def is_headed(section: Section, numbering: Numbering) -> bool:
    """Whether a heading is printed: it has words in some language, or its number alone makes it one."""
    return bool(section.heading) or numbering is Numbering.ARTICLES


def heading_numbers(sections: Sequence[Section], numbering: Numbering) -> tuple[int, ...]:
    """How many numbers of the heading's level stand before each section."""
    before, counts = 0, []
    for section in sections:
        counts.append(before)
        if is_headed(section, numbering):
            before += 1
        elif numbering is Numbering.POINTS:
            before += sum(map(is_numbered, section.clauses))
    return tuple(counts)
