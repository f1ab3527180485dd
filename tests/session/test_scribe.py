"""The newest state of every file is written, in the background, whole, and for the user alone."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bienban.session.scribe import Scribe


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def scribe(told: list[str]) -> Iterator[Scribe]:
    made = Scribe(0.01, 0.05, told.append, lambda: told.append("mended"))
    yield made
    made.close(1)


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not until():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_what_is_asked_for_is_written_soon(scribe: Scribe, tmp_path: Path) -> None:
    scribe.ask(tmp_path / "a" / "one", lambda: b"1")
    wait((tmp_path / "a" / "one").exists)
    assert (tmp_path / "a" / "one").read_bytes() == b"1"


def test_only_the_newest_is_written(scribe: Scribe, tmp_path: Path) -> None:
    made = []
    for number in range(100):
        scribe.ask(tmp_path / "one", lambda number=number: made.append(number) or b"%d" % number)
    assert scribe.flush(5)
    assert (tmp_path / "one").read_bytes() == b"99"
    assert len(made) < 100


def test_it_is_not_written_in_the_thread_that_asks(scribe: Scribe, tmp_path: Path) -> None:
    names = []
    scribe.ask(tmp_path / "one", lambda: names.append(threading.current_thread()) or b"")
    assert scribe.flush(5)
    assert names != [threading.current_thread()]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder of a user to the user")
def test_nobody_else_can_read_it(scribe: Scribe, tmp_path: Path) -> None:
    scribe.ask(tmp_path / "a" / "b" / "one", lambda: b"1")
    assert scribe.flush(5)
    assert (tmp_path / "a" / "b" / "one").stat().st_mode & 0o777 == 0o600
    assert [folder.stat().st_mode & 0o777 for folder in (tmp_path / "a", tmp_path / "a" / "b")] == [0o700, 0o700]


def test_what_is_no_longer_wanted_goes(scribe: Scribe, tmp_path: Path) -> None:
    scribe.ask(tmp_path / "one", lambda: b"1")
    assert scribe.flush(5)
    scribe.ask(tmp_path / "one", None)
    assert scribe.flush(5)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_told_once_and_tried_again(
    scribe: Scribe, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bienban.session.scribe._AGAIN", 0.01)
    (tmp_path / "folder").write_text("a file stands where the folder should be")
    scribe.ask(tmp_path / "folder" / "one", lambda: b"1")
    wait(lambda: bool(told))
    assert not scribe.flush(5)
    assert len(told) == 1
    assert "one" in told[0]
    (tmp_path / "folder").unlink()
    wait(lambda: told[-1] == "mended")
    assert (tmp_path / "folder" / "one").read_bytes() == b"1"


def test_an_error_in_the_making_does_not_end_it(scribe: Scribe, told: list[str], tmp_path: Path) -> None:
    scribe.ask(tmp_path / "one", lambda: b"%d" % (1 // 0))
    wait(lambda: bool(told))
    scribe.ask(tmp_path / "one", lambda: b"1")
    assert scribe.flush(5)
    assert (tmp_path / "one").read_bytes() == b"1"


def test_nothing_is_asked_of_a_scribe_that_is_closed(tmp_path: Path, told: list[str]) -> None:
    scribe = Scribe(60, 60, told.append, lambda: None)
    scribe.ask(tmp_path / "one", lambda: b"1")
    scribe.close(5)
    assert (tmp_path / "one").read_bytes() == b"1"
    scribe.ask(tmp_path / "two", lambda: b"2")
    assert not (tmp_path / "two").exists()


def test_its_thread_has_ended_when_it_is_closed(tmp_path: Path, told: list[str]) -> None:
    scribe, threads = Scribe(0, 0, told.append, lambda: None), []
    scribe.ask(tmp_path / "one", lambda: threads.append(threading.current_thread()) or b"1")
    scribe.close(5)
    assert [thread.is_alive() for thread in threads] == [False]


def test_what_can_never_be_written_does_not_keep_it_from_ending(tmp_path: Path, told: list[str]) -> None:
    scribe, threads = Scribe(0, 0, told.append, lambda: None), []
    (tmp_path / "folder").write_text("a file stands where the folder should be")
    scribe.ask(tmp_path / "folder" / "one", lambda: threads.append(threading.current_thread()) or b"1")
    scribe.close(5)
    wait(lambda: not threads[0].is_alive())
    assert len(told) == 1
