"""How a figure is taken: several turns, two ways in turn, the median; a row says the limit and whether it is kept."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, the figure, the limit, and the two medians behind a ratio."""

    what: str
    figure: float
    limit: float
    unit: str
    detail: str = ""

    @property
    def kept(self) -> bool:
        """Whether the figure is within the limit."""
        return self.figure <= self.limit

    def __str__(self) -> str:
        mark = "ok  " if self.kept else "OVER"
        return f"{mark} {self.figure:8.2f} {self.unit:<3} (limit {self.limit:g})  {self.what}  {self.detail}"


def seconds(work: Work, clock: Callable[[], float] = time.perf_counter) -> float:
    """The wall time of one call (or what another clock counts), the garbage of earlier calls collected first."""
    gc.collect()
    start = clock()
    work()
    return clock() - start


def pair(
    one: Work, other: Work, turns: int, clock: Callable[[], float] = time.perf_counter
) -> tuple[float, float, float]:
    """The median of the ratios one/other, taken in turn, and the two medians in seconds."""
    one(), other()
    timed = [(seconds(one, clock), seconds(other, clock)) for _turn in range(turns)]
    ratio = statistics.median(first / second for first, second in timed)
    return ratio, statistics.median(first for first, _ in timed), statistics.median(second for _, second in timed)


def ratio(what: str, limit: float, one: Work, other: Work, turns: int = 7) -> Row:
    """A row for how ``one`` compares with its peer ``other``."""
    figure, first, second = pair(one, other, turns)
    return Row(what, figure, limit, "x", f"{first * 1000:.1f} ms / {second * 1000:.1f} ms")


def percentile(figures: list[float], share: float) -> float:
    """The figure that ``share`` (0 to 1) of all figures do not exceed."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
