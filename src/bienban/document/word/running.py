"""Page numbers in headers and footers: where they stand and what is printed around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.etree import _Element

from bienban.document.measured import PageNumber
from bienban.document.word.names import w
from bienban.document.word.opened import Opened
from bienban.document.word.resolving import Cascade, Properties, number, value
from bienban.document.word.walking import inside, pieces

_PAGE, _PAGES = "\ue000", "\ue001"
_SHOWN = {_PAGE: "1", _PAGES: "6"}
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SIDES = {"start": "left", "end": "right", "both": "left", "distribute": "left", "": "left", "inside": "left"}

References = dict[tuple[str, str], str]
"""Which part is the header or footer of ``default``, ``first`` and ``even`` pages of a section."""


def references(section: _Element, before: Mapping[tuple[str, str], str], targets: Mapping[str, str]) -> References:
    """The headers and footers of a section; one that it does not name is that of the section before."""
    found = dict(before)
    for place in ("header", "footer"):
        for each in section.iterfind(w(f"{place}Reference")):
            found[place, each.get(w("type"), "default")] = targets.get(each.get(_RELATION, ""), "")
    return found


def page_numbers(used: References, opened: Opened, cascade: Cascade) -> Iterator[PageNumber]:
    """The page numbers of a section."""
    for (place, pages), part in used.items():
        root = opened.root(part)
        for paragraph in () if root is None else inside(root):
            if found := _number(paragraph, cascade):
                align, form, properties = found
                size = number(properties, "sz/val", 20) / 2
                yield PageNumber(place, pages, align, form, properties.get("rFonts/ascii", ""), size)


def _number(paragraph: _Element, cascade: Cascade) -> tuple[str, str, Properties] | None:
    """Alignment, form and type of the page number that a paragraph holds."""
    style = cascade.style_of(paragraph)
    tokens = list(_tokens(paragraph))
    text = "".join(token for token, _run in tokens)
    if _PAGE not in text:
        return None
    ahead, _mark, behind = text.partition(_PAGE)
    form = ahead.rpartition("\t")[2] + _PAGE + behind.partition("\t")[0]
    run = next(run for token, run in tokens if token == _PAGE)
    tabs = ahead.count("\t")
    align = _at_tab(paragraph, cascade, tabs) if tabs else _aligned(paragraph, cascade)
    shown = "".join(_SHOWN.get(character, character) for character in form).strip()
    return align, shown, cascade.run(run, style, "")


def _tokens(paragraph: _Element) -> Iterator[tuple[str, _Element]]:
    """The words of a paragraph; a field stands as one mark, other fields as what they show."""
    instruction, state = "", ""
    for kind, words, run in pieces(paragraph):
        match kind:
            case "begin":
                instruction, state = "", "instruction"
            case "code":
                instruction += words
            case "separate":
                mark = _mark(instruction)
                state = "shown" if mark else ""
                if mark:
                    yield mark, run
            case "end":
                if state == "instruction" and (mark := _mark(instruction)):
                    yield mark, run
                state = ""
            case "simple":
                if mark := _mark(words):
                    yield mark, run
            case "text" if state != "shown" and not _in_simple(run):
                yield words, run


def _mark(instruction: str) -> str:
    words = instruction.split()
    return {"PAGE": _PAGE, "NUMPAGES": _PAGES, "SECTIONPAGES": _PAGES}.get(words[0].upper() if words else "", "")


def _in_simple(run: _Element) -> bool:
    field = next(run.iterancestors(w("fldSimple")), None)
    return field is not None and bool(_mark(field.get(w("instr"), "")))


def _at_tab(paragraph: _Element, cascade: Cascade, count: int) -> str:
    """Where the text behind so many tabs stands."""
    absolute = list(paragraph.iter(w("ptab")))
    if len(absolute) >= count:
        return absolute[count - 1].get(w("alignment"), "left")
    stops: dict[int, str] = {}
    for held in cascade.tab_stops(paragraph):
        stops[round(number({"pos": held.get(w("pos"), "0")}, "pos"))] = held.get(w("val"), "left")
    kept = [kind for _position, kind in sorted(stops.items()) if kind not in ("clear", "bar", "num")]
    kinds = kept or ["center", "right"]
    return _side(kinds[min(count, len(kinds)) - 1])


def _aligned(paragraph: _Element, cascade: Cascade) -> str:
    frame = paragraph.find(f"{w('pPr')}/{w('framePr')}")
    if frame is not None and frame.get(w("xAlign")):
        return _side(frame.get(w("xAlign"), ""))
    anchor = next(paragraph.iterancestors(f"{_ANCHOR}anchor"), None)
    placed = None if anchor is None else anchor.find(f"{_ANCHOR}positionH/{_ANCHOR}align")
    if placed is not None and placed.text:
        return _side(placed.text)
    return _side(cascade.paragraph(paragraph, _table_style(paragraph), None).get("jc/val", ""))


def _table_style(paragraph: _Element) -> str:
    table = next(paragraph.iterancestors(w("tbl")), None)
    return "" if table is None else value(table, "tblPr/tblStyle")


def _side(kind: str) -> str:
    return _SIDES.get(kind, kind)
