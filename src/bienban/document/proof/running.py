"""The running text as it must read: title, preamble, sections and closing formula, languages level with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from bienban.core.minutes import Clause, Minutes, Numbering, Section
from bienban.document.numbering import forms, is_headed, is_numbered, list_fact
from bienban.document.numerals import numbered
from bienban.document.proof.saying import Saying, say
from bienban.document.proof.witness import Witness

Speech = TypeVar("Speech", Clause, Section)


class Node(NamedTuple):
    """A saying and what stands below it."""

    saying: Saying
    below: tuple[Node, ...] = ()


def heading(witnesses: Sequence[Witness]) -> Iterator[Saying]:
    """The title, in every language."""
    for witness in witnesses:
        yield say(f"minutes/title/{witness.tag}", witness.titled(witness.minutes.title))


def body(witnesses: Sequence[Witness]) -> Iterator[Saying]:
    """All between the title and the places to sign."""
    yield from _level([_preamble(witness) for witness in witnesses])
    for places in zip(*map(_sections, witnesses), strict=True):
        yield from _level(places)
    for witness in witnesses:
        if formula := witness.minutes.signing.testimonium:
            yield say(f"signing/testimonium/{witness.tag}", witness.text(formula))


def spoken(items: Sequence[Speech], minutes: Minutes, first: str) -> list[Speech]:
    """The items in the order of speaking: who speaks for a party of the side ``first`` goes before who does not.

    They share the places that they have in the record; guests and what nobody speaks stay where they are.
    """
    sides = {side.id for side in minutes.sides}
    side_of = {person.id: person.side for person in minutes.people if person.party and person.side in sides}
    places = [index for index, item in enumerate(items) if item.speaker in side_of]
    leading = [items[index] for index in places if side_of[items[index].speaker] == first]
    following = [items[index] for index in places if side_of[items[index].speaker] != first]
    ordered = list(items)
    for index, item in zip(places, leading + following, strict=True):
        ordered[index] = item
    return ordered


def _level(trees: Sequence[Iterable[Node]]) -> Iterator[Saying]:
    """Row by row, and in a row language by language; then, level as well, what stands below the row."""
    for row in zip_longest(*trees):
        yield from (node.saying for node in row if node)
        below = [node.below if node else () for node in row]
        if any(below):
            yield from _level(below)


def _preamble(witness: Witness) -> list[Node]:
    return [node for clause in witness.minutes.preamble for node in _clause(witness, clause, 0, "")]


def _sections(witness: Witness) -> list[list[Node]]:
    """The text of each section, in the order in which this language has them."""
    minutes, places, count = witness.minutes, [], 0
    level, *_below = forms(minutes.numbering, witness.language)
    for section in spoken(minutes.sections, minutes, witness.first):
        if is_headed(section, minutes.numbering):
            count += 1
            number = numbered(level, count, witness.language)
            words = witness.text(section.heading) if section.heading else ""
            top = Node(say(f"{section.id}/heading/{witness.tag}", words, number))
            places.append([top, *_clauses(witness, section.clauses, 1)])
        elif minutes.numbering is Numbering.POINTS:
            places.append(_clauses(witness, section.clauses, 0, count))
            count += sum(map(is_numbered, section.clauses))
        else:
            places.append(_clauses(witness, section.clauses, 1))
    return places


def _clauses(witness: Witness, clauses: Sequence[Clause], level: int, count: int = 0) -> list[Node]:
    nodes: list[Node] = []
    levels = forms(witness.minutes.numbering, witness.language)
    for clause in spoken(clauses, witness.minutes, witness.first):
        number = ""
        if is_numbered(clause):
            count += 1
            number = numbered(levels[min(level, len(levels) - 1)], count, witness.language)
        nodes += _clause(witness, clause, level, number)
    return nodes


def _clause(witness: Witness, clause: Clause, level: int, number: str) -> list[Node]:
    below = _clauses(witness, clause.clauses, level + 1)
    address = f"{clause.id}/text/{witness.tag}"
    fact = list_fact(clause.text[witness.tag])
    if not fact:
        return [Node(say(address, witness.text(clause.text), number), tuple(below))]
    listed = witness.block(fact) or ((address, witness.language.open),)
    *ahead, last = (say(place, words) for place, words in listed)
    return [*map(Node, ahead), Node(last, tuple(below))]
