"""The files that were open before: newest first, in a small file of the user's own state."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from bienban import files

LIMIT = 12
"""How many files are remembered."""


@dataclass(frozen=True)
class Entry:
    """A file, and what the start page says of it without opening it.

    ``titles`` are the names of the meeting in the languages of the record, ``place`` and ``date`` as the record writes
    them, ``opened`` when it was last open here (ISO, local time).
    """

    path: str
    titles: tuple[str, ...] = ()
    place: str = ""
    date: str = ""
    opened: str = ""


class Recent:
    """The list of recent files. A list that cannot be read or written is an empty one: it is a convenience only."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def entries(self) -> tuple[Entry, ...]:
        """What is remembered, newest first."""
        try:
            held = json.loads(self._file.read_text(encoding="utf-8"))
            return tuple(_entry(item) for item in held)[:LIMIT]
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return ()

    def add(self, entry: Entry) -> None:
        """Put a file at the top; it stands in the list once."""
        self._write((entry, *(other for other in self.entries() if other.path != entry.path)))

    def forget(self, path: str) -> None:
        """Take a file out of the list."""
        self._write(tuple(entry for entry in self.entries() if entry.path != path))

    def _write(self, entries: tuple[Entry, ...]) -> None:
        text = json.dumps([asdict(entry) for entry in entries[:LIMIT]], indent=2)
        with contextlib.suppress(files.WriteError):
            files.write_private(self._file, text.encode("ascii"))


def _entry(item: dict[str, object]) -> Entry:
    titles = item.get("titles", [])
    return Entry(
        str(item["path"]),
        tuple(str(title) for title in titles) if isinstance(titles, list) else (),
        str(item.get("place", "")),
        str(item.get("date", "")),
        str(item.get("opened", "")),
    )
