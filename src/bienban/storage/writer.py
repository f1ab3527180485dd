"""The record to text, in one way only, so that saving what was opened gives the same bytes.

Fields stand in the order of the format. An empty text, list, date or object is left out, and so is a yes-or-no that
has its usual value. Written directly: ``json.dumps`` with an indent is several times slower.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from json.encoder import encode_basestring
from typing import Any

from bienban.core.minutes import Minutes
from bienban.core.text import Text
from bienban.storage.json_reader import Number
from bienban.storage.shape import FORMAT, VERSION, Kind, shape

_HALF = re.compile("[\ud800-\udfff]")
_STEP = "  "


def write(minutes: Minutes) -> bytes:
    """The bytes of the file. Halves of surrogate pairs, which UTF-8 cannot hold, become U+FFFD."""
    head = [f'{_STEP}"format": "{FORMAT}"', f'{_STEP}"version": {VERSION}']
    text = _braces([*head, *_fields(minutes, _STEP)], "") + "\n"
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", text).encode("utf-8")


def json_value(value: Any) -> str:
    """A plain value in the compact form in which unknown fields are kept."""
    match value:
        case Number():
            return str(value)
        case str():
            return encode_basestring(value)
        case Mapping():
            return (
                "{"
                + ", ".join(f"{encode_basestring(name)}: {json_value(inner)}" for name, inner in value.items())
                + "}"
            )
        case list():
            return "[" + ", ".join(map(json_value, value)) + "]"
        case _:
            return json.dumps(value)


def _object(node: Any, pad: str) -> str:
    return _braces(_fields(node, pad + _STEP), pad)


def _single(node: Any, pad: str) -> str:
    fields = _fields(node, pad + _STEP)
    return _braces(fields, pad) if fields else ""


def _fields(node: Any, pad: str) -> list[str]:
    plan = _PLANS.get(type(node)) or _planned(type(node))
    parts = []
    for name, label, left_out, keep, write_value in plan:
        value = getattr(node, name)
        if value is not left_out and (keep or value) and (written := write_value(value, pad)):
            parts.append(pad + label + written)
    if shape(type(node)).open and node.extra:
        parts += _unknown(node, pad)
    return parts


_Plan = list[tuple[str, str, object, bool, Callable[[Any, str], str]]]
_PLANS: dict[type[Any], _Plan] = {}
"""For each class, of each field: name, what stands before its value, the value left out, whether empty is kept."""


def _planned(owner: type[Any]) -> _Plan:
    plan = _PLANS[owner] = []
    for field in shape(owner).fields:
        left_out = field.default if field.kind is Kind.BOOL else None
        keep = field.always or field.kind in (Kind.BOOL, Kind.NUMBER)
        plan.append((field.name, f'"{field.name}": ', left_out, keep, _WRITERS[field.kind]))
    return plan


def _unknown(node: Any, pad: str) -> Iterable[str]:
    known = shape(type(node)).names | ({"format", "version"} if isinstance(node, Minutes) else set())
    for name, value in node.extra:
        if name not in known:
            plain = json.loads(value, parse_float=Number, parse_int=Number)
            yield f"{pad}{encode_basestring(name)}: {_plain(plain, pad)}"


def _plain(value: Any, pad: str) -> str:
    inner = pad + _STEP
    match value:
        case Mapping():
            return _braces(
                [f"{inner}{encode_basestring(name)}: {_plain(item, inner)}" for name, item in value.items()], pad
            )
        case list():
            return _brackets([_plain(item, inner) for item in value], pad)
        case _:
            return json_value(value)


def _text(text: Text, pad: str) -> str:
    inner = pad + _STEP
    return _braces([f'{inner}"{tag}": {encode_basestring(words)}' for tag, words in text.items()], pad)


def _string(value: str, _pad: str) -> str:
    return encode_basestring(value)


def _in_words(value: object, _pad: str) -> str:
    return f'"{value}"'


def _numbers(order: tuple[tuple[str, tuple[int, ...]], ...], pad: str) -> str:
    inner = pad + _STEP
    return _braces([f'{inner}"{tag}": [{", ".join(map(str, numbers))}]' for tag, numbers in order], pad)


def _strings(values: tuple[str, ...], _pad: str) -> str:
    return "[" + ", ".join(map(encode_basestring, values)) + "]"


def _list_of(write_item: Callable[[Any, str], str]) -> Callable[[Any, str], str]:
    return lambda items, pad: _brackets([write_item(item, pad + _STEP) for item in items], pad)


def _braces(parts: list[str], pad: str) -> str:
    return "{\n" + ",\n".join(parts) + f"\n{pad}}}" if parts else "{}"


def _brackets(parts: list[str], pad: str) -> str:
    inner = pad + _STEP
    return f"[\n{inner}" + f",\n{inner}".join(parts) + f"\n{pad}]" if parts else "[]"


_WRITERS: Mapping[Kind, Callable[[Any, str], str]] = {
    Kind.STRING: _string,
    Kind.NUMBER: lambda value, _pad: str(value),
    Kind.BOOL: lambda value, _pad: "true" if value else "false",
    Kind.CHOICE: _in_words,
    Kind.DATE: _in_words,
    Kind.TEXT: _text,
    Kind.TEXTS: _list_of(_text),
    Kind.STRINGS: _strings,
    Kind.ORDER: _numbers,
    Kind.OBJECT: _single,
    Kind.OBJECTS: _list_of(_object),
}
