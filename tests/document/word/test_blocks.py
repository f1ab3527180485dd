"""How blocks are laid: what joins, what stays together, where a page begins."""

from __future__ import annotations

from lxml import etree

from bienban.document.blocks import Block, Columns, PageBreak, Paper, Paragraph, Signatures
from bienban.document.word.writer import write
from tests.document.word.papers import annex, paragraph, signatures
from tests.document.word.templates import COLUMNS, JOINT
from tests.house.word import Line, W, WordFile

TAGS = ("vi", "zh-Hans")


def laid(*body: Block, heading: tuple[Block, ...] = ()) -> WordFile:
    return WordFile(write(Paper(TAGS, True, {"heading": heading, "body": body}), COLUMNS))


def row(left: str, right: str) -> tuple[Paragraph, ...]:
    return paragraph("Col body", "vi", left), paragraph("Col body", "zh", right)


def shape(word: WordFile) -> list[str]:
    body = word.xml().find(f"{W}body")
    assert body is not None
    return [etree.QName(child).localname for child in body][:-1]


def line(word: WordFile, text: str) -> Line:
    return next(line for line in word.lines() if line.text == text)


def test_neighbouring_columns_are_one_table_even_from_two_slots() -> None:
    word = laid(Columns((row("b", "乙"),)), Columns((row("c", "丙"),)), heading=(Columns((row("a", "甲"),)),))
    assert shape(word) == ["tbl", "p"]
    assert word.texts() == ["a", "甲", "b", "乙", "c", "丙"]


def test_a_table_set_apart_is_a_table_of_its_own() -> None:
    word = laid(Columns((row("a", "甲"),)), Columns((row("b", "乙"),), apart=True))
    assert shape(word) == ["tbl", "p", "tbl", "p"]
    assert [line.style for line in word.lines() if not line.text] == ["Spacer", "Spacer"]


def test_a_paragraph_stands_in_the_column_of_its_language() -> None:
    title = (
        paragraph("Col title", "vi", "BIÊN BẢN"),
        paragraph("Col name", "vi", "Hội nghị"),
        paragraph("Col title", "zh", "纪要"),
    )
    cells = laid(Columns((title, (paragraph("Col body", "zh", "只有中文"),)))).xml().findall(f".//{W}tc")
    assert [len(cell.findall(f"{W}p")) for cell in cells] == [2, 1, 1, 1]
    assert ["".join(cell.itertext()) for cell in cells] == ["BIÊN BẢNHội nghị", "纪要", "", "只有中文"]


def test_columns_are_77_mm_and_8_mm_apart() -> None:
    grid = laid(Columns((row("a", "甲"),))).xml().findall(f".//{W}gridCol")
    widths = [int(column.get(f"{W}w", "0")) for column in grid]
    assert [round(width * 25.4 / 1440, 1) for width in widths] == [81.0, 81.0]
    assert len(laid(Columns((row("a", "甲"),))).xml().findall(f".//{W}insideV")) == 1


def test_a_short_row_does_not_part_and_a_long_one_may() -> None:
    rows = laid(Columns((row("a" * 300, "甲" * 120), row("a" * 300, "甲" * 121)))).xml().findall(f".//{W}tr")
    assert [found.find(f"{W}trPr/{W}cantSplit") is not None for found in rows] == [True, False]


def test_together_keeps_every_row() -> None:
    word = laid(Columns((row("a", "甲"), row("b" * 500, "乙")), together=True))
    assert all(line.keep_next for line in word.lines() if line.text)
    assert len(word.xml().findall(f".//{W}keepLines")) == 4


def test_signatures_take_the_closing_formula_with_them_and_a_clause_that_is_a_lead() -> None:
    body = (
        paragraph("Body", "vi", "một"),
        paragraph("Lead", "vi", "hai"),
        paragraph("Testimonium", "vi", "làm tại"),
        signatures("vi"),
    )
    word = WordFile(write(Paper(("vi",), False, {"body": body}), JOINT))
    assert [line(word, text).keep_next for text in ("một", "hai", "làm tại")] == [False, True, True]


def test_signatures_in_a_slot_of_their_own_keep_the_last_row_of_columns() -> None:
    paper = Paper(
        TAGS, True, {"body": (Columns((row("a", "甲"), row("b", "乙"))),), "signatures": (signatures("vi", "zh"),)}
    )
    word = WordFile(write(paper, COLUMNS))
    assert [line(word, text).keep_next for text in ("a", "甲", "b", "乙")] == [False, False, True, True]


def test_a_signature_block_holds_together_to_its_last_row() -> None:
    word = laid(signatures("vi", "zh", rows=(2, 1)))
    names = ("Vương An", "王安")
    assert all(line.keep_next for line in word.lines() if line.text and line.text not in names)
    assert not any(line(word, name).keep_next for name in names)
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in word.xml().iter(f"{W}tr"))


def test_the_room_to_sign_and_the_gap_have_their_heights() -> None:
    heights = [
        (round(int(height.get(f"{W}val", "0")) * 25.4 / 1440), height.get(f"{W}hRule"))
        for height in laid(signatures("vi", "zh", rows=(2, 1))).xml().iter(f"{W}trHeight")
    ]
    assert heights == [(37, "atLeast"), (11, "exact"), (37, "atLeast")]


def test_places_to_sign_stand_on_a_grid_of_six() -> None:
    rows = laid(signatures("vi", rows=(3, 2, 1))).xml().findall(f".//{W}tr")
    spans = [[int(span.get(f"{W}val", "0")) for span in found.iter(f"{W}gridSpan")] for found in rows]
    assert spans[::3] == [[2, 2, 2], [3, 3], [4]]
    assert len(rows[6].findall(f"{W}tc")) == 3


def test_no_signatories_leave_no_block() -> None:
    assert shape(laid(Signatures(()))) == []


def test_a_page_break_stands_on_the_paragraph_after_it() -> None:
    word = laid(paragraph("Body", "vi", "a"), PageBreak(), paragraph("Body", "vi", "b"), PageBreak(), *annex("vi")[3:])
    assert [(found.text, found.style) for found in word.lines() if found.new_page] == [("b", "Body vi"), ("", "Spacer")]


def test_the_head_of_a_list_repeats_and_a_group_stays_with_its_first_row() -> None:
    word = laid(*annex("vi"))
    rows = word.xml().findall(f".//{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert line(word, "I. Tỉnh Lai Châu").keep_next
    assert word.xml().find(f".//{W}tblCaption").get(f"{W}val") == "Danh sách đoàn đại biểu"  # type: ignore[union-attr]


def test_a_list_fills_the_type_width() -> None:
    for template, mm in ((JOINT, 156), (COLUMNS, 162)):
        grid = WordFile(write(Paper(("vi",), False, {"body": annex("vi")}), template)).xml().iter(f"{W}gridCol")
        assert round(sum(int(column.get(f"{W}w", "0")) for column in grid) * 25.4 / 1440) == mm


def test_the_first_language_of_a_stacked_pair_keeps_the_second() -> None:
    pair = (
        Paragraph("Stack body vi", "vi", "một", "c1/text/vi"),
        Paragraph("Stack body zh", "zh-Hans", "一", "c1/text/zh-Hans"),
        Paragraph("Stack body vi", "vi", "hai", "c2/text/vi"),
    )
    word = laid(*pair)
    assert [(line(word, text).style, line(word, text).keep_next) for text in ("một", "一", "hai")] == [
        ("Stack first vi", True),
        ("Stack body zh", False),
        ("Stack body vi", False),
    ]
