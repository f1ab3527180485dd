"""A Word template, read once and filled many times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from bienban.document.blocks import BLOCK_SLOTS
from bienban.document.word import directory, fields, package, relations
from bienban.document.word.cleaning import clean, clean_settings
from bienban.document.word.cutting import cut
from bienban.document.word.directory import is_xml
from bienban.document.word.errors import TemplateError
from bienban.document.word.names import NAMESPACES, RELATIONSHIPS, XML, w
from bienban.document.word.pieces import BlockHole, Hole, Piece, RowHole, holes, literals
from bienban.document.word.slots import quoted
from bienban.document.word.stylesheet import Stylesheet
from bienban.document.word.xml import parse, serialised
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_CORE = "docProps/core.xml"
_TYPES = "[Content_Types].xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_DOCUMENT_TYPE = "wordprocessingml.document.main+xml"
_TEMPLATE_TYPE = "wordprocessingml.template.main+xml"
_HOLDS_SLOTS = re.compile(r"wordprocessingml\.(header|footer|footnotes|endnotes)\+xml$")
_MOST_REPEATED = 256 * 1024
"""Characters of markup in rows that repeat: a page of them, many times over."""
_NO_STYLES = f'{XML}<w:styles xmlns:w="{NAMESPACES["w"]}"></w:styles>'.encode()


class Template(NamedTuple):
    """A template cut into pieces: the parts that hold slots, the other parts as they are, the styles."""

    parts: Mapping[str, bytes]
    pieces: Mapping[str, tuple[Piece, ...]]
    styles: Stylesheet
    styles_part: str

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots that it holds, as they are written, each once."""
        found: dict[str, None] = {}
        for hole in (hole for pieces in self.pieces.values() for hole in holes(pieces)):
            if not isinstance(hole, RowHole):
                found |= dict.fromkeys(hole.names if isinstance(hole, BlockHole) else (hole.name,))
        return tuple(found)

    @classmethod
    def read(cls, source: bytes | Path) -> Template:
        """Open a template.

        Raises :class:`TemplateError` for an unsafe file or a faulty slot, ``OSError`` for one that cannot be read.
        """
        parts = package.read(source if isinstance(source, bytes) else _content(source), directory.TEMPLATE)
        types = parse(_part(parts, _TYPES), _TYPES)
        _refuse_macros(types)
        parts = relations.checked(parts)
        main = _related(parts, "", "officeDocument")
        if main not in parts:
            raise directory.damaged()
        styles_part = _related(parts, main, "styles") or _with_styles(parts, types, main)
        _clean_settings(parts, main)
        roots = {name: _root(parts, name) for name in (main, *_slotted(types, parts))}
        _check_fields(parts, roots)
        pieces = _cut(roots, main)
        _with_core_properties(parts, types)
        return cls(parts, pieces, _styles(parts, styles_part), styles_part)


def _content(path: Path) -> bytes:
    if path.stat().st_size > directory.TEMPLATE.file:
        raise directory.too_large_file(directory.TEMPLATE)
    return path.read_bytes()


def _part(parts: Mapping[str, bytes], name: str) -> bytes:
    if name not in parts:
        raise directory.damaged()
    return parts[name]


def _root(parts: Mapping[str, bytes], name: str) -> _Element:
    return parse(_part(parts, name), name)


def _refuse_macros(types: _Element) -> None:
    for each in types:
        if re.search("macroEnabled|vba|activeX|oleObject", each.get("ContentType", ""), re.IGNORECASE):
            raise TemplateError(
                _("The template holds macros or active content; save it in Word as “Word document (.docx)”.")
            )


def _related(parts: Mapping[str, bytes], source: str, kind: str) -> str:
    """The part that ``source`` has a relationship of this kind to; empty if it has none."""
    name = relations.relations_of(source)
    for relationship in _root(parts, name) if name in parts else ():
        if relationship.get("Type") == RELATIONSHIPS[kind]:
            target = relations.target_of(relationship, source)
            return target if target in parts else ""
        if relationship.get("Type", "").endswith("/" + kind):
            break
    else:
        return ""
    raise TemplateError(_("The Word document is of another kind; save it in Word as “Word document (.docx)”."))


def _slotted(types: _Element, parts: Mapping[str, bytes]) -> list[str]:
    """The parts besides the document that may hold slots."""
    names = [each.get("PartName", "").lstrip("/") for each in types if _HOLDS_SLOTS.search(each.get("ContentType", ""))]
    return [name for name in names if name in parts]


