"""The shape of the format, read off the record itself: which fields an object has, and of which kind each is."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from enum import Enum, StrEnum, auto
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from bienban.core.text import Text
from bienban.core.when import When

FORMAT = "bienban"
VERSION = 2
"""The version that is written."""
ALWAYS = ("languages", "sides")
"""Fields that are written even when they are empty."""


class Kind(Enum):
    """How a field is written in JSON."""

    STRING = auto()
    NUMBER = auto()
    BOOL = auto()
    CHOICE = auto()
    DATE = auto()
    TEXT = auto()
    TEXTS = auto()
    STRINGS = auto()
    ORDER = auto()
    OBJECT = auto()
    OBJECTS = auto()


class Field(NamedTuple):
    """One field of an object. ``of``: the class of its choices or objects. ``always``: written even when empty."""

    name: str
    kind: Kind
    of: type[Any]
    default: Any
    required: bool
    always: bool


class Shape(NamedTuple):
    """All fields of a class in the order of the format. ``open``: its objects keep fields that are not known here."""

    fields: tuple[Field, ...]
    names: frozenset[str]
    open: bool


_SHAPES: dict[type[Any], Shape] = {}


def shape(owner: type[Any]) -> Shape:
    """The shape of a class of the record; ``extra`` is not among its fields."""
    if owner not in _SHAPES:
        hints = get_type_hints(owner)
        found = tuple(_field(item, hints[item.name]) for item in fields(owner) if item.name != "extra")
        _SHAPES[owner] = Shape(found, frozenset(field.name for field in found), "extra" in hints)
    return _SHAPES[owner]


def _field(item: Any, hint: Any) -> Field:
    kind, of = _kind(hint)
    required = item.default is MISSING and item.default_factory is MISSING
    default = None if required else item.default if item.default is not MISSING else item.default_factory()
    filled = bool(default) and kind not in (Kind.BOOL, Kind.TEXT, Kind.OBJECT)
    return Field(item.name, kind, of, default, required, filled or required or item.name in ALWAYS)


def _kind(hint: Any) -> tuple[Kind, type[Any]]:
    simple = {str: Kind.STRING, bool: Kind.BOOL, int | None: Kind.NUMBER, Text: Kind.TEXT, When | None: Kind.DATE}
    if hint in simple:
        return simple[hint], str
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        if is_dataclass(inner) and isinstance(inner, type):
            return Kind.OBJECTS, inner
        return {Text: Kind.TEXTS, str: Kind.STRINGS}.get(inner, Kind.ORDER), str
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Kind.CHOICE, hint
    return Kind.OBJECT, hint
