"""The sheets as another program sets them: no name is cut off, two cards to a page, no page too many."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

from bienban import paths
from bienban.document.blocks import Table
from bienban.document.signing.cards import name_cards
from bienban.document.signing.sign_in import sign_in
from bienban.document.word.writer import write
from tests.document.reading import LANGUAGES
from tests.document.records import annual, text
from tests.document.signing.samples import said, sample
from tests.house import libreoffice

NAMES = (
    ("Hà", "何"),
    ("Nguyễn Thị Phương Thảo", "阮氏芳草"),
    ("Công Tằng Tôn Nữ Hoàng Nguyễn Thị Minh Khai Ngọc Quỳnh", "公曾孙女"),
    ("Cổ Lệ Mễ Na A Bố Đô Nhiệt Tây Đề", "古丽米娜·阿布都热西提"),
    ("", "买买提艾力·阿不都克里木·吐尔逊尼亚孜江·" * 3),
)


def test_a_sign_in_sheet_fills_its_last_page_and_begins_no_other(tmp_path: Path) -> None:
    paper = sign_in(sample("corridor-10"), LANGUAGES)
    word = tmp_path / "sign-in.docx"
    word.write_bytes(write(paper, paths.templates() / "sign-in.docx"))
    pages = libreoffice.pdf_text(libreoffice.pdf(word, tmp_path)).rstrip("\f").split("\f")
    assert len(pages) == 2
    (table,) = [block for block in paper.everything() if isinstance(block, Table)]
    numbers = [int(number) for number in re.findall(r"^ *(\d+)\b(?!/)", pages[1], re.M)]
    assert numbers[-1] == sum(not row.group for row in table.rows)
    assert len(numbers) >= 12


def test_cards_of_long_names_are_whole_and_two_to_a_page(tmp_path: Path) -> None:
    person = annual().people[0]
    people = tuple(replace(person, id=f"person0{number}", name=text(*name)) for number, name in enumerate(NAMES))
    paper = name_cards(replace(annual(), people=people), LANGUAGES)
    word = tmp_path / "cards.docx"
    word.write_bytes(write(paper, paths.templates() / "name-cards.docx"))
    pdf = libreoffice.pdf(word, tmp_path)
    pages = re.search(
        r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    )
    assert pages is not None
    assert int(pages[1]) == 3
    printed = "".join(libreoffice.pdf_text(pdf).split())
    for words in said(paper):
        for line in words.split("\n"):
            assert "".join(line.split()) in printed
