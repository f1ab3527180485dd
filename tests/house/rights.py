"""Real hindrances to writing: a disk without room, and a user without the rights of root. Linux and the like."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

NOBODY = 65534


class Disk:
    """A folder whose room can be taken and given back while a test runs.

    Where this user may mount, it is a small file system of its own that is filled; otherwise the system refuses longer
    files.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.mounted = False
        self._limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def mount(self) -> None:
        """Put a small file system there, if the system allows it."""
        self.folder.mkdir()
        mount = shutil.which("mount")
        if mount and os.geteuid() == 0:
            arguments = [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(self.folder)]
            self.mounted = subprocess.run(arguments, capture_output=True, check=False).returncode == 0

    def unmount(self) -> None:
        """Take it away again."""
        self.make_room()
        if self.mounted:
            subprocess.run(["umount", "-l", str(self.folder)], check=True)

    def fill(self) -> None:
        """Leave no room for another file of some length."""
        if not self.mounted:
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, self._limits[1]))
            return
        with suppress(OSError), self._filling.open("wb") as file:
            while True:
                file.write(b"x" * 4096)
                file.flush()

    def make_room(self) -> None:
        """Files can be written again."""
        self._filling.unlink(missing_ok=True)
        resource.setrlimit(resource.RLIMIT_FSIZE, self._limits)

    @property
    def _filling(self) -> Path:
        return self.folder / "filling"


@contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    """A disk at ``folder`` while the block runs."""
    disk = Disk(folder)
    disk.mount()
    try:
        yield disk
    finally:
        disk.unmount()


@contextmanager
def without_rights() -> Iterator[None]:
    """Root may write everywhere: for as long as the block runs this program is a user without special rights."""
    if os.geteuid() != 0:
        yield
        return
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@contextmanager
def passable_folder() -> Iterator[Path]:
    """A folder that every user of the computer can reach, unlike those of the tests."""
    folder = Path(tempfile.mkdtemp(prefix="bienban-rights-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        for each in (folder, *folder.rglob("*")):
            each.chmod(0o755)
        shutil.rmtree(folder)
