"""The checklist: everything that is open, each at a place that an officer finds on paper."""

from dataclasses import replace

import pytest

from bienban.core.minutes import Attendance, Clause, Minutes, Note, Section, SectionKind, Stay
from bienban.core.text import EMPTY, Text
from bienban.document.blocks import paragraphs
from bienban.document.openings import marks_of, open_places
from bienban.document.signing.checklist import Finding, checklist, findings
from bienban.document.signing.working_copy import working_copy
from tests.document.reading import LANGUAGES
from tests.document.records import annual, clause, text
from tests.document.signing.samples import NAMES, said, sample


def found(minutes: Minutes, originals: int = 5) -> list[Finding]:
    return list(findings(minutes, LANGUAGES, originals))


def section(*clauses: Clause) -> Section:
    return Section(id="section0", kind=SectionKind.FREE, heading=text("Phương hướng", "合作方向"), clauses=clauses)


def only(minutes: Minutes) -> Finding:
    """The one finding that this record has and the sound one has not."""
    before = {(finding.address, finding.what) for finding in found(sound())}
    (finding,) = [finding for finding in found(minutes) if (finding.address, finding.what) not in before]
    return finding


def sound() -> Minutes:
    record = annual()
    return replace(
        record, sections=(section(clause("clause00", "Một.", "一。", clause("clause01", "Hai.", "二。"))),), notes=()
    )


def with_clause(vi: str, zh: str) -> Minutes:
    below = clause("clause01", vi, zh)
    return replace(sound(), sections=(section(clause("clause00", "Một.", "一。", below)),))


def test_a_sound_record_has_nothing_to_look_at() -> None:
    assert found(sound(), originals=sound().signing.copies or 0) == []
    assert "Không còn chỗ nào cần xem." in said(checklist(sound(), LANGUAGES, sound().signing.copies or 0))


def test_an_open_place_is_named_by_the_numbers_on_paper() -> None:
    finding = only(with_clause("Họp ngày […] tháng 10.", "会议于10月［……］日举行。"))
    assert finding.place == Text({"vi": "I. Phương hướng – 1. – a)", "zh-Hans": "一、合作方向（一）1."})
    assert finding.what["vi"] == "Còn để trống (tiếng Việt và tiếng Trung): “Họp ngày […] tháng 10.”"
    assert finding.what["zh-Hans"] == "尚未填写（越文和中文）：“会议于10月［……］日举行。”"


def test_a_fact_that_is_not_known_is_an_open_place() -> None:
    record = with_clause("Họp tại {next.place}.", "在{next.place}举行。")
    finding = only(replace(record, next=replace(record.next, place=EMPTY)))
    assert "[…]" in finding.what["vi"]
    assert finding.address == "clause01/text/vi"


def test_a_text_that_one_language_lacks() -> None:
    finding = only(with_clause("Hai.", ""))
    assert finding.what == Text({"vi": "Chưa có bản tiếng Trung", "zh-Hans": "缺中文文本"})
    assert finding.address == "clause01/text/zh-Hans"


def test_a_text_outside_the_running_text_that_one_language_lacks() -> None:
    parties = (replace(sound().parties[0], full=text("tỉnh Lai Châu")), *sound().parties[1:])
    finding = only(replace(sound(), parties=parties))
    assert finding.place["vi"] == "Bên: Lai Châu"
    assert finding.what["zh-Hans"] == "缺中文文本"


def test_missing_names_and_titles_are_told_once_for_each_person() -> None:
    first, *others = sound().people
    finding = only(replace(sound(), people=(replace(first, name=text("Lê Minh Ngân"), title=EMPTY), *others)))
    assert finding.place["vi"] == "Đoàn Lai Châu, đại biểu thứ 1: Lê Minh Ngân"
    assert finding.what["vi"] == "Thiếu họ và tên (tiếng Trung); thiếu chức vụ"
    away = replace(first, title=EMPTY, attendance=Attendance.EXCUSED)
    told = found(replace(sound(), people=(away, *others)))
    assert [finding.address for finding in told] == [f"{away.id}/title", "delegations"], "they are printed too"
    assert told[1].what["vi"] == f"Chưa điểm danh xong: {len(others)} người chưa được gọi, vẫn in là có mặt"


