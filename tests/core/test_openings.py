"""What stands in square brackets is open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core import openings


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("trong vòng [30] ngày", ["[30]"]),
        ("［……］年［一］月", ["［……］", "［一］"]),
        ("[a [b] c] d", ["[a [b] c]"]),
        ("[a ［b］ c]", ["[a ［b］ c]"]),
        ("外办发[1994]7号", []),
        ("云办发［2025］第 12 号", []),
        ("[2025] [không đóng", ["[2025]"]),
        ("đóng] trước [mở", []),
        ("", []),
    ],
)
def test_where_text_is_open(words: str, expected: list[str]) -> None:
    assert [words[start:end] for start, end in openings.spans(words)] == expected
    assert openings.is_open(words) == (bool(expected) or "[mở" in words)


@given(st.text("ab[]［］ 7号"))
def test_spans_are_in_order_apart_and_begin_and_end_with_one_kind_of_bracket(words: str) -> None:
    end = 0
    for start, after in openings.spans(words):
        assert start >= end
        assert openings.CLOSING[words[start]] == words[after - 1]
        end = after
