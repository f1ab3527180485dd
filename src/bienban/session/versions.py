"""The versions of a file that are kept: one small file each, in a folder for every file with minutes."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path

from bienban import files
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.digest import sha256_hex
from bienban.i18n import gettext as _
from bienban.session.changes import changes, tally
from bienban.session.kept import KeptError, head_of, moment, pack, remove, unpack
from bienban.storage.codec import decode, encode

FORMAT, VERSION = "bienban-state", 1
SUFFIX = ".state"
KEPT = 50
"""So many versions are kept beside those that were saved."""
MOST_BYTES = 32 * 1024 * 1024
"""All versions of one file take no more room than this; the oldest go first."""


class Kind(Enum):
    """Why a version was kept. The value stands in the name of its file."""

    OPENED = "opened"
    WRITTEN = "written"
    SAVED = "saved"
    LEFT = "left"
    """The record was closed without saving it."""


class VersionError(BienBanError):
    """A version cannot be read."""


@dataclass(frozen=True)
class Version:
    """``file`` is where it lies; a record without a file has its versions in memory, as ``minutes``.

    ``changed`` says how many objects of which kind differ from the version before.
    """

    at: datetime
    kind: Kind
    changed: Mapping[str, int] = field(default_factory=dict)
    file: Path | None = None
    minutes: Minutes | None = None


def folder_of(root: Path, path: Path) -> Path:
    """Where the versions lie of the file at ``path``."""
    return root / sha256_hex(str(path).encode("utf-8", "surrogateescape"))[:32]


def file_of(folder: Path, at: datetime, kind: Kind) -> Path:
    """The file of a version: names sort by time."""
    return folder / f"{round(at.timestamp() * 1000):014d}-{kind.value}{SUFFIX}"


def listed(folder: Path) -> tuple[Version, ...]:
    """The versions in a folder, the newest first, none of which is read; what is no version is passed over."""
    found = []
    for file in sorted(_files(folder), reverse=True):
        with suppress(OSError, KeptError, ValueError):
            head = head_of(file, FORMAT, VERSION)
            found.append(Version(moment(head.get("at")), Kind(head.get("kind")), _counts(head.get("changed")), file))
    return tuple(found)


def read(version: Version) -> Minutes:
    """The record of a version. Raises :class:`VersionError`."""
    if version.minutes is not None or version.file is None:
        return version.minutes or Minutes()
    try:
        _head, body = unpack(files.read(version.file), FORMAT, VERSION)
        return decode(_inflated(body))
    except (BienBanError, KeptError) as error:
        raise VersionError(_("This state cannot be read any more.")) from error


def write(path: Path, at: datetime, kind: Kind, minutes: Minutes, before: Minutes | None) -> bytes:
    """The bytes of a version; ``before`` is the version before it, if there is one."""
    record = encode(minutes)
    head = {
        "format": FORMAT,
        "version": VERSION,
        "path": str(path),
        "at": at.isoformat(timespec="milliseconds"),
        "kind": kind.value,
        "record": files.digest(record),
        "changed": dict(counted(before, minutes)),
    }
    return pack(head, zlib.compress(record))


def counted(before: Minutes | None, minutes: Minutes) -> Mapping[str, int]:
    """How many objects of which kind differ from the version before; nothing where there is none."""
    return tally(changes(before, minutes)) if before is not None else {}


def is_newest(folder: Path, minutes: Minutes) -> bool:
    """Whether the newest version of the folder is this very record."""
    newest = max(_files(folder), default=None)
    try:
        return newest is not None and head_of(newest, FORMAT, VERSION).get("record") == files.digest(encode(minutes))
    except (OSError, KeptError):
        return False


def thin_out(folder: Path) -> None:
    """Keep the newest versions and those that were saved, as far as there is room for them.

    After a clock was put back the versions that bear a time to come are the oldest.
    """
    now = file_of(folder, datetime.now(), Kind.WRITTEN).name
    found = sorted(_files(folder), key=lambda file: (file.name <= now, file.name), reverse=True)
    written = [file for file in found if not file.stem.endswith(f"-{Kind.SAVED.value}")]
    gone = set(written[KEPT:])
    room = MOST_BYTES
    for file in found:
        with suppress(OSError):
            room -= 0 if file in gone else file.stat().st_size
        if room < 0:
            gone.add(file)
    for file in gone:
        with suppress(OSError):
            file.unlink()
    files.sweep(folder)


def clear(folder: Path) -> None:
    """Remove every version in the folder, and the folder. Raises :class:`~bienban.files.WriteError`."""
    try:
        found = tuple(folder.iterdir())
    except OSError:  # nothing was kept
        return
    remove(*found)
    with suppress(OSError):
        folder.rmdir()


def _counts(changed: object) -> Mapping[str, int]:
    """How many of which kind, as far as it can be read."""
    counts = changed.items() if isinstance(changed, dict) else ()
    return {str(kind): count for kind, count in counts if type(count) is int}


def _files(folder: Path) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if file.suffix == SUFFIX and not file.name.startswith(".")]
    except OSError:
        return []


def _inflated(body: bytes) -> bytes:
    """Never more than a file with minutes may hold."""
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(body, files.MAX_BYTES)
    except zlib.error as error:
        raise KeptError("it cannot be unpacked") from error
    if not unpacker.eof:
        raise KeptError("it is too large or not whole")
    return data
