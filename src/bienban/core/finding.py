"""Finding words in both languages of a record, and replacing them without ever breaking a mark.

What is looked through is what a reader sees: a fact by the words it stands for, an ordered pair in its order. What is
replaced is plain words alone; a match that touches a mark is left and counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bienban.core.edits import Batch, Set
from bienban.core.folding import Folded, fold
from bienban.core.han import UNSPACED
from bienban.core.ids import Address
from bienban.core.marks import escape


class Shown(Protocol):
    """Some words as a reader sees them; ``source`` is the mark that stands for them, empty for plain words."""

    @property
    def words(self) -> str:
        """What is read."""

    @property
    def source(self) -> str:
        """What the record holds for a mark."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. ``case``: capital letters count; ``marks``: diacritics count; ``whole``: whole words only.

    Width never counts (``ＡＢＣ`` is ``ABC``), nor does how letters were typed. ``language``: in which texts; empty:
    in all of them.
    """

    words: str
    case: bool = False
    marks: bool = True
    whole: bool = False
    language: str = ""

    def __bool__(self) -> bool:
        return bool(fold(self.words).strip())

    @property
    def folded(self) -> str:
        """The words as they are compared."""
        return fold(self.words, case=self.case, marks=self.marks)


@dataclass(frozen=True, slots=True)
class Match:
    """From ``start`` to ``end`` of the words that a reader sees at ``address``; ``free``: outside marks."""

    address: Address
    start: int
    end: int
    free: bool = True


Page = Mapping[Address, Sequence[Shown]]
"""What a reader sees, place by place, in the order of the page."""


def find(query: Query, page: Page) -> tuple[Match, ...]:
    """Every match in the order of the page; none for words that are only white space."""
    if not query:
        return ()
    wanted = ((address, shown) for address, shown in page.items() if query.language in ("", address.language))
    return tuple(match for address, shown in wanted for match in _in_words(query, address, shown))


def _in_words(query: Query, address: Address, shown: Sequence[Shown]) -> Iterator[Match]:
    words, wanted = "".join(piece.words for piece in shown), query.folded
    if wanted not in fold(words, case=query.case, marks=query.marks):
        return
    folded = Folded(words, case=query.case, marks=query.marks)
    taken = _taken(shown)
    for start, end in _spans(folded.text, wanted, query.whole):
        first, last = folded.span(start, end)
        yield Match(address, first, last, not any(first < right and last > left for left, right in taken))


def _spans(text: str, wanted: str, whole: bool) -> Iterator[tuple[int, int]]:
    place = text.find(wanted)
    while place >= 0:
        end = place + len(wanted)
        fits = not whole or not (_joined(text, place) or _joined(text, end))
        if fits:
            yield place, end
        place = text.find(wanted, end if fits else place + 1)


def _joined(text: str, place: int) -> bool:
    """Whether a word goes on over ``place``. Chinese words have no borders that could be seen."""
    around = text[max(place - 1, 0) : place + 1] if place else ""
    return len(around) == 2 and all(letter.isalnum() and letter < UNSPACED for letter in around)


def _taken(shown: Sequence[Shown]) -> list[tuple[int, int]]:
    """Where marks stand in the words."""
    taken, end = [], 0
    for piece in shown:
        start, end = end, end + len(piece.words)
        if piece.source:
            taken.append((start, end))
    return taken


def whole_marks(match: Match, shown: Sequence[Shown]) -> tuple[int, int]:
    """The span of ``match``, grown over the marks that it touches: in a field a mark is whole or not at all."""
    over = [(left, right) for left, right in _taken(shown) if match.start < right and match.end > left]
    starts, ends = [match.start], [match.end]
    return min(starts + [left for left, _right in over]), max(ends + [right for _left, right in over])


def replaced(shown: Sequence[Shown], spans: Iterable[tuple[int, int]], words: str, write: Callable[[str], str]) -> str:
    """The string of the record with ``words`` in the place of each of ``spans``, which lie in plain words.

    ``write`` makes a string of the record of plain words: :func:`~bienban.core.marks.escape` where there are marks.
    """
    whole = "".join(piece.words for piece in shown)
    marks = zip(_taken(shown), (piece.source for piece in shown if piece.source), strict=True)
    cuts = [(left, right, "") for left, right in spans] + [(left, right, source) for (left, right), source in marks]
    made, plain, place = [], "", 0
    for left, right, source in sorted(cuts):
        plain += whole[place:left]
        place = right
        if source:
            made += [write(plain), source]
            plain = ""
        else:
            plain += words
    made.append(write(plain + whole[place:]))
    return "".join(made)


def replacement(page: Page, matches: Iterable[Match], words: str) -> Batch:
    """The edit that puts ``words`` in the place of every match that is free; nothing to do for the others."""
    spans: dict[Address, list[tuple[int, int]]] = {}
    for match in matches:
        if match.free:
            spans.setdefault(match.address, []).append((match.start, match.end))
    return Batch(
        tuple(
            Set(address, replaced(page[address], places, words, escape if address.language else str))
            for address, places in spans.items()
        )
    )
