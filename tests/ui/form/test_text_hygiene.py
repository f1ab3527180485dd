"""Every way in which letters come: none is eaten, all are composed in the record, nothing disturbs a composition."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.ui.fields.text_field import TextField
from tests.ui.conftest import assert_can_be_kept
from tests.ui.form.conftest import MakeForm, Open
from tests.ui.form.typing import NO, commit, paste, preedit, press

_TELEX = ("b", "bi", "bie", "biê", "biên")


def held(form: Open) -> str:
    return form.minutes.sections[1].clauses[0].text["vi"]


def empty(form: Open) -> TextField:
    form.session.apply(Set(Address("clausecc", "text", "vi"), ""), "")
    return form.field("clausecc")


def test_marks_that_a_keyboard_sends_after_the_letter_are_composed(make_form: MakeForm) -> None:
    """The Vietnamese layouts of Windows and X send tones as characters of their own."""
    form = make_form()
    field = empty(form)
    for letter in unicodedata.normalize("NFD", "Tiếng Việt"):
        press(field, Qt.Key.Key_unknown, NO, letter)
    assert held(form) == "Tiếng Việt"


@pytest.mark.parametrize("words", ["a\tb", "a\x00b", "a\nb", "a\u2028b", "a b"])
def test_a_control_character_is_a_space_and_typing_goes_on(make_form: MakeForm, words: str) -> None:
    form = make_form()
    field = empty(form)
    commit(field, words)
    assert held(form) == field.string() == "a b"
    commit(field, "ệ")
    assert held(form) == "a bệ"


@pytest.mark.parametrize("words", ["548\u00a0đoàn", "a\u200bb"])
def test_looking_at_a_text_changes_nothing_that_is_not_seen(make_form: MakeForm, words: str) -> None:
    form = make_form()
    form.session.apply(Set(Address("clausecc", "text", "vi"), words), "")
    before = form.minutes
    form.field("clausecc")
    form.form.settle()
    assert form.minutes is before
    assert held(form) == words


def test_what_was_typed_with_a_tab_is_parted_without_it(make_form: MakeForm) -> None:
    form = make_form()
    field = empty(form)
    commit(field, "a\tb")
    press(field, Qt.Key.Key_Return)
    assert_can_be_kept(form.minutes)


def test_a_dead_key_alone_types_nothing_and_disturbs_nothing(make_form: MakeForm) -> None:
    form = make_form()
    field = empty(form)
    for dead, letter in ((Qt.Key.Key_Dead_Acute, "é"), (Qt.Key.Key_Dead_Circumflex, "ô"), (Qt.Key.Key_Dead_Hook, "ỏ")):
        before = held(form)
        press(field, dead)
        assert held(form) == before
        commit(field, letter)
    assert held(form) == "éôỏ"


@pytest.mark.parametrize("words", ["Điện Biên", "Tuyên Quang", "Quảng Ninh"])
def test_unikey_takes_letters_back_and_types_them_again(make_form: MakeForm, words: str) -> None:
    """It sends a backspace for each letter that changes, then the letters, faster than anybody types."""
    form = make_form()
    field = empty(form)
    for letter in words:
        plain = unicodedata.normalize("NFD", letter)[0].replace("đ", "d").replace("Đ", "D")
        press(field, Qt.Key.Key_unknown, NO, plain)
        if plain != letter:
            press(field, Qt.Key.Key_Backspace)
            press(field, Qt.Key.Key_unknown, NO, letter)
    assert held(form) == words
    assert QApplication.focusWidget() is field


def test_unikey_after_a_mark_at_the_beginning_leaves_the_clause_whole(make_form: MakeForm) -> None:
    form = make_form()
    form.session.apply(Set(Address("clausecc", "text", "vi"), "{Việt| – |Trung}"), "")
    field = form.field("clausecc")
    field.set_caret(1000)
    press(field, Qt.Key.Key_A, NO, "a")
    press(field, Qt.Key.Key_Backspace)
    press(field, Qt.Key.Key_unknown, NO, "â")
    assert held(form) == "{Việt| – |Trung}â"


def test_nothing_is_written_or_moved_while_somebody_composes(make_form: MakeForm) -> None:
    """Facts in words, offers, tints, other fields that change: none reaches the field."""
    form = make_form()
    field = empty(form)
    other = form.form.binder.field(Address("clausecc", "text", "zh-Hans"))
    assert other is not None
    height = field.height()
    for shown in _TELEX:
        preedit(field, shown)
        form.session.apply(Set(Address("clausecc", "text", "zh-Hans"), f"越中{shown}"), "elsewhere")
        form.form.binder.show_facts()
        field.show_found([(0, 0)])
        assert field.composing
        assert QApplication.focusWidget() is field
        assert field.height() == height
        assert field.document().firstBlock().layout().preeditAreaText() == shown
    commit(field, "biên")
    assert held(form) == "biên"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(categories=("L", "N", "P", "S", "M")), min_size=1, max_size=8))
def test_whatever_an_input_method_commits_is_in_the_record(make_form: MakeForm, words: str) -> None:
    form = make_form()
    field = empty(form)
    preedit(field, "x")
    commit(field, words)
    wanted = unicodedata.normalize("NFC", words).replace("{", "{{").replace("}", "}}")
    assert held(form) == wanted


@pytest.mark.parametrize(
    ("pasted", "wanted"),
    [
        ("Hà\u00a0Nội\u200b", "Hà Nội"),
        ("một\thai", "một hai"),
        ("\ufeff" + unicodedata.normalize("NFD", "Điều 1"), "Điều 1"),
        ("một\r\n", "một"),
    ],
)
def test_what_is_pasted_is_tidy(make_form: MakeForm, pasted: str, wanted: str) -> None:
    form = make_form()
    paste(empty(form), pasted)
    assert held(form) == wanted
