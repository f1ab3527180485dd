"""The blocks of a page: what :func:`bienban.document.compose.compose` makes and every writer lays out.

A block says *what* stands where (its style, its language, the place in the record it comes from), never how it is
drawn: fonts, sizes and spaces belong to the styles of the Word template. All values are frozen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

LINE_BREAK = "\n"
"""Stands in the text of a title or of a signature's title where a line ends by sense."""


class Paragraph(NamedTuple):
    """One paragraph in one language.

    ``style`` is the name of a paragraph style of the template (``Body vi``). ``text`` is the full printed text, the
    typed number included; it may hold :data:`LINE_BREAK`. ``address`` names the field of the record that the text
    comes from (``""`` for fixed words). ``number`` is the length of the typed number at the start of ``text``.
    ``widen`` asks for a name of two Chinese characters to be set as wide as one of three. ``label`` is the length of
    the words at the start of a ``text`` of fixed words that stand out: 出席：.
    """

    style: str
    language: str
    text: str
    address: str = ""
    number: int = 0
    widen: bool = False
    label: int = 0


class Columns(NamedTuple):
    """Rows side by side and level: each paragraph stands in the cell of its language, several of one language follow
    each other there. ``apart``: never joins the table before it.

    ``together`` asks that all rows stay on one page, with the block that follows.
    """

    rows: tuple[tuple[Paragraph, ...], ...]
    apart: bool = False
    together: bool = False


class SignatureCell(NamedTuple):
    """One place to sign: ``span`` of the six grid columns, ``offset`` empty grid columns before it."""

    titles: tuple[Paragraph, ...]
    names: tuple[Paragraph, ...]
    span: int = 3
    offset: int = 0


class Signatures(NamedTuple):
    """The signature block: rows of places to sign, in the order of the original. Never parted from what precedes.

    ``room`` is the height in mm for signing, ``gap`` the height in mm between two rows of places.
    """

    rows: tuple[tuple[SignatureCell, ...], ...]
    room: float = 32.0
    gap: float = 14.0


class TableRow(NamedTuple):
    """A row of a table: one tuple of paragraphs per cell. ``group``: one cell over the full width, kept with next.

    ``height`` is the least height in mm, for what is written by hand.
    """

    cells: tuple[tuple[Paragraph, ...], ...]
    group: bool = False
    height: float = 0.0


class Table(NamedTuple):
    """A ruled table with a heading row that repeats on every page.

    ``widths`` are in mm of the one-language page; a writer keeps their proportions and fills its own type width.
    """

    widths: tuple[float, ...]
    head: TableRow
    rows: tuple[TableRow, ...]
    caption: str = ""


class Cards(NamedTuple):
    """Cards to be cut out, one below the other, each of exactly this ``height`` in mm over the whole type width."""

    cards: tuple[tuple[Paragraph, ...], ...]
    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Paragraph | Columns | Signatures | Table | Cards | PageBreak


class Words(NamedTuple):
    """What one field of a list's member prints in one language, and the place in the record that it comes from."""

    text: str
    address: str = ""


Member = Mapping[str, Mapping[str, Words]]
"""A member of a list: its fields by name, each in every language."""


def nowhere(_name: str, _language: str) -> str:
    """The address of words that come from no place in the record."""
    return ""


class Paper(NamedTuple):
    """One original, ready to be laid into a template.

    ``blocks`` holds the blocks of every block slot (``heading``, ``body``, ``signatures``, ``delegations``).
    ``texts`` holds the text slots: name to one string per language, in the order of the languages of the layout;
    ``source`` tells the address of one in a language, empty if it has none.
    ``properties`` are the core properties of the file (``title``, ``language``, ``identifier``, ``subject``).
    ``original`` says which original it is: ``id``, ``keeper``, ``mode``, ``layout``, ``revision``; empty for other
    papers.
    ``lists`` holds the members of the lists that rows of a template repeat for (``person``, ``vn.delegate``).
    ``shares`` are those of the columns in the width, empty for equal ones.
    """

    languages: tuple[str, ...]
    columns: bool
    blocks: Mapping[str, tuple[Block, ...]]
    texts: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    properties: Mapping[str, str] = MappingProxyType({})
    original: Mapping[str, str] = MappingProxyType({})
    lists: Mapping[str, tuple[Member, ...]] = MappingProxyType({})
    shares: tuple[float, ...] = ()
    source: Callable[[str, str], str] = nowhere

    def everything(self) -> tuple[Block, ...]:
        """All blocks in the order in which they are printed."""
        return tuple(block for name in BLOCK_SLOTS for block in self.blocks.get(name, ()))


BLOCK_SLOTS = ("heading", "body", "signatures", "delegations")
"""The closed list of block slots, in the order of the page."""


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph of ``blocks``, in reading order: row by row, cell by cell."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Columns(rows=rows):
                for row in rows:
                    yield from row
            case Signatures(rows=places):
                for line in places:
                    for cell in line:
                        yield from cell.titles
                    for cell in line:
                        yield from cell.names
            case Table(head=head, rows=table_rows):
                for table_row in (head, *table_rows):
                    for cell_paragraphs in table_row.cells:
                        yield from cell_paragraphs
            case Cards(cards=cards):
                for card in cards:
                    yield from card
            case PageBreak():
                pass
