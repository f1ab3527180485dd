"""One window for one file: a second start on a file that is open brings its window forward.

Each window listens, for its user alone, under a name made of the file it has open; whoever is about to open a file asks
under that name. No answer in time means no such window, and the file's lock decides. What is said there is no more than
"come forward": the file is in the name.
"""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bienban import paths
from bienban.digest import sha256_hex
from bienban.files import is_there

if TYPE_CHECKING:  # loaded when there is somebody to talk to: a window that starts does not wait for it
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 700
"""Milliseconds that another window has to answer in."""
_LONGEST = 4096
"""Bytes of the longest line that is listened to."""
_SHOW, _SHOWN = b"show", b"shown"
_TOKEN = "XDG_ACTIVATION_TOKEN"
"""What a Wayland desktop gives to a program that was just started by the user, so that it may come forward."""


def address(path: Path) -> str:
    """Under which name the window listens that has ``path`` open: a socket of the user's, or a pipe of Windows.

    Empty where there is no folder that the user alone can enter.
    """
    file = os.path.normcase(os.path.realpath(path))
    key = sha256_hex(os.fsencode(f"{paths.user_state()}\n{file}"))[:24]
    if os.name == "nt":
        return f"bienban-{key}"
    folder = _folder()
    return str(folder / f"{key}.socket") if folder is not None else ""


def show_elsewhere(path: Path) -> bool:
    """Ask the window that has the file open to come forward; whether there is one and it did."""
    name = address(path)
    if not name or (os.name != "nt" and not is_there(Path(name))):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    _let_come_forward()
    socket.write(_SHOW + b" " + os.environ.get(_TOKEN, "").encode() + b"\n")
    answered = socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _SHOWN
    socket.abort()
    return answered


class Listener(QObject):
    """Listens for one window; what is asked of it is to come forward."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server: QLocalServer | None = None
        self._name = ""

    def listen(self, path: Path | None) -> None:
        """Listen for those who want to open ``path``, and for nobody who wants the file before; None: for nobody."""
        name = address(path) if path is not None else ""
        if name == self._name:
            return
        self.close()
        if not name:
            return
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if os.name != "nt" and not server.listen(name):
            QLocalServer.removeServer(name)  # a window that was killed left it: a living one would have been asked
        if server.isListening() or server.listen(name):
            self._server, self._name = server, name

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
        self._server, self._name = None, ""

    def _answer(self) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        what, _space, token = bytes(socket.readLine(_LONGEST).data()).strip().partition(b" ")
        if what != _SHOW:
            socket.abort()
            return
        socket.write(_SHOWN)
        socket.flush()
        if token:
            os.environ[_TOKEN] = token.decode(errors="replace")
        come_forward(self._window)


def come_forward(window: QWidget) -> None:
    """Put the window before all others and give it the keyboard; where the system does not allow it, it is marked."""
    window.setWindowState((window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def _folder() -> Path | None:
    """A folder that nobody else can enter, made if it is not there; its path is short, as sockets need it."""
    given = Path(os.environ.get("XDG_RUNTIME_DIR") or os.devnull)
    try:
        folder = given / "bienban" if given.is_dir() else Path(tempfile.gettempdir()) / f"bienban-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
    except OSError:
        return None
    private = stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & 0o077
    return folder if private else None


def _let_come_forward() -> None:
    """Windows lets only that program come forward which the one that has the keyboard allows to."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
