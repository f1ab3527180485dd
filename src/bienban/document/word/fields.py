"""The fields of a template: only those that say something of the document itself may stand in it.

A field is code that Word runs: it can fetch files and pages, start programs, print. Its name can be hidden in pieces,
in nested fields or behind a bookmark; so names are not forbidden but allowed, and must be written out (ECMA-376, part
1, 17.16).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bienban.document.word.errors import TemplateError
from bienban.document.word.names import w
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

MARKS = (b"instrText", b"instr=", b"InstrText", b"fldSimple")
"""One of these is in every part that has a field."""

_ALLOWED = frozenset((
    "=", "ADVANCE", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BIDIOUTLINE", "COMPARE", "CREATEDATE", "DATE",
    "DOCPROPERTY", "EQ", "FILENAME", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "HYPERLINK", "IF", "LISTNUM",
    "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "REF", "REVNUM", "SAVEDATE",
    "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "SUBJECT", "SYMBOL", "TC", "TIME", "TITLE", "TOC", "XE",
))  # fmt: skip
_FIRST_WORD = re.compile(r"\s*(=|[^\s\"\\=]*)")
_TARGET = re.compile(r"\\[lmnot]\b|\"(?:https?://|mailto:)|https?://|mailto:", re.IGNORECASE)


def check(root: _Element) -> None:
    """Judge every field of a part. Raises :class:`TemplateError` that quotes the paragraph."""
    opened: list[list[str]] = [[""]]  # what is written in each field that is open; the first is what is in none
    for element in root.iter(w("fldChar"), w("instrText"), w("delInstrText"), w("fldSimple")):
        match element.tag.rpartition("}")[2], element.get(w("fldCharType")):
            case "fldSimple", _kind:
                _judge(element.get(w("instr"), ""), element)
            case "fldChar", "begin":
                _judge_name(opened[-1][0], element, nested=len(opened) > 1)
                opened.append([""])
            case "fldChar", "end" if len(opened) > 1:
                _judge(opened.pop()[0], element)
            case "instrText" | "delInstrText", _kind:
                opened[-1][0] += element.text or ""
    for code, *_rest in opened:
        if code.strip():
            _judge(code, root)


def _judge(code: str, element: _Element) -> None:
    name = _name(code)
    if name not in _ALLOWED or (name == "HYPERLINK" and not _TARGET.search(code)):
        raise _refused(name or code.strip(), element)


def _judge_name(code: str, element: _Element, *, nested: bool) -> None:
    """Another field may begin only after the name of the one it is in: it could make up the name."""
    found = _FIRST_WORD.match(code)
    assert found is not None
    complete = found[1] == "=" or code[found.end() :][:1].isspace()
    if nested and not (found[1] and complete):
        raise _refused(found[1], element)


def _name(code: str) -> str:
    found = _FIRST_WORD.match(code)
    return found[1].upper() if found else ""


def _refused(name: str, element: _Element) -> TemplateError:
    from bienban.document.word.slots import quoted

    return TemplateError(
        _(
            "The template holds a field that could fetch or start something, “{field}”; select it in Word and press "
            "Ctrl+Shift+F9 to keep its text alone. In: “{text}”"
        ).format(field=name[:40], text=quoted(_said(element)))
    )


def _said(element: _Element) -> str:
    paragraph: Iterator[_Element] = element.iterancestors(w("p"))
    return "".join(text.text or "" for each in list(paragraph)[:1] for text in each.iter(w("t")))
