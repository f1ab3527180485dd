"""What is kept beside a file is given back as it was, or refused: never taken for something else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bienban.core.minutes import Minutes
from bienban.session import recovery_file, versions
from bienban.session.kept import KeptError, head_of, pack, unpack
from bienban.session.process import Process, own
from bienban.session.recovery_file import Head
from bienban.session.versions import Kind, Version
from tests.house.strategies import minutes

HEAD = {"format": "thing", "version": 1}
some = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
AT = datetime(2026, 4, 27, 9, 31, 5, 250_000, tzinfo=UTC)


@given(body=st.binary(max_size=200), words=st.text(st.characters(codec="utf-8"), max_size=20))
def test_what_is_packed_is_unpacked(body: bytes, words: str) -> None:
    head, held = unpack(pack({**HEAD, "path": words}, body), "thing", 1)
    assert (held, head["path"]) == (body, words)


@given(body=st.binary(max_size=60), cut=st.integers(0, 200), more=st.binary(max_size=3))
def test_what_is_torn_is_refused(body: bytes, cut: int, more: bytes) -> None:
    whole = pack(HEAD, body)
    torn = whole[: cut % (len(whole) + 1)] + more
    if torn != whole:
        with pytest.raises(KeptError):
            unpack(torn, "thing", 1)


@given(data=st.binary(max_size=80))
def test_foreign_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(KeptError):
        unpack(data, "thing", 1)


@some
@given(record=minutes())
def test_a_recovery_gives_back_the_record(record: Minutes) -> None:
    head = Head(Path("/drive/biên bản 纪要.bienban"), "0" * 64, AT, Process("desk", 4711, "then"))
    assert recovery_file.read(recovery_file.write(head, record)) == (head, record)


@some
@given(before=minutes(2), record=minutes(2))
def test_a_state_gives_back_the_record(
    tmp_path_factory: pytest.TempPathFactory, before: Minutes, record: Minutes
) -> None:
    file = tmp_path_factory.mktemp("state") / "one.state"
    file.write_bytes(versions.write(Path("a.bienban"), AT, Kind.SAVED, record, before))
    assert versions.read(Version(AT, Kind.SAVED, file=file)) == record
    assert versions.is_newest(file.parent, record)


def test_the_head_is_read_alone(tmp_path: Path) -> None:
    file = tmp_path / "thing"
    file.write_bytes(pack(HEAD, b"\x00" * 1000))
    assert head_of(file, "thing", 1)["size"] == 1000
    with pytest.raises(KeptError):
        head_of(file, "thing", 2)


def test_a_process_knows_whether_it_runs() -> None:
    assert own().alive
    assert Process(own().host, own().pid, "another start").alive is False
    assert Process(own().host, 2**22 + 1, own().start).alive is False
    assert Process("another desk", own().pid, "another start").alive is None
