"""Writes small files of the program's own in the background: of each the newest state only, whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from bienban import files
from bienban.core.errors import BienBanError
from bienban.session import kept

Make = Callable[[], bytes | None]
"""Makes the bytes of a file, or None when it need not be written after all; called in the thread that writes."""

_AGAIN = 2.0
"""Seconds until what could not be written is tried again."""


class Scribe:
    """One thread, started with the first thing to write.

    It begins ``first`` seconds after it was asked, and rests ``pause`` seconds after it has written. ``failed`` is told
    once, with a sentence, when something cannot be written, ``mended`` when it can be again; both in that thread.
    """

    def __init__(
        self, first: float, pause: float, failed: Callable[[str], object], mended: Callable[[], object]
    ) -> None:
        self._first, self._pause = first, pause
        self._say_failed, self._say_mended = failed, mended
        self._ready = threading.Condition()
        self._wanted: dict[Path, Make | None] = {}
        self._urgent = self._busy = self._broken = self._closing = self._over = False
        self._tries = 0
        self._thread: threading.Thread | None = None

    def ask(self, file: Path, make: Make | None) -> None:
        """Write this soon, in place of what was asked for before; None: take the file away."""
        with self._ready:
            if self._closing:
                return
            self._wanted[file] = make
            self._ready.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()

    def flush(self, seconds: float) -> bool:
        """Do at once what is asked for; says whether all of it is done. Waits so many seconds at most."""
        with self._ready:
            tries = self._tries
            self._urgent = True
            self._ready.notify_all()
            self._ready.wait_for(lambda: self._idle() or self._tries > tries + 1, seconds)
            self._urgent = False
            return self._idle()

    def close(self, seconds: float) -> None:
        """Do what is asked for, then end. A disk that does not answer is waited for so many seconds."""
        with self._ready:
            self._closing = True
        done = self.flush(seconds)
        with self._ready:
            self._over = True
            self._ready.notify_all()
        if self._thread is not None and done:
            self._thread.join()

    def _idle(self) -> bool:
        return not self._wanted and not self._busy

    def _run(self) -> None:
        while self._wait():
            self._rest(self._first)
            with self._ready:
                tasks, self._wanted = self._wanted, {}
                self._busy = True
            fault = self._do(tasks)
            with self._ready:
                self._busy = False
                self._tries += 1
                self._ready.notify_all()
            self._tell(fault)
            self._rest(_AGAIN if fault else self._pause)

    def _wait(self) -> bool:
        with self._ready:
            self._ready.wait_for(lambda: bool(self._wanted) or self._closing)
            return bool(self._wanted) and not self._over

    def _rest(self, seconds: float) -> None:
        """Wait, unless somebody is in a hurry."""
        end = monotonic() + seconds
        with self._ready:
            self._ready.wait_for(lambda: self._urgent or self._closing, max(0.0, end - monotonic()))

    def _do(self, tasks: dict[Path, Make | None]) -> str:
        """The sentence about the first thing that could not be done; it is tried again unless something newer waits."""
        fault = ""
        for file, make in tasks.items():
            try:
                if make is None:
                    kept.remove(file)
                elif (data := make()) is not None:
                    files.write_private(file, data)
            except Exception as error:  # the thread goes on whatever happens; whoever listens tells the user
                fault = fault or (str(error) if isinstance(error, BienBanError) else repr(error))
                with self._ready:
                    self._wanted.setdefault(file, make)
        return fault

    def _tell(self, fault: str) -> None:
        if fault and not self._broken:
            self._say_failed(fault)
        elif self._broken and not fault:
            self._say_mended()
        self._broken = bool(fault)
