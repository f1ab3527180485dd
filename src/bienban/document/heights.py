"""How high the end of an original will be on paper, roughly: enough to keep places to sign off a page of their own.

Heights are in mm. Sizes and exact lines are those of the shipped styles; an office's own may differ a little, so a
part of the page is kept in hand.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from bienban.document.blocks import LINE_BREAK, Block, Columns, Paragraph, SignatureCell
from bienban.document.titles import width

PAGE = 243.0
"""Height of the type area (248 mm) less the space over the places to sign and a little in hand."""
_MM = 25.4 / 72
_TYPE_WIDTH, _COLUMN, _GRID = 156.0, 73.0, 26.0
_TYPE = {
    "Signature title vi": (13, 18),
    "Signature title zh": (15, 22),
    "Stack body vi": (13, 17.5),
    "Stack body zh": (14, 21),
    "Col body vi": (12, 18),
    "Col body zh": (13, 18),
    "Body vi": (14, 19),
    "Body zh": (16, 27),
}
"""Size and exact line in points, by style; other styles as ``Body vi``."""
_BOLD_TO_PLAIN = 0.92


def titles(cells: Sequence[SignatureCell], columns: bool = False) -> float:
    """The height of a row of signatures' titles; in ``columns`` no language is larger than the other."""
    rows = (cell._replace(titles=tuple(map(_level, cell.titles))) if columns else cell for cell in cells)
    return max(sum(_text(title, cell.span * _GRID, caps=True) for title in cell.titles) for cell in rows)


def _level(title: Paragraph) -> Paragraph:
    return title._replace(style=f"{title.style.rpartition(' ')[0]} vi")


def running(rows: Sequence[Block]) -> float:
    """The height of paragraphs over the type width, or of rows of columns."""
    return sum(_columns(row) if isinstance(row, Columns) else _paragraph(row) for row in rows)


def _columns(block: Columns) -> float:
    return sum(max((_text(paragraph, _COLUMN) for paragraph in row), default=0.0) + 1 for row in block.rows)


def _paragraph(block: Block) -> float:
    return _text(block, _TYPE_WIDTH) if isinstance(block, Paragraph) else 0.0


def _text(paragraph: Paragraph, mm: float, caps: bool = False) -> float:
    style = paragraph.style.replace("testimonium", "body").replace("lead", "body")
    style = style.replace("Testimonium", "Body").replace("Lead", "Body")
    size, line = _TYPE.get(style, _TYPE["Body vi"])
    share = 1.0 if caps else _BOLD_TO_PLAIN
    ems = [width(part, caps) * share for part in paragraph.text.split(LINE_BREAK)]
    lines = sum(max(1, math.ceil(part * size * _MM / mm)) for part in ems)
    before = line if "estimonium" in paragraph.style else 0.0
    return (lines * line + before) * _MM
