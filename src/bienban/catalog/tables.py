"""Reading hand-written TOML: every value is checked on the way in, and every fault names its file and its key.

A :class:`Table` answers with a harmless value where something is wrong and writes the fault down, so one reading finds
all faults of a file. Keys that nobody asked for are faults too: a misspelt key must not pass in silence.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from bienban.core import when
from bienban.core.errors import reason
from bienban.core.text import EMPTY, Text
from bienban.core.when import When
from bienban.i18n import gettext as _

_LINE = re.compile(r" \((?:at line (\d+), column \d+|at end of document)\)\Z")
_REQUIRED = object()
Choice = TypeVar("Choice", bound=StrEnum)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, and where: ``place`` is a line or the name of a key, or empty."""

    file: Path
    place: str
    reason: str

    def __str__(self) -> str:
        if not self.place:
            return _("{file}: {reason}").format(file=self.file, reason=self.reason)
        return _("{file}, {place}: {reason}").format(file=self.file, place=self.place, reason=self.reason)


@dataclass
class Table:
    """One table of a TOML file. ``path`` is its key in the file; all tables of a file share the list ``faults``."""

    values: dict[str, Any]
    file: Path
    path: str = ""
    faults: list[Fault] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def fault(self, name: str, reason: str) -> None:
        """Write down what is wrong with the key ``name`` of this table."""
        self.faults.append(Fault(self.file, self.key(name), reason))

    def key(self, name: str) -> str:
        """The name of a key of this table, as seen from the whole file."""
        return ".".join(part for part in (self.path, name) if part)

    def string(self, name: str, default: str | None = None) -> str:
        """A line of words. A fault when it is missing and there is no ``default``."""
        return str(self._value(name, str, _REQUIRED if default is None else default))

    def number(self, name: str) -> int | None:
        """A whole number above zero, or None when there is none."""
        value = self._value(name, int, None)
        if isinstance(value, int) and value < 1:
            self.fault(name, _("must be above zero"))
        return value if isinstance(value, int) else None

    def decimal(self, name: str) -> float | None:
        """A number, whole or with decimals, or None when there is none."""
        return next(iter(self.decimals(name)), None)

    def decimals(self, name: str) -> tuple[float, ...]:
        """A list of numbers, whole or with decimals; a number alone is a list of one."""
        self.asked.add(name)
        value = self.values.get(name, [])
        numbers = value if isinstance(value, list) else [value]
        if wrong := [each for each in numbers if type(each) not in (int, float)]:
            self.fault(name, _("{value} is not a number").format(value=wrong[0]))
        return tuple(float(each) for each in numbers if type(each) in (int, float))

    def flag(self, name: str, default: bool) -> bool:
        """``true`` or ``false``."""
        return bool(self._value(name, bool, default))

    def choice(self, name: str, kind: type[Choice], default: Choice | None = None) -> Choice:
        """One word of a closed list."""
        word = self.string(name, default and default.value)
        if word in set(kind):
            return kind(word)
        if isinstance(self.values.get(name), str):
            self.fault(name, _("must be one of: {words}").format(words=", ".join(kind)))
        return default or next(iter(kind))

    def strings(self, name: str, required: bool = False) -> tuple[str, ...]:
        """A list of words."""
        return self._list(name, str, required)

    def numbers(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        return self._list(name, int)

    def date(self, name: str) -> When | None:
        """A date in the written form of :mod:`bienban.core.when`, or None."""
        written = self.string(name, "")
        try:
            return when.parse(written) if written else None
        except ValueError:
            self.fault(name, _("must be a date like 2026, 2026-Q1, 2026-04 or 2026-04-30"))
            return None

    def table(self, name: str, required: bool = True) -> Table:
        """The table under ``name``; an empty one when there is none."""
        value = self._value(name, dict, _REQUIRED if required else {})
        return self._below(value if isinstance(value, dict) else {}, name)

    def tables(self, name: str) -> Iterator[Table]:
        """The tables of a list of tables, ``[[name]]``."""
        for number, value in enumerate(self._list(name, dict), start=1):
            yield self._below(value, f"{name}[{number}]")

    def text(self, languages: Sequence[str], others: Sequence[str] = ()) -> Text:
        """The texts that this table holds by language: all of ``languages``, and perhaps ``others``."""
        texts = {tag: self.string(tag) for tag in languages}
        texts |= {tag: words for tag in others if (words := self.string(tag, ""))}
        for tag in languages:
            if isinstance(self.values.get(tag), str) and not texts[tag].strip():
                self.fault(tag, _("must not be empty"))
        return Text(texts)

    def text_at(self, name: str, languages: Sequence[str], others: Sequence[str] = ()) -> Text:
        """The texts of the table ``name``."""
        below = self.table(name)
        if not isinstance(self.values.get(name), dict):
            return EMPTY
        text = below.text(languages, others)
        below.finish(_("is not a language of this file"))
        return text

    def finish(self, reason: str = "") -> None:
        """Every key that was never asked for is a fault."""
        for name in self.values:
            if name not in self.asked:
                self.fault(name, reason or _("nothing is known by this name"))

    def _below(self, values: dict[str, Any], name: str) -> Table:
        return Table(values, self.file, self.key(name), self.faults)

    def _value(self, name: str, kind: type[Any], default: object) -> object:
        self.asked.add(name)
        required = default is _REQUIRED
        if name not in self.values:
            if required:
                self.fault(name, _("is missing"))
            return kind() if required else default
        value = self.values[name]
        if type(value) is kind:
            return value
        self.fault(name, _("must be {kind}").format(kind=_kind(kind)))
        return kind() if required else default

    def _list(self, name: str, kind: type[Any], required: bool = False) -> tuple[Any, ...]:
        values = self._value(name, list, _REQUIRED if required else [])
        assert isinstance(values, list)
        for number, value in enumerate(values, start=1):
            if type(value) is not kind:
                self.fault(f"{name}[{number}]", _("must be {kind}").format(kind=_kind(kind)))
        return tuple(value for value in values if type(value) is kind)


def _kind(kind: type[Any]) -> str:
    names = {
        str: _("text in quotation marks"),
        int: _("a whole number"),
        bool: _("true or false"),
        list: _("a list in square brackets"),
        dict: _("a table of keys"),
    }
    return names[kind]


def is_there(file: Path) -> bool:
    """Whether there is such a file that this user can see."""
    try:
        file.stat()
    except OSError:
        return False
    return True


def read(file: Path, reader: Callable[[Table], Result]) -> tuple[Result | None, tuple[Fault, ...]]:
    """What ``reader`` makes of the file, and the faults found; with faults there is no result."""
    try:
        values = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        return None, (Fault(file, "", _("cannot be read: {reason}").format(reason=reason(error))),)
    except UnicodeDecodeError:
        return None, (Fault(file, "", _("is not saved as UTF-8")),)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, (_syntax(file, str(error)),)
    table = Table(values, file)
    result = reader(table)
    table.finish()
    return (None if table.faults else result), tuple(table.faults)


def files_in(folder: Path) -> tuple[tuple[Path, ...], tuple[Fault, ...]]:
    """The TOML files of a folder by name; none where there is no such folder, a fault where it cannot be read."""
    try:
        return tuple(sorted(file for file in folder.iterdir() if file.suffix == ".toml")), ()
    except (FileNotFoundError, NotADirectoryError):
        return (), ()
    except OSError as error:
        return (), (Fault(folder, "", _("cannot be read: {reason}").format(reason=reason(error))),)


def _syntax(file: Path, message: str) -> Fault:
    """The reader's message is English and meant for programmers: only the line is taken from it."""
    sentence = _("cannot be read as TOML")
    found = _LINE.search(message)
    if not found:
        return Fault(file, "", sentence)
    line = int(found.group(1) or 0) or file.read_text(encoding="utf-8-sig").count("\n") + 1
    return Fault(file, _("line {number}").format(number=line), sentence)


def repeated(names: Sequence[str]) -> list[str]:
    """The names that stand in ``names`` more than once, each of them once."""
    return [name for name, count in Counter(names).items() if count > 1]
