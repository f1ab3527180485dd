"""How many keys the hands need for what happens all the time in a meeting, counted in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.core.ids import Address
from bienban.core.kinds import Attendance, Role
from bienban.core.minutes import Minutes, Person
from bienban.ui.fields.text_field import TextField
from bienban.ui.window import MainWindow
from tests.ui.hands import ALT, CTRL, Hands
from tests.ui.saying import session_of


@pytest.fixture
def hands() -> Hands:
    """Ten fingers."""
    return Hands()


@pytest.fixture
def caret(window: MainWindow, qtbot: QtBot) -> TextField:
    """The caret in the middle of the first clause of the second section, with some words selected."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    clause = session_of(window).minutes.sections[1].clauses[0]
    form = window.shell.page.form  # type: ignore[union-attr]
    form.reveal(Address(clause.id, "text", "vi"))
    field = form.binder.field(Address(clause.id, "text", "vi"))
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    cursor = field.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    return field


def back_at(caret: TextField) -> bool:
    """Whether the keyboard is back at the very caret, the selection included."""
    cursor = caret.textCursor()
    return caret.hasFocus() and (cursor.anchor(), cursor.position()) == (3, 7)


def named(minutes: Minutes, words: str) -> Person:
    """The person of this name, in whichever language."""
    return next(person for person in minutes.people if words in person.name.values())


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("wang", "王宁"),
        ("vuong", "王宁"),
        ("wn", "王宁"),
        ("王", "王宁"),
        ("nguyen minh vu", "Nguyễn Minh Vũ"),
        ("nmv", "Nguyễn Minh Vũ"),
    ],
)
def test_someone_is_present_in_three_keys_besides_the_letters(
    letters: str, name: str, window: MainWindow, caret: TextField, hands: Hands
) -> None:
    session = session_of(window)
    person = named(session.minutes, name)
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type(letters)
    hands.press(Qt.Key.Key_2, ALT)
    assert session.minutes.person(person.id).attendance is Attendance.ABSENT  # type: ignore[union-attr]
    hands.pressed = 1
    hands.type(letters)
    hands.press(Qt.Key.Key_1, ALT)
    assert session.minutes.person(person.id).attendance is Attendance.PRESENT  # type: ignore[union-attr]
    hands.press(Qt.Key.Key_Escape)
    assert back_at(caret)
    assert hands.pressed <= 3


def test_marking_stays_for_the_next_name(window: MainWindow, caret: TextField, hands: Hands) -> None:
    session = session_of(window)
    hands.press(Qt.Key.Key_J, CTRL)
    for letters, number in (("le minh", Qt.Key.Key_2), ("hau a", Qt.Key.Key_3)):
        hands.type(letters)
        hands.press(number, ALT)
    assert named(session.minutes, "Lê Minh Ngân").attendance is Attendance.ABSENT
    assert named(session.minutes, "Hầu A Lềnh").attendance is Attendance.EXCUSED
    hands.press(Qt.Key.Key_Escape)
    assert back_at(caret)


def test_a_guest_with_office_and_position_takes_twelve_keys_at_most(
    window: MainWindow, caret: TextField, hands: Hands
) -> None:
    session = session_of(window)
    before = {person.id for person in session.minutes.people}
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("Nguyễn Văn A, Sở Ngoại vụ, Phó Giám đốc")
    hands.press(Qt.Key.Key_Return)
    assert back_at(caret)
    assert hands.pressed <= 12
    (guest,) = [person for person in session.minutes.people if person.id not in before]
    assert guest.name["vi"] == "Nguyễn Văn A"
    assert guest.organ["vi"] == "Sở Ngoại vụ"
    assert guest.title["vi"] == "Phó Giám đốc"
    assert window.shell.page is not None
    assert window.shell.page.quick.said.text() == "Added: Nguyễn Văn A", "what was done, not the name of a command"
    assert (guest.side, guest.role, guest.attendance) == ("vn", Role.GUEST, Attendance.PRESENT)


def test_a_guest_in_both_languages_with_a_role_of_the_delegation(
    window: MainWindow, caret: TextField, hands: Hands
) -> None:
    session = session_of(window)
    before = {person.id for person in session.minutes.people}
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("Trần Thị B 陈氏乙，Sở Ngoại vụ 外事厅，phien dich")
    hands.press(Qt.Key.Key_Return)
    assert hands.pressed <= 12
    (guest,) = [person for person in session.minutes.people if person.id not in before]
    assert dict(guest.name) == {"vi": "Trần Thị B", "zh-Hans": "陈氏乙"}
    assert dict(guest.organ) == {"vi": "Sở Ngoại vụ", "zh-Hans": "外事厅"}
    assert guest.role is Role.INTERPRETER


@pytest.mark.parametrize("letters", ["cam ket chi dao", "ket noi cung", "四个更", "16 chu"])
def test_a_phrase_or_a_motto_of_the_bank_takes_four_keys_at_most(
    letters: str, window: MainWindow, caret: TextField, hands: Hands
) -> None:
    session = session_of(window)
    before = session.minutes.sections[1].clauses
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type(letters)
    hands.press(Qt.Key.Key_Return)
    after = session.minutes.sections[1].clauses
    assert hands.pressed <= 4
    assert back_at(caret)
    assert len(after) == len(before) + 1
    assert after[0] == before[0]
    assert all(after[1].text[tag] for tag in session.minutes.languages)


def test_a_clause_is_put_below_the_caret_and_undone_in_one_step(
    window: MainWindow, caret: TextField, hands: Hands
) -> None:
    session = session_of(window)
    before = session.minutes
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("Hai bên họp ngày 12 tại {Lào Cai}.")
    hands.press(Qt.Key.Key_Return)
    assert session.minutes.sections[1].clauses[1].text["vi"] == "Hai bên họp ngày 12 tại {{Lào Cai}}."
    assert back_at(caret)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert session.minutes is before


def test_control_and_enter_goes_to_what_was_put_in_place(window: MainWindow, caret: TextField, hands: Hands) -> None:
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("双方同意继续合作")
    hands.press(Qt.Key.Key_Return, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    assert field.language == "zh-Hans"
    assert field.words() == "双方同意继续合作"


def test_enter_goes_to_the_person(window: MainWindow, caret: TextField, hands: Hands) -> None:
    person = named(session_of(window).minutes, "王宁")
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("vuong ninh")
    hands.press(Qt.Key.Key_Return)
    place = window.shell.page.place  # type: ignore[union-attr]
    assert place is not None
    assert (place.id, place.field) == (person.id, "name")


def test_the_same_keys_begin_anew_in_the_line_and_type_nothing_into_the_text(
    window: MainWindow, caret: TextField, hands: Hands
) -> None:
    before = session_of(window).minutes
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("le minh")
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    marked = session_of(window).minutes
    assert marked != before
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("xx")
    hands.press(Qt.Key.Key_J, CTRL)
    hands.type("le")
    assert window.shell.page.quick.field.text() == "le"  # type: ignore[union-attr]
    assert session_of(window).minutes is marked
    hands.press(Qt.Key.Key_Escape)
    assert back_at(caret)
    assert not window.shell.page.quick.helper.card.isVisible()  # type: ignore[union-attr]
