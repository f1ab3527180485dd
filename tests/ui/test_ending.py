"""A program that is ended by the system writes down what is not saved, and asks nobody."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.session import recovered
from bienban.ui.ending import Ending

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


@pytest.fixture
def saved(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    said: list[str] = []
    monkeypatch.setattr("bienban.ui.ending.QGuiApplication.exit", lambda status: said.append(f"exit {status}"))
    before = {name: signal.getsignal(name) for name in (signal.SIGTERM, signal.SIGHUP)}
    ending = Ending(lambda: said.append("saved"), qapp)
    yield said
    ending.stop()
    for name, handler in before.items():
        signal.signal(name, handler)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_first(saved: list[str], qtbot: QtBot, number: signal.Signals) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: saved == ["saved", "exit 1"])


def test_the_end_of_the_session_saves(qapp: QApplication) -> None:
    said: list[str] = []
    ending = Ending(lambda: said.append("saved"), qapp)
    ending.keep()
    ending.stop()
    assert said == ["saved"]


def test_the_whole_program_ends_and_loses_nothing(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "tests.ui.typist", "--until-ended", str(tmp_path)]
    running = subprocess.Popen(program, stderr=subprocess.PIPE, text=True)
    try:
        end = time.monotonic() + 30
        while not (tmp_path / "began").exists() and time.monotonic() < end:
            time.sleep(0.01)
        running.terminate()
        _out, told = running.communicate(timeout=20)
    finally:
        running.kill()
    assert (running.returncode, told) == (1, "")
    (found,) = recovered.survey(tmp_path / "XDG_STATE_HOME" / "bienban" / "recovery")
    assert found.minutes is not None
    assert len(found.minutes.title["vi"]) == (tmp_path / "typed").stat().st_size
