"""What a template must not hand on to an original: tracked changes, comments, controls, traces of editing.

An original is signed, so insertions and deletions that stand in the template count as accepted. Content controls are
dissolved: their contents stay, and what they are bound to can no longer replace a slot's words.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bienban.document.word.anchors import PREFIX
from bienban.document.word.errors import TemplateError
from bienban.document.word.names import w
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHANGES = ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "tblPrEx", "numbering")
_MOVED = ("moveFromRange", "moveToRange", "commentRange", "customXmlInsRange", "customXmlDelRange")
_MOVED_TOO = ("customXmlMoveFromRange", "customXmlMoveToRange")
_REMOVED = tuple(
    map(
        w,
        (
            *("del", "moveFrom", "cellDel", "cellIns", "cellMerge", "proofErr", "commentReference", "annotationRef"),
            *("lastRenderedPageBreak", "smartTagPr", "customXmlPr", "sdtPr", "sdtEndPr"),
            *(f"{name}Change" for name in _CHANGES),
            *(f"{name}{end}" for name in (*_MOVED, *_MOVED_TOO) for end in ("Start", "End")),
        ),
    )
)
_DISSOLVED = tuple(map(w, ("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent")))
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_EDITING = (w("rsid"), f"{_WORD_2010}paraId", f"{_WORD_2010}textId")
"""How the names of attributes begin that tell when and by whom something was typed."""
_VML = "{urn:schemas-microsoft-com:vml}"
_BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_LARGEST_WIDTH = (1 << 31) - 1
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FROM_OUTSIDE = re.compile(r"^\s*(\w+:|\\\\|//)")
_SETTINGS_DROPPED = ("attachedTemplate", "linkStyles", "attachedSchema", "saveThroughXslt", "schemaLibrary", "rsids")


def clean(root: _Element) -> None:
    """Clean a part with text. Raises :class:`TemplateError` for a picture that would be fetched."""
    for element in list(root.iter(*_REMOVED)):
        parent = element.getparent()
        if parent is None:
            continue
        if parent.tag == w("trPr") and element.tag == w("del"):
            _remove(parent.getparent())
        else:
            _remove(element)
    for element in list(root.iter(*_DISSOLVED)):
        for child in list(element):
            element.addprevious(child)
        _remove(element)
    _clean_bookmarks(root)
    _clean_grids(root)
    for element in root.iter("{*}*"):
        for name in [name for name in element.attrib if str(name).startswith(_EDITING)]:
            del element.attrib[name]
        if element.tag.startswith(_VML) and _FROM_OUTSIDE.match(element.get("src", "")):
            raise TemplateError(
                _(
                    "The Word document is linked to something outside, “{target}”; insert a copy in place of the link."
                ).format(target=element.get("src", "")[:80])
            )


def _clean_bookmarks(root: _Element) -> None:
    """Drop those of an original that became a template: they would give the template's own words to the record.

    And those without an end, and those that a text box repeats in the form that it has for older programs.
    """
    for fallback in root.iter(_FALLBACK):
        for mark in list(fallback.iter(*_BOOKMARKS)):
            _remove(mark)
    marks = list(root.iter(*_BOOKMARKS))
    ours = {mark.get(w("id")) for mark in marks if mark.get(w("name"), "").startswith(PREFIX)}
    ends = Counter((mark.tag, mark.get(w("id"))) for mark in marks)
    for mark in marks:
        id_ = mark.get(w("id"))
        if id_ in ours or not all(ends[kind, id_] for kind in _BOOKMARKS):
            _remove(mark)


def _clean_grids(root: _Element) -> None:
    """LibreOffice writes negative widths as if they were large ones."""
    for grid in root.iter(w("docGrid")):
        width = grid.get(w("charSpace"), "")
        if width.isdigit() and int(width) > _LARGEST_WIDTH:
            grid.set(w("charSpace"), str(int(width) - 2 * (_LARGEST_WIDTH + 1)))


def clean_settings(root: _Element) -> None:
    """Clean the settings. Raises :class:`TemplateError` for a document that is joined to a mailing list."""
    if root.find(w("mailMerge")) is not None:
        raise TemplateError(
            _("The template is joined to a mailing list; choose “Normal Word Document” under Mailings in Word.")
        )
    for name in _SETTINGS_DROPPED:
        for element in root.findall(w(name)):
            _remove(element)


def _remove(element: _Element | None) -> None:
    parent = None if element is None else element.getparent()
    if element is not None and parent is not None:
        parent.remove(element)
