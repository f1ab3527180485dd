"""Words folded for looking them up: without case, diacritics and width, and the way back to what was written.

``nguyen`` then finds ``Nguyễn``, ``ＡＢＣ`` finds ``abc``, and what was typed letter by letter (NFD) finds what is
stored composed. Every run of white space is one space, and what takes no room (zero-width space, soft hyphen) is not
there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache

_SPACES = re.compile(" {2,}")
_STROKED = {"đ": "d", "Đ": "D"}


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met. Made for ``str.translate``."""

    def __init__(self, case: bool, marks: bool) -> None:
        super().__init__()
        self._case, self._marks = case, marks

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._folded(chr(code))
        return folded

    def _folded(self, character: str) -> str:
        if character.isspace():
            return " "
        if unicodedata.category(character) == "Cf":
            return ""
        kind, _, plain = unicodedata.decomposition(character).partition(" ")
        if kind in ("<wide>", "<narrow>"):
            character = chr(int(plain, 16))
        if not self._marks:
            character = _without_marks(character)
        if not self._case:
            character = character.casefold()
        return unicodedata.normalize("NFC", character) if self._marks else _without_marks(character)


def _without_marks(letters: str) -> str:
    """``letters`` without what stands over, under or through them; other scripts keep the parts they are made of."""
    plain = []
    for letter in letters:
        parts = unicodedata.normalize("NFD", letter)
        bare = "".join(part for part in parts if not _is_mark(part))
        plain.append(_STROKED.get(bare, bare) if bare != parts else _STROKED.get(letter, letter))
    return "".join(plain)


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) != 0 or "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0100"


_TABLES = {(case, marks): _Table(case, marks) for case in (False, True) for marks in (False, True)}


@lru_cache(maxsize=8192)
def fold(words: str, *, case: bool = False, marks: bool = False) -> str:
    """``words`` as they are compared. ``case`` keeps capital letters apart, ``marks`` keeps diacritics and đ."""
    composed = unicodedata.normalize("NFC", words)
    return _SPACES.sub(" ", composed.translate(_TABLES[case, marks]))


class Folded:
    """Folded words that know where each of their letters was written."""

    def __init__(self, words: str, *, case: bool = False, marks: bool = False) -> None:
        self.words = words
        self.text = fold(words, case=case, marks=marks)
        self._table = _TABLES[case, marks]

    @cached_property
    def _starts(self) -> list[int]:
        """Where in the words each folded letter begins, and where the words end."""
        starts: list[int] = []
        space = False
        for place, letters in _composed(self.words):
            for letter in letters.translate(self._table):
                if not (space and letter == " "):
                    starts.append(place)
                space = letter == " "
        return [*starts, len(self.words)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the words that ``text[start:end]`` was made of.

        Whole characters as they were written: with all their marks, and a run of spaces as one.
        """
        starts = self._starts
        if start >= end:
            return starts[start], starts[start]
        last = end
        while starts[last] == starts[end - 1]:
            last += 1
        return starts[start], starts[last]

    def find(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where ``folded``, which is not empty, stands in the text: slices of the text, none over another."""
        place = self.text.find(folded) if folded else -1
        while place >= 0:
            yield place, place + len(folded)
            place = self.text.find(folded, place + len(folded))


def _composed(words: str) -> Iterator[tuple[int, str]]:
    """The composed characters of ``words``, each with the place at which it was begun."""
    if unicodedata.is_normalized("NFC", words):
        yield from enumerate(words)
        return
    begun, waiting = 0, ""
    for place, character in enumerate(words):
        joined = unicodedata.normalize("NFC", waiting + character)
        apart = unicodedata.normalize("NFC", waiting) + unicodedata.normalize("NFC", character)
        if waiting and not unicodedata.combining(character) and joined == apart:
            yield begun, unicodedata.normalize("NFC", waiting)
            begun, waiting = place, ""
        waiting += character
    yield begun, unicodedata.normalize("NFC", waiting)
