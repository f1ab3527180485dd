"""A string of the record as a field shows it: plain words that can be typed in, and units that are whole or gone.

A mark (``{next.place}``, ``{Việt| – |Trung}``) is shown by the words it stands for; so is a mark that could not be
read, and any character that no line of text can hold. Reading the pieces back gives the very same string.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bienban.core.marks import Break, Words, escape, parse
from bienban.document.wording import Segment

BREAK = "↵\u2028"
"""How the officer's own line break looks in a field: a sign, and the line really ends."""
_UNFIT = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\ufdd0\ufdd1\ufffc\x00"
"""Characters that end a paragraph or mean something to Qt's documents; a sound record holds none of them."""

Reading = Callable[[str], Sequence[Segment]]
"""The marks of a string and what each prints, in the language of the field."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a field. ``source`` is what stands in the record for a unit; ``""`` for plain words."""

    words: str
    source: str = ""

    @property
    def written(self) -> str:
        """What the record holds for these words."""
        return self.source or escape(self.words)


def pieces(string: str, reading: Reading) -> tuple[Piece, ...]:
    """What a field shows for ``string``."""
    return tuple(_shown(string, reading))


def written(shown: Iterable[Piece]) -> str:
    """The string of the record that ``shown`` stands for."""
    return "".join(piece.written for piece in shown)


def _shown(string: str, reading: Reading) -> Iterator[Piece]:
    end = 0
    for segment in reading(string) if "{" in string or "}" in string else ():
        yield from _plain(string[end : segment.start])
        source = string[segment.start : segment.end]
        words = BREAK if isinstance(segment.mark, Break) else _visible(segment.shown)
        yield Piece(words or source, source)
        end = segment.end
    yield from _plain(string[end:])


def _plain(string: str) -> Iterator[Piece]:
    """Words without marks, with every character that a line cannot hold as a unit of its own."""
    words = "".join(mark.text for mark in parse(string) if isinstance(mark, Words))
    plain = ""
    for character in words:
        if character not in _UNFIT:
            plain += character
            continue
        if plain:
            yield Piece(plain)
        yield Piece("\ufffd", character)
        plain = ""
    if plain:
        yield Piece(plain)


def _visible(words: str) -> str:
    return "".join("\ufffd" if character in _UNFIT else character for character in words)
