"""Whatever can be clicked can be done with keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from bienban.core.ids import Address
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.rows import Tools, commands_of, row_of
from bienban.ui.form.state_chip import StateChip
from bienban.ui.palette.trade import Palette, named_actions
from bienban.ui.widgets.notice import Remedy
from bienban.ui.window import MainWindow
from tests.ui.hands import CTRL, Hands


def at_a_clause(window: MainWindow, qtbot: QtBot) -> TextField:
    """The caret in the second clause of a section."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.shell.page
    assert page is not None
    page.form.reveal(Address(page.session.minutes.sections[1].clauses[1].id, "text", "vi"))
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    return field


def test_every_button_takes_the_focus_or_has_a_command(window: MainWindow, qtbot: QtBot) -> None:
    field = at_a_clause(window, qtbot)
    window.conductor.draw_all()
    tools = {command.words for command in commands_of(row_of(field))}
    Hands().press(Qt.Key.Key_K, CTRL)
    view = window.conductor.trades.of(Palette).view
    assert view is not None
    found = {entry.names[0] for entry in view._found} | {action.text() for action in named_actions(window)}
    found |= {"Remove the clause"}  # the menu says: the row
    assert tools <= found
    assert "agree_first" in {action.objectName() for action in named_actions(window)}  # what the chip of a state opens
    for button in window.findChildren(QAbstractButton):
        parent = button.parent()
        if button.isVisible() and not isinstance(parent, Tools) and not isinstance(button, StateChip):
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.accessibleName() or button.text()


def test_a_message_is_reached_and_left_by_f6_and_esc(window: MainWindow, qtbot: QtBot) -> None:
    field, done = at_a_clause(window, qtbot), []
    window.shell.notice.say("warn", "Something happened.", Remedy("Mend", "check", lambda: done.append(1)))
    QApplication.processEvents()
    hands = Hands()
    for _step in range(5):
        hands.press(Qt.Key.Key_F6)
        if window.shell.notice.isAncestorOf(QApplication.focusWidget()):
            break
    hands.press(Qt.Key.Key_Space)
    assert done == [1]
    hands.press(Qt.Key.Key_Escape)
    assert not window.shell.notice.isVisible()
    assert QApplication.focusWidget() is not None
    for _step in range(4):
        if field.hasFocus():
            break
        hands.press(Qt.Key.Key_F6)
    assert field.hasFocus()


def test_f6_goes_to_an_open_panel_and_back(window: MainWindow, qtbot: QtBot) -> None:
    field = at_a_clause(window, qtbot)
    window.shell.commands["paper"].trigger()
    panel = window.shell.panel
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    hands = Hands()
    held = []
    for _step in range(5):
        hands.press(Qt.Key.Key_F6)
        held.append(panel.holds_focus())
    assert held == [False, False, False, False, True]
    hands.press(Qt.Key.Key_Escape)
    assert field.hasFocus()


def test_the_preview_gets_wider_by_a_command(window: MainWindow, qtbot: QtBot) -> None:
    at_a_clause(window, qtbot)
    page = window.shell.page
    assert page is not None
    before = page.pane.width()
    window.shell.commands["pane_wider"].trigger()
    QApplication.processEvents()
    assert page.pane.width() == before + 40
    window.shell.commands["pane_narrower"].trigger()
    QApplication.processEvents()
    assert page.pane.width() == before
