"""Dates with their precision."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core.when import Day, Month, Quarter, Span, Year, bounds, parse

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31)).map(lambda d: Day(d.year, d.month, d.day))
SPANS = st.lists(DAYS, min_size=2, max_size=2, unique=True).map(lambda days: Span(*sorted(days, key=str)))
WHENS = st.one_of(
    DAYS,
    SPANS,
    st.integers(1990, 2100).map(Year),
    st.builds(Quarter, st.integers(1990, 2100), st.integers(1, 4)),
    st.builds(Month, st.integers(1990, 2100), st.integers(1, 12)),
)


@given(WHENS)
def test_the_written_form_reads_back(when: Day) -> None:
    assert parse(str(when)) == when


@given(WHENS)
def test_bounds_are_in_order_and_in_the_year(when: Day) -> None:
    first, last = bounds(when)
    assert first <= last
    assert first.year == when.year


@pytest.mark.parametrize(
    "written", ["", "25", "2025-13", "2025-02-30", "2025-Q5", "2025-1-1", "2025-02-21/2025-02-19", "0000", "2025/2026"]
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(written)


def test_the_last_quarter_there_is_has_an_end() -> None:
    assert bounds(Quarter(9999, 4)) == (date(9999, 10, 1), date(9999, 12, 31))


def test_the_forms_of_the_format() -> None:
    assert [str(parse(form)) for form in ("2026", "2024-Q1", "2026-04", "2025-10-30")] == [
        "2026",
        "2024-Q1",
        "2026-04",
        "2025-10-30",
    ]
    assert parse("2025-02-19/2025-02-21") == Span(Day(2025, 2, 19), Day(2025, 2, 21))
