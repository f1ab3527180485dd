"""The custom part of an original: which original it is, and no word of its text.

It lets the program find the record that a received file was made from. Word and LibreOffice keep such parts when they
save a file again.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from bienban.document.word.names import XML
from bienban.document.word.runs import clean, escape

NAMESPACE = "urn:bienban:original:1"
FIELDS = ("id", "keeper", "mode", "layout", "revision", "number")
"""What the part says: the identifier of the core properties, who keeps it, the alternat, languages, the SHA-256 of the
saved record (empty if it was not saved), the number of the text."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def part(values: Mapping[str, str]) -> str:
    """The part ``item.xml`` of the package."""
    attributes = "".join(f' {name}="{escape(clean(values.get(name, "")))}"' for name in FIELDS)
    return f'{XML}<original xmlns="{NAMESPACE}"{attributes}/>'


def fields_of(content: bytes) -> Mapping[str, str]:
    """What the part says; empty if ``content`` is another part."""
    if NAMESPACE.encode() not in content:
        return {}
    try:
        root = etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    if root.tag != f"{{{NAMESPACE}}}original":
        return {}
    return {name: root.get(name, "") for name in FIELDS}
