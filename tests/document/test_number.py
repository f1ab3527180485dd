"""The number of a text: what counts and what does not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.document.number import LENGTH, LETTERS, number

TEXT = "Thực hiện nhận thức chung, sáng ngày 30 tháng 10 năm 2025"


def test_a_known_text_has_a_known_number() -> None:
    assert number(["Biên bản", "会谈纪要"]) == number(["BIÊN\u00a0BẢN 会谈\n纪要"])
    assert number([]) == number(["", " "])


@given(st.lists(st.text()))
def test_a_number_is_eight_letters_and_does_not_see_where_pieces_end(texts: list[str]) -> None:
    found = number(texts)
    assert len(found) == LENGTH
    assert set(found) <= set(LETTERS)
    assert found == number(["".join(texts)])


@pytest.mark.parametrize(
    "same",
    [
        TEXT.upper(),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace(" ", "\n"),
        TEXT.replace(" ", " \u200b\u2060\ufeff"),
        TEXT.replace("nhận", "nhận\u00ad"),
        unicodedata.normalize("NFD", TEXT),
        TEXT + "\x00\ufffe",
    ],
)
def test_looks_do_not_count(same: str) -> None:
    assert number([same]) == number([TEXT])


@pytest.mark.parametrize(
    "other", [TEXT + ".", TEXT.replace("30", "31"), TEXT.replace("ậ", "â"), TEXT.replace(",", "，"), TEXT[1:]]
)
def test_words_count(other: str) -> None:
    assert number([other]) != number([TEXT])
