"""Tables as Word, Excel, LibreOffice and WPS put them on the clipboard: HTML, read without trusting it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bienban.bilingual.lists.markup import Tag, tokens
from bienban.bilingual.lists.table import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, ListError, Table, nothing, table
from bienban.i18n import gettext as _

_LONGEST = 4_000_000
_MOST_CELLS = 16 * MOST_ROWS
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLOCKS = ("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol")
_CELLS = ("td", "th")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?\s*(\d{1,5})", re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:<!doctype html|<html|<meta|<table|<!--\s*StartFragment)", re.IGNORECASE)


@dataclass(slots=True)
class _Cell:
    across: int
    down: int
    hidden: bool = False
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, words: str) -> None:
        last = self.parts[-1][-1:] if self.parts else " "
        words = words[1:] if words[:1] == " " and last in " \n" else words
        if words and self.length <= LONGEST_CELL:
            self.parts.append(words)
            self.length += len(words)

    @property
    def words(self) -> str:
        return "" if self.hidden else "".join(self.parts)


def looks_like_html(words: str) -> bool:
    """Whether a text file is a page."""
    return bool(_PAGE.match(words[:2000]))


def read_html(words: str) -> tuple[Table, ...]:
    """The tables of a page; a table in a cell is words of the cell. Raises :class:`ListError` when there is none."""
    if len(words) > _LONGEST:
        raise ListError(_("The text is larger than {limit} MB and no list.").format(limit=_LONGEST // 1_000_000))
    reader = _Reader()
    for token in tokens(words):
        if isinstance(token, str):
            reader.say(_SPACES.sub(" ", token))
        elif token.ends:
            reader.end(token)
        else:
            reader.begin(token)
    reader.finish()
    found = tuple(made for rows in reader.tables if (made := table(_spread(rows))).rows)
    if not found:
        raise nothing()
    return found


class _Reader:
    def __init__(self) -> None:
        self.tables: list[list[list[_Cell]]] = []
        self._rows: list[list[_Cell]] | None = None
        self._row: list[_Cell] | None = None
        self._cell: _Cell | None = None
        self._inner = 0
        self._count = 0

    def say(self, words: str) -> None:
        if self._cell is not None:
            self._cell.add(words)

    def begin(self, tag: Tag) -> None:
        if tag.name == "table" and self._cell is not None:
            self._inner += 1
            self._cell.add("\n")
        elif tag.name == "table":
            self.finish()
            self._rows = []
        elif self._inner or tag.name in _BLOCKS:
            self._break(tag)
        elif tag.name == "tr" and self._rows is not None:
            self._row, self._cell = [], None
            if not _HIDDEN.search(tag.inside):
                self._rows.append(self._row)
        elif tag.name in _CELLS and self._rows is not None:
            self._open_cell(self._rows, tag.inside)

    def end(self, tag: Tag) -> None:
        if tag.name == "table" and self._inner:
            self._inner -= 1
        elif tag.name == "table":
            self.finish()
        elif self._inner or tag.name in _BLOCKS:
            self._break(tag)
        elif tag.name == "tr":
            self._row = self._cell = None
        elif tag.name in _CELLS:
            self._cell = None

    def finish(self) -> None:
        """End the table that is being read, also one that was never closed."""
        if self._rows is not None:
            self.tables.append(self._rows)
        self._rows = self._row = self._cell = None
        self._inner = 0

    def _open_cell(self, rows: list[list[_Cell]], inside: str) -> None:
        if self._row is None:
            self._row = []
            rows.append(self._row)
        self._count += 1
        if self._count > _MOST_CELLS or len(self._row) > MOST_COLUMNS:
            raise ListError(_("The table has too many cells to be a list; copy the part that holds the list."))
        spans = {name.lower(): max(1, int(number)) for name, number in _SPAN.findall(inside)}
        across, down = min(spans.get("col", 1), MOST_COLUMNS), min(spans.get("row", 1), MOST_ROWS)
        self._cell = _Cell(across, down, bool(_HIDDEN.search(inside)))
        self._row.append(self._cell)

    def _break(self, tag: Tag) -> None:
        """A paragraph, or a line of its own, begins or ends."""
        if self._cell is not None and (tag.name in _BLOCKS or tag.name == "tr" or tag.name in _CELLS):
            self._cell.add("\n")


def _spread(rows: Sequence[Sequence[_Cell]]) -> list[list[str]]:
    """A cell that was merged says the same in every place that it covers."""
    grid: list[list[str]] = []
    waiting: dict[int, tuple[int, str]] = {}
    for row in rows:
        line: list[str] = []
        for cell in row:
            _take_down(line, waiting)
            words = cell.words
            for _copy in range(min(cell.across, MOST_COLUMNS + 1 - len(line))):
                if cell.down > 1:
                    waiting[len(line)] = (cell.down - 1, words)
                line.append(words)
        _take_down(line, waiting)
        grid.append(line)
    return grid


def _take_down(line: list[str], waiting: dict[int, tuple[int, str]]) -> None:
    """Go on with the cells from above that reach into this row."""
    while len(line) in waiting:
        left, words = waiting.pop(len(line))
        if left > 1:
            waiting[len(line)] = (left - 1, words)
        line.append(words)
