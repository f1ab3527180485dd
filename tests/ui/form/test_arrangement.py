"""How the languages stand: mirrored, turned round, moved, one under the other, one only; the record never changes."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.core.ids import Address
from bienban.ui.axis_grip import AxisGrip
from bienban.ui.fields.axis import MOST, Arrangement, columns
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.clause_row import ClauseRow
from bienban.ui.form.tab_order import fields_in
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow
from tests.ui.saying import form_of

BOTH = ("vi", "zh-Hans")


def rows(window: MainWindow) -> list[ClauseRow]:
    """The clauses of the open record, all built."""
    page = window.shell.page
    assert page is not None
    page.form.build_all()
    QApplication.processEvents()
    return page.form.page.findChildren(ClauseRow)


def left_language(row: ClauseRow) -> str:
    """The language that stands left."""
    return min((field for field in row.fields.values() if field.isVisible()), key=lambda field: field.x()).language


def do(window: MainWindow, command: str) -> None:
    """Give a command of the window."""
    window.shell.commands[command].trigger()
    QApplication.processEvents()


def test_columns_share_the_width_and_leave_the_gap() -> None:
    vi, zh = columns(1000, (58, 42), gutter=40)
    assert (vi.left, zh.right, zh.left - vi.right) == (40, 1000, 12)
    assert abs(vi.width / (vi.width + zh.width) - 0.58) < 0.01
    one, two, three = columns(1000, (1, 1, 1))
    assert max(one.width, two.width, three.width) - min(one.width, two.width, three.width) <= 2


def test_an_arrangement_says_what_is_seen_and_where() -> None:
    plain = Arrangement({"vi": 58, "zh-Hans": 42})
    assert plain.order(BOTH) == BOTH
    mirrored = Arrangement({"vi": 58, "zh-Hans": 42}, first="zh-Hans")
    assert mirrored.order(BOTH) == ("zh-Hans", "vi")
    places = mirrored.places(1000, BOTH)
    assert places["zh-Hans"].left < places["vi"].left
    assert places["zh-Hans"].width < places["vi"].width, "the share follows the language"
    assert Arrangement(only="vi").order(BOTH) == ("vi",)
    stacked = Arrangement(stacked=True).places(600, BOTH)
    assert stacked["vi"] == stacked["zh-Hans"]


def test_the_page_is_mirrored_and_the_record_is_not(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    before = page.session.minutes
    assert {left_language(row) for row in rows(window)} == {"vi"}
    do(window, "mirror")
    assert {left_language(row) for row in rows(window)} == {"zh-Hans"}
    assert page.session.minutes is before
    assert not page.session.modified
    assert Settings().text("look/first") == "zh-Hans", "it stays so the next day"
    do(window, "mirror")
    assert {left_language(row) for row in rows(window)} == {"vi"}


def test_tab_follows_what_is_seen(window: MainWindow) -> None:
    do(window, "mirror")
    row = rows(window)[0]
    assert [field.language for field in fields_in(row)] == ["zh-Hans", "vi"]
    row.fields["zh-Hans"].setFocus()
    QTest.keyClick(row.fields["zh-Hans"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row.fields["vi"]


def test_tab_goes_from_a_name_to_the_same_name_in_the_other_language(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    rows(window)
    person = page.session.minutes.people[0].id
    page.form.reveal(Address(person, "name", "vi"))
    seen = []
    for _time in range(6):
        at = QApplication.focusWidget()
        assert at is not None
        seen.append(page.form.binder.address_near(at))
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert seen == [
        Address(person, "name", "vi"),
        Address(person, "name", "zh-Hans"),
        Address(person, "role"),
        Address(person, "attendance"),
        Address(person, "title", "vi"),
        Address(person, "title", "zh-Hans"),
    ]


def test_one_pair_is_turned_round_for_the_session(window: MainWindow) -> None:
    first, second, *_rest = rows(window)
    first.fields["vi"].setFocus()
    do(window, "swap_pair")
    assert (left_language(first), left_language(second)) == ("zh-Hans", "vi")
    assert QApplication.focusWidget() is first.fields["vi"], "the caret stays in its text"
    assert first.fields["vi"].height() == first.fields["zh-Hans"].height()
    do(window, "zoom_in")
    assert left_language(next(row for row in rows(window) if row.id == first.id)) == "zh-Hans", "also built again"


def test_names_and_positions_of_a_person_turn_round_together(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    rows(window)
    person = page.session.minutes.people[0].id
    fields = [field for field in page.form.page.findChildren(TextField) if field.address and field.address.id == person]
    fields[0].setFocus()
    do(window, "swap_pair")
    left = {
        field.address.field for field in fields if field.language == "zh-Hans" and field.x() < 100 and field.address
    }
    assert {"name", "title"} <= left


def test_the_line_is_moved_by_keys_and_mouse_and_put_back(window: MainWindow, qtbot: QtBot) -> None:
    page = window.shell.page
    assert page is not None
    row = rows(window)[0]
    at_first = row.fields["vi"].width()
    do(window, "line_right")
    wider = row.fields["vi"].width()
    assert wider > at_first
    grip = page.findChild(AxisGrip)
    assert grip is not None
    grip.setFocus()
    QTest.keyClick(grip, Qt.Key.Key_Left)
    QApplication.processEvents()
    assert row.fields["vi"].width() < wider
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())
    QTest.mouseMove(grip, grip.rect().center() + QPoint(2000, 0))
    qtbot.waitUntil(lambda: page.form.axis.percent(BOTH) == MOST)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton)
    assert Settings().number("axis/vi", 0) == MOST
    QTest.mouseDClick(grip, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert row.fields["vi"].width() == at_first


@pytest.mark.parametrize(("width", "stacked"), [(640, True), (800, True), (899, True), (900, False), (1366, False)])
def test_in_a_narrow_window_languages_stand_one_under_the_other(
    window: MainWindow, width: int, stacked: bool, qtbot: QtBot
) -> None:
    window.resize(width, 560)
    row = rows(window)[0]
    qtbot.waitUntil(lambda: (row.fields["zh-Hans"].y() > row.fields["vi"].geometry().bottom()) == stacked)
    for field in row.fields.values():
        assert field.height() == field.fitting_height() or not stacked
        assert field.geometry().right() <= row.width()


def test_larger_text_stacks_the_languages_earlier(window: MainWindow) -> None:
    window.resize(1366, 768)
    Settings().put("look/zoom", 200)
    window.conductor.rebuild()
    QApplication.processEvents()
    page = window.shell.page
    assert page is not None
    assert page.form.axis.now.stacked


def test_one_language_only_and_back(window: MainWindow) -> None:
    row = rows(window)[0]
    seen = []
    for _press in range(3):
        do(window, "one_language")
        seen.append([tag for tag, field in row.fields.items() if field.isVisible()])
    assert seen == [["vi"], ["zh-Hans"], ["vi", "zh-Hans"]]


def test_a_place_in_the_other_language_is_shown(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    row = rows(window)[0]
    do(window, "one_language")
    address = row.fields["zh-Hans"].address
    assert address is not None
    page.form.reveal(address)
    assert row.fields["zh-Hans"].isVisible()
    assert QApplication.focusWidget() is row.fields["zh-Hans"]


def test_inputs_beside_a_hidden_language_stay(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    rows(window)
    control = page.form.binder.control(Address(page.session.minutes.people[0].id, "attendance"))
    assert control is not None
    do(window, "one_language")
    assert control.isVisible()
    parent = control.parentWidget()
    assert parent is not None
    assert control.geometry().right() <= parent.width()


def test_headings_begin_on_the_line_of_the_fields(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    row = rows(window)[0]
    section = page.session.minutes.sections[0].id
    for tag, field in row.fields.items():
        heading = page.form.binder.field(Address(section, "heading", tag))
        assert heading is not None
        words = heading.mapTo(page.form.page, QPoint(heading.viewportMargins().left(), 0)).x()
        assert words == field.mapTo(page.form.page, QPoint(0, 0)).x()


def test_rows_stand_apart_however_quickly_the_languages_come_and_go(window: MainWindow, qtbot: QtBot) -> None:
    found = rows(window)
    for turns in ("one_language",), ("one_language", "one_language"), ("mirror",), ("mirror", "swap_pair"):
        for command in turns:
            window.shell.commands[command].trigger()
        qtbot.waitUntil(lambda: not overlapping(found))
        assert all(row.minimumHeight() == row.maximumHeight() == row.height() for row in found)
        fields = [field for row in found for field in row.fields.values() if field.isVisible()]
        assert all(field.height() >= field.fitting_height() for field in fields)


def overlapping(found: list[ClauseRow]) -> list[tuple[ClauseRow, ClauseRow]]:
    """Rows that follow each other, of which the first reaches into the second or stands far from it."""
    pairs = [(one, two) for one, two in pairwise(found) if one.parentWidget() is two.parentWidget()]
    return [(one, two) for one, two in pairs if not 0 <= two.y() - one.geometry().bottom() <= 8]


def focused_at(window: MainWindow) -> Address | None:
    """What of the record the field shows that has the focus."""
    field = QApplication.focusWidget()
    return field.address if isinstance(field, TextField) else None


@pytest.mark.parametrize("field", ["text", "name"])
def test_the_caret_stays_in_its_row_whichever_language_is_shown(window: MainWindow, qtbot: QtBot, field: str) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    minutes = form_of(window).desk.minutes
    id_ = minutes.sections[1].clauses[0].id if field == "text" else minutes.people[2].id
    rows(window)
    form_of(window).reveal(Address(id_, field, "vi"))
    seen = []
    for _press in range(3):
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        qtbot.wait(50)
        seen.append(focused_at(window))
        focused = QApplication.focusWidget()
        assert focused is not None
        assert not focused.visibleRegion().isEmpty()
    assert seen == [Address(id_, field, tag) for tag in ("vi", "zh-Hans", "zh-Hans")]
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert focused_at(window) == Address(id_, field, "vi")


def test_the_place_goes_on_in_the_language_that_is_shown(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    place = Address(page.session.minutes.sections[1].clauses[0].id, "text", "vi")
    rows(window)
    page.form.reveal(place)
    page.go_to_part()
    do(window, "one_language")
    do(window, "one_language")
    assert page.outline.view.hasFocus(), "the keyboard stays where it is"
    page.enter(page.form)
    assert page.form.axis.now.only == "zh-Hans", "coming back shows no other language"
    assert focused_at(window) == Address(place.id, "text", "zh-Hans")
