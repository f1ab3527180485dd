"""Menus made when they are asked for: what is chosen in them is done, and nothing of them stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from bienban.ui.widgets.menus import offer, open_below
from bienban.ui.window import MainWindow
from tests.ui.saying import form_of

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # menus, offscreen


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    button = QPushButton("Menu")
    qtbot.addWidget(button)
    button.show()
    return button


def menus(button: QPushButton) -> list[QMenu]:
    return button.findChildren(QMenu)


def test_what_is_chosen_is_done_and_the_menu_goes(button: QPushButton, qtbot: QtBot) -> None:
    done: list[str] = []
    menu = QMenu(button)
    menu.addAction("One").triggered.connect(lambda: done.append("one"))
    open_below(menu, button)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert done == ["one"]
    qtbot.waitUntil(lambda: not menus(button))


def test_a_button_says_what_is_chosen_and_keeps_one_menu(button: QPushButton, qtbot: QtBot) -> None:
    chosen: list[str] = []
    for current in ("a", "b", "a"):
        menu = offer(button, {"a": "First", "b": "Second"}, current, chosen.append)
    assert button.text() == "First"
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [("First", True), ("Second", False)]
    menu.actions()[1].trigger()
    assert chosen == ["b"]
    qtbot.waitUntil(lambda: menus(button) == [menu])


@pytest.mark.parametrize("name", ["add_phrase", "add_motto", "mark_fact"])
def test_lists_of_the_form_go_when_they_are_closed(window: MainWindow, qtbot: QtBot, name: str) -> None:
    form = form_of(window)
    clause = form.desk.minutes.sections[0].clauses[0]
    form.build_all()
    field = form.binder.field_of(clause.id)
    assert field is not None
    field.setFocus()
    before = set(form.findChildren(QMenu))
    next(action for action in form.actions() if action.objectName() == name).trigger()
    opened = [menu for menu in form.findChildren(QMenu) if menu not in before]
    assert opened
    next(menu for menu in opened if menu.isVisible()).close()
    qtbot.waitUntil(lambda: set(form.findChildren(QMenu)) == before)
