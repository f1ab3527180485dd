"""The window holds its parts together: undo, look, language, keys, what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.ui.record_page import RecordPage
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow
from bienban.ui.workspace import tier
from tests.ui.conftest import MakeWindow
from tests.ui.saying import session_of


def place_of(window: MainWindow) -> Address:
    return Address(session_of(window).minutes.sections[2].clauses[0].id, "text", "vi")


def active(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def narrow(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> MainWindow:
    """A window in which the preview has no room beside the form."""
    window = active(make_window(size=(960, 540)), qtbot)
    window.conductor.files.open(sample)
    return window


def page_of(window: MainWindow) -> RecordPage:
    """The open record in the window."""
    assert window.shell.page is not None
    return window.shell.page


def test_undo_and_redo_name_the_step(window: MainWindow) -> None:
    commands = window.shell.commands
    assert not commands["undo"].isEnabled()
    session_of(window).apply(Set(place_of(window), "Khác."), "Typing")
    assert commands["undo"].isEnabled()
    assert commands["undo"].text() == "Undo: Typing"
    commands["undo"].trigger()
    assert not commands["undo"].isEnabled()
    assert commands["redo"].text() == "Redo: Typing"


def test_the_buttons_of_the_header_do_the_same(window: MainWindow, qtbot: QtBot) -> None:
    before = session_of(window).minutes
    session_of(window).apply(Set(place_of(window), "Khác."), "Typing")
    after = session_of(window).minutes
    qtbot.mouseClick(window.shell.header.undo, Qt.MouseButton.LeftButton)
    assert session_of(window).minutes is before
    qtbot.mouseClick(window.shell.header.redo, Qt.MouseButton.LeftButton)
    assert session_of(window).minutes is after


def test_undo_from_a_text_field_reaches_the_session(window: MainWindow, qtbot: QtBot) -> None:
    active(window, qtbot)
    page = window.shell.page
    assert page is not None
    page.form.reveal(place_of(window))
    before = session_of(window).minutes
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Ha")
    qtbot.waitUntil(lambda: session_of(window).minutes is not before)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session_of(window).minutes is before


def test_undo_shows_the_place(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    session_of(window).apply(Set(place_of(window), "Khác."), "Typing")
    page.form.reveal(Address("minutes", "title", "vi"))
    window.shell.commands["undo"].trigger()
    assert page.place == place_of(window)


def test_the_outline_and_the_preview_lead_to_the_form(window: MainWindow, qtbot: QtBot) -> None:
    page = window.shell.page
    assert page is not None
    minutes = session_of(window).minutes
    page.outline.chosen.emit(Address(minutes.sections[1].id, "heading"))
    assert page.place is not None
    assert page.place.id == minutes.sections[1].id
    page.preview.clicked.emit(place_of(window))
    assert page.place == place_of(window)
    assert page.outline.view.currentIndex().data().startswith("III ")


def test_the_status_says_what_is_there(window: MainWindow, qtbot: QtBot) -> None:
    status = window.shell.status
    page = window.shell.page
    assert status is not None
    assert page is not None
    assert status.saved_words == "No changes"
    session_of(window).apply(Set(place_of(window), ""), "Typing")
    assert status.saved_words == "Not saved"
    window.shell.commands["save"].trigger()
    assert status.saved_words.startswith("Saved ")
    page.form.reveal(Address(place_of(window).id, "text", "zh-Hans"))
    assert status.place_words.startswith("III ")
    assert status.place_words.endswith("Chinese")


@pytest.mark.parametrize(
    ("width", "name"),
    [
        (1920, "wide"),
        (1600, "wide"),
        (1599, "middle"),
        (1366, "middle"),
        (1240, "middle"),
        (1239, "narrow"),
        (960, "narrow"),
    ],
)
def test_the_width_decides_the_division(width: int, name: str) -> None:
    assert tier(width).name == name


def test_outline_and_preview_fold_by_one_key_and_stay_so(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    window = active(make_window(), qtbot)
    window.conductor.files.open(sample)
    page = window.shell.page
    assert page is not None
    assert (page.outline_shown, page.pane_shown) == (True, True)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert (page.outline_shown, page.pane_shown) == (False, False)
    assert page.outline.width() == 48
    window.close()
    again = make_window()
    again.conductor.files.open(sample)
    assert again.shell.page is not None
    assert (again.shell.page.outline_shown, again.shell.page.pane_shown) == (False, False)


def test_in_a_narrow_window_the_preview_opens_over_the_form(narrow: MainWindow, qtbot: QtBot) -> None:
    window, page = narrow, page_of(narrow)
    assert not page.pane_shown
    width = page.form.width()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page.pane_shown
    assert page.form.width() == width
    page.preview.setFocus()
    qtbot.keyClick(page.preview.scroll_area, Qt.Key.Key_Escape)
    assert not page.pane_shown


def test_in_a_narrow_window_the_outline_opens_over_the_form_until_a_part_is_chosen(
    narrow: MainWindow, qtbot: QtBot
) -> None:
    window, page = narrow, page_of(narrow)
    QApplication.processEvents()
    before = page.form.geometry()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    QApplication.processEvents()
    assert page.outline_shown
    assert (page.outline.width(), page.outline.height()) == (232, page.height())
    assert page.form.geometry() == before
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.outline.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.outline.view, Qt.Key.Key_Return)
    assert not page.outline_shown
    assert page.outline.width() == 48
    for close in (Qt.Key.Key_F9, Qt.Key.Key_Escape):
        qtbot.keyClick(window, Qt.Key.Key_F9)
        assert page.outline_shown
        qtbot.keyClick(QApplication.focusWidget(), close)
        assert not page.outline_shown


def test_in_a_narrow_window_one_thing_at_a_time_lies_over_the_form(narrow: MainWindow, qtbot: QtBot) -> None:
    window, page = narrow, page_of(narrow)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert (page.outline_shown, page.pane_shown) == (False, True)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert (page.outline_shown, page.pane_shown) == (True, False)
    window.resize(1366, 768)
    QApplication.processEvents()
    assert (page.outline_shown, page.pane_shown) == (True, True)
    assert page.form.mapTo(page, page.form.rect().topLeft()).x() >= page.outline.width()


def test_size_and_place_are_remembered(make_window: MakeWindow) -> None:
    window = make_window(size=(1300, 700))
    window.close()
    assert Settings().geometry == window.saveGeometry()


def test_another_look_keeps_record_place_and_undo(window: MainWindow) -> None:
    page = window.shell.page
    assert page is not None
    page.form.reveal(place_of(window))
    session_of(window).apply(Set(place_of(window), "Khác."), "Typing")
    held = session_of(window).minutes
    dark = next(action for action in window.shell.commands.themes.actions() if action.data() == "dark")
    dark.trigger()
    assert window.shell.theme.name == "dark"
    assert session_of(window).minutes is held
    assert window.shell.page is not None
    assert window.shell.page is not page
    assert window.shell.page.place == place_of(window)
    assert window.shell.commands["undo"].isEnabled()
    assert Settings().theme.name == "dark"


def test_zoom_goes_up_down_and_back(window: MainWindow) -> None:
    commands = ("zoom_in", "zoom_in", "zoom_out", "zoom_reset", "zoom_out")
    seen = []
    for name in commands:
        window.shell.commands[name].trigger()
        seen.append(window.shell.theme.zoom)
    assert seen == [1.1, 1.25, 1.1, 1.0, 1.0]


def test_another_language_is_spoken_at_once(window: MainWindow) -> None:
    chinese = next(action for action in window.shell.commands.languages.actions() if action.data() == "zh_Hans")
    chinese.trigger()
    assert window.shell.header.export.text() == "导出…"
    assert Settings().text("look/language") == "zh_Hans"


def test_the_status_names_the_part_of_a_new_clause(window: MainWindow, qtbot: QtBot) -> None:
    active(window, qtbot)
    page, status = window.shell.page, window.shell.status
    assert page is not None
    assert status is not None
    page.form.reveal(place_of(window))
    before = status.place_words
    field = page.form.current_field()
    assert field is not None
    assert before.startswith("III ")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.form.current_field() is not field
    qtbot.waitUntil(lambda: status.place_words == before)


def test_the_field_that_is_typed_in_stays_in_sight_when_the_form_gets_wider(window: MainWindow, qtbot: QtBot) -> None:
    active(window, qtbot)
    page = window.shell.page
    assert page is not None
    page.form.build_all()
    page.form.reveal(place_of(window))
    field = page.form.current_field()
    assert field is not None
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
    page.toggle_outline()
    page.toggle_pane()
    qtbot.wait(200)
    assert field.hasFocus()
    assert not field.visibleRegion().isEmpty()


def test_a_refusal_goes_when_work_goes_on(window: MainWindow) -> None:
    page, notice = window.shell.page, window.shell.notice
    assert page is not None
    page.form.say("These are not two names.")
    assert notice.sentence == "These are not two names."
    session_of(window).apply(Set(place_of(window), "Khác."), "Typing")
    assert not notice.sentence


def test_f6_goes_round_the_areas(window: MainWindow, qtbot: QtBot) -> None:
    active(window, qtbot)
    page = window.shell.page
    assert page is not None
    page.form.reveal(place_of(window))
    held = []
    for _step in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        held.append(next(n for n, area in enumerate(page.areas()) if area is focused or area.isAncestorOf(focused)))
    assert held == [2, 3, 0, 1]
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert page.outline.view.hasFocus()


def test_every_record_has_the_menus_of_one(window: MainWindow, sample: Path) -> None:
    counts = []
    for _time in range(3):
        assert window.conductor.files.open(sample)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        counts.append(len(window.shell.header.menus.findChildren(QMenu)))
    assert counts == counts[:1] * 3
