"""Long work in the background: a generator is asked for its next result until it ends or nobody wants more."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal


class Work(QObject):
    """Drives a generator in a thread of its own and says what it yields, in the thread of whoever listens."""

    yielded = Signal(object)
    """One result."""
    done = Signal()
    """All results have been given, or the work was stopped."""
    failed = Signal(object)
    """The exception that ended the work; results given before it stand."""

    def __init__(self, make: Callable[[], Iterator[object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._wanted = True
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask for nothing more after the result at hand."""
        self._wanted = False

    def stop(self) -> None:
        """Ask for nothing more, and wait until the result at hand is finished."""
        self.cancel()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            for result in self._make():
                self.yielded.emit(result)
                if not self._wanted:
                    break
        except Exception as error:  # the thread ends here; whoever listens tells the user
            self.failed.emit(error)
        else:
            self.done.emit()
