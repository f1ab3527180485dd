"""Sentences of who came late or left early: words, numbers, manner, and where nothing is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bienban.core.alternat import Layout
from bienban.core.minutes import Attendance, Manner, Minutes, Numbering, Section, Stay
from bienban.core.text import EMPTY
from bienban.document.blocks import Columns, Paragraph
from tests.document.reading import paper, printed
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual, clause, text

SECTIONS = tuple(
    Section(
        id=f"section{number}",
        heading=text(f"Phần {number}", f"部分{number}"),
        clauses=(clause(f"clause{number}1", "Một", "一"), clause(f"clause{number}2", "Hai", "二")),
    )
    for number in range(1, 6)
)


def record(*stays: tuple[int, int], how: Attendance = Attendance.PRESENT, **changes: object) -> Minutes:
    """The annual conference in five sections; its guest was there at these times. 0: from, or to, the end."""
    times = tuple(
        Stay(id=f"stay000{count}", since=f"section{first}" if first else "", until=f"section{last}" if last else "")
        for count, (first, last) in enumerate(stays)
    )
    base = annual()
    people = tuple(
        replace(each, stays=times, attendance=how) if each.id == "guest000" else each for each in base.people
    )
    return replace(base, people=people, sections=SECTIONS, **changes)  # type: ignore[arg-type]


def said(minutes: Minutes, keeper: str = "vn", layout: Layout = VI, tag: str = "vi") -> list[str]:
    """The sentences in a language."""
    lines = [words.replace("\u00a0", " ") for words in printed(paper(minutes, keeper, layout), tag)]
    return [words for words in lines if "Nguyễn Minh Vũ tham dự" in words or "阮明宇同志" in words]


@pytest.mark.parametrize(
    ("stays", "vi", "zh"),
    [
        ([(3, 0)], "Đồng chí Nguyễn Minh Vũ tham dự từ Mục III.", "阮明宇同志自第三部分起出席。"),
        ([(0, 2)], "Đồng chí Nguyễn Minh Vũ tham dự đến hết Mục II.", "阮明宇同志出席至第二部分。"),
        ([(2, 4)], "Đồng chí Nguyễn Minh Vũ tham dự từ Mục II đến hết Mục IV.", "阮明宇同志出席第二部分至第四部分。"),
        ([(3, 3)], "Đồng chí Nguyễn Minh Vũ tham dự Mục III.", "阮明宇同志出席第三部分。"),
        (
            [(0, 1), (3, 3), (5, 0)],
            "Đồng chí Nguyễn Minh Vũ tham dự đến hết Mục I, Mục III và từ Mục V.",
            "阮明宇同志出席至第一部分，出席第三部分，自第五部分起出席。",
        ),
        ([(1, 2), (3, 4)], "Đồng chí Nguyễn Minh Vũ tham dự đến hết Mục IV.", "阮明宇同志出席至第四部分。"),
    ],
)
def test_times_in_both_languages(stays: list[tuple[int, int]], vi: str, zh: str) -> None:
    minutes = record(*stays)
    assert said(minutes) == [vi]
    assert said(minutes, layout=ZH, tag="zh-Hans") == [zh]
    for layout in (SEQUENTIAL, COLUMNS):
        assert said(minutes, "cn", layout) == [vi]
        assert said(minutes, "cn", layout, "zh-Hans") == [zh]


@pytest.mark.parametrize(
    "minutes",
    [
        record(),
        record((0, 0)),
        record((1, 5)),
        record((1, 2), (3, 0)),
        record((4, 2)),
        record((3, 0), (4, 2)),
        record((3, 0), how=Attendance.ABSENT),
        record((3, 0), how=Attendance.EXCUSED),
        record((3, 0), annexes=("programme",)),
        record((3, 0), annexes=()),
    ],
)
def test_nothing_is_said_of_the_whole_meeting_of_who_did_not_come_and_of_what_cannot_be(minutes: Minutes) -> None:
    assert said(minutes) == []


def test_a_record_without_stays_is_printed_as_before() -> None:
    assert paper(record(), "vn", COLUMNS).blocks == paper(record((0, 0)), "vn", COLUMNS).blocks


@pytest.mark.parametrize(
    ("numbering", "vi", "zh"),
    [
        (Numbering.POINTS, "từ Mục 2 đến hết Mục 4.", "出席第二部分至第四部分。"),
        (Numbering.ARTICLES, "từ Điều 2 đến hết Điều 4.", "出席第二条至第四条。"),
        (Numbering.NONE, "từ phần “Phần 2” đến hết phần “Phần 4”.", "出席“部分2”部分至“部分4”部分。"),
    ],
)
def test_sections_are_named_as_they_are_numbered(numbering: Numbering, vi: str, zh: str) -> None:
    minutes = record((2, 4), numbering=numbering)
    assert said(minutes)[0].endswith(vi)
    assert said(minutes, layout=ZH, tag="zh-Hans")[0].endswith(zh)


def test_points_that_stand_without_a_heading_are_named_in_its_stead() -> None:
    minutes = record((2, 2), numbering=Numbering.POINTS)
    bare = tuple(replace(each, heading=EMPTY) if each.id == "section2" else each for each in minutes.sections)
    minutes = replace(minutes, sections=bare)
    assert said(minutes) == ["Đồng chí Nguyễn Minh Vũ tham dự từ Mục 2 đến hết Mục 3."]
    later = replace(minutes, people=record((3, 0)).people)
    assert said(later) == ["Đồng chí Nguyễn Minh Vũ tham dự từ Mục 4."]


def test_a_section_without_any_name_leaves_an_open_place() -> None:
    minutes = record((2, 0))
    bare = tuple(replace(each, heading=EMPTY) if each.id == "section2" else each for each in minutes.sections)
    assert said(replace(minutes, sections=bare)) == ["Đồng chí Nguyễn Minh Vũ tham dự từ phần “[…]”."]


def test_whoever_is_named_by_title_is_named_so() -> None:
    minutes = record((3, 0), manner=Manner.TITLE)
    assert said(minutes) == ["Nguyễn Minh Vũ tham dự từ Mục III."]


def test_where_two_speakers_change_places_the_sentence_says_the_numbers_of_that_original() -> None:
    base = record((4, 4))
    sections = tuple(
        replace(each, speaker={"section3": "paichau0", "section4": "punnan00"}.get(each.id, ""))
        for each in base.sections
    )
    minutes = replace(base, sections=sections)
    assert said(minutes, "vn") == ["Đồng chí Nguyễn Minh Vũ tham dự Mục IV."]
    assert said(minutes, "cn") == ["Đồng chí Nguyễn Minh Vũ tham dự Mục III."]
    both = replace(minutes, people=record((4, 0)).people)
    assert said(both, "vn") == ["Đồng chí Nguyễn Minh Vũ tham dự từ Mục IV."]
    assert said(both, "cn") == ["Đồng chí Nguyễn Minh Vũ tham dự Mục III và từ Mục V."]


def test_the_sentences_stand_below_the_list_of_their_delegation_in_its_order() -> None:
    base = record((3, 0))
    late = tuple(
        replace(each, stays=(Stay(id=f"late{index:04}", since="section2"),)) if index in (1, 4) else each
        for index, each in enumerate(base.people)
    )
    blocks = paper(replace(base, people=late), "vn", VI).blocks["delegations"]
    kinds = [
        block.address.partition("/")[0]
        for block in blocks
        if isinstance(block, Paragraph) and "/stays/" in block.address
    ]
    assert kinds == [late[1].id, "guest000", late[4].id]
    assert isinstance(paper(replace(base, people=late), "vn", COLUMNS).blocks["delegations"][-1], Columns)
