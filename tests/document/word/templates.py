"""Templates for tests: the shipped ones, and one that an office might have made."""

from __future__ import annotations

from bienban import paths
from bienban.document.blocks import Paper
from bienban.document.word import package
from bienban.document.word.template import Template

JOINT = (paths.templates() / "joint.docx").read_bytes()
COLUMNS = (paths.templates() / "joint-columns.docx").read_bytes()


def shipped(paper: Paper) -> Template:
    """The shipped template for the layout of ``paper``."""
    return Template.read(COLUMNS if paper.columns else JOINT)


def with_body(body: str, **parts: str | bytes) -> bytes:
    """The one-language template with another body before its section properties, and other parts by short name."""
    content = package.read(JOINT)
    document = content["word/document.xml"].decode()
    start, end = document.index("<w:body>") + len("<w:body>"), document.index("<w:sectPr>")
    content["word/document.xml"] = (document[:start] + body + document[end:]).encode()
    for name, part in parts.items():
        content[f"word/{name}.xml"] = part if isinstance(part, bytes) else part.encode()
    return package.write(content)


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of these runs of text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(f'<w:r><w:t>{text}</w:t></w:r>' for text in runs)}</w:p>"


def blocks_only(*names: str) -> str:
    """Paragraphs that hold these block slots."""
    return "".join(paragraph(f"{{{{{name}}}}}") for name in names)


def row(*cells: str) -> str:
    """A row of a table with these cells."""
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    """A table of these rows, and the paragraph that must follow it."""
    grid = '<w:gridCol w:w="4000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{paragraph('')}"


LETTERHEAD = with_body(
    paragraph("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU")
    + paragraph("{{title.vi}}")
    + paragraph("Giữa {{first.name}} và {{second.name}}, do {{first.head.vi}} và {{second.head.vi}} dẫn đầu;")
    + blocks_only("body")
    + paragraph("Kỳ sau: {{next.place}}, {{next.date}} ({{next.place.vi}}).")
    + table(row("Tên", "Chức vụ"), row("{{person.name}}", "{{person.title}}, {{person.side}}"))
    + table(row("{{party.number}}", "{{party.full}}"), row("{{clause.number.vi}}", "{{clause.text.vi}}"))
    + table(row("{{second.person.name}}", "x"), row("{{first.person.name}}", "y"))
    + blocks_only("signatures")
)
"""What an office might have made: fixed words, text slots, rows that repeat and blocks."""
