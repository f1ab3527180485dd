"""Where a paragraph stands, as one finds it on paper."""

from __future__ import annotations

from bienban.document.places import language, trails
from bienban.document.word.passages import Passage


def lines(*texts: tuple[str, str]) -> list[tuple[str, ...]]:
    return list(trails(Passage("", text, style) for style, text in texts))


def test_headings_and_typed_numbers_lead_to_a_paragraph() -> None:
    found = lines(
        ("Body vi", "Mở đầu"),
        ("Heading 1 vi", "I.\xa0Kết quả"),
        ("Body vi", "1.\xa0Một"),
        ("Body vi", "a)\xa0Hai"),
        ("Body vi", "b)\xa0Ba"),
        ("Body vi", "2.\xa0Bốn"),
        ("Heading 1 vi", "II.\xa0Kế hoạch"),
    )
    assert found[0] == ()
    assert found[4] == ("“I. Kết quả”", "1.", "b)")
    assert found[5] == ("“I. Kết quả”", "2.")
    assert found[6] == ("“II. Kế hoạch”",)


def test_each_language_has_its_own_trail() -> None:
    found = lines(
        ("Col heading vi", "I.\xa0Kết quả"),
        ("Col heading zh", "一、成果"),
        ("Col body vi", "1.\xa0Một"),
        ("Col body zh", "（一）其一"),
        ("Col body zh", "1.\xa0甲"),
    )
    assert found[-1] == ("“一、成果”", "（一）", "1.")
    assert found[2] == ("“I. Kết quả”", "1.")


def test_numbers_of_the_text_do_not_lead_to_signatures_or_annexes() -> None:
    found = lines(
        ("Body vi", "1.\xa0Một"),
        ("Testimonium vi", "Làm tại Lai Châu"),
        ("Annex pair vi", "Phụ lục 1"),
        ("Table group vi", "I. Tỉnh Lai Châu"),
        ("Table number vi", "1"),
    )
    assert found[1] == ()
    assert found[-1] == ("Phụ lục 1", "“I. Tỉnh Lai Châu”", "1")


def test_a_year_is_no_number_of_a_clause() -> None:
    assert lines(("Body zh", "2025年10月30日"), ("Body vi", "10.5 km")) == [(), ()]


def test_the_language_comes_from_the_style_or_else_from_the_address() -> None:
    assert language(Passage("", "x", "Body zh")) == "zh-Hans"
    assert language(Passage("abc/text/vi", "x", "Normal")) == "vi"
    assert language(Passage("", "x", "Normal")) == ""
