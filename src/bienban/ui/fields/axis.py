"""The one vertical line of the page: where the columns of the languages begin and end, in every row.

Vietnamese needs about 1.4 times the width of the same text in Chinese, so two equal columns would leave the Chinese
one half empty. The shares come from the languages' own files and follow the density of the script, not any rank; the
user can move the line, mirror the page, turn a single pair round or see one language only. None of it is in the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

GAP = 12
"""Pixels between two columns."""
GUTTER = 38
"""Pixels left of the first column: the number of a clause and what is to be seen there."""
TAG = 34
"""Pixels for the sign of a language, where its text stands under that of another."""
LEAST, MOST = 25, 75
"""Percent of the width that a column has at least, and at most."""


@dataclass(frozen=True, slots=True)
class Column:
    """From ``left``, ``width`` pixels."""

    left: int
    width: int

    @property
    def right(self) -> int:
        """The first pixel after the column."""
        return self.left + self.width


def columns(width: int, shares: Sequence[int], gutter: int = GUTTER) -> tuple[Column, ...]:
    """One column for each of ``shares``, as wide as its share, in a row of ``width`` pixels."""
    room = max(0, width - gutter - GAP * (len(shares) - 1))
    found = []
    left = gutter
    for index, share in enumerate(shares):
        wide = room * share // sum(shares) if index < len(shares) - 1 else width - left
        found.append(Column(left, max(0, wide)))
        left += wide + GAP
    return tuple(found)


@dataclass(frozen=True)
class Arrangement:
    """How the languages stand on the page.

    ``shares``: the width each language asks for; ``first`` stands left, or none: in the order of the record; ``only``:
    the one language that is shown, or none: all; ``stacked``: one under the other; ``swapped``: the keys of the pairs
    that are turned round; ``gutter``: its width, and ``tag``: that of the sign of a language.
    """

    shares: Mapping[str, int] = field(default_factory=dict)
    first: str = ""
    only: str = ""
    stacked: bool = False
    swapped: frozenset[str] = frozenset()
    gutter: int = GUTTER
    tag: int = TAG

    def order(self, tags: Sequence[str], key: str = "") -> tuple[str, ...]:
        """Those of ``tags`` that are shown, in the order in which they are seen in the pair ``key``."""
        if self.only in tags:
            return (self.only,)
        seen = sorted(tags, key=lambda tag: tag != self.first)
        return tuple(reversed(seen) if key in self.swapped else seen)

    def places(self, width: int, tags: Sequence[str], key: str = "") -> Mapping[str, Column]:
        """The column of each language that is shown, in the order in which they are seen."""
        seen = self.order(tags, key)
        if self.is_stacked(seen):
            left = self.gutter + self.tag
            return dict.fromkeys(seen, Column(left, max(0, width - left)))
        shares = [self.shares.get(tag, 1) for tag in seen]
        return dict(zip(seen, columns(width, shares, self.gutter), strict=True))

    def is_stacked(self, seen: Sequence[str]) -> bool:
        """Whether these languages stand one under the other."""
        return self.stacked and len(seen) > 1


class Axis(QObject):
    """The arrangement of one page, and who hears of its changes."""

    changed = Signal()

    def __init__(self, shares: Mapping[str, int], arrangement: Arrangement | None = None) -> None:
        """``shares``: what the languages ask for; ``arrangement``: what the user has made of it."""
        super().__init__()
        self._own = shares
        self.now = arrangement or Arrangement(shares)

    def mirror(self, tags: Sequence[str]) -> None:
        """Let the language that is seen last stand first."""
        seen = replace(self.now, only="").order(tags)
        self._become(replace(self.now, first=seen[-1], only=""))

    def begin_with(self, language: str) -> None:
        """Let this language stand first; none: in the order of the record."""
        self._become(replace(self.now, first=language))

    def swap(self, keys: Iterable[str]) -> None:
        """Turn these pairs round, or back."""
        self._become(replace(self.now, swapped=self.now.swapped ^ frozenset(keys)))

    def show_only(self, language: str) -> None:
        """Show one language; none: all of them."""
        self._become(replace(self.now, only=language))

    def stack(self, stacked: bool) -> None:
        """Let the languages stand one under the other, or side by side."""
        self._become(replace(self.now, stacked=stacked))

    def fit(self, gutter: int, tag: int) -> None:
        """Make room for larger numbers and signs."""
        self._become(replace(self.now, gutter=gutter, tag=tag))

    def divide(self, tags: Sequence[str], percent: int) -> None:
        """Give the language that stands left so much of the width, the rest to the other ones."""
        seen = replace(self.now, only="").order(tags)
        percent = min(max(percent, LEAST), MOST)
        rest = (100 - percent) // max(1, len(seen) - 1)
        shares = {tag: rest if number else percent for number, tag in enumerate(seen)}
        self._become(replace(self.now, shares={**self.now.shares, **shares}))

    def percent(self, tags: Sequence[str]) -> int:
        """How much of the width the language has that stands left."""
        seen = replace(self.now, only="").order(tags)
        shares = [self.now.shares.get(tag, 1) for tag in seen]
        return round(100 * shares[0] / sum(shares))

    def reset(self) -> None:
        """Give each language what it asks for."""
        self._become(replace(self.now, shares=self._own))

    def _become(self, arrangement: Arrangement) -> None:
        if arrangement != self.now:
            self.now = arrangement
            self.changed.emit()


class Follower:
    """A widget that stands in the columns of its page."""

    def rearrange(self) -> None:
        """The arrangement has changed."""


class Ruled(QWidget):
    """A page: everything in it follows its axis."""

    def __init__(self, axis: Axis) -> None:
        super().__init__()
        self.axis = axis
        axis.changed.connect(self._rearrange)

    def _rearrange(self) -> None:
        for row in self.findChildren(QWidget):
            if isinstance(row, Follower):
                row.rearrange()


def of(widget: QWidget) -> Arrangement:
    """The arrangement of the page that ``widget`` is on; equal columns where it is on none."""
    page = _page(widget)
    return page.axis.now if page is not None else Arrangement()


def turn(widget: QWidget, keys: Iterable[str]) -> None:
    """Turn pairs round on the page that ``widget`` is on, or back."""
    page = _page(widget)
    if page is not None:
        page.axis.swap(keys)


def _page(widget: QWidget | None) -> Ruled | None:
    while widget is not None and not isinstance(widget, Ruled):
        widget = widget.parentWidget()
    return widget
