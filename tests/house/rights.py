"""Real hindrances to writing: a disk without room, and a user without the rights of root. Linux and the like."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def full_disk(folder: Path, room: int) -> Iterator[Path]:
    """A folder in which only ``room`` more bytes find place while the block runs.

    Where this user may mount, it is a small file system of its own; otherwise the system refuses longer files.
    """
    folder.mkdir(exist_ok=True)
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount and umount and os.geteuid() == 0:
        options = ["-t", "tmpfs", "-o", f"size={room}", "tmpfs", str(folder)]
        if subprocess.run([mount, *options], capture_output=True, check=False).returncode == 0:
            try:
                yield folder
            finally:
                subprocess.run([umount, "-l", str(folder)], check=True)
            return
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield folder
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


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
