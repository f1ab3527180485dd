"""Finding names of the two sides that stand side by side and are not yet marked as an ordered pair.

They are only ever offered, never changed: 其中越南 is “among them Viet Nam”, not 中越. The names and the links between
them, and the words that only look like a pair, are in the language files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bienban.catalog.languages import Language, OrderedNames
from bienban.core import marks
from bienban.core.han import UNSPACED
from bienban.core.marks import Pair, Words


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Names that look like an ordered pair: where they stand (in characters), and the mark that would replace them."""

    start: int
    end: int
    pair: Pair

    @property
    def mark(self) -> str:
        """The mark as it is written in the record."""
        return marks.write((self.pair,))


def unmarked(string: str, language: Language, sides: Sequence[str] = ("vn", "cn")) -> tuple[Unmarked, ...]:
    """The unmarked pairs of ``string``; ``sides`` are the keys of the two sides in the order of the record.

    What already stands in a mark is left alone. A replacement prints the names in the order of each original, so it
    may print them the other way round than they stand now.
    """
    found: list[Unmarked] = []
    start = 0
    for mark in marks.parse(string):
        length = len(marks.write((mark,)))
        if isinstance(mark, Words) and mark.literal and len(sides) == 2:
            words = string[start : start + length]
            found += [
                Unmarked(start + pair.start, start + pair.end, pair.pair)
                for pair in _in_words(words, language.pairs, sides[0], sides[1])
            ]
        start += length
    return tuple(found)


def _in_words(words: str, pairs: Sequence[OrderedNames], first: str, second: str) -> list[Unmarked]:
    """The pairs in plain words, from left to right; of two that overlap, the one named first in the language file."""
    found: list[Unmarked] = []
    for names in pairs:
        if first not in names.names or second not in names.names:
            continue
        pattern = _pattern(names.names[first], names.names[second], names.links)
        looks_so = [match.span() for match in names.unless.finditer(words)]
        for match in pattern.finditer(words):
            taken = [*looks_so, *((other.start, other.end) for other in found)]
            if all(match.end() <= begin or match.start() >= end for begin, end in taken):
                link = match["link"] or match["turned"] or ""
                found.append(Unmarked(*match.span(), Pair(names.names[first], link, names.names[second])))
    return sorted(found, key=lambda pair: pair.start)


@lru_cache(maxsize=64)
def _pattern(first: str, second: str, links: tuple[str, ...]) -> re.Pattern[str]:
    """Both names with a link between them, in either order; whole words where the script has any."""
    link = "|".join(re.escape(words) for words in links)
    one, two = re.escape(first), re.escape(second)
    edge = r"\b" if first.isascii() or " " in first or first[0] < UNSPACED else ""
    return re.compile(f"{edge}(?:{one}(?P<link>{link}){two}|{two}(?P<turned>{link}){one}){edge}")
