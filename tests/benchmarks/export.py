"""Export of one original in two columns, against docxtpl filling a template of the same styles with the same text.

Ours sets a content control and a bookmark on every paragraph of the record and numbers the text; docxtpl's template is
plain.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator

from docx import Document
from docxtpl import DocxTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bienban import paths
from bienban.catalog import languages
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.blocks import Columns, Paper, Paragraph, Signatures, Table
from bienban.document.compose import compose
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.benchmarks.records import sized
from tests.benchmarks.timing import Row, pair, ratio

LAYOUT = Layout(("vi", "zh-Hans"), columns=True)
ORIGINAL = Original("vn")


def rows() -> Iterator[Row]:
    """Small, large and how the cost grows."""
    known = languages.load(paths.resources() / "languages")
    bytes_ = (paths.templates() / "joint-columns.docx").read_bytes()

    def ours(minutes: Minutes) -> Callable[[], bytes]:
        return lambda: write(compose(minutes, ORIGINAL, LAYOUT, known), Template.read(bytes_))

    def theirs(minutes: Minutes) -> Callable[[], bytes]:
        return peer(compose(minutes, ORIGINAL, LAYOUT, known), bytes_)

    small, middle, large = sized(30, 20), sized(500, 200), sized(5000, 2000)
    yield ratio("export of 30 people and 20 clauses, against docxtpl", 1.0, ours(small), theirs(small), turns=15)
    yield ratio("export of 5,000 people and 2,000 clauses, against docxtpl", 1.0, ours(large), theirs(large), turns=5)
    growth, big, less = pair(ours(large), ours(middle), turns=5, clock=time.process_time)
    yield Row(
        "export of 5,000 / 2,000 against 500 / 200, processor time",
        growth,
        11,
        "x",
        f"{big * 1000:.0f} ms / {less * 1000:.0f} ms",
    )


def peer(paper: Paper, template: bytes) -> Callable[[], bytes]:
    """docxtpl, sandboxed and autoescaped, filling the same words into tables and paragraphs of the same styles."""
    source = peer_template(paper, template)
    words = context(paper)

    def fill() -> bytes:
        document = DocxTemplate(io.BytesIO(source))
        document.render(words, jinja_env=ImmutableSandboxedEnvironment(autoescape=True))
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    return fill


def _rows(paper: Paper) -> list[tuple[Paragraph, ...]]:
    return [row for block in paper.everything() if isinstance(block, Columns) for row in block.rows]


def _tables(paper: Paper) -> list[Table]:
    return [block for block in paper.everything() if isinstance(block, Table)]


def context(paper: Paper) -> dict[str, object]:
    """The words of ``paper`` for the template of the peer."""
    signing = [block for block in paper.everything() if isinstance(block, Signatures)]
    return {
        "rows": [{"left": row[0].text, "right": row[1].text} for row in _rows(paper)],
        "signatures": [
            {"title": " ".join(p.text for p in cell.titles), "name": " ".join(p.text for p in cell.names)}
            for block in signing
            for line in block.rows
            for cell in line
        ],
        "lists": [
            [{f"c{n}": "\n".join(p.text for p in cell) for n, cell in enumerate(row.cells)} for row in table.rows]
            for table in _tables(paper)
        ],
    }


def peer_template(paper: Paper, template: bytes) -> bytes:
    """A template for docxtpl with loops in place of the slots."""
    document = Document(io.BytesIO(template))
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    _loop(document, "row in rows", (("{{ row.left }}", "Col body vi"), ("{{ row.right }}", "Col body zh")))
    _loop(document, "s in signatures", (("{{ s.title }}", "Signature title vi"), ("{{ s.name }}", "Signature name vi")))
    for number, table in enumerate(_tables(paper)):
        cells = tuple((f"{{{{ r.c{n} }}}}", "Table cell vi") for n in range(len(table.widths)))
        _loop(document, f"r in lists[{number}]", cells)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _loop(document: object, loop: str, cells: tuple[tuple[str, str], ...]) -> None:
    table = document.add_table(rows=3, cols=len(cells))  # type: ignore[attr-defined]
    table.rows[0].cells[0].text = f"{{%tr for {loop} %}}"
    for cell, (words, style) in zip(table.rows[1].cells, cells, strict=True):
        cell.paragraphs[0].text = words
        cell.paragraphs[0].style = style
    table.rows[2].cells[0].text = "{%tr endfor %}"
    document.add_paragraph()  # type: ignore[attr-defined]
