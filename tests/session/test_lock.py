"""Locks beside a file: who has it, what a crash leaves, and that a folder without rights hinders nobody."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

import pytest

from bienban.session import lock as locks
from bienban.session import person
from bienban.session.lock import Hold, Holder, Lock, lock_file, myself

HOLD = """
import sys
from pathlib import Path
from bienban.session.lock import Lock
lock = Lock(Path(sys.argv[1]))
print(lock.take().name, flush=True)
sys.stdin.readline()
lock.release()
"""


@contextmanager
def another_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A second program that has the file open until it is told to go, or killed."""
    arguments = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "OURS\n"
        yield program
        if program.poll() is None:
            program.communicate("\n")


def write_lock(path: Path, **said: object) -> Path:
    """A lock that somebody else has left beside the file."""
    file = lock_file(path)
    file.write_text(json.dumps(asdict(replace(myself(), **said))), encoding="utf-8")  # type: ignore[arg-type]
    return file


def test_a_lock_says_who_where_and_since_when_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "Biên bản 纪要.bienban"
    lock = Lock(path)
    assert lock.take() is Hold.OURS
    assert [file.name for file in tmp_path.iterdir()] == [".~lock.Biên bản 纪要.bienban#"]
    holder = Lock(path).holder()
    assert holder is not None
    assert (holder.login, holder.pid, holder.is_user, holder.is_here) == (person.login(), os.getpid(), True, True)
    assert holder.time is not None
    assert abs((datetime.now().astimezone() - holder.time).total_seconds()) < 60
    lock.release()
    assert not list(tmp_path.iterdir())


def test_a_running_program_keeps_its_lock_and_gives_it_back(tmp_path: Path) -> None:
    path = tmp_path / "a.bienban"
    with another_program(path) as program:
        mine = Lock(path)
        assert mine.take() is Hold.THEIRS
        holder = mine.holder()
        assert holder is not None
        assert holder.pid == program.pid
        mine.release()
        assert lock_file(path).exists(), "what belongs to others is not deleted"
    assert mine.take() is Hold.OURS
    mine.release()


def test_the_lock_of_a_killed_program_does_not_lock_out_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "a.bienban"
    with another_program(path) as program:
        program.kill()
        program.wait()
        assert lock_file(path).exists()
        lock = Lock(path)
        assert lock.take() is Hold.OURS
        holder = lock.holder()
        assert holder is not None
        assert holder.pid == os.getpid()
        lock.release()


def test_a_later_process_with_the_same_number_is_another_one(tmp_path: Path) -> None:
    path = tmp_path / "a.bienban"
    write_lock(path, start="boot 1", token="old")
    assert Lock(path).take() is Hold.OURS


@pytest.mark.parametrize("said", [{"computer": "elsewhere", "pid": 1}, {"login": "người khác", "pid": 999999}], ids=str)
def test_another_computer_and_another_person_are_asked_and_not_judged(tmp_path: Path, said: dict[str, object]) -> None:
    path = tmp_path / "a.bienban"
    file = write_lock(path, token="theirs", **said)
    before = file.read_bytes()
    lock = Lock(path)
    assert lock.take() is Hold.THEIRS
    lock.release()
    assert file.read_bytes() == before


def test_the_same_user_takes_over_from_another_computer(tmp_path: Path) -> None:
    path = tmp_path / "a.bienban"
    there = Lock(path)
    assert there.take() is Hold.OURS
    write_lock(path, computer="elsewhere", token="theirs")
    here = Lock(path)
    assert here.take() is Hold.THEIRS
    assert here.take_over() is Hold.OURS
    there.release()
    assert lock_file(path).exists(), "it was taken over from the one that gives back"
    here.release()
    assert not lock_file(path).exists()


@pytest.mark.parametrize("left", [b"", b"x" * 9000, b"[1]", b'{"program": "other"}', b",someone,pc,2026;"])
def test_what_is_no_lock_of_ours_hinders_nobody(tmp_path: Path, left: bytes) -> None:
    path = tmp_path / "a.bienban"
    lock_file(path).write_bytes(left)
    lock = Lock(path)
    assert lock.take() is (Hold.NONE if left else Hold.OURS)
    lock.release()
    assert lock_file(path).exists() is bool(left)


def test_a_lock_with_other_fields_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.bienban"
    lock_file(path).write_text('{"program": "bienban", "name": 3, "pid": "x", "since": "soon", "colour": "red"}')
    holder = Lock(path).holder()
    assert holder == Holder(since="soon")
    assert holder is not None
    assert holder.time is None
    assert Lock(path).take() is Hold.THEIRS


def test_where_no_lock_can_be_written_the_file_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    lock = Lock(tmp_path / "file" / "a.bienban")
    assert lock.take() is Hold.NONE
    lock.release()


def test_a_name_as_long_as_the_system_allows_has_a_lock(tmp_path: Path) -> None:
    path = tmp_path / ("纪" * 80 + ".bienban")
    path.write_bytes(b"")
    lock = Lock(path)
    assert lock.take() is Hold.OURS
    lock.release()


def test_a_link_and_its_file_have_one_lock(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    real = tmp_path / "share" / "a.bienban"
    real.write_bytes(b"")
    link = tmp_path / "b.bienban"
    link.symlink_to(real)
    assert lock_file(link) == lock_file(real)


def test_a_lock_is_small(tmp_path: Path) -> None:
    assert len(json.dumps(asdict(replace(myself(), name="名" * 300)))) < locks._LIMIT
