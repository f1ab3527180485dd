"""Older files brought to the newest version, one step at a time, on plain values.

A step is a function from version n to n + 1 that gets the tree and returns the next one; it touches nothing but what
changed between the two versions. Released versions never change, so a step is written once and stays::

    @migration(1, 2)
    def set_aside(tree: Tree) -> Tree: ...
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

Tree = dict[str, Any]
Step = Callable[[Tree], Tree]
STEPS: dict[int, Step] = {}
"""The step that leaves each version."""


def migration(before: int, after: int, steps: dict[int, Step] = STEPS) -> Callable[[Step], Step]:
    """Register a function as the step from the version ``before`` to ``after``, which is the next one."""
    if after != before + 1 or before in steps:
        raise ValueError(f"no place for a step from version {before} to {after}")

    def register(step: Step) -> Step:
        steps[before] = step
        return step

    return register


def migrated(tree: Tree, before: int, after: int, steps: dict[int, Step] = STEPS) -> Tree:
    """``tree`` of the version ``before`` as the version ``after`` writes it; the tree given is left as it was."""
    for version in range(before, after):
        tree = steps[version](copy(tree))
        tree["version"] = version + 1
    return tree


@migration(1, 2)
def set_aside(tree: Tree) -> Tree:
    """Version 2 knows stays, states of clauses and stages: a foreign field of such a name is kept under another one."""

    def clause(item: Any) -> Any:
        return _aside(item, ("proposed", "agreed"), clauses=clause)

    def section(item: Any) -> Any:
        return _aside(item, (), clauses=clause)

    def person(item: Any) -> Any:
        return _aside(item, ("stays",))

    changed: Tree = _aside(tree, ("turns",), people=person, preamble=clause, sections=section)
    return changed


def _aside(node: Any, names: tuple[str, ...], **lists: Callable[[Any], Any]) -> Any:
    """``node`` with the fields ``names`` renamed and what it holds in ``lists`` changed; what is no object stays."""
    if not isinstance(node, dict):
        return node
    node = copy(node)
    for name in names:
        if name in node:
            node[f"v1-{name}"] = node.pop(name)
    for name, change in lists.items():
        if isinstance(node.get(name), list):
            node[name] = [change(item) for item in node[name]]
    return node
