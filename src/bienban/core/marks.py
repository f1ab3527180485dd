"""Marks inside a string of the record: facts, ordered pairs and the officer's own line break.

``{next.place}`` is a *fact*: words that follow from the record. ``{Việt| – |Trung}`` is an *ordered pair*: first,
link, second, in the order of the sides; an original in which the other side leads prints second, link, first.
``{/}`` is a line break of a title. Literal braces are doubled. What does not parse stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_MARK = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")
_FACT = re.compile(r"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\Z")


class Words(NamedTuple):
    """Plain words, printed as they stand. ``literal`` is False for a mark that could not be read."""

    text: str
    literal: bool = True


class Fact(NamedTuple):
    """A fact of the record, by its name of the closed list in :mod:`bienban.core.facts`."""

    name: str


class Pair(NamedTuple):
    """Two names whose order follows the original, and what links them."""

    first: str
    link: str
    second: str

    def ordered(self, swapped: bool) -> str:
        """The words of the pair, in the order of the sides or, ``swapped``, the other way round."""
        return f"{self.second}{self.link}{self.first}" if swapped else f"{self.first}{self.link}{self.second}"


@dataclass(frozen=True, slots=True)
class Break:
    """The officer's own line break in a title."""


Mark = Words | Fact | Pair | Break


@lru_cache(maxsize=2048)
def parse(string: str) -> tuple[Mark, ...]:
    """Read a string of the record into its marks. Never fails: what is no mark is words, marked as not literal."""
    marks: list[Mark] = []
    end = 0
    for found in _MARK.finditer(string):
        _add_words(marks, string[end : found.start()])
        end = found.end()
        if found.group(1) is None:
            _add_words(marks, found.group()[0], escaped=True)
        else:
            marks.append(_mark(found.group(1)))
    _add_words(marks, string[end:])
    return tuple(_joined(marks))


def _mark(inside: str) -> Mark:
    if inside == "/":
        return Break()
    parts = inside.split("|")
    if len(parts) == 3 and parts[0] and parts[2]:
        return Pair(*parts)
    if _FACT.match(inside):
        return Fact(inside)
    return Words("{" + inside + "}", literal=False)


def _add_words(marks: list[Mark], text: str, escaped: bool = False) -> None:
    if text:
        stray = not escaped and ("{" in text or "}" in text)
        marks.append(Words(text, literal=not stray))


def _joined(marks: Iterable[Mark]) -> Iterable[Mark]:
    waiting: Words | None = None
    for mark in marks:
        if isinstance(mark, Words) and mark.literal and waiting and waiting.literal:
            waiting = Words(waiting.text + mark.text)
            continue
        if waiting:
            yield waiting
            waiting = None
        if isinstance(mark, Words):
            waiting = mark
        else:
            yield mark
    if waiting:
        yield waiting


def write(marks: Iterable[Mark]) -> str:
    """The string of the record that reads back as ``marks``."""
    return "".join(_written(mark) for mark in marks)


def _written(mark: Mark) -> str:
    match mark:
        case Words(text=text, literal=True):
            return escape(text)
        case Words(text=text):
            return text
        case Fact(name=name):
            return "{" + name + "}"
        case Pair(first=first, link=link, second=second):
            return "{" + f"{first}|{link}|{second}" + "}"
        case Break():
            return "{/}"


def escape(words: str) -> str:
    """``words`` so that they are printed literally: braces doubled."""
    return words.replace("{", "{{").replace("}", "}}")


def swap(string: str) -> str:
    """``string`` with every ordered pair turned round, and every other character as it was. Its own inverse."""
    return _MARK.sub(_swapped, string)


def _swapped(found: re.Match[str]) -> str:
    if found.group(1) is None:
        return found.group()
    mark = _mark(found.group(1))
    return _written(Pair(mark.second, mark.link, mark.first)) if isinstance(mark, Pair) else found.group()


def facts(string: str) -> tuple[str, ...]:
    """The names of the facts that ``string`` refers to, in order."""
    return tuple(mark.name for mark in parse(string) if isinstance(mark, Fact))


def replace_fact(string: str, name: str, words: str) -> str:
    """``string`` with the fact ``name`` turned into plain ``words``."""
    return _MARK.sub(lambda found: escape(words) if found.group(1) == name else found.group(), string)
