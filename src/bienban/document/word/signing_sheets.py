"""The pages of the papers around a signing: lists, sign-in sheet, name cards, working copy.

Every page carries n/m in the middle of its foot, and the number of its text at the right: on a sheet of cards below the
line to cut along.
"""

from __future__ import annotations

from bienban.document.word.base_parts import Edge, Sheet, pages, paragraph
from bienban.document.word.signing_styles import CARD_STYLES, FOOT, MARK, sheet_styles
from bienban.document.word.styles import in_columns


def _run(text: str) -> str:
    return f"<w:r>{text}</w:r>"


_TAB = _run("<w:tab/>")
_FOOTER = Edge("footer", paragraph(FOOT, f"{_TAB}{pages()}{_TAB}{_run('<w:t>{{number}}</w:t>')}"))

_WHAT = Edge("header", paragraph(MARK, _run("<w:t>– {{keeper}} –</w:t>")))
"""What a working copy is, at the head of every page; the originals have nothing there."""

SHEETS = {
    "sign-in.docx": Sheet((18, 15, 18, 20), footer=10, number=11, styles=sheet_styles(175), edges=(_FOOTER,)),
    "list.docx": Sheet((18, 22, 18, 32), footer=10, number=11, styles=sheet_styles(156), edges=(_FOOTER,)),
    "name-cards.docx": Sheet(
        (46, 5, 46, 5), footer=10, number=11, styles=sheet_styles(200, CARD_STYLES), edges=(_FOOTER,)
    ),
    "working-copy.docx": Sheet(
        (25, 20, 24, 28), footer=11, number=11, styles=in_columns(sheet_styles(162)), edges=(_WHAT, _FOOTER)
    ),
}
"""File name to page. Two cards of 200 × 100 mm stand in the middle of a sheet."""