def test_who_signs_for_nobody() -> None:
    first, *others = sound().signing.signatories
    signing = replace(sound().signing, signatories=(replace(first, person=""), *others))
    finding = only(replace(sound(), signing=signing))
    assert finding.place["zh-Hans"] == "签署人：莱州省"
    assert finding.what["vi"] == "Chưa chọn người ký"


def test_a_mark_that_cannot_be_read() -> None:
    finding = only(with_clause("Một {sai}.", "一。"))
    assert finding.place["vi"] == "I. Phương hướng – 1. – a)"
    assert "{sai}" in finding.what["vi"]


def test_the_number_of_originals_is_never_guessed() -> None:
    def copies(number: int | None, originals: int) -> str:
        record = replace(sound(), signing=replace(sound().signing, copies=number))
        return " ".join(each.what["vi"] for each in found(record, originals) if each.address == "signing/copies")

    assert copies(2, 2) == ""
    assert "bằng số các bên" in copies(5, 2)
    assert "thống nhất lại số bản gốc" in copies(3, 2)
    assert "Chưa ghi số bản gốc" in copies(None, 2)


def test_notes_are_counted() -> None:
    notes = tuple(Note(id=f"note000{number}", about="minutes", text="…") for number in range(3))
    assert only(replace(sound(), notes=notes)).what["vi"] == "Tệp còn 3 ghi chú chưa xử lý"


@pytest.mark.parametrize("name", NAMES)
def test_every_open_place_of_a_sample_is_listed(name: str) -> None:
    """Each paragraph of the working copy that has an open place comes from an address that a finding names."""
    minutes = sample(name)
    copy = working_copy(minutes, LANGUAGES)
    marks = {mark for language in LANGUAGES.values() for mark in marks_of(language)}
    listed = {finding.address.split("/")[0] for finding in found(minutes, 2)}
    people = {person.id for person in minutes.people}
    for each in paragraphs(copy.everything()):
        if any(mark in each.text for mark in marks):
            owner = each.address.split("/")[0]
            assert owner in listed or owner in people or not owner
    assert bool(open_places(copy, LANGUAGES)) <= bool(listed)


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_has_a_place_and_words_in_both_languages(name: str) -> None:
    for finding in found(sample(name), 2):
        assert all(finding.place[tag] and finding.what[tag] for tag in ("vi", "zh-Hans"))
        assert "{" not in finding.place["vi"] + finding.what["vi"]


def came(since: str, until: str, how: Attendance = Attendance.PRESENT) -> Minutes:
    """The sound record in two sections; its first delegate was there from one to the other."""
    record = sound()
    two = (*record.sections, Section(id="section1", heading=text("Cơ chế", "机制")))
    first, *others = record.people
    late = replace(first, attendance=how, stays=(Stay(id="stay0000", since=since, until=until),))
    return replace(record, sections=two, people=(late, *others))


def test_times_that_are_not_printed_are_to_be_looked_at() -> None:
    before = found(came("section1", ""))
    assert before == found(came("", ""))
    (times,) = [each for each in found(came("section1", "section0")) if each not in before]
    assert times.address == "paichau0/stays"
    assert times.place["vi"] == "Đoàn Lai Châu, đại biểu thứ 1: Lê Minh Ngân"
    assert times.what["vi"] == "Thời gian tham dự kết thúc trước khi bắt đầu: sẽ không in"
    (times,) = [each for each in found(came("section1", "", Attendance.ABSENT)) if each not in before]
    assert times.what["zh-Hans"] == "标为未出席却有出席时段：该时段不予印出"
