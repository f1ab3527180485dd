"""The pages of the sheets around a signing: lists, sign-in sheet, name cards, working copy.

They are shipped templates like those of the originals: the same package with another page and another footer.
"""

from __future__ import annotations

from bienban.document.word import base_parts
from bienban.document.word.base_parts import Sheet
from bienban.document.word.names import NAMESPACES, RELATIONSHIPS, XML
from bienban.document.word.signing_styles import CARD_STYLES, SHEET_STYLES
from bienban.document.word.style_xml import style_id
from bienban.document.word.styles import in_columns

_ROOT = f'xmlns:w="{NAMESPACES["w"]}" xmlns:r="{NAMESPACES["r"]}"'
_HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_HEADER_RELATIONSHIP = RELATIONSHIPS["footer"].replace("/footer", "/header")

SIGN_IN = Sheet((18, 15, 18, 20), footer=10, number=11, styles=SHEET_STYLES)
LIST = Sheet((25, 22, 24, 32), footer=13, number=11, styles=SHEET_STYLES)
CARDS = Sheet((46, 5, 46, 5), footer=10, number=11, styles=CARD_STYLES)
"""Two cards of 200 × 100 mm in the middle of a sheet."""
WORKING_COPY = Sheet((25, 20, 24, 28), footer=11, number=11, styles=in_columns(SHEET_STYLES))


def sheets() -> dict[str, dict[str, str]]:
    """The parts of every sheet's template, by file name."""
    return {
        "sign-in.docx": _with_footer(base_parts.parts(SIGN_IN), _pages()),
        "list.docx": _with_footer(base_parts.parts(LIST), _pages()),
        "name-cards.docx": _with_footer(base_parts.parts(CARDS), ""),
        "working-copy.docx": _with_header(base_parts.parts(WORKING_COPY)),
    }


def _with_footer(parts: dict[str, str], content: str) -> dict[str, str]:
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style_id("Sheet number vi")}"/></w:pPr>{content}</w:p>'
    return parts | {"word/footer1.xml": f"{XML}<w:ftr {_ROOT}>{paragraph if content else '<w:p/>'}</w:ftr>"}


def _pages() -> str:
    """Page n of m, each piece of a field in a run of its own."""
    return f"{_field('PAGE')}<w:r><w:t>/</w:t></w:r>{_field('NUMPAGES')}"


def _field(name: str) -> str:
    pieces = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {name} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{piece}</w:r>" for piece in pieces)


def _with_header(parts: dict[str, str]) -> dict[str, str]:
    """What the copy is, at the head of every page; the originals have nothing there."""
    style = style_id("Sheet mark vi")
    header = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>– {{{{keeper}}}} –</w:t></w:r></w:p>'
    relationship = f'<Relationship Id="header" Type="{_HEADER_RELATIONSHIP}" Target="header1.xml"/>'
    override = f'<Override PartName="/word/header1.xml" ContentType="{_HEADER_TYPE}"/>'
    section = '<w:headerReference w:type="default" r:id="header"/>'
    types, links, main = "[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"
    return parts | {
        types: parts[types].replace("</Types>", f"{override}</Types>"),
        links: parts[links].replace("</Relationships>", f"{relationship}</Relationships>"),
        main: parts[main].replace("<w:footerReference", f"{section}<w:footerReference", 1),
        "word/header1.xml": f"{XML}<w:hdr {_ROOT}>{header}</w:hdr>",
    }
