"""What was done is told until it is undone, “Undo” takes back nothing else, and a state that ends is told no more."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.kinds import Stage
from bienban.session import document
from bienban.session.session import Session
from bienban.ui.fields.text_field import TextField
from bienban.ui.find_replace.panel import FindPanel
from bienban.ui.history.panel import HistoryPanel
from bienban.ui.lists.panel import ListPanel
from bienban.ui.window import MainWindow
from tests.ui.hands import CTRL, Hands
from tests.ui.saying import TITLE, change, form_of, press, remedies, session_of

AT = "2026-04-27T16:05"
LIST = "Họ và tên\t姓名\nNguyễn Văn A\t阮文甲"


def said(window: MainWindow) -> str:
    return window.shell.notice.sentence


def command(window: MainWindow, name: str) -> None:
    window.shell.commands[name].trigger()


def title(window: MainWindow) -> TextField:
    field = form_of(window).binder.field(TITLE)
    assert field is not None
    return field


@pytest.fixture
def replaced(window: MainWindow) -> Session:
    """The words of the title have been replaced, with many others."""
    command(window, "replace")
    panel = window.shell.panel
    assert isinstance(panel, FindPanel)
    panel.words.setText("Lào Cai")
    panel.instead.setText("LAO KAY")
    panel.replacing.emit(True)
    assert said(window).startswith("Replaced: ")
    assert "Undo" in remedies(window)
    return session_of(window)


def test_undo_of_a_replacement_is_offered_while_it_would_undo_that(window: MainWindow, replaced: Session) -> None:
    after = replaced.minutes
    change(window, "ABC")
    assert said(window).startswith("Replaced: "), "it still is"
    assert "Undo" not in remedies(window)
    command(window, "undo")
    press(window, "Undo")
    assert not replaced.can_undo
    assert replaced.minutes is not after
    assert said(window) == ""


def test_a_replacement_that_was_undone_is_told_no_more(window: MainWindow, replaced: Session) -> None:
    command(window, "undo")
    assert said(window) == ""
    assert "Undo" not in remedies(window)


@pytest.mark.parametrize("elsewhere", ["new", "read_through"])
def test_what_was_done_is_not_told_elsewhere(window: MainWindow, replaced: Session, elsewhere: str) -> None:
    command(window, elsewhere)
    assert said(window) == ""


def test_undo_in_a_message_spares_what_is_being_composed(window: MainWindow, replaced: Session, qtbot: QtBot) -> None:
    after = replaced.minutes
    window.activateWindow()
    form_of(window).reveal(TITLE)
    qtbot.waitUntil(title(window).hasFocus)
    undo = remedies(window)["Undo"]
    QApplication.sendEvent(title(window), QInputMethodEvent("mới", []))
    assert replaced.minutes is after, "nothing of it is in the record yet"
    QApplication.sendEvent(title(window), QInputMethodEvent("", []))  # as input methods do before a click
    undo.click()
    assert "mới" in replaced.minutes.title["vi"]
    assert replaced.can_undo
    replaced.undo()
    assert replaced.minutes is after, "the replacement stands"


def test_a_list_that_was_undone_is_told_no_more(window: MainWindow) -> None:
    command(window, "import_list")
    panel = window.shell.panel
    assert isinstance(panel, ListPanel)
    data = QMimeData()
    data.setText(LIST)
    QGuiApplication.clipboard().setMimeData(data)
    panel.paste()
    panel.take.click()
    assert said(window).startswith("The list was taken")
    change(window, "ABC")
    assert said(window).startswith("The list was taken")
    command(window, "undo")
    command(window, "undo")
    assert said(window) == ""


def test_a_restored_state_is_told_until_undo_would_take_back_something_else(window: MainWindow) -> None:
    change(window, "ABC")
    command(window, "history")
    panel = window.shell.panel
    assert isinstance(panel, HistoryPanel)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert "Undo takes it back" in said(window)
    change(window, "DEF")
    assert said(window) == ""


def test_what_the_file_holds_can_be_left_again_while_undo_does_that(window: MainWindow, sample: Path) -> None:
    document.write(Set(TITLE, "CỦA NGƯỜI KHÁC").apply(document.read(sample)), sample)
    change(window)
    command(window, "save")
    press(window, "Take theirs")
    assert "Undo" in remedies(window)
    change(window, "ABC")
    assert said(window) == ""


def test_what_is_the_same_by_now_is_not_taken_as_a_step(window: MainWindow, sample: Path) -> None:
    theirs = Set(TITLE, "CỦA NGƯỜI KHÁC").apply(document.read(sample))
    document.write(theirs, sample)
    before = change(window)
    command(window, "save")
    change(window, "CỦA NGƯỜI KHÁC")
    press(window, "Take theirs")
    assert not session_of(window).modified
    assert "Undo" not in remedies(window)
    session_of(window).undo()
    assert session_of(window).minutes is before


def test_a_stage_that_was_undone_is_told_no_more(window: MainWindow, session: Session) -> None:
    from bienban.ui.stages.trade import Stages

    window.conductor.trades.of(Stages)._come_to(Stage.SIGNED)
    assert "kept in the record" in said(window)
    session.unlock()
    change(window, "ABC")
    assert "kept in the record" in said(window)
    command(window, "undo")
    command(window, "undo")
    assert session.minutes.stage is not Stage.SIGNED
    assert said(window) == ""


def test_that_the_text_is_locked_is_said_until_it_is_opened(window: MainWindow, session: Session) -> None:
    session.come_to(Stage.INITIALLED, AT, "Initialled")
    QTest.keyClick(title(window), Qt.Key.Key_A)
    assert "the text is final" in said(window)
    session.unlock()
    assert said(window) == ""


def test_that_the_text_is_locked_is_said_until_the_stage_ends(window: MainWindow, session: Session) -> None:
    session.come_to(Stage.INITIALLED, AT, "Initialled")
    QTest.keyClick(title(window), Qt.Key.Key_A)
    command(window, "undo")
    assert said(window) == ""


def test_that_a_stage_is_not_undone_is_said_until_work_goes_on(window: MainWindow, session: Session) -> None:
    session.come_to(Stage.MEETING, AT, "In meeting")
    session.save()
    command(window, "undo")
    assert "not undone" in said(window)
    change(window, "ABC")
    assert said(window) == ""


def test_what_is_not_in_the_text_may_be_there_later(window: MainWindow, session: Session) -> None:
    command(window, "find")
    panel = window.shell.panel
    assert isinstance(panel, FindPanel)
    panel.words.setText("ABCDE")
    panel.asked.emit()
    window.shell.close_panel()
    command(window, "find_next")
    assert "is not in the text" in said(window)
    change(window, "ABCDE")
    assert said(window) == ""


def test_the_quick_line_tells_what_was_added_until_it_is_undone(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextField))
    hands = Hands()
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("hoan toan moi 123")
    hands.press(Qt.Key.Key_Return)
    line = window.shell.page.quick  # type: ignore[union-attr]
    assert line.said.text().startswith("Added: ")
    command(window, "undo")
    assert line.said.text() == "Ctrl+J"
    assert line.field.accessibleDescription() == ""


def test_the_quick_line_tells_a_mark_until_it_is_undone(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    person = session.minutes.people[0]
    session.apply(Set(Address(person.id, "attendance"), type(person.attendance).UNKNOWN), "Attendance")
    window.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextField))
    Hands().press(Qt.Key.Key_J, CTRL)
    line = window.shell.page.quick  # type: ignore[union-attr]
    line.helper.mark(person.id, type(person.attendance).PRESENT)
    assert line.said.text().endswith("Present")
    command(window, "undo")
    assert "Present" not in line.said.text()
