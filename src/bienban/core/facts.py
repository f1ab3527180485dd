"""The closed list of facts that a mark may name, and which object of the record each one speaks of."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Kind(NamedTuple):
    """A family of facts. ``pattern`` matches the names; ``block`` facts make a list when alone in a clause."""

    pattern: str
    about: str
    block: bool = False


KINDS = (
    Kind(r"meeting\.name", "the meeting as the leading side names it"),
    Kind(r"meeting\.ordinal", "number of this meeting: lần thứ 5, 第五次"),
    Kind(r"meeting\.previous", "number of the meeting before"),
    Kind(r"meeting\.date", "when it is held"),
    Kind(r"meeting\.year", "the year in which it is held: năm 2025, 2025年"),
    Kind(r"meeting\.place", "where it is held"),
    Kind(r"meeting\.host", "the party that hosts it"),
    Kind(r"meeting\.theme", "its theme"),
    Kind(r"next\.ordinal", "number of the next meeting"),
    Kind(r"next\.date", "when the next meeting is planned"),
    Kind(r"next\.place", "where the next meeting is planned"),
    Kind(r"next\.host", "the party that hosts the next meeting"),
    Kind(r"signing\.date", "when the minutes are signed, in the solemn form"),
    Kind(r"signing\.place", "where they are signed"),
    Kind(r"signing\.copies", "the number of originals, in words"),
    Kind(r"languages", "the languages of the text, in the order of the original"),
    Kind(r"parties\.count", "the number of all parties, in words"),
    Kind(r"parties\.(?P<side>[a-z]{2,8})", "the names of a side's parties"),
    Kind(r"parties\.(?P<side>[a-z]{2,8})\.count", "the number of a side's parties, in words"),
    Kind(r"annexes", "the numbers of the annexes: Phụ lục 1 và Phụ lục 2"),
    Kind(r"signatories", "who signs, with titles", block=True),
    Kind(r"heads", "the heads of the delegations, with titles", block=True),
    Kind(r"person\.(?P<id>[a-z][a-z0-9]{7})", "one person, with the title"),
    Kind(r"beside\.(?P<id>[a-z][a-z0-9]{7})", "the title of a document signed beside the minutes"),
    Kind(r"motto\.(?P<key>[a-z0-9-]+)", "a motto's name: “Bốn hơn”, “四个更”"),
    Kind(r"motto\.(?P<key>[a-z0-9-]+)\.items", "the items of a motto, each language in its own order"),
)

_PLAIN = {kind.pattern.replace("\\", ""): kind for kind in KINDS if "(" not in kind.pattern}


@cache
def _families() -> tuple[tuple[re.Pattern[str], Kind], ...]:
    return tuple((re.compile(kind.pattern + r"\Z"), kind) for kind in KINDS if "(" in kind.pattern)


def _family(name: str) -> tuple[Kind, str] | None:
    """The kind with an argument that ``name`` belongs to, and the argument."""
    for pattern, kind in _families():
        if found := pattern.match(name):
            return kind, found.group(1)
    return None


def kind_of(name: str) -> Kind | None:
    """The family that ``name`` belongs to, or None when no such fact exists."""
    if name in _PLAIN:
        return _PLAIN[name]
    found = _family(name)
    return found[0] if found else None


def is_block(name: str) -> bool:
    """Whether the fact prints a list of paragraphs when it stands alone in a clause."""
    kind = kind_of(name)
    return kind is not None and kind.block


def argument(name: str) -> str:
    """The id, the side or the key inside a fact's name; ``""`` when it has none."""
    found = None if name in _PLAIN else _family(name)
    return found[1] if found else ""


def person(person_id: str) -> str:
    """The name of the fact that prints one person."""
    return f"person.{person_id}"
