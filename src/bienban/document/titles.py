"""Long titles, divided by sense: each line one thought, the fewest lines, wider above than below or in the middle.

Shape: GB/T 9704-2012, 7.3.1 (an inverted trapezoid or a diamond, never an hourglass). Widths are estimates in ems of
the type size; they choose between breaks and never cut a line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, combinations, pairwise
from typing import NamedTuple

from bienban.catalog.languages import Headline, Language
from bienban.document.blocks import LINE_BREAK

_NARROW = frozenset("iljtfrI.,:;()'|![]‘’-/ \u00a0")
_MOST_LINES = 6
_MOST_BREAKS = 14
_IN_LIST = 4
Score = tuple[float, float, float]
_NO_SCORE: Score = (float("inf"), 0.0, 0.0)

Place = tuple[int, int, int]
"""Where a line may end: end of the line, start of the next, and how bad a break it is."""


def width(words: str, caps: bool = False) -> float:
    """The width of bold words in ems: a Han character is one."""
    return sum(map(_width, words.upper() if caps else words))


@lru_cache(maxsize=4096)
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
    return LINE_BREAK.join(_lines(words, language.headline, ems, caps))


@lru_cache(maxsize=256)
def _lines(words: str, rules: Headline, ems: float, caps: bool) -> tuple[str, ...]:
    if width(words, caps) <= ems:
        return (words,)
    title = _Title(words, rules, ems, [0.0, *accumulate(width(character, caps) for character in words)])
    places = title.places()
    best = _NO_SCORE
    chosen: tuple[Place, ...] = ()
    for count in range(1, _MOST_LINES):
        if best[0] < count + 1:
            break
        for breaks in combinations(places, count):
            score = title.score(breaks, best)
            if score < best:
                best, chosen = score, breaks
    return tuple(words[start:end] for start, end in title.spans(chosen))


class _Title(NamedTuple):
    """A title, with the width of all that stands before each of its characters."""

    words: str
    rules: Headline
    ems: float
    before: Sequence[float]

    def places(self) -> list[Place]:
        """Where the words may be broken, the breaks by sense first: there may be too many to try them all."""
        found: dict[int, Place] = {}
        for pattern, weight in ((self.rules.strong, 0), (self.rules.weak, 1), (self.rules.lists, _IN_LIST)):
            for match in pattern.finditer(self.words):
                if match.start() > 0 and match.end() < len(self.words):
                    found.setdefault(match.start(), (match.start(), match.end(), weight))
        return sorted(sorted(found.values(), key=lambda place: (place[2], place[0]))[:_MOST_BREAKS])

    def spans(self, breaks: Sequence[Place]) -> list[tuple[int, int]]:
        """Where each line begins and ends."""
        starts = [0, *(start for _end, start, _weight in breaks)]
        ends = [*(end for end, _start, _weight in breaks), len(self.words)]
        return list(zip(starts, ends, strict=True))

    def score(self, breaks: Sequence[Place], best: Score) -> Score:
        """The lower the better: lines, with a line that is too long or ends inside a list counted more; then shape.

        The shape is only looked at where the lines are no worse than those of ``best``.
        """
        spans = self.spans(breaks)
        widths = [self.before[end] - self.before[start] for start, end in spans]
        turned = sum([int(line // self.ems) for line in widths])
        in_lists = sum([weight == _IN_LIST for _end, _start, weight in breaks])
        cost = len(spans) + 3.5 * turned + 1.1 * in_lists
        if cost > best[0]:
            return _NO_SCORE
        shapeless = 0 if _rises_then_falls(widths) else 2
        orphan = 3 if sum(map(str.isalpha, self.words[slice(*spans[-1])])) < self.rules.shortest else 0
        return (
            cost,
            shapeless + orphan + sum(weight for *_ends, weight in breaks),
            sum(line * line for line in widths),
        )


def _rises_then_falls(widths: Sequence[float]) -> bool:
    peak = max(range(len(widths)), key=lambda index: widths[index])
    rising = all(one <= two + 0.5 for one, two in pairwise(widths[: peak + 1]))
    return rising and all(one + 0.5 >= two for one, two in pairwise(widths[peak:]))
