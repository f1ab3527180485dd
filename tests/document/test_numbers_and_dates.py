"""Numerals, dates with their precision, and the numbers typed before clauses."""

import pytest

from bienban.core import when
from bienban.core.minutes import Clause, Minutes, Numbering, Section
from bienban.core.text import Text
from bienban.document.dates import date_words, year_words
from bienban.document.numerals import cardinal, han, letter, ordinal, roman
from tests.document.reading import LANGUAGES, paper, printed
from tests.document.records import VI, ZH, text

VIETNAMESE, CHINESE = LANGUAGES["vi"], LANGUAGES["zh-Hans"]


@pytest.mark.parametrize(
    ("written", "vi", "zh"),
    [
        ("2025-10-30", "ngày 30 tháng 10 năm 2025", "2025年10月30日"),
        ("2026-01-05", "ngày 05 tháng 01 năm 2026", "2026年1月5日"),
        ("2024-05-09", "ngày 09 tháng 5 năm 2024", "2024年5月9日"),
        ("2023-03-27", "ngày 27 tháng 3 năm 2023", "2023年3月27日"),
        ("2026-02-10", "ngày 10 tháng 02 năm 2026", "2026年2月10日"),
        ("2024-Q1", "quý I năm 2024", "2024年第一季度"),
        ("2025-04", "tháng 4 năm 2025", "2025年4月"),
        ("2025-02", "tháng 02 năm 2025", "2025年2月"),
        ("2026", "năm 2026", "2026年"),
        ("2025-02-19/2025-02-21", "từ ngày 19 đến ngày 21 tháng 02 năm 2025", "2025年2月19日至21日"),
        ("2025-03-30/2025-04-02", "từ ngày 30 tháng 3 đến ngày 02 tháng 4 năm 2025", "2025年3月30日至4月2日"),
        (
            "2025-12-31/2026-01-01",
            "từ ngày 31 tháng 12 năm 2025 đến ngày 01 tháng 01 năm 2026",
            "2025年12月31日至2026年1月1日",
        ),
    ],
)
def test_dates(written: str, vi: str, zh: str) -> None:
    assert date_words(when.parse(written), VIETNAMESE) == vi
    assert date_words(when.parse(written), CHINESE) == zh


@pytest.mark.parametrize(
    ("written", "zh"),
    [
        ("2025-10-30", "二〇二五年十月三十日"),
        ("2024-05-09", "二〇二四年五月九日"),
        ("2010-11-20", "二〇一〇年十一月二十日"),
        ("2026", "二〇二六年"),
        ("2025-02-19/2025-02-21", "二〇二五年二月十九日至二十一日"),
    ],
)
def test_solemn_dates_are_numerals_in_chinese_and_as_ever_in_vietnamese(written: str, zh: str) -> None:
    date = when.parse(written)
    assert date_words(date, CHINESE, solemn=True) == zh
    assert date_words(date, VIETNAMESE, solemn=True) == date_words(date, VIETNAMESE)


def test_what_is_not_known_is_an_open_place() -> None:
    assert date_words(None, VIETNAMESE) == "ngày […] tháng […] năm […]"
    assert date_words(None, CHINESE) == "［……］年［……］月［……］日"
    assert year_words(None, CHINESE) == "［……］"
    assert (ordinal(None, VIETNAMESE), ordinal(0, CHINESE)) == ("lần thứ […]", "第［……］次")
    assert cardinal(None, VIETNAMESE) == "[…]"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (32, "三十二"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1000, "1000"),
    ],
)
def test_chinese_numerals(number: int, words: str) -> None:
    assert han(number) == words


def test_other_numerals() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 40, 0)] == ["I", "IV", "IX", "XIV", "XL", "0"]
    assert (ordinal(5, VIETNAMESE), ordinal(32, CHINESE)) == ("lần thứ 5", "第三十二次")
    assert [cardinal(number, CHINESE) for number in (2, 5, 12, 30)] == ["两", "五", "十二", "30"]
    assert [cardinal(number, VIETNAMESE) for number in (2, 5, 15)] == ["hai", "năm", "mười lăm"]


def test_points_take_d_with_stroke_after_d_and_begin_again_doubled() -> None:
    letters = VIETNAMESE.numbers.letters
    assert [letter(number, letters) for number in range(1, 13)] == [*list("abcdđeghikl"), "m"]
    assert letter(len(letters) + 1, letters) == "aa"


