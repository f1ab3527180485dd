"""What can be done to the state of a clause, for its chip, for the menus and for keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bienban.core import states
from bienban.core.edits import Edit, EditError, find
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes
from bienban.core.states import Kind
from bienban.i18n import gettext as _
from bienban.times import now
from bienban.ui.form import state_words
from bienban.ui.form.desk import Desk

if TYPE_CHECKING:
    from bienban.ui.form.clause_row import ClauseRow

NAMES = ("agree_first", "agree_second", "propose_first", "propose_second", "redraft")
"""The commands, as the registry of the form names them."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One of the commands: what it is called for this record, whether it stands so now, and what it does."""

    words: str
    label: str
    on: bool
    edit: Callable[[], Edit]


def wishes(minutes: Minutes, clause: Clause | None, at: str) -> dict[str, Wish]:
    """What can be wished for ``clause``, by name; ``at`` is the time of an agreement. No clause: the words alone."""
    state = states.state(clause) if clause is not None else states.State(Kind.DRAFT)
    id_ = clause.id if clause is not None else ""
    found = {}
    for number, side in zip(("first", "second"), minutes.sides, strict=False):
        who = state_words.named(minutes, side.id)
        found[f"agree_{number}"] = Wish(
            _("{side} agrees").format(side=who),
            _("Agreement taken back") if state.has(side.id) else _("Agreement of a side"),
            state.has(side.id),
            partial(_toggled, minutes, id_, side.id, at),
        )
        found[f"propose_{number}"] = Wish(
            _("{side} proposes").format(side=who),
            _("Proposal of a side"),
            state.kind is Kind.PROPOSED and state.proposed == side.id,
            partial(states.propose, minutes, id_, side.id),
        )
    words = _("Back to draft")
    found["redraft"] = Wish(words, words, state.kind is Kind.DRAFT, partial(states.redraft, minutes, id_))
    return {name: found[name] for name in NAMES if name in found}


def _toggled(minutes: Minutes, id_: str, side: str, at: str) -> Edit:
    clause = find(minutes, id_)
    if isinstance(clause, Clause) and states.state(clause).has(side):
        return states.withdraw(minutes, id_, side)
    return states.agree(minutes, id_, [side], at)


def do(desk: Desk, row: ClauseRow, name: str, at: str = "") -> None:
    """Do what the command ``name`` says to the clause of a row; the caret stays. ``at``: the time, now if empty."""
    desk.binder.settle()  # what is still being composed belongs to the text that is agreed
    clause = _clause(desk.minutes, row.id)
    wish = wishes(desk.minutes, clause, at or now()).get(name)
    if clause is None or wish is None:
        return
    try:
        edit = wish.edit()
    except EditError as error:
        desk.binder.refused.emit(str(error))
        return
    desk.binder.session.end_run()
    desk.binder.apply(edit, wish.label, at=Address(row.id, "text", row.language()))


def fill(desk: Desk, row: ClauseRow, menu: QMenu) -> None:
    """Fill the menu of a chip with what can be done to its clause."""
    for name, wish in wishes(desk.minutes, _clause(desk.minutes, row.id), "").items():
        if name in ("propose_first", "redraft"):
            menu.addSeparator()
        action = menu.addAction(wish.words)
        action.setCheckable(True)
        action.setChecked(wish.on)
        action.triggered.connect(lambda _on=False, name=name: do(desk, row, name))


def tick(desk: Desk, row: ClauseRow | None, actions: Mapping[str, QAction]) -> None:
    """Let the actions of the menus say the names of the sides, and what holds for the clause at hand."""
    clause = _clause(desk.minutes, row.id) if row is not None else None
    known = wishes(desk.minutes, clause, "")
    for name, action in actions.items():
        wish = known.get(name)
        action.setVisible(wish is not None)
        if wish is not None:
            action.setText(wish.words)
            action.setChecked(wish.on)


def _clause(minutes: Minutes, clause_id: str) -> Clause | None:
    try:
        found = find(minutes, clause_id)
    except EditError:
        return None
    return found if isinstance(found, Clause) else None
