"""Nothing is lost: what is open and not saved is written down, in the background, about as fast as it is typed."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bienban.core.contents import texts
from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.session import process, recovery_file
from bienban.session.scribe import Scribe
from bienban.session.session import Session

SUFFIX, DAMAGED = ".recovery", ".damaged"
"""What the names of recoveries end with, and of those that cannot be read."""
FIRST = 0.05
"""Seconds from the first change to its writing: the letter has been painted by then."""
PAUSE = 0.35
"""Seconds from one writing to the next, so that somebody who types without a pause loses less than half a second."""
_PATIENCE = 5.0
"""Seconds that an error, or the end of the session, waits for a disk."""


def is_left(folder: Path) -> bool:
    """Whether recoveries lie in ``folder`` or aside in it; a folder that cannot be looked into holds none."""
    for each in (folder, folder / "aside"):
        with suppress(OSError):
            if any(file.suffix in (SUFFIX, DAMAGED) for file in each.iterdir()):
                return True
    return False


class Recovery(QObject):
    """Follows one session at a time. What it writes lies in ``folder`` until the record is saved or given up."""

    failed = Signal(str)
    """What is typed cannot be kept safe: a sentence that says why. Said once until it works again."""
    mended = Signal()
    """It works again."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._session: Session | None = None
        self._file = _new_file(folder)
        self._seen: tuple[Path | None, str] = (None, "")
        self._kept = False
        self._place: Address | None = None
        self._scribe = Scribe(FIRST, PAUSE, self.failed.emit, self.mended.emit)

    def follow(self, session: Session | None) -> None:
        """From now on keep this record; the one before was saved or given up, so nothing of it is kept."""
        if self._session is not None:
            self._session.changed.disconnect(self._keep)
            self._session.state_changed.disconnect(self._settle)
            self._scribe.ask(self._file, None)
        self._session, self._file, self._kept, self._place = session, _new_file(self.folder), False, None
        if session is None:
            return
        self._seen = (session.path, session.digest)
        session.changed.connect(self._keep)
        session.state_changed.connect(self._settle)
        if session.modified:
            self._keep()

    def flush(self) -> bool:
        """Write what has not been written yet, now. Says whether everything is safe; waits a few seconds at most."""
        return self._scribe.flush(_PATIENCE)

    def close(self, *, forget: bool) -> None:
        """End. ``forget``: the record was saved or given up; else its recovery stays for the next start."""
        if forget:
            self.follow(None)
        self._scribe.close(_PATIENCE)

    def _keep(self, difference: Difference | None = None) -> None:
        if (session := self._session) is not None:
            self._kept = True
            if difference is not None:
                self._place = _place(difference, session.minutes) or self._place
            self._scribe.ask(self._file, partial(_written, session.minutes, session.path, session.digest, self._place))

    def _settle(self) -> None:
        """The file has what is open, or has it no longer, or the record belongs to another file now."""
        if (session := self._session) is None:
            return
        seen, self._seen = self._seen, (session.path, session.digest)
        if not session.modified:
            self._kept = False
            self._scribe.ask(self._file, None)
        elif seen != self._seen or not self._kept:
            self._keep()


def _written(minutes: Minutes, path: Path | None, digest: str, place: Address | None) -> bytes:
    """Called in the background: the snapshot is a value, nobody can change it meanwhile."""
    head = recovery_file.Head(path, digest, datetime.now().astimezone(), process.own(), place)
    return recovery_file.write(head, minutes)


def _place(difference: Difference, minutes: Minutes) -> Address | None:
    """Where words are new, or else others than before."""
    added = difference.added
    new = (address for address, words in texts(minutes) if words and address.id in added) if added else iter(())
    return next(new, None) or min(difference.values, default=None)


def _new_file(folder: Path) -> Path:
    """A name that no recovery has."""
    return folder / f"{os.urandom(8).hex()}{SUFFIX}"
