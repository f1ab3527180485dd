"""The stages of the minutes: prepared, in meeting, initialled, signed. Every turn leaves a trace in the record.

Initialling (ký tắt, 草签) means that the text is final: from then on every change must be agreed again. So the turn to
a stage that freezes keeps the text as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bienban.core import ids
from bienban.core.edits import Edit, EditError, Insert
from bienban.core.minutes import Clause, Minutes, Stage, Turn, node_id, walk
from bienban.i18n import gettext as _

FREEZING = (Stage.INITIALLED, Stage.SIGNED)
"""The stages at which the text is final."""


def is_frozen(minutes: Minutes) -> bool:
    """Whether the text is final by now."""
    return minutes.stage in FREEZING


def standing(minutes: Minutes) -> Turn | None:
    """The last turn that froze the text: later changes are held against it, also when the stage went back since."""
    return next((turn for turn in reversed(minutes.turns) if turn.record), None)


def text_of(minutes: Minutes) -> Minutes:
    """What initialling freezes: all but what is never printed: the trace, the remarks, the states of the clauses."""
    sections = tuple(replace(section, clauses=_bare(section.clauses)) for section in minutes.sections)
    return replace(minutes, preamble=_bare(minutes.preamble), sections=sections, turns=(), notes=())


def _bare(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    return tuple(replace(clause, proposed="", agreed=(), clauses=_bare(clause.clauses)) for clause in clauses)


def coming_to(
    minutes: Minutes, stage: Stage, at: str, new_id: Callable[[], str], record: str = "", seal: str = ""
) -> Edit:
    """The edit that brings the minutes to ``stage``, ``at`` a local time, with the text that is frozen then.

    Raises :class:`EditError` when they are there already: only a text that was changed since is made final again.
    """
    if stage is minutes.stage and seal == (minutes.turns[-1].seal if minutes.turns else ""):
        raise EditError(_("The minutes are at this stage already; nothing was changed."))
    taken = {node_id(node) for node in walk(minutes)}
    turn = Turn(id=ids.fresh(taken, new_id), stage=stage, at=at, record=record, seal=seal)
    return Insert("minutes", "turns", len(minutes.turns), turn)
