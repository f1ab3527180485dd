"""Files read with a size limit, and written whole or not at all. Standard library only."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Thread

from bienban.core.errors import BienBanError, reason
from bienban.digest import sha256_hex
from bienban.i18n import gettext as _

MAX_BYTES = 50 * 1024 * 1024
"""Larger files are not read."""
_BAK = ".bak"
_LONGEST_NAME = 255 - len(_BAK)
"""In bytes: most systems take no longer names than that with its ending."""
_TEMPORARY = re.compile(r"\.[0-9a-f]{12}\.tmp\Z")
_LEFT_SECONDS = 24 * 3600
"""Nobody writes one file for so long, whatever the clocks of two computers say."""


class FileError(BienBanError):
    """A file could not be read or written. ``path`` says which one."""

    def __init__(self, sentence: str, path: Path) -> None:
        super().__init__(sentence, path)
        self.path = path

    def __str__(self) -> str:
        return str(self.args[0])


class ReadError(FileError):
    """The file could not be read."""


class TooLargeError(ReadError):
    """The file is larger than the limit and was not read."""


class WriteError(FileError):
    """The file could not be written; what was there before is untouched."""


class ChangedError(WriteError):
    """The file holds something else than was expected: another program has written it meanwhile."""


def digest(data: bytes) -> str:
    """What two contents are told apart by: the SHA-256 of ``data`` in hexadecimal digits."""
    return sha256_hex(data)


def read(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The content of the file ``path``, at most ``limit`` bytes.

    Raises :class:`TooLargeError` before reading when it is larger, :class:`ReadError` when it cannot be read or is
    no ordinary file.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise ReadError(_("{path} is not a file.").format(path=path), path)
            if status.st_size > limit:
                raise _too_large(path, limit)
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:  # a name with a zero byte is no name
        why = reason(error) if isinstance(error, OSError) else _("this name is not allowed there")
        raise ReadError(_("{path} cannot be read: {reason}.").format(path=path, reason=why), path) from error
    if len(data) > limit:
        raise _too_large(path, limit)
    return data


def write(path: Path, data: bytes, backup: bool = False, expected: str = "") -> None:
    """Put ``data`` into the file ``path``, whole or not at all.

    The data goes to a temporary file in the same folder, which only the user can read, and takes the place of the old
    file in one step. A symbolic link stays a link, the old file's permissions stay. ``backup`` keeps the previous
    content as ``<name>.bak``; writing the same again leaves that as it is. ``expected`` is the digest of what the file
    should hold: where it is there and holds something else, nothing is written; looked at once more when the new
    content is ready to take its place. Raises :class:`WriteError`, :class:`ChangedError`.
    """
    with _refused(path):
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        previous = _content(target) if backup or expected else None
        _expect(path, previous, expected)
        if backup and previous is not None and previous != data:
            _replace(_backup(target), previous, mode)
        _replace(target, data, mode, lambda: _expect(path, _content(target), expected) if expected else None)
        sweep(target.parent, _begun(target))


def write_all(contents: Iterable[tuple[Path, bytes]]) -> None:
    """Put data into several files like :func:`write`, and none in its place before all are written."""
    ready: list[tuple[Path, Path]] = []
    try:
        for path, data in contents:
            with _refused(path):
                target = Path(os.path.realpath(path))
                ready.append((_written(target, data, _mode(target)), target))
        for temporary, target in ready:
            with _refused(target):
                temporary.replace(target)
                _sync_folder(target.parent)
                sweep(target.parent, _begun(target))
    finally:
        for temporary, _target in ready:
            temporary.unlink(missing_ok=True)


def write_private(path: Path, data: bytes) -> None:
    """Put ``data`` into a file that the user alone can read, in a folder of the user's own; whole or not at all.

    Folders that are not there are made. Raises :class:`WriteError`.
    """
    with _refused(path):
        for folder in reversed([each for each in path.parents if not each.exists()]):
            folder.mkdir(mode=0o700, exist_ok=True)
        _replace(path, data, 0o600)


def sweep(folder: Path, beginning: str = ".") -> None:
    """Remove from ``folder`` what programs were writing that were killed: temporary files of ours, hours old."""
    with contextlib.suppress(OSError):
        for file in folder.iterdir():
            ours = file.name.startswith(beginning) and _TEMPORARY.search(file.name)
            if ours and time.time() - file.stat().st_mtime > _LEFT_SECONDS:
                file.unlink(missing_ok=True)


def is_there(path: Path) -> bool:
    """Whether there is something at ``path`` that this user can see; a drive that does not answer has nothing."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def answering(paths: Iterable[Path], seconds: float = 0.3) -> frozenset[Path]:
    """Those of ``paths`` at which something is, as far as that is known within ``seconds``.

    A network drive that was taken away answers late or never: who only wants to show something does not wait for it.
    """
    found: list[Path] = []

    def look(path: Path) -> None:
        if is_there(path):
            found.append(path)

    threads = [Thread(target=look, args=(path,), daemon=True) for path in paths]
    for thread in threads:
        thread.start()
    end = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0.0, end - time.monotonic()))
    return frozenset(found)


