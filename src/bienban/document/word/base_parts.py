"""The parts of a shipped template besides its styles: page, footer, settings, font table, package.

Geometry: margins from GB/T 9704-2012, 5.2.1 (type width 156 mm) and Decree 30/2020/NĐ-CP, Appendix I (left 30-35 mm).
"""

from __future__ import annotations

from dataclasses import dataclass

from bienban.document.blocks import BLOCK_SLOTS
from bienban.document.word.fonts import LATIN, OTHER_NAMES
from bienban.document.word.names import NAMESPACES, RELATIONSHIPS, XML
from bienban.document.word.style_names import PAGE_NUMBER, SPACER
from bienban.document.word.style_xml import character_style, fonts, language, paragraph_style, style_id
from bienban.document.word.styles import PUNCTUATION_FONTS, STYLES, Style
from bienban.document.word.theme import theme
from bienban.document.word.units import half_points, twips_of_mm

_A4 = (210, 297)
_ROOT = f'xmlns:w="{NAMESPACES["w"]}" xmlns:r="{NAMESPACES["r"]}"'
_OFFICE_TYPES = "application/vnd.openxmlformats-officedocument"
_TYPES = f"{_OFFICE_TYPES}.wordprocessingml"
_FIRST_EDGE = 4
"""The relationship of the first header or footer; styles, settings and fonts come before it."""


@dataclass(frozen=True, slots=True)
class Edge:
    """What stands in the upper or lower margin: ``kind`` is ``header`` or ``footer``, ``content`` its paragraphs.

    ``pages`` are those that have it: ``default`` (all, or the odd ones), ``even``, ``first``.
    """

    kind: str
    content: str
    pages: str = "default"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page set-up: margins in mm (top, right, bottom, left), footer from the lower edge in mm, page number in pt.

    ``body`` are the paragraphs of the document with their block slots, empty for the block slots alone; ``edges`` what
    stands in the margins, empty for the footer of the joint texts. ``first_differs``: the first page has edges of its
    own, or none. ``annexes_anew``: the annexes are a section of their own, its pages numbered from 1.
    """

    margins: tuple[float, float, float, float]
    footer: float
    number: float
    styles: dict[str, Style]
    header: float = 13
    body: str = ""
    edges: tuple[Edge, ...] = ()
    first_differs: bool = False
    annexes_anew: bool = False


def parts(sheet: Sheet) -> dict[str, str]:
    """Every part of the template, by its name in the package, in the order in which it is written."""
    edges = {f"{edge.kind}{number}": edge for number, edge in enumerate(sheet.edges or (keeper_footer(),), 1)}
    return {
        "[Content_Types].xml": _content_types(edges),
        "_rels/.rels": _relationships(
            ("officeDocument", "word/document.xml"), ("metadata/core-properties", "docProps/core.xml")
        ),
        "word/document.xml": _document(sheet, edges),
        "word/_rels/document.xml.rels": _relationships(
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("fontTable", "fontTable.xml"),
            *((edge.kind, f"{name}.xml") for name, edge in edges.items()),
            ("theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": _styles(sheet),
        "word/settings.xml": _settings(sheet),
        "word/fontTable.xml": _font_table(),
        **{f"word/{name}.xml": _edge(edge) for name, edge in edges.items()},
        "word/theme/theme1.xml": theme(),
        "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="{NAMESPACES["cp"]}"/>',
    }


def _content_types(edges: dict[str, Edge]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"),
            ("styles", "styles"),
            ("settings", "settings"),
            ("fontTable", "fontTable"),
            *((name, edge.kind) for name, edge in edges.items()),
        )
    )
    package = "application/vnd.openxmlformats-package"
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        f'<Override PartName="/word/theme/theme1.xml" ContentType="{_OFFICE_TYPES}.theme+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/></Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONSHIPS[kind]}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{NAMESPACES["rel"]}">{rows}</Relationships>'


def _document(sheet: Sheet, edges: dict[str, Edge]) -> str:
    width, height = (twips_of_mm(side) for side in _A4)
    top, right, bottom, left = (twips_of_mm(margin) for margin in sheet.margins)
    references = "".join(
        f'<w:{edge.kind}Reference w:type="{edge.pages}" r:id="rId{number}"/>'
        for number, edge in enumerate(edges.values(), _FIRST_EDGE)
    )
    geometry = (
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" '
        f'w:left="{left}" w:header="{twips_of_mm(sheet.header)}" w:footer="{twips_of_mm(sheet.footer)}" w:gutter="0"/>'
    )
    first = "<w:titlePg/>" if sheet.first_differs else ""
    section = f"<w:sectPr>{references}{geometry}{first}</w:sectPr>"
    body = sheet.body or slots(*BLOCK_SLOTS)
    if sheet.annexes_anew:
        body = body.replace(slots("delegations"), _ended(section) + slots("delegations"))
        section = f'<w:sectPr>{references}{geometry}<w:pgNumType w:start="1"/></w:sectPr>'
    return f"{XML}<w:document {_ROOT}><w:body>{body}{section}</w:body></w:document>"


def _ended(section: str) -> str:
    """A paragraph, next to nothing high, that ends a section."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(SPACER)}"/><w:keepNext w:val="0"/>{section}</w:pPr></w:p>'


