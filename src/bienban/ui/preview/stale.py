"""Which parts of the paper a change of the record can be seen in."""

from __future__ import annotations

from bienban.core.difference import Difference
from bienban.core.minutes import Minutes, node_id, walk

_OWN = ("text", "heading")
"""Fields that are printed in their own part only."""


def is_wide(difference: Difference) -> bool:
    """Whether a value is another that may be printed in many parts: a name, a date, a place."""
    return any(address.field not in _OWN for address in difference.values)


def stale_parts(minutes: Minutes, difference: Difference) -> set[str] | None:
    """The parts of the paper that a difference can be seen in; None when that may be all of them.

    The words of a clause are printed in their own part only; facts, names and order may be printed anywhere.
    """
    if difference.lists or difference.added or difference.removed or is_wide(difference):
        return None
    changed = difference.ids
    holders = {node_id(node): section.id for section in minutes.sections for node in walk(section)}
    holders |= {node_id(node): "preamble" for clause in minutes.preamble for node in walk(clause)}
    return {holders[id_] for id_ in changed} if changed <= holders.keys() else None


def both(one: Difference, two: Difference) -> Difference:
    """What either of two differences says."""
    return Difference(one.values | two.values, one.lists | two.lists, one.added | two.added, one.removed | two.removed)
