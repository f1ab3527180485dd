"""Words as HTML writes them."""

import html

from hypothesis import given
from hypothesis import strategies as st

from bienban.document.escaping import escape


@given(st.text())
def test_words_are_written_as_everybody_writes_them(words: str) -> None:
    assert escape(words) == html.escape(words)
    assert html.unescape(escape(words)) == words
