"""When the system ends the program: what is not saved is written down first."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication

_SIGNALS = ("SIGTERM", "SIGHUP")


class Ending(QObject):
    """Hears the signals that end a program, and the end of the user's session.

    Python handles a signal only when it runs; while Qt waits for events it does not. So the system writes the number
    of the signal into a socket, and Qt wakes up for that.
    """

    def __init__(self, save: Callable[[], object], app: QGuiApplication) -> None:
        super().__init__(app)
        self._save = save
        self._ended = False
        self._inner, self._outer = socket.socketpair()
        for end in (self._inner, self._outer):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._inner.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            if (number := getattr(signal, name, None)) is not None:
                signal.signal(number, lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._outer.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        app.aboutToQuit.connect(self.stop)
        app.commitDataRequest.connect(self.keep)
        app.saveStateRequest.connect(self.keep)

    def keep(self) -> None:
        """The user's session ends."""
        self._save()

    def stop(self) -> None:
        """Hear no more; what was typed since the signal is saved too."""
        if self._ended:
            self._save()
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        self._inner.close()
        self._outer.close()
        self.deleteLater()

    def _hear(self) -> None:
        try:
            numbers = self._outer.recv(16)
        except OSError:
            return
        if any(number in numbers for name in _SIGNALS if (number := getattr(signal, name, None)) is not None):
            self._save()
            self._ended = True
            QGuiApplication.exit(1)  # the window is not asked: whoever ends the program does not wait for an answer
