"""Starting: the language, the input method, a picture without a screen, and an error of the program itself."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.app import Speaker, catch_everything, choose_input_method
from bienban.ui.library import Library
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx", "XDG_SESSION_TYPE": "wayland"}, {"XDG_SESSION_TYPE": "wayland"}),
        ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}),
        ({}, {}),
    ],
)
def test_fcitx_is_reached_through_ibus(before: dict[str, str], after: dict[str, str]) -> None:
    choose_input_method(before)
    assert before == after


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_a_picture_is_drawn_without_a_screen(tmp_path: Path, lang: str) -> None:
    picture = tmp_path / "window.png"
    arguments = ["--sample", "annual-05", "--lang", lang, "--picture", str(picture)]
    done = subprocess.run([sys.executable, "-m", "bienban", *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1366, 768)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1366, 7) for y in range(0, 768, 7)}
    assert len(colours) > 20, "an empty window"


def test_a_file_that_cannot_be_opened_is_told_in_the_window(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    arguments = [str(tmp_path / "missing.bienban"), "--picture", str(picture)]
    done = subprocess.run([sys.executable, "-m", "bienban", *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.exists()


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    arguments = ["--lang", "en", "--picture", str(tmp_path / "missing" / "window.png")]
    done = subprocess.run([sys.executable, "-m", "bienban", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("The picture cannot be written: ")
    assert "Traceback" not in done.stderr


def test_an_error_of_the_program_is_one_sentence_and_work_goes_on(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = MainWindow(Settings(), Speaker(qapp).speak)
    qtbot.addWidget(window)
    window.begin(Library())
    window.conductor.files.sample(paths.resources() / "samples" / "annual-05.bienban")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with capture_exceptions():
        catch_everything(window)
        QTimer.singleShot(0, window, lambda: 1 / 0)
        qtbot.waitUntil(lambda: bool(window.shell.notice.sentence))
    assert window.shell.notice.sentence.startswith("Something went wrong in the program.")
    assert "ZeroDivisionError" not in window.shell.notice.sentence
    log = paths.user_state() / "errors.log"
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o077 == 0, "it may hold words of the record"
    assert window.conductor.files.session is not None
    assert QCoreApplication.instance() is not None
