"""A recovery file: the record as it was not yet saved, and which file it belongs to (docs/format/recovery.md)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.session.kept import KeptError, moment, pack, unpack
from bienban.session.process import Process
from bienban.storage.codec import decode, encode

FORMAT, VERSION = "bienban-recovery", 1


@dataclass(frozen=True)
class Head:
    """``path`` is the saved file, None of a record that has none, ``digest`` the SHA-256 of what it held then.

    ``at`` is when the recovery was written (local time with its zone), ``by`` the process that had the record open,
    ``place`` what was changed last.
    """

    path: Path | None
    digest: str
    at: datetime
    by: Process
    place: Address | None = None


def write(head: Head, minutes: Minutes) -> bytes:
    """The bytes of the file. What follows its first line is the record as a file with minutes has it."""
    line = {
        "format": FORMAT,
        "version": VERSION,
        "path": str(head.path) if head.path else "",
        "saved": head.digest,
        "at": head.at.isoformat(timespec="milliseconds"),
        **asdict(head.by),
        "place": str(head.place or ""),
    }
    return pack(line, encode(minutes))


def read(data: bytes) -> tuple[Head, Minutes]:
    """The head and the record. Raises :class:`~bienban.session.kept.KeptError` when it is not whole or not ours."""
    line, body = unpack(data, FORMAT, VERSION)
    try:
        minutes = decode(body)
    except BienBanError as error:
        raise KeptError(str(error)) from error
    path, digest, host, start = (str(line.get(name, "")) for name in ("path", "saved", "host", "start"))
    pid = line.get("pid")
    by = Process(host, pid if isinstance(pid, int) else 0, start)
    return Head(Path(path) if path else None, digest, moment(line.get("at")), by, _place(line.get("place"))), minutes


def _place(written: object) -> Address | None:
    try:
        return Address.parse(str(written or ""))
    except ValueError:
        return None
