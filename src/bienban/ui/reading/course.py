"""The course of a read-through: which passage is on, what comes next, how far it has come. No widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bienban.core.states import is_open
from bienban.document.aloud import Passage


@dataclass(frozen=True, slots=True)
class Course:
    """``passages`` in their order, the one that is on (``at``, its key), and whether only open clauses are shown.

    The passage that is on stays in the course when it is agreed, until the next one is asked for.
    """

    passages: tuple[Passage, ...]
    at: str = ""
    only_open: bool = False

    @classmethod
    def begun(cls, passages: Sequence[Passage], at: str = "", only_open: bool = False) -> Course:
        """At the passage ``at`` if there is such a one, else at the first."""
        keys = [passage.key for passage in passages]
        return cls(tuple(passages), at if at in keys else next(iter(keys), ""), only_open)

    @property
    def shown(self) -> tuple[Passage, ...]:
        """What is gone through."""
        if not self.only_open:
            return self.passages
        return tuple(each for each in self.passages if each.key == self.at or _is_open(each))

    @property
    def now(self) -> Passage | None:
        """What is on; None when there is nothing to read."""
        return next((each for each in self.passages if each.key == self.at), None)

    @property
    def place(self) -> tuple[int, int]:
        """The number of what is on, from 1, and of how many."""
        keys = [each.key for each in self.shown]
        return (keys.index(self.at) + 1 if self.at in keys else 0), len(keys)

    @property
    def agreed(self) -> tuple[int, int]:
        """How many clauses are agreed by both, and how many there are."""
        known = [_is_open(each) for each in self.passages if each.clause is not None]
        return known.count(False), len(known)

    def step(self, by: int) -> Course:
        """The passage after (1) or before (-1); at the ends it stays."""
        keys = [each.key for each in self.shown]
        if self.at not in keys:
            return self
        return replace(self, at=keys[min(max(keys.index(self.at) + by, 0), len(keys) - 1)])

    def end(self, last: bool) -> Course:
        """The last passage, or the first."""
        shown = self.shown
        return replace(self, at=shown[-1 if last else 0].key) if shown else self

    def section(self, by: int) -> Course:
        """Where the next section begins (1); where this one does, or, from there, the one before (-1)."""
        shown, (number, _count) = self.shown, self.place
        begins = [n for n, each in enumerate(shown) if not n or shown[n - 1].place != each.place]
        here = number - 1
        wanted = [n for n in begins if n > here] if by > 0 else [n for n in reversed(begins) if n < here]
        if not wanted:
            return self.end(last=by > 0)
        return replace(self, at=shown[wanted[0]].key)

    def renewed(self, passages: Sequence[Passage]) -> Course:
        """The same place in other words; where it is gone, the place that has its number."""
        keys = [each.key for each in passages]
        old = [each.key for each in self.passages]
        if self.at in keys or not keys:
            return Course.begun(passages, self.at, self.only_open)
        number = old.index(self.at) if self.at in old else 0
        return Course.begun(passages, keys[min(number, len(keys) - 1)], self.only_open)

    def narrowed(self, only_open: bool) -> Course:
        """Only what is still open, from the present passage on; or everything."""
        course = replace(self, only_open=only_open)
        now = course.now
        if not only_open or now is None or _is_open(now):
            return course
        following = course.step(1)
        return following if following.at != course.at else course.step(-1)


def _is_open(passage: Passage) -> bool:
    return passage.clause is not None and is_open(passage.clause)
