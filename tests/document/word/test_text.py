"""Text on its way into Word: nothing lost, nothing added, nothing that XML forbids."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.document.blocks import Columns, Paper, Paragraph
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.document.word.papers import annex, paragraph
from tests.document.word.templates import JOINT
from tests.house.word import W, WordFile, faults

TEMPLATE = Template.read(JOINT)
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def set_as(block: Paragraph) -> WordFile:
    return WordFile(write(Paper((block.language,), False, {"body": (block,)}), TEMPLATE))


@given(
    st.text(st.characters() | st.sampled_from("“”‘’—…·{}&<>\"'\ud800\x00\r\n\t\u00a0]\u2028")),
    st.sampled_from(("vi", "zh")),
)
def test_any_text_comes_back(text: str, suffix: str) -> None:
    word = set_as(paragraph("Body", suffix, text))
    wanted = UNPRINTABLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    assert word.lines()[0].text == wanted


@given(st.text(st.characters() | st.sampled_from('“”—&<>"\ud800\x00')))
def test_any_text_is_safe_everywhere(text: str) -> None:
    blocks = (Columns(((paragraph("Col body", "vi", text), paragraph("Col body", "zh", text)),)), *annex("vi"))
    paper = Paper(
        ("vi", "zh-Hans"), False, {"body": blocks}, {"keeper": {"vi": text, "zh-Hans": text}}, {"title": text}
    )
    assert faults(write(paper, TEMPLATE)) == []


@pytest.mark.parametrize(
    "text", ["& < > \" ' ]]>", "</w:t></w:r>", "{{title}} {% if %} {{ 7*7 }}", "<?slot block 0?>", "&amp;"]
)
def test_markup_is_text(text: str) -> None:
    assert set_as(paragraph("Body", "vi", text)).texts() == [text]


def test_shared_punctuation_is_set_in_the_chinese_font_of_its_style() -> None:
    for kind, font in (("Body", "FangSong"), ("Heading 1", "SimHei"), ("Signature name", "KaiTi"), ("Title", "SimSun")):
        runs = set_as(paragraph(kind, "zh", "第3次“会议”……2025—2026")).lines()[0].runs
        assert [run.text for run in runs] == ["第3次", "“", "会议", "”……", "2025", "—", "2026"]
        assert {run.fonts["ascii"] for run in runs if set(run.text) & set("“”…—")} == {font}
        assert {run.fonts["ascii"] for run in runs if not set(run.text) & set("“”…—")} == {"Times New Roman"}


def test_quotes_in_vietnamese_text_stay_in_times() -> None:
    (run,) = set_as(paragraph("Body", "vi", "“Bốn hơn” – 2025…")).lines()[0].runs
    assert run.fonts["ascii"] == "Times New Roman"


@pytest.mark.parametrize(("kind", "points"), [("Signature name", 16), ("Table cell", 12), ("Col body", 13)])
def test_a_name_of_two_characters_is_as_wide_as_one_of_three(kind: str, points: int) -> None:
    word = set_as(paragraph(kind, "zh", "王宁", widen=True))
    assert word.texts() == ["王宁"]
    spacing = word.xml().find(f".//{W}r/{W}rPr/{W}spacing")
    assert spacing is not None
    assert spacing.get(f"{W}val") == str(points * 20)


def test_capitals_come_from_the_style() -> None:
    word = set_as(paragraph("Heading 1", "vi", "I. Đánh giá"))
    assert word.texts() == ["I. Đánh giá"]
    assert word.resolved("Heading1vi").get("caps/val") == "1"


def test_a_language_without_styles_takes_the_vietnamese_ones() -> None:
    word = set_as(Paragraph("Body lo", "lo", "ບົດບັນທຶກ"))
    assert [line.style for line in word.lines()] == ["Body vi"]


def test_a_style_that_nobody_knows_is_refused() -> None:
    with pytest.raises(LookupError, match="Wrong vi"):
        set_as(paragraph("Wrong", "vi", "x"))
