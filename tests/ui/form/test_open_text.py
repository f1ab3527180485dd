"""Ctrl+B puts open text between brackets and takes them away, and leaves marks as they are."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bienban.core import openings
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.ui.fields import marked, open_text
from bienban.ui.fields.pieces import Piece
from bienban.ui.fields.text_field import TextField
from bienban.ui.look.theme import Theme
from tests.ui.form.conftest import MakeForm, Open
from tests.ui.form.typing import preedit

PAIR = "{Việt| – |Trung}"


def selected(field: TextField, start: int, end: int) -> TextField:
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    return field


def words(form: Open, language: str = "vi") -> str:
    return form.minutes.sections[0].clauses[0].text[language]


def press(field: TextField) -> None:
    QTest.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("held", "start", "end", "after"),
    [
        ("Hai bên nhất trí", 4, 7, "Hai [bên] nhất trí"),
        ("Hai bên nhất trí", 3, 8, "Hai [bên] nhất trí"),
        ("Hai [bên] nhất", 5, 8, "Hai bên nhất"),
        ("Hai [bên] nhất", 4, 9, "Hai bên nhất"),
        ("Hai [bên] nhất", 6, 6, "Hai bên nhất"),
        ("Hai [bên] nhất", 0, 6, "[Hai bên] nhất"),
        ("Hai [bên] nhất [trí] cao", 7, 17, "Hai [bên nhất trí] cao"),
        ("Hai [bên] [nhất] trí", 5, 14, "Hai bên nhất trí"),
        ("[a [b] c] d", 1, 2, "a b c d"),
        ("Hai bên", 3, 3, "Hai[…] bên"),
        ("Hai […] bên", 5, 5, "Hai  bên"),
        ("văn bản 外办发[1994]7号", 3, 11, "văn [bản 外办发[1994]7号]"),
    ],
)
def test_brackets_go_round_the_selection_or_away(
    make_form: MakeForm, held: str, start: int, end: int, after: str
) -> None:
    form = make_form()
    form.session.apply(Set(Address("clauseaa", "text", "vi"), held), "before")
    field = selected(form.field("clauseaa"), start, end)
    if "1994" in held:
        selected(field, 4, len(held))
    press(field)
    assert words(form) == after
    form.session.undo()
    assert words(form) == held
    form.session.redo()
    assert words(form) == after


def test_chinese_has_brackets_of_its_own(make_form: MakeForm) -> None:
    form = make_form()
    field = selected(form.field("clauseaa", language="zh-Hans"), 0, 2)
    press(field)
    assert words(form, "zh-Hans") == "［双方］一致同意"
    press(field)
    assert words(form, "zh-Hans") == "双方一致同意"


def test_the_place_that_was_made_is_typed_over(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    field.set_caret(0)
    press(field)
    QTest.keyClicks(field, "30")
    assert words(form) == "[30]Hai bên nhất trí"


def test_marks_in_the_selection_stay_whole(make_form: MakeForm) -> None:
    form = make_form()
    form.session.apply(Set(Address("clauseaa", "text", "vi"), f"Hữu nghị {PAIR} và {{next.place}}."), "before")
    field = form.field("clauseaa")
    selected(field, 4, 17)  # into the middle of the pair: the caret goes behind it
    press(field)
    assert words(form) == f"Hữu [nghị {PAIR}] và {{next.place}}."
    selected(field, 0, len(field.words()))
    press(field)
    assert words(form) == f"[Hữu nghị {PAIR} và {{next.place}}.]"
    press(field)
    assert words(form) == f"Hữu nghị {PAIR} và {{next.place}}."


def test_open_words_have_a_ground_and_a_fact_that_is_open_has_none_of_its_own(make_form: MakeForm) -> None:
    form = make_form()
    form.session.apply(Set(Address("clauseaa", "text", "vi"), "Từ {next.date} [còn bàn] nữa"), "before")
    field = form.field("clauseaa")
    shown = [each.cursor.selectedText() for each in field.extraSelections()]
    assert "[còn bàn]" in shown
    assert not any("ngày" in each for each in shown)


def test_nothing_is_put_round_what_is_being_composed(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    field.set_caret(0)
    preedit(field, "hop")
    before = words(form)
    open_text.toggle(field, "[…]")
    assert field.composing
    assert words(form) == before == field.words()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.one_of(st.text("ab [] ［］𠀀", min_size=1, max_size=5), st.just("*")), min_size=1, max_size=6),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_only_brackets_and_dots_ever_come_or_go(qtbot: QtBot, parts: list[str], one: int, two: int) -> None:
    """Whatever is selected: every other letter, and every unit, stays where it was in the order of the text."""
    field = TextField(Theme.light(), "vi")
    qtbot.addWidget(field)
    field.show_pieces([Piece("Việt – [Trung]", PAIR) if part == "*" else Piece(part) for part in parts])
    end = field.document().characterCount() - 1
    selected(field, min(one, end), min(two, end))
    before = bare(field)
    open_text.toggle(field, "[…]")
    assert bare(field) == before
    once = field.string()
    selected_words = field.textCursor().selectedText()
    if selected_words.strip() and openings.is_open(once):
        open_text.toggle(field, "[…]")
        assert bare(field) == before
    assert all(run.sound for run in marked.runs(field.document()))


def bare(field: TextField) -> list[str]:
    """The letters but for brackets and dots, units as their marks."""
    found: list[str] = []
    for piece in field.pieces():
        found += [piece.source] if piece.source else [letter for letter in piece.words if letter not in "[]［］…"]
    return found
