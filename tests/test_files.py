"""Reading with a limit, and writing whole or not at all."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from bienban import files

posix = pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "Biên bản 纪要.bienban"
    files.write(path, b"one")
    assert files.read(path) == b"one"
    assert names(tmp_path) == [path.name]


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)
    with pytest.raises(files.TooLargeError, match=r"large is larger than 50 MB and was not read\."):
        files.read(path)
    path.write_bytes(b"12345")
    assert files.read(path, limit=5) == b"12345"
    with pytest.raises(files.TooLargeError):
        files.read(path, limit=4)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(files.ReadError, match="nothing cannot be read: there is no such file or folder"):
        files.read(tmp_path / "nothing")
    with pytest.raises(files.ReadError):
        files.read(tmp_path)


@posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(files.ReadError, match="is not a file"):
        files.read(tmp_path / "pipe")
    with pytest.raises(files.WriteError):
        files.write(tmp_path / "pipe", b"x")


def test_the_previous_content_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.bienban"
    files.write(path, b"one", backup=True)
    assert names(tmp_path) == ["a.bienban"]
    files.write(path, b"two", backup=True)
    files.write(path, b"three", backup=True)
    assert path.read_bytes() == b"three"
    assert (tmp_path / "a.bienban.bak").read_bytes() == b"two"


@posix
def test_permissions_stay_and_new_files_follow_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "a"
    mask = os.umask(0o027)
    try:
        files.write(path, b"one")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o600)
        files.write(path, b"two", backup=True)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "a.bak").stat().st_mode) == 0o600


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    link = tmp_path / "link.bienban"
    link.symlink_to(folder / "real.bienban")
    files.write(link, b"one")
    files.write(link, b"two", backup=True)
    assert link.is_symlink()
    assert names(folder) == ["real.bienban", "real.bienban.bak"]
    assert (folder / "real.bienban").read_bytes() == b"two"
    assert names(tmp_path) == ["link.bienban", "share"]


def test_a_failed_write_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    files.write(path, b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(files.WriteError, match="a cannot be written: there is no room left"):
        files.write(path, b"two")
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["a"]


def test_where_nothing_can_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(files.WriteError, match="there is no such file or folder"):
        files.write(tmp_path / "no" / "a", b"x")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(files.WriteError, match="a part of its path is not a folder"):
        files.write(tmp_path / "file" / "a", b"x")
    with pytest.raises(files.WriteError):
        files.write(tmp_path, b"x")


def test_a_name_as_long_as_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / ("纪" * 80 + ".bienban")
    files.write(path, b"x", backup=True)
    files.write(path, b"y", backup=True)
    assert path.read_bytes() == b"y"


WRITER = """
import sys
from pathlib import Path
from bienban import files
path = Path(sys.argv[1])
print("ready", flush=True)
number = 0
while True:
    number += 1
    files.write(path, bytes([number % 256]) * 3_000_000, backup=True)
"""


@posix
def test_killed_at_any_moment_a_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.bienban"
    files.write(path, b"\x00" * 3_000_000)
    for number in range(8):
        program = [sys.executable, "-c", WRITER, str(path)]
        with subprocess.Popen(program, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(0.013 * (number + 1))
            writer.send_signal(signal.SIGKILL)
        for written in (path, path.with_name("a.bienban.bak")):
            if written.exists():
                data = written.read_bytes()
                assert len(data) == 3_000_000
                assert len(set(data)) == 1
    for left in tmp_path.glob(".*.tmp"):
        modes = (0o600, stat.S_IMODE(path.stat().st_mode))  # the file's own once it is whole and about to be put there
        assert stat.S_IMODE(left.stat().st_mode) in modes


def test_what_a_killed_program_was_writing_goes_with_the_next_save(tmp_path: Path) -> None:
    file = tmp_path / "biên bản [1].bienban"
    left, just, other, own = (
        tmp_path / name
        for name in (
            ".biên bản [1].bienban.0123456789ab.tmp",
            ".biên bản [1].bienban.0123456789ac.tmp",
            ".another.bienban.0123456789ab.tmp",
            ".biên bản [1].bienban.notes.tmp",
        )
    )
    for each in (left, just, other, own):
        each.write_bytes(b"half")
    for each in (left, other, own):
        os.utime(each, (1, 1))
    files.write(file, b"whole")
    assert not left.exists()
    assert just.exists(), "another window may be writing it"
    assert other.exists(), "that of another file"
    assert own.exists(), "none of ours"


class DeadDrive(type(Path())):  # type: ignore[misc]
    """A path on a drive that was taken away: whoever asks it waits until the drive is there again."""

    back = threading.Event()
    answered = threading.Event()

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        self.back.wait()
        self.answered.set()
        raise FileNotFoundError(self)


def test_who_only_shows_something_does_not_wait_for_a_dead_drive(tmp_path: Path) -> None:
    here, gone, dead = tmp_path / "here", tmp_path / "gone", DeadDrive(tmp_path / "dead")
    here.touch()
    assert files.answering((dead, here, gone), seconds=1.0) == {here}
    assert not DeadDrive.answered.is_set()
    DeadDrive.back.set()
    assert DeadDrive.answered.wait(10)


def test_of_several_files_none_is_another_where_one_cannot_be_written(tmp_path: Path) -> None:
    first, last = tmp_path / "a", tmp_path / "b"
    first.write_bytes(b"before")
    last.mkdir()
    with pytest.raises(files.WriteError, match="b cannot be written"):
        files.write_all([(first, b"after"), (last, b"after")])
    assert (first.read_bytes(), names(tmp_path)) == (b"before", ["a", "b"])
    last.rmdir()
    files.write_all([(first, b"after"), (last, b"new")])
    assert (first.read_bytes(), last.read_bytes(), names(tmp_path)) == (b"after", b"new", ["a", "b"])
