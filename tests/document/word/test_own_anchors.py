"""The words of the record that an office's own template prints in its slots and rows carry their addresses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bienban.core.alternat import Layout, Original
from bienban.document.compose import compose
from bienban.document.verifying import Answer, verify
from bienban.document.word import package
from bienban.document.word.reading import Passage, read
from bienban.document.word.writer import write
from tests.document.reading import LANGUAGES
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual
from tests.document.word.templates import LETTERHEAD, blocks_only, paragraph, with_body
from tests.house import libreoffice
from tests.house.word import W, WordFile, faults


def laid(layout: Layout = VI, template: bytes = LETTERHEAD, keeper: str = "vn") -> bytes:
    return write(compose(annual(), Original(keeper), layout, LANGUAGES), template)


def passage(data: bytes, beginning: str) -> Passage:
    return next(each for each in read(data).passages if each.text.startswith(beginning))


def test_every_slot_of_a_paragraph_has_a_control_and_a_bookmark_of_its_own() -> None:
    found = passage(laid(), "Kỳ sau")
    place, date = found.parts
    assert (found.address, place[0], date[0]) == ("next/place/vi", "next/place/vi", "next/planned")
    assert date[1] in found.text
    words = WordFile(laid()).xml()
    line = next(each for each in words.iter(f"{W}p") if "".join(each.itertext()).startswith("Kỳ sau"))
    assert [mark.get(f"{W}name") for mark in line.iter(f"{W}bookmarkStart")] == [
        "bb_next_place_vi",
        "bb_next_planned",
        "bb_next_place_vi_2",
    ]
    assert [control.getparent() is line for control in line.iter(f"{W}sdt")] == [True] * 3


def test_a_paragraph_of_one_slot_has_its_address() -> None:
    title = read(laid()).passages[1]
    assert (title.address, title.text) == ("minutes/title/vi", compose_title())


def compose_title() -> str:
    return compose(annual(), Original("vn"), VI, LANGUAGES).texts["title"]["vi"]


@pytest.mark.parametrize("layout", [VI, ZH, SEQUENTIAL, COLUMNS])
def test_the_house_finds_no_fault_and_bytes_are_the_same(layout: Layout) -> None:
    data = laid(layout)
    assert [fault for fault in faults(data) if "font" not in fault] == []
    assert data == laid(layout)


def test_margins_and_what_cannot_hold_a_control_have_none() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    simple = '<w:fldSimple w:instr="DATE"><w:r><w:t>{{next.place}}</w:t></w:r></w:fldSimple>'
    ruby = (
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>vi</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>{{next.place}}</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    body = f"<w:p>{field}{paragraph('{{next.place}}')[5:-6]}{end}</w:p><w:p>{simple}</w:p><w:p>{ruby}</w:p>"
    data = laid(template=with_body(body + blocks_only("signatures")))
    assert b"next/place" not in WordFile(data).parts["word/document.xml"]
    margins = [content for name, content in WordFile(data).parts.items() if re.search("header|footer", name)]
    assert b"bb_number" in b"".join(margins)
    assert b"bb_vn" not in b"".join(margins)


def test_words_made_of_several_fields_are_fixed() -> None:
    data = laid(template=with_body(paragraph("{{keeper}}: {{vn.parties}}") + blocks_only("signatures")))
    assert (read(data).passages[0].address, read(data).passages[0].parts) == ("", ())


def test_what_libreoffice_saves_again_keeps_addresses_and_verifies(tmp_path: Path) -> None:
    data = laid(SEQUENTIAL)
    (tmp_path / "again").mkdir()
    (tmp_path / "own.docx").write_bytes(data)
    saved = libreoffice.docx(tmp_path / "own.docx", tmp_path / "again").read_bytes()
    before, after = read(data).passages, read(saved).passages
    assert [(each.address, each.text) for each in after] == [(each.address, each.text) for each in before]
    assert [each.parts for each in after] == [each.parts for each in before]
    assert verify(saved).answer is Answer.SAME
    parts = package.read(saved)
    text = parts["word/document.xml"].decode()
    assert text.count("Chức vụ") == 1
    parts["word/document.xml"] = text.replace("Chức vụ", "Chức danh").encode()
    found = verify(package.write(parts))
    assert found.answer is Answer.CHANGED
    assert found.place is not None
    assert found.place.text == "Chức danh"


@pytest.mark.parametrize("layout", [VI, COLUMNS])
def test_the_number_is_that_of_the_body_as_laid(layout: Layout) -> None:
    data = laid(layout)
    verdict = verify(data)
    assert (verdict.answer, verdict.printed) == (Answer.SAME, (read(data).original["number"],))
    for words in ("LAI CHÂU", "Kỳ sau", "Lê Minh Ngân"):
        parts = package.read(data)
        text = parts["word/document.xml"].decode()
        parts["word/document.xml"] = text.replace(words, f"{words} khác", 1).encode()
        place = verify(package.write(parts)).place
        assert place is not None
        assert "khác" in place.text
