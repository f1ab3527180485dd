"""Finding words as they are read, and replacing them outside marks."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core.edits import Batch
from bienban.core.finding import Match, Page, Query, find, replaced, replacement, whole_marks
from bienban.core.folding import fold
from bienban.core.ids import Address
from bienban.core.marks import escape, parse
from bienban.core.page import page
from bienban.core.text import Text
from tests.core.records import SMALL

_AT = Address("minutes", "title", "vi")


@dataclass(frozen=True)
class Piece:
    words: str
    source: str = ""


_WORDS = st.text("abAÁạđ 中，{}\u0301ß", max_size=12)
_PIECES = st.lists(
    st.builds(Piece, _WORDS) | st.builds(Piece, st.text("ab中", min_size=1, max_size=4), st.just("{meeting.place}")),
    max_size=5,
)


def found(words: str, *pieces: Piece, **how: bool) -> list[tuple[int, int, bool]]:
    return [(match.start, match.end, match.free) for match in find(Query(words, **how), {_AT: pieces})]


def shown(string: str) -> list[Piece]:
    return [Piece("".join(mark.text for mark in parse(string)), "")]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "text", "how", "count"),
    [
        ("lào cai", "Lào Cai và lào cai", {}, 2),
        ("lao cai", "Lào Cai và lào cai", {}, 0),
        ("lao cai", "Lào Cai và lào cai", {"marks": False}, 2),
        ("Lào", "Lào Cai và lào cai", {"case": True}, 1),
        ("đoàn", "đoàn đoan doàn", {}, 1),
        ("doan", "đoàn đoan doàn", {"marks": False}, 3),
        ("an", "an toàn, an ninh", {"marks": False}, 3),
        ("an", "an toàn, ban ninh an", {"marks": False, "whole": True}, 2),
        ("越南", "其中越南方面", {"whole": True}, 1),
        ("2026", "２０２６年和2026年", {"whole": True}, 2),
        ("，", "第一,第二，第三", {}, 2),
        ("lào  cai", "Lào\u00a0Cai", {}, 1),
        ("   ", "một   hai", {}, 0),
        ("", "một", {}, 0),
    ],
)
def test_what_counts_is_what_was_asked_for(words: str, text: str, how: dict[str, bool], count: int) -> None:
    assert len(found(words, Piece(text), **how)) == count


def test_words_typed_letter_by_letter_are_found() -> None:
    typed = unicodedata.normalize("NFD", "hội nghị")
    assert found(typed, Piece("Tại Hội nghị")) == [(4, 12, True)]


def test_a_word_after_one_that_is_part_of_another_is_found() -> None:
    assert found("aa", Piece("aaa aa"), whole=True) == [(4, 6, True)]


def test_words_in_marks_are_found_and_known_to_stand_there() -> None:
    pieces = Piece("tại "), Piece("Lào Cai", "{meeting.place}"), Piece(" và Lào Cai")
    assert found("lào cai", *pieces) == [(4, 11, False), (15, 22, True)]
    assert found("cai và", *pieces) == [(8, 14, False)]
    assert whole_marks(Match(_AT, 8, 14, False), pieces) == (4, 14)


def test_one_language_is_looked_through_or_all() -> None:
    there: Page = {_AT: [Piece("A")], Address("minutes", "title", "zh-Hans"): [Piece("A")]}
    assert len(find(Query("a"), there)) == 2
    assert [match.address.language for match in find(Query("a", language="zh-Hans"), there)] == ["zh-Hans"]


@given(_PIECES)
def test_replacing_nothing_writes_what_was_there(pieces: list[Piece]) -> None:
    string = "".join(piece.source or escape(piece.words) for piece in pieces)
    assert replaced(pieces, [], "x", escape) == string
    assert replacement({_AT: pieces}, [], "x") == Batch(())


@given(_PIECES, _WORDS.filter(lambda words: bool(fold(words).strip())), st.booleans(), st.booleans(), st.booleans())
def test_what_was_replaced_is_there_no_more(
    pieces: list[Piece], words: str, case: bool, marks: bool, whole: bool
) -> None:
    query = Query(words, case=case, marks=marks, whole=whole)
    matches = find(query, {_AT: pieces})
    free = [(match.start, match.end) for match in matches if match.free]
    string = replaced(pieces, free, "¶", escape)
    assert string.count("¶") == len(free)
    assert string.count("{meeting.place}") == sum(1 for piece in pieces if piece.source)
    if not whole:
        plain = string.split("{meeting.place}")
        assert not any(find(query, {_AT: shown(words)}) for words in plain)


@given(_PIECES, _WORDS)
def test_replacing_words_by_themselves_changes_nothing(pieces: list[Piece], words: str) -> None:
    read = "".join(piece.words for piece in pieces)
    matches = find(Query(words, case=True), {_AT: pieces})
    free = [match for match in matches if match.free and read[match.start : match.end] == words]
    string = "".join(piece.source or escape(piece.words) for piece in pieces)
    assert replaced(pieces, [(match.start, match.end) for match in free], words, escape) == string


@given(_PIECES, _WORDS)
def test_matches_stand_in_order_and_apart(pieces: list[Piece], words: str) -> None:
    matches = find(Query(words), {_AT: pieces})
    assert all(one.end <= two.start for one, two in pairwise(matches))
    assert all(one.start < one.end for one in matches)


def test_untouched_texts_are_the_very_same_objects() -> None:
    there = {address: [Piece(words)] for address, words in page(SMALL)}
    edit = replacement(there, find(Query("Lai Châu"), there), "Điện Biên")
    after = edit.apply(SMALL)
    assert after.parties[0].name["vi"] == "Điện Biên"
    assert after.parties[1] is SMALL.parties[1]
    assert after.people is SMALL.people
    assert after.sections is SMALL.sections
    nothing = replacement(there, find(Query("không có"), there), "x")
    assert nothing.apply(SMALL) is SMALL


def test_a_brace_that_is_put_in_is_a_brace_and_a_note_has_no_marks() -> None:
    note = Address("note0001", "text")
    there: Page = {_AT: [Piece("A {b}")], note: [Piece("A {b}")]}
    edit = replacement(there, find(Query("a"), there), "{c}")
    assert [(each.address, each.value) for each in edit.edits] == [(_AT, "{{c}} {{b}}"), (note, "{c} {b}")]  # type: ignore[union-attr]


def test_the_page_names_every_text_once_in_the_order_of_the_form() -> None:
    title = Text({"vi": "Biên bản", "zh-Hans": "会议纪要"})
    minutes = replace(SMALL, title=title)
    addresses = [str(address) for address, _words in page(minutes)]
    assert len(set(addresses)) == len(addresses)
    assert addresses == [
        "minutes/title/vi",
        "minutes/title/zh-Hans",
        "vn/country/vi",
        "vn/country/zh-Hans",
        "laichau1/name/vi",
        "headvn01/name/vi",
        "cn/country/vi",
        "cn/country/zh-Hans",
        "vannam01/name/vi",
        "headcn01/name/vi",
        "opening1/text/vi",
        "section1/heading/vi",
        "clause01/text/vi",
        "clause02/text/vi",
        "clause2a/text/vi",
        "section2/heading/vi",
        "note0001/text",
    ]
