"""A folder is put in place whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bienban import folders
from bienban.files import WriteError


def never(_folder: Path) -> str:
    return "something is"


def fill(target: Path, *names: str, in_the_way: object = never) -> None:
    with folders.whole(target, in_the_way) as unfinished:  # type: ignore[arg-type]
        for name in names:
            unfinished.write(name, name.encode())


def fail(target: Path, error: type[BaseException], in_the_way: object = never) -> None:
    with folders.whole(target, in_the_way) as unfinished:  # type: ignore[arg-type]
        unfinished.write("new", b"")
        raise error


def overtaken(target: Path) -> None:
    with folders.whole(target, never) as unfinished:
        unfinished.write("new", b"")
        fill(target, "other")


def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_and_those_above_it_are_made(tmp_path: Path) -> None:
    fill(tmp_path / "above" / "set", "a", "b")
    assert listed(tmp_path / "above") == ["set"]
    assert listed(tmp_path / "above" / "set") == ["a", "b"]
    assert (tmp_path / "above" / "set" / "a").read_bytes() == b"a"


def test_nothing_is_to_be_seen_before_the_end_and_only_by_the_user(tmp_path: Path) -> None:
    with folders.whole(tmp_path / "set", never) as unfinished:
        unfinished.write("a", b"a")
        (hidden,) = tmp_path.iterdir()
        assert hidden.name.startswith(".set.")
        assert hidden.stat().st_mode & 0o777 == 0o700
        assert (hidden / "a").stat().st_mode & 0o777 == 0o600
    probe = tmp_path / "probe"
    probe.touch()
    assert (tmp_path / "set" / "a").stat().st_mode == probe.stat().st_mode


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, GeneratorExit])
def test_a_failed_run_leaves_nothing(tmp_path: Path, error: type[BaseException]) -> None:
    with pytest.raises(error):
        fail(tmp_path / "above" / "set", error)
    assert listed(tmp_path) == []


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    fill(tmp_path / "set", "a")
    assert listed(tmp_path / "set") == ["a"]


def test_a_foreign_folder_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    fill(tmp_path / "set", "mine")
    with pytest.raises(WriteError, match="cannot be used: something is"):
        fill(tmp_path / "set", "a")
    assert listed(tmp_path) == ["set"]
    assert listed(tmp_path / "set") == ["mine"]


def test_a_replaceable_folder_is_replaced_whole(tmp_path: Path) -> None:
    fill(tmp_path / "set", "old", "both")
    fill(tmp_path / "set", "new", "both", in_the_way=lambda folder: "" if (folder / "old").exists() else "it is new")
    assert listed(tmp_path) == ["set"]
    assert listed(tmp_path / "set") == ["both", "new"]


def test_a_replaceable_folder_stays_when_the_run_fails(tmp_path: Path) -> None:
    fill(tmp_path / "set", "old")
    with pytest.raises(RuntimeError):
        fail(tmp_path / "set", RuntimeError, lambda _folder: "")
    assert listed(tmp_path) == ["set"]
    assert listed(tmp_path / "set") == ["old"]


def test_what_somebody_put_there_meanwhile_is_not_lost(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="cannot be used: something is"):
        overtaken(tmp_path / "set")
    assert listed(tmp_path) == ["set"]
    assert listed(tmp_path / "set") == ["other"]


def test_a_file_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "set").write_bytes(b"")
    with pytest.raises(WriteError, match="cannot be made: a file of this name is there"):
        fill(tmp_path / "set", "a")
    with pytest.raises(WriteError, match="a file of this name is there"):
        fill(tmp_path / "set" / "below", "a")
    assert listed(tmp_path) == ["set"]


def test_where_nothing_can_be_made(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="cannot be written"):
        fill(Path("/proc/bienban-set"), "a")
    with pytest.raises(WriteError, match="its name is too long"):
        fill(tmp_path / "set", "a" * 300)
    assert listed(tmp_path) == []


def test_what_a_killed_run_left_is_removed_by_the_next_one(tmp_path: Path) -> None:
    killed(tmp_path / "set")
    (left,) = listed(tmp_path)
    assert left.startswith(".set.")
    killed(tmp_path / "other")
    fill(tmp_path / "set", "a")
    remaining = listed(tmp_path)
    assert len(remaining) == 2
    assert remaining[0].startswith(".other.")
    assert remaining[1] == "set"


def killed(target: Path) -> None:
    """A run that is killed while it fills the folder."""
    program = (
        "import os, pathlib, sys\nfrom bienban import folders\n"
        "with folders.whole(pathlib.Path(sys.argv[1]), bool) as unfinished:\n"
        "    unfinished.write('a', b'a')\n    os.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", program, target], check=False).returncode == -9


def test_a_run_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    with folders.whole(tmp_path / "set", never) as unfinished:
        unfinished.write("a", b"a")
        fill(tmp_path / "set", "b")
        assert unfinished.folder.exists()
        (tmp_path / "set" / "b").unlink()
    assert listed(tmp_path / "set") == ["a"]


def test_a_folder_that_is_not_locked_yet_is_given_time(tmp_path: Path) -> None:
    begun = tmp_path / ".set.0123456789ab.unfinished"
    begun.mkdir()
    fill(tmp_path / "set", "a")
    assert begun.exists()
    long_ago = time.time() - 3600
    os.utime(begun, (long_ago, long_ago))
    fill(tmp_path / "set", "a", in_the_way=lambda _folder: "")
    assert listed(tmp_path) == ["set"]


def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    program = (
        "import pathlib, resource, sys\nfrom bienban import files, folders\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    with folders.whole(pathlib.Path(sys.argv[1]), bool) as unfinished:\n"
        "        unfinished.write('a', b'a' * 500)\n        unfinished.write('b', b'b' * 5000)\n"
        "except files.WriteError as error:\n    print(error)\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "set")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"{tmp_path / 'set' / 'b'} cannot be written: ")
    assert listed(tmp_path) == []


def test_files_fill_a_folder_when_the_last_has_been_given(tmp_path: Path) -> None:
    target = tmp_path / "set"
    names = folders.fill(target, [("a", b"1"), ("b", b"2")], lambda contents: "it is there")
    assert [next(names), next(names)] == ["a", "b"]
    assert not target.exists()
    assert list(names) == []
    assert {file.name: file.read_bytes() for file in target.iterdir()} == {"a": b"1", "b": b"2"}


def test_to_close_leaves_nothing_and_an_earlier_folder_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "set"
    list(folders.fill(target, [("a", b"1")], lambda contents: "it is there"))
    seen: list[object] = []

    def look(contents: object) -> str:
        seen.append(contents)
        return ""

    names = folders.fill(target, [("a", b"3"), ("b", b"2")], look)
    assert next(names) == "a"
    names.close()
    assert seen[0] == {"a": b"1"}
    assert [path.name for path in tmp_path.iterdir()] == ["set"]
    assert {file.name: file.read_bytes() for file in target.iterdir()} == {"a": b"1"}
