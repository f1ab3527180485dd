"""Anchors: every paragraph of the record names its place, once in a control and once in a bookmark."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.document.blocks import Paper, Paragraph
from bienban.document.word import anchors, package
from bienban.document.word.reading import read
from bienban.document.word.writer import write
from tests.document.word.templates import JOINT, blocks_only, paragraph, with_body
from tests.house.word import W, WordFile, faults

ADDRESSES = st.builds(
    "/".join,
    st.tuples(
        st.from_regex(r"[a-z][a-z0-9]{7}", fullmatch=True) | st.sampled_from(("minutes", "signing", "vn")),
        st.sampled_from(("title", "text", "heading", "testimonium", "delegation")),
        st.sampled_from(("vi", "zh-Hans", "lo", "es-419")),
    ),
)
RECORD = (
    Paragraph("Heading 1 vi", "vi", "I. Đánh giá", "s1234567/heading/vi", number=3),
    Paragraph("Body zh", "zh-Hans", "（一）“会议”……", "c1234567/text/zh-Hans", number=3),
    Paragraph("Body vi", "vi", "lời cố định"),
    Paragraph("Body vi", "vi", "cùng một chỗ", "c1234567/text/vi"),
    Paragraph("Body vi", "vi", "cùng một chỗ", "c1234567/text/vi"),
    Paragraph("Body vi", "vi", "Điều 1.", "s7654321/heading/vi", number=7),
    Paragraph("Signature name zh", "zh-Hans", "王宁", "p1234567/name/zh-Hans", widen=True),
    Paragraph("Body vi", "vi", "", "c7654321/text/vi"),
)


def laid(*blocks: Paragraph, template: bytes = JOINT) -> bytes:
    return write(Paper(("vi", "zh-Hans"), False, {"body": blocks}), template)


@given(ADDRESSES)
def test_a_bookmark_is_a_name_for_word_and_turns_back_into_the_address(address: str) -> None:
    name = anchors.bookmark(address)
    assert re.fullmatch(r"[a-z][A-Za-z0-9_]{0,33}", name)
    assert [anchors.address_of(each) for each in (name, f"{name}_2", f"{name}_99999")] == [address] * 3


@pytest.mark.parametrize(
    "tag", ["", "title", "/text/vi", "a b/text/vi", "c1/TEXT/vi", "c1/text/vi/more", "c" * 40 + "/text"]
)
def test_what_is_no_address_has_no_bookmark(tag: str) -> None:
    assert anchors.bookmark(tag) == ""


@pytest.mark.parametrize("name", ["_GoBack", "bb_", "bb_number", "Mục_lục", "BB_c1234567_text_vi", "bb_c1234567"])
def test_a_bookmark_of_others_is_no_address(name: str) -> None:
    assert anchors.address_of(name) == ""


def test_reading_back_gives_what_was_printed() -> None:
    read_back = [(each.address, each.text, each.style) for each in read(laid(*RECORD)).passages]
    assert read_back == [(each.address, each.text, each.style) for each in RECORD if each.text]


def test_one_control_holds_the_words_and_the_bookmark_the_number_too() -> None:
    first, *_rest = WordFile(laid(*RECORD)).xml().iter(f"{W}p")
    assert [str(child.tag).removeprefix(W) for child in first] == ["pPr", "bookmarkStart", "r", "sdt", "bookmarkEnd"]
    assert [text.text for text in first.iterfind(f"{W}sdt//{W}t")] == ["Đánh giá"]


def test_a_paragraph_that_is_a_number_has_it_in_its_control() -> None:
    assert [text.text for text in WordFile(laid(RECORD[5])).xml().iterfind(f".//{W}sdt//{W}t")] == ["Điều 1."]


def test_ids_and_names_are_unique_though_an_address_is_printed_twice() -> None:
    word = WordFile(laid(*RECORD))
    names = [mark.get(f"{W}name", "") for mark in word.xml().iter(f"{W}bookmarkStart")]
    assert names[2:4] == ["bb_c1234567_text_vi", "bb_c1234567_text_vi_2"]
    assert len(set(names)) == len(names) == 6
    assert faults(word.data) == []


def test_what_a_template_has_taken_is_left_to_it() -> None:
    marks = "".join(
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'
        for number, name in ((2, "bb_c1234567_text_vi"), (3, "BB_C1234567_TEXT_VI_2"), (7, "Khác"))
    )
    data = laid(*RECORD, template=with_body(f"<w:p>{marks}<w:r><w:t>Chữ</w:t></w:r></w:p>" + blocks_only("body")))
    assert faults(data) == []
    names = [mark.get(f"{W}name") for mark in WordFile(data).xml().iter(f"{W}bookmarkStart")]
    assert {"bb_c1234567_text_vi_3", "bb_c1234567_text_vi_4"} <= set(names)


def test_the_same_paper_gives_the_same_bytes_and_ids_grow() -> None:
    assert laid(*RECORD) == laid(*RECORD)
    ids = [int(mark.get(f"{W}id", "0")) for mark in WordFile(laid(*RECORD)).xml().iter(f"{W}bookmarkStart")]
    assert all(one < other for one, other in pairwise(ids))


def test_an_address_that_no_bookmark_can_hold_has_a_control_alone() -> None:
    data = laid(Paragraph("Body vi", "vi", "chữ", "a<b>&\x00/text/vi"))
    assert faults(data) == []
    assert b"bookmarkStart" not in package.read(data)["word/document.xml"]
    assert [each.text for each in read(data).passages] == ["chữ"]


def test_controls_are_rich_text_in_the_line() -> None:
    document = package.read(laid(*RECORD))["word/document.xml"].decode()
    assert "<w:text" not in document
    assert document.count("<w:sdt>") == 6
    assert paragraph("{{body}}") not in document
