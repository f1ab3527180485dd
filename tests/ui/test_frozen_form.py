"""A final text: whatever is typed, chosen, pressed or pasted is refused by a sentence; every input shows the record."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMenu, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Minutes, Stage
from bienban.ui.fields.text_field import TextField
from bienban.ui.fields.when_field import WhenField
from bienban.ui.form import field_menu
from bienban.ui.form.page import FormPage
from bienban.ui.window import MainWindow
from tests.ui.saying import TITLE, form_of, session_of

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # menus, offscreen
OF_THE_WINDOW = ("Words of the side", "Unlock", "Lock")
"""Buttons that show more, or let fixed words be changed: no change of the record."""


@pytest.fixture
def form(window: MainWindow) -> FormPage:
    window.conductor.draw_all()
    assert window.shell.page is not None
    return window.shell.page.form


@pytest.fixture
def frozen(window: MainWindow, form: FormPage) -> Minutes:
    session_of(window).come_to(Stage.INITIALLED, "2020-01-02T08:00", "Initialled")
    QGuiApplication.clipboard().setText("một\thai\nba\tbốn")
    return session_of(window).minutes


def inputs(form: FormPage) -> list[QWidget]:
    kinds = (QLineEdit, QComboBox, QTextEdit, QAbstractButton)
    found = [each for each in form.findChildren(QWidget) if isinstance(each, kinds)]
    return [each for each in found if not (isinstance(each, QAbstractButton) and each.text() in OF_THE_WINDOW)]


def shown(each: QWidget) -> str:
    match each:
        case QLineEdit():
            return each.text()
        case QComboBox():
            return each.currentText()
        case QTextEdit():
            return each.toPlainText()
        case QAbstractButton():
            return f"{each.text()} {each.isChecked()}"
    return ""


def compose(each: QWidget, words: str) -> None:
    QApplication.sendEvent(each, QInputMethodEvent(words, []))
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(each, event)


def attack(each: QWidget) -> None:
    """What a hand can do to one input."""
    each.setFocus()
    match each:
        case QLineEdit() | QTextEdit():
            each.selectAll()
            compose(each, "hội")
            for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_7, Qt.Key.Key_Return):
                QTest.keyClick(each, key)
            QTest.keyClick(each, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            for key in (Qt.Key.Key_V, Qt.Key.Key_X):
                QTest.keyClick(each, key, Qt.KeyboardModifier.ControlModifier)
        case QComboBox():
            each.setCurrentIndex((each.currentIndex() + 1) % max(1, each.count()))
            each.activated.emit(each.currentIndex())
        case QAbstractButton() if each.isEnabled():
            each.click()
    each.clearFocus()


def press_in_menus() -> None:
    """Whatever menu opens: everything in it is pressed, then it goes."""
    while (popup := QApplication.activePopupWidget()) is not None:
        for action in popup.actions() if isinstance(popup, QMenu) else ():
            if action.isEnabled() and not action.menu():
                action.trigger()
        popup.close()


def test_nothing_changes_and_every_input_shows_the_record(
    window: MainWindow, form: FormPage, frozen: Minutes, qtbot: QtBot
) -> None:
    before = [(each, shown(each), f"{type(each).__name__} {each.accessibleName()}") for each in inputs(form)]
    hand = QTimer(window)
    hand.timeout.connect(press_in_menus)
    hand.start(5)
    for each, _words, name in before:
        if isValid(each) and each.isVisibleTo(window):
            attack(each)
            QApplication.processEvents()
            assert session_of(window).minutes is frozen, name
    form.settle()
    gone = [name for each, _words, name in before if not isValid(each)]
    stale = [(name, words, shown(each)) for each, words, name in before if isValid(each) and shown(each) != words]
    assert (gone, stale) == ([], [])
    assert window.shell.notice.sentence.startswith("Initialled on 2 Jan 2020 08:00: the text is final.")


def test_no_command_of_the_form_changes_it(window: MainWindow, form: FormPage, frozen: Minutes) -> None:
    clause = frozen.sections[0].clauses[0]
    field = form.binder.field(Address(clause.id, "text", "vi"))
    assert field is not None
    hand = QTimer(window)
    hand.timeout.connect(press_in_menus)
    hand.start(5)
    for group in form.commands().values():
        for action in group:
            field.setFocus()
            field.selectAll()
            action.trigger()
            QApplication.processEvents()
            assert session_of(window).minutes is frozen, action.text()
            assert field.string() == clause.text["vi"], action.text()


def test_it_can_be_typed_in_again_when_it_is_unlocked(window: MainWindow, form: FormPage, frozen: Minutes) -> None:
    session_of(window).unlock()
    field, when = form.binder.field(TITLE), form.binder.control(Address("meeting", "held"))
    assert isinstance(field, TextField)
    assert isinstance(when, WhenField)
    field.setFocus()
    compose(field, "hội")
    assert "hội" in session_of(window).minutes.title["vi"]
    when.first.setFocus()
    when.first.selectAll()
    QTest.keyClicks(when.first, "31/10/2025")
    assert str(session_of(window).minutes.meeting.held) == "2025-10-31"


def test_a_date_begun_before_is_put_back_when_the_text_becomes_final(window: MainWindow, form: FormPage) -> None:
    session = session_of(window)
    session.apply(Set(Address("meeting", "held"), None), "No date")
    when = form.binder.control(Address("meeting", "held"))
    assert isinstance(when, WhenField)
    when.first.setText("7")
    session.come_to(Stage.INITIALLED, "2020-01-02T08:00", "Initialled")
    assert when.first.text() == ""


@pytest.mark.parametrize("by_menu_of_field", [False, True])
def test_undo_says_why_a_saved_stage_stays(window: MainWindow, frozen: Minutes, by_menu_of_field: bool) -> None:
    assert window.conductor.files.save()
    form = form_of(window)
    form.reveal(TITLE)
    menu = QMenu()
    field_menu.fill(form, TITLE, menu)
    assert menu.actions()[0].text() == "Undo"
    (menu.actions()[0] if by_menu_of_field else window.shell.commands["undo"]).trigger()
    assert session_of(window).minutes is frozen
    sentence = "This stage is saved and is not undone. Go back under File › Stages: it leaves a trace."
    assert window.shell.notice.sentence == sentence
