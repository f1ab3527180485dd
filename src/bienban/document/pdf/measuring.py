"""Where the lines of a PDF stand: edges, baselines, sizes, in mm from the upper left corner of the page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bienban.document.pdf.opening import opened

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_MM = 25.4 / 72
_SAME_LINE = 1.0
"""Characters whose baselines differ by less in pt stand on one line."""

_APART = 16.0
"""A gap in pt that is wider parts two columns or what stands at two tabs."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Characters on one baseline. ``right`` is where the next character would begin; ``size`` is in pt."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page and its lines from top to bottom, those on one baseline from left to right."""

    width: float
    height: float
    lines: tuple[PrintedLine, ...]


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    left: float
    right: float
    baseline: float
    size: float


def printed_pages(pdf: bytes) -> tuple[PrintedPage, ...]:
    """The pages of a PDF with their lines. Raises ``PdfError`` when it cannot be read."""
    with opened(pdf) as document:
        return tuple(_page(document[index]) for index in range(len(document)))


def _page(page: PdfPage) -> PrintedPage:
    width, height = page.get_size()
    lines = [_line(run) for run in _runs(_characters(page, height))]
    placed = sorted((line for line in lines if line.text), key=lambda line: (round(line.baseline, 1), line.left))
    return PrintedPage(width * _MM, height * _MM, tuple(placed))


def _characters(page: PdfPage, height: float) -> Iterator[_Character]:
    from pypdfium2 import raw

    text = page.get_textpage()
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) == 1 or code < 32:
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        size = raw.FPDFText_GetFontSize(text, index)
        yield _Character(chr(code), x.value, max(box.right, x.value), height - y.value, size)


def _runs(characters: Iterable[_Character]) -> Iterator[list[_Character]]:
    """The characters of each line, parted at wide gaps."""
    ordered = sorted(characters, key=lambda character: character.baseline)
    level: list[_Character] = []
    for character in ordered:
        if level and character.baseline - level[0].baseline > _SAME_LINE:
            yield from _parted(level)
            level = []
        level.append(character)
    yield from _parted(level)


def _parted(level: list[_Character]) -> Iterator[list[_Character]]:
    run: list[_Character] = []
    for character in sorted(level, key=lambda each: each.left):
        if run and character.left - run[-1].right > _APART:
            yield run
            run = []
        run.append(character)
    if run:
        yield run


def _line(run: list[_Character]) -> PrintedLine:
    text = "".join(character.text for character in run)
    printed = [character for character in run if not character.text.isspace()] or run
    return PrintedLine(
        text=text.strip(),
        left=printed[0].left * _MM,
        right=printed[-1].right * _MM,
        baseline=printed[0].baseline * _MM,
        size=max(character.size for character in printed),
    )
