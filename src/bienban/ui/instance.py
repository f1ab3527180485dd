"""One window for one file: a second start on a file that is open brings its window forward.

Each window listens, for its user alone, under a name made of the file it has open; whoever is about to open a file asks
under that name. No answer in time means no such window, and the file's lock decides.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path

from bienban import paths

_PATIENCE = 700
"""Milliseconds that another window has to answer in."""
_SHOW, _SHOWN = b"show", b"shown"
_TOKEN = "XDG_ACTIVATION_TOKEN"
"""What a Wayland desktop gives to a program that was just started by the user, so that it may come forward."""


def address(path: Path) -> str:
    """Under which name the window listens that has ``path`` open: a socket of the user's, or a pipe of Windows."""
    file = os.path.normcase(os.path.realpath(path))
    key = hashlib.sha256(f"{paths.user_state()}\n{file}".encode()).hexdigest()[:24]
    if os.name == "nt":
        return f"bienban-{key}"
    return str(_folder() / f"{key}.socket")


def show_elsewhere(path: Path) -> bool:
    """Ask the window that has the file open to come forward; whether there is one and it did."""
    name = address(path)
    if os.name != "nt" and not Path(name).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    _let_come_forward()
    socket.write(b"\n".join((_SHOW, os.environ.get(_TOKEN, "").encode())) + b"\n\n")
    answered = socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _SHOWN
    socket.abort()
    return answered


def _folder() -> Path:
    """A folder that nobody else can enter; its path is short, as sockets need it."""
    given = Path(os.environ.get("XDG_RUNTIME_DIR") or os.devnull)
    if given.is_dir():
        return given / "bienban"
    return Path(tempfile.gettempdir()) / f"bienban-{os.getuid()}"


def _let_come_forward() -> None:
    """Windows lets only that program come forward which the one that has the keyboard allows to."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
