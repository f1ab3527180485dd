"""What stands together on a page, as LibreOffice lays it out."""

from __future__ import annotations

from pathlib import Path

import pytest

from bienban.document.blocks import Block, Columns, Paper
from bienban.document.word.writer import write
from tests.document.word.papers import LAYOUTS, annex, paragraph
from tests.document.word.templates import shipped
from tests.house import libreoffice


def filled_up(paper: Paper, lines: int) -> Paper:
    """The paper with so many lines more before its body, so that the end of a page falls elsewhere."""
    first = paper.languages[0][:2]
    filler: tuple[Block, ...] = tuple(paragraph("Body", first, f"{number}.") for number in range(lines))
    if paper.columns:
        filler = (Columns(tuple((paragraph("Col body", first, f"{number}."),) for number in range(lines))),)
    return paper._replace(blocks={**paper.blocks, "body": (*filler, *paper.blocks["body"])})


def pages(paper: Paper, folder: Path) -> list[str]:
    file = folder / "original.docx"
    file.write_bytes(write(paper, shipped(paper)))
    return libreoffice.pdf_text(libreoffice.pdf(file, folder)).split("\f")


CASES = [("vi", 12), ("zh", 8), ("stacked", 14), ("columns", 14), ("columns", 24)]


@pytest.mark.parametrize(("layout", "lines"), CASES)
def test_signatures_never_stand_alone(layout: str, lines: int, tmp_path: Path) -> None:
    laid = pages(filled_up(LAYOUTS[layout], lines), tmp_path)
    (signed,) = (page for page in laid if names(page, "Vương An", "王安"))
    assert names(signed, "Trịnh Việt Hùng", "郑越雄")
    assert names(signed, "Biên bản này được làm", "本纪要于")
    assert names(signed, "Các Phụ lục là bộ phận", "附件是本纪要")


def names(page: str, *any_of: str) -> bool:
    """Whether the page says one of these, however wide it is set."""
    return any(words.replace(" ", "") in page.replace(" ", "") for words in any_of)


def test_the_head_of_a_list_stands_on_every_page_of_it(tmp_path: Path) -> None:
    paper = Paper(("vi",), False, {"delegations": annex("vi", people=60)})
    laid = [page for page in pages(paper, tmp_path) if "Lê Minh Ngân" in page]
    assert len(laid) > 1
    assert all("Họ và tên" in page for page in laid)
