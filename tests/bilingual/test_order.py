"""Unmarked names of the two sides: what is offered as an ordered pair, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.bilingual.order import unmarked
from bienban.catalog.languages import load
from bienban.core import marks

LANGUAGES = load()
VIETNAMESE, CHINESE = LANGUAGES["vi"], LANGUAGES["zh-Hans"]


def offered(string: str, language: str, sides: tuple[str, str] = ("vn", "cn")) -> list[tuple[str, str]]:
    """What is found in a string, and the mark that is offered for it."""
    return [(string[found.start : found.end], found.mark) for found in unmarked(string, LANGUAGES[language], sides)]


@pytest.mark.parametrize(
    ("string", "found", "mark"),
    [
        ("quan hệ Việt – Trung", "Việt – Trung", "{Việt| – |Trung}"),
        ("quan hệ Trung – Việt", "Trung – Việt", "{Việt| – |Trung}"),
        ("biên giới Việt Nam – Trung Quốc,", "Việt Nam – Trung Quốc", "{Việt Nam| – |Trung Quốc}"),
        ("Trung Quốc - Việt Nam", "Trung Quốc - Việt Nam", "{Việt Nam| - |Trung Quốc}"),
        (
            "là phía Việt Nam và phía Trung Quốc.",
            "phía Việt Nam và phía Trung Quốc",
            "{phía Việt Nam| và |phía Trung Quốc}",
        ),
    ],
)
def test_vietnamese(string: str, found: str, mark: str) -> None:
    assert offered(string, "vi") == [(found, mark)]


@pytest.mark.parametrize(
    ("string", "found", "mark"),
    [
        ("为落实越中两党两国", "越中", "{越||中}"),
        ("中越关系", "中越", "{越||中}"),
        ("“双方”指越方和中方。", "越方和中方", "{越方|和|中方}"),
        ("越南和中国", "越南和中国", "{越南|和|中国}"),
    ],
)
def test_chinese(string: str, found: str, mark: str) -> None:
    assert offered(string, "zh-Hans") == [(found, mark)]


@pytest.mark.parametrize(
    "string",
    ["其中越南占多数", "在此过程中越南方面表示", "其中越方三人", "集中越野", "超越中国", "中国云南省与越南莱州省"],
)
def test_what_only_looks_like_a_pair(string: str) -> None:
    assert offered(string, "zh-Hans") == []


@pytest.mark.parametrize(
    "string", ["{Việt| – |Trung}", "{Việt Nam| – |Trung Quốc}", "Tây Việt – Trunga", "Việt, Trung"]
)
def test_what_is_marked_or_no_whole_word(string: str) -> None:
    assert offered(string, "vi") == []


def test_the_mark_follows_the_order_of_the_record() -> None:
    assert offered("中越关系", "zh-Hans", ("cn", "vn")) == [("中越", "{中||越}")]
    assert offered("中越关系", "zh-Hans", ("vn", "la")) == []


@given(
    st.lists(
        st.sampled_from(
            ["越中", "中越", "越方和中方", "{越||中}", "其中越南", "友好", "{{", "，", "{meeting.date}", "}"]
        )
    )
)
def test_accepting_every_offer_leaves_nothing_to_offer(pieces: list[str]) -> None:
    string = "".join(pieces)
    for found in reversed(unmarked(string, CHINESE)):
        string = string[: found.start] + found.mark + string[found.end :]
    assert unmarked(string, CHINESE) == ()


@given(st.text(alphabet="Việt Nam – TrungQuốc{}|à", max_size=60))
def test_an_offer_names_a_place_inside_plain_words(string: str) -> None:
    for found in unmarked(string, VIETNAMESE):
        assert marks.parse(string[found.start : found.end]) == (marks.Words(string[found.start : found.end]),)