def _clean_settings(parts: dict[str, bytes], main: str) -> None:
    if name := _related(parts, main, "settings"):
        root = _root(parts, name)
        clean_settings(root)
        parts[name] = serialised(root)


def _check_fields(parts: Mapping[str, bytes], roots: Mapping[str, _Element]) -> None:
    for name, content in parts.items():
        if any(mark in content for mark in fields.MARKS) and is_xml(name):
            fields.check(roots[name] if name in roots else parse(content, name))


def _cut(roots: Mapping[str, _Element], main: str) -> dict[str, tuple[Piece, ...]]:
    """The parts with slots as pieces. Raises :class:`TemplateError` with the faults of all of them."""
    pieces: dict[str, tuple[Piece, ...]] = {}
    faults: list[str] = []
    for name, root in roots.items():
        clean(root)
        try:
            pieces[name] = cut(root, is_body=name == main)
        except TemplateError as fault:
            faults += fault.faults
    if main in pieces and not any(isinstance(hole, BlockHole | RowHole) for hole in holes(pieces[main])):
        listed = ", ".join(f"{{{{{name}}}}}" for name in BLOCK_SLOTS)
        faults.append(
            _("The template has no place for the text: none of its paragraphs is {slots}.").format(slots=listed)
        )
    faults += _too_large_rows(hole for each in pieces.values() for hole in holes(each))
    if faults:
        raise TemplateError(*faults)
    return pieces


def _too_large_rows(found: Iterable[Hole]) -> list[str]:
    """A row is written once for every member of its list, so it may not hold just anything."""
    rows = [hole for hole in found if isinstance(hole, RowHole)]
    if sum(len(text) for row in rows for text in literals(row.pieces)) <= _MOST_REPEATED:
        return []
    return [
        _("The rows of the template that repeat hold too much to repeat. In: “{text}”").format(
            text=quoted(rows[0].paragraph)
        )
    ]


def _styles(parts: dict[str, bytes], name: str) -> Stylesheet:
    """The styles; their part is left so that others can be added before its last tag."""
    root = _root(parts, name)
    if root.tag != w("styles") or root.prefix != "w":
        raise TemplateError(_("The Word document is of another kind; save it in Word as “Word document (.docx)”."))
    parts[name] = serialised(root) if len(root) else _NO_STYLES
    return Stylesheet.of(root)


def _with_styles(parts: dict[str, bytes], types: _Element, main: str) -> str:
    """Give a template without styles a part for them; its name."""
    name = "word/styles.xml" if "word/styles.xml" not in parts else "word/bienban-styles.xml"
    parts[name] = _NO_STYLES
    relationships = relations.relations_of(main)
    root = _root(parts, relationships) if relationships in parts else etree.Element(_in("rel", "Relationships"))
    target = {"Id": "styles", "Type": RELATIONSHIPS["styles"], "Target": f"/{name}"}
    root.append(root.makeelement(_in("rel", "Relationship"), target))
    parts[relationships] = serialised(root)
    types.append(types.makeelement(_in("types", "Override"), {"PartName": f"/{name}", "ContentType": _STYLES_TYPE}))
    return name


def _with_core_properties(parts: dict[str, bytes], types: _Element) -> None:
    """Make sure that the package has one part for core properties, is a document and names no absent part."""
    root = _root(parts, "_rels/.rels")
    kind = RELATIONSHIPS["metadata/core-properties"]
    for relationship in [each for each in root if each.get("Type") == kind]:
        root.remove(relationship)
        parts.pop(relations.target_of(relationship, ""), None)
    root.append(root.makeelement(_in("rel", "Relationship"), {"Id": "core", "Type": kind, "Target": _CORE}))
    parts["_rels/.rels"] = serialised(root)
    for override in list(types):
        name, content = override.get("PartName"), override.get("ContentType", "")
        if name is not None and name.lstrip("/") not in parts:
            types.remove(override)
        override.set("ContentType", content.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE))
    override = types.makeelement(_in("types", "Override"), {"PartName": f"/{_CORE}", "ContentType": _CORE_TYPE})
    types.append(override)
    parts[_TYPES] = serialised(types)
    parts[_CORE] = b""


def _in(prefix: str, name: str) -> str:
    return f"{{{NAMESPACES[prefix]}}}{name}"
