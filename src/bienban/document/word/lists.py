"""The numbers that Word's lists print: ``w:numPr`` with ``numbering.xml`` and a count (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from lxml.etree import _Element

from bienban.document.word.names import w
from bienban.document.word.resolving import value

_PLACE = re.compile(r"%(\d)")
_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
_SMALL_ROMAN = ((9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Lists:
    """The lists of one document; asked in the order of the text, it counts."""

    def __init__(self, numbering: _Element | None) -> None:
        found = {} if numbering is None else {each.get(w("abstractNumId")): each for each in numbering}
        numbers = [] if numbering is None else list(numbering.iterfind(w("num")))
        self._lists = {each.get(w("numId"), ""): found.get(value(each, "abstractNumId")) for each in numbers}
        self._counted_as = {
            each.get(w("numId"), ""): each.get(w("numId"), "")
            if each.find(w("lvlOverride")) is not None
            else f"list {value(each, 'abstractNumId')}"
            for each in numbers
        }
        self._counts: dict[tuple[str, int], int] = {}

    def level(self, identifier: str, depth: int) -> _Element | None:
        """The level of a list, None when nothing defines it."""
        held = self._lists.get(identifier)
        levels = () if held is None else held.iterfind(w("lvl"))
        return next((level for level in levels if level.get(w("ilvl")) == str(depth)), None)

    def number(self, identifier: str, depth: int) -> str:
        """The number of the next paragraph at this level; empty for bullets and for what is not defined."""
        level = self.level(identifier, depth)
        if level is None:
            return ""
        key = self._counted_as[identifier]
        self._counts[key, depth] = self._counts.get((key, depth), _start(level) - 1) + 1
        for below in [known for known in self._counts if known[0] == key and known[1] > depth]:
            del self._counts[below]
        if value(level, "numFmt") == "bullet":
            return ""
        return _PLACE.sub(lambda found: self._part(identifier, int(found[1]) - 1), value(level, "lvlText"))

    def _part(self, identifier: str, depth: int) -> str:
        level = self.level(identifier, depth)
        if level is None:
            return ""
        count = self._counts.get((self._counted_as[identifier], depth), _start(level))
        return _FORMATS.get(value(level, "numFmt"), str)(max(count, 1))


def _start(level: _Element) -> int:
    start = value(level, "start")
    return int(start) if start.isdecimal() else 1


def _roman(number: int) -> str:
    written = ""
    for worth, letters in (*_ROMAN, *_SMALL_ROMAN):
        count, number = divmod(number, worth)
        written += letters * count
    return written


def _letters(number: int) -> str:
    """a, b, … z, aa: Word's own letters have no đ."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _chinese(number: int) -> str:
    """一, 十, 十一, 二十一; figures one by one from a hundred on."""
    if number >= 100:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return ten + (_DIGITS[ones] if ones else "")


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "none": lambda _number: "",
}
