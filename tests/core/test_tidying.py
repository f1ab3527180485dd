"""Words from other programs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core.tidying import one_line, tidied


@pytest.mark.parametrize(
    ("words", "tidy"),
    [
        ("Hà\u00a0Nội", "Hà Nội"),
        ("A\tB", "A B"),
        ("\ufeffLào\u200bCai\u00ad", "LàoCai"),
        ("a\x00b\x07c", "abc"),
        ("王\u3000宁", "王\u3000宁"),
        ("dòng\nhai", "dòng\nhai"),
        ("葛\U000e0100", "葛\U000e0100"),
        (unicodedata.normalize("NFD", "Việt Nam"), "Việt Nam"),
    ],
)
def test_what_nobody_sees_is_taken_out_and_nothing_else(words: str, tidy: str) -> None:
    assert tidied(words) == tidy


@given(st.text(st.characters(categories=("L", "N", "P", "S", "M")), max_size=30))
def test_no_letter_figure_or_sign_is_eaten(words: str) -> None:
    shown = "".join(letter for letter in words if letter not in "\ufff9\ufffa\ufffb\ufffc")
    assert tidied(words) == unicodedata.normalize("NFC", shown)


@given(st.text(max_size=30))
def test_tidy_words_stay_as_they_are(words: str) -> None:
    assert tidied(tidied(words)) == tidied(words)
    assert len(one_line(words).splitlines()) <= 1


def test_one_line_has_a_space_where_a_line_ended() -> None:
    assert one_line("\nmột\r\nhai\u2028ba\n") == "một hai ba"
