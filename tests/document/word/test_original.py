"""The custom part: which original a file is, without a word of its text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bienban.core.alternat import Original
from bienban.document.blocks import Paper, paragraphs
from bienban.document.compose import compose
from bienban.document.number import number
from bienban.document.word import original, package
from bienban.document.word.reading import read
from bienban.document.word.writer import write
from tests.document.reading import LANGUAGES
from tests.document.records import COLUMNS, annual
from tests.document.word.papers import LAYOUTS
from tests.document.word.templates import JOINT, shipped
from tests.house import validity

REVISION = "0123456789abcdef" * 4


def made() -> Paper:
    return compose(annual(), Original("cn"), COLUMNS, LANGUAGES, REVISION)


def test_the_part_says_which_original_it_is() -> None:
    paper = made()
    found = read(write(paper, shipped(paper))).original
    assert found == {
        "id": paper.properties["identifier"],
        "keeper": "cn",
        "mode": "full",
        "layout": "columns",
        "revision": REVISION,
        "number": number(paragraph.text for paragraph in paragraphs(paper.everything())),
    }


def test_the_part_holds_no_word_of_the_text() -> None:
    paper = made()
    parts = package.read(write(paper, shipped(paper)))
    content = parts["customXml/item1.xml"].decode()
    assert {word for line in paragraphs(paper.everything()) for word in line.text.split() if len(word) > 3} & set(
        re.split(r"\W", content)
    ) == set()
    assert len(read(package.write(parts)).checks) == len(list(paragraphs(paper.everything())))


@pytest.mark.parametrize("paper", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_paper_that_is_no_original_has_a_number_alone(paper: Paper) -> None:
    found = dict(read(write(paper, shipped(paper))).original)
    assert len(found.pop("number")) == 8
    assert set(found.values()) == {""}


def test_an_original_used_as_a_template_says_what_it_is_now(tmp_path: Path) -> None:
    paper = made()
    parts = package.read(write(paper, shipped(paper)))
    parts["word/document.xml"] = package.read(JOINT)["word/document.xml"]
    again = write(LAYOUTS["vi"], package.write(parts))
    assert [name for name in package.read(again) if name.startswith("customXml/item1")] == ["customXml/item1.xml"]
    assert read(again).original["keeper"] == ""
    assert validity.faults(again, tmp_path) == []


@pytest.mark.parametrize(
    "content", [b"", b"<a/>", b'<original xmlns="urn:bienban:original:1"', b"urn:bienban:original:1"]
)
def test_another_part_says_nothing(content: bytes) -> None:
    assert original.fields_of(content) == {}
    assert original.checks_of(content) == ()
