"""How long a sentence about the open record is true: while a step stands, while it is the last, while all is as it was.

Whoever says something asks for one of these at once; whoever shows it looks again when the session has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window is there before a record is opened
    from bienban.session.session import Session


class LastStep:
    """The step that was made last when this was made."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._step = next(session.steps(), None)

    def stands(self) -> bool:
        """Whether it has not been taken back."""
        return any(step is self._step for step in self._session.steps())

    def is_last(self) -> bool:
        """Whether undo would take back this step and no other."""
        return self._step is not None and next(self._session.steps(), None) is self._step


def unchanged(session: Session) -> Callable[[], bool]:
    """As long as the record is as it is now, and may be changed or not as it may be now."""
    minutes, locked = session.minutes, session.locked
    return lambda: session.minutes is minutes and session.locked == locked
