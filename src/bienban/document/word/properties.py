"""The core properties of a Word file: what it is, in which languages, and no word of who or what made it."""

from __future__ import annotations

from collections.abc import Mapping

from bienban.document.word.names import NAMESPACES, XML
from bienban.document.word.runs import clean, escape

_PLAIN = {
    "title": "dc:title",
    "subject": "dc:subject",
    "creator": "dc:creator",
    "keywords": "cp:keywords",
    "description": "dc:description",
    "identifier": "dc:identifier",
    "language": "dc:language",
    "version": "cp:version",
}
_MOMENTS = {"created": "dcterms:created", "modified": "dcterms:modified"}
"""Given in ISO 8601; a file without them names no time, so the same record gives the same bytes."""


def core_properties(values: Mapping[str, str]) -> str:
    """The part ``core.xml``. The creator is empty unless given; unknown names raise ``KeyError``."""
    namespaces = "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("cp", "dc", "dcterms", "xsi"))
    given = {"creator": "", **values}
    elements = "".join(_element(name, escape(clean(value))) for name, value in sorted(given.items()))
    return f"{XML}<cp:coreProperties{namespaces}>{elements}</cp:coreProperties>"


def _element(name: str, value: str) -> str:
    if name in _MOMENTS:
        return f'<{_MOMENTS[name]} xsi:type="dcterms:W3CDTF">{value}</{_MOMENTS[name]}>'
    return f"<{_PLAIN[name]}>{value}</{_PLAIN[name]}>"
