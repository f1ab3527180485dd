"""Measuring a Word file of anybody from its XML: pages, paragraphs, type, as its styles, theme and lists resolve."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from bienban.document.measured import Cell, Letters, Line, Page, Sheet
from bienban.document.word.lists import Lists
from bienban.document.word.names import w
from bienban.document.word.opened import Opened
from bienban.document.word.resolving import Cascade, Properties, Theme, number, on, value
from bienban.document.word.running import References, page_numbers, references
from bienban.document.word.units import twips_of
from bienban.document.word.walking import inside, runs, words

_MM = 25.4 / 1440
_LETTER = (12240, 15840, 1440)
"""Width, height and margins in twips of a page that a file does not describe (ECMA-376, 17.6.13)."""

_LARGEST = 31680
"""Twips of the longest side that Word allows, 22 inches."""

_ALIGNED = {"start": "left", "end": "right", "distribute": "both", "thaiDistribute": "both"}
_GRIDS = ("lines", "linesAndChars", "snapToChars")


def measure(data: bytes) -> Sheet:
    """What a Word file says. Raises ``DocumentError`` for what is no Word document, or damaged, or unsafe."""
    opened = Opened.of(data)
    settings = opened.related("settings")
    cascade = Cascade(opened.related("styles"), Theme(opened.related("theme"), settings))
    reader = _Reader(opened, cascade, Lists(opened.related("numbering")))
    root = opened.root(opened.main)
    body = None if root is None else root.find(w("body"))
    lines = () if body is None else tuple(reader.lines(body))
    pages = () if body is None else tuple(reader.pages(body))
    even = settings is not None and settings.find(w("evenAndOddHeaders")) is not None
    return Sheet(pages, lines, even)


class _Reader:
    def __init__(self, opened: Opened, cascade: Cascade, lists: Lists) -> None:
        self._opened = opened
        self._cascade = cascade
        self._lists = lists
        self._tables: dict[_Element, int] = {}
        self._rows: dict[_Element, int] = {}

    def lines(self, body: _Element) -> Iterator[Line]:
        """Every paragraph of the body; a section ends with the paragraph that holds its properties."""
        section = 0
        for paragraph in inside(body):
            yield self._line(paragraph, section)
            section += paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None

    def pages(self, body: _Element) -> Iterator[Page]:
        """The set-up of every section."""
        targets = dict(self._opened.targets("header")) | dict(self._opened.targets("footer"))
        used: References = {}
        for section in body.iter(w("sectPr")):
            used = references(section, used, targets)
            yield self._page(section, used)

    def _line(self, paragraph: _Element, section: int) -> Line:
        table = next(paragraph.iterancestors(w("tbl")), None)
        table_style = "" if table is None else value(table, "tblPr/tblStyle")
        style = self._cascade.style_of(paragraph)
        identifier, depth = self._list(paragraph, style)
        found = self._cascade.paragraph(paragraph, table_style, self._lists.level(identifier, depth))
        letters = tuple(self._letters(run, style, table_style) for run in runs(paragraph) if words(run))
        grid = on({"snapToGrid/val": "1"} | found, "snapToGrid")
        first = number(found, "ind/firstLine") - number(found, "ind/hanging")
        in_characters = number(found, "ind/firstLineChars") - number(found, "ind/hangingChars")
        apart = 0.0 if on(found, "contextualSpacing") else 1.0
        rule = found.get("spacing/lineRule", "auto")
        return Line(
            runs=letters,
            style=self._cascade.name(style),
            number=self._lists.number(identifier, depth) if any(run.text.strip() for run in letters) else "",
            align=_ALIGNED.get(found.get("jc/val", "left"), found.get("jc/val", "left")),
            first_mm=first * _MM,
            first_characters=in_characters / 100 if in_characters else None,
            before=apart * _space(found, "before"),
            after=apart * _space(found, "after"),
            line=number(found, "spacing/line", 240) / (240 if rule == "auto" else 20),
            rule=rule,
            grid=grid,
            outline=_whole(found.get("outlineLvl/val")),
            cell=None if table is None else self._cell(paragraph, table),
            section=section,
        )

    def _list(self, paragraph: _Element, style: str) -> tuple[str, int]:
        """The list that a paragraph belongs to, by itself or by its style, and its level."""
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        if own is not None and value(own, "numId"):
            return value(own, "numId"), _whole(value(own, "ilvl")) or 0
        return self._cascade.list_of(style)

    def _letters(self, run: _Element, style: str, table_style: str) -> Letters:
        found = self._cascade.run(run, style, table_style)
        text = words(run)
        colour = found.get("color/val", "auto")
        return Letters(
            text=text.upper() if on(found, "caps") else text,
            latin=found.get("rFonts/ascii", ""),
            chinese=found.get("rFonts/eastAsia", ""),
            size=max(number(found, "sz/val", 20) / 2, 1.0),
            bold=on(found, "b"),
            colour="" if colour == "auto" else colour.upper(),
            tracking=number(found, "spacing/val") / 20,
        )

    def _cell(self, paragraph: _Element, table: _Element) -> Cell | None:
        held = next(paragraph.iterancestors(w("tc")), None)
        row = next(paragraph.iterancestors(w("tr")), None)
        if held is None or row is None:
            return None
        if table not in self._tables:
            self._tables[table] = len(self._tables)
            self._rows |= {each: number for number, each in enumerate(table.iter(w("tr")))}
        cells = list(row.iter(w("tc")))
        return Cell(self._tables[table], self._rows[row], cells.index(held), len(cells))

    def _page(self, section: _Element, used: References) -> Page:
        size, margins, grid = (section.find(w(name)) for name in ("pgSz", "pgMar", "docGrid"))
        gutter = _twips(margins, "gutter", 0)
        return Page(
            width=_twips(size, "w", _LETTER[0]) * _MM,
            height=_twips(size, "h", _LETTER[1]) * _MM,
            top=abs(_twips(margins, "top", _LETTER[2])) * _MM,
            right=_twips(margins, "right", _LETTER[2]) * _MM,
            bottom=abs(_twips(margins, "bottom", _LETTER[2])) * _MM,
            left=(_twips(margins, "left", _LETTER[2]) + gutter) * _MM,
            pitch=_twips(grid, "linePitch", 0) / 20 if _grid(grid) in _GRIDS else None,
            advance=self._advance(grid) if _grid(grid) in _GRIDS[1:] else None,
            first_differs=on({"titlePg/val": _switch(section, "titlePg")}, "titlePg"),
            numbers=tuple(page_numbers(used, self._opened, self._cascade)),
        )

    def _advance(self, grid: _Element | None) -> float:
        """The width of one character of the grid in pt (ECMA-376, 17.6.5)."""
        space = "0" if grid is None else grid.get(w("charSpace"), "0")
        return self._cascade.normal_size + number({"space": space}, "space") / 4096


def _switch(section: _Element, name: str) -> str:
    found = section.find(w(name))
    return "0" if found is None else found.get(w("val"), "1")


def _grid(grid: _Element | None) -> str:
    return "" if grid is None else grid.get(w("type"), "")


def _twips(element: _Element | None, name: str, default: int) -> int:
    written = None if element is None else element.get(w(name))
    try:
        found = default if written is None else twips_of(written)
    except (ValueError, OverflowError):
        return default
    return found if abs(found) < _LARGEST else default


def _space(found: Properties, side: str) -> float:
    """Space before or after in pt; counted in lines, a line is 12 pt."""
    if on({"x/val": found.get(f"spacing/{side}Autospacing", "0")}, "x"):
        return 14.0
    lines = number(found, f"spacing/{side}Lines")
    return lines / 100 * 12 if lines else number(found, f"spacing/{side}") / 20


def _whole(written: str | None) -> int | None:
    return int(written) if written is not None and written.isdecimal() else None
