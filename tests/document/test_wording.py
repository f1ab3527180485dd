"""Words of facts: known and unknown, in both languages; marks that cannot be read; what a field shows."""

from dataclasses import replace

import pytest

from bienban.core.alternat import Original
from bienban.core.facts import KINDS
from bienban.core.ids import Address
from bienban.core.marks import Fact, Pair, Words
from bienban.core.minutes import Beside, Clause, Manner, Meeting, Minutes, Motto, Next, Side, Signing
from bienban.core.text import Text
from bienban.core.when import Quarter, Span, parse
from bienban.document.wording import Wording, segments, unread
from tests.document.reading import LANGUAGES
from tests.document.records import annual, text


def words(string: str, record: Minutes | None = None, keeper: str = "vn") -> tuple[str, str]:
    """What a string prints in Vietnamese and in Chinese."""
    held = annual() if record is None else record
    vi, zh = (Wording(held, Original(keeper), LANGUAGES[tag]).words(string) for tag in ("vi", "zh-Hans"))
    return vi, zh


@pytest.mark.parametrize(
    ("fact", "vi", "zh"),
    [
        ("meeting.ordinal", "lần thứ 5", "第五次"),
        ("meeting.previous", "lần thứ 4", "第四次"),
        ("meeting.date", "ngày 30 tháng 10 năm 2025", "2025年10月30日"),
        ("meeting.year", "năm 2025", "2025年"),
        ("meeting.place", "Lai Châu", "莱州"),
        ("meeting.host", "tỉnh Lai Châu", "莱州省"),
        ("next.ordinal", "lần thứ 6", "第六次"),
        ("next.date", "năm 2026", "2026年"),
        ("next.place", "tỉnh Vân Nam (Trung Quốc)", "中国云南省"),
        ("next.host", "tỉnh Vân Nam", "云南省"),
        ("signing.date", "ngày 30 tháng 10 năm 2025", "二〇二五年十月三十日"),
        ("signing.copies", "năm", "五"),
        ("languages", "tiếng Việt và tiếng Trung", "越文和中文"),
        ("parties.count", "năm", "五"),
        ("parties.vn", "Lai Châu, Lào Cai, Tuyên Quang, Điện Biên", "莱州、老街、宣光、奠边"),
        ("parties.vn.count", "bốn", "四"),
        ("parties.cn", "Vân Nam", "云南"),
        ("annexes", "Phụ lục 1 và Phụ lục 2", "附件1和附件2"),
        ("person.punnan00", "đồng chí Vương Ninh, Bí thư Tỉnh ủy Vân Nam", "云南省委书记王宁同志"),
    ],
)
def test_facts(fact: str, vi: str, zh: str) -> None:
    assert words("x {" + fact + "}") == (f"x {vi}", f"x {zh}")


def test_every_fact_of_the_closed_list_has_words_or_an_open_place() -> None:
    empty = Minutes(sides=(Side(id="vn", language="vi"),))
    for kind in KINDS:
        name = kind.pattern.replace("\\", "")
        if "(" not in name:
            vi, zh = words("{" + name + "}", empty)
            assert "{" not in vi + zh
            assert vi
            assert zh


@pytest.mark.parametrize(
    ("fact", "vi", "zh"),
    [
        ("meeting.name", "[…]", "［……］"),
        ("meeting.ordinal", "Lần thứ […]", "第［……］次"),
        ("meeting.previous", "Lần thứ […]", "第［……］次"),
        ("meeting.date", "Ngày […] tháng […] năm […]", "［……］年［……］月［……］日"),
        ("meeting.host", "[…]", "［……］"),
        ("signing.copies", "[…]", "［……］"),
        ("signatories", "[họ và tên]", "［姓名］"),
    ],
)
def test_open_places(fact: str, vi: str, zh: str) -> None:
    assert words("{" + fact + "}", Minutes()) == (vi, zh)


def test_the_first_meeting_has_none_before_it() -> None:
    record = Minutes(meeting=Meeting(ordinal=1))
    assert words("{meeting.previous}", record) == ("Lần thứ […]", "第［……］次")


