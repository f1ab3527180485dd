"""The sheets of the internal documents: margins, letterhead, page numbers. Fixed words are those of letterheads.

Vietnamese State: Decree 30/2020/NĐ-CP, Appendix I. Party: 399-QĐ/TW with 05-HD/VPTW (2026); the handbooks to
36-HD/VPTW (2018) ask for wider margins. Chinese: GB/T 9704-2012, 5.2.1 (margins), 7.5 (page number), 10.3 (red head).
"""

from __future__ import annotations

from dataclasses import replace

from bienban.document.word.base_parts import Edge, Sheet, field, paragraph, slots
from bienban.document.word.internal_styles import GONGWEN, STATE, party
from bienban.document.word.table_xml import cell, row, table
from bienban.document.word.units import twips_of_mm

_ORGAN, _CODE = "{{organ}}", "{{code}}"


def _said(style: str, words: str) -> str:
    return paragraph(style, f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>')


def _letterhead(left: tuple[float, str], right: tuple[float, str]) -> str:
    """Two cells side by side, without a frame: width in mm and content of each."""
    widths = [twips_of_mm(width) for width, _content in (left, right)]
    cells = "".join(cell(content, width) for (_mm, content), width in zip((left, right), widths, strict=True))
    return table(widths, [row(cells)])


_NUMBERED_ABOVE = (Edge("header", paragraph("Page top vi", field("PAGE"))),)

_STATE_HEAD = _letterhead(
    (60, _said("Organ vi", _ORGAN) + paragraph("Organ rule vi") + _said("Code vi", _CODE)),
    (
        100,
        _said("Nation vi", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + _said("Motto vi", "Độc lập - Tự do - Hạnh phúc")
        + paragraph("Motto rule vi"),
    ),
)
_PARTY_HEAD = _letterhead(
    (75, _said("Organ vi", _ORGAN) + _said("Star vi", "*") + _said("Code vi", _CODE)),
    (90, _said("Party vi", "ĐẢNG CỘNG SẢN VIỆT NAM") + paragraph("Party rule vi")),
)
_RED_HEAD = (
    _said("Red head zh", f"{_ORGAN}会议纪要")
    + _said("Issue zh", "第［　］期")
    + paragraph(
        "Imprint zh",
        "<w:r><w:t>［印发机关］</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>［　　］年［　］月［　］日</w:t></w:r>",
    )
    + paragraph("Red rule zh")
)


def _numbered_below(style: str, pages: str) -> Edge:
    dash = "<w:r><w:t{space}>{words}</w:t></w:r>"
    space = ' xml:space="preserve"'
    before, after = (dash.format(space=space, words=words) for words in ("— ", " —"))
    return Edge("footer", paragraph(style, before + field("PAGE") + after), pages)


STATE_SHEET = Sheet(
    (20, 20, 20, 30),
    footer=10,
    number=14,
    styles=STATE,
    header=10,
    body=_STATE_HEAD + slots("heading") + paragraph("Title rule vi") + slots("body", "signatures", "delegations"),
    edges=_NUMBERED_ABOVE,
    first_differs=True,
)

PARTY_SHEET = Sheet(
    (20, 15, 20, 30),
    footer=10,
    number=14,
    styles=party(),
    header=10,
    body=_PARTY_HEAD
    + slots("heading")
    + _said("Title dashes vi", "-----")
    + slots("body", "signatures", "delegations"),
    edges=_NUMBERED_ABOVE,
    first_differs=True,
)

GONGWEN_SHEET = Sheet(
    (37, 26, 35, 28),
    footer=22.5,
    number=14,
    styles=GONGWEN,
    header=15,
    body=_RED_HEAD + slots("heading", "body", "signatures", "delegations"),
    edges=(_numbered_below("Page odd zh", "default"), _numbered_below("Page even zh", "even")),
)

INTERNAL = {
    "vn-state": STATE_SHEET,
    "vn-party": PARTY_SHEET,
    "vn-party-2018": replace(PARTY_SHEET, margins=(25, 15, 25, 35)),
    "cn-gongwen": GONGWEN_SHEET,
}
"""Every sheet by its name."""

SHEETS = {f"{name}.docx": sheet for name, sheet in INTERNAL.items() if name != "vn-party-2018"}
"""The sheets that are shipped as templates, by file name; the older one is made when it is asked for."""
