"""The states of a file: looked through, put back as one step, cleared; by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Stage
from bienban.session.versions import Kind
from bienban.ui.history.change_words import tally_words
from bienban.ui.history.changes_view import pieces
from bienban.ui.history.panel import HistoryPanel
from bienban.ui.window import MainWindow
from tests.ui.saying import session_of

TITLE = Address("minutes", "title", "vi")


def write(window: MainWindow, words: str) -> None:
    session_of(window).apply(Set(TITLE, words), "Typing")


@pytest.fixture
def panel(window: MainWindow) -> HistoryPanel:
    """The history of a file that was opened, changed, saved and changed again."""
    write(window, "MỘT")
    window.shell.commands["save"].trigger()
    write(window, "HAI")
    window.shell.commands["history"].trigger()
    found = window.shell.panel
    assert isinstance(found, HistoryPanel)
    return found


def kinds(panel: HistoryPanel) -> list[Kind]:
    found = [panel._versions[str(row.key)] for row in panel.list.rows]
    return [version.kind for version in found]


def test_every_state_with_what_changed(panel: HistoryPanel) -> None:
    assert kinds(panel) == [Kind.WRITTEN, Kind.SAVED, Kind.OPENED]
    assert [row.under for row in panel.list.rows] == ["title and settings", "title and settings", ""]
    assert "Saved" in panel.list.rows[1].spoken
    assert not panel.restore.isEnabled()
    assert "as it stands now" in panel.view.details.toPlainText()


def test_what_stood_there_and_what_stands_there(panel: HistoryPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.view.count == 1
    words = panel.view.details.toPlainText()
    assert "VI" in words
    assert "MỘT" in words
    assert "HAI" in words


def test_enter_puts_a_state_back_and_undo_takes_it_away(window: MainWindow, panel: HistoryPanel, qtbot: QtBot) -> None:
    session, before = session_of(window), session_of(window).minutes
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.minutes.title["vi"] == "MỘT"
    assert "is here again" in window.shell.notice.sentence
    assert session.undo_text.startswith("Restoring")
    window.shell.commands["undo"].trigger()
    assert session.minutes == before


def test_the_keyboard_stays_in_the_panel_when_the_button_has_done_its_work(
    window: MainWindow, panel: HistoryPanel, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    panel.restore.setFocus()
    qtbot.keyClick(panel.restore, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.restore.isEnabled())
    assert panel.list.hasFocus()


def test_the_comparison_follows_the_typing(window: MainWindow, panel: HistoryPanel, qtbot: QtBot) -> None:
    write(window, "BA")
    qtbot.waitUntil(lambda: "BA" in panel.view.details.toPlainText())
    assert panel.restore.isEnabled()


def test_a_stage_is_no_difference_that_is_put_back(window: MainWindow, panel: HistoryPanel, qtbot: QtBot) -> None:
    session = session_of(window)
    session.come_to(Stage.MEETING, "2020-01-02T08:00", "In meeting")
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.minutes.title["vi"] == "MỘT"
    assert session.minutes.stage is Stage.MEETING
    qtbot.waitUntil(lambda: not panel.view.count)
    assert not panel.restore.isEnabled()
    assert "stages: 1" in [row.under for row in panel.list.rows]


def test_clearing_asks_once_and_leaves_the_file(
    window: MainWindow, panel: HistoryPanel, sample: Path, qtbot: QtBot
) -> None:
    held, folder = sample.read_bytes(), paths.user_state() / "history"
    panel.clear.click()
    assert "Press once more" in panel.said.accessibleName()
    assert list(folder.rglob("*.state"))
    panel.clear.click()
    assert list(folder.rglob("*.state")) == []
    assert panel.list.rows == ()
    assert sample.read_bytes() == held
    assert session_of(window).minutes.title["vi"] == "HAI"


def test_what_cannot_be_cleared_is_told(panel: HistoryPanel) -> None:
    (folder,) = (paths.user_state() / "history").iterdir()
    (folder / "held").mkdir()
    panel.clear.click()
    panel.clear.click()
    assert "held cannot be removed" in panel.said.accessibleName()
    assert panel.list.rows == ()


def test_moving_on_takes_the_question_back(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.clear.click()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.clear.text() == "Clear history…"
    assert panel.clear.accessibleName() == "Clear history and recovery of this file"


def test_words_and_characters_that_differ() -> None:
    assert list(pieces("双方一致同意", "双方达成同意")) == [("=", "双方"), ("-", "一致"), ("+", "达成"), ("=", "同意")]
    assert list(pieces("hai bên", "ba bên")) == [("-", "hai"), ("+", "ba"), ("=", " bên")]
    assert list(pieces("", "")) == []


def test_how_much_of_what() -> None:
    assert tally_words({"clause": 3, "person": 1}) == "clauses: 3 · people: 1"
