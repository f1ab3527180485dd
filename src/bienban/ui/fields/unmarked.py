"""Names of the two sides that stand together in plain words (``Việt – Trung``, 越中): offered, never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bienban.catalog.languages import Language, OrderedNames
from bienban.core.marks import Pair, write
from bienban.core.minutes import Minutes
from bienban.ui.fields.marked import Run, length


@dataclass(frozen=True, slots=True)
class Offer:
    """Words from ``start`` to ``end`` (UTF-16 units in the field) that could be the ordered pair ``source``."""

    start: int
    end: int
    words: str
    source: str


def known_names(minutes: Minutes, language: Language) -> tuple[OrderedNames, ...]:
    """The names of the language, and those of the parties of the two sides, one pair each."""
    links = next((names.links for names in language.pairs if " – " in names.links or "—" in names.links), (" – ", "—"))
    sides = [side.id for side in minutes.sides]
    if len(sides) != 2:
        return language.pairs
    one, two = (minutes.parties_of(side) for side in sides)
    named = [(a.name[language.tag], b.name[language.tag]) for a in one for b in two]
    return (*language.pairs, *(OrderedNames({sides[0]: a, sides[1]: b}, links) for a, b in named if a and b))


def offers(runs: Sequence[Run], names: Sequence[OrderedNames], sides: Sequence[str]) -> tuple[Offer, ...]:
    """What could be marked in the plain words of a field, the longest first where two overlap; in order."""
    found: list[Offer] = []
    for run in runs:
        if not run.serial:
            found += [offer for ordered in names for offer in _in_words(run, ordered, sides)]
    found.sort(key=lambda offer: (offer.start, -offer.end))
    kept: list[Offer] = []
    for offer in found:
        if not kept or offer.start >= kept[-1].end:
            kept.append(offer)
    return tuple(kept)


def _in_words(run: Run, ordered: OrderedNames, sides: Sequence[str]) -> Iterator[Offer]:
    if len(sides) != 2 or not all(side in ordered.names for side in sides):
        return
    one, two = (ordered.names[side] for side in sides)
    for first, second, swapped in ((one, two, False), (two, one, True)):
        if first not in run.text or second not in run.text:
            continue
        for link in ordered.links:
            yield from _spelt(run, ordered, first + link + second, _source(first, link, second, swapped))


def _spelt(run: Run, ordered: OrderedNames, words: str, source: str) -> Iterator[Offer]:
    start = run.text.find(words)
    while start >= 0:
        end = start + len(words)
        only_looks_so = any(m.start() < end and m.end() > start for m in ordered.unless.finditer(run.text))
        if not only_looks_so and not _within_word(run.text, start, end):
            yield Offer(run.start + length(run.text[:start]), run.start + length(run.text[:end]), words, source)
        start = run.text.find(words, end)


def _within_word(text: str, start: int, end: int) -> bool:
    """Whether letters of a written-out alphabet go on before or behind: ``Việt`` in ``Việts``."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    return any(letter.isalpha() and ord(letter) < 0x2E80 for letter in before + behind)


def _source(first: str, link: str, second: str, swapped: bool) -> str:
    """The mark, always in the order of the sides."""
    return write((Pair(second, link, first) if swapped else Pair(first, link, second),))
