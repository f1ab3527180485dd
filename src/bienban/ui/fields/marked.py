"""Pieces in a document of Qt: units are runs of characters that carry what stands in the record.

Whatever an input method, a key or the mouse did to a run, :func:`heal` makes it whole again or takes it away, so that
reading the document always gives a string of the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from bienban.core.text import held
from bienban.ui.fields.pieces import Piece

_SOURCE = QTextFormat.Property.UserProperty.value + 1
_WORDS = _SOURCE + 1
_SERIAL = _SOURCE + 2
_serials = count(1)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one format, from ``start`` to ``end`` (in UTF-16 units). A unit has ``serial`` above 0."""

    start: int
    end: int
    text: str
    piece: Piece
    serial: int

    @property
    def sound(self) -> bool:
        """Whether a unit shows exactly its words."""
        return not self.serial or self.text == self.piece.words


def unit_format(piece: Piece, line: QColor, tip: str) -> QTextCharFormat:
    """The look of one unit: a quiet line under its words."""
    shape = QTextCharFormat()
    shape.setProperty(_SOURCE, piece.source)
    shape.setProperty(_WORDS, piece.words)
    shape.setProperty(_SERIAL, next(_serials))
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    shape.setUnderlineColor(line)
    shape.setToolTip(tip)
    return shape


def insert(cursor: QTextCursor, pieces: Iterable[Piece], line: QColor, tips: Iterable[str]) -> None:
    """Put ``pieces`` in the place of what ``cursor`` has selected."""
    cursor.removeSelectedText()
    for piece, tip in zip(pieces, tips, strict=True):
        cursor.insertText(piece.words, unit_format(piece, line, tip) if piece.source else QTextCharFormat())


def runs(document: QTextDocument) -> Iterator[Run]:
    """Everything in the document, in order, units as one run each. A line end in a document is a space in a text."""
    block = document.begin()
    while block.isValid():
        if block.position():
            yield Run(block.position() - 1, block.position(), " ", Piece(" "), 0)
        waiting: Run | None = None
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            run = _run(fragment.position(), fragment.length(), fragment.text(), fragment.charFormat())
            if waiting and waiting.serial == run.serial:
                run = _run_of(waiting.start, run.end, waiting.text + run.text, run.piece, run.serial)
            elif waiting:
                yield waiting
            waiting = run
            iterator += 1
        if waiting:
            yield waiting
        block = block.next()


def _run(start: int, length: int, text: str, shape: QTextCharFormat) -> Run:
    serial = shape.property(_SERIAL) or 0
    piece = Piece(shape.property(_WORDS), shape.property(_SOURCE)) if serial else Piece(text)
    return _run_of(start, start + length, text, piece, serial)


def _run_of(start: int, end: int, text: str, piece: Piece, serial: int) -> Run:
    return Run(start, end, text, piece if serial else Piece(text), serial)


def read(document: QTextDocument, start: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """The pieces that the document shows, or those between two places; half a unit is its words."""
    found = []
    for run in runs(document):
        last = run.end if end is None else min(run.end, end)
        if run.start >= start and run.end <= last:
            found.append(run.piece)
        elif run.start < last and run.end > start:
            found.append(Piece(part(run.text, max(start, run.start) - run.start, last - run.start)))
    return tuple(found)


def string(document: QTextDocument) -> str:
    """What the record holds for the document."""
    return held("".join(run.piece.written for run in runs(document)))


def part(text: str, start: int, end: int) -> str:
    """Characters between two places counted in UTF-16 units, as Qt counts."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "replace")


def length(text: str) -> int:
    """How long Qt says that ``text`` is."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def unit_at(document: QTextDocument, position: int) -> Run | None:
    """The whole unit that has ``position`` inside it, not at its borders."""
    inside = (run for run in runs(document) if run.serial and run.start < position < run.end)
    return next((run for run in inside if run.sound), None)


def unit_touching(document: QTextDocument, position: int) -> Run | None:
    """The unit that has ``position`` inside it or at one of its borders."""
    return next((run for run in runs(document) if run.serial and run.start <= position <= run.end), None)


def heal(document: QTextDocument) -> bool:
    """Make every unit whole, or take away what is left of it. Says whether there was anything to do."""
    broken = [run for run in runs(document) if not run.sound]
    for run in reversed(broken):
        _heal(document, run)
    lines = document.blockCount() > 1
    if lines:
        _join_lines(document)
    return bool(broken) or lines


def _heal(document: QTextDocument, run: Run) -> None:
    words = run.piece.words
    size = length(words)
    if run.text.startswith(words):
        _select(document, run.start + size, run.end).setCharFormat(QTextCharFormat())
        return
    if run.text.endswith(words):
        _select(document, run.start, run.end - size).setCharFormat(QTextCharFormat())
        return
    typed = _typed_inside(words, run.text)
    if typed:
        shape = _select(document, run.start, run.start + 1).charFormat()
        cursor = _select(document, run.start, run.end)
        cursor.insertText(words, shape)
        cursor.insertText(typed, QTextCharFormat())
    elif _shortened(words, run.text):
        _select(document, run.start, run.end).removeSelectedText()
    else:
        _select(document, run.start, run.end).setCharFormat(QTextCharFormat())


def _typed_inside(words: str, text: str) -> str:
    """What was typed into the middle of ``words`` to make ``text``; empty when something else happened."""
    extra = len(text) - len(words)
    same = _common_start(words, text)
    return text[same : same + extra] if extra > 0 and text[same + extra :] == words[same:] else ""


def _shortened(words: str, text: str) -> bool:
    """Whether ``text`` is ``words`` with one part deleted."""
    same = _common_start(words, text)
    return len(text) < len(words) and words.endswith(text[same:])


def _common_start(one: str, two: str) -> int:
    return next((index for index, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def _join_lines(document: QTextDocument) -> None:
    while document.blockCount() > 1:
        cursor = QTextCursor(document.begin().next())
        cursor.deletePreviousChar()
        cursor.insertText(" ", QTextCharFormat())


def _select(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
