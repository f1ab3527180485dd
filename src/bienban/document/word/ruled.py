"""Lists as ruled tables: the heading row repeats, no row parts, a group's name stays with its first row."""

from __future__ import annotations

from bienban.document.blocks import Table, TableRow
from bienban.document.word.paragraphs import Paragraphs
from bienban.document.word.style_names import SPACER
from bienban.document.word.table_xml import border, cell, row, shared, table
from bienban.document.word.units import twips_of_mm

_RULES = "".join(border(side, 0.5) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
_PADDING = (twips_of_mm(0.9), twips_of_mm(1.2))


def ruled(block: Table, width: int, setter: Paragraphs) -> str:
    """The table over the whole type width; the widths of the block are its proportions."""
    total = sum(block.widths)
    widths = shared([share / total for share in block.widths], width)
    head = row(_cells(block.head, widths, setter), head=True)
    rows = [row(_cells(line, widths, setter), height=twips_of_mm(line.height)) for line in block.rows]
    return table(widths, [head, *rows], borders=_RULES, padding=_PADDING, caption=block.caption)


def _cells(line: TableRow, widths: list[int], setter: Paragraphs) -> str:
    if line.group:
        text = "".join(setter.paragraph(paragraph, keep=True) for held in line.cells for paragraph in held)
        return cell(text or setter.empty(SPACER), sum(widths), span=len(widths), align="center")
    missing = ((),) * (len(widths) - len(line.cells))
    return "".join(
        cell("".join(map(setter.paragraph, held)) or setter.empty(SPACER, keep=False), size, align="center")
        for size, held in zip(widths, (*line.cells, *missing), strict=True)
    )