def test_the_precision_of_a_date_is_kept() -> None:
    record = replace(annual(), next=Next(planned=Quarter(2024, 1)))
    assert words("vào {next.date}", record)[0] == "vào quý I năm 2024"
    held = parse("2025-02-19/2025-02-21")
    assert isinstance(held, Span)
    assert words("{meeting.year}", replace(annual(), meeting=Meeting(planned=held)))[1] == "2025年"


def test_the_name_of_the_meeting_is_that_of_the_leading_side_with_its_own_facts_in_words() -> None:
    assert words("{meeting.name}")[1] == "越南莱州、老街、宣光、奠边四省与中国云南省委书记年度会晤机制第五次会议"
    assert (
        words("{meeting.name}", keeper="cn")[1]
        == "中国云南省与越南莱州、老街、宣光、奠边省省委书记年度会晤机制第五次会议"
    )


def test_a_fact_takes_a_capital_at_the_beginning_of_a_sentence_only() -> None:
    assert words("{meeting.date}, tại. {meeting.date}; {meeting.date}")[0] == (
        "Ngày 30 tháng 10 năm 2025, tại. Ngày 30 tháng 10 năm 2025; ngày 30 tháng 10 năm 2025"
    )


def test_persons_by_title_alone() -> None:
    record = replace(annual(), manner=Manner.TITLE)
    assert words("x {person.punnan00}", record) == ("x Vương Ninh, Bí thư Tỉnh ủy Vân Nam", "x 云南省委书记王宁")


def test_mottos_are_quoted_once_and_keep_the_order_of_each_language() -> None:
    motto = Motto(
        id="motto000",
        key="two",
        name=text("Hai hơn", "两个更"),
        items=(text("một", "甲"), text("hai", "乙")),
        joiner=text("; ", "，"),
        order=(("zh-Hans", (2, 1)),),
    )
    record = replace(annual(), mottos=(motto,))
    assert words("x {motto.two}: {motto.two.items}", record) == ("x “Hai hơn”: một; hai", "x “两个更”: 乙，甲")
    assert words("x “{motto.two}”", record)[0] == "x “Hai hơn”"


def test_titles_of_documents_beside_the_minutes() -> None:
    beside = Beside(id="beside00", title=text("Kế hoạch{/}hành động", "行动{/}计划"))
    assert words("ký {beside.beside00}", replace(annual(), beside=(beside,))) == (
        "ký Kế hoạch hành động",
        "ký 《行动计划》",
    )


@pytest.mark.parametrize(
    "string", ["{no.such}", "{person.zzzzzzzz}", "{parties.la}", "{motto.none}", "{beside.zzzzzzzz}", "a { b", "{Ơ}"]
)
def test_a_mark_that_names_nothing_is_printed_as_typed_and_listed(string: str) -> None:
    assert words(string)[0] == string
    record = replace(annual(), preamble=(Clause(id="clause00", text=Text({"vi": string})),), sections=())
    ((address, mark),) = unread(record)
    assert address == Address("clause00", "text", "vi")
    assert mark in string


def test_a_record_in_order_has_nothing_unread() -> None:
    assert unread(annual()) == ()


def test_a_circle_of_facts_ends() -> None:
    record = replace(annual(), meeting=Meeting(theme=text("{meeting.place}"), place=text("{meeting.theme}")))
    assert "{meeting." in words("x {meeting.theme}", record)[0]
    many = replace(annual(), signing=Signing(place=text("{signing.place}" * 3000)))
    assert len(words("{signing.place}", many)[0]) < 100_000


def test_literal_braces() -> None:
    assert words("{{Việt| – |Trung}}")[0] == "{Việt| – |Trung}"


def test_segments_say_what_each_mark_prints_and_where_it_stands() -> None:
    string = "tại {{x}} {meeting.place}, {Việt| – |Trung} {sai!}"
    shown = segments(string, annual(), Original("cn"), LANGUAGES["vi"])
    assert [(string[part.start : part.end], part.shown) for part in shown] == [
        ("{meeting.place}", "Lai Châu"),
        ("{Việt| – |Trung}", "Trung – Việt"),
        ("{sai!}", "{sai!}"),
    ]
    assert [type(part.mark) for part in shown] == [Fact, Pair, Words]
