"""The number of the text on the pages of a PDF, and the number that the text has now."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bienban.document.number import LENGTH, LETTERS, number
from bienban.document.pdf.text import words

_NUMBER = re.compile(rf"(?<!\w)[{LETTERS}]{{{LENGTH}}}(?!\w)")


@dataclass(frozen=True, slots=True)
class Numbers:
    """``printed``: the numbers that pages carry, each once, in the order of the pages; ``bare``: pages without one,
    counted from 1; ``computed``: the number of the text as it stands, empty for a PDF without tags, in which nobody
    can tell text from margins.
    """

    printed: tuple[str, ...]
    bare: tuple[int, ...]
    computed: str


def numbers(pdf: bytes) -> Numbers:
    """What a PDF says of its number. Raises ``PdfError`` when it cannot be read."""
    found = words(pdf)
    on_pages = [_NUMBER.findall(found.margins(page)) for page in range(found.pages)]
    return Numbers(
        tuple(dict.fromkeys(each for page in on_pages for each in page)),
        tuple(index for index, page in enumerate(on_pages, 1) if not page),
        number(piece.text for piece in found.body) if found.body else "",
    )
