"""The relationships of a template: which parts belong to it, and what of them an original takes along.

Kept is what a page needs. Dropped without a word is what tells of the office's own work or of where the template comes
from: the template it was made from, thumbnail, comments, building blocks, custom data, the properties of the company.
Everything that could fetch, run or hide something is refused (ECMA-376, part 2, 9.3; part 1, 15.2 and 11.3).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from bienban.document.word.errors import TemplateError
from bienban.document.word.names import RELATIONSHIPS
from bienban.document.word.xml import parse, serialised
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_CORE = RELATIONSHIPS["metadata/core-properties"]
_OLD_CORE = "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
"""As LibreOffice and others write it."""

_KEPT = frozenset((
    "officeDocument", "core-properties", "styles", "settings", "fontTable", "font", "theme", "themeOverride",
    "numbering", "header", "footer", "footnotes", "endnotes", "image", "hyperlink", "chart", "chartStyle",
    "chartColorStyle", "chartUserShapes", "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors",
    "diagramDrawing",
))  # fmt: skip
_DROPPED = frozenset((
    "thumbnail", "attachedTemplate", "glossaryDocument", "comments", "commentsExtended", "commentsIds",
    "commentsExtensible", "people", "customXml", "customXmlProps", "extended-properties", "custom-properties",
    "webSettings", "stylesWithEffects", "printerSettings", "keyMapCustomizations", "documenttasks",
    "classificationlabels", "recipientData",
))  # fmt: skip
_REFUSED = (
    "vbaProject|wordVbaData|oleObject|package|control|activeX|aFChunk|subDocument|attachedToolbars|extensibility|"
    "webextension|mailMerge|transform|frame|xlExternalLink|externalLink|audio|video|media"
)
_HARMLESS = ("http://", "https://", "mailto:", "#")


def checked(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts that a template's relationships lead to, in the order of ``parts``, with relationships made harmless.

    Raises :class:`TemplateError` for one that could fetch or run something.
    """
    relations = {}
    reached, waiting = {"[Content_Types].xml"}, [""]
    while waiting:
        source = waiting.pop()
        name = relations_of(source)
        if name in reached or name not in parts:
            continue
        reached |= {name, source}
        root = parse(parts[name], name)
        waiting += list(_judged(root, source, parts))
        relations[name] = serialised(root)
        reached.update(waiting)
    return {name: relations.get(name, content) for name, content in parts.items() if name in reached}


def relations_of(part: str) -> str:
    """The name of the part that holds the relationships of ``part``; ``""`` is the package itself."""
    folder, _slash, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".removeprefix("/")


def target_of(relationship: _Element, source: str) -> str:
    """The part that a relationship of ``source`` leads to."""
    target = relationship.get("Target", "")
    folder = "" if target.startswith("/") else posixpath.dirname(source)
    return posixpath.normpath(posixpath.join(folder, target.lstrip("/")))


def _judged(root: _Element, source: str, parts: Mapping[str, bytes]) -> Iterator[str]:
    """The parts that the relationships of ``source`` lead to; takes out those that are dropped."""
    for relationship in list(root):
        kind = relationship.get("Type", "").replace(_OLD_CORE, _CORE)
        relationship.set("Type", kind)
        last = kind.rpartition("/")[2]
        if last in _DROPPED:
            root.remove(relationship)
        elif last not in _KEPT:
            _judge_unknown(relationship, last, parts.get(source, b""))
            root.remove(relationship)
        elif relationship.get("TargetMode", "").lower() == "external":
            _judge_link(relationship, last)
        else:
            yield _inside(relationship, source)


def _judge_unknown(relationship: _Element, kind: str, source: bytes) -> None:
    """What nobody refers to may be left out."""
    used = f'"{relationship.get("Id", "")}"'.encode()
    if re.search(_REFUSED, kind, re.IGNORECASE) or relationship.get("TargetMode") or used in source:
        raise TemplateError(
            _(
                "The Word document holds a macro, an embedded object or another file (“{kind}”: {target}); "
                "delete it in Word."
            ).format(kind=kind[:40], target=relationship.get("Target", "")[:80])
        )


def _judge_link(relationship: _Element, kind: str) -> None:
    target = relationship.get("Target", "")
    if kind != "hyperlink" or not target.lower().startswith(_HARMLESS):
        raise TemplateError(
            _(
                "The Word document is linked to something outside, “{target}”; insert a copy in place of the link."
            ).format(target=target[:80])
        )


def _inside(relationship: _Element, source: str) -> str:
    target = target_of(relationship, source)
    if target.startswith("..") or "\\" in target or ":" in target:
        raise TemplateError(
            _(
                "The Word document is linked to something outside, “{target}”; insert a copy in place of the link."
            ).format(target=relationship.get("Target", "")[:80])
        )
    return target
