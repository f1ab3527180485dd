"""Every layout: valid, whole, in order, and set by styles alone."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from bienban.document.blocks import Paper, paragraphs
from bienban.document.word.writer import write
from tests.document.word.papers import LAYOUTS
from tests.document.word.templates import shipped
from tests.house import libreoffice, validity, word

each_layout = pytest.mark.parametrize("paper", LAYOUTS.values(), ids=LAYOUTS.keys())


def printed(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(paper.everything()) if paragraph.text]


@each_layout
def test_three_judges_find_nothing(paper: Paper, tmp_path: Path) -> None:
    assert validity.faults(write(paper, shipped(paper)), tmp_path) == []


@each_layout
def test_every_block_stands_there_in_order(paper: Paper) -> None:
    assert word.WordFile(write(paper, shipped(paper))).texts() == printed(paper)


@each_layout
def test_every_paragraph_has_the_languages_of_its_block(paper: Paper) -> None:
    lines = [line for line in word.WordFile(write(paper, shipped(paper))).lines() if line.text]
    languages = {"vi": "vi-VN", "zh-Hans": "en-US"}
    wanted = [languages[paragraph.language] for paragraph in paragraphs(paper.everything())]
    assert [{run.language for run in line.runs} for line in lines] == [{language} for language in wanted]


@each_layout
def test_the_same_paper_gives_the_same_bytes(paper: Paper) -> None:
    assert write(paper, shipped(paper)) == write(paper, shipped(paper))


@each_layout
def test_libreoffice_reads_every_block_in_order(paper: Paper, tmp_path: Path) -> None:
    file = tmp_path / "original.docx"
    file.write_bytes(write(paper, shipped(paper)))
    read = libreoffice.text(file, tmp_path)
    position = 0
    for text in printed(paper):
        position = squeezed(read).find(squeezed(text), position)
        assert position >= 0, text
        position += len(squeezed(text))


def test_nothing_is_lost_from_a_chinese_page(tmp_path: Path) -> None:
    paper = LAYOUTS["columns"]
    file = tmp_path / "original.docx"
    file.write_bytes(write(paper, shipped(paper)))
    on_paper = libreoffice.pdf_text(libreoffice.pdf(file, tmp_path))
    for character in set("".join(printed(paper))) - set(" \n\u00a0"):
        assert character.casefold() in unicodedata.normalize("NFC", on_paper).casefold()


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())
