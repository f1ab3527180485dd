"""Reading a Word file back: what its paragraphs say, and which place of the record each was printed from.

The file may have been saved again by another program, edited, and edited with tracked changes: insertions count,
deletions do not. Content controls may be gone (LibreOffice before 24 drops their tags), then bookmarks carry the
address; runs may be split anywhere.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element

from bienban.document.number import LENGTH, LETTERS
from bienban.document.word import anchors, package
from bienban.document.word.errors import DocumentError, TemplateError
from bienban.document.word.names import NAMESPACES, RELATIONSHIPS, w
from bienban.document.word.original import checks_of, fields_of
from bienban.document.word.passages import Passage, anchored, passages
from bienban.i18n import gettext as _

__all__ = ["Passage", "Reading", "read"]

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
_MACROS = re.compile(r"macroEnabled|vbaProject")
_WORD = re.compile(rf"(?<!\w)[{LETTERS}]{{{LENGTH}}}(?!\w)")
_TYPES = "[Content_Types].xml"


class Reading(NamedTuple):
    """What a Word file says.

    ``passages`` are the paragraphs of the body in reading order, without empty ones. ``original`` says which original
    it was when it was made: id, keeper, mode, layout, revision, number; empty for a file that is none of ours.
    ``checks`` are the checks of its paragraphs at that time (see ``word.original.check``).
    ``printed_numbers`` are the numbers of the text that headers and footers carry: one, unless pages were mixed.
    """

    passages: tuple[Passage, ...]
    original: Mapping[str, str]
    checks: tuple[str, ...]
    printed_numbers: tuple[str, ...]

    @property
    def printed_number(self) -> str:
        """The number of the text that the pages carry; empty if they carry none."""
        return self.printed_numbers[0] if self.printed_numbers else ""


def read(data: bytes) -> Reading:
    """What a Word file says. Raises :class:`DocumentError` for what is no Word document, or damaged, or unsafe."""
    try:
        parts = package.read(data)
    except TemplateError as fault:
        raise DocumentError(str(fault)) from fault
    if _MACROS.search(parts.get(_TYPES, b"").decode("utf-8", "replace")):
        raise DocumentError(_("The Word document holds macros. It is not read."))
    main = next(iter(_related(parts, "", RELATIONSHIPS["officeDocument"])), "")
    body = _root(parts, main).find(w("body"))
    if body is None:
        raise DocumentError(_("The Word document is of another kind; save it in Word as “Word document (.docx)”."))
    custom = _custom_part(parts)
    original = fields_of(custom)
    return Reading(
        tuple(passages(body, _style_names(parts, main))),
        original,
        checks_of(custom),
        _printed_numbers(parts, main, original.get("number", "")),
    )


def _root(parts: Mapping[str, bytes], name: str) -> _Element:
    if name not in parts:
        raise DocumentError(_("This is not a Word document (.docx), or it is damaged."))
    try:
        return etree.fromstring(parts[name], _PARSER)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DocumentError(_("The part “{part}” of the Word document is damaged.").format(part=name)) from fault


def _related(parts: Mapping[str, bytes], part: str, kind: str) -> Iterator[str]:
    """The parts that ``part`` (empty: the package) names by a relationship whose type ends in ``kind``."""
    folder, _slash, name = part.rpartition("/")
    relationships = f"{folder}/_rels/{name}.rels".removeprefix("/")
    if relationships not in parts:
        return
    for relationship in _root(parts, relationships).iterfind(f"{{{NAMESPACES['rel']}}}Relationship"):
        target = relationship.get("Target", "")
        internal = relationship.get("TargetMode") != "External"
        if internal and relationship.get("Type", "").endswith(kind):
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            yield posixpath.normpath(path)


def _style_names(parts: Mapping[str, bytes], main: str) -> Mapping[str, str]:
    """The names of styles by their ids."""
    names: dict[str, str] = {}
    for part in _related(parts, main, RELATIONSHIPS["styles"]):
        for style in _root(parts, part).iterfind(w("style")):
            name = style.find(w("name"))
            names[style.get(w("styleId"), "")] = "" if name is None else name.get(w("val"), "")
    return names


def _custom_part(parts: Mapping[str, bytes]) -> bytes:
    """The part that says which original it is; LibreOffice may have moved it to another name."""
    names = sorted(name for name in parts if name.startswith("customXml/") and name.endswith(".xml"))
    return next((parts[name] for name in names if fields_of(parts[name])), b"")


def _printed_numbers(parts: Mapping[str, bytes], main: str, known: str) -> tuple[str, ...]:
    """The numbers that headers and footers carry, found by their anchors or else by their form."""
    numbers: list[str] = []
    words: list[str] = []
    for part in (*_related(parts, main, "/header"), *_related(parts, main, "/footer")):
        root = _root(parts, part)
        numbers += filter(None, (text.strip() for text in anchored(root, anchors.NUMBER)))
        words += _WORD.findall("\n".join(passage.text for passage in passages(root, {})))
    return tuple(dict.fromkeys(numbers or ([known] if known in words else words)))
