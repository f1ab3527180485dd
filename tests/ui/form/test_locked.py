"""A record that cannot be changed: every field says why when somebody types, and keeps its words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bienban.core.ids import Address
from bienban.core.minutes import Stage
from bienban.session.session import Session
from bienban.ui.fields.text_field import TextField
from bienban.ui.window import MainWindow

AT = "2026-04-27T16:05"


def title(window: MainWindow) -> TextField:
    page = window.shell.page
    assert page is not None
    field = page.form.binder.field(Address("minutes", "title", "vi"))
    assert field is not None
    field.setFocus()
    return field


def test_typing_in_a_final_text_changes_nothing_and_says_why(window: MainWindow, session: Session) -> None:
    session.come_to(Stage.INITIALLED, AT, "Initialled")
    field = title(window)
    before, record = field.string(), session.minutes
    for key in (Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        QTest.keyClick(field, key)
    assert field.string() == before
    assert session.minutes is record
    assert window.shell.notice.sentence.startswith("Initialled on 27 Apr 2026 16:05")


def test_moving_and_copying_are_no_changes(window: MainWindow, session: Session) -> None:
    session.come_to(Stage.INITIALLED, AT, "Initialled")
    field = title(window)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Tab):
        QTest.keyClick(field, key)
    assert not window.shell.notice.sentence


def test_opened_for_changes_it_is_typed_in_and_locked_again_by_the_next_stage(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.come_to(Stage.INITIALLED, AT, "Initialled")
    session.unlock()
    field = title(window)
    QTest.keyClick(field, Qt.Key.Key_A)
    assert "a" in str(session.minutes.title["vi"])
    session.come_to(Stage.INITIALLED, AT, "Initialled")
    assert field.isReadOnly()
    session.come_to(Stage.MEETING, AT, "In meeting")
    assert not field.isReadOnly()


def test_undoing_a_saved_stage_is_refused_by_a_sentence(window: MainWindow, session: Session) -> None:
    session.come_to(Stage.INITIALLED, AT, "Initialled")
    session.save()
    window.shell.commands["undo"].trigger()
    assert "not undone" in window.shell.notice.sentence
    assert session.minutes.stage is Stage.INITIALLED
