"""The annexes: lists of delegates by party, the programme, and their numbers."""

from dataclasses import replace

from bienban.core.alternat import Mode
from bienban.core.minutes import Attendance, Minutes, Party, Person, Role, Session
from bienban.core.text import Text
from bienban.document.blocks import PageBreak, Paragraph, Table
from bienban.document.word.styles import STYLES
from tests.document.reading import paper, printed, read
from tests.document.records import COLUMNS, VI, ZH, annual, text


def tables(record: Minutes, keeper: str, layout: object, mode: Mode = Mode.FULL) -> list[Table]:
    """The tables of the annexes."""
    blocks = paper(record, keeper, layout, mode).blocks["delegations"]  # type: ignore[arg-type]
    return [block for block in blocks if isinstance(block, Table)]


def cells(table: Table) -> list[list[str]]:
    """What stands in each row, cell by cell."""
    return [["/".join(map(read, cell)) for cell in row.cells] for row in table.rows]


def test_people_stand_by_party_and_guests_of_the_side_after_them() -> None:
    rows = cells(tables(annual(), "vn", VI)[0])
    assert [row[0] for row in rows if len(row) == 1] == [
        "I. Tỉnh Lai Châu",
        "II. Tỉnh Lào Cai",
        "III. Tỉnh Tuyên Quang",
        "IV. Tỉnh Điện Biên",
        "V. Khách mời",
    ]
    assert [row[0] for row in rows if len(row) > 1] == ["1", "2", "3", "4", "5"]
    assert rows[1] == ["1", "Lê Minh Ngân", "Bí thư Tỉnh ủy Lai Châu", "", "Trưởng đoàn"]
    assert rows[-1][4] == "Khách mời"


def test_every_annex_begins_a_page_with_label_title_and_note() -> None:
    blocks = paper(annual(), "vn", VI).blocks["delegations"]
    assert sum(isinstance(block, PageBreak) for block in blocks) == 2
    assert (
        printed(paper(annual(), "vn", VI), "vi").count(
            "(Kèm theo Biên bản Hội nghị thường niên lần thứ 5, ngày 30 tháng 10 năm 2025)"
        )
        == 2
    )


def test_two_languages_on_a_page_share_its_middle() -> None:
    blocks = paper(annual(), "cn", COLUMNS).blocks["delegations"]
    labels = [block for block in blocks if isinstance(block, Paragraph) and "附件1" in block.text]
    assert [label.style for label in labels] == ["Annex pair zh"]
    assert STYLES["Annex pair zh"].align == "center"


def test_the_note_does_not_say_twice_what_label_and_name_share() -> None:
    record = annual()
    talks = text("Hội đàm giữa thành phố Cao Bằng và thành phố Tịnh Tây", "高平市与靖西市会谈")
    sides = tuple(replace(side, meeting=talks) for side in record.sides)
    title = text("BIÊN BẢN HỘI ĐÀM{/}giữa thành phố Cao Bằng và thành phố Tịnh Tây", "高平市与靖西市会谈纪要")
    lines = printed(paper(replace(record, title=title, sides=sides), "vn", VI), "vi")
    assert (
        lines.count(
            "(Kèm theo Biên bản hội đàm giữa thành phố Cao Bằng và thành phố Tịnh Tây, ngày 30 tháng 10 năm 2025)"
        )
        == 2
    )


def test_in_two_languages_a_list_is_printed_once_with_both_in_each_cell() -> None:
    (first, _second) = tables(annual(), "cn", COLUMNS)
    assert cells(first) == [
        ["一、云南省/I. Tỉnh Vân Nam"],
        ["1", "王宁/Vương Ninh", "云南省委书记/Bí thư Tỉnh ủy Vân Nam", "", "团长/Trưởng đoàn"],
    ]
    assert [read(paragraph) for paragraph in first.head.cells[1]] == ["姓名", "Họ và tên"]


def test_in_the_own_language_mode_each_language_counts_its_own_sides_list_first() -> None:
    vi = printed(paper(annual(), "vn", COLUMNS, Mode.OWN_LANGUAGE), "vi")
    zh = printed(paper(annual(), "vn", COLUMNS, Mode.OWN_LANGUAGE), "zh-Hans")
    assert vi.index("Phụ lục 1") < vi.index(
        "Danh sách đoàn đại biểu các tỉnh Lai Châu, Lào Cai, Tuyên Quang, Điện Biên (Việt Nam)"
    )
    assert zh.index("附件2") < zh.index("越南莱州、老街、宣光、奠边省代表团名单") < zh.index("附件1")


def test_who_is_not_known_is_an_open_place_and_the_name_in_the_other_language_stands_over_it() -> None:
    person = Person(id="person00", side="cn", party="yunnan00", name=Text({"vi": "Lưu Dũng"}), role=Role.DEPUTY)
    rows = cells(tables(replace(annual(), people=(person,)), "cn", ZH)[0])
    assert rows[1] == ["1", "Lưu Dũng/［姓名］", "［职务］", "", "副团长"]
    empty = cells(tables(replace(annual(), people=()), "cn", VI)[0])
    assert empty == [["I. Tỉnh Vân Nam"], ["1", "[họ và tên]", "[chức vụ]", "[cơ quan]", ""]]


def test_who_did_not_come_is_said() -> None:
    record = annual()
    people = tuple(replace(person, attendance=Attendance.EXCUSED) for person in record.people)
    assert cells(tables(replace(record, people=people), "cn", VI)[0])[1][4] == "Trưởng đoàn, Vắng mặt có lý do"


def test_the_programme_is_an_annex_when_the_record_asks_for_it() -> None:
    session = Session(
        id="session0", name=text("Phiên toàn thể", "全体会议"), time="8:00", place=text("Hội trường", "礼堂")
    )
    record = annual()
    record = replace(record, annexes=("programme",), meeting=replace(record.meeting, programme=(session,)))
    assert cells(tables(record, "vn", VI)[0]) == [["1", "8:00", "Phiên toàn thể", "Hội trường"]]
    assert printed(paper(record, "vn", VI), "vi").count("Phụ lục") == 1
    assert "Danh sách đầy đủ tại Phụ lục." in printed(paper(record, "vn", VI), "vi")


def test_without_annexes_none_is_printed() -> None:
    assert paper(replace(annual(), annexes=()), "vn", VI).blocks["delegations"] == ()


def test_names_of_two_characters_are_widened() -> None:
    (table, _other) = tables(annual(), "cn", ZH)
    assert table.rows[1].cells[1][0].widen


def test_a_party_without_words_is_an_open_place() -> None:
    record = replace(annual(), parties=(Party(id="party000", side="cn"),), people=())
    assert cells(tables(record, "cn", ZH)[0])[0] == ["一、［……］"]
