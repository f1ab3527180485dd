"""The paragraphs of a part of a Word file as a reader sees them: what is deleted or hidden is not there.

Text in text boxes counts, the copy that is kept for old programs does not; nor do page numbers, which every program
works out anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from lxml.etree import _Element

from bienban.document.word import anchors
from bienban.document.word.errors import DocumentError
from bienban.document.word.names import w
from bienban.i18n import gettext as _

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = (*map(w, ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "tcPr", "trPr")), _FALLBACK)
_TEXTS = (w("t"), f"{_MATHS}t")
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
_FOREIGN = tuple(map(w, ("altChunk", "subDoc")))
_P, _PPR, _STYLE, _RPR, _R, _VANISH = map(w, ("p", "pPr", "pStyle", "rPr", "r", "vanish"))
_SDT, _SDTPR, _TAG, _START, _END = map(w, ("sdt", "sdtPr", "tag", "bookmarkStart", "bookmarkEnd"))
_TR, _TRPR, _DEL, _MOVED, _BR, _SYM = map(w, ("tr", "trPr", "del", "moveFrom", "br", "sym"))
_FIELD, _INSTRUCTION, _SIMPLE = map(w, ("fldChar", "instrText", "fldSimple"))
_VAL, _ID, _NAME = map(w, ("val", "id", "name"))
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_OFF = ("0", "false", "off")


class Passage(NamedTuple):
    """A paragraph: the place in the record that it was printed from (empty: none), its text, its style's name.

    A line break in the paragraph is a newline. Where an office's own template prints several places in one paragraph,
    ``address`` is the first; ``parts`` are all of them, each address with what it prints.
    """

    address: str
    text: str
    style: str
    parts: tuple[tuple[str, str], ...] = ()


class _Piece(NamedTuple):
    text: str
    tags: tuple[str, ...]
    bookmarks: tuple[str, ...]

    def address(self) -> str:
        tag = next(filter(anchors.is_address, reversed(self.tags)), "")
        return tag or next(filter(None, map(anchors.address_of, self.bookmarks)), "")


class _Line:
    """A paragraph while it is read. ``goes_on``: its end is deleted, so that the next one goes on where it ends."""

    __slots__ = ("goes_on", "pieces", "style")

    def __init__(self) -> None:
        self.style = ""
        self.goes_on = False
        self.pieces: list[_Piece] = []

    def text(self) -> str:
        return "".join([piece.text for piece in self.pieces])

    def address(self) -> str:
        for tag in [tag for piece in self.pieces for tag in reversed(piece.tags)]:
            if anchors.is_address(tag):
                return tag
        marks = [name for piece in self.pieces for name in piece.bookmarks]
        return next(filter(None, map(anchors.address_of, marks)), "")

    def parts(self) -> tuple[tuple[str, str], ...]:
        """Each place with what it prints, if there are several."""
        if len({piece.bookmarks for piece in self.pieces}) + len({piece.tags for piece in self.pieces}) < 3:
            return ()
        said: dict[str, str] = {}
        for piece in self.pieces:
            place = piece.address()
            said[place] = said.get(place, "") + piece.text
        placed = tuple((place, text) for place, text in said.items() if place)
        return placed if len(placed) > 1 else ()


class _Field:
    """A field while it is read: its instruction, and whether what is said now is its result."""

    __slots__ = ("instruction", "shows")

    def __init__(self, instruction: str, *, shows: bool) -> None:
        self.instruction = instruction
        self.shows = shows

    def counts(self) -> bool:
        """Whether what is said now is a result that counts as text."""
        name = self.instruction.split(maxsplit=1)
        return self.shows and not (name and name[0].upper() in _PAGES)


def passages(part: _Element, styles: Mapping[str, str]) -> Iterator[Passage]:
    """Every paragraph of ``part`` that says something; ``styles`` are the names of styles by id.

    Raises :class:`DocumentError` for a document that shows another document inside it.
    """
    for line in _Walk(part).lines:
        if text := line.text():
            yield Passage(line.address(), text, styles.get(line.style, ""), line.parts())


def anchored(part: _Element, tag: str) -> Iterator[str]:
    """For each paragraph of ``part``, what stands inside the control ``tag`` or its bookmark, if anything does."""
    name = anchors.PREFIX + tag
    for line in _Walk(part).lines:
        inside = [
            piece.text
            for piece in line.pieces
            if tag in piece.tags or any(mark == name or mark.startswith(f"{name}_") for mark in piece.bookmarks)
        ]
        if inside:
            yield "".join(inside)


class _Walk:
    """One walk through a part: its paragraphs, and what is open at the moment."""

    def __init__(self, part: _Element) -> None:
        self.lines: list[_Line] = []
        self._absent = frozenset(_absent(part))
        self._line: _Line | None = None
        self._before: list[_Piece] = []
        self._tags: list[str] = []
        self._bookmarks: dict[str, str] = {}
        self._fields: list[_Field] = []
        self._into(part)

    def _into(self, parent: _Element) -> None:
        for element in parent:
            act = _ACTS.get(element.tag, _Walk._into)
            if act and element not in self._absent:
                act(self, element)

    def _say(self, text: str) -> None:
        if text and self._line and (not self._fields or all(each.counts() for each in self._fields)):
            self._line.pieces.append(_Piece(text, tuple(self._tags), tuple(self._bookmarks.values())))

    def words(self, element: _Element) -> None:
        self._say(element.text or "")

    def paragraph(self, element: _Element) -> None:
        outer, self._line = self._line, _Line()
        for properties in element.iterchildren(_PPR):
            _describe(self._line, properties)
        self._into(element)
        line, self._line = self._line, outer
        line.pieces[:0] = self._before
        self._before = line.pieces if line.goes_on else []
        if not line.goes_on:
            self.lines.append(line)

    def control(self, element: _Element) -> None:
        tags = [
            each.get(_VAL, "") for properties in element.iterchildren(_SDTPR) for each in properties.iterchildren(_TAG)
        ]
        self._tags.append(tags[0] if tags else "")
        self._into(element)
        self._tags.pop()

    def start(self, element: _Element) -> None:
        self._bookmarks[element.get(_ID, "")] = element.get(_NAME, "")

    def end(self, element: _Element) -> None:
        self._bookmarks.pop(element.get(_ID, ""), None)

    def sign(self, element: _Element) -> None:
        self._say(_SIGNS[str(element.tag)])

    def line_break(self, element: _Element) -> None:
        self._say("\n" if element.get(w("type"), "textWrapping") == "textWrapping" else "")

    def symbol(self, element: _Element) -> None:
        self._say(_symbol(element.get(w("char"), "")))

    def simple_field(self, element: _Element) -> None:
        self._fields.append(_Field(element.get(w("instr"), ""), shows=True))
        self._into(element)
        self._fields.pop()

    def instruction(self, element: _Element) -> None:
        if self._fields:
            self._fields[-1].instruction += element.text or ""

    def field(self, element: _Element) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_Field("", shows=False))
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def foreign(self, _element: _Element) -> None:
        raise DocumentError(_("The Word document shows another document inside it. It is not read."))


_ACTS: Mapping[object, Callable[[_Walk, _Element], None] | None] = {
    **dict.fromkeys(_SKIPPED),
    **dict.fromkeys(_TEXTS, _Walk.words),
    _P: _Walk.paragraph,
    _SDT: _Walk.control,
    _START: _Walk.start,
    _END: _Walk.end,
    _BR: _Walk.line_break,
    _SYM: _Walk.symbol,
    _SIMPLE: _Walk.simple_field,
    _INSTRUCTION: _Walk.instruction,
    _FIELD: _Walk.field,
    **dict.fromkeys(_SIGNS, _Walk.sign),
    **dict.fromkeys(_FOREIGN, _Walk.foreign),
}
"""What is done at each kind of element, if anything; any other is gone into."""


def _absent(part: _Element) -> Iterator[_Element]:
    """The runs that are hidden and the rows that are deleted."""
    for mark in part.iter(_VANISH, _DEL):
        properties = mark.getparent()
        owner = None if properties is None else properties.getparent()
        if properties is None or owner is None:
            continue
        if (mark.tag, properties.tag, owner.tag) == (_DEL, _TRPR, _TR) or (
            (mark.tag, properties.tag, owner.tag) == (_VANISH, _RPR, _R) and mark.get(_VAL, "1") not in _OFF
        ):
            yield owner


def _describe(line: _Line, properties: _Element) -> None:
    """Take the style of a paragraph and whether its end is deleted from its ``properties``."""
    for each in properties:
        if each.tag == _STYLE:
            line.style = each.get(_VAL, "")
        elif each.tag == _RPR:
            line.goes_on = next(each.iterchildren(_DEL, _MOVED), None) is not None


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
