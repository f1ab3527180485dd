"""What changed between two snapshots: the addresses to repaint. Parts that both share are skipped by identity."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from bienban.core.ids import Address
from bienban.core.minutes import CHILDREN, Minutes, Node, node_id, singles, walk
from bienban.core.text import Text


@dataclass(frozen=True, slots=True)
class Difference:
    """``values``: addresses whose value differs. ``lists``: ``id/field`` of lists whose members or order differ.

    ``added`` and ``removed`` are the ids of objects that stand in one snapshot only; in both is the id of an object
    that is of another kind than before.
    """

    values: frozenset[Address] = frozenset()
    lists: frozenset[Address] = frozenset()
    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.values or self.lists)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all objects touched."""
        return frozenset(address.id for address in self.values | self.lists) | self.added | self.removed


def difference(before: Minutes, after: Minutes) -> Difference:
    """What a reader who painted ``before`` must repaint to show ``after``."""
    if before is after:
        return Difference()
    old, new = _changed_nodes(before, after)
    values: set[Address] = set()
    lists: set[Address] = set()
    kept = {id_ for id_ in old.keys() & new.keys() if type(old[id_]) is type(new[id_])}
    for id_ in kept:
        if old[id_] is not new[id_]:
            _compare(old[id_], new[id_], values, lists)
    return Difference(frozenset(values), frozenset(lists), frozenset(new.keys() - kept), frozenset(old.keys() - kept))


def _changed_nodes(before: Minutes, after: Minutes) -> tuple[dict[str, Node], dict[str, Node]]:
    old: dict[str, Node] = {}
    new: dict[str, Node] = {}
    _collect(before, after, old, new)
    return old, new


def _collect(before: Any, after: Any, old: dict[str, Node], new: dict[str, Node]) -> None:
    if before is after:
        return
    old[node_id(before)] = before
    new[node_id(after)] = after
    for name in singles(before):
        _collect(getattr(before, name), getattr(after, name), old, new)
    for name, _type in CHILDREN.get(type(before), ()):
        _collect_lists(getattr(before, name), getattr(after, name), old, new)


def _collect_lists(before: Any, after: Any, old: dict[str, Node], new: dict[str, Node]) -> None:
    if before is after:
        return
    earlier = {item.id: item for item in before}
    later = {item.id: item for item in after}
    for id_, item in earlier.items():
        if id_ in later:
            _collect(item, later[id_], old, new)
        else:
            old.update({node_id(node): node for node in walk(item)})
    for id_, item in later.items():
        if id_ not in earlier:
            new.update({node_id(node): node for node in walk(item)})


def _compare(before: Node, after: Node, values: set[Address], lists: set[Address]) -> None:
    owner = node_id(after)
    held_lists = {name for name, _type in CHILDREN.get(type(after), ())}
    for item in fields(after):
        one, two = getattr(before, item.name), getattr(after, item.name)
        if one is two or item.name in singles(after):
            continue
        if item.name in held_lists:
            if [child.id for child in one] != [child.id for child in two]:
                lists.add(Address(owner, item.name))
        elif isinstance(one, Text) and isinstance(two, Text):
            values.update(Address(owner, item.name, tag) for tag in {*one, *two} if one[tag] != two[tag])
        elif one != two:
            values.add(Address(owner, item.name))
