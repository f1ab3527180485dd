"""Names of namespaces, relationships and elements of a Word package (ECMA-376, transitional)."""

from __future__ import annotations

from functools import cache

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": _OFFICE,
    "rel": f"{_PACKAGE}/relationships",
    "types": f"{_PACKAGE}/content-types",
    "cp": f"{_PACKAGE}/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}

RELATIONSHIPS = {
    kind: f"{_OFFICE}/{kind}"
    for kind in (
        "officeDocument",
        "styles",
        "settings",
        "fontTable",
        "header",
        "footer",
        "theme",
        "customXml",
        "customXmlProps",
    )
} | {"metadata/core-properties": f"{_PACKAGE}/relationships/metadata/core-properties"}


@cache
def w(name: str) -> str:
    """``{namespace}name`` of an element or attribute of WordprocessingML."""
    return f"{{{NAMESPACES['w']}}}{name}"
