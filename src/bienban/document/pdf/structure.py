"""The order of reading of a tagged PDF (ISO 32000-1, 14.7): its structure tree, of which pdfium shows a page at a time.

A cell that runs over a page is one element with words on two pages; in the order of the pages the cell beside it would
come between them.
"""

from __future__ import annotations

import io
import logging
from typing import Any

Mark = tuple[int, int]
"""The index of a page, and the number of a piece of its content (MCID)."""


def reading_order(data: bytes) -> tuple[Mark, ...]:
    """The pieces of content in the order of reading; empty for a PDF without tags or with a broken tree."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)  # what is wrong with the file is nobody's business but the caller's
    try:
        reader = PdfReader(io.BytesIO(data))
        pages = {
            page.indirect_reference.idnum: index for index, page in enumerate(reader.pages) if page.indirect_reference
        }
        return tuple(_walk(reader.root_object["/StructTreeRoot"], pages))
    except (PyPdfError, LookupError, TypeError, ValueError, AttributeError, RecursionError, OSError):
        return ()
    finally:
        log.setLevel(level)


def _walk(tree: Any, pages: dict[int, int]) -> list[Mark]:
    """The marks under the root, depth first; an object that the tree holds twice counts once, so it always ends."""
    from pypdf.generic import DictionaryObject, IndirectObject

    found: list[Mark] = []
    seen: set[int] = set()
    waiting: list[tuple[Any, int]] = [(tree.raw_get("/K"), -1)]
    while waiting:
        node, page = waiting.pop()
        if isinstance(node, IndirectObject):
            if node.idnum in seen:
                continue
            seen.add(node.idnum)
            node = node.get_object()
        if isinstance(node, int):
            found.append((page, int(node)))
        elif isinstance(node, list):
            waiting.extend((child, page) for child in reversed(node))
        elif isinstance(node, DictionaryObject):
            if "/Pg" in node:
                page = pages.get(node.raw_get("/Pg").idnum, -1)
            if inner := next((key for key in ("/MCID", "/K") if key in node), ""):
                waiting.append((node.raw_get(inner), page))
    return found
