"""Cells and tables as WordprocessingML. Widths in twips, fixed, so that every program draws the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from bienban.document.word.runs import clean, escape


def shared(shares: Sequence[float], width: int) -> list[int]:
    """Whole twips in these shares that add up to ``width``."""
    edges = [0, *(round(width * edge) for edge in accumulate(shares))]
    return [right - left for left, right in pairwise(edges)]


def cell(content: str, width: int, *, span: int = 1, margins: str = "", align: str = "") -> str:
    """``w:tc`` over ``span`` grid columns. ``content`` ends in a paragraph."""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    vertical = f'<w:vAlign w:val="{align}"/>' if align else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}{margins}{vertical}</w:tcPr>{content}</w:tc>'


def row(cells: str, *, whole: bool = True, head: bool = False, height: int = 0, exact: bool = False) -> str:
    """``w:tr``: ``whole`` never parts, ``head`` repeats on every page, ``height`` at least or ``exact``."""
    rule = "exact" if exact else "atLeast"
    properties = "".join(
        (
            "<w:cantSplit/>" if whole else "",
            f'<w:trHeight w:val="{height}" w:hRule="{rule}"/>' if height else "",
            "<w:tblHeader/>" if head else "",
        )
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{cells}</w:tr>"


def table(
    widths: list[int], rows: Sequence[str], *, borders: str = "", padding: tuple[int, int] = (0, 0), caption: str = ""
) -> str:
    """``w:tbl`` of fixed columns. ``padding``: above and below, left and right. A caption makes it a table of data."""
    vertical, horizontal = padding
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    name = f'<w:tblCaption w:val="{escape(clean(caption))}"/>' if caption else ""
    margins = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>'
        for side, size in (("top", vertical), ("left", horizontal), ("bottom", vertical), ("right", horizontal))
    )
    frame = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>{frame}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar><w:tblLook w:val="0620"/>{name}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def border(side: str, points: float) -> str:
    """A single line at one side, ``points`` thick."""
    return f'<w:{side} w:val="single" w:sz="{round(points * 8)}" w:space="0" w:color="auto"/>'
