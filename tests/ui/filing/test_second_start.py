"""One window for one file: a second start brings it forward and is over; without an answer it opens by itself."""

import os
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QCoreApplication, QProcess
from pytestqt.qtbot import QtBot

from bienban.session.lock import lock_file
from bienban.ui.filing.instance import address, show_elsewhere
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow

posix = pytest.mark.skipif(os.name == "nt", reason="sockets that are files")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
"""Without a screen no window is before another one."""


def listening(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: Path(address(path)).exists())


def started(*arguments: str) -> QProcess:
    """The program, started a second time while this window goes on."""
    process = QProcess()
    process.start(sys.executable, ["-m", "bienban", "--lang", "en", *arguments])
    return process


def ended(process: QProcess) -> bool:
    return process.state() == QProcess.ProcessState.NotRunning


@posix
def test_a_second_start_on_the_same_file_brings_the_window_forward(
    window: MainWindow, sample: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    listening(window, sample, qtbot)
    window.showMinimized()
    assert window.isMinimized()
    link = tmp_path / "link.bienban"
    link.symlink_to(sample)
    second = started(str(link))
    qtbot.waitUntil(lambda: not window.isMinimized() and ended(second), timeout=20_000)
    assert second.exitCode() == 0
    assert window.isActiveWindow()
    session = window.conductor.files.session
    assert session is not None
    assert session.path == sample


@posix
def test_the_place_where_a_window_listens_is_the_users_alone(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    listening(window, sample, qtbot)
    name = Path(address(sample))
    assert stat.S_IMODE(name.parent.stat().st_mode) == 0o700
    assert name.stat().st_mode & 0o077 == 0
    assert len(str(name).encode()) < 100


@posix
def test_a_window_listens_for_the_file_it_has_and_for_no_other(
    window: MainWindow, sample: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    listening(window, sample, qtbot)
    other = Path(copy(sample, tmp_path / "other.bienban"))
    assert not show_elsewhere(other)
    assert window.conductor.files.open(other)
    listening(window, other, qtbot)
    assert not Path(address(sample)).exists()
    assert not lock_file(sample).exists()
    window.conductor.files.close()
    assert not Path(address(other)).exists()
    assert not lock_file(other).exists()


@posix
def test_what_a_killed_window_left_is_no_answer(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    name = address(sample)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(name)
    assert Path(name).exists()
    assert not show_elsewhere(sample)
    window = make_window()
    assert window.conductor.files.open(sample)
    qtbot.waitUntil(lambda: show_from_outside(sample) == 0, timeout=20_000)


def show_from_outside(path: Path) -> int | None:
    """Ask from another process while this one goes on; the exit status."""
    code = "import sys; from pathlib import Path; from bienban.ui.filing.instance import show_elsewhere as ask; "
    with subprocess.Popen([sys.executable, "-c", code + "sys.exit(not ask(Path(sys.argv[1])))", str(path)]) as asking:
        while asking.poll() is None:
            QCoreApplication.processEvents()
            time.sleep(0.005)
        return asking.returncode


@posix
def test_a_window_that_does_not_answer_is_not_waited_for(sample: Path) -> None:
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(address(sample))
        deaf.listen()
        began = time.monotonic()
        assert not show_elsewhere(sample)
        assert time.monotonic() - began < 5


@posix
def test_what_is_not_a_question_of_ours_is_not_answered(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    listening(window, sample, qtbot)
    window.showMinimized()
    for said in (b"hello\n", b"\x00" * 100_000 + b"\n", b"\n"):
        with socket.socket(socket.AF_UNIX) as stranger:
            stranger.connect(address(sample))
            stranger.setblocking(False)
            stranger.send(said)
            qtbot.wait(50)
            try:
                answer = stranger.recv(100)
            except (BlockingIOError, ConnectionResetError):
                answer = b""
        assert answer == b""
    assert window.isMinimized()


@posix
def test_a_folder_that_others_may_enter_is_not_used(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "bienban").mkdir()
    (tmp_path / "bienban").chmod(0o777)
    assert address(sample) == ""
    assert not show_elsewhere(sample)


def test_the_open_window_is_shown_instead_of_opening_a_file_twice(
    make_window: MakeWindow, sample: Path, qtbot: QtBot
) -> None:
    """A first start, as another process; then its file is opened from the list of recent files of this window."""
    first = started(str(sample))
    try:
        qtbot.waitUntil(lambda: bool(address(sample)) and Path(address(sample)).exists(), timeout=20_000)
        window = make_window()
        assert not window.conductor.files.open(sample)
        assert "is open in another window" in window.shell.notice.sentence
        assert window.conductor.files.session is None
    finally:
        first.terminate()
        qtbot.waitUntil(lambda: ended(first), timeout=20_000)
