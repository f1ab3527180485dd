"""What a Word file says about its pages and paragraphs once styles, themes and lists are resolved.

``document/word/measuring`` makes it of any Word file, our own or foreign; the measures are taken from it. All values
are frozen. Lengths of the page are in mm, sizes and spaces of type in pt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]")


@dataclass(frozen=True)
class Letters:
    """A run of text. Its two fonts are empty when the file names none; the colour ``""`` is automatic."""

    text: str
    latin: str = ""
    chinese: str = ""
    size: float = 10.0
    bold: bool = False
    colour: str = ""
    tracking: float = 0.0


@dataclass(frozen=True)
class Cell:
    """Where a paragraph stands in a table: numbers count from 0; ``columns`` is how many cells its row has."""

    table: int
    row: int
    column: int
    columns: int


@dataclass(frozen=True)
class Line:
    """One paragraph. ``rule`` says what ``line`` is: ``auto`` a multiple of single lines, ``exact``, ``atLeast`` pt.

    ``number`` is the number that a list of Word gives it; a typed one is part of the text. ``first_characters`` is the
    indent in characters where the file counts it so.
    """

    runs: tuple[Letters, ...]
    style: str = ""
    number: str = ""
    align: str = "left"
    first_mm: float = 0.0
    first_characters: float | None = None
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    rule: str = "auto"
    grid: bool = True
    outline: int | None = None
    cell: Cell | None = None
    section: int = 0

    @cached_property
    def text(self) -> str:
        """The words, without a list's number."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def numbered(self) -> str:
        """The words with the number before them, wherever it comes from, and without space around."""
        return f"{self.number} {self.text}".strip()

    @cached_property
    def language(self) -> str:
        """``zh-Hans`` when Chinese characters outweigh letters, ``vi`` otherwise; empty without either.

        A Chinese character says as much as two or three letters.
        """
        han, latin = len(_HAN.findall(self.text)), len(_LATIN.findall(self.text))
        if not han and not latin:
            return ""
        return "zh-Hans" if han * 2.5 >= latin else "vi"

    @cached_property
    def main(self) -> Letters:
        """The run with the most text; a paragraph that is asked for it has one."""
        return max(self.runs, key=lambda run: len(run.text.strip()))

    @cached_property
    def bold(self) -> bool:
        """Whether most of the text is bold."""
        strong = sum(len(run.text) for run in self.runs if run.bold)
        return strong * 2 > len(self.text)


@dataclass(frozen=True)
class PageNumber:
    """A page number in a header or footer of ``default``, ``first`` or ``even`` pages; ``form`` shows page 1 of 6."""

    place: str
    pages: str
    align: str
    form: str
    font: str
    size: float


@dataclass(frozen=True)
class Page:
    """The set-up of one section. ``pitch`` and ``advance`` are the document grid in pt, None without one.

    ``first_differs``: page 1 has a header and footer of its own.
    """

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    pitch: float | None = None
    advance: float | None = None
    first_differs: bool = False
    numbers: tuple[PageNumber, ...] = ()

    @property
    def type_width(self) -> float:
        """Width of the type area."""
        return self.width - self.left - self.right

    @property
    def type_height(self) -> float:
        """Height of the type area."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True)
class Sheet:
    """A measured Word file. ``even_and_odd``: even pages have headers and footers of their own."""

    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    even_and_odd: bool = False

    @cached_property
    def layout(self) -> str:
        """``single``, ``stacked`` or ``columns``: how the languages of the text stand."""
        long = [line for line in self.lines if len(line.text) >= 20 and line.language]
        languages = {line.language for line in long}
        if len(languages) < 2 or _one_outweighs([line for line in long if line.cell is None or line.cell.columns == 2]):
            return "single"
        beside = sum(len(line.text) for line in long if line.cell and line.cell.columns == 2)
        return "columns" if beside * 2 > sum(len(line.text) for line in long) else "stacked"

    def of(self, language: str) -> tuple[Line, ...]:
        """The paragraphs in a language; all of them without one."""
        return tuple(line for line in self.lines if line.text and (not language or line.language == language))


def _one_outweighs(lines: list[Line]) -> bool:
    """Whether one language is only quoted in a text of the other."""
    weights = {
        language: sum(len(line.text) for line in lines if line.language == language) for language in ("vi", "zh-Hans")
    }
    return min(weights.values()) * 12 < max(weights.values())