def clauses(depth: int, prefix: str = "") -> tuple[Clause, ...]:
    """Two clauses on each level."""
    if not depth:
        return ()
    return tuple(
        Clause(
            id=f"{prefix}{index}".ljust(8, "x"),
            text=text("nội dung", "内容"),
            clauses=clauses(depth - 1, f"{prefix}{index}"),
        )
        for index in range(1, 3)
    )


@pytest.mark.parametrize(
    ("numbering", "vi", "zh"),
    [
        (Numbering.SECTIONS, ["I.", "1.", "a)", "(1)", "(2)", "b)"], ["一、", "（一）", "1.", "（1）", "（2）", "2."]),
        (Numbering.POINTS, ["1.", "a)", "(1)", "(a)", "(b)", "(2)"], ["一、", "（一）", "1.", "（1）", "（2）", "2."]),
        (
            Numbering.ARTICLES,
            ["Điều 1.", "1.", "a)", "(1)", "(2)", "b)"],
            ["第一条", "（一）", "1.", "（1）", "（2）", "2."],
        ),
        (Numbering.NONE, ["", "1.", "a)", "(1)", "(2)", "b)"], ["", "（一）", "1.", "（1）", "（2）", "2."]),
    ],
)
def test_levels(numbering: Numbering, vi: list[str], zh: list[str]) -> None:
    section = Section(id="sectionx", heading=text("Nội dung", "内容"), clauses=clauses(3, "c"))
    record = Minutes(sections=(section,), numbering=numbering)
    for layout, wanted in ((VI, vi), (ZH, zh)):
        made = list(paper(record, "vn", layout).blocks["body"])[: len(wanted)]
        numbers = [block.text[: block.number].replace("\u00a0", " ").strip() for block in made]  # type: ignore[union-attr]
        assert numbers == wanted


def test_the_ninth_point_of_a_list_is_i() -> None:
    points = tuple(Clause(id=f"point{index:03}", text=text("nội dung;", "内容；")) for index in range(9))
    lead = Clause(id="leadlead", text=text("Các lĩnh vực:", "领域："), clauses=points)
    record = Minutes(sections=(Section(id="sectionx", heading=text("A", "甲"), clauses=(lead,)),))
    numbers = [line.split(" ")[0] for line in printed(paper(record, "vn", VI), "vi")[3:12]]
    assert numbers == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)"]


def test_unnumbered_clauses_lists_and_sections_without_a_heading_are_skipped() -> None:
    plain = Clause(id="plain000", text=text("Mở đầu:", "开头："), numbered=False)
    people = Clause(id="people00", text=text("{heads}", "{heads}"))
    one, two = (Clause(id=f"clause0{index}", text=text("Một", "一")) for index in range(2))
    sections = (
        Section(id="section0", clauses=(plain, one, people, two)),
        Section(id="section1", heading=text("Hai", "二")),
    )
    texts = printed(paper(Minutes(sections=sections), "vn", VI), "vi")
    assert texts[1:] == ["Mở đầu:", "1. Một", "[…]", "2. Một", "I. Hai"]


def test_points_without_a_heading_carry_the_numbers_of_headings() -> None:
    below = Clause(id="clause03", text=text("Quy hoạch;", "规划；"))
    clauses_ = (
        Clause(id="clause01", text=text("Nguyên tắc.", "原则。")),
        Clause(id="clause02", text=text("Các lĩnh vực:", "领域："), clauses=(below,)),
    )
    sections = (
        Section(id="section0", clauses=clauses_),
        Section(id="section1", heading=text("Hoạt động khác", "其他活动")),
    )
    record = Minutes(sections=sections, numbering=Numbering.POINTS)
    assert printed(paper(record, "vn", VI), "vi")[1:] == [
        "1. Nguyên tắc.",
        "2. Các lĩnh vực:",
        "a) Quy hoạch;",
        "3. Hoạt động khác",
    ]
    assert printed(paper(record, "vn", ZH), "zh-Hans")[1:] == [
        "一、原则。",
        "二、领域：",
        "（一）规划；",
        "三、其他活动",
    ]


def test_a_clause_that_lacks_one_language_keeps_its_number_over_an_open_place() -> None:
    both = Clause(id="clause02", text=text("Hai.", "二。"))
    half = Clause(id="clause01", text=Text({"vi": "Một."}))
    record = Minutes(sections=(Section(id="section0", heading=text("A", "甲"), clauses=(half, both)),))
    assert printed(paper(record, "vn", ZH), "zh-Hans")[1:] == ["一、甲", "（一）［……］", "（二）二。"]
