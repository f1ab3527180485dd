"""What a side's own record says: all that follows from the joint minutes, and an open place for what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bienban.catalog.settings import Choices
from bienban.core.minutes import Attendance, Minutes, Numbering
from bienban.core.text import Text
from bienban.core.when import parse
from bienban.document.blocks import paragraphs
from bienban.document.internal.documents import documents
from bienban.document.internal.kinds import KINDS, NoTextError
from tests.document.internal.records import KINDS as IDS
from tests.document.internal.records import SAMPLES, lines, paper, sample

INTENT = sample("intent-2024")
FIFTH = sample("annual-05")


def test_a_state_record_line_by_line() -> None:
    assert lines(INTENT, "vn-state", "heading") == [
        "BIÊN BẢN",
        "Hội đàm giữa thành phố Cao Bằng, tỉnh Cao Bằng (Việt Nam) và thành phố Tịnh Tây, "
        "Khu tự trị dân tộc Choang Quảng Tây (Trung Quốc)",
    ]
    body = lines(INTENT, "vn-state", "body")
    assert body[:12] == [
        "Thời gian bắt đầu: […] giờ […] phút, ngày 09 tháng 5 năm 2024.",
        "Địa điểm: thành phố Cao Bằng (Việt Nam).",
        "Thành phần tham dự:",
        "Thành phố Cao Bằng:",
        "- Lê Hải Hòa, Bí thư Thành ủy Cao Bằng;",
        "- [họ và tên].",
        "Thành phố Tịnh Tây:",
        "- Hách Ngọc Tùng, Bí thư Thành ủy Tịnh Tây;",
        "- [họ và tên].",
        "Chủ trì (chủ tọa): Lê Hải Hòa, Bí thư Thành ủy Cao Bằng.",
        "Thư ký (người ghi biên bản): [họ và tên, chức vụ].",
        "Nội dung:",
    ]
    assert [line.partition(" ")[0] for line in body[12:21]] == ["1.", "2.", "a)", "b)", "c)", "d)", "3.", "4.", "5."]
    assert body[21:] == ["Hội đàm kết thúc vào […] giờ […] phút, ngày 09 tháng 5 năm 2024./."]
    assert lines(INTENT, "vn-state", "signatures") == [
        "THƯ KÝ",
        "CHỦ TỌA",
        "[họ và tên]",
        "Lê Hải Hòa",
        "Nơi nhận:",
        "- […];",
        "- Lưu: VT, hồ sơ.",
    ]


def test_a_party_record_has_the_partys_words_order_and_numbers() -> None:
    body = lines(FIFTH, "vn-party", "body")
    assert body[0].startswith("Vào hồi […] giờ […] phút, ngày 30 tháng 10 năm 2025, tại tỉnh Lai Châu (Việt Nam)")
    assert body[1] == "Chủ trì: đồng chí Lê Minh Ngân, Bí thư Tỉnh ủy Lai Châu."
    assert "Vắng mặt: […]." in body
    headings = [line for line in body if line[:3] in ("I- ", "II-", "III", "IV-", "V- ")]
    assert [line.partition("-")[0] for line in headings] == ["I", "II", "III", "IV", "V"]
    assert any(line.startswith("1- Từ sau") for line in body)
    assert any(line.startswith("đ) ") for line in body)
    assert body[-1] == "Hội nghị kết thúc vào hồi […] giờ […] phút, ngày 30 tháng 10 năm 2025."
    assert lines(FIFTH, "vn-party", "signatures") == [
        "NGƯỜI GHI BIÊN BẢN",
        "CHỦ TRÌ HỘI NGHỊ",
        "[họ và tên]",
        "Lê Minh Ngân",
    ]


def test_a_chinese_record_names_its_own_side_first_and_its_annexes_and_attendance_at_the_end() -> None:
    assert lines(FIFTH, "cn-gongwen", "heading") == [
        "中国云南省 与越南莱州、老街、宣光、奠边省省委书记 年度会晤机制第五次会议纪要"
    ]
    body = lines(FIFTH, "cn-gongwen", "body")
    assert body[0] == (
        "2025年10月30日，中国云南省与越南莱州、老街、宣光、奠边省省委书记年度会晤机制第五次会议在越南莱州省举行。"
        "莱州省委书记黎明银同志主持会议。现将会议主要内容纪要如下："
    )
    assert body[1] == "一、第四次会议纪要落实情况"
    assert body[-4:] == [
        "附件：1.\t中国云南省代表团名单",
        "2.\t越南莱州、老街、宣光、奠边省代表团名单",
        "出席：云南省委王宁；云南省［姓名］；莱州省委黎明银；莱州省［姓名］；老街省委郑越雄；宣光省委侯阿令；奠边省委陈进勇",
        "列席：云南省［姓名］、［姓名］；莱州省［姓名］、［姓名］；越南外交部阮明宇",
    ]
    assert "signatures" not in paper(FIFTH, "cn-gongwen").blocks


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("kind", IDS)
def test_every_clause_of_every_sample_is_in_every_record(name: str, kind: str) -> None:
    minutes, made = sample(name), paper(sample(name), kind)
    printed = {each.address for each in paragraphs(made.blocks["body"])}
    tag = made.languages[0]
    clauses = [clause for section in minutes.sections for clause in section.clauses]
    while clauses:
        clause = clauses.pop()
        assert f"{clause.id}/text/{tag}" in printed
        clauses += clause.clauses
    assert all(each.language == tag for each in paragraphs(made.blocks["body"]))
    assert all("{" not in each.text for each in paragraphs(made.everything()))


def test_the_organ_follows_from_the_head_of_the_host_where_it_is_an_organ_of_the_kind() -> None:
    assert _letterhead(FIFTH, "vn-party") == ("Tỉnh ủy Lai Châu", "Số […]-BB/TU")
    assert _letterhead(FIFTH, "vn-state") == ("[tên cơ quan]", "Số: […]/BB-[…]")
    corridor = sample("corridor-10")
    assert _letterhead(corridor, "vn-state") == ("Ủy ban nhân dân\nthành phố Hà Nội", "Số: […]/BB-UBND")
    assert _letterhead(corridor, "vn-party") == ("[tên cấp ủy]", "Số […]-BB/[…]")
    assert _letterhead(FIFTH, "cn-gongwen") == ("云南省委", "")
    assert _letterhead(sample("exchange-2024"), "cn-gongwen")[0] == "东兴市人大常委会\n"


def test_the_organ_that_the_office_chose_goes_before() -> None:
    chosen = Choices({"issuing-organ": "Ủy ban nhân dân tỉnh Lai Châu"})
    assert _letterhead(FIFTH, "vn-state", chosen) == ("Ủy ban nhân dân\ntỉnh Lai Châu", "Số: […]/BB-UBND")


def test_the_chair_of_the_other_side_signs_no_record_of_this_one() -> None:
    hosted = replace(FIFTH, meeting=replace(FIFTH.meeting, host=FIFTH.parties_of("cn")[0].id))
    assert any(line.startswith("Chủ trì: đồng chí Vương Ninh") for line in lines(hosted, "vn-party", "body"))
    assert lines(hosted, "vn-party", "signatures")[-1] == "[họ và tên]"
    assert _letterhead(hosted, "vn-party")[0] == "[tên cấp ủy]"


def test_nobody_chairs_where_no_host_is_known() -> None:
    unknown = replace(FIFTH, meeting=replace(FIFTH.meeting, host="", held=None))
    body = lines(unknown, "vn-state", "body")
    assert "Chủ trì (chủ tọa): [họ và tên, chức vụ]." in body
    assert body[0] == "Thời gian bắt đầu: […] giờ […] phút, ngày […] tháng […] năm […]."
    assert "［姓名、职务］主持会议。" in lines(unknown, "cn-gongwen", "body")[0]


def test_a_named_secretary_signs_and_those_who_were_absent_are_named() -> None:
    secretary = next(each for each in FIFTH.people if each.role == "secretary" and each.side == "vn")
    named = replace(secretary, name=Text({"vi": "[thư ký A]", "zh-Hans": "［秘书甲］"}), attendance=Attendance.PRESENT)
    away = {"Trịnh Việt Hùng": Attendance.EXCUSED, "Hầu A Lềnh": Attendance.ABSENT}
    people = tuple(
        named if each is secretary else replace(each, attendance=away.get(each.name["vi"], Attendance.PRESENT))
        for each in FIFTH.people
    )
    minutes = replace(FIFTH, people=people)
    body = lines(minutes, "vn-state", "body")
    assert "Vắng mặt có lý do: đồng chí Trịnh Việt Hùng, Bí thư Tỉnh ủy Lào Cai." in body
    assert "Vắng mặt: đồng chí Hầu A Lềnh, Bí thư Tỉnh ủy Tuyên Quang." in body
    assert "- Đồng chí Trịnh Việt Hùng, Bí thư Tỉnh ủy Lào Cai." not in body
    assert "Thư ký (người ghi biên bản): đồng chí [thư ký A]." in body
    assert lines(minutes, "vn-state", "signatures")[2] == "[thư ký A]"
    chinese = lines(minutes, "cn-gongwen", "body")
    assert "请假：老街省委郑越雄" in chinese
    assert "缺席：宣光省委侯阿令" in chinese
    everybody = tuple(replace(each, attendance=Attendance.PRESENT) for each in FIFTH.people)
    assert "Vắng mặt: không." in lines(replace(FIFTH, people=everybody), "vn-party", "body")


def test_a_meeting_of_several_days_begins_on_the_first_and_ends_on_the_last() -> None:
    minutes = replace(FIFTH, meeting=replace(FIFTH.meeting, held=parse("2025-10-30/2025-11-01")))
    body = lines(minutes, "vn-state", "body")
    assert body[0].endswith("ngày 30 tháng 10 năm 2025.")
    assert body[-1].endswith("ngày 01 tháng 11 năm 2025./.")
    assert lines(minutes, "cn-gongwen", "body")[0].startswith("2025年10月30日至11月1日，")


def test_the_hour_of_the_beginning_is_that_of_the_programme() -> None:
    minutes = sample("corridor-10")
    first, *others = minutes.meeting.programme
    for time, told in (("8:30", "8 giờ 30 phút"), ("08h30–11h00", "08 giờ 30 phút"), ("sáng", "[…] giờ […] phút")):
        programme = (replace(first, time=time), *others)
        changed = replace(minutes, meeting=replace(minutes.meeting, programme=programme))
        assert lines(changed, "vn-state", "body")[0] == f"Thời gian bắt đầu: {told}, ngày 13 tháng 11 năm 2023."


def test_a_clause_that_is_no_sentence_and_has_clauses_below_is_a_heading() -> None:
    section = FIFTH.sections[0]
    clause = replace(section.clauses[0], text=Text({"vi": "Thành tựu", "zh-Hans": "主要成果"}))
    minutes = replace(FIFTH, sections=(replace(section, clauses=(clause,)),))
    for kind, words, style in (
        ("vn-state", "1. Thành tựu", "Heading 2 vi"),
        ("cn-gongwen", "（一）主要成果", "Heading 2 zh"),
    ):
        assert _style(minutes, kind, words) == style


def test_points_with_headings_are_headings_of_the_second_level_in_vietnamese_only() -> None:
    exchange = sample("exchange-2024")
    assert exchange.numbering is Numbering.POINTS
    assert _style(exchange, "vn-state", "1. Nội dung trao đổi") == "Heading 2 vi"
    assert _style(exchange, "cn-gongwen", "一、交流内容") == "Heading 1 zh"


@pytest.mark.parametrize(
    ("held", "sheet"), [("2025-10-30", "vn-party-2018"), ("2026-05-26", "vn-party-2018"), ("2026-05-27", "vn-party")]
)
def test_the_partys_rules_follow_from_the_day(held: str, sheet: str) -> None:
    unsigned = replace(FIFTH.signing, date=None)
    minutes = replace(FIFTH, meeting=replace(FIFTH.meeting, held=parse(held)), signing=unsigned)
    assert KINDS["vn-party"].sheet(minutes) == sheet
    signed = replace(minutes, signing=replace(unsigned, date=parse("2026-06-01")))
    assert KINDS["vn-party"].sheet(signed) == "vn-party"


def test_rules_of_today_hold_for_a_meeting_without_a_day() -> None:
    minutes = replace(FIFTH, meeting=replace(FIFTH.meeting, held=None), signing=replace(FIFTH.signing, date=None))
    assert KINDS["vn-party"].sheet(minutes) == "vn-party"


def test_minutes_without_a_language_have_no_record_in_it() -> None:
    minutes = replace(FIFTH, languages=("vi",))
    assert documents(FIFTH) == IDS
    assert documents(minutes) == ("vn-state", "vn-party")
    with pytest.raises(NoTextError, match="zh-Hans"):
        paper(minutes, "cn-gongwen")


def _letterhead(minutes: Minutes, kind: str, choices: Choices | None = None) -> tuple[str, str]:
    made = paper(minutes, kind, choices or Choices())
    tag = made.languages[0]
    return made.texts["organ"][tag], made.texts["code"][tag]


def _style(minutes: Minutes, kind: str, words: str) -> str:
    found = [
        each for each in paragraphs(paper(minutes, kind).everything()) if each.text.replace("\u00a0", " ") == words
    ]
    return found[0].style if found else ""
