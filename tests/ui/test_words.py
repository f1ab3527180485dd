"""Words that do not fit are cut where a reader would cut them, in both languages."""

import pytest

from bienban.ui.words import shortened


@pytest.mark.parametrize(
    ("words", "most", "told"),
    [
        ("ngắn", 10, "ngắn"),
        ("một hai ba bốn", 12, "một hai ba…"),
        ("một hai ba bốn", 11, "một hai ba…"),
        ("một\n hai", 20, "một hai"),
        ("边境口岸联合工作组会议", 6, "边境口岸联…"),
        ("边境 口岸联合工作组会议", 9, "边境 口岸联合工…"),
    ],
)
def test_what_is_too_long_ends_in_dots(words: str, most: int, told: str) -> None:
    assert shortened(words, most) == told
    assert len(told) <= most or words == told
