"""Ids of objects and addresses of fields: how edits, undo, Word files and the preview name a place in the record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ID = re.compile(r"[a-z][a-z0-9]{7}\Z")
FIXED = ("minutes", "meeting", "next", "signing")
"""The names of the objects of which every record has exactly one; they are used where an id is."""


def new_id() -> str:
    """A random id: eight lower-case letters and digits, the first a letter."""
    from random import SystemRandom  # not needed to read and print a record, and slow to load

    choice = SystemRandom().choice
    return choice(_LETTERS) + "".join(choice(_LETTERS + "0123456789") for _ in range(7))


def fresh(taken: set[str], make: Callable[[], str] = new_id) -> str:
    """An id that is not among those ``taken``; from now on it is."""
    while (id_ := make()) in taken:
        continue
    taken.add(id_)
    return id_


def is_id(text: str) -> bool:
    """Whether ``text`` has the form of an id."""
    return bool(_ID.match(text))


class Address(NamedTuple):
    """The place of one value: the object's id, its field and, for a :class:`Text`, the language.

    It names no parent, so it survives moving. Written ``c4k7m2qa/text/vi``.
    """

    id: str
    field: str
    language: str = ""

    @classmethod
    def parse(cls, written: str) -> Address:
        """Read ``id/field`` or ``id/field/language``. Raises ``ValueError`` for anything else."""
        parts = written.split("/")
        if len(parts) not in (2, 3) or not all(parts):
            raise ValueError(f"not an address: {written!r}")
        return cls(*parts)

    def __str__(self) -> str:
        return "/".join(part for part in (self.id, self.field, self.language) if part)
