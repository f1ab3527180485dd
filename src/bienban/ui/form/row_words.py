"""A row of the record for other programs: a page with a table, and its words with tabs between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMimeData

from bienban.core.minutes import (
    Beside,
    Clause,
    Identified,
    Minutes,
    Motto,
    Note,
    Party,
    Person,
    Section,
    Session,
    Signatory,
)
from bienban.core.text import Text
from bienban.document.escaping import escape
from bienban.storage.codec import encode
from bienban.ui.fields.binder import Binder
from bienban.ui.fields.pieces import BREAK, pieces

MIME = "application/x-bienban-rows"
"""Rows of a record, for windows of this program: a file of the format that holds them."""

_Lines = list[list[tuple[str, str]]]
"""Lines of cells: a language (or none) and words."""


def row_data(clip: Minutes, binder: Binder) -> QMimeData:
    """What goes on the clipboard for a record made by :func:`bienban.core.copying.clipping`."""
    from bienban.core.copying import copied  # not before a row is copied

    lines = [line for row in copied(clip) for line in _lines(row, clip, binder)]
    data = QMimeData()
    data.setText("\n".join("\t".join(words for _tag, words in line) for line in lines))
    data.setHtml(_page(lines))
    data.setData(MIME, encode(clip))
    return data


def _lines(row: Identified, clip: Minutes, binder: Binder) -> Iterator[list[tuple[str, str]]]:
    if isinstance(row, Note):
        yield [("", row.text)]
        return
    yield _line(_texts(row, clip), clip.languages, binder)
    if isinstance(row, Motto):
        yield [(tag, row.words(tag)) for tag in clip.languages]
    elif isinstance(row, Clause | Section):
        for below in row.clauses:
            yield from _lines(below, clip, binder)


def _texts(row: Identified, clip: Minutes) -> Sequence[Text]:
    match row:
        case Person():
            return row.name, row.title, row.organ
        case Party():
            return (row.full or row.name,)
        case Clause():
            return (row.text,)
        case Section():
            return (row.heading,)
        case Signatory():
            person = clip.person(row.person)
            return (row.title, person.name) if person else (row.title,)
        case Session():
            return row.name, row.place
        case Motto():
            return (row.name,)
        case Beside():
            return (row.title,)
        case _:
            return ()


def _line(texts: Sequence[Text], languages: Sequence[str], binder: Binder) -> list[tuple[str, str]]:
    """One language after the other; a text that is in neither has no cell."""
    filled = [text for number, text in enumerate(texts) if text or not number]
    return [(tag, _words(text[tag], tag, binder)) for tag in languages for text in filled]


def _words(string: str, tag: str, binder: Binder) -> str:
    """What is read: marks in words, on one line."""
    words = "".join(piece.words for piece in pieces(string, binder.reading(tag)))
    return " ".join(words.replace(BREAK, " ").replace("\t", " ").splitlines())


def _page(lines: _Lines) -> str:
    rows = ("".join(f'<td lang="{tag}">{escape(words)}</td>' for tag, words in line) for line in lines)
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<html><head><meta charset="utf-8"></head><body><table border="1">{table}</table></body></html>'
