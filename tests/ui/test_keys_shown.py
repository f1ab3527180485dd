"""Buttons, tools and the quick line show the keys that call a command now, not those that once did."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bienban.core.ids import Address
from bienban.ui.form.clause_row import ClauseRow
from bienban.ui.form.rows import row_of
from bienban.ui.keymap import Keymap
from bienban.ui.settings import Settings
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.shortcuts import command_above, shown
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.saying import form_of, session_of


def button(inside: QWidget, words: str) -> Button:
    """The one with these words, or of this name."""
    known = [each for each in inside.findChildren(Button) if words in (each.text(), each.accessibleName())]
    return next(each for each in known if each.isVisible())


def command(window: MainWindow, name: str) -> QAction:
    found = command_above(form_of(window), name)
    assert found is not None
    return found


def at_a_clause(window: MainWindow) -> ClauseRow:
    clause = session_of(window).minutes.sections[0].clauses[0]
    form_of(window).reveal(Address(clause.id, "text", "vi"))
    row = row_of(form_of(window).binder.field(Address(clause.id, "text", "vi")))
    assert isinstance(row, ClauseRow)
    return row


SHOWN: dict[str, tuple[str, Callable[[MainWindow], str]]] = {
    "roll_call": ("F4", lambda window: button(form_of(window), "Roll call").hint),
    "add_clause": ("Ctrl+↵", lambda window: button(form_of(window), "Add a clause").hint),
    "mirror": ("Ctrl+Shift+M", lambda window: button(window, "Mirror the page").toolTip()),
    "preview": ("Ctrl+1", lambda window: button(window, "Preview").toolTip()),
    "quick": ("Ctrl+J", lambda window: window.shell.page.quick.said.text()),  # type: ignore[union-attr]
    "move_up": ("Alt+Shift+↑", lambda window: button(at_a_clause(window), "Move up").toolTip()),
    "swap_pair": ("Ctrl+Shift+X", lambda window: button(at_a_clause(window), "Turn this pair round").toolTip()),
}


@pytest.mark.parametrize("name", SHOWN)
def test_other_keys_are_shown_where_the_first_ones_were(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.resize(960, 540)  # where the preview is folded
    form_of(window).build_all()
    at_a_clause(window)
    keys, shown = SHOWN[name]
    assert keys in shown(window)
    Keymap(Settings()).choose(command(window, name), QKeySequence("Ctrl+Alt+F9"))
    assert keys not in shown(window)
    assert "Ctrl+Alt+F9" in shown(window)
    Keymap(Settings()).choose(command(window, name), None)
    assert "F9" not in shown(window)


def test_the_bar_for_finding_shows_them_in_tips(window: MainWindow, qtbot: QtBot) -> None:
    Keymap(Settings()).choose(window.shell.commands["find_next"], QKeySequence("Ctrl+Alt+F9"))
    window.shell.commands["find"].trigger()
    qtbot.waitUntil(window.shell.panel.isVisible)  # type: ignore[union-attr]
    assert button(window, "Next match").toolTip() == "Next match (Ctrl+Alt+F9)"
    assert button(window, "Previous match").toolTip() == "Previous match (Shift+F3)"


def test_the_start_page_shows_them_too(make_window: MakeWindow) -> None:
    window = make_window()
    window.conductor.show_start()
    assert button(window, "Open a file…").hint == "Ctrl+O"
    Keymap(Settings()).choose(window.shell.commands["open"], QKeySequence("F12"))
    assert button(window, "Open a file…").hint == "F12"


def test_what_stands_in_no_window_shows_none(window: MainWindow, qtbot: QtBot) -> None:
    alone = Button(window.shell.theme, "Words")
    qtbot.addWidget(alone)
    alone.show_keys_of("quick")
    alone.show()
    assert alone.hint == ""


@pytest.mark.parametrize(
    ("keys", "said"), [("Ctrl+Return", "Ctrl+↵"), ("Alt+Shift+Up", "Alt+Shift+↑"), ("F4", "F4"), ("", "")]
)
@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_keys_are_shown_by_the_same_signs_in_every_language(
    make_window: MakeWindow, lang: str, keys: str, said: str
) -> None:
    make_window(lang)
    assert shown(QKeySequence(keys)) == said


def test_a_button_of_no_command_shows_no_keys(window: MainWindow) -> None:
    nameless = QAction(window.shell)
    nameless.setShortcut("F12")
    window.shell.addAction(nameless)
    inside = Button(window.shell.theme, "Words", parent=window.shell)
    inside.show_keys_of("")
    inside.show()
    assert inside.hint == ""
