"""Recovery, history and locks are files that may be damaged, or of a strange clock, name or computer: work goes on."""

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bienban import files
from bienban.catalog.languages import load
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Minutes, Side
from bienban.session import document, lock, process, recovered, versions
from bienban.session.kept import pack
from bienban.session.lock import Hold, Lock
from bienban.session.process import Process
from bienban.session.recovered import Fit
from bienban.session.recovery import is_left
from bienban.session.versions import Kind
from bienban.storage.codec import encode
from bienban.ui.filing.holding import in_use
from bienban.ui.filing.instance import address
from bienban.ui.recovery.recovering import sentence
from tests.house.rights import passable_folder, without_rights

RECORD = Minutes(sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")))
AT = "2026-01-01T00:00:00+07:00"
NO_TIMES = ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "", "yesterday"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


def leave(folder: Path, **said: object) -> Path:
    """A recovery whose head says something strange."""
    head = {"format": "bienban-recovery", "version": 1, "path": "", "saved": "", "at": AT, "host": "x", "start": "y"}
    file = folder / "left.recovery"
    files.write_private(file, pack({**head, "host": process.own().host, **said}, encode(RECORD)))
    return file


@pytest.mark.parametrize("path", ["a\0b", "\udcff.bienban", "x" * 5000, "/", "/dev/null", ["a"], "a\nb"])
def test_a_strange_path_in_a_recovery_hinders_nothing(folder: Path, path: object) -> None:
    leave(folder, path=path)
    (found,) = recovered.survey(folder)
    assert (found.fit, found.minutes) == (Fit.GONE, RECORD)
    assert sentence(found, load())


@pytest.mark.parametrize("at", NO_TIMES)
def test_a_time_that_is_none_is_a_recovery_that_cannot_be_read(folder: Path, at: str) -> None:
    leave(folder, at=at)
    (found,) = recovered.survey(folder)
    assert found.fit is Fit.DAMAGED
    assert found.file.exists()


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders there")
def test_a_pipe_among_the_recoveries_is_not_waited_for(folder: Path) -> None:
    folder.mkdir()
    os.mkfifo(folder / "left.recovery")
    assert [found.fit for found in recovered.survey(folder)] == [Fit.DAMAGED]


def test_a_folder_and_links_among_the_recoveries_are_passed_over(folder: Path) -> None:
    (folder / "a.recovery").mkdir(parents=True)
    (folder / "b.recovery").symlink_to(folder / "b.recovery")
    (folder / "c.recovery").symlink_to(folder / "gone")
    recovered.survey(folder)


def test_a_folder_without_rights_holds_nothing() -> None:
    with passable_folder() as around:
        folder = around / "recovery"
        leave(folder)
        folder.chmod(0)
        with without_rights():
            assert not is_left(folder)
            assert recovered.survey(folder) == ()


def test_a_folder_that_is_a_file_holds_nothing(folder: Path) -> None:
    folder.write_text("")
    assert not is_left(folder)
    assert not is_left(folder / "inside")


@pytest.mark.parametrize("changed", [{"a": None}, {"a": [1]}, {"a": float("inf")}, {"a": "1"}, 5, ["a"]])
def test_a_state_whose_counts_cannot_be_read_has_none(tmp_path: Path, changed: object) -> None:
    head = {"format": "bienban-state", "version": 1, "at": AT, "kind": "saved", "changed": changed}
    (tmp_path / "00000000000001-saved.state").write_bytes(pack(head, b""))
    assert [dict(version.changed) for version in versions.listed(tmp_path)] == [{}]


@pytest.mark.parametrize("at", NO_TIMES)
def test_a_state_of_no_time_is_passed_over(tmp_path: Path, at: str) -> None:
    head = {"format": "bienban-state", "version": 1, "at": at, "kind": "saved"}
    (tmp_path / "00000000000001-saved.state").write_bytes(pack(head, b""))
    assert versions.listed(tmp_path) == ()


def test_states_are_kept_after_the_clock_was_put_back(tmp_path: Path) -> None:
    now = datetime.now().astimezone()
    future = [
        versions.file_of(tmp_path, now + timedelta(days=1, minutes=n), Kind.WRITTEN) for n in range(versions.KEPT)
    ]
    present = [versions.file_of(tmp_path, now - timedelta(minutes=n), Kind.WRITTEN) for n in range(5)]
    for file in [*future, *present]:
        file.write_bytes(b"")
    versions.thin_out(tmp_path)
    assert all(file.exists() for file in present), "the newest are those that are kept"
    assert sum(file.exists() for file in future) == versions.KEPT - len(present)


@pytest.mark.parametrize(
    "held", ["[" * 4000, '{"a":' * 600, "1" * 4000, json.dumps({"program": "bienban", "name": "\ud800"})]
)
def test_a_hostile_lock_hinders_nobody(tmp_path: Path, held: str) -> None:
    path = tmp_path / "x.bienban"
    lock.lock_file(path).write_text(held)
    assert Lock(path).take() is Hold.NONE


@pytest.mark.parametrize("since", NO_TIMES)
def test_a_lock_of_no_time_is_told_without_it(tmp_path: Path, since: str) -> None:
    path = tmp_path / "x.bienban"
    lock.lock_file(path).write_text(json.dumps({"program": "bienban", "name": "Nguyễn Văn A", "since": since}))
    taken = Lock(path)
    assert taken.take() is Hold.THEIRS
    holder = taken.holder()
    assert holder is not None
    assert in_use("x.bienban", holder) == "x.bienban is already open: Nguyễn Văn A."


@pytest.mark.skipif(os.name == "nt", reason="names are letters there")
@pytest.mark.parametrize("name", [b"\xff\xfe.bienban", b"a\nb.bienban", b"x" * 247 + b".bienban", "Biên bản".encode()])
def test_a_file_of_any_name_is_locked_saved_twice_and_found(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    document.write(RECORD, path)
    document.write(Set(Address("minutes", "title", "vi"), "X").apply(RECORD), path)
    assert len(list(tmp_path.glob("*.bak"))) == 1
    held = Lock(path)
    assert held.take() is Hold.OURS
    held.release()
    assert address(path)


def test_a_laptop_that_changed_its_name_knows_its_own_recovery(folder: Path) -> None:
    own = process.own()
    assert Process("the name in another network", own.pid, own.start).alive in (True, None)
    if own.start.count(" ") > 1:  # the system tells which start of it this is
        assert Process("another name", own.pid, own.start).alive
        assert Process("another name", own.pid, own.start + "0").alive is False
        leave(folder, host="another name", pid=own.pid, start=own.start + "0")
        assert [found.fit for found in recovered.survey(folder)] == [Fit.UNTITLED]
