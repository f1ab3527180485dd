"""Cutting a part of a template at its slots: what stands around them is kept as it is, character by character."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from bienban.document.slots import is_text, listed, text_names
from bienban.document.word import slots
from bienban.document.word.errors import TemplateError
from bienban.document.word.names import NAMESPACES, w
from bienban.document.word.pieces import BlockHole, ParagraphHole, Piece, RowHole, TextHole
from bienban.document.word.placing import joined, place_of
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK = re.compile(r"<\?slot (\w+) (\d+)\?>")
_DECLARATION = re.compile(r' xmlns:\w+="[^"]*"')
_RANGES = ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
_MOST_SLOTS = 1000

_Hole = TextHole | BlockHole | tuple[str, bool | str]


def cut(root: _Element, *, is_body: bool) -> tuple[Piece, ...]:
    """The part as pieces. Raises :class:`TemplateError` with every faulty slot, its paragraph quoted."""
    if root.nsmap.get("w") != NAMESPACES["w"]:
        raise TemplateError(_("The Word document is of another kind; save it in Word as “Word document (.docx)”."))
    return _Cutter(root, is_body=is_body).pieces()


class _Cutter:
    def __init__(self, root: _Element, *, is_body: bool) -> None:
        self._root = root
        self._body = root.find(w("body")) if is_body else None
        self._holes: list[_Hole] = []
        self._slots: set[str] = set()
        self._rows: dict[_Element, tuple[str, str]] = {}
        self._faults: list[str] = []
        self._count = 0

    def pieces(self) -> tuple[Piece, ...]:
        for said in slots.paragraphs(self._root):
            try:
                if found := slots.find(said.text):
                    self._take(said, found)
            except TemplateError as fault:
                self._faults += fault.faults
        if self._faults:
            raise TemplateError(*dict.fromkeys((*self._faults, *self._misnamed())))
        marks = _bookmarks(self._root) if self._rows else {}
        for row, (name, text) in self._rows.items():
            _drop_bookmarks(row, marks)
            row.addprevious(self._mark("open", (name, text)))
            row.addnext(self._mark("close", ("", False)))
        declaration = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        tokens = _tokens(declaration + etree.tostring(self._root, encoding="unicode"))
        return tuple(joined(self._assemble(tokens)))

    def _misnamed(self) -> Iterator[str]:
        """Names that no paper has: told with the other faults, as nothing will be printed that could tell them."""
        for hole in self._holes:
            if isinstance(hole, TextHole) and not hole.listed and not is_text(hole.name):
                yield from slots.unknown(hole.name, hole.paragraph).faults

    def _take(self, said: slots.Said, found: list[slots.Found]) -> None:
        paragraph = said.paragraph
        in_body = self._body is not None and paragraph.getparent() is self._body
        self._count += len(found)
        if self._count > _MOST_SLOTS:
            raise TemplateError(_("The template has more than {count} slots.").format(count=_MOST_SLOTS))
        block = slots.block_slot(found, said, in_body=in_body)
        if block in self._slots:
            raise TemplateError(_("“{slot}” stands in the template twice.").format(slot=f"{{{{{block}}}}}"))
        if block:
            self._slots.add(block)
            self._block(paragraph, block)
        else:
            self._text(said, found)

    def _block(self, paragraph: _Element, name: str) -> None:
        assert self._body is not None
        for child in list(paragraph):
            if child.tag in {w(kind) for kind in _RANGES}:
                paragraph.addprevious(child)
        place = place_of(paragraph, self._body)
        paragraph.addprevious(self._mark("block", BlockHole((name,), place)))
        section = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
        if section is None:
            paragraph.getparent().remove(paragraph)  # type: ignore[union-attr]
            return
        for child in list(paragraph)[1:]:
            paragraph.remove(child)

    def _text(self, said: slots.Said, found: list[slots.Found]) -> None:
        paragraph, text = said.paragraph, said.text
        named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        style = "" if named is None else named.get(w("val"), "")
        meanings = {slot.name: listed(slot.name) for slot in found}
        self._repeat(paragraph, [meaning.list for meaning in meanings.values() if meaning], text)
        plain = self._body is not None and next(paragraph.iter(w("fldChar")), None) is None
        for slot, run in slots.cut_out(said, found):
            anchored = plain and _in_line(run)
            hole = TextHole(slot.name, self._properties(run), style, text, meanings[slot.name], anchored)
            run.addnext(self._mark("text", hole))
        _tidy(paragraph)
        open_language = any(not _has_language(slot.name) for slot in found)
        repeated = slots.alone(found, text) and open_language and not _has_more(paragraph)
        paragraph.addprevious(self._mark("open", (style if open_language else "", repeated)))
        paragraph.addnext(self._mark("close", ("", False)))

    def _repeat(self, paragraph: _Element, lists: list[str], text: str) -> None:
        """Note that the row of a paragraph repeats. Raises :class:`TemplateError` where it cannot."""
        if not lists:
            return
        row = next(paragraph.iterancestors(w("tr")), None)
        if row is None:
            raise TemplateError(
                _("The slots of the list “{list}” stand in a row of a table, which repeats. In: “{text}”").format(
                    list=lists[0], text=slots.quoted(text)
                )
            )
        outer = next((each for each in row.iterancestors(w("tr")) if each in self._rows), None)
        name = self._rows.setdefault(row, (lists[0], text))[0]
        if any(other != name for other in lists) or outer is not None:
            other = next((other for other in lists if other != name), name)
            raise TemplateError(
                _("A row repeats for one list; this one has slots of “{list}” and of “{other}”. In: “{text}”").format(
                    list=name if outer is None else self._rows[outer][0], other=other, text=slots.quoted(text)
                )
            )

    def _properties(self, run: _Element) -> str:
        found = run.find(w("rPr"))
        if found is None:
            return ""
        known = {f' xmlns:{prefix}="{uri}"' for prefix, uri in self._root.nsmap.items()}
        text = etree.tostring(found, encoding="unicode", with_tail=False)
        return _DECLARATION.sub(lambda declared: "" if declared[0] in known else declared[0], text)

    def _mark(self, kind: str, hole: _Hole) -> etree._ProcessingInstruction:
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
            if isinstance(hole, TextHole | BlockHole):
                yield hole
                continue
            style, more = hole
            inner = tuple(self._assemble(tokens))
            yield ParagraphHole(inner, style, more) if isinstance(more, bool) else RowHole(style, inner, more)


def _in_line(run: _Element) -> bool:
    """Whether a content control may stand in place of the run: not in a ruby, a formula or a simple field."""
    parent = run.getparent()
    return parent is not None and parent.tag in (w("p"), w("hyperlink"))


def _tokens(text: str) -> Iterator[str | tuple[str, int]]:
    start = 0
    for mark in _MARK.finditer(text):
        if literal := text[start : mark.start()]:
            yield literal
        yield mark[1], int(mark[2])
        start = mark.end()
    yield text[start:]


def _tidy(paragraph: _Element) -> None:
    """Drop runs left empty, and what must not be repeated: bookmarks."""
    for text in list(paragraph.iter(w("t"))):
        run = text.getparent()
        if not text.text and run is not None:
            run.remove(text)
            parent = run.getparent()
            if parent is not None and all(child.tag == w("rPr") for child in run):
                parent.remove(run)
    _drop_bookmarks(paragraph, _bookmarks(paragraph))


def _bookmarks(element: _Element) -> dict[str, list[_Element]]:
    """The ends of each bookmark in ``element`` by its id."""
    marks: dict[str, list[_Element]] = defaultdict(list)
    for mark in element.iter(w("bookmarkStart"), w("bookmarkEnd")):
        marks[mark.get(w("id"), "")].append(mark)
    return marks


def _drop_bookmarks(element: _Element, marks: dict[str, list[_Element]]) -> None:
    """Take out the bookmarks that begin or end in ``element``, both ends wherever they are."""
    for mark in list(element.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        both = marks.get(mark.get(w("id"), ""), [])
        for end in both if len(both) > 1 else []:
            if (parent := end.getparent()) is not None:
                parent.remove(end)


def _has_language(name: str) -> bool:
    """Whether the last word of a slot's name is a language, and not a part of the name."""
    meaning = listed(name)
    return bool(meaning.language) if meaning else name not in text_names() and "." in name


def _has_more(paragraph: _Element) -> bool:
    """Whether the paragraph holds more than text: a tab, a field, a picture, the end of a section."""
    kinds = ("tab", "br", "fldChar", "fldSimple", "drawing", "pict", "sectPr", "bookmarkStart", "bookmarkEnd")
    stops = paragraph.findall(f"{w('pPr')}/{w('tabs')}/{w('tab')}")
    return any(child not in stops for child in paragraph.iter(*map(w, kinds)))
