"""Plain JSON values to the record. Every fault is collected with its place; none is guessed away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bienban.core import when
from bienban.core.ids import FIXED, is_id
from bienban.core.kinds import LARGEST_NUMBER
from bienban.core.minutes import MAX_LEVELS, Minutes, Motto, Side
from bienban.core.text import EMPTY, Text
from bienban.i18n import gettext as _
from bienban.storage.faults import Path, shown
from bienban.storage.json_reader import Constant, Number, Repeated
from bienban.storage.links import Links
from bienban.storage.shape import Field, Kind, shape
from bienban.storage.writer import json_value

_TYPED = ("text", "time")
"""Plain strings that somebody typed: a note, the time of a session. Names of files stay as they are."""
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_SIDE = re.compile(r"[a-z]{2,8}\Z")
_KEY = re.compile(r"[a-z0-9-]+\Z")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d\Z")
_HALF = re.compile("[\ud800-\udfff]")
_LONGEST_DATE = len("2025-02-19/2025-02-21")
MOST_FAULTS = 100
"""No more faults than these are collected; a person reads them."""


class _EnoughError(Exception):
    """So much is wrong that reading on would only take time."""


class Reader:
    """Reads one tree. Afterwards ``faults`` holds what was wrong, in the order of the file."""

    def __init__(self, check_halves: bool = True) -> None:
        self.faults: list[tuple[Path, str]] = []
        self._links = Links()
        self._check_halves = check_halves
        self._readers: Mapping[Kind, Callable[[Any, Field, Path], Any]] = {
            Kind.STRING: self._string,
            Kind.NUMBER: self._number,
            Kind.BOOL: self._bool,
            Kind.CHOICE: self._choice,
            Kind.DATE: self._date,
            Kind.TEXT: lambda data, _field, path: self._text(data, path),
            Kind.TEXTS: lambda data, _field, path: self._list(data, path, self._text),
            Kind.STRINGS: lambda data, _field, path: self._list(data, path, self._word),
            Kind.ORDER: self._order,
            Kind.OBJECT: lambda data, field, path: self._object(data, field.of, path),
            Kind.OBJECTS: self._objects,
        }

    def minutes(self, tree: Mapping[str, Any]) -> Minutes | None:
        """The record in ``tree``; None when anything is wrong with it."""
        try:
            record: Minutes = self._object(tree, Minutes, (), skip=("format", "version"))
            self._check_languages(tree)
        except _EnoughError:
            return None
        self.faults += self._links.faults()[: MOST_FAULTS - len(self.faults)]
        return None if self.faults else record

    def _fault(self, path: Path, what: str) -> None:
        self.faults.append((path, what))
        if len(self.faults) == MOST_FAULTS:
            raise _EnoughError

    def _object(self, data: Any, owner: type[Any], path: Path, skip: tuple[str, ...] = ()) -> Any:
        if not isinstance(data, dict):
            self._fault(path, _("An object in braces must stand here."))
            return None
        values: dict[str, Any] = {}
        form = shape(owner)
        for field in form.fields:
            if field.name in data:
                values[field.name] = self._readers[field.kind](data[field.name], field, (*path, field.name))
            elif field.required:
                self._fault(path, _("The field “{field}” is missing.").format(field=field.name))
                values[field.name] = ""
        self._check_repeated(data, path)
        unknown = [name for name in data if name not in form.names and name not in skip]
        if unknown and form.open:
            values["extra"] = self._unknown(data, unknown, path)
        elif unknown:
            self._fault((*path, unknown[0]), _("The format has no such field here."))
        self._check_keys(owner, values, path)
        self._links.add(owner, values, path)
        return None if self.faults else owner(**values)

    def _objects(self, data: Any, field: Field, path: Path) -> tuple[Any, ...]:
        if field.name == "clauses" and path.count("clauses") > MAX_LEVELS:
            self._fault(path, _("Clauses may be {levels} levels deep, not more.").format(levels=MAX_LEVELS))
            return ()
        return self._list(data, path, lambda item, place: self._object(item, field.of, place))

    def _list(self, data: Any, path: Path, read: Callable[[Any, Path], Any]) -> tuple[Any, ...]:
        if not isinstance(data, list):
            self._fault(path, _("A list in square brackets must stand here."))
            return ()
        return tuple(read(item, (*path, index)) for index, item in enumerate(data))

    def _word(self, data: Any, path: Path) -> str:
        if type(data) is not str:
            self._fault(path, _("Words in quotation marks must stand here."))
            return ""
        if self._check_halves and _HALF.search(data):
            self._fault(path, _("The words hold half a character (a lone surrogate)."))
        return data

    def _string(self, data: Any, field: Field, path: Path) -> str:
        word = self._word(data, path)
        if field.required and data == "":
            self._fault(path, _("This field must not be empty."))
        return unicodedata.normalize("NFC", word) if field.name in _TYPED else word

    def _number(self, data: Any, _field: Field, path: Path) -> int | None:
        if data is None:
            return None
        if not _is_number(data) or not 1 <= int(data) <= LARGEST_NUMBER:
            self._fault(path, _("A whole number from 1 to {largest} must stand here.").format(largest=LARGEST_NUMBER))
            return None
        return int(data)

    def _bool(self, data: Any, _field: Field, path: Path) -> bool:
        if not isinstance(data, bool):
            self._fault(path, _("Only true or false may stand here."))
        return bool(data)

    def _choice(self, data: Any, field: Field, path: Path) -> Any:
        choices = [choice.value for choice in field.of]
        if type(data) is not str or data not in choices:
            listed = ", ".join(f"“{choice}”" for choice in choices)
            self._fault(path, _("Only one of {choices} may stand here.").format(choices=listed))
            return field.default
        return field.of(data)

    def _date(self, data: Any, _field: Field, path: Path) -> when.When | None:
        if data is None:
            return None
        try:
            if type(data) is not str or len(data) > _LONGEST_DATE:
                raise ValueError
            date = when.parse(data)
            when.bounds(date)
        except ValueError:
            date = None
        if date is None or str(date) != data:
            self._fault(path, _("This is no date. Write 2026, 2024-Q1, 2026-04, 2025-10-30 or 2025-02-19/2025-02-21."))
        return date

    def _text(self, data: Any, path: Path) -> Text:
        if not isinstance(data, dict):
            self._fault(path, _("A text must stand here: {example}.").format(example='{"vi": "…", "zh-Hans": "…"}'))
            return EMPTY
        self._check_repeated(data, path)
        for tag in data:
            self._tag(tag, (*path, tag))
        return Text({tag: self._word(words, (*path, tag)) for tag, words in data.items()})

    def _tag(self, tag: str, path: Path) -> None:
        if not _TAG.match(tag):
            self._fault(path, _("This is no language; languages are written “vi” or “zh-Hans”."))

    def _order(self, data: Any, _field: Field, path: Path) -> tuple[tuple[str, tuple[int, ...]], ...]:
        if not isinstance(data, dict):
            self._fault(path, _("An object in braces must stand here."))
            return ()
        self._check_repeated(data, path)
        found = []
        for tag, numbers in data.items():
            self._tag(tag, (*path, tag))
            good = isinstance(numbers, list) and all(isinstance(item, Number) and item.isdecimal() for item in numbers)
            if not good or (sorted(numbers, key=len) and max(map(len, numbers)) > 4):
                self._fault((*path, tag), _("A list of whole numbers must stand here."))
            else:
                found.append((tag, tuple(int(number) for number in numbers)))
        return tuple(found)

    def _unknown(self, data: Any, unknown: list[str], path: Path) -> tuple[tuple[str, str], ...]:
        for name in unknown:
            self._check_plain(data[name], (*path, self._word(name, path)))
        return tuple((name, json_value(data[name])) for name in unknown)

    def _check_plain(self, value: Any, path: Path) -> None:
        if isinstance(value, Constant):
            self._fault(path, _("{value} is no number.").format(value=value))
        elif isinstance(value, str):
            self._word(str(value), path)
        elif isinstance(value, dict):
            self._check_repeated(value, path)
            for name, inner in value.items():
                self._check_plain(inner, (*path, self._word(name, path)))
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                self._check_plain(inner, (*path, index))

    def _check_repeated(self, data: dict[str, Any], path: Path) -> None:
        if isinstance(data, Repeated):
            self._fault(
                (*path, data.repeated), _("The name “{name}” stands here twice.").format(name=shown(data.repeated))
            )

    def _check_keys(self, owner: type[Any], values: dict[str, Any], path: Path) -> None:
        if not values.get("id"):
            return
        if owner is Side:
            if not _SIDE.match(values["id"]) or values["id"] in FIXED:
                self._fault((*path, "id"), _("A side's id is two to eight small letters, such as “vn”."))
        elif not is_id(values["id"]):
            self._fault((*path, "id"), _("An id is eight small letters and digits, the first a letter."))
        if owner is Motto:
            self._check_motto(values, path)
        if values.get("at") and not _is_moment(values["at"]):
            self._fault((*path, "at"), _("This is no time. Write 2026-04-27T09:31."))

    def _check_motto(self, values: dict[str, Any], path: Path) -> None:
        if not _KEY.match(values["key"]):
            self._fault((*path, "key"), _("A motto's key is made of small letters, digits and hyphens."))
        places = list(range(1, len(values.get("items", ())) + 1))
        for tag, numbers in values.get("order", ()):
            if sorted(numbers) != places:
                what = _("Each number from 1 to {count} must stand here once.")
                self._fault((*path, "order", tag), what.format(count=len(places)))

    def _check_languages(self, tree: Mapping[str, Any]) -> None:
        if self.faults:
            return
        languages = tree.get("languages", [])
        for index, tag in enumerate(languages):
            self._tag(tag, ("languages", index))
        if len(languages) < 2 or len(set(languages)) < len(languages):
            self._fault(("languages",), _("Two different languages must stand here."))
        sides = tree.get("sides", [])
        if len(sides) != 2:
            self._fault(("sides",), _("Exactly two sides must stand here."))
        for index, side in enumerate(sides):
            if side["language"] not in languages:
                self._fault(("sides", index, "language"), _("This is none of the languages of the record."))


def _is_moment(words: str) -> bool:
    try:
        return bool(_MOMENT.match(words)) and bool(datetime.fromisoformat(words))
    except ValueError:
        return False


def _is_number(data: Any) -> bool:
    return isinstance(data, Number) and data.isdecimal() and len(data) <= 4
