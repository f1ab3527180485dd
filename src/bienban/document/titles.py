"""Long titles, divided by sense: each line one thought, the fewest lines, wider above than below or in the middle.

Shape: GB/T 9704-2012, 7.3.1 (an inverted trapezoid or a diamond, never an hourglass). Widths are estimates in ems of
the type size; they choose between breaks and never cut a line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from bienban.catalog.languages import Language
from bienban.document.blocks import LINE_BREAK

_NARROW = frozenset("iljtfrI.,:;()'|![]‘’-/ \u00a0")
_MOST_LINES = 6
_MOST_BREAKS = 14
_IN_LIST = 4

Place = tuple[int, int, int]
"""Where a line may end: end of the line, start of the next, and how bad a break it is."""


@lru_cache(maxsize=4096)
def width(words: str, caps: bool = False) -> float:
    """The width of bold words in ems: a Han character is one."""
    return sum(map(_width, words.upper() if caps else words))


def _width(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    base = unicodedata.normalize("NFD", character)[0]
    if base in _NARROW:
        return 0.3
    if base.isupper():
        return 0.72
    return 0.83 if base == "m" else 0.52


def broken(words: str, language: Language, ems: float, caps: bool = False) -> str:
    """``words`` with a line break wherever a line of ``ems`` should end."""
    return LINE_BREAK.join(_lines(words, _Rules(language), ems, caps))


class _Rules:
    """The expressions of a language, comparable so that results can be kept."""

    def __init__(self, language: Language) -> None:
        self.head = language.headline
        self._key = language.tag

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rules) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=256)
def _lines(words: str, rules: _Rules, ems: float, caps: bool) -> tuple[str, ...]:
    if width(words, caps) <= ems:
        return (words,)
    places = _places(words, rules)
    best: tuple[tuple[float, ...], tuple[str, ...]] | None = None
    for count in range(1, _MOST_LINES):
        for chosen in combinations(places, count):
            lines = tuple(_cut(words, chosen))
            score = _score(lines, chosen, rules, ems, caps)
            if best is None or score < best[0]:
                best = (score, lines)
    return best[1] if best else (words,)


def _places(words: str, rules: _Rules) -> list[Place]:
    """Where the words may be broken, the breaks by sense first: there may be too many to try them all."""
    found: dict[int, Place] = {}
    kinds: Sequence[tuple[re.Pattern[str], int]] = (
        (rules.head.strong, 0),
        (rules.head.weak, 1),
        (rules.head.lists, _IN_LIST),
    )
    for pattern, weight in kinds:
        for match in pattern.finditer(words):
            if match.start() > 0 and match.end() < len(words):
                found.setdefault(match.start(), (match.start(), match.end(), weight))
    places = sorted(found.values(), key=lambda place: (place[2], place[0]))[:_MOST_BREAKS]
    return sorted(places)


def _cut(words: str, places: Sequence[Place]) -> Iterator[str]:
    start = 0
    for end, following, _weight in places:
        yield words[start:end]
        start = following
    yield words[start:]


def _score(lines: tuple[str, ...], places: Sequence[Place], rules: _Rules, ems: float, caps: bool) -> tuple[float, ...]:
    """The lower the better: lines, with a line that is too long or ends inside a list counted more; then shape."""
    widths = [width(line, caps) for line in lines]
    turned = sum(int(line // ems) for line in widths)
    letters = sum(character.isalpha() for character in lines[-1])
    shapeless = 0 if _rises_then_falls(widths) else 2
    orphan = 3 if letters < rules.head.shortest else 0
    in_lists = sum(weight == _IN_LIST for *_ends, weight in places)
    return (
        len(lines) + 3.5 * turned + 1.1 * in_lists,
        shapeless + orphan + sum(weight for *_ends, weight in places),
        sum(line * line for line in widths),
    )


def _rises_then_falls(widths: Sequence[float]) -> bool:
    peak = max(range(len(widths)), key=lambda index: widths[index])
    rising = all(one <= two + 0.5 for one, two in pairwise(widths[: peak + 1]))
    return rising and all(one + 0.5 >= two for one, two in pairwise(widths[peak:]))
