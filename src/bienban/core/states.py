"""How far a clause has come: draft, proposed by a side, agreed by one side or by both, changed since.

Every function that changes a state gives the edit; the clock is the caller's. An agreement is never taken away by
typing: it counts while the clause has the text that was agreed, and again when it has that text again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bienban.core import ids
from bienban.core.edits import Batch, Edit, EditError, Insert, Remove, Set, find
from bienban.core.ids import Address
from bienban.core.minutes import Agreed, Clause, Minutes, node_id, walk
from bienban.core.text import Text
from bienban.digest import sha256_hex
from bienban.i18n import gettext as _

_DIGITS = 16


class Kind(StrEnum):
    """The states, from the first to the last; ``CHANGED``: agreed before, and the text is another one now."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    CHANGED = "changed"
    ONE = "one"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class State:
    """The state of a clause. ``proposed``: the key of the side that proposes the text.

    ``agreed`` are the agreements that count, ``stale`` those to an earlier text: at most one of a side in both.
    """

    kind: Kind
    proposed: str = ""
    agreed: tuple[Agreed, ...] = ()
    stale: tuple[Agreed, ...] = ()

    @property
    def at(self) -> str:
        """The local time of the last agreement that is told: ``2026-04-27T09:31``; empty when there is none."""
        return max((each.at for each in self.agreed or self.stale), default="")

    def has(self, side: str) -> bool:
        """Whether the side agrees to the text as it stands."""
        return any(each.side == side for each in self.agreed)


def seal(clause: Clause) -> str:
    """What stands for the text of a clause in all its languages: 16 hexadecimal digits of a SHA-256."""
    return _seal(clause.text)


@lru_cache(maxsize=4096)
def _seal(text: Text) -> str:
    told = "".join(f"{tag} {len(words)} {words}\n" for tag, words in text.items())
    return sha256_hex(told.encode("utf-8", "surrogatepass"))[:_DIGITS]


def state(clause: Clause, sides: int = 2) -> State:
    """The state of a clause now; ``sides`` is how many there are to agree."""
    if not clause.agreed:
        return State(Kind.PROPOSED if clause.proposed else Kind.DRAFT, clause.proposed)
    own = seal(clause)
    agreed = {each.side: each for each in clause.agreed if each.seal == own}
    stale = {each.side: each for each in clause.agreed if each.side not in agreed}
    kind = Kind.CHANGED if not agreed else Kind.BOTH if len(agreed) >= sides else Kind.ONE
    return State(kind, clause.proposed, tuple(agreed.values()), tuple(stale.values()))


def is_open(clause: Clause) -> bool:
    """Whether somebody has yet to agree."""
    return state(clause).kind is not Kind.BOTH


def clauses(within: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses of a list and those below them, in the order of the page."""
    for clause in within:
        yield clause
        yield from clauses(clause.clauses)


def tally(within: Iterable[Clause]) -> tuple[int, int]:
    """How many clauses of a list, with those below them, both sides have agreed to, and how many there are."""
    known = [is_open(clause) for clause in clauses(within)]
    return known.count(False), len(known)


# The edits


def propose(minutes: Minutes, clause_id: str, side: str) -> Batch:
    """``side`` proposes the text; earlier agreements are taken back. Raises :class:`EditError`."""
    clause = _clause(minutes, clause_id)
    return Batch((*_withdrawn(clause), Set(Address(clause_id, "proposed"), side)))


def agree(
    minutes: Minutes, clause_id: str, sides: Iterable[str], at: str, new_id: Callable[[], str] = ids.new_id
) -> Batch:
    """The ``sides`` agree to the text as it stands, ``at`` a local time (``2026-04-27T09:31``).

    A side that agrees already keeps its time. Raises :class:`EditError`, also for a clause without words.
    """
    clause = _clause(minutes, clause_id)
    if not clause.text:
        raise EditError(_("This clause has no words yet, so nobody can agree to it. Write it first."))
    taken = {node_id(node) for node in walk(minutes)}
    now, own = state(clause), seal(clause)
    edits: list[Edit] = []
    count = len(clause.agreed)
    for side in dict.fromkeys(sides):
        if now.has(side):
            continue
        earlier = next((each for each in now.stale if each.side == side), None)
        if earlier is not None:
            edits += [Set(Address(earlier.id, "at"), at), Set(Address(earlier.id, "seal"), own)]
            continue
        agreed = Agreed(id=ids.fresh(taken, new_id), side=side, at=at, seal=own)
        edits.append(Insert(clause_id, "agreed", count, agreed))
        count += 1
    return Batch(tuple(edits))


def withdraw(minutes: Minutes, clause_id: str, side: str = "") -> Batch:
    """``side`` takes its agreement back; every side without one. Raises :class:`EditError`."""
    return Batch(tuple(_withdrawn(_clause(minutes, clause_id), side)))


def redraft(minutes: Minutes, clause_id: str) -> Batch:
    """Back to draft: nobody proposes it, nobody has agreed. Raises :class:`EditError`."""
    clause = _clause(minutes, clause_id)
    return Batch((*_withdrawn(clause), Set(Address(clause_id, "proposed"), "")))


def _withdrawn(clause: Clause, side: str = "") -> Iterator[Edit]:
    return (Remove(each.id) for each in clause.agreed if not side or each.side == side)


def _clause(minutes: Minutes, clause_id: str) -> Clause:
    found = find(minutes, clause_id)
    if not isinstance(found, Clause):
        raise EditError(_("{id} is no clause; nothing was changed.").format(id=clause_id))
    return found
