"""How Chinese characters are read, in pinyin and in Hán-Việt, so that letters find a Chinese name.

The table is ``resources/readings.tsv``: 13,000 characters, read in 10 ms when it is first asked for. Readings are for
finding: what a person is called stands in the record and is never worked out from here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from bienban import paths
from bienban.core.folding import fold

_PIECES = re.compile(r"[\u2e80-\uff00\U00020000-\U0003ffff]|\w[^\s\u2e80-\uff00\U00020000-\U0003ffff]*")
"""A Chinese character by itself, or letters from the first one to the end of the word."""


class Readings:
    """The table. One that is missing or damaged has no readings: names are then found by what is written alone."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.resources() / "readings.tsv"
        self._spelled: dict[str, tuple[str, ...]] = {}

    def pinyin(self, character: str) -> tuple[str, ...]:
        """The readings in pinyin with tones, the most usual one in names first."""
        return self._row(character)[0]

    def hanviet(self, character: str) -> tuple[str, ...]:
        """The readings in Hán-Việt, the most usual one in names first."""
        return self._row(character)[1]

    def spellings(self, character: str) -> tuple[str, ...]:
        """Everything that may be typed for a character: itself, and its readings without tones (ü also as v)."""
        if character not in self._spelled:
            sounds = self.pinyin(character)
            lettered = [fold(_with_v(sound)) for sound in sounds]
            read = [fold(word) for word in (*sounds, *self.hanviet(character))]
            self._spelled[character] = tuple(dict.fromkeys((fold(character), *read, *lettered)))
        return self._spelled[character]

    def words(self, name: str) -> tuple[tuple[str, ...], ...]:
        """A name word by word, each with what may be typed for it; a Chinese character is a word."""
        return worded(name, self.spellings)

    def sounded(self, words: str) -> tuple[tuple[str, ...], ...]:
        """The same for words that are no name: their characters are found by pinyin alone."""
        return worded(words, lambda character: (character, *map(fold, self.pinyin(character))))

    def _row(self, character: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        _character, sounds, words = (*self._rows.get(character, "").rstrip("\n").split("\t"), "", "")[:3]
        return tuple(sounds.split()), tuple(words.split())

    @cached_property
    def _rows(self) -> dict[str, str]:
        try:
            with self._file.open(encoding="utf-8") as lines:
                return {line[0]: line for line in lines if line[1:2] == "\t"}
        except (OSError, ValueError):
            return {}


def worded(words: str, spellings: Callable[[str], tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Words as they can be found: a Chinese character is a word, with its ``spellings``; Chinese commas are none."""
    found: list[tuple[str, ...]] = []
    for word in words.split():
        for piece in filter(lambda piece: piece[0].isalnum(), _PIECES.findall(word)):
            found.append(spellings(piece) if _is_chinese(piece) else (fold(piece),))
    return tuple(found)


def _is_chinese(piece: str) -> bool:
    return len(piece) == 1 and "\u2e80" <= piece <= "\U0003ffff" and not "\uff00" <= piece <= "\uffef"


def _with_v(sound: str) -> str:
    for letter in "üǖǘǚǜ":
        sound = sound.replace(letter, "v")
    return sound
