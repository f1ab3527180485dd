"""Rules of the house for what refers to something else in a Word file: bookmarks, controls, fields, numbering."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_IN_LINES = ("p", "hyperlink", "ins", "del", "moveTo", "moveFrom", "smartTag", "fldSimple")
_LONGEST_NAME, _LONGEST_TAG = 40, 64


def references(parts: Mapping[str, _Element]) -> Iterator[str]:
    """What is wrong between the parts of ``word/``, given by name: a reference that misses, an identity used twice."""
    for name, root in parts.items():
        yield from (f"{name}: {fault}" for fault in (*bookmarks(root), *controls(root), *fields(root)))
    everything = list(parts.values())
    yield from _twice("bookmark id", _values(everything, "bookmarkStart", "id"))
    yield from _twice("bookmark name", (name.lower() for name in _values(everything, "bookmarkStart", "name")))
    yield from _twice("control id", _values(everything, f"sdtPr/{W}id", "val"))
    yield from numbering(parts)


def bookmarks(root: _Element) -> Iterator[str]:
    """A bookmark has a beginning and an end after it; Word takes names of 40 characters."""
    begun: set[str] = set()
    ended: set[str] = set()
    for mark in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        identifier = mark.get(f"{W}id", "")
        if mark.tag == f"{W}bookmarkStart":
            begun.add(identifier)
            name = mark.get(f"{W}name", "")
            if not name or len(name) > _LONGEST_NAME or not name.replace("_", "").isalnum() or name[0].isdigit():
                yield f"“{name}” is no name of a bookmark"
        elif identifier in begun:
            ended.add(identifier)
        else:
            yield f"the end of a bookmark without a beginning before it: {identifier}"
    yield from (f"a bookmark without an end: {identifier}" for identifier in sorted(begun - ended))


def controls(root: _Element) -> Iterator[str]:
    """A control stands in a line, holds no other control, and is not of plain text, which LibreOffice 7 multiplies."""
    for control in root.iter(f"{W}sdt"):
        parent = control.getparent()
        if parent is None or str(parent.tag).removeprefix(W) not in _IN_LINES:
            yield "a control around paragraphs, rows or cells"
        if next(control.iterancestors(f"{W}sdt"), None) is not None:
            yield "a control in a control"
        if control.find(f"{W}sdtPr/{W}text") is not None:
            yield "a control of plain text"
        if control.find(f"{W}sdtContent") is None:
            yield "a control without contents"
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is None or not 0 < len(tag.get(f"{W}val", "")) <= _LONGEST_TAG:
            yield "a control without a tag of at most 64 characters"


def fields(root: _Element) -> Iterator[str]:
    """Every field begins, has its code, its result and its end, in this order, in one paragraph."""
    for paragraph in root.iter(f"{W}p"):
        opened: list[list[str]] = []
        for piece in paragraph.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
            kind = piece.get(f"{W}fldCharType") or str(piece.tag).removeprefix(W)
            if kind == "begin":
                opened.append([])
            elif not opened:
                if kind != "t":
                    yield f"a piece of a field outside of one: {kind}"
            elif kind == "end":
                if list(dict.fromkeys(opened.pop())) != ["instrText", "separate", "t"]:
                    yield "a field without its code or its result"
            else:
                opened[-1].append(kind)
        if opened:
            yield "a field without an end"


def numbering(parts: Mapping[str, _Element]) -> Iterator[str]:
    """Every list that a style or a paragraph names is defined, and so is what the definition is made from."""
    made: dict[str, str] = {}
    abstract: set[str] = set()
    for root in parts.values():
        for number in root.iter(f"{W}num"):
            source = number.find(f"{W}abstractNumId")
            made[number.get(f"{W}numId", "")] = "" if source is None else source.get(f"{W}val", "")
        abstract |= {each.get(f"{W}abstractNumId", "") for each in root.iter(f"{W}abstractNum")}
    named = set(_values(parts.values(), f"numPr/{W}numId", "val")) - {"0"}
    yield from (f"the list {name} is named and not defined" for name in sorted(named - set(made)))
    yield from (
        f"the list {name} is made from nothing" for name in sorted(named) if name in made and made[name] not in abstract
    )


def _values(roots: Iterable[_Element], path: str, attribute: str) -> Iterator[str]:
    for root in roots:
        yield from (each.get(f"{W}{attribute}", "") for each in root.iterfind(f".//{W}{path}"))


def _twice(what: str, values: Iterable[str]) -> Iterator[str]:
    yield from (f"the {what} {value} is used twice" for value, count in Counter(values).items() if count > 1)
