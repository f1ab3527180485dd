"""What the quick line finds, in which order, and how it treats an input method."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.core.edits import Batch, Set
from bienban.core.ids import Address
from bienban.core.kinds import Attendance
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.rows import Row, row_of
from bienban.ui.quick.guests import both, looks_like_a_name
from bienban.ui.quick.helper import Helper
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.hands import ALT, CTRL, Hands
from tests.ui.saying import form_of, minutes_of


@pytest.fixture
def line(window: MainWindow, qtbot: QtBot) -> Helper:
    """The quick line of a window, with the focus."""
    window.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextField))
    Hands().press(Qt.Key.Key_J, CTRL)
    return window.shell.page.quick.helper  # type: ignore[union-attr]


def words(line: Helper) -> list[str]:
    """What is offered."""
    return [row.words for row in line.list.rows]


def test_people_who_were_not_called_yet_come_first(window: MainWindow, line: Helper) -> None:
    session = window.conductor.files.session
    assert session is not None
    nguyens = [person for person in session.minutes.people if person.name["vi"].startswith("Nguyễn")]
    marks = [Set(Address(person.id, "attendance"), Attendance.PRESENT) for person in nguyens[:-1]]
    session.apply(Batch((*marks, Set(Address(nguyens[-1].id, "attendance"), Attendance.UNKNOWN))), "Attendance")
    Hands().type("nguyen")
    assert words(line)[0] == nguyens[-1].name["vi"]
    assert line.list.rows[0].icon == "user"


def test_the_list_is_as_high_as_its_rows_from_the_first_letter_on(line: Helper) -> None:
    Hands().type("v")
    assert any(row.hints for row in line.list.rows)
    QApplication.processEvents()
    assert line.list.height() == line.list.tall()


def test_down_in_the_empty_line_shows_whom_nobody_has_called(window: MainWindow, line: Helper) -> None:
    session = window.conductor.files.session
    assert session is not None
    first = next(person for person in session.minutes.people[3:] if person.name["vi"])
    session.apply(Set(Address(first.id, "attendance"), Attendance.UNKNOWN), "Attendance")
    assert not line.card.isVisible()
    Hands().press(Qt.Key.Key_Down)
    assert first.name["vi"] in (*words(line), *(row.second for row in line.list.rows))


def test_arrows_choose_among_what_is_offered(window: MainWindow, line: Helper) -> None:
    hands = Hands()
    hands.type("l")
    first, second = words(line)[:2]
    assert first != second
    for key, current in ((Qt.Key.Key_Down, second), (Qt.Key.Key_Up, first), (Qt.Key.Key_Down, second)):
        hands.press(key)
        row = line.list.current()
        assert row is not None
        assert row.words == current
    hands.press(Qt.Key.Key_Return)
    place = form_of(window).place()
    assert place is not None
    person = minutes_of(window).person(place.id)
    assert person is not None
    assert second in person.name.values()
    assert not line.card.isVisible()


def test_what_can_be_added_says_where_it_would_stand(window: MainWindow, qtbot: QtBot) -> None:
    minutes, form = minutes_of(window), form_of(window)
    window.activateWindow()
    for clause, where in ((minutes.preamble[0], "Preamble"), (minutes.sections[1].clauses[0], "II ")):
        form.reveal(Address(clause.id, "text", "vi"))
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextField))
        Hands().press(Qt.Key.Key_J, CTRL)
        Hands().type("abc")
        page = window.shell.page
        assert page is not None
        assert any(f"→ {where}" in row.context for row in page.quick.helper.list.rows)
        Hands().press(Qt.Key.Key_Escape)


def test_nothing_opens_while_an_input_method_composes(window: MainWindow, line: Helper) -> None:
    field = QApplication.focusWidget()
    QApplication.sendEvent(field, QInputMethodEvent("wang", []))
    assert not line.card.isVisible()
    commit = QInputMethodEvent("", [])
    commit.setCommitString("王")
    QApplication.sendEvent(field, commit)
    assert line.card.isVisible()
    assert "王宁" in (*words(line), *(row.second for row in line.list.rows))


def test_the_list_lies_over_the_form_and_not_over_the_line(window: MainWindow, line: Helper) -> None:
    Hands().type("n")
    quick = window.shell.page.quick  # type: ignore[union-attr]
    below = quick.mapTo(quick.parentWidget(), quick.rect().topLeft()).y()
    assert line.card.geometry().bottom() <= below + 12
    assert line.card.geometry().top() >= 0
    assert line.card.geometry().right() <= quick.parentWidget().width()


def test_the_window_of_another_look_has_a_line_that_works(window: MainWindow, line: Helper, qtbot: QtBot) -> None:
    window.conductor.rebuild()
    QApplication.processEvents()
    window.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextField))
    Hands().press(Qt.Key.Key_J, CTRL)
    Hands().type("le minh")
    helper = window.shell.page.quick.helper  # type: ignore[union-attr]
    assert words(helper)[0] == "Lê Minh Ngân"


@pytest.mark.parametrize(
    ("typed", "so"),
    [
        ("Nguyễn Văn A", True),
        ("王宁", True),
        ("Nguyễn Văn A 阮文甲, Sở", True),
        ("Hai bên nhất trí", False),
        ("双方一致同意继续合作", False),
        ("nguyen", False),
        ("548 đoàn", False),
    ],
)
def test_what_looks_like_a_name(typed: str, so: bool) -> None:
    assert looks_like_a_name(typed) is so


def test_words_in_both_languages_are_two_texts() -> None:
    tags = ("vi", "zh-Hans")
    assert dict(both("Sở Ngoại vụ 外事厅", tags)) == {"vi": "Sở Ngoại vụ", "zh-Hans": "外事厅"}
    assert dict(both("外事厅", tags)) == {"zh-Hans": "外事厅"}
    assert dict(both("阮文甲 Nguyễn Văn A", tags)) == {"vi": "Nguyễn Văn A", "zh-Hans": "阮文甲"}


def test_the_row_that_was_left_keeps_its_bar(window: MainWindow, line: Helper) -> None:
    page = window.shell.page
    assert page is not None
    first, second = page.session.minutes.sections[1].clauses[:2]
    page.form.reveal(Address(first.id, "text", "vi"))
    left = row_of(page.form.current())
    assert isinstance(left, Row)
    Hands().press(Qt.Key.Key_J, CTRL)
    assert left.current
    page.form.reveal(Address(second.id, "text", "vi"))
    assert not left.current


def test_it_says_where_a_phrase_has_been_put_which_may_be_out_of_sight(window: MainWindow, qtbot: QtBot) -> None:
    page = window.shell.page
    assert page is not None
    section = page.session.minutes.sections[3]
    page.form.reveal(Address(section.clauses[0].id, "text", "vi"))
    count = len(section.clauses)
    Hands().press(Qt.Key.Key_J, CTRL)
    Hands().type("hai ben nhat tri tiep tuc")
    Hands().press(Qt.Key.Key_Return)
    assert len(page.session.minutes.sections[3].clauses) == count + 1
    assert page.quick.said.text() == "Added: IV paragraph 2"


def test_what_has_the_very_words_comes_before_what_only_sounds_like_them(window: MainWindow, line: Helper) -> None:
    Hands().type("hop tac")
    assert words(line)[0].startswith("Hợp tác")
    assert "cùng phát triển, cùng thắng" in words(line), "its Chinese is read so"


def test_a_mark_is_told_with_the_colon_of_the_language_of_the_interface(
    make_window: MakeWindow, sample: Path, qtbot: QtBot
) -> None:
    window = make_window("zh")
    assert window.conductor.files.open(sample)
    window.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextField))
    Hands().press(Qt.Key.Key_J, CTRL)
    Hands().type("nguyen")
    Hands().press(Qt.Key.Key_2, ALT)
    assert window.shell.page.quick.said.text() == "阮明宇：缺席"  # type: ignore[union-attr]
