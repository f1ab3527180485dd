"""An error of the program saves first, is said once in one sentence, and work goes on, wherever it happened."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.session import recovery_file
from bienban.ui.mishaps import Mishaps
from bienban.ui.window import MainWindow
from tests.ui.saying import remedies, session_of


@pytest.fixture
def caught(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    with capture_exceptions():
        Mishaps(window).catch()
        session_of(window).apply(Set(Address("minutes", "title", "vi"), "BIÊN BẢN"), "Typing")
        yield window


class Broken(QWidget):
    """Breaks off while it draws."""

    count = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        Broken.count += 1
        painter.drawLine(0, 0, 1 // (Broken.count - Broken.count), 1)


def log() -> Path:
    return paths.user_state() / "errors.log"


def is_told(window: MainWindow) -> bool:
    return window.shell.notice.sentence.startswith("Something went wrong in the program. Your text is kept")


def test_in_a_slot(caught: MainWindow, qtbot: QtBot) -> None:
    QTimer.singleShot(0, caught, lambda: 1 / 0)
    qtbot.waitUntil(lambda: is_told(caught))
    assert "ZeroDivisionError" not in caught.shell.notice.sentence
    (kept,) = (paths.user_state() / "recovery").glob("*.recovery")
    assert recovery_file.read(kept.read_bytes())[1] == session_of(caught).minutes, "written down before it is said"
    assert "ZeroDivisionError" in log().read_text(encoding="utf-8")
    assert log().stat().st_mode & 0o077 == 0, "it may hold words of the record"
    assert list(remedies(caught)) == ["Save"]


def test_in_a_thread(caught: MainWindow, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: is_told(caught))
    assert log().read_text(encoding="utf-8").count("ZeroDivisionError") == 1


def test_while_drawing(caught: MainWindow, qtbot: QtBot) -> None:
    broken = Broken(caught)
    broken.resize(200, 200)
    broken.show()
    qtbot.waitUntil(lambda: is_told(caught))
    again = QTimer(caught)
    again.timeout.connect(broken.update)
    again.start(1)
    qtbot.waitUntil(lambda: Broken.count >= 20)
    again.stop()
    assert log().read_text(encoding="utf-8").count("ZeroDivisionError") == 1
    broken.hide()
    assert not caught.grab().isNull(), "the window can still be drawn"


def test_a_storm_of_errors_says_one_sentence(caught: MainWindow, qtbot: QtBot) -> None:
    storm = QTimer(caught)
    storm.timeout.connect(lambda: [][0])
    storm.start(0)
    qtbot.waitUntil(lambda: is_told(caught))
    said: list[str] = []
    caught.shell.notice.hide()
    qtbot.wait(200)
    said.append(caught.shell.notice.sentence)
    storm.stop()
    assert said == [""], "what was closed does not come back at once"
    assert log().read_text(encoding="utf-8").count("IndexError") == 1


def test_where_nothing_can_be_kept(caught: MainWindow, qtbot: QtBot) -> None:
    assert caught.keep_safe()
    for file in (paths.user_state() / "recovery").iterdir():
        file.unlink()
    (paths.user_state() / "recovery").rmdir()
    (paths.user_state() / "recovery").write_text("a file stands where the folder should be")
    session_of(caught).apply(Set(Address("minutes", "title", "vi"), "X"), "Typing")
    QTimer.singleShot(0, caught, lambda: 1 / 0)
    qtbot.waitUntil(lambda: "not kept safe: save it now" in caught.shell.notice.sentence)
    (paths.user_state() / "recovery").unlink()
