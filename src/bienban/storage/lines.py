"""On which line of a JSON text a value stands: asked only when something is wrong with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from bienban.storage.faults import Path

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_LONGEST = 2_000_000


def lines(text: str, paths: Iterable[Path]) -> dict[Path, int]:
    """The line of each path, counted from 1; for a path that is not there, the line of what would hold it.

    ``text`` is valid JSON. Texts of more than two million characters are not searched.
    """
    wanted = {path[:length] for path in paths for length in range(len(path) + 1)}
    if len(text) > _LONGEST:
        return {}
    places = _places(text, wanted)
    return {path: text.count("\n", 0, _nearest(path, places)) + 1 for path in wanted}


def _nearest(path: Path, places: dict[Path, int]) -> int:
    while path not in places and path:
        path = path[:-1]
    return places.get(path, 0)


def _places(text: str, wanted: set[Path]) -> dict[Path, int]:
    places: dict[Path, int] = {}
    here: list[str | int] = []
    name: str | None = None
    for found in _TOKEN.finditer(text):
        token = found.group()
        if token in "]}":
            here.pop()
        elif token == ",":
            last = here[-1]
            here[-1] = last + 1 if isinstance(last, int) else ""
        elif token == ":":
            here[-1] = name or ""
        elif token[0] == '"' and here and here[-1] == "":
            name = json.loads(token)
        else:
            path = tuple(here)
            if path in wanted:
                places.setdefault(path, found.start())
            if token in "[{":
                here.append(0 if token == "[" else "")
    return places
