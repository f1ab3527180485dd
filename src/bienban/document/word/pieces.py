"""A part of a template cut at its slots: literal text with holes, so that filling it is joining strings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from bienban.document.word import slots
from bienban.document.word.errors import TemplateError
from bienban.document.word.flow import Place
from bienban.document.word.names import NAMESPACES, w
from bienban.document.word.units import twips_of, twips_of_mm
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
)
_MARK = re.compile(r"<\?slot (\w+) (\d+)\?>")
_DECLARATION = re.compile(r' xmlns:\w+="[^"]*"')
_NARROWEST = twips_of_mm(40)
_BESIDE_TEXT = ("left", "right", "gutter")
_RANGES = ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
_EDITING = re.compile(r"\{http://schemas\.microsoft\.com/office/word/2010/wordml\}(paraId|textId)$")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TextHole:
    """A text slot in a run: its name, its language (empty: those of the layout), the run's properties.

    ``style`` is the id of the paragraph's style; ``paragraph`` is its text, to be quoted.
    """

    name: str
    language: str
    properties: str
    style: str
    paragraph: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ParagraphHole:
    """A paragraph with text slots. ``repeated``: it is one slot alone, so each language has a paragraph of its own."""

    pieces: tuple[Piece, ...]
    style: str
    repeated: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class BlockHole:
    """One or more block slots that follow each other, and the place that they stand in."""

    names: tuple[str, ...]
    place: Place


Piece = str | TextHole | ParagraphHole | BlockHole


def parse(content: bytes, name: str) -> _Element:
    """The root of a part. Raises :class:`TemplateError` if it is not well-formed or not transitional Word."""
    try:
        return etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise TemplateError(_("The part “{part}” of the Word document is damaged.").format(part=name)) from fault


def cut(root: _Element, *, is_body: bool) -> tuple[Piece, ...]:
    """The part as pieces. Raises :class:`TemplateError` that quotes the paragraph with a faulty slot."""
    if root.nsmap.get("w") != NAMESPACES["w"]:
        raise TemplateError(_("The Word document is of another kind; save it in Word as “Word document (.docx)”."))
    return _Cutter(root, is_body=is_body).pieces()


class _Cutter:
    def __init__(self, root: _Element, *, is_body: bool) -> None:
        self._root = root
        self._body = root.find(w("body")) if is_body else None
        self._holes: list[TextHole | BlockHole | tuple[str, bool]] = []
        self._slots: set[str] = set()

    def pieces(self) -> tuple[Piece, ...]:
        for paragraph in list(self._root.iter(w("p"))):
            text = slots.text_of(paragraph)
            found = slots.find(text)
            if found:
                self._take(paragraph, found, text)
        declaration = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        tokens = _tokens(declaration + etree.tostring(self._root, encoding="unicode"))
        return tuple(_joined(self._assemble(tokens)))

    def _take(self, paragraph: _Element, found: list[slots.Found], text: str) -> None:
        in_body = self._body is not None and paragraph.getparent() is self._body
        block = slots.block_slot(found, paragraph, in_body=in_body)
        if block in self._slots:
            raise TemplateError(_("“{slot}” stands in the template twice.").format(slot=f"{{{{{block}}}}}"))
        if block:
            self._slots.add(block)
            self._block(paragraph, block)
        else:
            self._text(paragraph, found, text)

    def _block(self, paragraph: _Element, name: str) -> None:
        assert self._body is not None
        for child in list(paragraph):
            if child.tag in {w(kind) for kind in _RANGES}:
                paragraph.addprevious(child)
        place = _place(paragraph, self._body)
        paragraph.addprevious(self._mark("block", BlockHole((name,), place)))
        section = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
        if section is None:
            paragraph.getparent().remove(paragraph)  # type: ignore[union-attr]
            return
        for child in list(paragraph)[1:]:
            paragraph.remove(child)

    def _text(self, paragraph: _Element, found: list[slots.Found], text: str) -> None:
        named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        style = "" if named is None else named.get(w("val"), "")
        alone = len(found) == 1 and found[0].end - found[0].start == len(text.strip())
        for slot, run in slots.cut_out(paragraph, found):
            run.addnext(self._mark("text", TextHole(slot.name, slot.language, self._properties(run), style, text)))
        _tidy(paragraph)
        open_language = any(not slot.language for slot in found)
        repeated = alone and open_language and not _has_more(paragraph)
        paragraph.addprevious(self._mark("open", (style if open_language else "", repeated)))
        paragraph.addnext(self._mark("close", ("", False)))

    def _properties(self, run: _Element) -> str:
        found = run.find(w("rPr"))
        if found is None:
            return ""
        known = {f' xmlns:{prefix}="{uri}"' for prefix, uri in self._root.nsmap.items()}
        text = etree.tostring(found, encoding="unicode", with_tail=False)
        return _DECLARATION.sub(lambda declared: "" if declared[0] in known else declared[0], text)

    def _mark(self, kind: str, hole: TextHole | BlockHole | tuple[str, bool]) -> etree._ProcessingInstruction:
        self._holes.append(hole)
        return etree.ProcessingInstruction("slot", f"{kind} {len(self._holes) - 1}")

    def _assemble(self, tokens: Iterator[str | tuple[str, int]]) -> Iterator[Piece]:
        for token in tokens:
            if isinstance(token, str):
                yield token
                continue
            kind, number = token
            hole = self._holes[number]
            if kind == "close":
                return
            if isinstance(hole, tuple):
                style, repeated = hole
                yield ParagraphHole(tuple(self._assemble(tokens)), style, repeated)
            else:
                yield hole


def _tokens(text: str) -> Iterator[str | tuple[str, int]]:
    start = 0
    for mark in _MARK.finditer(text):
        if literal := text[start : mark.start()]:
            yield literal
        yield mark[1], int(mark[2])
        start = mark.end()
    yield text[start:]


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Block slots with nothing but white space between them as one hole: their tables may join."""
    before: BlockHole | None = None
    for piece in pieces:
        if before is not None and isinstance(piece, str) and not piece.strip():
            continue
        if before is not None and isinstance(piece, BlockHole):
            first, second = before.place, piece.place
            place = Place(first.width, first.after_table, second.before_table, second.last)
            before = BlockHole(before.names + piece.names, place)
            continue
        if before is not None:
            yield before
        before = piece if isinstance(piece, BlockHole) else None
        if before is None:
            yield piece
    if before is not None:
        yield before


