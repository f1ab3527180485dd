"""Marks: reading, writing and swapping never lose a character."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bienban.core import marks
from bienban.core.marks import Break, Fact, Pair, Words

STRINGS = st.text(alphabet="{}|/ .aN-việt中越", max_size=40)


@given(STRINGS)
@example("{Việt| – |Trung} {{literal}} {next.place}{/}")
@example("{a|b} } {")
def test_what_is_read_is_written_back(string: str) -> None:
    assert marks.write(marks.parse(string)) == string


@given(STRINGS)
def test_swap_is_its_own_inverse(string: str) -> None:
    assert marks.swap(marks.swap(string)) == string


@given(STRINGS)
def test_swap_touches_nothing_but_pairs(string: str) -> None:
    before, after = marks.parse(string), marks.parse(marks.swap(string))
    assert _others(before) == _others(after)
    assert [mark.ordered(False) for mark in before if isinstance(mark, Pair)] == [
        mark.ordered(True) for mark in after if isinstance(mark, Pair)
    ]


@given(st.text(max_size=30))
def test_escaped_words_are_printed_as_they_are(words: str) -> None:
    read = marks.parse(marks.escape(words))
    assert all(isinstance(mark, Words) and mark.literal for mark in read)
    assert "".join(mark.text for mark in read if isinstance(mark, Words)) == words


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("tại {next.place}.", (Words("tại "), Fact("next.place"), Words("."))),
        ("{越||中}边界", (Pair("越", "", "中"), Words("边界"))),
        ("其中越南", (Words("其中越南"),)),
        ("BIÊN BẢN{/}Hội nghị", (Words("BIÊN BẢN"), Break(), Words("Hội nghị"))),
        ("{Ơ}", (Words("{Ơ}", literal=False),)),
        ("{|a|b}", (Words("{|a|b}", literal=False),)),
    ],
)
def test_the_kinds_of_marks(string: str, expected: tuple[marks.Mark, ...]) -> None:
    assert marks.parse(string) == expected


def test_a_pair_stands_in_the_order_of_the_original() -> None:
    pair = Pair("Việt", " – ", "Trung")
    assert pair.ordered(swapped=False) == "Việt – Trung"
    assert pair.ordered(swapped=True) == "Trung – Việt"


def test_a_fact_put_into_words_keeps_literal_braces() -> None:
    assert marks.replace_fact("{{next.place}} {next.place}", "next.place", "Côn {Minh}") == (
        "{{next.place}} Côn {{Minh}}"
    )


def _others(read: tuple[marks.Mark, ...]) -> list[marks.Mark]:
    return [mark for mark in read if not isinstance(mark, Pair)]
