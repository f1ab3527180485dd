"""What has the focus is in sight whatever comes above the page, and words that are read do not move."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from bienban.core.ids import Address
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.area import Area
from bienban.ui.window import MainWindow
from tests.ui.saying import TITLE, form_of, minutes_of

ONLY_MINE = "What another program did: " * 12


@pytest.fixture
def area(window: MainWindow, qtbot: QtBot) -> Area:
    """The page of a record that is completely built, in a window that has the keyboard."""
    form_of(window).build_all()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    return form_of(window).findChild(Area)  # type: ignore[return-value]


def bar_of(area: Area) -> QScrollBar:
    return area.verticalScrollBar()


def clause(window: MainWindow, section: int = -1) -> TextField:
    field = form_of(window).binder.field(Address(minutes_of(window).sections[section].clauses[0].id, "text", "vi"))
    assert field is not None
    return field


def line(area: Area, field: TextField) -> QRect:
    """Where the line of the caret is seen in the window."""
    caret = field.cursorRect()
    return QRect(field.viewport().mapTo(area.window(), caret.topLeft()), caret.size())


def place(widget: QWidget) -> QRect:
    """Where an input is seen in the window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def seen(area: Area) -> QRect:
    """Where the page is seen in the window."""
    port = area.viewport()
    return QRect(port.mapTo(area.window(), QPoint(0, 0)), port.size())


def settled() -> None:
    for _round in range(5):
        QApplication.processEvents()


def put(area: Area, field: TextField, above_the_bottom: int) -> None:
    """Give a field the focus and scroll, as the wheel does, so that its caret is so far above the bottom."""
    form_of(area.window()).reveal(field.address)  # type: ignore[arg-type]
    field.set_caret(0)
    settled()
    bar_of(area).triggerAction(QScrollBar.SliderAction.SliderSingleStepAdd)  # the user scrolls: nothing is held
    bar_of(area).setValue(bar_of(area).value() + line(area, field).bottom() - seen(area).bottom() + above_the_bottom)
    settled()


def test_words_stay_where_they_are_when_a_message_comes_and_goes(window: MainWindow, area: Area) -> None:
    put(area, clause(window, 1), 200)
    before = line(area, clause(window, 1))
    window.shell.notice.say("warn", ONLY_MINE)
    settled()
    assert seen(area).top() > 100, "it takes room"
    assert line(area, clause(window, 1)) == before
    window.shell.notice.hide()
    settled()
    assert line(area, clause(window, 1)) == before


def test_the_caret_in_the_last_line_is_in_sight_when_a_message_comes(window: MainWindow, area: Area) -> None:
    put(area, clause(window, 1), 2)
    window.shell.notice.say("warn", ONLY_MINE)
    settled()
    assert seen(area).contains(line(area, clause(window, 1)))


def test_the_caret_in_the_first_line_is_not_covered_by_a_message(window: MainWindow, area: Area) -> None:
    put(area, clause(window, 1), seen(area).height() - 40)
    window.shell.notice.say("warn", ONLY_MINE)
    settled()
    assert seen(area).contains(line(area, clause(window, 1)))


def test_the_page_at_its_beginning_stays_at_its_beginning(window: MainWindow, area: Area) -> None:
    assert bar_of(area).value() == 0
    window.shell.notice.say("warn", ONLY_MINE)
    settled()
    assert bar_of(area).value() == 0


def test_an_input_that_is_no_text_is_kept_in_sight_too(window: MainWindow, area: Area) -> None:
    person = minutes_of(window).people[-1]
    choice = form_of(window).binder.control(Address(person.id, "role"))
    assert choice is not None
    form_of(window).reveal(Address(person.id, "role"))
    settled()
    bottom = choice.mapTo(window, choice.rect().bottomLeft()).y()
    bar_of(area).setValue(bar_of(area).value() + bottom - seen(area).bottom() + 2)
    window.resize(window.width(), window.height() - 60)
    settled()
    assert seen(area).contains(place(choice))


def test_who_has_scrolled_away_is_not_led_back(window: MainWindow, area: Area) -> None:
    put(area, clause(window, 1), 200)
    bar_of(area).triggerAction(QScrollBar.SliderAction.SliderToMaximum)
    settled()
    at = bar_of(area).value()
    window.resize(window.width(), window.height() - 60)
    settled()
    assert bar_of(area).value() >= at
    assert not seen(area).intersects(line(area, clause(window, 1)))


def test_an_input_that_a_screen_reader_goes_to_is_in_sight(window: MainWindow, area: Area) -> None:
    for there in (clause(window), clause(window, 1), clause(window)):
        form_of(window).reveal(TITLE)
        settled()
        assert not seen(area).intersects(place(there))
        actions = QAccessible.queryAccessibleInterface(there).actionInterface()
        actions.doAction(actions.setFocusAction())
        settled()
        assert there.hasFocus()
        assert seen(area).contains(place(there))


def test_coming_back_to_the_window_scrolls_nowhere(window: MainWindow, area: Area, qtbot: QtBot) -> None:
    put(area, clause(window, 1), 200)
    bar_of(area).triggerAction(QScrollBar.SliderAction.SliderToMaximum)
    at = bar_of(area).value()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    window.activateWindow()
    qtbot.waitUntil(clause(window, 1).hasFocus)
    settled()
    assert bar_of(area).value() == at


def test_clicking_scrolls_nowhere(window: MainWindow, area: Area, qtbot: QtBot) -> None:
    field = clause(window, 1)
    put(area, field, 2)
    window.shell.page.outline.view.setFocus()  # type: ignore[union-attr]
    at = bar_of(area).value()
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    assert field.hasFocus()
    assert abs(bar_of(area).value() - at) <= line(area, field).height()


def test_an_input_that_is_partly_in_sight_is_clicked_where_it_is(window: MainWindow, area: Area) -> None:
    place_of_role = Address(minutes_of(window).people[-1].id, "role")
    form_of(window).reveal(place_of_role)
    settled()
    choice = form_of(window).binder.control(place_of_role)
    assert choice is not None
    window.shell.page.outline.view.setFocus()  # type: ignore[union-attr]
    at = bar_of(area).value() + place(choice).bottom() - seen(area).bottom() - 10
    bar_of(area).setValue(at)
    settled()
    choice.setFocus(Qt.FocusReason.MouseFocusReason)
    settled()
    assert bar_of(area).value() == at
