"""Two (or more) languages side by side: one row per clause, the axis between them (level lines, no frame)."""

from __future__ import annotations

from collections.abc import Sequence

from bienban.document.blocks import Paragraph
from bienban.document.word.paragraphs import Paragraphs, is_chinese
from bienban.document.word.table_xml import border, cell, row, shared, table
from bienban.document.word.units import twips_of_mm

_PADDING = twips_of_mm(4)
_LEADING = twips_of_mm(0.5)
_AXIS = border("insideV", 0.25)
_LONGEST_WHOLE = 420
"""Characters of both texts in a row; a longer row may part, or it would leave a quarter of a page empty."""

Line = tuple[tuple[Paragraph, ...], bool | None]
"""The paragraphs of one row, and whether the row stays with the next one (None: as its styles say)."""


def columns(
    lines: Sequence[Line], languages: Sequence[str], width: int, setter: Paragraphs, shares: Sequence[float] = ()
) -> str:
    """A table of one cell per language; a paragraph stands in the cell of its language. ``shares``: see ``Paper``.

    A row that is kept is held by its paragraphs: LibreOffice does not keep a table with what follows when its row is
    told not to part.
    """
    count = len(languages)
    widths = _widths(shares or [1 / count] * count, width)
    margins = [_margins(index, count) for index in range(count)]
    rows = []
    for paragraphs, keep in lines:
        cells = "".join(
            cell(_content(paragraphs, language, keep, setter), size, margins=margin)
            for language, size, margin in zip(languages, widths, margins, strict=True)
        )
        short = sum(len(paragraph.text) for paragraph in paragraphs) <= _LONGEST_WHOLE
        rows.append(row(cells, whole=short and not keep))
    return table(widths, rows, borders=_AXIS, padding=(_LEADING, 0))


def _content(paragraphs: Sequence[Paragraph], language: str, keep: bool | None, setter: Paragraphs) -> str:
    text = "".join(setter.paragraph(line, keep=keep) for line in paragraphs if line.language == language)
    return text or setter.empty("Col body zh" if is_chinese(language) else "Col body vi", keep=keep)


def _widths(shares: Sequence[float], width: int) -> list[int]:
    """Type widths in these shares; the padding beside an axis belongs to the cell."""
    count = len(shares)
    text = width - 2 * _PADDING * (count - 1)
    padding = [_PADDING * ((index > 0) + (index < count - 1)) for index in range(count)]
    return shared([(text * share + beside) / width for share, beside in zip(shares, padding, strict=True)], width)


def _margins(index: int, count: int) -> str:
    left = _PADDING if index > 0 else 0
    right = _PADDING if index < count - 1 else 0
    return f'<w:tcMar><w:left w:w="{left}" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/></w:tcMar>'
