"""Open text: what is not settled yet stands in square brackets, […] where there are no words yet.

Vietnamese is written with ``[ ]``, Chinese with ``［ ］``; either is understood in every text. The number of a Chinese
document, 外办发[1994]7号, is no open text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

CLOSING = {"[": "]", "［": "］"}
"""The bracket that belongs to an opening one."""

_OPENING = re.compile(r"[\[［](?!\d{4}[\]］]\s*(?:第\s*)?\d+\s*号)")


def first(words: str) -> int:
    """Where the first open text begins, counted in characters; -1 when nothing is open."""
    found = _OPENING.search(words)
    return found.start() if found else -1


def is_open(words: str) -> bool:
    """Whether anything in ``words`` is open."""
    return first(words) >= 0


def spans(words: str) -> Iterator[tuple[int, int]]:
    """From where to where text is open, its brackets included: the outermost pairs, in order."""
    end = 0
    for start, after in sorted(pairs(words)):
        if start >= end:
            yield start, after
            end = after


def pairs(words: str) -> Iterator[tuple[int, int]]:
    """Every opening bracket with the place behind its closing one, those within others too; by their ends."""
    waiting: list[tuple[int, str]] = []
    for place, letter in enumerate(words):
        if letter in CLOSING and _OPENING.match(words, place):
            waiting.append((place, CLOSING[letter]))
        elif waiting and letter == waiting[-1][1]:
            yield waiting.pop()[0], place + 1
