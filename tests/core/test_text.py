"""The smallest value: one text in several languages."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bienban.core.text import EMPTY, Text, held

TEXTS = st.dictionaries(st.sampled_from(["vi", "zh-Hans", "lo"]), st.text(max_size=12)).map(Text)


@given(TEXTS)
def test_every_string_is_nfc_on_one_line_and_stays_as_it_is_held(text: Text) -> None:
    for words in text.values():
        assert unicodedata.is_normalized("NFC", words)
        assert not {unicodedata.category(character) for character in words} & {"Cc", "Zl", "Zp"}
    assert Text(text) == text


@given(TEXTS, st.text(max_size=8))
def test_replacing_touches_one_language(text: Text, words: str) -> None:
    after = text.replaced("vi", words)
    assert after["vi"] == held(words)
    assert all(after[tag] == text[tag] for tag in text if tag != "vi")


def test_a_language_without_words_is_not_there() -> None:
    assert Text({"vi": ""}) == EMPTY
    assert "vi" not in Text({"vi": ""})
    assert Text({})["zh-Hans"] == ""


def test_the_nearest_language_is_one_with_words() -> None:
    text = Text({"vi": "a", "zh-Hans": "甲"})
    assert [text.nearest(tag) for tag in ("zh-Hans", "vi", "en")] == ["zh-Hans", "vi", "vi"]
    assert Text({"vi": "", "zh-Hans": "甲"}).nearest("vi") == "zh-Hans"
    assert EMPTY.nearest("vi") == ""


def test_equal_texts_have_equal_hashes() -> None:
    one, two = Text({"vi": "a", "zh-Hans": "b"}), Text({"zh-Hans": "b", "vi": "a"})
    assert one == two
    assert hash(one) == hash(two)
    assert repr(one) == repr(two)
