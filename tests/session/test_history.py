"""States are kept when a run of typing is over and at every save; they can be read again, and cleared."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from bienban import files
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Minutes, Side
from bienban.session import document, history, versions
from bienban.session.history import History
from bienban.session.session import Session
from bienban.session.versions import Kind, Version, VersionError

TITLE = Address("minutes", "title", "vi")
EMPTY = Minutes(sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")))
AT = datetime(2026, 4, 27, 9, 31, tzinfo=UTC)


@pytest.fixture
def kept(qapp: QCoreApplication, tmp_path: Path) -> Iterator[History]:
    made = History(tmp_path / "history")
    yield made
    made.close()


@pytest.fixture
def session(qapp: QCoreApplication, tmp_path: Path) -> Session:
    path = tmp_path / "a.bienban"
    digest = document.write(EMPTY, path)
    return Session(EMPTY, path, None, digest)


def write(session: Session, words: str) -> None:
    session.apply(Set(TITLE, words), "Typing", merge="title")


def told(kept: History) -> list[tuple[Kind, str]]:
    return [(version.kind, versions.read(version).title["vi"]) for version in reversed(kept.versions())]


def test_nothing_is_kept_of_a_file_that_is_only_read(kept: History, session: Session) -> None:
    kept.follow(session)
    assert kept.versions() == ()


def test_an_unchanged_file_is_called_as_it_was_opened(kept: History, session: Session) -> None:
    kept.follow(session)
    kept.note()
    kept.note()
    assert told(kept) == [(Kind.OPENED, "")]
    write(session, "một")
    kept.note()
    assert told(kept) == [(Kind.OPENED, ""), (Kind.WRITTEN, "một")]


def test_a_state_when_the_typing_rests_and_at_every_save(
    kept: History, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "QUIET", 0.02)
    monkeypatch.setattr(history, "APART", 0.02)
    kept._timer.setInterval(5)
    kept.follow(session)
    write(session, "một")
    qtbot.waitUntil(lambda: (Kind.WRITTEN, "một") in told(kept))
    write(session, "hai")
    session.save()
    assert told(kept) == [(Kind.OPENED, ""), (Kind.WRITTEN, "một"), (Kind.SAVED, "hai")]
    assert kept.versions()[0].changed == {"minutes": 1}


def test_what_was_kept_is_marked_when_it_is_saved(kept: History, session: Session) -> None:
    kept.follow(session)
    write(session, "một")
    kept.note()
    kept.note()
    session.save()
    session.save()
    assert told(kept) == [(Kind.OPENED, ""), (Kind.SAVED, "một")]


def test_what_was_not_saved_is_a_state_too(kept: History, session: Session) -> None:
    kept.follow(session)
    write(session, "một")
    kept.follow(None)
    kept.follow(Session(EMPTY, session.path))
    assert told(kept) == [(Kind.OPENED, ""), (Kind.LEFT, "một")]


def test_the_next_time_goes_on_where_the_last_ended(kept: History, session: Session) -> None:
    kept.follow(session)
    write(session, "một")
    session.save()
    again = Session(session.minutes, session.path, None, session.digest)
    kept.follow(again)
    write(again, "hai")
    kept.note()
    assert told(kept) == [(Kind.OPENED, ""), (Kind.SAVED, "một"), (Kind.WRITTEN, "hai")]


def test_a_new_record_has_its_states_in_memory_until_it_is_saved(kept: History, tmp_path: Path) -> None:
    session = Session(EMPTY)
    kept.follow(session)
    write(session, "một")
    kept.note()
    assert told(kept) == [(Kind.OPENED, ""), (Kind.WRITTEN, "một")]
    assert not (tmp_path / "history").exists()
    write(session, "hai")
    session.save_as(tmp_path / "new.bienban")
    assert told(kept) == [(Kind.OPENED, ""), (Kind.WRITTEN, "một"), (Kind.SAVED, "hai")]


def test_a_copy_begins_with_what_was_saved_there_and_takes_nothing_from_the_file(
    kept: History, session: Session, tmp_path: Path
) -> None:
    kept.follow(session)
    write(session, "một")
    kept.note()
    session.save_as(tmp_path / "copy.bienban")
    assert told(kept) == [(Kind.SAVED, "một")]
    session.save_as(tmp_path / "another.bienban")
    assert told(kept) == [(Kind.SAVED, "một")]
    kept.follow(Session(EMPTY, tmp_path / "a.bienban"))
    assert told(kept) == [(Kind.OPENED, ""), (Kind.WRITTEN, "một")]


def test_they_are_cleared(kept: History, session: Session, tmp_path: Path) -> None:
    kept.follow(session)
    write(session, "một")
    session.save()
    kept.clear()
    assert kept.versions() == ()
    assert list((tmp_path / "history").iterdir()) == []
    write(session, "hai")
    session.save()
    assert told(kept) == [(Kind.OPENED, "một"), (Kind.SAVED, "hai")]


def test_what_cannot_be_cleared_is_told_and_the_rest_is_cleared(kept: History, session: Session) -> None:
    kept.follow(session)
    write(session, "một")
    session.save()
    folder = kept.versions()[0].file.parent  # type: ignore[union-attr]
    (folder / "held").mkdir()
    with pytest.raises(files.WriteError, match="held cannot be removed"):
        kept.clear()
    assert kept.versions() == ()
    assert [each.name for each in folder.iterdir()] == ["held"]


def put(folder: Path, number: int, kind: Kind, size: int = 0) -> None:
    at = AT + timedelta(minutes=number)
    file = versions.file_of(folder, at, kind)
    folder.mkdir(exist_ok=True)
    file.write_bytes(versions.write(Path("a"), at, kind, EMPTY, None) + b" " * size)


def test_fifty_states_and_every_save(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    for number in range(70):
        put(folder, number, Kind.WRITTEN)
        put(folder, number + 1000, Kind.SAVED)
    versions.thin_out(folder)
    kinds = [version.kind for version in versions.listed(folder)]
    assert (kinds.count(Kind.WRITTEN), kinds.count(Kind.SAVED)) == (versions.KEPT, 70)
    assert versions.listed(folder)[-1].at == AT + timedelta(minutes=20)


def test_they_take_no_more_room_than_they_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "MOST_BYTES", 10_000)
    for number in range(20):
        put(tmp_path / "a", number, Kind.SAVED, 1000)
    versions.thin_out(tmp_path / "a")
    left = versions.listed(tmp_path / "a")
    assert 3 < len(left) < 10
    assert left[0].at == AT + timedelta(minutes=19), "the oldest go first"


def test_what_is_no_state_is_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    put(folder, 1, Kind.SAVED)
    (folder / "00000000000001-saved.state").write_bytes(b"\xff\x00")
    (folder / "letter.txt").write_text("…")
    assert len(versions.listed(folder)) == 1
    (version,) = versions.listed(folder)
    assert version.file is not None
    version.file.write_bytes(version.file.read_bytes()[:-3])
    with pytest.raises(VersionError, match="cannot be read any more"):
        versions.read(version)


def test_a_record_without_states_says_so() -> None:
    assert versions.read(Version(AT, Kind.OPENED, minutes=EMPTY)) == EMPTY


def test_states_of_one_moment_keep_their_order(kept: History, session: Session) -> None:
    kept.follow(session)
    for number in range(5):
        write(session, f"lần {number}")
        kept.note()
    assert [words for _kind, words in told(kept)] == ["", *(f"lần {number}" for number in range(5))]
