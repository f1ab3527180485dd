"""Whatever keys and input methods do to a field: the record says what the field shows, and units are whole."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.ui.fields import marked
from bienban.ui.fields.text_field import TextField
from tests.ui.form.conftest import MakeForm, Open
from tests.ui.form.typing import CTRL, NO, SHIFT, commit, paste, preedit, press

START = "Gần {Việt| – |Trung}{next.place} và {oops} xa {越||中}"
WORDS = ("a", "ê", "họp ", "中", "{", "}", "|", "𠀀", "ệ", "{next.place}")


def act(field: TextField, chance: random.Random) -> None:
    """One thing that a person or an input method may do."""
    match chance.randrange(8):
        case 0 | 1:
            field.set_caret(chance.randrange(60))
        case 2:
            caret = field.textCursor().selectionStart()
            back = chance.randrange(min(4, caret + 1))
            commit(field, chance.choice(WORDS), -back, chance.randrange(back + 1))
        case 3:
            preedit(field, "abc")
            commit(field, chance.choice(WORDS))
        case 4:
            press(field, chance.choice([Qt.Key.Key_Backspace, Qt.Key.Key_Delete]), chance.choice([NO, SHIFT, CTRL]))
        case 5:
            key = chance.choice([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End])
            press(field, key, chance.choice([NO, SHIFT, CTRL, SHIFT | CTRL]))
        case 6:
            paste(field, chance.choice(WORDS))
        case 7:
            press(field, Qt.Key.Key_A, NO, "a")


def held(form: Open) -> str:
    """What the record holds."""
    return form.minutes.sections[1].clauses[0].text["vi"]


@pytest.mark.parametrize("seed", range(12))
def test_the_record_always_says_what_the_field_shows(make_form: MakeForm, seed: int) -> None:
    form = make_form()
    form.session.apply(Set(Address("clausecc", "text", "vi"), START), "")
    before = form.minutes
    field = form.field("clausecc")
    chance = random.Random(seed)
    for _step in range(80):
        act(field, chance)
        if QApplication.focusWidget() is not field:
            field = form.field("clausecc")
        assert held(form) == field.string()
        assert all(run.sound for run in marked.runs(field.document()))
    while form.session.can_undo and form.minutes is not before:
        form.session.undo()
        assert form.field("clausecc").string() == held(form)
    assert form.minutes is before
