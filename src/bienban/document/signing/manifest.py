"""What a signing set says of itself: every file with what it is, its size and its SHA-256 (docs/format/signing-set.md).

No time and no name of a machine stand in it: the same record gives the same set.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bienban.digest import sha256_hex
from bienban.i18n import gettext as _

NAME = "manifest.json"
FORMAT, VERSION = "bienban-signing-set", 1


class Kind(StrEnum):
    """The kinds of files of a set, and how their names end."""

    ORIGINAL = "original"
    WORKING_COPY = "working-copy"
    COPY = "copy"
    DELEGATION = "delegation"
    SIGN_IN = "sign-in"
    NAME_CARDS = "name-cards"
    LIST = "list"
    CHECKLIST = "checklist"
    MANIFEST = "manifest"


@dataclass(frozen=True, slots=True)
class What:
    """What a file of a set is. ``keeper`` and ``party`` are the ids of who keeps it, ``number`` is that of the text."""

    kind: Kind
    languages: tuple[str, ...] = ()
    layout: str = ""
    keeper: str = ""
    party: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class File:
    """A finished file of a set."""

    name: str
    content: bytes
    what: What


Entry = Mapping[str, Any]
"""What the manifest says of one file."""


def manifest(record: str, revision: str, entries: Iterable[Entry]) -> bytes:
    """The manifest of these files, made from the record in the file ``record`` with the SHA-256 ``revision``."""
    return _json(
        {
            "format": FORMAT,
            "version": VERSION,
            "record": {"file": record, "sha256": revision},
            "files": list(entries),
        }
    )


def entry(file: File) -> Entry:
    """What the manifest says of a file."""
    what = file.what
    about = {
        "kind": what.kind,
        "languages": list(what.languages),
        "layout": what.layout,
        "keeper": what.keeper,
        "party": what.party,
        "number": what.number,
    }
    return {
        "name": file.name,
        **{name: value for name, value in about.items() if value},
        "size": len(file.content),
        "sha256": sha256_hex(file.content),
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def in_the_way(contents: Mapping[str, bytes]) -> str:
    """Which file, by name, tells that these are no set as it was made, and why; empty if nothing does."""
    listed = _listed(contents.get(NAME, b""))
    names = sorted(contents)
    if not listed:
        return _("“{name}” is none of a signing set").format(name=(*names, "")[0])
    for name in names:
        if name not in listed and name != NAME:
            return _("“{name}” was added there").format(name=name)
        if name != NAME and sha256_hex(contents[name]) != listed[name]:
            return _("“{name}” has been changed since").format(name=name)
    removed = next((name for name in listed if name not in contents), "")
    return _("“{name}” has been removed").format(name=removed) if removed else ""


def _listed(content: bytes) -> Mapping[str, str]:
    """The names of a manifest with the SHA-256 of each; nothing if it is none."""
    try:
        said = json.loads(content)
        return {each["name"]: each["sha256"] for each in said["files"]} if said["format"] == FORMAT else {}
    except (ValueError, TypeError, KeyError, RecursionError):
        return {}
