"""One step of undo: two snapshots of the record and the words for the menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from bienban.core.ids import Address
from bienban.core.minutes import Minutes

MERGE_SECONDS = 2.0
"""A run of typing ends when nothing was typed for so long."""


@dataclass(frozen=True)
class Step:
    """What one command did. ``run`` names the run of typing it belongs to; empty: it stands alone."""

    before: Minutes
    after: Minutes
    label: str
    at: Address | None
    run: str
    time: float


class Change(QUndoCommand):
    """Puts snapshots back: the very same objects that stood before. Typing of one run becomes one command."""

    def __init__(self, step: Step, show: Callable[[Minutes], None]) -> None:
        super().__init__(step.label)
        self.step = step
        self._show = show

    def redo(self) -> None:
        """Make the later snapshot the present one."""
        self._show(self.step.after)

    def undo(self) -> None:
        """Make the earlier snapshot the present one."""
        self._show(self.step.before)

    def id(self) -> int:
        """The same number for all commands that may merge, -1 for one that stands alone."""
        return 1 if self.step.run else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in what was typed next, if it belongs to the same run."""
        if not isinstance(other, Change):
            return False
        mine, later = self.step, other.step
        if mine.run != later.run or later.time - mine.time > MERGE_SECONDS:
            return False
        self.step = Step(mine.before, later.after, mine.label, later.at, later.run, later.time)
        return True
