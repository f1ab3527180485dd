"""Word files as a reader of ours sees them: what every paragraph says and in which fonts, and what is wrong with them.

It reads the XML by itself, so that the writer is not checked with its own means.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree
from lxml.etree import _Element

from tests.house import rules

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_SHARED_PUNCTUATION = set("“”‘’—…·")


@dataclass(frozen=True)
class Run:
    """Text with the fonts and languages that its styles resolve to; ``own`` are properties set on the run itself."""

    text: str
    fonts: dict[str, str]
    language: str
    east_asian_language: str
    own: frozenset[str]


@dataclass(frozen=True)
class Line:
    """A paragraph: its text (a break is a newline), its style's name, its runs, whether it is kept with the next."""

    text: str
    style: str
    runs: tuple[Run, ...]
    keep_next: bool
    new_page: bool
    in_table: bool


class WordFile:
    """A Word file to be read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}

    def xml(self, name: str = "word/document.xml") -> _Element:
        return etree.fromstring(self.parts[name])

    @cached_property
    def styles(self) -> dict[str, _Element]:
        return {style.get(f"{W}styleId", ""): style for style in self.xml("word/styles.xml").iter(f"{W}style")}

    @cached_property
    def _defaults(self) -> dict[str, str]:
        return _properties(self.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault"))

    def style_names(self) -> set[str]:
        return {_value(style, "name") for style in self.styles.values()}

    def lines(self, part: str = "word/document.xml") -> list[Line]:
        """Every paragraph of a part in reading order, tables row by row."""
        return [self._line(paragraph) for paragraph in self.xml(part).iter(f"{W}p")]

    def texts(self) -> list[str]:
        """What the paragraphs of the body say, without empty ones."""
        return [line.text for line in self.lines() if line.text]

    def resolved(self, style: str) -> dict[str, str]:
        """The run properties that a style (by id) resolves to, document defaults included."""
        found = dict(self._defaults)
        for step in reversed(list(self._chain(style))):
            found |= _properties(step)
        return found

    def _chain(self, identifier: str) -> Iterator[_Element]:
        while identifier in self.styles:
            yield self.styles[identifier]
            identifier = _value(self.styles[identifier], "basedOn")

    def _line(self, paragraph: _Element) -> Line:
        identifier = _value(paragraph, "pPr/pStyle")
        runs = tuple(self._run(run, identifier) for run in paragraph.iter(f"{W}r") if _text(run))
        keep = paragraph.find(f"{W}pPr/{W}keepNext")
        kept_by_style = any(_switched(step, "keepNext") for step in self._chain(identifier))
        return Line(
            "".join(run.text for run in runs),
            _value(self.styles[identifier], "name") if identifier in self.styles else "",
            runs,
            kept_by_style if keep is None else keep.get(f"{W}val", "1") not in ("0", "false"),
            paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None,
            next(paragraph.iterancestors(f"{W}tc"), None) is not None,
        )

    def _run(self, run: _Element, paragraph_style: str) -> Run:
        found = self.resolved(paragraph_style)
        for step in reversed(list(self._chain(_value(run, "rPr/rStyle")))):
            found |= _properties(step)
        own = run.find(f"{W}rPr")
        names = frozenset() if own is None else frozenset(etree.QName(child).localname for child in own)
        fonts = None if own is None else own.find(f"{W}rFonts")
        if fonts is not None and set(fonts.attrib) == {f"{W}hint"}:
            names -= {"rFonts"}
        return Run(
            _text(run),
            {slot: found.get(f"rFonts/{slot}", "") for slot in SLOTS},
            found.get("lang/val", ""),
            found.get("lang/eastAsia", ""),
            names,
        )


def faults(data: bytes) -> list[str]:
    """What is wrong with a Word file by the rules of the house; no public checker knows all of them."""
    word = WordFile(data)
    found = [f"{name} is in the package twice" for name in set(word.names) if word.names.count(name) > 1]
    for part in [name for name in word.names if name.startswith("word/") and name.endswith(".xml")]:
        root = word.xml(part)
        found += [f"{part}: {fault}" for fault in (*_structure(root), *_unique(root))]
        if root.tag in (f"{W}document", f"{W}hdr", f"{W}ftr"):
            found += [f"{part}: {fault}" for line in word.lines(part) for fault in _type(line)]
    roots = {name: word.xml(name) for name in word.names if name.startswith("word/") and name.endswith(".xml")}
    return [*found, *rules.references(roots), *_dangling(word)]


def _structure(root: _Element) -> Iterator[str]:
    for cell in root.iter(f"{W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{W}p":
            yield "a cell does not end in a paragraph"
    for table in root.iter(f"{W}tbl"):
        following = table.getnext()
        if following is None or following.tag in (f"{W}tbl", f"{W}sectPr"):
            yield "no paragraph after a table"
        captioned = table.find(f"{W}tblPr/{W}tblCaption") is not None
        if captioned and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
            yield "a table of data without a heading row"
        width = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iterfind(f"{W}tr"):
            spans = sum(int(_value(cell, "tcPr/gridSpan") or 1) for cell in row.iterfind(f"{W}tc"))
            if spans != width:
                yield f"a row of {spans} columns in a table of {width}"
    for run in root.iter(f"{W}r"):
        pieces = [child for child in run if child.tag in (f"{W}fldChar", f"{W}instrText")]
        if pieces and len([child for child in run if child.tag != f"{W}rPr"]) > 1:
            yield "pieces of a field share a run"


_IDENTITIES = (
    (f"{W}style", "styleId"),
    (f"{W}style/{W}name", "val"),
)


def _unique(root: _Element) -> Iterator[str]:
    for path, attribute in _IDENTITIES:
        values = [each.get(f"{W}{attribute}") for each in root.iterfind(f".//{path}")]
        if len(values) != len(set(values)):
            yield f"two elements {path.rpartition('}')[2]} with the same {attribute}"


def _type(line: Line) -> Iterator[str]:
    for run in line.runs:
        if missing := [slot for slot, font in run.fonts.items() if not font]:
            yield f"“{run.text}” has no font for {', '.join(missing)}"
        if not run.language or not run.east_asian_language:
            yield f"“{run.text}” has no language"
        if direct := run.own & {"rFonts", "lang", "sz", "b", "i", "caps"}:
            yield f"“{run.text}” is formatted directly: {', '.join(sorted(direct))}"
        shared = set(run.text) & _SHARED_PUNCTUATION
        if shared and run.language == "en-US" and run.fonts["ascii"] != run.fonts["eastAsia"]:
            yield f"“{run.text}”: shared punctuation is not in the Chinese font"


def _dangling(word: WordFile) -> Iterator[str]:
    for name in [name for name in word.names if name.endswith(".rels")]:
        folder = posixpath.dirname(posixpath.dirname(name))
        for relationship in word.xml(name):
            target = relationship.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if relationship.get("TargetMode") != "External" and path not in word.parts:
                yield f"{name} points to {target}, which is not there"
    used = {
        each.get(f"{W}val")
        for part in word.names
        if part.startswith("word/") and part.endswith(".xml")
        for kind in ("pStyle", "rStyle", "basedOn")
        for each in word.xml(part).iter(f"{W}{kind}")
    }
    yield from (f"no style has the id {identifier}" for identifier in used - set(word.styles))


def _text(run: _Element) -> str:
    kinds = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join((child.text or "") if child.tag == f"{W}t" else kinds.get(str(child.tag), "") for child in run)


def _properties(element: _Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for child in () if element is None else element.iterfind(f"{W}rPr/*"):
        name = etree.QName(child).localname
        if not child.attrib:
            found[f"{name}/val"] = "1"
        found |= {f"{name}/{etree.QName(str(key)).localname}": str(value) for key, value in child.attrib.items()}
    return found


def _value(element: _Element, path: str) -> str:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return "" if found is None else found.get(f"{W}val", "")


def _switched(style: _Element, name: str) -> bool:
    return style.find(f"{W}pPr/{W}{name}") is not None
