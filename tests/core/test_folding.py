"""Words folded for looking them up, and the way back to what was written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core.folding import Folded, fold

_LETTERS = st.text("aAđĐeêếẾưỪoỘyýTt 中越国ＡＢｃ，,。　\u00a0\u200b\u0301\u0323\u0302ßİŉﬁ1１\t-–", max_size=30)
_ANY = st.text(max_size=30)


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("Nguyễn Văn Đ", "nguyen van d"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Ưng"), "nguyen thi ung"),
        ("ＡＢＣ１２３，", "abc123,"),
        ("王 宁", "王 宁"),
        ("Lào\u00a0Cai \t và\u3000云南", "lao cai va 云南"),
        ("Hà\u200b Nội\u00ad", "ha noi"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_case_marks_width_and_what_takes_no_room_fall_away(words: str, folded: str) -> None:
    assert fold(words) == folded


def test_capitals_and_diacritics_are_kept_when_asked_for() -> None:
    assert fold("Đặng ＶĂN", case=True) == "Dang VAN"
    assert fold("Đặng ＶĂN", marks=True) == "đặng văn"
    assert fold("Đặng ＶĂN", case=True, marks=True) == "Đặng VĂN"


@given(_ANY)
def test_folding_twice_is_folding_once(words: str) -> None:
    assert fold(fold(words)) == fold(words)


@given(_ANY)
def test_how_letters_were_typed_makes_no_difference(words: str) -> None:
    assert fold(unicodedata.normalize("NFD", words)) == fold(words)
    assert fold(unicodedata.normalize("NFD", words), marks=True) == fold(words, marks=True)


@given(_LETTERS | _ANY, st.booleans(), st.booleans(), st.data())
def test_a_span_folds_to_what_it_was_found_as(words: str, case: bool, marks: bool, data: st.DataObject) -> None:
    folded = Folded(words, case=case, marks=marks)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first <= last <= len(words)
    assert folded.text[start:end] in fold(words[first:last], case=case, marks=marks)


@given(_LETTERS, _LETTERS)
def test_what_stands_before_another_was_written_before_it(words: str, more: str) -> None:
    folded = Folded(words + more)
    spans = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert spans == sorted(spans)


@given(_LETTERS.filter(lambda words: bool(fold(words).strip())), _LETTERS, _LETTERS)
def test_words_are_found_between_others(words: str, before: str, after: str) -> None:
    folded = Folded(f"{before}|{words}|{after}")
    assert any(fold(words) in folded.text[start:end] for start, end in folded.find(fold(words)))


def test_a_letter_is_found_with_all_its_marks() -> None:
    words = unicodedata.normalize("NFD", "Ông Nguyễn  Văn A")
    folded = Folded(words)
    start, end = folded.span(*next(folded.find("nguyen van")))
    assert unicodedata.normalize("NFC", words[start:end]) == "Nguyễn  Văn"


def test_nothing_is_found_by_nothing() -> None:
    assert list(Folded("Lào Cai").find("")) == []
    assert list(Folded("aaaa").find("aa")) == [(0, 2), (2, 4)]
