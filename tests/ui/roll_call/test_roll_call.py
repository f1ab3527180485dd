"""The roll call by the keyboard: it begins, marks, goes on and back, is undone, and gives the caret back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from bienban.core.attendance import counts, roll, uncalled_after
from bienban.core.ids import Address
from bienban.core.kinds import Attendance
from bienban.core.minutes import Person
from bienban.core.removal import removal
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.delegations import DelegationsPart
from bienban.ui.form.party_row import PartyRow
from bienban.ui.form.person_row import PersonRow
from bienban.ui.form.rows import row_of
from bienban.ui.roll_call.panel import RollPanel
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.saying import form_of, minutes_of

PRESENT, ABSENT, EXCUSED, UNKNOWN = Attendance.PRESENT, Attendance.ABSENT, Attendance.EXCUSED, Attendance.UNKNOWN


def called(window: MainWindow) -> Person | None:
    """Who is called; also that this row, and no other, is marked and in sight."""
    panel = window.shell.panel
    assert isinstance(panel, RollPanel)
    person = minutes_of(window).person(panel.person)
    marked = [row.id for row in form_of(window).findChildren(PersonRow) if row.called]
    assert marked == ([person.id] if person else [])
    return person


def begin(window: MainWindow, qtbot: QtBot) -> RollPanel:
    qtbot.waitUntil(window.isActiveWindow)
    window.shell.commands["roll_call"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, RollPanel)
    assert panel.holds_focus()
    QApplication.processEvents()
    return panel


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def clause_field(window: MainWindow, section: int = 2, clause: int = 1) -> TextField:
    address = Address(minutes_of(window).sections[section].clauses[clause].id, "text", "vi")
    form_of(window).reveal(address)
    field = form_of(window).binder.field(address)
    assert field is not None
    return field


def test_it_begins_at_the_first_who_has_not_been_called(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    person = called(window)
    assert person is not None
    assert person.id == uncalled_after(minutes_of(window)) != roll(minutes_of(window))[0].id


def test_f4_is_its_key(window: MainWindow) -> None:
    assert window.shell.commands["roll_call"].shortcut().toString() == "F4"


def test_one_key_marks_and_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    waiting = [person.id for person in roll(minutes_of(window)) if person.attendance is UNKNOWN]
    press(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
    marks = [minutes_of(window).person(id_).attendance for id_ in waiting[:3]]  # type: ignore[union-attr]
    assert marks == [PRESENT, ABSENT, EXCUSED]
    person = called(window)
    assert person is not None
    assert person.id == waiting[3]


def test_everybody_can_be_called_with_one_key_each(window: MainWindow, qtbot: QtBot) -> None:
    panel = begin(window, qtbot)
    missing = counts(minutes_of(window).people).uncalled
    press(*[Qt.Key.Key_1] * missing)
    assert counts(minutes_of(window).people).all_present
    assert called(window) is None
    assert panel.caller.accessibleName().endswith("Everybody has been called: all 12 present")
    press(Qt.Key.Key_2)  # nobody is called: nothing is marked
    assert counts(minutes_of(window).people).all_present
    press(Qt.Key.Key_Up, Qt.Key.Key_2)
    assert roll(minutes_of(window))[-1].attendance is ABSENT


def test_back_corrects_and_the_next_in_the_list_follows(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    press(Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Up, Qt.Key.Key_Up)
    first = called(window)
    assert first is not None
    press(Qt.Key.Key_3)
    assert minutes_of(window).person(first.id).attendance is EXCUSED  # type: ignore[union-attr]
    people = [person.id for person in roll(minutes_of(window))]
    second = called(window)
    assert second is not None
    assert people.index(second.id) == people.index(first.id) + 1
    assert second.attendance is PRESENT


def test_down_skips(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    skipped = called(window)
    press(Qt.Key.Key_Down, Qt.Key.Key_1)
    assert skipped is not None
    assert minutes_of(window).person(skipped.id).attendance is UNKNOWN  # type: ignore[union-attr]


@pytest.mark.parametrize("sign", ["1", "１"])
def test_digits_of_every_kind_mark(window: MainWindow, qtbot: QtBot, sign: str) -> None:
    begin(window, qtbot)
    person = called(window)
    assert person is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
    QApplication.sendEvent(focused, key)
    assert minutes_of(window).person(person.id).attendance is PRESENT  # type: ignore[union-attr]


def test_no_text_is_edited_and_no_input_method_is_asked(window: MainWindow, qtbot: QtBot) -> None:
    field = clause_field(window)
    before = field.words()
    begin(window, qtbot)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    press(Qt.Key.Key_1, Qt.Key.Key_2)
    assert field.words() == before


def test_what_is_being_composed_is_in_before_the_first_is_called(window: MainWindow, qtbot: QtBot) -> None:
    field = clause_field(window)
    field.set_caret(0)
    QApplication.sendEvent(field, QInputMethodEvent("ddieeju", []))
    event = QInputMethodEvent("", [])
    event.setCommitString("điệu ")
    QApplication.sendEvent(field, event)
    begin(window, qtbot)
    press(Qt.Key.Key_1)
    assert field.words().startswith("điệu ")


def test_the_end_gives_back_the_very_caret_and_what_was_selected(window: MainWindow, qtbot: QtBot) -> None:
    field = clause_field(window)
    cursor = field.textCursor()
    cursor.setPosition(12)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    begin(window, qtbot)
    press(Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert window.shell.panel is None
    assert QApplication.focusWidget() is field
    assert (field.textCursor().anchor(), field.textCursor().position()) == (12, 5)
    assert [row for row in form_of(window).findChildren(PersonRow) if row.called] == []


def test_each_mark_is_a_step_of_undo_and_the_roll_call_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    panel = begin(window, qtbot)
    first = called(window)
    press(Qt.Key.Key_1)
    second = called(window)
    press(Qt.Key.Key_2)
    assert first is not None
    assert second is not None
    window.shell.commands["undo"].trigger()
    assert minutes_of(window).person(second.id).attendance is UNKNOWN  # type: ignore[union-attr]
    assert minutes_of(window).person(first.id).attendance is PRESENT  # type: ignore[union-attr]
    assert called(window).id == second.id  # type: ignore[union-attr]
    assert panel.holds_focus()
    window.shell.commands["undo"].trigger()
    assert minutes_of(window).person(first.id).attendance is UNKNOWN  # type: ignore[union-attr]
    assert panel.holds_focus()
    press(Qt.Key.Key_3)
    assert minutes_of(window).person(first.id).attendance is EXCUSED  # type: ignore[union-attr]


def test_the_row_is_in_sight(make_window: MakeWindow, sample: object, qtbot: QtBot) -> None:
    window = make_window(size=(960, 540))
    assert window.conductor.files.open(sample)
    begin(window, qtbot)
    for _person in range(4):
        person = called(window)
        assert person is not None
        row = row_of(form_of(window).binder.control(Address(person.id, "attendance")))
        assert isinstance(row, PersonRow)
        QApplication.processEvents()
        assert not row.visibleRegion().isEmpty()
        assert row.visibleRegion().boundingRect().height() == row.height()
        press(Qt.Key.Key_1)


def test_the_page_stays_where_somebody_types_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    panel = begin(window, qtbot)
    window.conductor.draw_all()
    person, field = called(window), clause_field(window)
    qtbot.wait(20)
    moved: list[int] = []
    scrolling = next(area for area in form_of(window).findChildren(QScrollArea) if area.isAncestorOf(field))
    scrolling.verticalScrollBar().valueChanged.connect(moved.append)
    QTest.keyClicks(field, "abc")
    assert moved == []
    assert window.shell.panel is panel
    assert called(window) == person


def test_enter_opens_the_row_of_who_is_called(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    person = called(window)
    assert person is not None
    press(Qt.Key.Key_Return)
    assert window.shell.panel is None
    assert form_of(window).binder.address_of(QApplication.focusWidget()) == Address(person.id, "name", "vi")


def test_its_key_leads_back_to_it_and_out_of_it(window: MainWindow, qtbot: QtBot) -> None:
    panel = begin(window, qtbot)
    clause_field(window).setFocus()
    window.shell.commands["roll_call"].trigger()
    assert panel.holds_focus()
    window.shell.commands["roll_call"].trigger()
    assert window.shell.panel is None


def test_another_panel_ends_it(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    window.shell.commands["rules"].trigger()
    assert not isinstance(window.shell.panel, RollPanel)
    assert [row for row in form_of(window).findChildren(PersonRow) if row.called] == []


def test_who_is_called_and_the_state_are_spoken(window: MainWindow, qtbot: QtBot) -> None:
    panel = begin(window, qtbot)
    press(Qt.Key.Key_Up)
    person = called(window)
    assert person is not None
    name = panel.caller.accessibleName()
    assert name.startswith(f"{person.name['vi']} {person.name['zh-Hans']}, ")
    assert name.endswith("1 of 12: Present")


def test_the_head_rows_follow_every_mark(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    part = form_of(window).parts.part("delegations")
    assert isinstance(part, DelegationsPart)
    for key in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_Up, Qt.Key.Key_1):
        press(key)
        for row in part.findChildren(PartyRow):
            own = [person for person in minutes_of(window).people if person.party == row.id]
            assert row.tally.counts == counts(own)
            assert row.tally.counts.total == len(own)
            assert row.tally.accessibleName().endswith(row.tally.words)


def test_arrivals_and_departures_of_who_is_called(window: MainWindow, qtbot: QtBot) -> None:
    clause_field(window, section=2)
    panel = begin(window, qtbot)
    person = called(window)
    assert person is not None
    press(Qt.Key.Key_4)
    now = minutes_of(window).person(person.id)
    assert now is not None
    assert [(stay.since, stay.until) for stay in now.stays] == [(minutes_of(window).sections[2].id, "")]
    assert now.attendance is PRESENT
    assert panel.caller.called.state == "Present · from section III on"
    press(Qt.Key.Key_5)
    assert panel.caller.called.state == "Present · only section III"
    window.shell.commands["undo"].trigger()
    assert panel.caller.called.state == "Present · from section III on"


def test_arrival_of_the_person_at_hand_by_its_command(window: MainWindow, qtbot: QtBot) -> None:
    person = minutes_of(window).people[0]
    form_of(window).reveal(Address(person.id, "name", "vi"))
    window.shell.commands["arrives"].trigger()
    assert window.shell.notice.sentence == "Put the caret into the section that is being discussed first."
    clause_field(window, section=1)
    window.shell.commands["leaves"].trigger()
    assert window.shell.notice.sentence.startswith("Put the caret into the row of the person first")
    form_of(window).reveal(Address(person.id, "name", "vi"))
    window.shell.commands["leaves"].trigger()
    assert window.shell.notice.sentence == "Lê Minh Ngân: to the end of section II"
    now = minutes_of(window).person(person.id)
    assert now is not None
    assert [(stay.since, stay.until) for stay in now.stays] == [("", minutes_of(window).sections[1].id)]


def test_where_nobody_is_in_the_delegations_it_says_so(window: MainWindow, qtbot: QtBot) -> None:
    session = window.conductor.files.session
    assert session is not None
    for person in session.minutes.people:
        session.apply(removal(session.minutes, person.id), "Remove")
    window.shell.commands["roll_call"].trigger()
    assert window.shell.panel is None
    assert window.shell.notice.sentence.startswith("There is nobody to call")
