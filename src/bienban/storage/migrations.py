"""Older files brought to the newest version, one step at a time, on plain values.

A step is a function from version n to n + 1 that gets the tree and returns the next one; it touches nothing but what
changed between the two versions. Released versions never change, so a step is written once and stays::

    @migration(1, 2)
    def places_have_ids(tree: Tree) -> Tree: ...
"""

from __future__ import annotations

from collections.abc import Callable
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
        tree = steps[version](dict(tree))
    return {**tree, "version": after} if before != after else tree
