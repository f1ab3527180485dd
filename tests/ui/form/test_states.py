"""How far a clause has come: told by a chip, changed by its menu and by keys, and never in the way of typing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bienban.core import states
from bienban.core.minutes import Agreed, Clause
from bienban.core.states import Kind
from bienban.ui.form.clause_row import ClauseRow
from bienban.ui.form.section import SectionPart
from bienban.ui.form.state_chip import StateChip
from tests.ui.form.conftest import MakeForm, Open, small, text
from tests.ui.form.typing import commit, preedit, write

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def row(form: Open, id_: str = "clauseaa") -> ClauseRow:
    return next(row for row in form.form.page.findChildren(ClauseRow) if row.id == id_)


def chip(form: Open, id_: str = "clauseaa") -> StateChip:
    found = row(form, id_).chip
    assert found is not None
    return found


def clause(form: Open, number: int = 0) -> Clause:
    return form.minutes.sections[0].clauses[number]


def action(form: Open, name: str) -> QAction:
    return next(a for menu in form.form.commands().values() for a in menu if a.objectName() == name)


def test_keys_let_each_side_agree_and_take_it_back_while_the_caret_stays(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa", language="zh-Hans")
    field.set_caret(3)
    QTest.keyClick(field, Qt.Key.Key_1, CTRL_SHIFT)
    assert chip(form).text().startswith("Vietnamese side agreed")
    QTest.keyClick(field, Qt.Key.Key_2, CTRL_SHIFT)
    assert chip(form).text().startswith("Agreed by both")
    assert states.state(clause(form)).kind is Kind.BOTH
    assert field.hasFocus()
    assert field.textCursor().position() == 3
    QTest.keyClick(field, Qt.Key.Key_1, CTRL_SHIFT)
    assert chip(form).text().startswith("Chinese side agreed")
    form.session.undo()
    assert states.state(clause(form)).kind is Kind.BOTH
    assert field.hasFocus()


def test_a_change_is_seen_and_taking_it_back_brings_the_agreement_back(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    action(form, "agree_first").trigger()
    action(form, "agree_second").trigger()
    field.set_caret(0)
    write(field, "xa")
    assert chip(form).text().startswith("Changed since agreed")
    assert "the text was changed since" in chip(form).toolTip()
    for _letter in "xa":
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert chip(form).text().startswith("Agreed by both")


def test_a_side_proposes_and_it_is_a_draft_again(make_form: MakeForm) -> None:
    form = make_form()
    form.field("clausebb")
    assert chip(form, "clausebb").text() == "Draft"
    action(form, "propose_second").trigger()
    assert chip(form, "clausebb").text() == "Proposed: Chinese side"
    assert chip(form).text() == "Draft"
    action(form, "redraft").trigger()
    assert chip(form, "clausebb").text() == "Draft"
    assert form.session.undo_text == "Back to draft"


def test_the_list_of_the_chip_ticks_what_holds(make_form: MakeForm) -> None:
    form = make_form()
    form.field("clauseaa")
    action(form, "agree_first").trigger()
    menu = row(form).states()
    offers = [each for each in menu.actions() if not each.isSeparator()]
    assert [each.text() for each in offers if each.isChecked()] == ["Vietnamese side agrees"]
    assert len(offers) == 5
    offers[1].trigger()
    assert chip(form).text().startswith("Agreed by both")


def test_the_state_is_spoken_and_told_by_more_than_colour(make_form: MakeForm) -> None:
    form = make_form()
    form.field("clauseaa")
    for name in ("agree_first", "agree_second"):
        action(form, name).trigger()
    assert chip(form).accessibleName().startswith("State: Agreed by both")
    assert chip(form).accessibleDescription().splitlines()[1].startswith("Chinese side agreed")


def test_nothing_moves_in_the_label_row_while_composing_or_when_the_state_changes(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    action(form, "agree_first").trigger()
    before = row(form).height(), chip(form).pos(), field.pos()
    preedit(field, "hop")
    assert chip(form).text().startswith("Vietnamese side agreed")
    assert (row(form).height(), chip(form).pos(), field.pos()) == before
    commit(field, "họp")
    assert chip(form).text().startswith("Changed")
    assert (row(form).height(), chip(form).pos(), field.pos()) == before


def test_agreeing_while_something_is_composed_agrees_to_what_was_composed(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    field.set_caret(0)
    write(field, "a")
    action(form, "agree_first").trigger()
    assert chip(form).text().startswith("Vietnamese side agreed")
    assert clause(form).text["vi"].startswith("a")


def test_nobody_agrees_to_an_empty_clause(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form()
    form.field("clausecc")
    with qtbot.waitSignal(form.form.refused) as told:
        action(form, "agree_first").trigger()
    assert "no words yet" in told.args[0]
    assert not form.session.can_undo


def test_states_are_off_where_no_clause_is_at_hand(make_form: MakeForm) -> None:
    form = make_form()
    form.field("section1", "heading")
    assert not action(form, "agree_first").isEnabled()
    form.field("clauseaa")
    assert action(form, "agree_first").isEnabled()


def test_the_section_says_how_many_are_agreed_by_both(make_form: MakeForm) -> None:
    form = make_form()
    part = form.form.parts.part("section1")
    assert isinstance(part, SectionPart)
    assert "agreed" not in part.actions_row.words.text()
    form.field("clauseaa")
    for name in ("agree_first", "agree_second"):
        action(form, name).trigger()
    assert part.actions_row.words.text().endswith("agreed 1/2")


@pytest.mark.parametrize(("at", "shown"), [("2025-10-30T09:42", "30 Oct 2025 09:42"), ("", "")])
def test_an_agreement_of_another_day_has_its_date(make_form: MakeForm, at: str, shown: str) -> None:
    words = text("Hai bên", "双方")
    seal = states.seal(Clause(id="clauseaa", text=words))
    agreed = (Agreed(id="agreedvn", side="vn", at=at, seal=seal), Agreed(id="agreedcn", side="cn", at=at, seal=seal))
    record = small()
    first = replace(record.sections[0], clauses=(Clause(id="clauseaa", text=words, agreed=agreed),))
    form = make_form(replace(record, sections=(first,)))
    assert chip(form).text() == f"Agreed by both {shown}".strip()
