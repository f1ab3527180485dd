"""Finding by a few letters: how well what was typed fits a name or a command. Everything given is folded already."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

Words = Sequence[Sequence[str]]
"""A name word by word; each word in all the ways in which it may be typed."""


def fit(typed: str, words: Words) -> int | None:
    """How well ``typed`` fits, 0 the best; None when it does not.

    Every word that was typed is the beginning of a word (``lan`` of *Nguyễn Thị Lan*), or of several on end with the
    beginning of each (``ntl``, ``ngthl``, ``nguyenthilan``). Their order is free.
    """
    worst = 0
    for part in typed.split():
        found = [cost for cost in (_run(part, words, start) for start in range(len(words))) if cost is not None]
        if not found:
            return None
        worst += min(found)
    return worst


def _run(part: str, words: Words, start: int) -> int | None:
    """How well ``part`` fits from the word ``start`` on: later words and mere initials are worse."""
    if all(spelling[:1] != part[:1] for spelling in words[start]):  # as it is of nearly all words
        return None

    @cache
    def rest(at: int, word: int) -> int | None:
        if at == len(part):
            return 0
        if word == len(words):
            return None
        costs = []
        for spelling in words[word]:
            common = _common(part, at, spelling)
            for length in range(common, 0, -1):
                following = rest(at + length, word + 1)
                if following is not None:
                    whole = 0 if length == len(spelling) else 1 if at + length == len(part) else 3
                    costs.append(following + whole)
        return min(costs, default=None)

    cost = rest(0, start)
    return None if cost is None else 2 * cost + min(start, 3)


def _common(part: str, at: int, spelling: str) -> int:
    length = 0
    while length < len(spelling) and at + length < len(part) and part[at + length] == spelling[length]:
        length += 1
    return length
