"""The panels under the header by keyboard: Tab stays inside, Esc closes from anywhere, the command leads back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.ui.widgets.panel import Panel
from bienban.ui.window import MainWindow

COMMANDS = ("export", "paper", "templates", "rules")


def opened(window: MainWindow, command: str, qtbot: QtBot) -> Panel:
    """The panel of a command, with the keyboard in it."""
    window.shell.commands[command].trigger()
    panel = window.shell.panel
    assert panel is not None
    qtbot.waitUntil(panel.holds_focus)
    return panel


@pytest.mark.parametrize("command", COMMANDS)
def test_tab_goes_round_in_a_panel_both_ways(command: str, window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, command, qtbot)
    first = QApplication.focusWidget()
    stops = [first]
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert panel.holds_focus()
        if QApplication.focusWidget() is first:
            break
        stops.append(QApplication.focusWidget())
    assert QApplication.focusWidget() is first
    assert len(stops) > 3
    qtbot.keyClick(first, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is stops[-1]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_panel_is_named_left_and_closed_from_the_text(command: str, window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, command, qtbot)
    assert panel.accessibleName()
    assert window.shell.page is not None
    window.shell.page.enter(window.shell.page.form)
    assert not panel.holds_focus()
    if command != "paper":
        window.shell.commands[command].trigger()
        assert window.shell.panel is panel
        assert panel.holds_focus()
        window.shell.page.enter(window.shell.page.form)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.shell.panel is None


def test_the_button_that_opens_the_panel_is_not_called_like_the_one_that_exports(
    window: MainWindow, qtbot: QtBot
) -> None:
    opened(window, "export", qtbot)
    go = QApplication.focusWidget()
    assert window.shell.header.export.text() != go.text()
