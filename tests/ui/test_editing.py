"""Cut, copy, paste and select all of the menu: on the field with the caret, on when they can act, one step of undo."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bienban.core.ids import Address
from bienban.ui.commands import CLIPBOARD
from bienban.ui.fields.text_field import TextField
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.saying import minutes_of

CTRL = Qt.KeyboardModifier.ControlModifier


def on(window: MainWindow, look: bool = True) -> set[str]:
    """What is on when the menu opens."""
    if look:
        window.shell.commands.menus["edit"].aboutToShow.emit()
    return {name for name in CLIPBOARD if window.shell.commands[name].isEnabled()}


def field_of(window: MainWindow) -> TextField:
    page = window.shell.page
    assert page is not None
    clause = minutes_of(window).sections[0].clauses[0]
    page.form.reveal(Address(clause.id, "text", "vi"))
    field = page.form.current_field()
    assert field is not None
    assert QApplication.focusWidget() is field
    return field


def put(words: str = "", html: str = "") -> None:
    data = QMimeData()
    if words:
        data.setText(words)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def test_they_are_on_when_they_can_act(window: MainWindow) -> None:
    field = field_of(window)
    QGuiApplication.clipboard().clear()
    assert on(window) == {"select_all"}
    put("một")
    assert on(window) == {"paste", "paste_plain", "select_all"}
    field.selectAll()
    assert on(window, look=False) == set(CLIPBOARD)
    field.setReadOnly(True)
    assert on(window) == {"copy", "select_all"}
    field.setReadOnly(False)
    window.shell.header.export.setFocus()
    assert on(window) == set()


def test_without_a_record_nothing_is_on(make_window: MakeWindow) -> None:
    window = make_window()
    assert on(window) == set()


@pytest.mark.parametrize("by_keys", [False, True])
def test_words_are_cut_copied_and_pasted_in_steps(window: MainWindow, by_keys: bool) -> None:
    field = field_of(window)
    before, words = minutes_of(window), field.words()

    def do(name: str, key: Qt.Key) -> None:
        if by_keys:
            QTest.keyClick(field, key, CTRL)
        else:
            window.shell.commands[name].trigger()

    do("select_all", Qt.Key.Key_A)
    do("copy", Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == words
    do("cut", Qt.Key.Key_X)
    assert field.words() == ""
    do("paste", Qt.Key.Key_V)
    assert field.words() == words
    assert minutes_of(window) == before
    for _step in range(2):
        window.shell.commands["undo"].trigger()
    assert minutes_of(window) is before


@pytest.mark.parametrize("by_keys", [False, True])
def test_what_was_typed_before_the_cut_is_another_step(window: MainWindow, by_keys: bool) -> None:
    field = field_of(window)
    QTest.keyClicks(field, "abc")
    typed = minutes_of(window)
    field.selectAll()
    if by_keys:
        QTest.keyClick(field, Qt.Key.Key_X, CTRL)
    else:
        window.shell.commands["cut"].trigger()
    assert field.words() == ""
    window.shell.commands["undo"].trigger()
    assert minutes_of(window) is typed


def test_the_menu_acts_on_what_had_the_focus_before_it(window: MainWindow) -> None:
    field = field_of(window)
    field.selectAll()
    window.shell.header.menus.setFocus(Qt.FocusReason.MenuBarFocusReason)
    assert field.textCursor().hasSelection()
    assert "copy" in on(window)
    window.shell.commands["copy"].trigger()
    assert QGuiApplication.clipboard().text() == field.words()


def test_plain_text_is_no_table_and_no_marks(window: MainWindow) -> None:
    field = field_of(window)
    clauses = minutes_of(window).sections[0].clauses
    put("Hai bên\t双方", "<table><tr><td>Hai bên</td><td>双方</td></tr></table>")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert minutes_of(window).sections[0].clauses[0].text["vi"] == "Hai bên 双方"
    assert len(minutes_of(window).sections[0].clauses) == len(clauses)


def test_what_is_being_composed_is_not_broken(window: MainWindow) -> None:
    from tests.ui.form.typing import commit, preedit

    field = field_of(window)
    preedit(field, "ni")
    window.shell.commands.menus["edit"].aboutToShow.emit()
    assert field.composing
    commit(field, "你")
    assert "你" in minutes_of(window).sections[0].clauses[0].text["vi"]
