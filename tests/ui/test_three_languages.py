"""In every language, at every size: nothing is cut off, and everything that can be used has a name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bienban import i18n
from bienban.ui.start.cards import Card
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow

LANGUAGES = ("vi", "zh", "en")
SIZES = ((1366, 768), (1920, 1080), (960, 540))


def shown(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    """The widgets of the shell that can be seen; the form has tests of its own."""
    page = window.shell.page
    form = page.form if page is not None else None
    return [
        widget
        for widget in window.findChildren(kind)
        if widget.isVisible() and not (form is not None and form.isAncestorOf(widget))
    ]


def cut_off(window: MainWindow) -> list[str]:
    """Labels and buttons that are smaller than their words, or lie outside the window."""
    wrong = []
    for widget in (*shown(window, QAbstractButton), *shown(window, QLabel), *shown(window, QMenuBar)):
        needed = widget.minimumSizeHint() if isinstance(widget, QLabel) and widget.wordWrap() else widget.sizeHint()
        box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        wide = widget.width() >= min(needed.width(), widget.minimumSizeHint().width())
        high = widget.height() >= widget.minimumSizeHint().height()
        scrolled = window.shell.on_start_page and window.shell.start.isAncestorOf(widget)
        inside = scrolled or window.rect().contains(box)
        if not (wide and high and inside):
            wrong.append(f"{type(widget).__name__} {getattr(widget, 'text', str)()!r} {box} needs {needed}")
    return wrong


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Nothing is cut off once sizes have settled: it takes several rounds of layout, and some words come later."""

    def whole() -> None:
        assert not cut_off(window)

    qtbot.wait(150)
    qtbot.waitUntil(whole, timeout=3000)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_cut_off(
    make_window: MakeWindow, sample: Path, qtbot: QtBot, lang: str, size: tuple[int, int]
) -> None:
    window = make_window(lang, size)
    window.conductor.show_start()
    settle(window, qtbot)
    assert window.size().toTuple() == size
    assert not window.shell.start.horizontalScrollBar().maximum()
    window.conductor.files.open(sample)
    settle(window, qtbot)
    window.shell.commands["export"].trigger()
    window.shell.notice.say("error", "What happened, where, and what to do now. " * 4)
    settle(window, qtbot)
    assert window.size().toTuple() == size, "the panel must fit into the window"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("panel", ["templates", "rules"])
def test_panels_fit_into_the_window(
    make_window: MakeWindow, sample: Path, qtbot: QtBot, lang: str, size: tuple[int, int], panel: str
) -> None:
    window = make_window(lang, size)
    window.conductor.files.open(sample)
    window.shell.commands[panel].trigger()
    window.shell.notice.say("error", "What happened, where, and what to do now. " * 4)
    settle(window, qtbot)
    assert window.size().toTuple() == size, "the panel must fit into the window"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_that_can_be_used_has_a_name(make_window: MakeWindow, sample: Path, lang: str) -> None:
    window = make_window(lang)
    inputs = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QListView)
    for step in (
        window.conductor.show_start,
        lambda: window.conductor.files.open(sample),
        window.shell.commands["export"].trigger,
        window.shell.commands["templates"].trigger,
        window.shell.commands["rules"].trigger,
    ):
        step()
        for kind in inputs:
            for widget in shown(window, kind):
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text, f"{widget} has no name"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_menus_have_keys_of_their_own(make_window: MakeWindow, sample: Path, lang: str) -> None:
    window = make_window(lang)
    window.conductor.files.open(sample)
    titles = [action.text() for action in window.shell.header.menus.actions()]
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(set(letters)) == len(letters) >= 3
    keys = [
        keys.toString()
        for action in window.findChildren(type(window.shell.commands["save"]))
        for keys in action.shortcuts()
    ]
    assert len(keys) == len(set(keys)), f"two commands have the same key: {sorted(keys)}"
    taken = {"Ctrl+Space", "Shift", "Ctrl+.", "Alt+Z", "Ctrl+[", "Ctrl+]", "Alt+[", "Alt+]"}
    assert not taken & set(keys), "these keys belong to input methods"


def test_qt_speaks_the_language_too(make_window: MakeWindow) -> None:
    for lang, words in (("vi", "Hủy"), ("zh", "取消"), ("en", "Cancel")):
        make_window(lang)
        assert words in QApplication.translate("QPlatformTheme", "Cancel")


@pytest.mark.parametrize("tag", i18n.TAGS)
def test_the_language_of_the_interface_is_in_the_menu(make_window: MakeWindow, tag: str) -> None:
    window = make_window(tag)
    checked = window.shell.commands.languages.checkedAction()
    assert checked is not None
    assert checked.data() == tag


def test_menus_open(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.files.open(sample)
    for menu in window.shell.commands.menus.values():
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        assert menu.actions()
    window.shell.commands.recent.aboutToShow.emit()
    assert [action.text() for action in window.shell.commands.recent.actions()] == ["annual-05.bienban"]
    assert window.shell.header.menus.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(("tag", "first"), [("vi", "BIÊN BẢN"), ("zh_Hans", "越南"), ("en", "BIÊN BẢN")])
def test_a_recent_file_has_the_title_of_the_readers_language_first(
    make_window: MakeWindow, sample: Path, tag: str, first: str
) -> None:
    window = make_window(tag)
    window.conductor.files.open(sample)
    window.conductor.files.close()
    card = next(card for card in window.shell.start.findChildren(Card) if sample.name in card.accessibleName())
    assert card.text().startswith(first)
