"""Open text in a field: where it stands, and the command that puts brackets around words or takes them away.

Facts and pairs are units: what stands in them is not looked at, and they stay whole on whichever side of a bracket.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from bienban.core import openings
from bienban.ui.fields import marked
from bienban.ui.fields.marked import Run, length
from bienban.ui.fields.pieces import Piece

if TYPE_CHECKING:
    from bienban.ui.fields.marked_edit import MarkedEdit

Span = tuple[int, int]
"""From where to where, in UTF-16 units."""

_UNIT = "\ufffc"
"""Stands for each letter of a unit, so that brackets in its words are none of the field's."""


def spans(runs: Sequence[Run]) -> list[Span]:
    """Where the plain words of a field are open, the brackets included."""
    words = _plain(runs)
    return [_units(words, span) for span in openings.spans(words)] if openings.is_open(words) else []


def toggle(field: MarkedEdit, open_place: str) -> None:
    """Put the selection between brackets, or take those of the open text it stands in away. One step of undo.

    ``open_place`` is how a place without words looks in the language: ``[…]``. A selection that reaches beyond open
    text makes one open text of all. Without a selection the caret in open text takes its brackets away; anywhere else
    an open place is put there, its dots selected, to be typed over. Nothing happens while something is being composed.
    """
    if field.composing:
        return
    cursor = field.textCursor()
    runs = tuple(marked.runs(field.document()))
    words = _plain(runs)
    start, end = _trimmed(runs, words, cursor.selectionStart(), cursor.selectionEnd())
    here = [span for span in spans(runs) if span[0] < end and start < span[1]]
    if start == end and not here:
        if field.insert_pieces([Piece(open_place)], start, start):
            _select(field, start + 1, start + length(open_place) - 1)
    elif not marked.part(_blotted(words, here), start, end).strip():
        _take_away(field, words, here, (start, end), open_place[1:-1])
    else:
        _put(field, words, here, (start, end), open_place)


def _take_away(field: MarkedEdit, words: str, here: Sequence[Span], selected: Span, dots: str) -> None:
    cuts = set(_brackets(words, here))
    for start, end in here:
        if marked.part(words, start + 1, end - 1) == dots:
            cuts |= set(range(start, end))
    first, last = here[0][0], here[-1][1]
    if field.insert_pieces(_without(field, first, last, cuts), first, last):
        _select(field, *(place - sum(cut < place for cut in cuts) for place in selected))


def _put(field: MarkedEdit, words: str, here: Sequence[Span], selected: Span, open_place: str) -> None:
    first, last = min([selected, *here])[0], max(end for _start, end in (selected, *here))
    cuts = set(_brackets(words, here))
    inside = _without(field, first, last, cuts)
    if field.insert_pieces([Piece(open_place[0]), *inside, Piece(open_place[-1])], first, last):
        _select(field, first + 1, last + 1 - len(cuts))


def _without(field: MarkedEdit, start: int, end: int, cuts: Collection[int]) -> list[Piece]:
    """The pieces from ``start`` to ``end`` but for the letters at ``cuts``."""
    found: list[Piece] = []
    for cut in [*sorted(cut for cut in cuts if start <= cut < end), end]:
        found += marked.read(field.document(), start, cut) if cut > start else ()
        start = cut + 1
    return found


def _brackets(words: str, here: Sequence[Span]) -> list[int]:
    """Where the brackets of these open texts stand, those within them too."""
    pairs = [_units(words, pair) for pair in openings.pairs(words)]
    within = [pair for pair in pairs if any(span[0] <= pair[0] and pair[1] <= span[1] for span in here)]
    return [place for start, end in within for place in (start, end - 1)]


def _trimmed(runs: Sequence[Run], words: str, start: int, end: int) -> Span:
    """A selection with its units and letters whole and without the spaces at its ends."""
    start, end = start - _within_letter(words, start), end + _within_letter(words, end)
    for run in runs:
        if run.serial and run.start < end and start < run.end:
            start, end = min(start, run.start), max(end, run.end)
    held = marked.part(words, start, end)
    if not held.strip():
        return end, end
    return start + length(held) - length(held.lstrip()), end - length(held) + length(held.rstrip())


def _within_letter(words: str, place: int) -> bool:
    """Whether a rare letter, which is two UTF-16 units, has ``place`` in its middle."""
    data = words.encode("utf-16-le", "surrogatepass")[2 * place : 2 * place + 2]
    return 0xDC00 <= int.from_bytes(data, "little") <= 0xDFFF


def _blotted(words: str, here: Sequence[Span]) -> str:
    """``words`` with spaces for what is open already; each letter as many UTF-16 units as before."""
    for start, end in here:
        words = marked.part(words, 0, start) + " " * (end - start) + marked.part(words, end, length(words))
    return words


def _plain(runs: Sequence[Run]) -> str:
    return "".join(_UNIT * length(run.text) if run.serial else run.text for run in runs)


def _units(words: str, span: Span) -> Span:
    """Places counted in characters, counted in UTF-16 units."""
    return length(words[: span[0]]), length(words[: span[1]])


def _select(field: MarkedEdit, start: int, end: int) -> None:
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
