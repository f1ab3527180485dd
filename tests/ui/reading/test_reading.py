"""The read-through in a real window: marks by one key, at one's own pace, and back to the very caret."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bienban.core import states
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, walk
from bienban.core.states import Kind
from bienban.ui.fields.text_field import TextField
from bienban.ui.reading.trade import Reading
from bienban.ui.reading.view import ReadingView
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.saying import session_of

Key = Qt.Key


def begin(window: MainWindow) -> ReadingView:
    window.shell.commands["read_through"].trigger()
    view = window.shell.aside
    assert isinstance(view, ReadingView)
    return view


def kind(minutes: Minutes, id_: str) -> Kind:
    clause = next(node for node in walk(minutes) if isinstance(node, Clause) and node.id == id_)
    return states.state(clause).kind


def field_of(window: MainWindow, id_: str, language: str = "zh-Hans") -> TextField:
    assert window.shell.page is not None
    form = window.shell.page.form
    form.reveal(Address(id_, "text", language))
    field = form.binder.field(Address(id_, "text", language))
    assert field is not None
    return field


def first_clause(window: MainWindow) -> str:
    return session_of(window).minutes.sections[0].clauses[0].id


def test_keys_mark_and_step_and_undo_takes_a_mark_back(window: MainWindow) -> None:
    view, session = begin(window), session_of(window)
    assert QApplication.focusWidget() is view
    QTest.keyClick(view, Key.Key_1)  # the title: nobody agrees to it
    assert not session.can_undo
    QTest.keyClick(view, Key.Key_Return)
    at = view.course.at
    QTest.keyClick(view, Key.Key_1)
    assert kind(session.minutes, at) is Kind.BOTH
    assert view.course.at == at
    QTest.keyClick(view, Key.Key_Right)
    following = view.course.at
    QTest.keyClick(view, Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(view, Key.Key_2)
    assert kind(session.minutes, following) is Kind.DRAFT
    assert session.undo_text == "Open in the read-through"
    QTest.keyClick(view, Key.Key_Left)
    assert view.course.at == at
    window.shell.commands["undo"].trigger()
    assert view.course.at == following
    assert kind(session.minutes, following) is Kind.BOTH
    assert view.course.agreed[0] == 2


def test_esc_goes_back_to_the_very_caret_and_selection(window: MainWindow, qtbot: QtBot) -> None:
    field = field_of(window, first_clause(window))
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(5, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    view = begin(window)
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_Escape)
    assert window.shell.aside is None
    qtbot.waitUntil(field.hasFocus)
    assert (field.textCursor().anchor(), field.textCursor().position()) == (2, 5)


def test_it_goes_on_where_it_was_left_also_on_another_day(make_window: MakeWindow, sample: Path) -> None:
    window = make_window()
    assert window.conductor.files.open(sample)
    view = begin(window)
    for _times in range(5):
        QTest.keyClick(view, Key.Key_Right)
    at = view.course.at
    QTest.keyClick(view, Key.Key_Escape)
    assert begin(window).course.at == at
    assert window.close()
    other = make_window()
    assert other.conductor.files.open(sample)
    assert begin(other).course.at == at
    assert str(sample.name) not in other.settings.text("reading/places")


def test_where_it_was_left_is_known_after_another_file_was_opened(
    window: MainWindow, sample: Path, tmp_path: Path
) -> None:
    view = begin(window)
    QTest.keyClick(view, Key.Key_PageDown)
    at = view.course.at
    other = tmp_path / "other.bienban"
    other.write_bytes(sample.read_bytes())
    assert window.conductor.files.open(other)
    assert begin(window).course.at != at
    assert window.conductor.files.open(sample)
    assert begin(window).course.at == at


def test_the_words_are_those_of_the_chosen_original(window: MainWindow) -> None:
    id_ = first_clause(window)
    session_of(window).apply(Set(Address(id_, "text", "vi"), "Quan hệ {Việt| – |Trung} [còn bàn]"), "before")
    view = begin(window)
    while view.course.at != id_:
        QTest.keyClick(view, Key.Key_Right)
    text = view.sheet.texts["vi"]
    assert text.toPlainText().endswith("Quan hệ Việt – Trung [còn bàn]")
    assert [each.cursor.selectedText() for each in text.extraSelections()] == ["[còn bàn]"]
    QTest.keyClick(view, Key.Key_4)
    assert text.toPlainText().endswith("Quan hệ Trung – Việt [còn bàn]")
    assert view.top.original.text() == "Original kept by China"
    assert view.course.at == id_


def test_only_open_clauses_are_shown_when_wanted(window: MainWindow) -> None:
    view = begin(window)
    QTest.keyClick(view, Key.Key_3)
    first, count = view.course.at, view.course.place[1]
    assert view.course.now is not None
    assert view.course.now.clause is not None
    QTest.keyClick(view, Key.Key_1)
    QTest.keyClick(view, Key.Key_Return)
    assert view.course.place == (1, count - 1)
    QTest.keyClick(view, Key.Key_Home)
    assert view.course.at != first


def test_a_language_and_a_place_are_told_to_who_cannot_see(window: MainWindow) -> None:
    view = begin(window)
    QTest.keyClick(view, Key.Key_Right)
    number, count = view.course.place
    assert view.sheet.texts["vi"].accessibleName() == f"{number} of {count} – Vietnamese"
    assert view.sheet.texts["zh-Hans"].accessibleName() == f"{number} of {count} – Chinese"
    assert view.sheet.texts["zh-Hans"].locale().name() == "zh_CN"
    assert "State: Draft" in [label.accessibleName() for label in view.top.findChildren(QLabel)]


def test_it_changes_a_text_in_the_form_and_comes_back_to_it(window: MainWindow, qtbot: QtBot) -> None:
    view = begin(window)
    QTest.keyClick(view, Key.Key_PageDown)
    QTest.keyClick(view, Key.Key_Right)
    at = view.course.at
    QTest.keyClick(view, Key.Key_F2)
    assert window.shell.page is not None
    field = window.shell.page.form.binder.field(Address(at, "text", "vi"))
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    assert begin(window).course.at == at


def test_a_record_that_takes_no_edits_says_why(window: MainWindow) -> None:
    session_of(window).keep_read_only("Only to be read.")
    view = begin(window)
    QTest.keyClick(view, Key.Key_Right)
    QTest.keyClick(view, Key.Key_1)
    assert window.shell.notice.sentence == "Only to be read."
    assert view.course.agreed[0] == 0


def test_it_is_there_again_in_another_size(window: MainWindow, qtbot: QtBot) -> None:
    view = begin(window)
    QTest.keyClick(view, Key.Key_Right)
    at, size = view.course.at, view.sheet.texts["vi"].font().pixelSize()
    assert size >= 24
    window.shell.commands["zoom_in"].trigger()
    again = window.shell.aside
    assert isinstance(again, ReadingView)
    assert again.course.at == at
    assert again.sheet.texts["vi"].font().pixelSize() > size
    qtbot.waitUntil(again.hasFocus)
    QTest.keyClick(again, Key.Key_Escape)
    assert window.shell.aside is None
    window.shell.commands["zoom_reset"].trigger()
    assert window.shell.aside is None


@pytest.mark.parametrize(("size", "stacked"), [((1366, 768), False), ((960, 540), False), ((700, 540), True)])
def test_both_languages_are_seen_whole(
    make_window: MakeWindow, sample: Path, size: tuple[int, int], stacked: bool
) -> None:
    window = make_window("vi", size=size)
    assert window.conductor.files.open(sample)
    view = begin(window)
    for _times in range(6):
        QTest.keyClick(view, Key.Key_Right)
        QApplication.processEvents()
        vi, zh = view.sheet.texts["vi"], view.sheet.texts["zh-Hans"]
        assert (zh.y() > vi.y()) == stacked
        for text in (vi, zh):
            assert text.document().size().height() <= text.height()
            assert text.geometry().right() <= view.sheet.viewport().width()
        if not stacked:
            assert 0.55 < vi.width() / (vi.width() + zh.width()) < 0.61


def test_the_read_through_that_was_left_by_the_start_page_is_over(window: MainWindow) -> None:
    begin(window)
    window.shell.commands["new"].trigger()
    window.conductor.leave_start()
    assert window.shell.aside is None
    assert isinstance(begin(window), ReadingView)
    assert window.conductor.trades.of(Reading) is not None
