"""A PDF that lost a character is an error that names it."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core.minutes import Clause
from bienban.core.text import Text
from bienban.document.number import counted
from bienban.document.pdf.compare import check, differences
from bienban.document.pdf.errors import LossError
from bienban.document.pdf.making import pdf, with_pdfs
from bienban.document.pdf.office import Office
from bienban.document.pdf.text import Piece, Words, words
from bienban.document.word.reading import read
from tests.document.pdf.documents import sample, word, written
from tests.house import libreoffice

PASSAGES = ("Một. Hai bên nhất trí, cùng phát triển.", "双方一致同意，加强合作。", "Ba. Kết thúc.")


def printed(*texts: str) -> Words:
    return Words(1, tuple(Piece(0, text, (0, 0, 1, 1)) for text in texts), ())


def test_lines_and_capitals_do_not_count() -> None:
    assert (
        differences(
            PASSAGES, printed("MỘT. HAI BÊN NHẤT", "trí,cùng phát triển.双方一致", *PASSAGES[1][4:], PASSAGES[2])
        )
        == ()
    )


def test_a_lost_comma_is_named_with_its_place() -> None:
    (found,) = differences(PASSAGES, printed(PASSAGES[0], PASSAGES[1].replace("，", ""), PASSAGES[2]))
    assert (found.missing, found.additional, found.passage) == ("，", "", PASSAGES[1])
    with pytest.raises(LossError, match="“，” is missing in “双方一致同意，加强合作。”"):
        check(PASSAGES, printed(PASSAGES[0], PASSAGES[1].replace("，", ""), PASSAGES[2]))


def test_words_too_many_and_other_words_are_named() -> None:
    found = differences(PASSAGES, printed("Thừa.", PASSAGES[0], PASSAGES[1].replace("加强", "扩大"), PASSAGES[2] + "!"))
    assert [(each.missing, each.additional) for each in found] == [("", "thừa."), ("加强", "扩大"), ("", "!")]


def test_a_text_that_breaks_off_is_named() -> None:
    (found,) = differences(PASSAGES, printed(PASSAGES[0], PASSAGES[1]))
    assert found.missing == counted(PASSAGES[2])


TEXT = st.text("abc中文，。 ", min_size=1, max_size=60)


@given(st.lists(TEXT, max_size=6), st.lists(TEXT, max_size=6))
def test_differences_are_none_exactly_when_the_texts_are_the_same(one: list[str], other: list[str]) -> None:
    same = counted("".join(one)) == counted("".join(other))
    assert (differences(one, printed(*other)) == ()) is same


@given(TEXT, TEXT, st.sampled_from("，。中a"))
def test_one_character_is_found_whichever_it_is(before: str, after: str, lost: str) -> None:
    found = differences([before + lost + after], printed(before, after))
    assert "".join(each.missing for each in found)
    assert not any(each.additional for each in found)


def test_after_each_word_file_comes_its_pdf(office: Office) -> None:
    files = [("a.vn.docx", word("annual-05", "vi")), ("manifest.json", b"{}")]
    made = list(with_pdfs(files, office))
    assert [name for name, _content in made] == ["a.vn.docx", "a.vn.pdf", "manifest.json"]
    assert made[1][1].startswith(b"%PDF")


MARKS = "，。；、：！？）》"
HAN = "云南省莱州老街宣光奠边四省领导一致同意加强边境口岸合作交流" * 4


def full_line(mark: str, length: int) -> str:
    return f"{HAN[:length]}{mark}{HAN[length : length + 24]}{mark}2025年{HAN[:length]}{mark}{HAN[3:40]}"


@pytest.fixture(scope="module")
def full_lines() -> bytes:
    """A Word file with marks at every place near the end of a justified Chinese line."""
    minutes = sample("annual-05")
    section = minutes.sections[0]
    clauses = tuple(
        Clause(id=f"c{number:03}{length:04}", text=Text({"zh-Hans": full_line(mark, length)}))
        for number, mark in enumerate(MARKS)
        for length in range(18, 32)
    )
    return written(replace(minutes, sections=(replace(section, clauses=clauses), *minutes.sections[1:])), "zh")[0]


def test_no_mark_at_the_end_of_a_line_is_lost(office: Office, full_lines: bytes) -> None:
    assert pdf(full_lines, office).startswith(b"%PDF")


def test_nor_after_another_program_has_saved_the_file(office: Office, full_lines: bytes, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "minutes.docx").write_bytes(full_lines)
    again = libreoffice.docx(tmp_path / "ours" / "minutes.docx", tmp_path)
    assert pdf(again.read_bytes(), office).startswith(b"%PDF")


def test_marks_that_libreoffice_loses_by_itself_are_named(full_lines: bytes, tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").write_bytes(full_lines)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    options = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    subprocess.run(
        [*command, options, "--outdir", tmp_path, tmp_path / "minutes.docx"], check=True, capture_output=True
    )
    passages = [passage.text for passage in read(full_lines).passages]
    found = differences(passages, words((tmp_path / "minutes.pdf").read_bytes()))
    assert found
    assert all(each.missing in MARKS and not each.additional for each in found)
