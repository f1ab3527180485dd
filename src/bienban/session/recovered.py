"""What an earlier start left unsaved: found, compared with the saved file, moved aside where it does not fit."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bienban import files
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.session import document, recovery_file
from bienban.session.changes import changes
from bienban.session.kept import KeptError, remove
from bienban.session.recovery import DAMAGED, SUFFIX

TAKEN = ".taken"
"""What the names of recoveries end with that lie aside and are not offered again."""
_FOREIGN_SECONDS = 24 * 3600
"""A recovery of another computer is somebody's open window until nothing was written there for so long."""
_LARGEST = files.MAX_BYTES + 128 * 1024
"""A record of the largest size, and its head."""


class Fit(Enum):
    """How a recovery fits the file it belongs to."""

    FITS = "fits"
    """The file holds what it held then."""
    UNTITLED = "untitled"
    """There was no file yet."""
    GONE = "gone"
    """The file is not there now, or cannot be read."""
    CHANGED = "changed"
    """The file has been changed since: what was not saved is a copy of its own now."""
    DAMAGED = "damaged"
    """The recovery cannot be read."""


@dataclass(frozen=True)
class Found:
    """A recovery in ``file``. ``saved`` is what the saved file holds now, None where that cannot be read."""

    file: Path
    fit: Fit
    head: recovery_file.Head | None = None
    minutes: Minutes | None = None
    saved: Minutes | None = None

    @property
    def count(self) -> int | None:
        """In how many places it differs from the saved file; None where there is nothing to compare it with."""
        if self.minutes is None or self.saved is None:
            return None
        return len(changes(self.saved, self.minutes))


def aside(folder: Path) -> Path:
    """Where recoveries lie that do not fit."""
    return folder / "aside"


def survey(folder: Path) -> tuple[Found, ...]:
    """The recoveries that can be offered, the newest first; those of windows that still run are left alone.

    What does not fit or cannot be read is moved aside, never deleted. One whose file holds the very same record is
    of no more use and goes.
    """
    files.sweep(folder)
    found = [each for file in _listed(aside(folder), SUFFIX, DAMAGED) if (each := _look_aside(file))]
    found += [each for file in _listed(folder) if (each := _look(file, folder))]
    return tuple(sorted(found, key=lambda each: each.head.at.timestamp() if each.head else 0.0, reverse=True))


def settle(found: Found) -> None:
    """A recovery has been restored, and is kept anew: it goes. One that lies aside stays, and is not offered again."""
    with suppress(OSError):
        if found.fit is Fit.CHANGED:
            found.file.rename(found.file.with_suffix(TAKEN))
        else:
            found.file.unlink(missing_ok=True)


def discard(found: Found) -> None:
    """Remove a recovery because the user says so."""
    with suppress(OSError):
        found.file.unlink(missing_ok=True)


def clear(folder: Path, path: Path) -> None:
    """Remove every recovery of the file at ``path``, those that lie aside too, but not those of windows that run.

    Raises :class:`~bienban.files.WriteError` for one that cannot be removed.
    """
    found = []
    for file in (*_listed(folder, SUFFIX, TAKEN), *_listed(aside(folder), SUFFIX, TAKEN)):
        with suppress(OSError, KeptError):
            head, _minutes = _read(file)
            if head.path == path and not _is_somebodys(head, file):
                found.append(file)
    remove(*found)


def _look(file: Path, folder: Path) -> Found | None:
    try:
        head, minutes = _read(file)
        if _is_somebodys(head, file):
            return None
    except OSError:
        return None  # another window has taken it
    except KeptError:
        return _put_aside(Found(file, Fit.DAMAGED), folder, DAMAGED)
    if head.path is None:
        return Found(file, Fit.UNTITLED, head, minutes)
    now = _saved(head.path)
    if now is None:
        return Found(file, Fit.GONE, head, minutes)
    saved, digest = now
    if saved == minutes:
        discard(Found(file, Fit.FITS))
        return None
    fits = digest == head.digest
    found = Found(file, Fit.FITS if fits else Fit.CHANGED, head, minutes, saved)
    return found if fits else _put_aside(found, folder, SUFFIX)


def _saved(path: Path) -> tuple[Minutes, str] | None:
    """What the file holds now, and its digest; one on a drive that does not answer is as good as gone."""
    try:
        return document.opened(path) if files.answering((path,)) else None
    except BienBanError:
        return None


def _read(file: Path) -> tuple[recovery_file.Head, Minutes]:
    """What the recovery holds. Raises ``OSError`` and :class:`~bienban.session.kept.KeptError`."""
    try:
        return recovery_file.read(files.read(file, _LARGEST))
    except files.ReadError as error:
        if isinstance(error.__cause__, OSError):
            raise error.__cause__ from error
        raise KeptError(str(error)) from error


def _look_aside(file: Path) -> Found | None:
    if file.suffix == DAMAGED:
        return Found(file, Fit.DAMAGED)
    try:
        head, minutes = _read(file)
    except (OSError, KeptError):
        return None
    now = _saved(head.path) if head.path is not None else None
    return Found(file, Fit.CHANGED, head, minutes, now[0] if now else None)


def _put_aside(found: Found, folder: Path, suffix: str) -> Found | None:
    """Where it cannot be moved, for want of room or of rights, it is offered where it lies."""
    target = aside(folder) / found.file.with_suffix(suffix).name
    try:
        target.parent.mkdir(mode=0o700, exist_ok=True)
        found.file.replace(target)
    except OSError:
        return found if files.is_there(found.file) else None  # another window has taken it
    return Found(target, found.fit, found.head, found.minutes, found.saved)


def _is_somebodys(head: recovery_file.Head, file: Path) -> bool:
    """Whether a window has it that still runs."""
    alive = head.by.alive
    return time.time() - file.stat().st_mtime < _FOREIGN_SECONDS if alive is None else alive


def _listed(folder: Path, *suffixes: str) -> Iterator[Path]:
    try:
        names = sorted(folder.iterdir())
    except OSError:
        return iter(())
    return (file for file in names if file.suffix in (suffixes or (SUFFIX,)) and not file.name.startswith("."))
