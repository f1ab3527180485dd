"""The words of a PDF: those of the text in the order of reading, and those that stand around it on every page.

Headers, footers and the heads of tables that are repeated on a further page are artifacts in a tagged PDF and do not
belong to the text. In a PDF without tags nobody can tell them from it, nor put columns in order.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bienban.document.pdf.opening import opened
from bienban.document.pdf.structure import Mark, reading_order

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_NO_MARK = -1
_GAP = 1.0
"""Points between two pieces of a line that a reader sees as a space."""

_HYPHEN = "\x02"
"""What pdfium makes of a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together; ``box`` is left, top, right, bottom in points from the page's upper left corner."""

    page: int
    text: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Words:
    """``body`` is the text in the order of reading, empty when the PDF has no tags; ``around`` all other words."""

    pages: int
    body: tuple[Piece, ...]
    around: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The text, every piece on a line of its own."""
        return "\n".join(piece.text for piece in self.body)

    def margins(self, page: int) -> str:
        """The words around the text of one page, pieces of a line joined."""
        line, right, level = "", 0.0, 0.0
        for piece in self.around:
            if piece.page == page:
                left, top, end, bottom = piece.box
                apart = abs((top + bottom) / 2 - level) > (bottom - top) / 2 or not -_GAP <= left - right <= _GAP
                line += f" {piece.text}" if apart else piece.text
                right, level = end, (top + bottom) / 2
        return line


def words(pdf: bytes) -> Words:
    """The words of a PDF. Raises :class:`PdfError` when it cannot be read."""
    marked: dict[Mark, list[Piece]] = {}
    with opened(pdf) as document:
        count = len(document)
        for index in range(count):
            for mark, piece in _pieces(document[index], index):
                marked.setdefault((index, mark), []).append(piece)
    order = [mark for mark in dict.fromkeys(reading_order(pdf)) if mark in marked and mark[1] != _NO_MARK]
    body = tuple(piece for mark in order for piece in marked.pop(mark))
    return Words(count, body, tuple(piece for pieces in marked.values() for piece in pieces))


def _pieces(page: PdfPage, index: int) -> Iterator[tuple[int, Piece]]:
    """The text objects of a page in the order in which they are drawn, each with its mark."""
    from pypdfium2 import raw

    height, textpage = page.get_height(), page.get_textpage()
    left, bottom, right, top = (ctypes.c_float() for _edge in range(4))
    for number in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        size = raw.FPDFTextObj_GetText(drawn, textpage, None, 0)
        buffer = (ctypes.c_ushort * (size // 2))()
        raw.FPDFTextObj_GetText(drawn, textpage, buffer, size)
        text = bytes(buffer)[: size - 2].decode("utf-16-le", "replace").replace(_HYPHEN, "-")
        if not text.strip():
            continue
        raw.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
        box = (left.value, height - top.value, right.value, height - bottom.value)
        yield raw.FPDFPageObj_GetMarkedContentID(drawn), Piece(index, text, box)
