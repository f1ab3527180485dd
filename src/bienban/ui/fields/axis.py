"""The one vertical line of the page: where the columns of the two languages begin and end, in every row.

Vietnamese needs about 1.4 times the width of the same text in Chinese, so two equal columns would leave the Chinese
one half empty. The shares follow the density of the script, not any rank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 12
"""Pixels between the two columns."""
GUTTER = 38
"""Pixels left of the first column: the number of a clause and what is to be seen there."""
_DENSE = 42
_OPEN = 58


@dataclass(frozen=True, slots=True)
class Column:
    """From ``left``, ``width`` pixels."""

    left: int
    width: int

    @property
    def right(self) -> int:
        """The first pixel after the column."""
        return self.left + self.width


def columns(width: int, languages: Sequence[str], gutter: int = GUTTER) -> tuple[Column, ...]:
    """The column of each of ``languages``, in their order, in a row of ``width`` pixels."""
    weights = [_DENSE if tag.startswith(("zh", "ja", "ko")) else _OPEN for tag in languages]
    room = max(0, width - gutter - GAP * (len(weights) - 1))
    found = []
    left = gutter
    for index, weight in enumerate(weights):
        share = room * weight // sum(weights) if index < len(weights) - 1 else width - left
        found.append(Column(left, max(0, share)))
        left += share + GAP
    return tuple(found)
