"""A Word file of anybody, opened to be looked at: its parts as elements, and how they point to each other."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from bienban.document.word import package
from bienban.document.word.errors import DocumentError, TemplateError
from bienban.document.word.names import RELATIONSHIPS
from bienban.i18n import gettext as _

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
_MACROS = re.compile(r"macroEnabled|vbaProject")
_STRICT = b"http://purl.oclc.org/ooxml/"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Opened:
    """The parts of a file by name, and the name of the one that holds the text."""

    parts: Mapping[str, bytes]
    main: str

    @classmethod
    def of(cls, data: bytes) -> Opened:
        """Open a file. Raises :class:`DocumentError` for what is no Word document, or damaged, or unsafe."""
        try:
            parts = package.read(data)
        except TemplateError as fault:
            raise DocumentError(str(fault)) from fault
        if _MACROS.search(parts.get("[Content_Types].xml", b"").decode("utf-8", "replace")):
            raise DocumentError(_("The Word document holds macros. It is not read."))
        main = next((target for _id, target in _related(parts, "", RELATIONSHIPS["officeDocument"])), "")
        if main not in parts or _STRICT in parts[main][:4096]:
            raise DocumentError(_("The Word document is of another kind; save it in Word as “Word document (.docx)”."))
        return cls(parts, main)

    def root(self, name: str) -> _Element | None:
        """The root of a part, None when there is no such part. Raises :class:`DocumentError` when it is damaged."""
        return _root(self.parts, name)

    def related(self, kind: str) -> _Element | None:
        """The root of the one part of this kind that the text points to."""
        target = next((target for _id, target in self.targets(kind)), "")
        return self.root(target)

    def targets(self, kind: str) -> Iterator[tuple[str, str]]:
        """The id and the name of each part of this kind that the text points to."""
        return _related(self.parts, self.main, f"{RELATIONSHIPS['officeDocument'].rpartition('/')[0]}/{kind}")


def _related(parts: Mapping[str, bytes], name: str, kind: str) -> Iterator[tuple[str, str]]:
    folder, _slash, file = name.rpartition("/")
    root = _root(parts, f"{folder}/_rels/{file}.rels".lstrip("/"))
    for each in () if root is None else root:
        target = each.get("Target", "")
        if each.get("Type") == kind and each.get("TargetMode") != "External":
            yield (
                each.get("Id", ""),
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target)),
            )


def _root(parts: Mapping[str, bytes], name: str) -> _Element | None:
    if name not in parts:
        return None
    try:
        return etree.fromstring(parts[name], _PARSER)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DocumentError(_("This is not a Word document (.docx), or it is damaged.")) from fault
