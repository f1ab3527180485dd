"""Whatever is typed, pressed and clicked, in whatever order: no error, and the record is what the window shows.

It can be kept after every step, and undo leads back to where it began.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from bienban import paths
from bienban.ui.fields.text_field import TextField
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow, assert_can_be_kept
from tests.ui.saying import form_of, minutes_of, session_of

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing|propagateSizeHints|QPlatformServices)"
)

ELSEWHERE = {"quit", "close", "open", "save", "save_as", "new", "renew", "renew_this", "print", "export"}
"""These leave the record, write files or ask in a window of the system's."""
WORDS = (
    "a",
    "ê",
    "họp ",
    "中",
    "{",
    "}",
    "[",
    "]",
    "𠀀",
    "ệ",
    "Nguyễn Văn A",
    "15/9/2026",
    "7",
    "{next.place}",
    "wang",
)
KEYS = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Tab", "Backtab", "Return", "Escape", "Space", "F2", "1", "2", "4", "5"),
        *("Up", "Down", "Left", "Right", "Home", "End", "PageDown", "PageUp", "Backspace", "Delete"),
    )
)
NO = Qt.KeyboardModifier.NoModifier
MODIFIERS = (
    *(NO, NO, NO, NO, NO),
    *(Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier),
)


class Hand:
    """Does one thing after the other, as chance has it, and remembers what."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._chance = random.Random(seed)
        self.done: list[str] = []

    def act(self) -> None:
        """One of the things that a person may do; a menu that has opened is closed first."""
        while opened := QApplication.activePopupWidget():
            opened.close()
        self._window.activateWindow()
        kinds: tuple[Callable[[], str], ...] = (self._type, self._press, self._command, self._click, self._compose)
        (kind,) = self._chance.choices(kinds, (3, 3, 3, 1, 1))
        self.done.append(f"{kind.__name__} {kind()}")
        QApplication.processEvents()
        if len(self.done) % 25 == 0:
            QTest.qWait(100)  # what the window does when the typing rests

    def _at(self) -> QWidget:
        focused = QApplication.focusWidget()
        return focused if focused is not None and focused.isVisible() else self._window

    def _type(self) -> str:
        words = self._chance.choice(WORDS)
        event = QInputMethodEvent("", [])
        event.setCommitString(words)
        QApplication.sendEvent(self._at(), event)
        return words

    def _press(self) -> str:
        key, modifiers = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        window = self._at().window().windowHandle()
        if window is not None and isValid(window):
            QTest.keyPress(window, key, modifiers)
            if isValid(window):  # a menu goes when the key is pressed
                QTest.keyRelease(window, key, modifiers)
        return f"{modifiers.name} {key.name}"

    def _command(self) -> str:
        actions = {action.objectName(): action for action in self._window.findChildren(QAction) if action.isEnabled()}
        name = self._chance.choice(sorted(actions.keys() - ELSEWHERE - {""}))
        actions[name].trigger()
        return name

    def _click(self) -> str:
        buttons = [
            button
            for button in self._window.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled() and not button.text().endswith("…")
        ]
        if not buttons:
            return "nothing"
        button = self._chance.choice(buttons)
        words = f"{button.text()} {button.accessibleName()}"
        button.click()
        return words

    def _compose(self) -> str:
        QApplication.sendEvent(self._at(), QInputMethodEvent("ni", []))
        QApplication.processEvents()
        commit = QInputMethodEvent("", [])
        commit.setCommitString("你")
        QApplication.sendEvent(self._at(), commit)
        return "你"


@contextmanager
def questions_closed() -> Iterator[None]:
    """Menus and questions that are waited for are closed, as by Esc."""

    def close() -> None:
        opened = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if opened is not None:
            opened.close()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(40)
    yield
    timer.stop()


def shown_otherwise(window: MainWindow) -> list[str]:
    """The fields that do not show what the record holds; in the one with the caret an input method may be at work."""
    binder, focus = form_of(window).binder, QApplication.focusWidget()
    fields = [field for field in form_of(window).findChildren(TextField) if binder.address_of(field) is not None]
    return [
        f"{field.address}: {field.string()!r}"
        for field in fields
        if field is not focus
        and binder.field(field.address) is field
        and binder.node(field.address.id) is not None
        and field.string() != binder.value(field.address)
    ]


def use(window: MainWindow, seed: int, steps: int) -> None:
    """So many steps, and all of them back."""
    start = minutes_of(window)
    hand = Hand(window, seed)
    with questions_closed():
        for step in range(steps):
            hand.act()
            if step % 10 == 9:
                assert_can_be_kept(minutes_of(window))
                assert not shown_otherwise(window), hand.done[-12:]
        form_of(window).settle()
        session = session_of(window)
        while session.can_undo:
            session.undo()
    assert minutes_of(window) == start, hand.done


@pytest.mark.parametrize("seed", range(3))
def test_some_use(window: MainWindow, seed: int) -> None:
    use(window, seed, 120)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 142))
def test_any_use(make_window: MakeWindow, tmp_path: Path, seed: int) -> None:
    samples = sorted((paths.resources() / "samples").glob("*.bienban"))
    window = make_window(("en", "vi", "zh")[seed % 3], (1366, 768) if seed % 2 else (960, 540))
    assert window.conductor.files.open(Path(copy(samples[seed % len(samples)], tmp_path)))
    use(window, seed, 600)
