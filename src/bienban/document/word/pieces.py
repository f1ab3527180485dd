"""A part of a template cut at its slots: literal text with holes, so that filling it is joining strings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bienban.document.slots import Listed
from bienban.document.word.flow import Place


class TextHole(NamedTuple):
    """A text slot in a run: its name as it is written, with the language if it has one, and the run's properties.

    ``style`` is the id of the paragraph's style; ``paragraph`` is its text, to be quoted. ``listed`` is what the name
    means in a row that repeats. ``anchored``: its words can carry an address there.
    """

    name: str
    properties: str
    style: str
    paragraph: str
    listed: Listed | None = None
    anchored: bool = False


class ParagraphHole(NamedTuple):
    """A paragraph with text slots. ``repeated``: it is one slot alone, so each language has a paragraph of its own."""

    pieces: tuple[Piece, ...]
    style: str
    repeated: bool


class BlockHole(NamedTuple):
    """One or more block slots that follow each other, and the place that they stand in."""

    names: tuple[str, ...]
    place: Place


class RowHole(NamedTuple):
    """A row of a table that repeats for every member of the list ``name``. ``paragraph`` is to be quoted."""

    name: str
    pieces: tuple[Piece, ...]
    paragraph: str


Piece = str | TextHole | ParagraphHole | BlockHole | RowHole


Hole = TextHole | BlockHole | RowHole


def holes(pieces: Iterable[Piece]) -> Iterator[Hole]:
    """Every hole, those inside paragraphs and rows too."""
    for piece in pieces:
        if isinstance(piece, TextHole | BlockHole | RowHole):
            yield piece
        if isinstance(piece, ParagraphHole | RowHole):
            yield from holes(piece.pieces)


def literals(pieces: Iterable[Piece]) -> Iterator[str]:
    """Every text between the holes, inside paragraphs and rows too."""
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, ParagraphHole | RowHole):
            yield from literals(piece.pieces)
