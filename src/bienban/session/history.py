"""The history of the open file: a version is kept when a run of typing is over, and at every save."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from bienban.core.minutes import Minutes
from bienban.session import versions
from bienban.session.scribe import Scribe
from bienban.session.session import Session
from bienban.session.versions import Kind, Version

_LOOK_MS = 5000
QUIET, APART, LATEST = 5.0, 60.0, 180.0
"""A version is kept after so many seconds without typing, so many seconds after the one before; and in any case after
so many seconds of typing."""
_PATIENCE = 5.0


class History(QObject):
    """Follows one session at a time. A record without a file has its versions in memory until it is saved."""

    changed = Signal()
    """There is another version."""

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._scribe = Scribe(0.2, 0.2, lambda _fault: None, lambda: None)  # a full disk is told by the recovery
        self._session: Session | None = None
        self._opened: Version | None = None
        self._held: list[Version] = []
        self._last: tuple[Version, Minutes, Minutes | None] | None = None
        self._saved_at: datetime | None = None
        self._latest = datetime.fromtimestamp(0).astimezone()
        self._typed = self._noted = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def follow(self, session: Session | None) -> None:
        """From now on keep the versions of this record; of the one before, the last."""
        if self._session is not None:
            self._session.changed.disconnect(self._hear)
            self._session.state_changed.disconnect(self._hear_save)
            if self._session.modified and self._opened is None and self._session.path is not None:
                self._note(Kind.LEFT)
        self._timer.stop()
        self._session, self._held, self._last = session, [], None
        if session is None:
            return
        self._opened = Version(self._moment(), Kind.OPENED, minutes=session.minutes)
        self._saved_at = session.saved_at
        session.changed.connect(self._hear)
        session.state_changed.connect(self._hear_save)

    def versions(self) -> tuple[Version, ...]:
        """The versions of the open record, the newest first."""
        if self._session is None:
            return ()
        if self._session.path is None:
            return tuple(reversed(self._held))
        self._scribe.flush(_PATIENCE)
        return versions.listed(versions.folder_of(self._root, self._session.path))

    def note(self) -> None:
        """Keep what is there now, if it is another version than the last one."""
        session = self._session
        if session is not None and session.path is not None and not session.modified:
            self._keep_opened()
        self._note(Kind.WRITTEN)

    def _keep_opened(self) -> None:
        """What was opened is a version of its own, kept when it is first needed."""
        if self._opened is not None:
            opened, self._opened = self._opened, None
            self._put(opened, opened.minutes or Minutes(), None)
            self._noted = monotonic()

    def clear(self) -> None:
        """Remove every version of the open file; what is typed from now on has a history again.

        Raises :class:`~bienban.files.WriteError` for one that cannot be removed.
        """
        self._held, self._last = [], None
        if (session := self._session) is not None:
            self._opened = Version(self._moment(), Kind.OPENED, minutes=session.minutes)
        try:
            if session is not None and session.path is not None:
                self._scribe.flush(_PATIENCE)
                versions.clear(versions.folder_of(self._root, session.path))
        finally:
            self.changed.emit()

    def close(self) -> None:
        """Write what is still to be written, and end."""
        self.follow(None)
        self._scribe.close(_PATIENCE)

    def _hear(self, _difference: object) -> None:
        self._keep_opened()
        self._typed = monotonic()
        if not self._timer.isActive():
            self._timer.start()

    def _hear_save(self) -> None:
        session = self._session
        if session is None or session.saved_at == self._saved_at:
            return
        self._saved_at = session.saved_at
        self._opened = None
        self._leave_other_file()
        held, self._held = self._held, []
        for version, before in zip(held, (None, *(version.minutes for version in held)), strict=False):
            self._put(version, version.minutes or Minutes(), before)
        self._note(Kind.SAVED)

    def _leave_other_file(self) -> None:
        """What was kept of the file that the record had before stays there; the file that it has now has no version."""
        session = self._session
        if session is None or session.path is None or self._last is None or self._last[0].file is None:
            return
        if self._last[0].file.parent != versions.folder_of(self._root, session.path):
            self._last = None

    def _moment(self) -> datetime:
        """Now, and later than the moment before: versions keep their order, whatever the clock does."""
        self._latest = max(datetime.now().astimezone(), self._latest + timedelta(milliseconds=1))
        return self._latest

    def _look(self) -> None:
        now = monotonic()
        if self._noted >= self._typed:
            self._timer.stop()
        elif now - self._noted >= (APART if now - self._typed >= QUIET else LATEST):
            self._note(Kind.WRITTEN)

    def _note(self, kind: Kind) -> None:
        session = self._session
        if session is None:
            return
        self._noted = monotonic()
        last = self._last
        if last is not None and last[1] is session.minutes:
            if kind is Kind.SAVED and last[0].kind is not Kind.SAVED:
                self._mark_saved(*last)
            return
        version = Version(self._moment(), kind, minutes=session.minutes)
        self._put(version, session.minutes, last[1] if last else None)

    def _mark_saved(self, version: Version, minutes: Minutes, before: Minutes | None) -> None:
        """What was kept already has been saved now."""
        if version.file is not None:
            self._scribe.ask(version.file, None)
        self._put(Version(version.at, Kind.SAVED, minutes=minutes), minutes, before)

    def _put(self, version: Version, minutes: Minutes, before: Minutes | None) -> None:
        """Keep a version: in its file, or in memory as long as the record has none."""
        path = self._session.path if self._session is not None else None
        if path is None:
            changed = versions.counted(before, minutes)
            version = Version(version.at, version.kind, changed, minutes=minutes)
            self._held = [*self._held, version][-versions.KEPT :]
        else:
            file = versions.file_of(versions.folder_of(self._root, path), version.at, version.kind)
            version = Version(version.at, version.kind, file=file)
            self._scribe.ask(file, partial(_written, file, path, version, minutes, before))
        self._last = (version, minutes, before)
        self.changed.emit()


def _written(file: Path, path: Path, version: Version, minutes: Minutes, before: Minutes | None) -> bytes | None:
    """Called in the background."""
    if version.kind is Kind.OPENED and versions.is_newest(file.parent, minutes):
        return None
    with suppress(OSError):
        versions.thin_out(file.parent)
    return versions.write(path, version.at, version.kind, minutes, before)
