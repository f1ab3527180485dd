"""Columns matched by headings or by what stands in them, and rows taken as people: new, updated, already there."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bienban import i18n
from bienban.bilingual.lists.columns import Column, Matched, matched
from bienban.bilingual.lists.html import read_html
from bienban.bilingual.lists.people import Fate, Taken, parties_named, people_of, taking
from bienban.bilingual.lists.separated import read_text
from bienban.bilingual.lists.words import Field
from bienban.core.kinds import Attendance, Role
from bienban.core.minutes import Minutes, Party, Person, Side
from bienban.core.text import Text

LANGUAGES = ("vi", "zh-Hans")


def text(vi: str, zh: str = "") -> Text:
    return Text({"vi": vi, "zh-Hans": zh})


def record(*people: Person) -> Minutes:
    return Minutes(
        sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")),
        parties=(
            Party(id="partyvn1", side="vn", name=text("Lai Châu", "莱州"), full=text("tỉnh Lai Châu", "莱州省")),
            Party(id="partyvn2", side="vn", name=text("Lào Cai", "老街"), full=text("tỉnh Lào Cai", "老街省")),
            Party(id="partycn1", side="cn", name=text("Vân Nam", "云南"), full=text("tỉnh Vân Nam", "云南省")),
        ),
        people=people,
    )


def somebody(id_: str, vi: str, zh: str = "", **more: object) -> Person:
    return replace(Person(id=id_, side="vn", party="partyvn1", name=text(vi, zh)), **more)


def taken(words: str, minutes: Minutes, side: str = "vn", party: str = "partyvn1") -> tuple[Taken, ...]:
    (table,) = read_text(words)
    found = matched(table, minutes.languages, lambda cell: parties_named(minutes)(cell) is not None)
    numbers = count(1)
    return people_of(minutes, table, found, side, party, lambda: f"newper{next(numbers):02}")


def fields(words: str) -> tuple[int, list[tuple[str, str]]]:
    (table,) = read_text(words)
    found = matched(table, LANGUAGES, lambda cell: parties_named(record())(cell) is not None)
    return found.headed, [(column.field.value, column.language) for column in found.columns]


@pytest.mark.parametrize(
    ("words", "headed", "columns"),
    [
        (
            "STT\tHọ và tên\tChức vụ\tCơ quan\tVai trò\tGhi chú\n1\tNguyễn Văn A\tBí thư\tTỉnh ủy\tTrưởng đoàn\tx",
            1,
            [("number", ""), ("name", "vi"), ("title", "vi"), ("organ", "vi"), ("role", ""), ("", "")],
        ),
        (
            "序号,姓名,单位,职务,备注\n1,王某某,省委,书记,\n2,李某,外办,主任,",
            1,
            [("number", ""), ("name", "zh-Hans"), ("organ", "zh-Hans"), ("title", "zh-Hans"), ("", "")],
        ),
        (
            "1\tNguyễn Văn A\t阮文甲\tBí thư Tỉnh ủy\t莱州省委书记\tTrưởng đoàn\n"
            "2\tTrần Thị B\t陈氏乙\tGiám đốc sở\t外务厅厅长\tThành viên",
            0,
            [("number", ""), ("name", "vi"), ("name", "zh-Hans"), ("title", "vi"), ("title", "zh-Hans"), ("role", "")],
        ),
        (
            "DANH SÁCH ĐOÀN\nSTT\tHọ và tên / 姓名\tChức vụ (职务)\n1\tNguyễn Văn A / 阮文甲\tBí thư / 书记",
            2,
            [("number", ""), ("name", ""), ("title", "")],
        ),
        (
            "Họ và tên\t\tChức vụ\t\nTiếng Việt\tTiếng Trung\tTiếng Việt\tTiếng Trung\n"
            "Nguyễn Văn A\t阮文甲\tBí thư\t书记",
            2,
            [("name", "vi"), ("name", "zh-Hans"), ("title", "vi"), ("title", "zh-Hans")],
        ),
        (
            "Nguyễn Văn A\tBí thư Tỉnh ủy\ttỉnh Lai Châu\nTrần Thị B\tGiám đốc sở\ttỉnh Lào Cai",
            0,
            [("name", "vi"), ("title", "vi"), ("party", "")],
        ),
        ("HO VA TEN;CHUC VU\nNguyen Van A;Bi thu", 1, [("name", "vi"), ("title", "vi")]),
        ("Full name,Position,Phone\nNguyen Van A,Head,012", 1, [("name", "vi"), ("title", "vi"), ("", "")]),
    ],
)
def test_columns_are_matched(words: str, headed: int, columns: list[tuple[str, str]]) -> None:
    assert fields(words) == (headed, columns)


def test_a_whole_list_is_taken_as_new_people() -> None:
    minutes = record(somebody("personaa", "Hoàng Văn C", role=Role.HEAD))
    rows = taken(
        "STT\tHọ và tên\tChức vụ\tVai trò\n1\tNguyễn Văn A\tBí thư\tTrưởng đoàn\n2\tTrần Thị B\tGiám đốc\tPhiên dịch",
        minutes,
    )
    assert [row.fate for row in rows] == [Fate.NEW, Fate.NEW]
    people = taking(minutes, rows).apply(minutes).people
    assert [(p.name["vi"], p.title["vi"], p.role, p.party) for p in people] == [
        ("Hoàng Văn C", "", Role.HEAD, "partyvn1"),
        ("Nguyễn Văn A", "Bí thư", Role.HEAD, "partyvn1"),
        ("Trần Thị B", "Giám đốc", Role.INTERPRETER, "partyvn1"),
    ]


def test_somebody_already_there_is_updated_and_not_doubled() -> None:
    there = somebody("personaa", "Nguyễn Văn Á", title=text("Phó Bí thư", "副书记"), attendance=Attendance.PRESENT)
    minutes = record(there)
    rows = taken("Họ và tên\t姓名\tChức vụ\nĐ/c NGUYEN VAN A\t阮文甲\tBí thư", minutes)
    assert [row.fate for row in rows] == [Fate.UPDATED]
    (after,) = taking(minutes, rows).apply(minutes).people
    assert after == replace(there, name=text("Nguyễn Văn Á", "阮文甲"), title=text("Bí thư", "副书记"))
    again = taken("Họ và tên\tChức vụ\nNguyễn Văn Á\tBí thư", record(after))
    assert [row.fate for row in again] == [Fate.SAME]
    assert not taking(minutes, again).edits


def test_a_role_is_changed_only_by_a_list_that_says_one() -> None:
    minutes = record(somebody("personaa", "Nguyễn Văn A", role=Role.HEAD))
    assert taken("Họ và tên\tChức vụ\nNguyễn Văn A\tBí thư", minutes)[0].person.role is Role.HEAD
    assert taken("Họ và tên\tVai trò\nNguyễn Văn A\tPhó trưởng đoàn", minutes)[0].person.role is Role.DEPUTY


def test_chinese_names_find_people_too() -> None:
    minutes = record(somebody("personaa", "Nguyễn Văn A", "阮文甲"))
    (row,) = taken("姓名,职务\n阮 文甲同志,书记", minutes)
    assert (row.fate, row.person.id, row.person.title) == (Fate.UPDATED, "personaa", text("", "书记"))


def test_rows_that_are_nobody_are_skipped_with_a_reason() -> None:
    rows = taken("STT\tHọ và tên\tChức vụ\n1\t\tBí thư\n2\tTrần Thị B\tGiám đốc\n3\tTrần Thị B\tGiám đốc", record())
    assert [(row.fate, row.why) for row in rows] == [
        (Fate.SKIPPED, "no name in this row"),
        (Fate.NEW, ""),
        (Fate.SKIPPED, "stands twice in the list"),
    ]


def test_two_people_of_one_name_are_two_people() -> None:
    rows = taken("Họ và tên\tChức vụ\nTrần Thị B\tGiám đốc\nTrần Thị B\tPhiên dịch", record())
    assert [row.fate for row in rows] == [Fate.NEW, Fate.NEW]
    other = record(somebody("personaa", "Trần Thị B", party="partyvn2"))
    (row,) = taken("Họ và tên\tChức vụ\nTrần Thị B\tGiám đốc", other)
    assert (row.fate, row.why) == (Fate.NEW, "somebody of this name stands under Lào Cai")


def test_names_that_differ_by_their_diacritics_alone_are_two_people() -> None:
    words = "Họ và tên\tChức vụ\nLê Văn Hưng\tChuyên viên\nLê Văn Hùng\tChuyên viên\nLê Văn Đường\tChuyên viên"
    rows = taken(words, record())
    assert [row.fate for row in rows] == [Fate.NEW, Fate.NEW, Fate.NEW]
    minutes = record(somebody("personaa", "Lê Văn Hùng"), somebody("personbb", "Lê Văn Dương"))
    rows = taken(words, minutes)
    assert [row.fate for row in rows] == [Fate.NEW, Fate.UPDATED, Fate.NEW]
    assert rows[1].person.id == "personaa"


@pytest.mark.parametrize("written", ["Nguyễn Thị Hoà", "ÔNG NGUYỄN THỊ HÒA", "Nguyen Thi Hoa", "Bà Nguyễn  Thị Hòa"])
def test_one_name_is_written_in_several_ways(written: str) -> None:
    (row,) = taken(f"Họ và tên\tChức vụ\n{written}\tThư ký", record(somebody("personaa", "Nguyễn Thị Hòa")))
    assert (row.fate, row.person.id) == (Fate.UPDATED, "personaa")


def test_headings_between_the_rows_and_a_column_say_the_party() -> None:
    page = (
        "<table><tr><td>STT<td>Họ và tên<td>Chức vụ</tr><tr><td colspan=3>I. ĐOÀN ĐẠI BIỂU TỈNH LÀO CAI</tr>"
        "<tr><td>1<td>Nguyễn Văn A<td>Bí thư</tr>"
        "<tr><td colspan=3>云南省代表团</tr><tr><td>1<td>王某某<td>书记</tr></table>"
    )
    minutes = record()
    (table,) = read_html(page)
    rows = people_of(minutes, table, matched(table, LANGUAGES), "vn", "partyvn1")
    assert [(row.fate, row.person.party) for row in rows if row.fate is not Fate.SKIPPED] == [
        (Fate.NEW, "partyvn2"),
        (Fate.NEW, "partycn1"),
    ]
    rows = taken("Họ và tên\tTỉnh\nNguyễn Văn A\tLào Cai\n王某某\t云南省", minutes)
    assert [(row.person.side, row.person.party) for row in rows] == [("vn", "partyvn2"), ("cn", "partycn1")]
    assert rows[1].person.name == text("", "王某某")


@pytest.mark.parametrize(
    "cell",
    [
        "Nguyễn Văn A / 阮文甲",
        "Nguyễn Văn A (阮文甲)",
        "阮文甲（Nguyễn Văn A）",
        "Nguyễn Văn A 阮文甲",
        "阮文甲 Nguyễn Văn A",
    ],
)
def test_a_bilingual_cell_is_two_texts(cell: str) -> None:
    (row,) = taken(f"Họ và tên\tChức vụ\n{cell}\tCB Sở KH/ĐT", record())
    assert row.person.name == text("Nguyễn Văn A", "阮文甲")
    assert row.person.title == text("CB Sở KH/ĐT")


def test_lines_of_a_cell_are_one_line_and_braces_stay_braces() -> None:
    (row,) = taken('姓名,职务\n王某某,"省委{x}\n书记"', record(), "cn", "partycn1")
    assert row.person.title == text("", "省委{{x}}书记")


def test_a_guest_of_a_side_stands_last_and_places_are_kept() -> None:
    minutes = record(somebody("personaa", "Hoàng Văn C"), Person(id="personbb", side="cn", party="partycn1"))
    rows = (*taken("Họ và tên\tTỉnh\nNguyễn Văn A\tLai Châu\nTrần Thị B\tLai Châu", minutes),)
    assert [p.name["vi"] for p in taking(minutes, rows).apply(minutes).people] == [
        "Hoàng Văn C",
        "Nguyễn Văn A",
        "Trần Thị B",
        "",
    ]
    (guest,) = taken("Họ và tên\tChức vụ\nNguyễn Văn A\tBí thư", minutes, "vn", "")
    assert (guest.person.role, guest.person.party) == (Role.GUEST, "")


def test_what_a_person_chose_for_a_column_is_done() -> None:
    (table,) = read_text("Bí thư\tNguyễn Văn A")
    chosen = Matched((Column(Field.TITLE, "vi"), Column(Field.NAME, "vi")), 0)
    (row,) = people_of(record(), table, chosen, "vn", "partyvn1")
    assert (row.person.name, row.person.title) == (text("Nguyễn Văn A"), text("Bí thư"))


NAMES = st.sampled_from(
    ["Nguyễn Văn A", "NGUYEN VAN A", "Trần Thị B", "阮文甲", "Trần Thị B / 陈氏乙", "", "Đoàn Lào Cai"]
)
TITLES = st.sampled_from(["Bí thư", "Giám đốc", "书记", "", "Bí thư / 书记"])
ROLES = st.sampled_from(["Trưởng đoàn", "翻译", "", "?"])


@settings(deadline=None)
@given(st.lists(st.tuples(NAMES, TITLES, ROLES), max_size=6))
def test_a_list_taken_twice_doubles_nobody(rows: list[tuple[str, str, str]]) -> None:
    words = "\n".join("\t".join(row) for row in [("Họ và tên", "Chức vụ", "Vai trò"), *rows])
    minutes = record()
    once = taking(minutes, taken(words, minutes)).apply(minutes)
    again = taken(words, once)
    assert not [row for row in again if row.fate is Fate.NEW]
    assert len(taking(once, again).apply(once).people) == len(once.people)


SEAT = replace(somebody("personaa", "", title=text("Bí thư Tỉnh ủy", "省委书记")), role=Role.HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Họ và tên\tChức vụ\nNguyễn Văn A\tBí thư Tỉnh ủy",
        "Họ và tên\tChức vụ\nNguyễn Văn A\tBí thư Tỉnh ủy Lai Châu",
        "姓名,职务\n阮文甲,莱州省委书记",
        "Họ và tên\tChức vụ\tVai trò\nNguyễn Văn A\tBí thư Tỉnh ủy Lai Châu\tTrưởng đoàn",
        "Họ và tên\tVai trò\nNguyễn Văn A\tTrưởng đoàn",
        "姓名,职务\n阮文甲,省委书记",
    ],
)
def test_somebody_new_takes_the_prepared_seat_of_the_same_position_or_role(words: str) -> None:
    minutes = record(SEAT, somebody("personbb", "Trần Thị B"))
    rows = taken(words, minutes)
    assert [row.fate for row in rows] == [Fate.SEATED]
    after = taking(minutes, rows).apply(minutes).people
    assert [person.id for person in after] == ["personaa", "personbb"]
    assert after[0].role is Role.HEAD
    assert any(after[0].name.values())
    assert after[0].title["zh-Hans"].endswith("省委书记")
    assert not taking(minutes, taken(words, replace(minutes, people=after))).edits, "taken twice nobody is doubled"


def test_a_position_that_says_whose_it_is_is_kept() -> None:
    seat = replace(SEAT, title=text("Bí thư Tỉnh ủy Lai Châu", "莱州省委书记"))
    (row,) = taken("Họ và tên\tChức vụ\tVai trò\nNguyễn Văn A\tBí thư tỉnh ủy\tTrưởng đoàn", record(seat))
    assert (row.fate, row.person.title) == (Fate.SEATED, seat.title)


def test_a_seat_is_taken_once_and_only_by_who_it_is_for() -> None:
    minutes = record(SEAT, replace(somebody("personbb", ""), role=Role.MEMBER, title=text("Giám đốc Sở Ngoại vụ")))
    rows = taken(
        "Họ và tên\tChức vụ\tVai trò\n"
        "Nguyễn Văn A\tChánh Văn phòng\tThành viên\n"
        "Trần Thị B\tBí thư Tỉnh ủy\tTrưởng đoàn\n"
        "Lê Văn C\tBí thư Tỉnh ủy\tTrưởng đoàn\n"
        "Phạm Thị D\tgiám đốc Sở Ngoại vụ\tThành viên\n"
        "Phạm Thị D\tgiám đốc Sở Ngoại vụ\tThành viên",
        minutes,
    )
    assert [row.fate for row in rows] == [Fate.NEW, Fate.SEATED, Fate.NEW, Fate.SEATED, Fate.SKIPPED]
    assert [row.person.id for row in rows if row.fate is Fate.SEATED] == ["personaa", "personbb"]
    (blank,) = taken("Họ và tên\tChức vụ\nNguyễn Văn A\tChánh Văn phòng", record(SEAT, somebody("personbb", "")))
    assert (blank.fate, blank.person.id) == (Fate.SEATED, "personbb"), "who is nothing else is a member"
    (other,) = taken("Họ và tên\tVai trò\nNguyễn Văn A\tTrưởng đoàn", minutes, party="partyvn2")
    assert other.fate is Fate.NEW, "the seat of another party stays empty"


@pytest.mark.parametrize(("spoken", "named"), [("vi", "Vân Nam"), ("zh_Hans", "云南"), ("en", "Vân Nam")])
def test_a_namesake_stands_under_a_party_as_the_interface_names_it(spoken: str, named: str) -> None:
    i18n.use(spoken)
    there = Person(id="personcc", side="cn", party="partycn1", name=text("Vương Ninh", "王宁"))
    (row,) = taken("姓名\t职务\n王宁\t处长", record(there))
    assert row.fate is Fate.NEW
    assert named in row.why