def make_folder(path: Path) -> None:
    """Make the folder ``path`` and those above it, if they are not there. Raises :class:`WriteError`."""
    with _refused(path, _("The folder {path} cannot be made: {reason}.")):
        path.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _refused(path: Path, sentence: str = "") -> Iterator[None]:
    """What the system refuses is told of ``path``, by default as not written. Raises :class:`WriteError`."""
    try:
        yield
    except OSError as error:
        words = sentence or _("{path} cannot be written: {reason}.")
        raise WriteError(words.format(path=path, reason=reason(error)), path) from error


def _too_large(path: Path, limit: int) -> TooLargeError:
    size = _("{path} is larger than {limit} MB and was not read.")
    return TooLargeError(size.format(path=path, limit=limit // 1024**2 or 1), path)


def _mode(target: Path) -> int:
    """The permissions the written file shall have: those of the old one, or what the user's umask leaves."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return _mode_of_new_files(target)
    if not stat.S_ISREG(status.st_mode):
        raise IsADirectoryError(0, _("it is not a file"), str(target))
    if not os.access(target, os.W_OK):
        raise PermissionError(0, "", str(target))
    return stat.S_IMODE(status.st_mode)


def _mode_of_new_files(target: Path) -> int:
    """Asked of the system with an empty file: changing the umask to read it would show in other threads."""
    probe = _temporary(target)
    handle = os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        return stat.S_IMODE(os.fstat(handle).st_mode)
    finally:
        os.close(handle)
        probe.unlink()


def _content(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _expect(path: Path, held: bytes | None, expected: str) -> None:
    if expected and held is not None and digest(held) != expected:
        sentence = _("{path} was changed by another program since it was opened, and was not overwritten.")
        raise ChangedError(sentence.format(path=path), path)


def _backup(target: Path) -> Path:
    """``<name>.bak``; of a name that leaves no room for the ending only the beginning."""
    name = target.name
    while len(os.fsencode(name)) > _LONGEST_NAME:
        name = name[:-1]
    return target.with_name(name + _BAK)


def _temporary(target: Path) -> Path:
    return target.with_name(f"{_begun(target)}{os.urandom(6).hex()}.tmp")


def _begun(target: Path) -> str:
    """How the name of a temporary file for ``target`` begins."""
    return f".{target.name[:40]}."


def _replace(target: Path, data: bytes, mode: int, check: Callable[[], None] = lambda: None) -> None:
    temporary = _written(target, data, mode)
    try:
        check()
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _written(target: Path, data: bytes, mode: int) -> Path:
    """A temporary file beside ``target`` that holds the data on the disk, or nothing at all."""
    temporary = _temporary(target)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        temporary.chmod(mode)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # some network folders cannot; the file itself is safe
        pass
    finally:
        os.close(handle)


def lock(handle: int) -> bool:
    """Take the lock of an open file if nobody has it; it goes with the program.

    True on Windows too, which has no such locks; there a file that somebody holds open cannot be removed.
    """
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
