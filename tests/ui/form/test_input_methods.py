"""Vietnamese and Chinese input methods work in every field, whatever happens around them."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bienban.core.edits import Set
from bienban.core.ids import Address
from tests.ui.form.conftest import MakeForm
from tests.ui.form.typing import commit, preedit, press, write

AT = Address("clauseaa", "text", "vi")


def test_nothing_is_told_while_composing_and_the_commit_is_told_once(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa", language="zh-Hans")
    field.set_caret(0)
    for words in ("s", "sh", "shuang"):
        preedit(field, words)
    assert field.composing
    assert not form.session.can_undo
    commit(field, "双")
    assert not field.composing
    assert form.minutes.sections[0].clauses[0].text["zh-Hans"] == "双双方一致同意"
    form.session.undo()
    assert not form.session.can_undo


def test_a_change_from_elsewhere_leaves_the_composition_alone(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    field.set_caret(len(field.words()))
    preedit(field, "hop")
    form.session.apply(Set(Address("clausebb", "text", "vi"), "khác"), "elsewhere")
    form.session.apply(Set(AT, "từ nơi khác"), "here")
    assert field.composing
    commit(field, " họp")
    assert field.words() == "Hai bên nhất trí họp"
    assert form.minutes.sections[0].clauses[0].text["vi"] == "Hai bên nhất trí họp"


def test_looking_at_the_record_again_does_not_touch_a_field_that_composes(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    preedit(field, "abc")
    form.form.binder.show_facts()
    form.session.changed.emit(form_difference(form))
    assert field.composing
    assert field.words() == "Hai bên nhất trí"


def form_difference(form: object) -> object:
    """A difference that names the field although nothing differs, as a late signal would."""
    from bienban.core.difference import Difference

    return Difference(values=frozenset({AT}))


def test_a_cancelled_composition_changes_nothing(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    preedit(field, "abc")
    preedit(field, "")
    assert not field.composing
    assert not form.session.can_undo


def test_the_input_method_may_replace_what_it_typed(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clausecc")
    write(field, "tie")
    commit(field, "ê", -1, 1)
    commit(field, "ng")
    assert form.minutes.sections[1].clauses[0].text["vi"] == "tiêng"


def test_backspace_and_letter_as_unikey_sends_them_is_one_step(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clausecc")
    write(field, "tie")
    press(field, Qt.Key.Key_Backspace)
    commit(field, "ê")
    write(field, "ng")
    assert field.words() == "tiêng"
    form.session.undo()
    assert field.words() == ""


def test_the_record_is_in_nfc_whatever_the_keyboard_sends(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clausecc")
    commit(field, unicodedata.normalize("NFD", "hội nghị"))
    assert form.minutes.sections[1].clauses[0].text["vi"] == "hội nghị"


def test_leaving_the_field_ends_the_composition(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    preedit(field, "abc")
    form.field("clausebb")
    assert not field.composing


def test_settling_takes_over_what_stands_in_a_field(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clausecc")
    field.blockSignals(True)
    write(field, "abc")
    field.blockSignals(False)
    form.form.settle()
    assert form.minutes.sections[1].clauses[0].text["vi"] == "abc"


def test_one_line_inputs_take_a_commit_whole(make_form: MakeForm) -> None:
    form = make_form()
    form.form.reveal(Address("meeting", "ordinal"))
    ordinal = QApplication.focusWidget()
    assert ordinal is form.form.binder.control(Address("meeting", "ordinal"))
    commit(ordinal, "５")
    assert form.minutes.meeting.ordinal == 5


def test_what_an_input_method_clears_when_the_caret_goes_is_kept(make_form: MakeForm) -> None:
    """As libpinyin does it: cleared before Qt tells anybody that the focus goes."""
    form = make_form()
    field, other = form.field("clauseaa", language="zh-Hans"), form.field("clausebb")
    field.setFocus()
    before = field.words()
    field.set_caret(len(before))
    preedit(field, "会议")
    preedit(field, "")
    other.setFocus()
    assert field.words() == before + "会议"
    assert form.minutes.sections[0].clauses[0].text["zh-Hans"] == before + "会议"


def test_what_is_cancelled_is_gone_once_the_key_is_over(make_form: MakeForm) -> None:
    form = make_form()
    field, other = form.field("clauseaa", language="zh-Hans"), form.field("clausebb")
    field.setFocus()
    before = field.words()
    preedit(field, "会议")
    preedit(field, "")
    QApplication.processEvents()
    other.setFocus()
    assert field.words() == before


def test_what_is_still_composed_when_the_caret_goes_is_kept(make_form: MakeForm) -> None:
    form = make_form()
    field, other = form.field("clauseaa", language="zh-Hans"), form.field("clausebb")
    field.setFocus()
    before = field.words()
    field.set_caret(len(before))
    preedit(field, "会议")
    other.setFocus()
    assert field.words() == before + "会议"
    assert not field.composing
