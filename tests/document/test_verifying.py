"""Verifying: a file has the text of its number or not, and where the first change is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bienban.core.alternat import Layout, Original
from bienban.document.compose import compose
from bienban.document.internal.exporting import export
from bienban.document.verifying import Answer, Change, Verdict, verify
from bienban.document.word import package
from bienban.document.word.reading import read
from bienban.document.word.writer import write
from tests.document.reading import LANGUAGES
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual
from tests.document.word.papers import LAYOUTS
from tests.document.word.templates import shipped
from tests.house import libreoffice


def made(layout: Layout = COLUMNS, keeper: str = "vn") -> bytes:
    paper = compose(annual(), Original(keeper), layout, LANGUAGES)
    return write(paper, shipped(paper))


def edited(change: Callable[[str], str], part: str = "word/document.xml", data: bytes = b"") -> bytes:
    parts = package.read(data or made())
    before = parts[part].decode()
    assert change(before) != before
    parts[part] = change(before).encode()
    return package.write(parts)


def replaced(old: str, new: str) -> Verdict:
    return verify(edited(lambda text: text.replace(old, new, 1)))


@pytest.mark.parametrize("layout", [VI, ZH, SEQUENTIAL, COLUMNS])
def test_an_untouched_original_is_the_same(layout: Layout) -> None:
    found = verify(made(layout, "cn"))
    assert (found.answer, found.printed, found.place) == (Answer.SAME, (found.computed,), None)


def test_one_word_more_is_found_with_its_place() -> None:
    passages = read(made()).passages
    index = next(number for number, each in enumerate(passages) if each.address and len(each.text) > 20)
    words = passages[index].text.split()[1]
    found = replaced(words, f"{words} không")
    assert found.answer is Answer.CHANGED
    assert found.place is not None
    assert "không" in found.place.text
    assert found.place.address


def test_a_paragraph_that_is_gone_is_found() -> None:
    passages = read(made()).passages
    last = next(each for each in reversed(passages) if each.address)
    assert replaced(f"<w:t>{last.text}</w:t>", "").answer is Answer.CHANGED


def test_a_paragraph_that_is_gone_is_told_from_one_that_was_changed_or_added() -> None:
    passages = read(made()).passages
    gone, after = (next(each for each in passages if each.text.startswith(number)) for number in ("b)\xa0", "c)\xa0"))
    assert gone.address
    text = package.read(made())["word/document.xml"].decode()
    rows = [(found.start(), found.end()) for found in re.finditer(r"<w:tr\b.*?</w:tr>", text, re.DOTALL)]
    row = next((one, end) for one, end in rows if gone.text.split("\xa0")[-1][-15:] in text[one:end])
    without = verify(edited(lambda text: text[: row[0]] + text[row[1] :])).place
    twice = verify(edited(lambda text: text[: row[0]] + text[row[0] : row[1]] + text[row[0] :])).place
    assert without is not None
    assert (without.change, without.text, without.under[-1]) == (Change.MISSING, after.text, "c)")
    assert twice is not None
    assert (twice.change, twice.language) == (Change.ADDED, "vi")


def test_a_text_that_ends_early_is_found() -> None:
    text = package.read(made())["word/document.xml"].decode()
    last = text.rindex("<w:tbl>"), text.rindex("</w:tbl>") + len("</w:tbl>")
    found = verify(edited(lambda text: text[: last[0]] + text[last[1] :]))
    assert found.answer is Answer.CHANGED
    assert found.place is not None
    assert found.place.text == ""


def test_pages_without_a_number_are_an_answer_of_their_own() -> None:
    found = verify(edited(lambda text: text.replace(read(made()).printed_number, ""), "word/footer1.xml"))
    assert (found.answer, found.printed) == (Answer.NO_NUMBER, ())


def test_a_paper_made_without_a_number_is_in_order_until_it_is_changed() -> None:
    (_name, record) = next(iter(export(annual(), "a", "vn-state", languages=LANGUAGES)))
    found = verify(record)
    assert read(record).original["number"] == ""
    assert (found.answer, found.printed) == (Answer.WITHOUT, ())
    name = read(record).passages[-1].text
    assert verify(edited(lambda text: text.replace(name, f"{name}x"), data=record)).answer is Answer.NO_NUMBER


def test_pages_with_the_number_of_another_text_are_seen() -> None:
    other = read(write(LAYOUTS["vi"], shipped(LAYOUTS["vi"]))).printed_number
    found = verify(edited(lambda text: text.replace(read(made()).printed_number, other), "word/footer1.xml"))
    assert (found.answer, found.printed, found.place) == (Answer.CHANGED, (other,), None)


def test_pages_of_two_texts_are_mixed() -> None:
    def twice(text: str) -> str:
        line = text[text.index("<w:p>") : text.index("</w:p>") + len("</w:p>")]
        return text.replace(line, line + line.replace(read(made()).printed_number, "bcdfghjk"))

    found = verify(edited(twice, "word/footer1.xml"))
    assert (found.answer, len(found.printed)) == (Answer.MIXED, 2)


def test_saved_again_by_libreoffice_it_is_still_the_same(tmp_path: Path) -> None:
    file, folder = tmp_path / "original.docx", tmp_path / "again"
    folder.mkdir()
    file.write_bytes(made())
    assert verify(libreoffice.docx(file, folder).read_bytes()).answer is Answer.SAME
    file.write_bytes(edited(lambda text: text.replace("2025", "2026", 1)))
    found = verify(libreoffice.docx(file, folder).read_bytes())
    assert found.answer is Answer.CHANGED
    assert found.place is not None
    assert "2026" in found.place.text
