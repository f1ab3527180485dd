"""The tables of a Word file of anybody, as rows of words: merged cells say the same in every place they cover."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from bienban.document.word.names import w
from bienban.document.word.opened import Opened

_MOST_ACROSS = 100
_GONE = (w("del"), w("moveFrom"), w("rPr"), w("pPr"), w("instrText"), w("txbxContent"))

Rows = tuple[tuple[str, ...], ...]


def read_tables(data: bytes) -> tuple[Rows, ...]:
    """Every table of the text, without the tables in cells; paragraphs of a cell are its lines.

    What was deleted with tracking is not there, what was inserted is. Raises
    :class:`~bienban.document.word.errors.DocumentError` for what is no Word document, or damaged, or unsafe.
    """
    opened = Opened.of(data)
    root = opened.root(opened.main)
    tables = () if root is None else root.iter(w("tbl"))
    return tuple(_rows(table) for table in tables if next(table.iterancestors(w("tbl")), None) is None)


def _rows(table: _Element) -> Rows:
    rows: list[tuple[str, ...]] = []
    for row in _own(table, "tr"):
        if row.find(f"{w('trPr')}/{w('del')}") is not None:
            continue
        above = rows[-1] if rows else ()
        cells: list[str] = []
        for cell in _own(row, "tc"):
            goes_on = _property(cell, "vMerge") in ("", "continue")
            words = above[len(cells)] if goes_on and len(cells) < len(above) else _words(cell)
            across = _property(cell, "gridSpan") or "1"
            cells += [words] * (min(int(across), _MOST_ACROSS) if across.isdecimal() and len(across) < 5 else 1)
        rows.append(tuple(cells))
    return tuple(rows)


def _own(owner: _Element, name: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, also those in a content control; not those of a table inside."""
    for child in owner:
        if child.tag == w(name):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("ins"), w("customXml"), w("smartTag")):
            yield from _own(child, name)


def _property(cell: _Element, name: str) -> str | None:
    """The value of a property of a cell, empty where it has none; None without the property."""
    found = cell.find(f"{w('tcPr')}/{w(name)}")
    return None if found is None else found.get(w("val"), "")


def _words(cell: _Element) -> str:
    return "\n".join("".join(_pieces(paragraph)) for paragraph in cell.iter(w("p")))


def _pieces(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in (w("tab"), w("noBreakHyphen")):
            yield " " if child.tag == w("tab") else "-"
        elif child.tag in (w("br"), w("cr")):
            yield "\n"
        elif child.tag not in _GONE and child.tag != w("p"):
            yield from _pieces(child)
