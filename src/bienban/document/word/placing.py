"""Where the blocks of a template stand: how wide the type is there, and which tables are next to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bienban.document.word.errors import TemplateError
from bienban.document.word.flow import Place
from bienban.document.word.names import w
from bienban.document.word.pieces import BlockHole, Piece
from bienban.document.word.units import twips_of, twips_of_mm
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_NARROWEST = twips_of_mm(40)
_BESIDE_TEXT = ("left", "right", "gutter")


def joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Block slots with nothing but white space between them as one hole: their tables may join."""
    before: BlockHole | None = None
    for piece in pieces:
        if before is not None and isinstance(piece, str) and not piece.strip():
            continue
        if before is not None and isinstance(piece, BlockHole):
            first, second = before.place, piece.place
            place = Place(first.width, first.after_table, second.before_table, second.last)
            before = BlockHole(before.names + piece.names, place)
            continue
        if before is not None:
            yield before
        before = piece if isinstance(piece, BlockHole) else None
        if before is None:
            yield piece
    if before is not None:
        yield before


def place_of(paragraph: _Element, body: _Element) -> Place:
    """The place of a paragraph of the body. Raises :class:`TemplateError` where the page has no size."""
    before, after = paragraph.getprevious(), paragraph.getnext()
    return Place(
        _type_width(paragraph, body),
        after_table=before is not None and before.tag == w("tbl"),
        before_table=after is not None and after.tag == w("tbl"),
        last=after is None or after.tag == w("sectPr"),
    )


def _type_width(paragraph: _Element, body: _Element) -> int:
    """The width between the margins, in twips, of the section that ``paragraph`` is in."""
    section = f"{w('pPr')}/{w('sectPr')}"
    following = [paragraph, *paragraph.itersiblings()]
    properties = next((found for each in following if (found := each.find(section)) is not None), None)
    if properties is None:
        properties = body.find(w("sectPr"))
    try:
        width = 0 if properties is None else _measured(properties)
    except (ValueError, OverflowError):
        width = 0
    if width < _NARROWEST:
        raise TemplateError(_("The template does not say how large its pages are."))
    return width


def _measured(section: _Element) -> int:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margins is None:
        return 0
    return twips_of(size.get(w("w"), "0")) - sum(twips_of(margins.get(w(side), "0")) for side in _BESIDE_TEXT)
