"""Which page is printed when: copies, both sides of the paper, the last page first. Numbers only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

Page = tuple[int, int]
"""The index of a document, and the index of one of its pages."""
Side = Page | None
"""One side of a sheet of paper; None stays blank."""


@dataclass(frozen=True)
class PrintOrder:
    """What the print dialog says and the printer does not do by itself."""

    copies: int = 1
    collate: bool = True
    duplex: bool = False
    backwards: bool = False

    def sides(self, documents: Sequence[Sequence[int]]) -> tuple[Side, ...]:
        """The sides in the order of printing; ``documents`` are the indexes of the pages wanted of each.

        Every document begins on a sheet of its own. Copies are of whole sheets: of all one after the other, or, when
        not collated, of each.
        """
        sheets = [sheet for number, pages in enumerate(documents) for sheet in self._sheets(number, pages)]
        if self.backwards:
            sheets.reverse()
        ordered: Iterable[tuple[Side, ...]] = (
            sheets * self.copies if self.collate else (sheet for sheet in sheets for _copy in range(self.copies))
        )
        sides = list(chain.from_iterable(ordered))
        while sides and sides[-1] is None:
            del sides[-1]
        return tuple(sides)

    def _sheets(self, number: int, pages: Sequence[int]) -> list[tuple[Side, ...]]:
        each: list[Side] = [(number, page) for page in pages]
        if not self.duplex:
            return [(side,) for side in each]
        if len(each) % 2:
            each.append(None)
        return list(zip(each[::2], each[1::2], strict=True))
