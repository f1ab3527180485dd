"""What the program keeps for the user beside the file: a line that says what it is, then the bytes.

The line is one JSON object; it ends with the length and the SHA-256 of the bytes, so that a file that was torn is never
taken for a whole one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from bienban.core.errors import reason
from bienban.digest import sha256_hex
from bienban.files import WriteError
from bienban.i18n import gettext as _

_HEAD_LIMIT = 64 * 1024
"""A line is shorter, the longest path included."""


class KeptError(ValueError):
    """The bytes are not what was kept; the message is for the log, not for the user."""


def pack(head: Mapping[str, object], body: bytes) -> bytes:
    """The bytes to keep. ``head`` is written first, as it stands."""
    line = json.dumps({**head, "size": len(body), "sha256": sha256_hex(body)}, ensure_ascii=True)
    return line.encode("ascii") + b"\n" + body


def unpack(data: bytes, kind: str, version: int) -> tuple[dict[str, Any], bytes]:
    """The head and the bytes. Raises :class:`KeptError` unless it is of this kind and whole."""
    line, newline, body = data.partition(b"\n")
    head = _head(line, kind, version)
    if not newline or head.get("size") != len(body) or head.get("sha256") != sha256_hex(body):
        raise KeptError("it is not whole")
    return head, body


def head_of(file: Path, kind: str, version: int) -> dict[str, Any]:
    """The head alone, without looking at the bytes. Raises :class:`KeptError` or ``OSError``."""
    with file.open("rb") as opened:
        return _head(opened.readline(_HEAD_LIMIT), kind, version)


def remove(*paths: Path) -> None:
    """Take away what was kept, all that can be. Raises :class:`~bienban.files.WriteError` for what stayed."""
    stayed: list[tuple[Path, OSError]] = []
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            stayed.append((path, error))
    if stayed:
        path, why = stayed[0]
        raise WriteError(_("{path} cannot be removed: {reason}.").format(path=path, reason=reason(why)), path) from why


def moment(written: object) -> datetime:
    """A time of a head, in the zone of this computer. Raises :class:`KeptError`."""
    try:
        return datetime.fromisoformat(str(written)).astimezone()
    except (ValueError, OverflowError) as error:
        raise KeptError("it has no time") from error


def _head(line: bytes, kind: str, version: int) -> dict[str, Any]:
    try:
        head = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise KeptError("it does not begin with a line of JSON") from error
    if not isinstance(head, dict) or head.get("format") != kind or head.get("version") != version:
        raise KeptError("it is of another kind")
    return head
