"""The lines of a PDF are measured where they were printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bienban.document.conformance.pages import page_measurements
from bienban.document.pdf.errors import PdfError
from bienban.document.pdf.measuring import printed_pages
from bienban.document.word import package
from bienban.document.word.measuring import measure
from tests.document.conformance import foreign
from tests.house import libreoffice


def test_lines_stand_where_the_word_file_puts_them(tmp_path: Path) -> None:
    """Left 30 mm and indents of 10 mm; the title in the middle of the type area; sizes in pt."""
    (tmp_path / "x.docx").write_bytes(package.write(foreign.state()))
    (page,) = printed_pages(libreoffice.pdf(tmp_path / "x.docx", tmp_path).read_bytes())
    assert (page.width, page.height) == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    title = next(line for line in page.lines if line.text == "BIÊN BẢN")
    assert title.size == pytest.approx(14, abs=0.01)
    assert (title.left + title.right) / 2 == pytest.approx(30 + (210 - 30 - 15) / 2, abs=0.5)
    first = next(line for line in page.lines if line.text.startswith("Hôm nay"))
    assert first.left == pytest.approx(40, abs=0.2)
    following = next(line for line in page.lines if line.baseline > first.baseline)
    assert following.left == pytest.approx(30, abs=0.2)
    left, right = (line for line in page.lines if line.text in ("THƯ KÝ", "CHỦ TỌA"))
    assert left.baseline == pytest.approx(right.baseline, abs=0.1)
    assert left.right < right.left


def test_pages_without_text_tell_nothing_of_it(tmp_path: Path) -> None:
    """A page that holds two short lines has no edges that several lines share."""
    parts = foreign.state()
    document = parts["word/document.xml"].decode()
    start, end = document.index("<w:body>") + len("<w:body>"), document.index("<w:sectPr>")
    short = "<w:p><w:r><w:t>Một</w:t></w:r></w:p>"
    parts["word/document.xml"] = (document[:start] + short + document[end:]).encode()
    content = package.write(parts)
    (tmp_path / "x.docx").write_bytes(content)
    pages = printed_pages(libreoffice.pdf(tmp_path / "x.docx", tmp_path).read_bytes())
    assert not page_measurements(pages, measure(content).pages[0])


def test_what_is_no_pdf_is_a_sentence() -> None:
    with pytest.raises(PdfError, match="not a PDF file"):
        printed_pages(b"no PDF")
