"""What was found in a record, and which match comes next from a place of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bienban.core.finding import Match, Page, Query, find
from bienban.core.ids import Address

Place = tuple[Address, int]
"""An address, and how many characters of what is read there come before."""


@dataclass(frozen=True)
class Found:
    """Every match of ``query`` on ``page``, in its order."""

    query: Query
    page: Page

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The matches."""
        return find(self.query, self.page)

    @cached_property
    def _order(self) -> dict[Address, int]:
        return {address: number for number, address in enumerate(self.page)}

    def place(self, number: int) -> Place | None:
        """Where a match begins; None when there is none of that number."""
        return (self.matches[number].address, self.matches[number].start) if 0 <= number < len(self.matches) else None

    def begin(self, place: Place | None) -> Place | None:
        """Where the match begins that ``place`` lies in or at the end of; where there is none, ``place``."""
        over = [m for m in self.matches if place and m.address == place[0] and m.start <= place[1] <= m.end]
        return (over[-1].address, over[-1].start) if over else place

    def words(self, address: Address) -> str:
        """What is read at an address."""
        return "".join(piece.words for piece in self.page[address])

    def near(self, place: Place | None, by: int = 1) -> tuple[int, bool]:
        """The first match that begins at ``place`` or later; ``by`` -1: the last that begins before it.

        Behind the last comes the first again, and then the second value is True. A place that is not on the page, or
        None, is its beginning. -1 where nothing was found.
        """
        last = len(self.matches) - 1
        if last < 0:
            return -1, False
        here = (self._order.get(place[0], -1), place[1]) if place is not None else (-1, 0)
        keys = [(self._order[match.address], match.start) for match in self.matches]
        if by > 0:
            found = next((number for number, key in enumerate(keys) if key >= here), None)
            return (0, True) if found is None else (found, False)
        found = next((number for number in range(last, -1, -1) if keys[number] < here), None)
        return (last, True) if found is None else (found, False)

    def beside(self, number: int, by: int) -> tuple[int, bool]:
        """The match after (1) or before (-1) the one of this number; True: round the end."""
        after = (number + by) % len(self.matches)
        return after, after != number + by


NOTHING = Found(Query(""), {})
