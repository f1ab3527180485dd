"""XML of templates: parsed without entities, network or document types; written back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from bienban.document.word.errors import DamagedError
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
)


def parse(content: bytes, name: str) -> _Element:
    """The root of a part. Raises :class:`DamagedError` if it is not well-formed."""
    try:
        return etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DamagedError(_("The part “{part}” of the Word document is damaged.").format(part=name)) from fault


def serialised(root: _Element) -> bytes:
    """The part as bytes."""
    return etree.tostring(root, encoding="UTF-8", standalone=True)
