"""Clauses: split, joined, pasted, moved, numbered, added and removed, each in one step that undo takes back."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from bienban.core.edits import Insert, Set
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes
from bienban.core.removal import removal
from bienban.ui.fields.pair_field import PairField
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.clause_edits import glued, standing
from bienban.ui.form.clause_row import ClauseRow
from bienban.ui.form.rows import row_of
from tests.ui.form.conftest import MakeForm, Open, text
from tests.ui.form.typing import ALT, CTRL, SHIFT, commit, paste, press


def shape(minutes: Minutes, section: int = 0) -> list[tuple[int, str, str]]:
    """Level and texts of every clause."""
    stands = standing(minutes.sections[section].clauses, "")
    return [(item.level, item.clause.text["vi"], item.clause.text["zh-Hans"]) for item in stands]


def focused(form: Open) -> TextField:
    """The field that has the caret."""
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    return field


def undone(form: Open, before: Minutes) -> bool:
    """Whether one undo gives the very same record back."""
    form.session.undo()
    return form.minutes is before


def test_enter_splits_a_clause_in_its_language(make_form: MakeForm) -> None:
    form = make_form()
    before = form.minutes
    field = form.field("clauseaa")
    field.set_caret(8)
    press(field, Qt.Key.Key_Return)
    assert shape(form.minutes) == [
        (1, "Hai bên", "双方一致同意"),
        (1, "nhất trí", ""),
        (1, "Thúc đẩy giao lưu", "促进交流"),
    ]
    assert focused(form).words() == "nhất trí"
    assert focused(form).textCursor().position() == 0
    press(focused(form), Qt.Key.Key_Backspace)
    assert shape(form.minutes)[0] == (1, "Hai bên nhất trí", "双方一致同意")
    assert focused(form).textCursor().position() == 8
    form.session.undo()
    assert undone(form, before)


def test_backspace_at_the_start_joins_both_languages_with_the_clause_above(make_form: MakeForm) -> None:
    form = make_form()
    before = form.minutes
    field = form.field("clausebb", language="zh-Hans")
    field.set_caret(0)
    press(field, Qt.Key.Key_Backspace)
    assert shape(form.minutes) == [(1, "Hai bên nhất trí Thúc đẩy giao lưu", "双方一致同意促进交流")]
    assert focused(form).textCursor().position() == 6
    assert undone(form, before)


def test_backspace_at_the_start_of_the_first_clause_changes_nothing(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    field.set_caret(0)
    press(field, Qt.Key.Key_Backspace)
    assert not form.session.can_undo


def test_a_split_keeps_units_whole_and_what_lies_below_follows(make_form: MakeForm) -> None:
    form = make_form()
    form.session.apply(Set(Address("clauseaa", "text", "vi"), "Gần {Việt| – |Trung} và xa"), "")
    form.session.apply(Insert("clauseaa", "clauses", 0, Clause(id="below001", text=text("dưới"))), "")
    field = form.field("clauseaa")
    field.set_caret(16)
    press(field, Qt.Key.Key_Return)
    assert [level for level, _vi, _zh in shape(form.minutes)] == [1, 1, 2, 1]
    assert [vi for _level, vi, _zh in shape(form.minutes)][:3] == ["Gần {Việt| – |Trung}", "và xa", "dưới"]


def test_several_paragraphs_become_clauses_in_one_step(make_form: MakeForm) -> None:
    form = make_form()
    before = form.minutes
    field = form.field("clauseaa", language="zh-Hans")
    field.set_caret(2)
    paste(field, "甲\n\n乙\r\n丙{x}")
    assert shape(form.minutes)[:3] == [(1, "Hai bên nhất trí", "双方甲"), (1, "", "乙"), (1, "", "丙{{x}}一致同意")]
    assert focused(form).textCursor().position() == 4
    assert undone(form, before)


def test_ctrl_enter_adds_below_and_ctrl_backspace_takes_an_empty_clause_away(make_form: MakeForm) -> None:
    form = make_form()
    before = form.minutes
    field = form.field("clauseaa", language="zh-Hans")
    action = form.form.commands()["insert"][0]
    assert "Ctrl+Return" in [key.toString() for key in action.shortcuts()]
    action.trigger()
    assert shape(form.minutes)[1] == (1, "", "")
    assert focused(form).language == "zh-Hans"
    press(focused(form), Qt.Key.Key_Backspace, CTRL)
    assert form.minutes == before
    assert focused(form) is field
    commit(field, "。")
    press(field, Qt.Key.Key_Backspace, CTRL)
    assert len(shape(form.minutes)) == 2


def run(form: Open, words: str) -> None:
    """A command of the menu ``edit``."""
    {action.text(): action for action in form.form.commands()["edit"]}[words].trigger()


def test_clauses_move_among_their_own_and_into_the_next_section(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    run(form, "Move down")
    assert [vi for _level, vi, _zh in shape(form.minutes)] == ["Thúc đẩy giao lưu", "Hai bên nhất trí"]
    assert focused(form) is form.form.binder.field(Address("clauseaa", "text", "vi"))
    run(form, "Move down")
    assert [vi for _level, vi, _zh in shape(form.minutes, 1)] == ["Hai bên nhất trí", ""]
    run(form, "Move up")
    assert len(shape(form.minutes)) == 2
    assert field.words() == "Hai bên nhất trí" or not field.isVisible()


def test_levels_go_down_to_three_and_up_again(make_form: MakeForm) -> None:
    form = make_form()
    before = form.minutes
    form.field("clausebb")
    run(form, "One level down")
    assert [level for level, _vi, _zh in shape(form.minutes)] == [1, 2]
    run(form, "One level down")
    assert [level for level, _vi, _zh in shape(form.minutes)] == [1, 2]
    run(form, "One level up")
    assert form.minutes == before


def row(form: Open, id_: str) -> ClauseRow:
    """The row of a clause."""
    found = row_of(form.field(id_))
    assert isinstance(found, ClauseRow)
    return found


def test_the_tools_of_a_row_number_it_or_not(make_form: MakeForm) -> None:
    form = make_form()
    tool = next(command for command in row(form, "clausebb").commands() if command.icon == "hash")
    assert tool.words == "Without a number"
    tool.run()
    assert not form.minutes.sections[0].clauses[1].numbered
    assert form.field("clausebb").accessibleName() == "I paragraph 2 – Vietnamese"
    assert form.field("clauseaa").accessibleName() == "I.1 – Vietnamese"


def test_a_clause_goes_with_those_below_it(make_form: MakeForm) -> None:
    form = make_form()
    form.session.apply(Insert("clauseaa", "clauses", 0, Clause(id="below001", text=text("dưới"))), "")
    before = form.minutes
    row(form, "clauseaa").remove()
    assert [vi for _level, vi, _zh in shape(form.minutes)] == ["Thúc đẩy giao lưu"]
    assert undone(form, before)
    assert form.field("below001").words() == "dưới"


def test_alt_arrows_go_to_the_same_language_of_the_next_pair(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa", language="zh-Hans")
    press(field, Qt.Key.Key_Down, ALT)
    assert focused(form) is form.form.binder.field(Address("clausebb", "text", "zh-Hans"))
    press(focused(form), Qt.Key.Key_Up, ALT)
    assert focused(form) is field


def test_tab_goes_from_language_to_language_and_to_the_next_pair(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    seen = []
    for _press in range(3):
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(form.form.binder.address_of(QApplication.focusWidget()))
    assert seen == [
        Address("clauseaa", "text", "zh-Hans"),
        Address("clausebb", "text", "vi"),
        Address("clausebb", "text", "zh-Hans"),
    ]
    press(QApplication.focusWidget(), Qt.Key.Key_Backtab, SHIFT)
    assert form.form.binder.address_of(QApplication.focusWidget()) == Address("clausebb", "text", "vi")
    assert field.string() == "Hai bên nhất trí"


def test_texts_are_glued_as_their_script_asks() -> None:
    assert glued("Hai bên", "nhất trí") == "Hai bên nhất trí"
    assert glued("双方", "同意") == "双方同意"
    assert glued("", "a") == "a"
    assert glued("a ", "b") == "a b"


def test_nothing_is_left_of_a_row_that_goes_while_the_keyboard_is_elsewhere(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clausecc")
    commit(field, "Việt – Trung")
    pair = field.parentWidget()
    assert isinstance(pair, PairField)
    assert pair.strip is not None, "what could be marked is offered under it"
    field.clearFocus()
    form.session.apply(removal(form.minutes, "clausecc"), "Removal")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert form.form.current() is None
    other = form.field("clauseaa")
    commit(other, "Việt – Trung")
    QApplication.processEvents()
    assert form.form.current() is other
    form.session.undo()
    form.session.undo()
    assert form.field("clausecc").words() == "Việt – Trung"
