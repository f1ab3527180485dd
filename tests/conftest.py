"""What holds for every test: no screen, no network, nothing of the user's, and nothing logged that nobody expects."""

import atexit
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bienban import i18n
from building import catalogues

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_settings = tempfile.mkdtemp(prefix="bienban-tests-")
os.environ["XDG_CONFIG_HOME"] = os.environ["APPDATA"] = _settings
atexit.register(shutil.rmtree, _settings, ignore_errors=True)

_HOMES = ("XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")


def _refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    """The whole suite runs with the network off; a test that reaches for it is wrong even where it is on."""
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = str(arguments[1][0])
        if host not in ("127.0.0.1", "::1", "localhost"):
            raise PermissionError(f"the tests run offline; something connects to {host}")


sys.addaudithook(_refuse_the_network)


def pytest_sessionstart() -> None:
    """Tests read the catalogues as they stand in the source."""
    for _compiled in catalogues.compile_stale():
        pass


def pytest_sessionfinish() -> None:
    """What a test copied goes before Qt does: Python would have to free it when it is gone itself."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui and isinstance(gui.QGuiApplication.instance(), gui.QGuiApplication):
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the user's is read or written."""
    home = tmp_path_factory.mktemp("home")
    for variable in _HOMES:
        monkeypatch.setenv(variable, str(home / variable.lower()))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Tests begin with the interface in English, and leave it so."""
    i18n.use("en")
    yield
    i18n.use("en")


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that expects it reads `caplog` and then clears it."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, "logged: " + "; ".join(record.getMessage() for record in loud)


@pytest.fixture
def checkout() -> Path:
    """The root of the repository."""
    return Path(__file__).parents[1]
