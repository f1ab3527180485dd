"""The sheets of internal documents as Word files: valid, in the right fonts, with the page of their rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from bienban import paths
from bienban.document.word.build import templates
from tests.document.internal.records import KINDS, SAMPLES, sample, word
from tests.house.validity import faults
from tests.house.word import SLOTS, W, WordFile

MARGINS = {"vn-state": (20, 20, 20, 30), "vn-party": (25, 15, 25, 35), "cn-gongwen": (37, 26, 35, 28)}
"""Top, right, bottom, left in mm; the Party's are those of a meeting before 27 May 2026."""


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_sample_is_a_valid_word_file_in_every_record(name: str, kind: str, tmp_path: Path) -> None:
    assert faults(word(sample(name), kind), tmp_path) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_template_is_the_one_that_is_built(kind: str) -> None:
    built = dict(templates())[f"{kind}.docx"]
    assert (paths.templates() / f"{kind}.docx").read_bytes() == built


@pytest.mark.parametrize("kind", KINDS)
def test_every_style_resolves_to_a_font_for_every_script(kind: str) -> None:
    file = WordFile(word(sample("annual-05"), kind))
    for identifier in file.styles:
        if file.styles[identifier].get(f"{W}type") == "paragraph":
            assert all(file.resolved(identifier).get(f"rFonts/{slot}") for slot in SLOTS), identifier


@pytest.mark.parametrize("kind", KINDS)
def test_margins_are_those_of_the_rules(kind: str) -> None:
    file = WordFile(word(sample("annual-05"), kind))
    margins = file.xml().find(f"{W}body/{W}sectPr/{W}pgMar")
    assert margins is not None
    found = [round(int(margins.get(f"{W}{side}", "0")) * 25.4 / 1440) for side in ("top", "right", "bottom", "left")]
    assert tuple(found) == MARGINS[kind]


@pytest.mark.parametrize("kind", ["vn-state", "vn-party"])
def test_vietnamese_pages_are_numbered_above_but_for_the_first(kind: str) -> None:
    file = WordFile(word(sample("annual-05"), kind))
    section = file.xml().find(f"{W}body/{W}sectPr")
    assert section is not None
    assert section.find(f"{W}titlePg") is not None
    assert [each.get(f"{W}type") for each in section.iter(f"{W}headerReference")] == ["default"]
    assert _resolved(file, "Page top vi", "jc") == "center"
    assert [line.style for line in file.lines("word/header1.xml")] == ["Page top vi"]


def test_chinese_pages_are_numbered_between_dashes_odd_at_the_right_even_at_the_left() -> None:
    file = WordFile(word(sample("annual-05"), "cn-gongwen"))
    section = file.xml().find(f"{W}body/{W}sectPr")
    assert section is not None
    assert [each.get(f"{W}type") for each in section.iter(f"{W}footerReference")] == ["default", "even"]
    assert file.xml("word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    for part, style, side in (("footer1", "Page odd zh", "right"), ("footer2", "Page even zh", "left")):
        (line,) = file.lines(f"word/{part}.xml")
        assert (line.text, line.style) == ("— 1 —", style)
        assert _resolved(file, style, "jc") == side
        assert all(run.fonts["ascii"] == "SimSun" for run in line.runs)


def test_the_words_of_attendance_stand_out_in_black() -> None:
    lines = WordFile(word(sample("annual-05"), "cn-gongwen")).lines()
    for label in ("出席：", "列席："):
        (line,) = (each for each in lines if each.text.startswith(label))
        assert (line.runs[0].text, line.runs[0].fonts["eastAsia"]) == (label, "SimHei")
        assert {run.fonts["eastAsia"] for run in line.runs[1:]} == {"FangSong"}


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            "vn-state",
            ["[tên cơ quan]", "Số: […]/BB-[…]", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ),
        ("vn-party", ["Tỉnh ủy Lai Châu", "*", "Số […]-BB/TU", "ĐẢNG CỘNG SẢN VIỆT NAM"]),
        ("cn-gongwen", ["云南省委会议纪要", "第［　］期", "［印发机关］\t［　　］年［　］月［　］日"]),
    ],
)
def test_the_letterhead(kind: str, words: list[str]) -> None:
    assert WordFile(word(sample("annual-05"), kind)).texts()[: len(words)] == words


def _resolved(file: WordFile, style: str, name: str) -> str:
    (element,) = (each for each in file.styles.values() if each.find(f"{W}name").get(f"{W}val") == style)  # type: ignore[union-attr]
    found = element.find(f"{W}pPr/{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")
