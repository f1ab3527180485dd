"""In how many places two states of a record differ, in which, and what stood there: for whoever reads the list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from bienban.core.difference import difference
from bienban.core.ids import Address
from bienban.core.minutes import CHILDREN, Minutes, Node, children, node_id, walk


class How(Enum):
    """What happened to a place."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """Its list is in another order."""
    ELSEWHERE = "elsewhere"
    """It stands below another object than before."""


@dataclass(frozen=True)
class Change:
    """One object that differs. ``fields`` are those whose value is another; of a list in another order, its name."""

    id: str
    kind: str
    how: How
    before: Node | None
    after: Node | None
    fields: tuple[str, ...] = ()

    @property
    def place(self) -> Address:
        """Where the form shows it: at the first value that differs, or where the object is."""
        return Address(self.id, next(iter(self.fields), ""))


def changes(before: Minutes, after: Minutes) -> tuple[Change, ...]:
    """Every object that differs, in the order of the page; what is gone stands where it stood."""
    found = difference(before, after)
    if not found:
        return ()
    old, new = ({node_id(node): node for node in walk(minutes)} for minutes in (before, after))
    touched: dict[str, list[str]] = {}
    for address in sorted(found.values):
        touched.setdefault(address.id, []).append(address.field)
    for address in sorted(found.lists):
        if _is_reordered(old[address.id], new[address.id], address):
            touched.setdefault(address.id, []).append(address.field)
    if found.lists:
        touched |= {id_: touched.get(id_, []) for id_ in _elsewhere(old, new) - found.added - found.removed}
    made = [
        *(_made(id_, old.get(id_), new.get(id_)) for id_ in found.added | found.removed),
        *(_touched(id_, tuple(dict.fromkeys(fields)), old, new) for id_, fields in touched.items()),
    ]
    place = _order(old, new)
    return tuple(sorted(made, key=lambda change: place[change.id]))


def tally(found: tuple[Change, ...]) -> Mapping[str, int]:
    """How many objects of each kind differ, the most frequent kind first."""
    counted: dict[str, int] = {}
    for change in found:
        counted[change.kind] = counted.get(change.kind, 0) + 1
    return dict(sorted(counted.items(), key=lambda item: -item[1]))


def _made(id_: str, before: Node | None, after: Node | None) -> Change:
    kind = type(after or before).__name__.lower()
    if after is None:
        return Change(id_, kind, How.REMOVED, before, None)
    return Change(id_, kind, How.ADDED, None, after)


def _touched(id_: str, fields: tuple[str, ...], old: Mapping[str, Node], new: Mapping[str, Node]) -> Change:
    lists = {name for name, _type in CHILDREN.get(type(new[id_]), ())}
    how = How.ELSEWHERE if not fields else How.MOVED if lists.issuperset(fields) else How.CHANGED
    return Change(id_, type(new[id_]).__name__.lower(), how, old[id_], new[id_], fields)


def _is_reordered(before: Node, after: Node, address: Address) -> bool:
    one, two = ([node_id(child) for child in getattr(node, address.field)] for node in (before, after))
    shared = set(one) & set(two)
    return [id_ for id_ in one if id_ in shared] != [id_ for id_ in two if id_ in shared]


def _elsewhere(old: Mapping[str, Node], new: Mapping[str, Node]) -> set[str]:
    """What stood below another object before."""
    before, after = ({child.id: id_ for id_, node in known.items() for child in children(node)} for known in (old, new))
    return {id_ for id_, owner in after.items() if before.get(id_, owner) != owner}


def _order(old: Mapping[str, Node], new: Mapping[str, Node]) -> Mapping[str, float]:
    """The place of every object on the page: of what is gone, behind the object that stood before it."""
    place: dict[str, float] = {id_: float(number) for number, id_ in enumerate(new)}
    last, step = -1.0, 1.0 / (len(old) + 2)
    for id_ in old:
        last = place.setdefault(id_, last + step)
    return place
