"""The paragraphs of a part of a Word file as a reader sees them: what is deleted or hidden is not there.

Text in text boxes counts, the copy that is kept for old programs does not; nor do page numbers, which every program
works out anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element

from bienban.document.word import anchors
from bienban.document.word.errors import DocumentError
from bienban.document.word.names import w
from bienban.i18n import gettext as _

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset((*map(w, ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "tcPr", "trPr")), _FALLBACK))
_TEXTS = frozenset((w("t"), f"{_MATHS}t"))
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
_FOREIGN = frozenset(map(w, ("altChunk", "subDoc")))
_STYLE, _TAG = f"{w('pPr')}/{w('pStyle')}", f"{w('sdtPr')}/{w('tag')}"
_HIDDEN, _DELETED_ROW = f"{w('rPr')}/{w('vanish')}", f"{w('trPr')}/{w('del')}"
_MARK, _DELETED_MARKS = f"{w('pPr')}/{w('rPr')}", (w("del"), w("moveFrom"))
_P, _SDT, _BR, _START, _END, _R, _TR = map(w, ("p", "sdt", "br", "bookmarkStart", "bookmarkEnd", "r", "tr"))
_VAL, _ID, _NAME = map(w, ("val", "id", "name"))
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_OFF = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: the place in the record that it was printed from (empty: none), its text, its style's name.

    A line break in the paragraph is a newline.
    """

    address: str
    text: str
    style: str


@dataclass(slots=True)
class _Piece:
    text: str
    tags: tuple[str, ...]
    bookmarks: tuple[str, ...]


@dataclass(slots=True)
class _Line:
    style: str
    goes_on: bool
    pieces: list[_Piece] = field(default_factory=list)

    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def address(self) -> str:
        controls = (tag for piece in self.pieces for tag in reversed(piece.tags) if anchors.is_address(tag))
        marks = (found for piece in self.pieces for name in piece.bookmarks if (found := anchors.address_of(name)))
        return next(controls, "") or next(marks, "")


def passages(part: _Element, styles: Mapping[str, str]) -> Iterator[Passage]:
    """Every paragraph of ``part`` that says something; ``styles`` are the names of styles by id.

    Raises :class:`DocumentError` for a document that shows another document inside it.
    """
    for line in _Walk().lines(part):
        if text := line.text():
            yield Passage(line.address(), text, styles.get(line.style, ""))


def anchored(part: _Element, tag: str) -> Iterator[str]:
    """For each paragraph of ``part``, what stands inside the control ``tag`` or its bookmark, if anything does."""
    name = anchors.PREFIX + tag
    for line in _Walk().lines(part):
        inside = [
            piece.text
            for piece in line.pieces
            if tag in piece.tags or any(mark == name or mark.startswith(f"{name}_") for mark in piece.bookmarks)
        ]
        if inside:
            yield "".join(inside)


class _Walk:
    """One walk through a part: what is open at the moment."""

    def __init__(self) -> None:
        self._open: list[_Line] = []
        self._before: list[_Piece] = []
        self._tags: list[str] = []
        self._bookmarks: dict[str, str] = {}
        self._fields: list[_Field] = []

    def lines(self, part: _Element) -> Iterator[_Line]:
        walk = etree.iterwalk(part, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if tag in _TEXTS:
                    self._say(element.text or "")
                elif tag in _SKIPPED or _is_absent(element):
                    walk.skip_subtree()
                elif tag in _FOREIGN:
                    raise DocumentError(_("The Word document shows another document inside it. It is not read."))
                else:
                    self._begin(element, str(tag))
            elif tag == _P:
                yield from self._end_of_line()
            elif tag == _SDT:
                self._tags.pop()
            elif tag == w("fldSimple"):
                self._fields.pop()

    def _begin(self, element: _Element, tag: str) -> None:
        if tag in _SIGNS:
            self._say(_SIGNS[tag])
        elif tag == _BR:
            self._say("\n" if element.get(w("type"), "textWrapping") == "textWrapping" else "")
        elif tag == _P:
            self._open.append(_Line(_value(element, _STYLE), _mark_is_deleted(element)))
        elif tag == _SDT:
            self._tags.append(_value(element, _TAG))
        elif tag == _START:
            self._bookmarks[element.get(_ID, "")] = element.get(_NAME, "")
        elif tag == _END:
            self._bookmarks.pop(element.get(_ID, ""), None)
        elif tag == w("sym"):
            self._say(_symbol(element.get(w("char"), "")))
        else:
            self._field(element, tag)

    def _field(self, element: _Element, tag: str) -> None:
        if tag == w("fldSimple"):
            self._fields.append(_Field(element.get(w("instr"), ""), shows=True))
        elif tag == w("instrText") and self._fields:
            self._fields[-1].instruction += element.text or ""
        elif tag == w("fldChar"):
            kind = element.get(w("fldCharType"))
            if kind == "begin":
                self._fields.append(_Field("", shows=False))
            elif kind == "separate" and self._fields:
                self._fields[-1].shows = True
            elif kind == "end" and self._fields:
                self._fields.pop()

    def _say(self, text: str) -> None:
        if text and self._open and all(each.counts() for each in self._fields):
            self._open[-1].pieces.append(_Piece(text, tuple(self._tags), tuple(self._bookmarks.values())))

    def _end_of_line(self) -> Iterator[_Line]:
        line = self._open.pop()
        line.pieces[:0] = self._before
        self._before = line.pieces if line.goes_on else []
        if not line.goes_on:
            yield line


@dataclass(slots=True)
class _Field:
    instruction: str
    shows: bool

    def counts(self) -> bool:
        """Whether what is said now is a result that counts as text."""
        name = self.instruction.split(maxsplit=1)
        return self.shows and not (name and name[0].upper() in _PAGES)


def _is_absent(element: _Element) -> bool:
    """Whether a run is hidden or a row is deleted."""
    if element.tag == _R:
        hidden = element.find(_HIDDEN)
        return hidden is not None and hidden.get(_VAL, "1") not in _OFF
    return element.tag == _TR and element.find(_DELETED_ROW) is not None


def _mark_is_deleted(paragraph: _Element) -> bool:
    """Whether the end of the paragraph is deleted, so that the next one goes on where it ends."""
    mark = paragraph.find(_MARK)
    return mark is not None and any(mark.find(kind) is not None for kind in _DELETED_MARKS)


def _value(element: _Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get(_VAL, "")


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
