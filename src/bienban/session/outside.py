"""What other programs do to the open file: looked at in the background, when the system reports something or is asked.

A network folder that does not answer must not hold up the window, so the file is read in a thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from bienban import files
from bienban.session.session import Session
from bienban.session.work import Work

_QUIET_MS = 300
"""A program that writes reports several times; it has finished after so long."""


class State(Enum):
    """What has become of the open file."""

    SAME = auto()
    CHANGED = auto()
    GONE = auto()
    """Its folder is there, the file is not."""
    AWAY = auto()
    """It cannot be read: a drive was taken away, a network folder does not answer."""


@dataclass(frozen=True)
class Found:
    """``digest`` is that of what the file holds now, if it could be read."""

    state: State
    digest: str = ""


def look(path: Path, digest: str) -> Found:
    """Compare what the file holds with what it should hold."""
    try:
        held = files.digest(files.read(path))
    except files.TooLargeError:
        return Found(State.CHANGED)
    except files.ReadError as error:
        gone = isinstance(error.__cause__, FileNotFoundError) and files.is_there(path.parent)
        return Found(State.GONE if gone else State.AWAY)
    return Found(State.SAME if held == digest else State.CHANGED, held)


class Outside(QObject):
    """Follows the file of one session at a time."""

    found = Signal(object)
    """A :class:`Found` about the file of the session that is followed, as it is now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._work: Work | None = None
        self._again = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _path: self._soon.start())
        self._watcher.directoryChanged.connect(lambda _path: self._soon.start())

    @property
    def session(self) -> Session | None:
        """The session that is followed."""
        return self._session

    def follow(self, session: Session | None) -> None:
        """Watch the file of this session from now on, wherever it is saved."""
        if session is not self._session:
            self._session = session
            if session is not None:
                session.state_changed.connect(self._watch)
        self._watch()

    def look(self) -> None:
        """See now what the file holds."""
        session = self._session
        if session is None or session.path is None or not session.digest:
            return
        if self._work is not None:
            self._again = True
            return
        path, digest = session.path, session.digest

        def seen() -> Iterator[Found]:
            yield look(path, digest)

        self._work = Work(seen, self)
        self._work.yielded.connect(lambda found: self._hear(session, digest, found))
        self._work.done.connect(self._work.deleteLater)  # not before: its thread still says that it is done
        self._work.start()

    def close(self) -> None:
        """Watch no more; a look that is under way is not waited for."""
        self._session = None
        self._soon.stop()

    def _hear(self, session: Session, digest: str, found: Found) -> None:
        self._work = None
        if session is self._session and session.digest == digest:
            self._watch()
            self.found.emit(found)
        if self._again:
            self._again = False
            self.look()

    def _watch(self) -> None:
        """Watch the file and its folder; a file that was replaced is watched anew."""
        session = self._session
        path = session.path if session else None
        wanted = {str(path), str(path.parent)} if path else set()
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - wanted:
            self._watcher.removePaths(list(watched - wanted))
        if missing := [each for each in wanted - watched if files.is_there(Path(each))]:
            self._watcher.addPaths(missing)