def slots(*names: str) -> str:
    """A paragraph for each of these block slots."""
    return "".join(paragraph("Body vi", f"<w:r><w:t>{{{{{name}}}}}</w:t></w:r>") for name in names)


def paragraph(style: str, content: str = "") -> str:
    """A paragraph of runs in the style of this name."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{content}</w:p>'


def field(instruction: str) -> str:
    """A field that counts pages, in the style of page numbers; each piece of it in a run of its own."""
    number = f'<w:rPr><w:rStyle w:val="{style_id(PAGE_NUMBER)}"/></w:rPr>'
    return "".join(
        f"<w:r>{number}{piece}</w:r>"
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


def pages(of_total: bool = True) -> str:
    """The page and the number of pages, 2/6, in the style of page numbers; or the page alone."""
    if not of_total:
        return field("PAGE")
    slash = f'<w:r><w:rPr><w:rStyle w:val="{style_id(PAGE_NUMBER)}"/></w:rPr><w:t>/</w:t></w:r>'
    return f"{field('PAGE')}{slash}{field('NUMPAGES')}"


def _edge(edge: Edge) -> str:
    root = {"header": "hdr", "footer": "ftr"}[edge.kind]
    return f"{XML}<w:{root} {_ROOT}>{edge.content}</w:{root}>"


def keeper_footer(tag: bool = True, of_total: bool = True) -> Edge:
    """The keeper's tag at the left, the page in the middle, the number of the text at the right."""
    keeper, number = (f"<w:r><w:t>{{{{{slot}}}}}</w:t></w:r>" for slot in ("keeper", "number"))
    tab = "<w:r><w:tab/></w:r>"
    return Edge("footer", paragraph("Keeper vi", f"{keeper if tag else ''}{tab}{pages(of_total)}{tab}{number}"))


def _styles(sheet: Sheet) -> str:
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts()}{_size(14)}{language('vi-VN')}</w:rPr></w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:widowControl/><w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        'w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    own = "".join(
        paragraph_style(style, style_id(name), style_id(style.parent)) for name, style in sheet.styles.items()
    )
    marks = "".join(
        character_style(name, style_id(name), fonts(font, latin=font)) for name, font in PUNCTUATION_FONTS.items()
    )
    number = character_style(PAGE_NUMBER, style_id(PAGE_NUMBER), _size(sheet.number))
    return f"{XML}<w:styles {_ROOT}>{defaults}{own}{marks}{number}</w:styles>"


def _size(points: float) -> str:
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def _settings(sheet: Sheet) -> str:
    odd_and_even = "<w:evenAndOddHeaders/>" if any(edge.pages == "even" for edge in sheet.edges) else ""
    return (
        f'{XML}<w:settings {_ROOT}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>{odd_and_even}<w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="vi-VN" w:eastAsia="zh-CN"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )


def _font_table() -> str:
    latin = (
        f'<w:font w:name="{LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    )
    chinese = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/><w:family w:val="auto"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, others in OTHER_NAMES.items()
    )
    return f"{XML}<w:fonts {_ROOT}>{latin}{chinese}</w:fonts>"


STANDARD = Sheet((25, 22, 24, 32), footer=13, number=12, styles=STYLES)
