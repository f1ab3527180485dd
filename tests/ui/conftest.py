"""A real window with a real record in it, in a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban import i18n, paths
from bienban.app import Speaker
from bienban.core.minutes import Minutes, walk
from bienban.session.finality import FrozenError
from bienban.session.session import Session
from bienban.storage import decode, encode
from bienban.ui.library import Library
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow
from tests.ui.saying import session_of

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, qapp: QApplication) -> Iterator[MakeWindow]:
    """Builds a window that has begun: ``make_window("vi", size=(1366, 768), theme="dark")``."""
    speaker = Speaker(qapp)

    def make(lang: str = "en", size: tuple[int, int] = (1366, 768), theme: str = "light") -> MainWindow:
        settings = Settings()
        settings.put("look/theme", theme)
        speaker.speak(i18n.tag_for(lang) or "en")
        window = MainWindow(settings, speaker.speak)
        qtbot.addWidget(window, before_close_func=_forget_changes)
        window.resize(*size)
        window.begin(Library())
        window.show()
        return window

    yield make
    speaker.speak("en")


def assert_can_be_kept(minutes: Minutes) -> None:
    """Whatever is done in a window, the record can be saved and opened again."""
    again = decode(encode(minutes))
    assert again == minutes, [(one, two) for one, two in zip(walk(minutes), walk(again), strict=True) if one != two][-1]


def _forget_changes(window: MainWindow) -> None:
    """A test that is over asks nobody about unsaved changes."""
    session = window.conductor.files.session
    if session is not None:
        assert_can_be_kept(session.minutes)
    while session is not None and session.modified and session.can_undo:
        try:
            session.undo()
        except FrozenError:
            break
    window.conductor.files.session = None


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A file of the user's: the 5th annual conference."""
    return Path(copy(paths.resources() / "samples" / "annual-05.bienban", tmp_path / "annual-05.bienban"))


@pytest.fixture
def window(make_window: MakeWindow, sample: Path) -> MainWindow:
    """A window with that file open."""
    window = make_window()
    assert window.conductor.files.open(sample)
    return window


@pytest.fixture
def session(window: MainWindow) -> Session:
    """The record that is open in that window."""
    return session_of(window)
