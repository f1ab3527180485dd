"""The custom part of an original: which original it is, and no word of its text.

It lets the program find the record that a received file was made from. Word and LibreOffice keep such parts when they
save a file again.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, MutableMapping

from lxml import etree
from lxml.etree import _Element

from bienban.document.word.names import NAMESPACES, RELATIONSHIPS, XML
from bienban.document.word.runs import clean, escape

NAMESPACE = "urn:bienban:original:1"
FIELDS = ("id", "keeper", "mode", "layout", "revision", "number")
"""What the part says: the identifier of the core properties, who keeps it, the alternat, languages, the SHA-256 of the
saved record (empty if it was not saved), the number of the text."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_GUID = "{6B0B1E5A-2F4D-4C59-9D6E-8A1C7F3B5E20}"
"""Names the part among the custom parts of a document; the same in every original, one in each."""
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def check(text: str) -> str:
    """Three figures that tell a paragraph from another one, white space aside: where a text was changed."""
    return f"{zlib.crc32(''.join(text.split()).encode('utf-8', 'replace')) & 0xFFF:03x}"


def add(
    parts: MutableMapping[str, str | bytes], main: str, values: Mapping[str, str], texts: Iterable[str] = ()
) -> None:
    """Add the custom part to a package whose document is ``main``; a template brings no custom parts.

    ``texts`` are the paragraphs of the body; the part holds a check of each, and no word of them.
    """
    parts["customXml/item1.xml"] = _item(values, "".join(map(check, texts)))
    parts["customXml/itemProps1.xml"] = (
        f'{XML}<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{_GUID}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    parts["customXml/_rels/item1.xml.rels"] = (
        f'{XML}<Relationships xmlns="{NAMESPACES["rel"]}">'
        f'<Relationship Id="rId1" Type="{RELATIONSHIPS["customXmlProps"]}" Target="itemProps1.xml"/></Relationships>'
    )
    folder, _slash, document = main.rpartition("/")
    relationships = f"{folder}/_rels/{document}.rels".removeprefix("/")
    _append(
        parts,
        relationships,
        "rel:Relationship",
        {"Id": "bienbanOriginal", "Type": RELATIONSHIPS["customXml"], "Target": "/customXml/item1.xml"},
    )
    _append(
        parts,
        "[Content_Types].xml",
        "types:Override",
        {"PartName": "/customXml/itemProps1.xml", "ContentType": _PROPERTIES_TYPE},
    )
    _append(
        parts,
        "[Content_Types].xml",
        "types:Override",
        {"PartName": "/customXml/item1.xml", "ContentType": "application/xml"},
    )


def _append(parts: MutableMapping[str, str | bytes], name: str, element: str, attributes: Mapping[str, str]) -> None:
    content = parts[name]
    root = etree.fromstring(content.encode() if isinstance(content, str) else content, _PARSER)
    prefix, _colon, kind = element.partition(":")
    etree.SubElement(root, f"{{{NAMESPACES[prefix]}}}{kind}", dict(attributes))
    parts[name] = etree.tostring(root, encoding="UTF-8", standalone=True)


def _item(values: Mapping[str, str], checks: str) -> str:
    attributes = "".join(f' {name}="{escape(clean(values.get(name, "")))}"' for name in FIELDS)
    return f'{XML}<original xmlns="{NAMESPACE}"{attributes}><checks>{checks}</checks></original>'


def fields_of(content: bytes) -> Mapping[str, str]:
    """What the part says; empty if ``content`` is another part."""
    root = _root(content)
    return {} if root is None else {name: root.get(name, "") for name in FIELDS}


def checks_of(content: bytes) -> tuple[str, ...]:
    """The checks of the paragraphs, in their order; empty if ``content`` is another part."""
    root = _root(content)
    checks = "" if root is None else root.findtext(f"{{{NAMESPACE}}}checks", "")
    return tuple(checks[start : start + 3] for start in range(0, len(checks), 3))


def _root(content: bytes) -> _Element | None:
    if NAMESPACE.encode() not in content:
        return None
    try:
        root = etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if root.tag == f"{{{NAMESPACE}}}original" else None
