"""Who came late or left early, in a side's own record: in the annex where there is one, else below the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bienban.core.minutes import Attendance, Minutes, Stay
from bienban.document.blocks import Table
from bienban.document.signing.delegations import delegation
from tests.document.internal.records import LANGUAGES, lines, sample
from tests.document.signing.samples import said

WORDS = {
    "vn-state": "Đồng chí Lê Minh Ngân tham dự từ Mục II.",
    "vn-party": "Đồng chí Lê Minh Ngân tham dự từ Mục II.",
    "cn-gongwen": "黎明银同志自第二部分起出席。",
}


def late(**changes: object) -> Minutes:
    """The fifth conference, whose first delegate came for the second section."""
    minutes = sample("annual-05")
    first, *others = minutes.people
    first = replace(first, attendance=Attendance.PRESENT, stays=(Stay(id="stay0000", since=minutes.sections[1].id),))
    return replace(minutes, people=(first, *others), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", WORDS)
def test_it_is_said_once_in_the_annex_or_in_the_text(kind: str) -> None:
    assert lines(late(), kind, "delegations").count(WORDS[kind]) == 1
    assert WORDS[kind] not in lines(late(), kind, "body")
    assert lines(late(annexes=()), kind, "body").count(WORDS[kind]) == 1
    assert WORDS[kind] not in lines(sample("annual-05"), kind)


def test_in_a_vietnamese_record_it_stands_between_those_who_came_and_those_who_did_not() -> None:
    body = lines(late(annexes=()), "vn-state", "body")
    at = body.index(WORDS["vn-state"])
    assert body.index("Thành phần tham dự:") < at < body.index("Nội dung:")


def test_the_list_of_delegates_says_it_in_both_languages_below_the_table() -> None:
    minutes = late()
    side = minutes.side("vn")
    assert side is not None
    paper = delegation(minutes, side, LANGUAGES)
    assert isinstance(paper.blocks["body"][0], Table)
    words = [each.replace("\u00a0", " ") for each in said(paper)]
    assert words[-2:] == [WORDS["vn-state"], WORDS["cn-gongwen"]]
