"""Word files with tables, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from bienban.document.word import package

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def word_file(tables: Sequence[Sequence[Sequence[str]]]) -> bytes:
    """A file with these tables; each cell is one paragraph."""
    return word_body("".join(_table(table) for table in tables))


def word_body(body: str) -> bytes:
    """A file with this in its body."""
    return package.write(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELS,
            "word/document.xml": f"<w:document {W}><w:body>{body}<w:p/></w:body></w:document>",
        }
    )


def cell(words: str, properties: str = "") -> str:
    """A cell with a paragraph for each line."""
    lines = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in words.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{lines}</w:tc>"


def _table(rows: Sequence[Sequence[str]]) -> str:
    made = ("".join(cell(words) for words in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"
