"""The private folders in which LibreOffice works: made, held while somebody uses them, cleaned up after a crash."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bienban import files
from bienban.document.pdf import bridge

_PREFIX = "bienban-office-"
_OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that the user alone can read. ``owner`` is open, and locked, as long as this process uses it."""

    path: Path
    owner: BinaryIO

    def remove(self) -> None:
        """Leave nothing."""
        self.owner.close()
        bridge.remove(self.path)


def make() -> Folder:
    """A new folder. What crashed programs of this user have left goes first."""
    _sweep()
    path = Path(tempfile.mkdtemp(prefix=_PREFIX)).resolve()
    owner = (path / _OWNER).open("xb")
    files.lock(owner.fileno())
    return Folder(path, owner)


def _sweep() -> None:
    for path in Path(tempfile.gettempdir()).resolve().glob(f"{_PREFIX}*"):
        if _is_abandoned(path):
            bridge.remove(path)


def _is_abandoned(path: Path) -> bool:
    """Whether nobody holds the folder: nobody's lock is on its file, or Windows lets the file go."""
    owner = path / _OWNER
    try:
        if path.is_symlink() or (os.name != "nt" and path.stat().st_uid != os.getuid()):
            return False
        if os.name == "nt":
            owner.unlink()
            return True
        with owner.open("rb") as file:
            return files.lock(file.fileno())
    except OSError:
        return False
