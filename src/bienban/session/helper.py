"""A helper that always does the newest thing asked for: what waits is replaced, what is under way is dropped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

Make = Callable[[], Iterator[object]]
"""Begins a piece of work; each result is handed on as soon as it is there."""


class Helper(QObject):
    """One thread, started with the first request. Signals come in the thread of whoever listens."""

    given = Signal(object)
    """One result; it may be of a request that has been replaced meanwhile."""
    failed = Signal(object)
    """The exception that ended the newest request."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ready = threading.Condition()
        self._next: Make | None = None
        self._open = True
        self._thread: threading.Thread | None = None

    def ask(self, make: Make) -> None:
        """Do this next, instead of what still waits; of what is under way no more results are asked for."""
        with self._ready:
            if not self._open:
                return
            self._next = make
            self._ready.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Do nothing more, and wait until the result at hand is finished."""
        with self._ready:
            self._open = False
            self._next = None
            self._ready.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while (make := self._wait()) is not None:
            try:
                for result in make():
                    if self._open:
                        self.given.emit(result)
                    if self._next is not None or not self._open:
                        break
            except Exception as error:  # the work ends here; whoever listens tells the user
                if self._next is None and self._open:
                    self.failed.emit(error)

    def _wait(self) -> Make | None:
        with self._ready:
            self._ready.wait_for(lambda: self._next is not None or not self._open)
            make, self._next = self._next, None
            return make
