"""The palette: what is found by which letters, what it does to the focus, and the keys that it gives to commands."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban import i18n
from bienban.catalog.readings import Readings
from bienban.core.folding import fold
from bienban.core.han import has_han
from bienban.ui import commands as window_commands
from bienban.ui import keymap
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.commands import form_commands
from bienban.ui.palette.trade import Palette, named_actions
from bienban.ui.palette.view import PaletteView
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.hands import ALT, CTRL, SHIFT, Hands


@pytest.fixture
def caret(window: MainWindow, qtbot: QtBot) -> TextField:
    """The title, with a part of it selected."""
    return selected(window, qtbot)


def selected(window: MainWindow, qtbot: QtBot) -> TextField:
    """The field that has the focus when a record has been opened, with a part of it selected."""
    window.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextField))
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    cursor = field.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(4, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    return field


def opened(window: MainWindow, letters: str = "") -> PaletteView:
    """The palette, opened by its keys, with some letters typed."""
    hands = Hands()
    hands.press(Qt.Key.Key_K, CTRL)
    view = window.conductor.trades.of(Palette).view
    assert view is not None
    hands.type(letters)
    return view


def first(view: PaletteView) -> str:
    """The words of the first row."""
    return view.list.rows[0].words


def back_at(caret: TextField) -> bool:
    """Whether the very caret is back, the selection included."""
    return caret.hasFocus() and (caret.textCursor().anchor(), caret.textCursor().position()) == (2, 4)


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("vi", {"luu": "save", "save": "save", "保存": "save", "hoan tac": "undo", "in": "print"}),
        ("zh", {"baocun": "save", "bc": "save", "luu": "save", "print": "print"}),
        ("en", {"save": "save", "hoan tac": "undo", "撤销": "undo"}),
    ],
)
def test_a_command_is_found_without_diacritics_and_in_every_language(
    language: str, found: dict[str, str], make_window: MakeWindow, sample: Path, qtbot: QtBot
) -> None:
    window = make_window(language)
    assert window.conductor.files.open(sample)
    selected(window, qtbot)
    view = opened(window)
    for letters, name in found.items():
        view.field.clear()
        Hands().type(letters)
        actions = [entry.action for entry in view._found[:3]]
        assert name in [action.objectName() for action in actions if action is not None], letters


def typed_words(words: str) -> str:
    """As somebody types words who has no diacritics, and pinyin for Chinese."""
    read = Readings().pinyin
    return fold("".join(read(one)[0] if has_han(one) else one for one in words if has_han(one) or one < "\u2000"))


@pytest.mark.parametrize("interface", ["vi", "zh", "en"])
@pytest.mark.parametrize("tag", i18n.TAGS)
def test_every_command_is_found_by_its_words_in_any_language(
    interface: str, tag: str, make_window: MakeWindow, sample: Path, qtbot: QtBot
) -> None:
    window = make_window(interface)
    assert window.conductor.files.open(sample)
    selected(window, qtbot)
    entries = opened(window)._entries
    assert entries is not None
    there = {action.objectName() for action in named_actions(window)} - {"palette"}
    speak = i18n.gettext_for(tag)
    for name, (words, _icon, _keys) in {**window_commands.rows(speak), **form_commands(speak)}.items():
        letters = typed_words(words)
        found = [entry.action.objectName() for entry in entries.of(letters) if entry.action is not None]
        assert name in found or name not in there, (name, letters)


@pytest.mark.parametrize("interface", ["vi", "zh", "en"])
@pytest.mark.parametrize(
    ("letters", "shown"),
    [
        ("dark", {"Tối", "深色", "Dark"}),
        ("toi", {"Tối", "深色", "Dark"}),
        ("shense", {"Tối", "深色", "Dark"}),
        ("high contrast", {"Tương phản cao", "高对比度", "High contrast"}),
        ("tieng anh", {"English"}),
        ("english", {"English"}),
        ("yingwen", {"English"}),
        ("zhongwen", {"中文"}),
        ("vietnamese", {"Tiếng Việt"}),
    ],
)
def test_looks_and_languages_are_found_in_any_language(
    interface: str, letters: str, shown: set[str], make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(interface)
    window.conductor.show_start()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    entries = opened(window)._entries
    assert entries is not None
    assert shown & {entry.names[0] for entry in entries.of(letters)[:3]}


def test_no_other_language_is_read_before_the_palette_opens(
    make_window: MakeWindow, sample: Path, qtbot: QtBot
) -> None:
    i18n._catalogue.cache_clear()
    window = make_window("vi")
    assert window.conductor.files.open(sample)
    window.conductor.draw_all()
    assert i18n._catalogue.cache_info().currsize == 1
    selected(window, qtbot)
    assert opened(window, "dark").list.rows
    assert i18n._catalogue.cache_info().currsize == len(i18n.TAGS)


def test_f1_lists_the_commands_that_have_keys(window: MainWindow, caret: TextField) -> None:
    Hands().press(Qt.Key.Key_F1)
    view = window.conductor.trades.of(Palette).view
    assert view is not None
    assert all(row.keys for row in view.list.rows)
    shown = {entry.action.objectName() for entry in view._found if entry.action is not None}
    assert shown == {action.objectName() for action in named_actions(window) if keymap.shown(action)} - {"palette"}
    Hands().press(Qt.Key.Key_Escape)
    assert back_at(caret)


def test_f1_in_the_palette_goes_over_to_the_keys(window: MainWindow, caret: TextField) -> None:
    opened(window, "dark")
    Hands().press(Qt.Key.Key_F1)
    view = window.conductor.trades.of(Palette).view
    assert view is not None
    assert all(row.keys for row in view.list.rows)
    assert view.field.hasFocus()
    Hands().press(Qt.Key.Key_Escape)
    assert back_at(caret)


def test_ky_finds_what_is_about_signing(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    window = make_window("vi")
    assert window.conductor.files.open(sample)
    selected(window, qtbot)
    view = opened(window, "ky")
    shown = [row.words for row in view.list.rows]
    assert "Người ký" in shown
    assert any("Kết thúc và ký" in words for words in shown)
    assert all(row.marked() for row in view.list.rows if "ký" in row.words)


@pytest.mark.usefixtures("caret")
def test_parts_of_the_record_are_found_and_gone_to(window: MainWindow) -> None:
    opened(window, "phuong huong")
    Hands().press(Qt.Key.Key_Return)
    page = window.shell.page
    assert page is not None
    assert page.place is not None
    section = page.session.minutes.sections[1]
    assert page.place.id == section.id


def test_esc_gives_the_focus_back_to_the_very_caret(window: MainWindow, caret: TextField) -> None:
    opened(window, "save")
    Hands().press(Qt.Key.Key_Escape)
    assert back_at(caret)
    assert window.conductor.trades.of(Palette).view is None


def test_a_command_runs_with_the_caret_where_it_was(window: MainWindow, caret: TextField) -> None:
    before = window.settings.flag("fold/outline")
    opened(window, "fold outline")
    Hands().press(Qt.Key.Key_Return)
    assert back_at(caret)
    assert window.settings.flag("fold/outline") is not before


def test_arrows_go_round(window: MainWindow, caret: TextField) -> None:
    view = opened(window, "area")
    hands = Hands()
    hands.press(Qt.Key.Key_Up)
    assert view.list.currentRow() == view.list.count() - 1
    hands.press(Qt.Key.Key_Down)
    assert view.list.currentRow() == 0


def test_what_cannot_be_done_now_says_why_and_does_nothing(window: MainWindow, caret: TextField) -> None:
    view = opened(window, "undo")
    assert "nothing to undo" in view.list.rows[0].spoken
    Hands().press(Qt.Key.Key_Return)
    assert view.isVisible()
    assert "nothing to undo" in view.foot.text()


def test_without_a_record_the_commands_for_one_are_off(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.show_start()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    place = QApplication.focusWidget()
    view = opened(window, "save")
    assert "no record is open" in view.list.rows[0].context
    Hands().press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is place


@pytest.mark.usefixtures("caret")
def test_nobody_is_told_that_no_record_is_open_where_one_is_read_aloud(window: MainWindow) -> None:
    window.shell.commands["read_through"].trigger()
    view = opened(window, "roll call")
    assert first(view) == "Roll call"
    assert view.list.rows[0].on is False
    assert "no record is open" not in view.list.rows[0].context


def test_nothing_is_searched_while_an_input_method_composes(window: MainWindow, caret: TextField) -> None:
    view = opened(window)
    before = view.list.rows
    QApplication.sendEvent(view.field, QInputMethodEvent("lư", []))
    assert view.list.rows is before
    commit = QInputMethodEvent("", [])
    commit.setCommitString("lưu")
    QApplication.sendEvent(view.field, commit)
    assert first(view) == "Save"


def test_a_click_elsewhere_closes_it_and_keeps_the_click(window: MainWindow, caret: TextField, qtbot: QtBot) -> None:
    opened(window, "save")
    page = window.shell.page
    assert page is not None
    qtbot.mouseClick(page.outline.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 60))
    qtbot.waitUntil(lambda: window.conductor.trades.of(Palette).view is None)


def test_the_field_in_the_header_opens_it(window: MainWindow, caret: TextField, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.shell.header.commands, Qt.MouseButton.LeftButton)
    view = window.conductor.trades.of(Palette).view
    assert view is not None
    assert view.field.hasFocus()


# The keys of commands


def test_no_command_has_forbidden_keys_and_none_are_given_twice(window: MainWindow) -> None:
    given: dict[str, str] = {}
    actions = named_actions(window)
    assert len(actions) > 40
    for action in actions:
        for keys in action.shortcuts():
            words = keys.toString()
            assert not keymap.refusal(keys[0]), f"{action.objectName()} has {words}"  # type: ignore[index]
            assert words not in given, f"{words} calls {given[words]} and {action.objectName()}"
            given[words] = action.objectName()


def test_keys_are_changed_kept_and_put_back(window: MainWindow, caret: TextField) -> None:
    save = window.shell.commands["save"]
    view = opened(window, "save")
    hands = Hands()
    hands.press(Qt.Key.Key_F2)
    assert view.recorder.hasFocus()
    hands.press(Qt.Key.Key_U, CTRL | SHIFT)
    assert keymap.shown(save) == "Ctrl+Shift+U"
    assert view.field.hasFocus()
    assert view.list.rows[0].keys == ("Ctrl+Shift+U",)
    hands.press(Qt.Key.Key_Escape)
    window.conductor.rebuild()
    save = window.shell.commands["save"]
    assert keymap.shown(save) == "Ctrl+Shift+U"
    assert keymap.standard(save) == "Ctrl+S"
    keymap.Keymap(window.settings).restore(save)
    window.conductor.rebuild()
    assert keymap.shown(window.shell.commands["save"]) == "Ctrl+S"


def test_the_keys_of_another_command_are_refused_by_its_name(window: MainWindow, caret: TextField) -> None:
    view = opened(window, "save as")
    hands = Hands()
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_O, CTRL)
    assert "Open" in view.recorder.sentence
    assert view.recorder.hasFocus()
    hands.press(Qt.Key.Key_Delete)
    assert keymap.shown(window.shell.commands["save_as"]) == ""
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Backspace)
    assert keymap.shown(window.shell.commands["save_as"]) == "Ctrl+Shift+S"


def test_commands_of_the_form_have_keys_too(window: MainWindow, caret: TextField) -> None:
    opened(window, "phrase bank")
    hands = Hands()
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Y, CTRL | SHIFT)
    window.conductor.rebuild()
    found = {action.objectName(): keymap.shown(action) for action in named_actions(window)}
    assert found["add_phrase"] == "Ctrl+Shift+Y"


FORBIDDEN = (
    (Qt.Key.Key_Space, CTRL),
    (Qt.Key.Key_Space, SHIFT),
    (Qt.Key.Key_Period, CTRL),
    (Qt.Key.Key_Z, ALT),
    (Qt.Key.Key_BracketLeft, CTRL),
    (Qt.Key.Key_BraceRight, CTRL | SHIFT),
    (Qt.Key.Key_G, CTRL | ALT),
    (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_A, SHIFT),
    (Qt.Key.Key_Shift, SHIFT),
    (Qt.Key.Key_Control, CTRL | SHIFT),
    (Qt.Key.Key_1, ALT),
    (Qt.Key.Key_F, ALT),
    (Qt.Key.Key_C, CTRL),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
)


def test_keys_of_input_methods_and_of_typing_are_refused_with_a_sentence(window: MainWindow, caret: TextField) -> None:
    view = opened(window, "save as")
    hands = Hands()
    hands.press(Qt.Key.Key_F2)
    for key, modifiers in FORBIDDEN:
        hands.press(key, modifiers)
        assert view.recorder.hasFocus()
        assert view.recorder.sentence.endswith("."), (key, modifiers)
        assert keymap.shown(window.shell.commands["save_as"]) == "Ctrl+Shift+S"
        view.recorder.sentence = ""


def test_the_palette_opens_after_a_panel_was_left(window: MainWindow, caret: TextField, qtbot: QtBot) -> None:
    hands = Hands()
    hands.press(Qt.Key.Key_F4)
    assert window.shell.panel is not None
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.shell.panel is None)
    qtbot.wait(50)  # the panel is freed
    view = opened(window, "save")
    assert view.isVisible()


def test_the_key_once_more_begins_anew_and_no_letter_goes_into_the_record(window: MainWindow, qtbot: QtBot) -> None:
    window.shell.commands["palette"].trigger()
    palette = window.conductor.trades.of(Palette)
    assert palette.view is not None
    QTest.keyClicks(palette.view.field, "abc")
    window.shell.commands["palette"].trigger()
    assert palette.view is not None
    QTest.keyClicks(palette.view.field, "zoom")
    assert palette.view.field.words() == "zoom"
