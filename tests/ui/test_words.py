"""Words that do not fit are cut where a reader would cut them, in both languages."""

import pytest

from bienban import i18n
from bienban.core.minutes import Side
from bienban.core.text import Text
from bienban.ui.words import country_name, labelled, listed, shortened


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


@pytest.mark.parametrize(("spoken", "said"), [("vi", "Việt Nam"), ("zh_Hans", "越南"), ("en", "Viet Nam")])
def test_a_country_is_called_in_one_way_in_each_language(spoken: str, said: str) -> None:
    i18n.use(spoken)
    side = Side(id="vn", language="vi", country=Text({"vi": "Việt Nam", "zh-Hans": "越南"}))
    assert country_name(side) == said
    assert country_name(Side(id="xx", language="vi", country=Text({"vi": "Nước X"}))) == "Nước X"
    assert country_name(Side(id="xx", language="vi")) == "xx"


@pytest.mark.parametrize(("spoken", "said"), [("vi", "A: b"), ("zh_Hans", "A：b"), ("en", "A: b")])
def test_a_label_has_the_colon_of_the_interface(spoken: str, said: str) -> None:
    i18n.use(spoken)
    assert labelled("A", "b") == said


@pytest.mark.parametrize(("spoken", "said"), [("vi", "a, b, c"), ("zh_Hans", "a、b、c"), ("en", "a, b, c")])
def test_things_are_listed_with_the_comma_of_the_interface(spoken: str, said: str) -> None:
    i18n.use(spoken)
    assert listed(("a", "", "b", "c")) == said
    assert listed(("a",)) == "a"
    assert listed(()) == ""
