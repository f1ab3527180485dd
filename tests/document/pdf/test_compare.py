"""A PDF that lost a character is an error that names it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.document.number import counted
from bienban.document.pdf.compare import check, differences
from bienban.document.pdf.errors import LossError
from bienban.document.pdf.making import pdf, with_pdfs
from bienban.document.pdf.office import Office
from bienban.document.pdf.text import Piece, Words
from tests.document.pdf.documents import word

PASSAGES = ("Một. Hai bên nhất trí, cùng phát triển.", "双方一致同意，加强合作。", "Ba. Kết thúc.")


def printed(*texts: str) -> Words:
    return Words(1, tuple(Piece(0, text, (0, 0, 1, 1)) for text in texts), ())


def test_lines_and_capitals_do_not_count() -> None:
    assert (
        differences(
            PASSAGES, printed("MỘT. HAI BÊN NHẤT", "trí,cùng phát triển.双方一致", *PASSAGES[1][4:], PASSAGES[2])
        )
        == ()
    )


def test_a_lost_comma_is_named_with_its_place() -> None:
    (found,) = differences(PASSAGES, printed(PASSAGES[0], PASSAGES[1].replace("，", ""), PASSAGES[2]))
    assert (found.missing, found.additional, found.passage) == ("，", "", PASSAGES[1])
    with pytest.raises(LossError, match="“，” is missing in “双方一致同意，加强合作。”"):
        check(PASSAGES, printed(PASSAGES[0], PASSAGES[1].replace("，", ""), PASSAGES[2]))


def test_words_too_many_and_other_words_are_named() -> None:
    found = differences(PASSAGES, printed("Thừa.", PASSAGES[0], PASSAGES[1].replace("加强", "扩大"), PASSAGES[2] + "!"))
    assert [(each.missing, each.additional) for each in found] == [("", "thừa."), ("加强", "扩大"), ("", "!")]


def test_a_text_that_breaks_off_is_named() -> None:
    (found,) = differences(PASSAGES, printed(PASSAGES[0], PASSAGES[1]))
    assert found.missing == counted(PASSAGES[2])


TEXT = st.text("abc中文，。 ", min_size=1, max_size=60)


@given(st.lists(TEXT, max_size=6), st.lists(TEXT, max_size=6))
def test_differences_are_none_exactly_when_the_texts_are_the_same(one: list[str], other: list[str]) -> None:
    same = counted("".join(one)) == counted("".join(other))
    assert (differences(one, printed(*other)) == ()) is same


@given(TEXT, TEXT, st.sampled_from("，。中a"))
def test_one_character_is_found_whichever_it_is(before: str, after: str, lost: str) -> None:
    found = differences([before + lost + after], printed(before, after))
    assert "".join(each.missing for each in found)
    assert not any(each.additional for each in found)


def test_after_each_word_file_comes_its_pdf(office: Office) -> None:
    files = [("a.vn.docx", word("annual-05", "vi")), ("manifest.json", b"{}")]
    made = list(with_pdfs(files, office))
    assert [name for name, _content in made] == ["a.vn.docx", "a.vn.pdf", "manifest.json"]
    assert made[1][1].startswith(b"%PDF")


def test_the_font_that_lacks_letters_does_not_lose_them(office: Office) -> None:
    """Pages whose fonts are not installed are other pages, but their text is whole."""
    assert pdf(word("corridor-10", "columns", "cn"), office).startswith(b"%PDF")
