"""The signature block: a frameless table on six equal columns. Originals have no rules and no "(signed)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bienban.document.blocks import SignatureCell, Signatures
from bienban.document.word.paragraphs import Paragraphs
from bienban.document.word.style_names import SPACER
from bienban.document.word.table_xml import cell, row, shared, table
from bienban.document.word.units import twips_of_mm

_COLUMNS = 6


def signatures(block: Signatures, width: int, setter: Paragraphs) -> str:
    """For each row of places: titles, names at the foot of the room to sign in, a gap before the next row."""
    grid = _Grid(shared([1 / _COLUMNS] * _COLUMNS, width), setter)
    rows: list[str] = []
    for number, places in enumerate(block.rows, 1):
        last = number == len(block.rows)
        rows.append(row(grid.cells(places, names=False, keep=True)))
        rows.append(row(grid.cells(places, names=True, keep=not last), height=twips_of_mm(block.room)))
        if not last:
            rows.append(row(grid.blank(0, _COLUMNS), height=twips_of_mm(block.gap), exact=True))
    return table(grid.widths, rows)


class _Grid(NamedTuple):
    widths: list[int]
    setter: Paragraphs

    def cells(self, places: Sequence[SignatureCell], *, names: bool, keep: bool) -> str:
        """One row over the whole grid; names stand at the foot of it."""
        cells, used = "", 0
        for place in places:
            cells += self.blank(used, place.offset)
            used += place.offset
            lines = place.names if names else place.titles
            text = "".join(self.setter.paragraph(line, keep=keep) for line in lines)
            content = text or self.setter.empty(SPACER, keep=keep)
            width = sum(self.widths[used : used + place.span])
            cells += cell(content, width, span=place.span, align="bottom" if names else "")
            used += place.span
        return cells + self.blank(used, _COLUMNS - used)

    def blank(self, start: int, span: int) -> str:
        """``span`` empty columns as one cell."""
        if span <= 0:
            return ""
        return cell(self.setter.empty(SPACER), sum(self.widths[start : start + span]), span=span)
