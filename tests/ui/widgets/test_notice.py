"""The bar says what is true: a sentence goes when it is no longer, a button when it comes too late."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.notice import Notice, Remedy


class Truth:
    """What is true of a sentence and of its button."""

    said = offered = True


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """Where the bar is; something else takes the keyboard there, too."""
    made = QWidget()
    qtbot.addWidget(made)
    QLineEdit(made).setGeometry(0, 80, 200, 30)
    made.show()
    return made


@pytest.fixture
def notice(around: QWidget) -> Notice:
    made = Notice(Theme.light(), around)
    made.resize(900, 60)
    return made


@pytest.fixture
def truth(notice: Notice) -> Truth:
    """The bar says something that has two buttons, one of which may come too late."""
    truth = Truth()
    undo = Remedy("Undo", "undo-2", lambda: None, lambda: truth.offered)
    notice.say("ok", "Replaced", undo, Remedy("Show", "", lambda: None), true=lambda: truth.said)
    return truth


def buttons(notice: Notice) -> list[str]:
    return [button.text() for button in notice.findChildren(Button) if button.text() and button.isVisible()]


def focused() -> Button:
    """The button of the bar that has the keyboard."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, Button)
    return widget


def test_it_stays_while_it_is_true(notice: Notice, truth: Truth) -> None:
    notice.look_again()
    assert (notice.sentence, buttons(notice)) == ("Replaced", ["Undo", "Show"])


def test_what_is_true_no_longer_goes(notice: Notice, truth: Truth) -> None:
    truth.said = False
    notice.look_again()
    assert notice.sentence == ""


def test_a_button_goes_and_comes_again(notice: Notice, truth: Truth) -> None:
    truth.offered = False
    notice.look_again()
    assert (notice.sentence, buttons(notice)) == ("Replaced", ["Show"])
    truth.offered = True
    notice.look_again()
    assert buttons(notice) == ["Undo", "Show"]


def test_the_keyboard_stays_in_the_bar_when_its_button_goes(notice: Notice, truth: Truth, qtbot: QtBot) -> None:
    notice.say("ok", "Replaced", Remedy("Undo", "undo-2", lambda: None, lambda: truth.offered))
    notice.activateWindow()
    qtbot.waitUntil(notice.isActiveWindow)
    notice.enter()
    assert focused().text() == "Undo"
    truth.offered = False
    notice.look_again()
    assert focused().accessibleName() == "Close this message"


def test_what_is_said_next_is_not_measured_by_what_was_true_before(notice: Notice, truth: Truth) -> None:
    truth.said = False
    notice.say("note", "Something else")
    notice.look_again()
    assert (notice.sentence, buttons(notice)) == ("Something else", [])


def test_how_far_it_is_takes_the_place_of_how_far_it_was_and_of_nothing_else(notice: Notice) -> None:
    notice.say("note", "Page 1", Remedy("Cancel", "x", lambda: None))
    notice.reword("Page 1", "Page 2")
    assert (notice.sentence, notice.accessibleName(), buttons(notice)) == ("Page 2", "Page 2", ["Cancel"])
    notice.say("error", "The disk is full", Remedy("Try again", "save", lambda: None))
    notice.reword("Page 2", "Page 3")
    assert (notice.sentence, notice.accessibleName()) == ("The disk is full", "The disk is full")


@pytest.fixture
def line(around: QWidget, notice: Notice, truth: Truth, qtbot: QtBot) -> QLineEdit:
    """What had the keyboard before it went into the bar."""
    line = around.findChildren(QLineEdit)[0]
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    line.setFocus()
    notice.enter()
    assert focused().text() == "Undo"
    return line


def test_the_keyboard_goes_back_when_the_bar_goes(notice: Notice, line: QLineEdit) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert notice.isHidden()
    assert line.hasFocus()


def test_the_keyboard_goes_back_when_something_else_is_said(notice: Notice, line: QLineEdit) -> None:
    notice.say("note", "Something else")
    assert line.hasFocus()


def test_a_place_is_asked_for_where_that_of_before_is_gone(notice: Notice, line: QLineEdit, qtbot: QtBot) -> None:
    line.hide()
    with qtbot.waitSignal(notice.asked_place):
        notice.hide()


def test_the_keyboard_stays_where_it_is_when_it_is_not_in_the_bar(notice: Notice, line: QLineEdit) -> None:
    other = QLineEdit(notice.parentWidget())
    other.show()
    other.setFocus()
    notice.hide()
    assert other.hasFocus()
