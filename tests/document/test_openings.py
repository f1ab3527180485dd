"""How much of an original is still open."""

from dataclasses import replace

import pytest

from bienban.core.alternat import Layout
from bienban.core.minutes import Minutes
from bienban.document.openings import open_places
from tests.document.reading import LANGUAGES, paper
from tests.document.records import COLUMNS, VI, ZH, annual, clause


def count(record: Minutes, layout: Layout) -> int:
    return open_places(paper(record, "vn", layout), LANGUAGES)


def with_clause(vi: str, zh: str) -> Minutes:
    record = annual()
    first, *others = record.sections
    return replace(record, sections=(replace(first, clauses=(*first.clauses, clause("open0000", vi, zh))), *others))


@pytest.mark.parametrize(
    ("vi", "zh", "more"),
    [
        ("Mở […] và […].", "开放。", (1, 0)),
        ("Mở [… người].", "开放［…］。", (1, 1)),
        ("Đồng chí [họ và tên].", "［职务］［姓名］", (1, 1)),
        ("", "", (1, 1)),
        ("Trong vòng [30] ngày.", "［三十］日内", (1, 1)),
        ("Công văn số [chưa thống nhất", "外办发[1994]7号", (1, 0)),
    ],
)
def test_paragraphs_with_open_places_are_counted_in_each_language(vi: str, zh: str, more: tuple[int, int]) -> None:
    written = with_clause("Xong.", "完。")
    record = with_clause(vi, zh)
    found = tuple(count(record, layout) - count(written, layout) for layout in (VI, ZH))
    assert found == more
    assert count(record, COLUMNS) - count(written, COLUMNS) == sum(more)


def test_a_day_that_is_not_known_is_open() -> None:
    record = annual()
    undated = replace(record, signing=replace(record.signing, date=None), meeting=replace(record.meeting, held=None))
    assert count(undated, VI) > count(record, VI)
