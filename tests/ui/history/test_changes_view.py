"""Two states of a text, word by word: of Chinese letter by letter, also beside digits."""

import pytest

from bienban.ui.history.changes_view import pieces


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("một hai", "một ba", "=một |-hai|+ba"),
        ("中国云南", "中国广西", "=中国|-云南|+广西"),
        ("2025年4月27日", "2025年5月27日", "=2025年|-4|+5|=月27日"),
        ("GMS合作", "GMS会作", "=GMS|-合|+会|=作"),
        ("", "mới", "+mới"),
    ],
)
def test_what_differs_and_no_more(before: str, after: str, told: str) -> None:
    assert "|".join(how + words for how, words in pieces(before, after)) == told
