"""A Word template, read once and filled many times."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bienban.document.blocks import BLOCK_SLOTS
from bienban.document.word import package
from bienban.document.word.errors import TemplateError
from bienban.document.word.names import NAMESPACES, RELATIONSHIPS
from bienban.document.word.pieces import BlockHole, Piece, cut, parse
from bienban.document.word.stylesheet import Stylesheet
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_LARGEST_FILE = 64 << 20
_CORE = "docProps/core.xml"
_TYPES = "[Content_Types].xml"
_OLD_CORE = "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_DOCUMENT_TYPE = "wordprocessingml.document.main+xml"
_TEMPLATE_TYPE = "wordprocessingml.template.main+xml"
_HEADER_OR_FOOTER = re.compile(r"wordprocessingml\.(header|footer)\+xml$")
_CARRIES_FOREIGN_CODE = re.compile(r"/(aFChunk|oleObject|package|control|vbaProject|attachedToolbars|subDocument)$")
_DROPPED = re.compile(r"/(thumbnail|attachedTemplate)$")
_ATTACHED = re.compile(rb"<w:attachedTemplate\b[^>]*/>")
_HARMLESS_LINK = re.compile(r"(https?://|mailto:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Template:
    """A template cut into pieces: the parts that hold slots, the other parts as they are, the styles."""

    parts: Mapping[str, bytes]
    pieces: Mapping[str, tuple[Piece, ...]]
    styles: Stylesheet
    styles_part: str

    @classmethod
    def read(cls, source: bytes | Path) -> Template:
        """Open a template.

        Raises :class:`TemplateError` for an unsafe file or a faulty slot, ``OSError`` for one that cannot be read.
        """
        parts = package.read(source if isinstance(source, bytes) else _content(source))
        types = parse(_part(parts, _TYPES), _TYPES)
        _refuse_macros(types)
        for name in [name for name in parts if name.endswith(".rels")]:
            parts[name] = _checked_relationships(parts[name], name)
        for name in [name for name in parts if name.endswith("settings.xml")]:
            parts[name] = _ATTACHED.sub(b"", parts[name])
        main, styles_part = _main_parts(parts)
        _with_core_properties(parts, types)
        slotted = [main, *(name for name in _headers_and_footers(types) if name in parts)]
        pieces = {name: cut(parse(_part(parts, name), name), is_body=name == main) for name in slotted}
        if not any(isinstance(piece, BlockHole) for piece in pieces[main]):
            raise TemplateError(
                _("The template has no place for the text: none of its paragraphs is {slots}.").format(
                    slots=", ".join(f"{{{{{name}}}}}" for name in BLOCK_SLOTS)
                )
            )
        return cls(parts, pieces, Stylesheet.of(parse(_part(parts, styles_part), styles_part)), styles_part)


def _content(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST_FILE:
        raise package.unsafe(path.name)
    return path.read_bytes()


def _part(parts: Mapping[str, bytes], name: str) -> bytes:
    if name not in parts:
        raise TemplateError(_("This is not a Word document (.docx), or it is damaged."))
    return parts[name]


def _refuse_macros(types: _Element) -> None:
    if any("macroEnabled" in each.get("ContentType", "") for each in types):
        raise package.unsafe(_TYPES)


def _checked_relationships(content: bytes, name: str) -> bytes:
    """Without what must not travel on; raises for what could fetch or run something."""
    root = parse(content.replace(_OLD_CORE.encode(), RELATIONSHIPS["metadata/core-properties"].encode()), name)
    for relationship in list(root):
        kind, target = relationship.get("Type", ""), relationship.get("Target", "")
        external = relationship.get("TargetMode") == "External"
        if _DROPPED.search(kind):
            root.remove(relationship)
        elif _CARRIES_FOREIGN_CODE.search(kind) or (
            external and not (kind.endswith("/hyperlink") and _HARMLESS_LINK.match(target))
        ):
            raise package.unsafe(name)
    return _serialised(root)


def _main_parts(parts: Mapping[str, bytes]) -> tuple[str, str]:
    """The names of the document and of its styles."""
    main = _target(_part(parts, "_rels/.rels"), "", RELATIONSHIPS["officeDocument"])
    folder, _slash, name = main.rpartition("/")
    relationships = f"{folder}/_rels/{name}.rels".removeprefix("/")
    return main, _target(_part(parts, relationships), folder, RELATIONSHIPS["styles"])


def _target(relationships: bytes, folder: str, kind: str) -> str:
    for relationship in parse(relationships, folder):
        if relationship.get("Type") == kind:
            target = relationship.get("Target", "")
            return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
    raise TemplateError(_("The Word document is of another kind; save it in Word as “Word document (.docx)”."))


def _headers_and_footers(types: _Element) -> list[str]:
    return [
        override.get("PartName", "").lstrip("/")
        for override in types
        if _HEADER_OR_FOOTER.search(override.get("ContentType", ""))
    ]


def _with_core_properties(parts: dict[str, bytes], types: _Element) -> None:
    """Make sure that the package has a part for core properties, is a document and no longer has a thumbnail."""
    root = parse(_part(parts, "_rels/.rels"), "_rels/.rels")
    kind = RELATIONSHIPS["metadata/core-properties"]
    for relationship in [each for each in root if each.get("Type") == kind]:
        root.remove(relationship)
        parts.pop(relationship.get("Target", "").lstrip("/"), None)
    root.append(root.makeelement(_in("rel", "Relationship"), {"Id": "core", "Type": kind, "Target": _CORE}))
    parts["_rels/.rels"] = _serialised(root)
    for override in list(types):
        content = override.get("ContentType", "")
        if content == _CORE_TYPE:
            types.remove(override)
        override.set("ContentType", content.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE))
    override = types.makeelement(_in("types", "Override"), {"PartName": f"/{_CORE}", "ContentType": _CORE_TYPE})
    types.append(override)
    parts[_TYPES] = _serialised(types)
    parts[_CORE] = b""
    for name in [name for name in parts if "thumbnail" in name]:
        del parts[name]


def _in(prefix: str, name: str) -> str:
    return f"{{{NAMESPACES[prefix]}}}{name}"


def _serialised(root: _Element) -> bytes:
    from lxml import etree

    return etree.tostring(root, encoding="UTF-8", standalone=True)
