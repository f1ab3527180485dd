"""A folder of files put in place whole or not at all. Standard library only, and :mod:`bienban.files`.

The files go into a hidden folder beside the target, which only the user can read, and take their place in one step.
What a killed run leaves behind is hidden, and is removed by the next run that makes the same folder.
"""

from __future__ import annotations

import os
import shutil
import stat
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from bienban import files
from bienban.core.errors import reason
from bienban.files import WriteError
from bienban.i18n import gettext as _

_MARK = ".unfinished"
_LOCK = ".lock"
_BINARY = getattr(os, "O_BINARY", 0)
_JUST_BEGUN = 60.0
"""Seconds in which a folder without a lock may be one that is just begun, or just being put in place."""


class Unfinished:
    """A folder that is being filled; it is locked as long as the program runs that fills it."""

    def __init__(self, target: Path, folder: Path) -> None:
        self._target = target
        self.folder = folder
        self._lock = -1

    def begin(self) -> None:
        """Make the folder, for the user alone."""
        self.folder.mkdir(mode=0o700)
        self._lock = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        files.lock(self._lock)

    def write(self, name: str, data: bytes) -> None:
        """Add the file ``name``. Raises :class:`WriteError` naming the place where it was to stand."""
        try:
            handle = os.open(self.folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(handle)
        except OSError as error:
            raise _cannot(self._target / name, error) from error

    def unlock(self) -> None:
        """Nothing more is written."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1
            (self.folder / _LOCK).unlink(missing_ok=True)


@contextmanager
def whole(target: Path, in_the_way: Callable[[Path], str]) -> Iterator[Unfinished]:
    """A folder to be filled; it becomes ``target`` when the block ends well and leaves nothing when it does not.

    A folder of that name is replaced if it is empty or nothing is ``in_the_way``, which says what is. Raises
    :class:`WriteError`: before anything is made when something is, and whenever the system refuses.
    """
    target = Path(os.path.realpath(target))
    _refuse(target, in_the_way)
    unfinished = Unfinished(target, _beside(target))
    made = [folder for folder in target.parents if not folder.exists()]
    done = False
    try:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _remove_left_behind(target)
            unfinished.begin()
        except OSError as error:
            raise _cannot(target, error) from error
        yield unfinished
        _put(unfinished, target, in_the_way)
        done = True
    finally:
        unfinished.unlock()
        shutil.rmtree(unfinished.folder, ignore_errors=True)
        for folder in () if done else made:
            with suppress(OSError):
                folder.rmdir()


def fill(
    target: Path, made: Iterable[tuple[str, bytes]], in_the_way: Callable[[Mapping[str, bytes]], str]
) -> Generator[str, None, None]:
    """Write these files, by name, into ``target``, whole or not at all; gives the name of each when it is written.

    The folder stands when the last name has been given and another one is asked for; to close the iterator before that
    leaves nothing. A folder of that name is replaced if it is empty or nothing of its contents is ``in_the_way``.
    Raises :class:`WriteError`, and what making the files raises; then nothing is left either.
    """
    with whole(target, lambda there: in_the_way(_contents(there))) as unfinished:
        for name, data in made:
            unfinished.write(name, data)
            yield name


def _contents(folder: Path) -> Mapping[str, bytes]:
    """The files of a folder by name; a folder inside it is none of ours."""
    return {file.name: files.read(file) if file.is_file() else b"" for file in folder.iterdir()}


def _refuse(target: Path, in_the_way: Callable[[Path], str]) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        sentence = _("The folder {path} cannot be made: {reason}.")
        raise WriteError(sentence.format(path=target, reason=reason(FileExistsError())), target)
    try:
        found = in_the_way(target) if any(target.iterdir()) else ""
    except OSError as error:
        raise _cannot(target, error) from error
    if found:
        sentence = _("The folder {path} cannot be used: {reason}. Choose a new or an empty folder.")
        raise WriteError(sentence.format(path=target, reason=found), target)


def _put(unfinished: Unfinished, target: Path, in_the_way: Callable[[Path], str]) -> None:
    """Give the folder the permissions of new ones and its name; an earlier folder goes when the new one stands."""
    earlier = _beside(target)
    try:
        _open_up(unfinished.folder)
        unfinished.unlock()
        _refuse(target, in_the_way)
        if target.exists():
            target.rename(earlier)
        try:
            unfinished.folder.rename(target)
        except BaseException:
            if earlier.exists():
                earlier.rename(target)
            raise
    except OSError as error:
        raise _cannot(target, error) from error
    shutil.rmtree(earlier, ignore_errors=True)


def _open_up(folder: Path) -> None:
    """The permissions that the user's umask leaves, asked of the system with an empty file."""
    probe = folder / f"{_LOCK}.probe"
    os.close(os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    mode = stat.S_IMODE(probe.stat().st_mode)
    probe.unlink()
    for file in folder.iterdir():
        if file.name != _LOCK:
            file.chmod(mode)
    folder.chmod(mode | (mode & 0o444) >> 2)


def _beside(target: Path) -> Path:
    return target.with_name(f"{_prefix(target)}{os.urandom(6).hex()}{_MARK}")


def _prefix(target: Path) -> str:
    return f".{target.name[:40]}."


def _remove_left_behind(target: Path) -> None:
    for folder in target.parent.glob(f".*{_MARK}"):
        if folder.name.startswith(_prefix(target)) and folder.is_dir() and _abandoned(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _abandoned(folder: Path) -> bool:
    """Whether the run that made the folder is no more: its lock can be had."""
    lock = folder / _LOCK
    try:
        handle = os.open(lock, os.O_RDWR)
    except FileNotFoundError:
        return time.time() - folder.stat().st_mtime > _JUST_BEGUN
    except OSError:
        return False
    try:
        free = files.lock(handle)
    finally:
        os.close(handle)
    if free and os.name == "nt":
        try:
            lock.unlink()
        except OSError:
            return False
    return free


def _cannot(path: Path, error: OSError) -> WriteError:
    return WriteError(_("{path} cannot be written: {reason}.").format(path=path, reason=reason(error)), path)
