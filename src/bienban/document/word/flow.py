"""The order of blocks in one place of a template: which tables join, what is kept together, where a page begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bienban.document.blocks import Block, Cards, Columns, PageBreak, Paragraph, Signatures, Table
from bienban.document.word.cards import cards
from bienban.document.word.columns import Line, columns
from bienban.document.word.paragraphs import Paragraphs
from bienban.document.word.ruled import ruled
from bienban.document.word.signatures import signatures
from bienban.document.word.style_names import SIGNATURE_SPACE, SPACER


class Place(NamedTuple):
    """Where blocks are laid: type width in twips, and whether the template has a table right before or after it.

    ``last``: nothing follows in the document; Word wants a paragraph after a table there.
    """

    width: int
    after_table: bool = False
    before_table: bool = False
    last: bool = False


def lay(
    blocks: Sequence[Block], languages: Sequence[str], place: Place, setter: Paragraphs, shares: Sequence[float] = ()
) -> str:
    """The blocks as WordprocessingML, ready to stand in ``w:body``."""
    flow = _Flow(languages, place, setter, shares)
    kept = _kept_for_signatures(blocks)
    index = 0
    while index < len(blocks):
        block = blocks[index]
        follower = blocks[index + 1] if index + 1 < len(blocks) else None
        match block:
            case Paragraph():
                flow.paragraph(block, follower, keep=index in kept)
            case Columns():
                index = flow.columns(blocks, index, kept)
            case Signatures():
                flow.signatures(block)
            case Table():
                flow.table(ruled(block, place.width, setter))
            case Cards():
                flow.table(cards(block, place.width, setter))
            case PageBreak():
                flow.new_page = True
        index += 1
    return flow.finished()


class _Flow:
    def __init__(self, languages: Sequence[str], place: Place, setter: Paragraphs, shares: Sequence[float]) -> None:
        self._languages = languages
        self._place = place
        self._setter = setter
        self._shares = shares
        self._pieces: list[str] = []
        self._after_table = place.after_table
        self.new_page = False

    def paragraph(self, block: Paragraph, follower: Block | None, *, keep: bool) -> None:
        style = self._setter.stacked(block.style) if self._goes_on(block, follower) else block.style
        self._add(self._setter.paragraph(block, keep=keep or None, new_page=self._page(), style=style))

    def columns(self, blocks: Sequence[Block], start: int, kept: set[int]) -> int:
        """Joins the columns from ``start`` on into one table; returns the index of the last one that it took."""
        lines: list[Line] = []
        end = start
        for index in range(start, len(blocks)):
            block = blocks[index]
            if not isinstance(block, Columns) or (index > start and block.apart):
                break
            lines += [(row, True if block.together else None) for row in block.rows]
            if index in kept and lines:
                lines[-1] = (lines[-1][0], True)
            end = index
        if lines:
            self.table(columns(lines, self._languages, self._place.width, self._setter, self._shares))
        return end

    def signatures(self, block: Signatures) -> None:
        if block.rows:
            self._add(self._setter.empty(SIGNATURE_SPACE, new_page=self._page()))
            self._add(signatures(block, self._place.width, self._setter), table=True)

    def table(self, element: str) -> None:
        if self._after_table or self.new_page:
            self._add(self._setter.empty(SPACER, new_page=self._page()))
        self._add(element, table=True)

    def finished(self) -> str:
        if self._after_table and (self._place.before_table or self._place.last):
            self._add(self._setter.empty(SPACER, keep=False))
        return "".join(self._pieces)

    def _goes_on(self, block: Paragraph, follower: Block | None) -> bool:
        """Whether ``follower`` says the same in a later language of the layout."""
        if not isinstance(follower, Paragraph) or not {block.language, follower.language} <= set(self._languages):
            return False
        return self._languages.index(block.language) < self._languages.index(follower.language)

    def _add(self, element: str, *, table: bool = False) -> None:
        self._pieces.append(element)
        self._after_table = table

    def _page(self) -> bool:
        new_page, self.new_page = self.new_page, False
        return new_page


def _kept_for_signatures(blocks: Sequence[Block]) -> set[int]:
    """The blocks that go to the page of the signatures: the closing formula, or else what stands before them."""
    kept: set[int] = set()
    for index, block in enumerate(blocks):
        if isinstance(block, Signatures):
            kept |= _closing(blocks, index)
    return kept


def _closing(blocks: Sequence[Block], signatures_at: int) -> set[int]:
    closing: set[int] = set()
    for index in range(signatures_at - 1, -1, -1):
        block = blocks[index]
        if isinstance(block, PageBreak):
            break
        formula = isinstance(block, Paragraph) and "testimonium" in block.style.lower()
        if formula or not closing:
            closing.add(index)
        if not formula:
            break
    return closing