def _place(paragraph: _Element, body: _Element) -> Place:
    before, after = paragraph.getprevious(), paragraph.getnext()
    return Place(
        _type_width(paragraph, body),
        after_table=before is not None and before.tag == w("tbl"),
        before_table=after is not None and after.tag == w("tbl"),
        last=after is None or after.tag == w("sectPr"),
    )


def _type_width(paragraph: _Element, body: _Element) -> int:
    """The width between the margins, in twips, of the section that ``paragraph`` is in."""
    section = f"{w('pPr')}/{w('sectPr')}"
    following = [paragraph, *paragraph.itersiblings()]
    properties = next((found for each in following if (found := each.find(section)) is not None), None)
    if properties is None:
        properties = body.find(w("sectPr"))
    try:
        width = 0 if properties is None else _measured(properties)
    except (ValueError, OverflowError):
        width = 0
    if width < _NARROWEST:
        raise TemplateError(_("The template does not say how large its pages are."))
    return width


def _measured(section: _Element) -> int:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margins is None:
        return 0
    return twips_of(size.get(w("w"), "0")) - sum(twips_of(margins.get(w(side), "0")) for side in _BESIDE_TEXT)


def _tidy(paragraph: _Element) -> None:
    """Drop runs left empty, and what must not be repeated: bookmarks and the ids of editing."""
    for text in slots.text_elements(paragraph):
        run = text.getparent()
        if not text.text and run is not None:
            run.remove(text)
            parent = run.getparent()
            if parent is not None and all(child.tag == w("rPr") for child in run):
                parent.remove(run)
    for key in [key for key in paragraph.attrib if _EDITING.match(str(key))]:
        del paragraph.attrib[key]
    ends = {end.get(w("id")): end for end in paragraph.iter(w("bookmarkEnd"))}
    for start in list(paragraph.iter(w("bookmarkStart"))):
        end = ends.get(start.get(w("id")))
        if end is not None:
            start.getparent().remove(start)  # type: ignore[union-attr]
            end.getparent().remove(end)  # type: ignore[union-attr]


def _has_more(paragraph: _Element) -> bool:
    """Whether the paragraph holds more than text: a tab, a field, a picture, the end of a section."""
    kinds = ("tab", "br", "fldChar", "fldSimple", "drawing", "pict", "sectPr", "bookmarkStart", "bookmarkEnd")
    stops = paragraph.findall(f"{w('pPr')}/{w('tabs')}/{w('tab')}")
    return any(child not in stops for child in paragraph.iter(*map(w, kinds)))
