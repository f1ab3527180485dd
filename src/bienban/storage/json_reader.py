"""Bytes to plain JSON values, without trusting the bytes: encoding, size, depth, repeated names, NaN, surrogates."""

from __future__ import annotations

import json
import re
from typing import Any

from bienban.i18n import gettext as _
from bienban.storage.faults import Fault, FormatError

MAX_BYTES = 50 * 1024 * 1024
"""Larger files are refused: a record of a real conference has well under one megabyte."""
MAX_DEPTH = 64
"""How deep lists and objects may be nested. The record itself needs nine levels."""
MAX_PARTS = 2_000_000
"""How many values a file may hold; more would fill the memory and be no minutes."""

_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class Number(str):
    """A number as it is written, so that nothing is lost in reading it and writing it back."""

    __slots__ = ()


class Constant(str):
    """``NaN``, ``Infinity`` or ``-Infinity``: words that JSON does not have."""

    __slots__ = ()


class Repeated(dict[str, Any]):
    """An object in which the name ``repeated`` stands more than once."""

    repeated = ""


def read_json(data: bytes) -> tuple[Any, str]:
    """The values in ``data`` and the text they were read from. Raises :class:`FormatError` with one fault."""
    text = _decoded(data)
    if data.count(b",") + data.count(b"[") + data.count(b"{") > MAX_PARTS:
        raise _refused(_("The file holds too many parts to be minutes."))
    try:
        tree = json.loads(text, object_pairs_hook=_pairs, parse_float=Number, parse_int=Number, parse_constant=Constant)
    except json.JSONDecodeError as error:
        raise _not_json(text, error) from None
    except RecursionError:
        raise _refused(_("The file is nested too deeply to be minutes."), _deep_line(text)) from None
    deep = _deep_line(text) if text.count("[") + text.count("{") > MAX_DEPTH and too_deep(tree) else 0
    if deep:
        raise _refused(_("The file is nested too deeply to be minutes."), deep)
    return tree, text


def may_hold_surrogates(text: str) -> bool:
    """Whether the JSON ``text`` spells a half of a surrogate pair, perhaps together with the other half."""
    return bool(_SURROGATE.search(text))


def too_deep(value: Any, levels: int = MAX_DEPTH) -> bool:
    """Whether lists and objects are nested in ``value`` more than ``levels`` deep."""
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(too_deep(item, levels - 1) for item in inner if isinstance(item, dict | list))


def _decoded(data: bytes) -> str:
    if not data.strip(b" \t\r\n\x00"):
        raise _refused(_("The file is empty."))
    if len(data) > MAX_BYTES:
        raise _refused(_("The file is larger than {limit} MB.").format(limit=MAX_BYTES // 1024**2))
    if data.startswith(b"\xef\xbb\xbf"):
        raise _refused(_("The file begins with a byte order mark; save it as UTF-8 without one."))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:2] in (b"{\x00", b"\x00{"):
        raise _refused(_("The file is written in UTF-16; save it as UTF-8."))
    if data.startswith(b"PK\x03\x04"):
        raise _refused(_("This is a Word file or an archive, not a Biên Bản file."))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if error.end == len(data) and error.reason == "unexpected end of data":
            raise _refused(_("The file is cut off here."), line) from None
        raise _refused(_("The file is not written in UTF-8."), line) from None


def _not_json(text: str, error: json.JSONDecodeError) -> FormatError:
    if not text.lstrip().startswith("{"):
        return _refused(_("This is not a Biên Bản file."))
    rest = text[error.pos :].rstrip()
    unfinished = not rest or any(word.startswith(rest) for word in ("true", "false", "null", "-"))
    if unfinished or error.msg.startswith("Unterminated string"):
        return _refused(_("The file is cut off here."), text.rstrip().count("\n") + 1)
    return _refused(_("The file is damaged at column {column}.").format(column=error.colno), error.lineno)


def _deep_line(text: str) -> int:
    depth = 0
    for found in _BRACKETS.finditer(text):
        if found.group() in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return text.count("\n", 0, found.start()) + 1
        elif found.group() in "]}":
            depth -= 1
    return 0


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) == len(pairs):
        return values
    repeated = Repeated(values)
    seen: set[str] = set()
    for name, _value in pairs:
        if name in seen:
            repeated.repeated = name
        seen.add(name)
    return repeated


def _refused(what: str, line: int = 0) -> FormatError:
    return FormatError((Fault(what, line=line),))
