"""Name cards: one column of rows of exactly one height, with dashed lines to cut along."""

from __future__ import annotations

from bienban.document.blocks import Cards
from bienban.document.word.paragraphs import Paragraphs
from bienban.document.word.style_names import SPACER
from bienban.document.word.table_xml import cell, row, table
from bienban.document.word.units import twips_of_mm

_CUT = "".join(
    f'<w:{side} w:val="dashed" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH")
)
_PADDING = (0, twips_of_mm(8))


def cards(block: Cards, width: int, setter: Paragraphs) -> str:
    """The cards over the whole type width; none parts at the end of a page."""
    height = twips_of_mm(block.height)
    rows = []
    for lines in block.cards:
        text = "".join(setter.paragraph(line, keep=False) for line in lines) or setter.empty(SPACER, keep=False)
        rows.append(row(cell(text, width, align="center"), height=height, exact=True))
    return table([width], rows, borders=_CUT, padding=_PADDING)
