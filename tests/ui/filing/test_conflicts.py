"""Another program changes, moves or deletes the open file: it is said early, nothing is overwritten, four ways out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.core.edits import Insert, Set
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Clause, Minutes, Stage
from bienban.core.text import Text
from bienban.session import document
from bienban.ui.filing.conflict_panel import ConflictPanel
from bienban.ui.widgets.told import Told
from bienban.ui.window import MainWindow
from tests.ui.asking import choosing
from tests.ui.saying import TITLE, change, form_of, press, remedies, session_of

WAYS = ["Show the difference", "Keep mine as a copy", "Take theirs", "Overwrite"]


def theirs(path: Path, words: str = "BIÊN BẢN CỦA NGƯỜI KHÁC") -> Minutes:
    """What another program does: it writes the file anew."""
    minutes = Set(TITLE, words).apply(document.read(path))
    document.write(minutes, path)
    return minutes


def refused(window: MainWindow) -> None:
    window.shell.commands["save"].trigger()
    assert window.shell.notice.sentence == (
        "annual-05.bienban was changed by another program since you opened it; your changes are not saved yet."
    )


def panel_of(window: MainWindow) -> ConflictPanel:
    panel = window.shell.panel
    assert isinstance(panel, ConflictPanel)
    return panel


def marked(told: Told) -> list[str]:
    """The words that are underlined."""
    block, found = told.document().begin(), list[str]()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            if pieces.fragment().charFormat().fontUnderline():
                found.append(pieces.fragment().text())
            pieces += 1
        block = block.next()
    return found


def test_saving_does_not_overwrite_and_offers_four_ways(window: MainWindow, sample: Path) -> None:
    change(window)
    other = theirs(sample)
    refused(window)
    assert list(remedies(window)) == WAYS
    assert document.read(sample) == other
    assert session_of(window).modified


def test_mine_is_kept_as_a_copy_beside_the_file(window: MainWindow, sample: Path) -> None:
    mine, other = change(window), theirs(sample)
    refused(window)
    copy = sample.with_name("annual-05 – copy.bienban")
    with choosing(copy) as dialogs:
        press(window, "Keep mine as a copy")
    assert len(dialogs) == 1
    assert (document.read(copy), document.read(sample)) == (mine, other)
    assert session_of(window).path == copy
    assert not session_of(window).modified


def test_theirs_is_taken_as_one_step_that_can_be_undone(window: MainWindow, sample: Path) -> None:
    mine, other = change(window), theirs(sample)
    refused(window)
    press(window, "Take theirs")
    assert session_of(window).minutes == other
    assert not session_of(window).modified
    press(window, "Undo")
    assert session_of(window).minutes is mine
    assert session_of(window).modified
    window.shell.commands["save"].trigger()
    assert document.read(sample) == mine


def test_mine_is_saved_over_theirs_and_theirs_is_kept(window: MainWindow, sample: Path) -> None:
    mine, other = change(window), theirs(sample)
    refused(window)
    press(window, "Overwrite")
    assert document.read(sample) == mine
    assert document.read(sample.with_name(sample.name + ".bak")) == other
    assert not session_of(window).modified
    assert window.shell.notice.sentence == ""


def test_only_what_the_user_has_seen_is_overwritten(window: MainWindow, sample: Path) -> None:
    change(window)
    theirs(sample)
    refused(window)
    newer = theirs(sample, "MỚI HƠN NỮA")
    press(window, "Overwrite")
    assert document.read(sample) == newer
    assert list(remedies(window)) == WAYS


def test_the_difference_is_shown_mine_beside_theirs_in_both_languages(window: MainWindow, sample: Path) -> None:
    session = session_of(window)
    section = session.minutes.sections[0]
    added = Clause(id=new_id(), text=Text({"vi": "Chỉ của tôi", "zh-Hans": "仅我方"}))
    session.apply(Insert(section.id, "clauses", 0, added), "New clause")
    session.apply(Set(Address("minutes", "title", "zh-Hans"), "我的标题"), "Typing")
    other = theirs(sample)
    refused(window)
    press(window, "Show the difference")
    panel = panel_of(window)
    assert QApplication.focusWidget() is panel.list or not window.isActiveWindow()
    names = [row.spoken for row in panel.list.rows]
    assert len(names) == 2
    assert "only mine" in names[1]
    assert "BIÊN BẢN Hội nghị thường niên lần thứ 5" in panel.mine.toPlainText()
    assert "我的标题" in panel.mine.toPlainText()
    assert other.title["vi"] in panel.theirs.toPlainText()
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    assert "Chỉ của tôi" in panel.mine.toPlainText()
    assert "仅我方" in panel.mine.toPlainText()
    panel.take.click()
    assert session.minutes == other
    assert window.shell.panel is None


def test_the_words_that_differ_are_marked_on_either_side(window: MainWindow, sample: Path) -> None:
    change(window, "BIÊN BẢN HỘI NGHỊ THƯỜNG NIÊN")
    theirs(sample, "BIÊN BẢN HỘI NGHỊ BẤT THƯỜNG")
    refused(window)
    press(window, "Show the difference")
    panel = panel_of(window)
    assert (marked(panel.mine), marked(panel.theirs)) == ([" NIÊN"], ["BẤT "])


def test_a_frozen_text_that_differs_is_told_in_words(window: MainWindow, sample: Path) -> None:
    session = session_of(window)
    session.come_to(Stage.INITIALLED, "2020-01-02T08:00", "Initialled")
    window.shell.commands["save"].trigger()
    turn = replace(session.minutes.turns[0], record="{}", seal="0123456789abcdef" * 4)
    document.write(replace(session.minutes, turns=(turn,)), sample)
    seal = session.minutes.turns[0].seal[:16]
    window.conductor.conflicts.show_difference()
    panel = panel_of(window)
    assert panel.mine.toPlainText() == f"Initialled · 2 Jan 2020 08:00 · Seal {seal}"
    assert panel.theirs.toPlainText() == "Initialled · 2 Jan 2020 08:00 · Seal 0123456789abcdef"


def test_it_is_noticed_when_the_system_reports_it(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    window.conductor.conflicts.watch()
    focus = QApplication.focusWidget()
    other = theirs(sample)
    qtbot.waitUntil(lambda: "what you see is the state before" in window.shell.notice.sentence)
    assert QApplication.focusWidget() is focus
    press(window, "Take theirs")
    assert session_of(window).minutes == other


def test_it_is_noticed_when_the_window_gets_the_focus(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    window.conductor.conflicts.shown()
    theirs(sample)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    window.conductor.conflicts._outside.follow(session_of(window))
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: "was changed by another program" in window.shell.notice.sentence)


def test_what_was_saved_here_is_no_conflict(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    window.conductor.conflicts.watch()
    change(window)
    window.shell.commands["save"].trigger()
    qtbot.wait(600)
    assert window.shell.notice.sentence == ""


def test_the_same_words_written_by_another_program_are_no_conflict(window: MainWindow, sample: Path) -> None:
    mine = change(window)
    document.write(mine, sample)
    sample.write_bytes(sample.read_bytes().replace(b"\n", b"\r\n"))
    window.shell.commands["save"].trigger()
    assert window.shell.notice.sentence == ""
    assert not session_of(window).modified


def test_a_file_that_cannot_be_read_any_more_is_not_taken(window: MainWindow, sample: Path) -> None:
    mine = change(window)
    sample.write_bytes(b"PK\x03\x04")
    window.shell.commands["save"].trigger()
    assert "cannot be read any more" in window.shell.notice.sentence
    assert list(remedies(window)) == ["Keep mine as a copy", "Overwrite"]
    press(window, "Overwrite")
    assert document.read(sample) == mine


@pytest.mark.parametrize("moved", [True, False])
def test_a_file_that_was_moved_or_deleted_is_said_and_written_again(
    window: MainWindow, sample: Path, qtbot: QtBot, moved: bool
) -> None:
    window.conductor.conflicts.watch()
    if moved:
        sample.rename(sample.with_name("moved.bienban"))
    else:
        sample.unlink()
    qtbot.waitUntil(lambda: "is no longer in" in window.shell.notice.sentence)
    assert session_of(window).modified, "closing asks: no file holds it"
    assert list(remedies(window)) == ["Save it there again", "Save elsewhere…"]
    press(window, "Save it there again")
    assert document.read(sample) == session_of(window).minutes
    assert not session_of(window).modified


def test_nothing_is_said_while_an_input_method_composes(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    window.conductor.conflicts.watch()
    page = window.shell.page
    assert page is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.form.reveal(TITLE)
    field = page.form.binder.field(TITLE)
    assert field is not None
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    assert field.composing
    theirs(sample)
    qtbot.wait(900)
    assert window.shell.notice.sentence == ""
    done = QInputMethodEvent("", [])
    done.setCommitString("你")
    QApplication.sendEvent(field, done)
    qtbot.waitUntil(lambda: "was changed by another program" in window.shell.notice.sentence)


@pytest.mark.parametrize("by_mouse", [True, False])
def test_after_taking_theirs_the_keyboard_is_where_it_was(
    window: MainWindow, sample: Path, qtbot: QtBot, by_mouse: bool
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    form_of(window).reveal(TITLE)
    field = QApplication.focusWidget()
    theirs(sample)
    window.conductor.conflicts.tell()
    button = remedies(window)["Take theirs"]
    if by_mouse:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        window.shell.notice.enter()
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert session_of(window).minutes.title["vi"] == "BIÊN BẢN CỦA NGƯỜI KHÁC"
    assert QApplication.focusWidget() is field


def test_what_becomes_of_a_file_that_was_open_before_is_not_told_of_the_one_that_is(
    window: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    window.conductor.conflicts.watch()
    other = sample.with_name("another.bienban")
    other.write_bytes(sample.read_bytes())
    assert window.conductor.files.open(other)
    sample.unlink()  # before the other one is watched
    qtbot.wait(1500)
    assert window.shell.notice.sentence == ""
    assert not session_of(window).modified
    other.unlink()
    qtbot.waitUntil(lambda: "another.bienban is no longer in" in window.shell.notice.sentence)
