"""What is typed is in the recovery file before a second is over, and goes when it is saved or given up."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from bienban import files
from bienban.core.edits import Insert, Move, Set
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, Side
from bienban.core.text import Text
from bienban.session import document, process, recovered, recovery_file
from bienban.session.recovered import Fit, Found
from bienban.session.recovery import Recovery, is_left
from bienban.session.recovery_file import Head
from bienban.session.session import Session

TITLE = Address("minutes", "title", "vi")
CLAUSE = Address("clause12", "text", "zh-Hans")
EMPTY = Minutes(sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


@pytest.fixture
def recovery(qapp: QCoreApplication, folder: Path) -> Iterator[Recovery]:
    made = Recovery(folder)
    yield made
    made.close(forget=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "biên bản.bienban"
    document.write(EMPTY, path)
    return path


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not until():
        assert time.monotonic() < end
        time.sleep(0.005)


def kept(folder: Path) -> list[Minutes]:
    found = sorted(folder.glob("*.recovery")) if folder.is_dir() else []
    return [recovery_file.read(each.read_bytes())[1] for each in found]


def opened(path: Path) -> Session:
    minutes, digest = document.opened(path)
    return Session(minutes, path, None, digest)


def interrupted(folder: Path, words: str, path: Path | None = None, digest: str = "") -> Path:
    """A recovery that a program left which runs no more."""
    return left_behind(folder / f"{words}.recovery", Set(TITLE, words).apply(EMPTY), path, digest)


def left_behind(left: Path, record: Minutes, path: Path | None, digest: str) -> Path:
    gone = process.Process(process.own().host, process.own().pid, "before")
    files.write_private(left, recovery_file.write(Head(path, digest, datetime.now().astimezone(), gone), record))
    return left


def test_the_first_letter_of_a_new_record_is_safe(recovery: Recovery, folder: Path) -> None:
    session = Session(EMPTY)
    recovery.follow(session)
    assert kept(folder) == []
    session.apply(Set(TITLE, "H"), "Typing")
    wait(lambda: bool(kept(folder)))
    assert kept(folder) == [session.minutes]


def test_it_says_what_was_changed_last(recovery: Recovery, folder: Path) -> None:
    session = Session(EMPTY)
    recovery.follow(session)
    for edit, place in (
        (Set(TITLE, "H"), TITLE),
        (Insert("minutes", "preamble", 0, Clause(id="clause12", text=Text({"zh-Hans": "会"}))), CLAUSE),
        (Set(TITLE, "Hội"), TITLE),
        (Set(CLAUSE, "会议"), CLAUSE),
    ):
        session.apply(edit, "Typing")
        assert recovery.flush()
        assert place_in(folder) == place
    session.undo()
    session.undo()
    assert recovery.flush()
    assert place_in(folder) == TITLE


def place_in(folder: Path) -> Address | None:
    (file,) = folder.glob("*.recovery")
    return recovery_file.read(file.read_bytes())[0].place


@pytest.mark.parametrize("place", ["", "nowhere", "a//b", "a/b/c/d"])
def test_a_place_that_cannot_be_read_is_none(folder: Path, place: str) -> None:
    left = interrupted(folder, "words")
    line, _newline, body = left.read_bytes().partition(b"\n")
    left.write_bytes(json.dumps({**json.loads(line), "place": place}).encode() + b"\n" + body)
    (found,) = recovered.survey(folder)
    assert found.head is not None
    assert found.head.place is None


def test_it_follows_somebody_who_types_without_a_pause(recovery: Recovery, folder: Path) -> None:
    session = Session(EMPTY)
    recovery.follow(session)
    seen: set[str] = set()
    for number in range(60):
        session.apply(Set(TITLE, "a" * (number + 1)), "Typing", merge="title")
        time.sleep(0.025)
        seen.update(minutes.title["vi"] for minutes in kept(folder))
    assert len(seen) > 2, "it waited for a pause"


def test_the_head_says_which_file_it_belongs_to(recovery: Recovery, folder: Path, file: Path) -> None:
    session = opened(file)
    recovery.follow(session)
    session.apply(Set(TITLE, "BIÊN BẢN"), "Typing")
    assert recovery.flush()
    (left,) = folder.iterdir()
    head, _minutes = recovery_file.read(left.read_bytes())
    assert (head.path, head.digest, head.by) == (file, files.digest(file.read_bytes()), process.own())


def test_it_goes_when_the_record_is_saved_or_as_it_was(recovery: Recovery, folder: Path, file: Path) -> None:
    session = opened(file)
    recovery.follow(session)
    session.apply(Set(TITLE, "BIÊN BẢN"), "Typing")
    assert recovery.flush()
    session.save()
    assert recovery.flush()
    assert kept(folder) == []
    session.apply(Set(TITLE, "KHÁC"), "Typing")
    assert recovery.flush()
    assert len(kept(folder)) == 1
    session.undo()
    assert recovery.flush()
    assert kept(folder) == []


def test_it_goes_when_the_record_is_given_up(recovery: Recovery, folder: Path) -> None:
    session = Session(EMPTY)
    recovery.follow(session)
    session.apply(Set(TITLE, "H"), "Typing")
    recovery.follow(Session(EMPTY))
    assert recovery.flush()
    assert kept(folder) == []


def test_an_end_that_nobody_wanted_leaves_it(qapp: QCoreApplication, folder: Path) -> None:
    recovery, session = Recovery(folder), Session(EMPTY)
    recovery.follow(session)
    session.apply(Set(TITLE, "H"), "Typing")
    recovery.close(forget=False)
    assert kept(folder) == [session.minutes]


def test_a_window_that_runs_keeps_its_own(recovery: Recovery, folder: Path) -> None:
    session = Session(EMPTY)
    recovery.follow(session)
    session.apply(Set(TITLE, "H"), "Typing")
    assert recovery.flush()
    assert recovered.survey(folder) == ()
    assert len(kept(folder)) == 1


def test_what_fits_is_offered_with_its_differences(folder: Path, file: Path) -> None:
    interrupted(folder, "mới", file, files.digest(file.read_bytes()))
    (found,) = recovered.survey(folder)
    assert (found.fit, found.count) == (Fit.FITS, 1)
    recovered.settle(found)
    assert recovered.survey(folder) == ()


def test_of_several_the_newest_is_the_first(folder: Path) -> None:
    for words in ("cũ", "mới"):
        interrupted(folder, words)
        time.sleep(0.005)
    found = recovered.survey(folder)
    assert [each.minutes.title["vi"] for each in found if each.minutes] == ["mới", "cũ"]
    assert {each.fit for each in found} == {Fit.UNTITLED}


def test_what_the_file_holds_already_is_not_offered(folder: Path, file: Path) -> None:
    left = interrupted(folder, "mới", file, "0" * 64)
    document.write(Set(TITLE, "mới").apply(EMPTY), file)
    assert recovered.survey(folder) == ()
    assert not left.exists()


def test_a_clause_that_only_stands_elsewhere_is_offered(folder: Path, file: Path) -> None:
    record = replace(EMPTY, preamble=(Clause(id="clause12"), Clause(id="clause34")))
    digest = document.write(record, file)
    moved = Move("clause34", "clause12", "clauses", 0).apply(record)
    left_behind(folder / "moved.recovery", moved, file, digest)
    (found,) = recovered.survey(folder)
    assert (found.fit, found.count) == (Fit.FITS, 1)


def test_what_does_not_fit_lies_aside_until_it_is_taken(folder: Path, file: Path) -> None:
    interrupted(folder, "mới", file, "0" * 64)
    for _start in range(2):
        (found,) = recovered.survey(folder)
        assert (found.fit, found.count, found.file.parent) == (Fit.CHANGED, 1, folder / "aside")
    recovered.settle(found)
    assert recovered.survey(folder) == ()
    (taken,) = (folder / "aside").iterdir()
    assert recovery_file.read(taken.read_bytes())[1].title["vi"] == "mới", "never deleted"


def test_what_cannot_be_moved_aside_is_offered_where_it_lies(folder: Path, file: Path) -> None:
    left = interrupted(folder, "mới", file, "0" * 64)
    (folder / "aside").write_text("no folder")
    (found,) = recovered.survey(folder)
    assert (found.fit, found.file) == (Fit.CHANGED, left)
    recovered.settle(found)
    assert recovered.survey(folder) == ()
    assert left.with_suffix(recovered.TAKEN).exists(), "never deleted"
    recovered.clear(folder, file)
    assert [each.name for each in folder.iterdir()] == ["aside"]


def test_what_cannot_be_read_lies_aside_and_is_told_until_it_is_given_up(folder: Path) -> None:
    left = interrupted(folder, "mới")
    data = left.read_bytes()[:-5]
    left.write_bytes(data)
    (found,) = recovered.survey(folder)
    assert (found.fit, found.minutes) == (Fit.DAMAGED, None)
    assert found.file.read_bytes() == data
    assert is_left(folder)
    assert recovered.survey(folder) == (found,)
    recovered.discard(found)
    assert recovered.survey(folder) == ()
    assert not is_left(folder)


def test_a_file_that_is_gone_does_not_take_the_recovery_with_it(folder: Path, tmp_path: Path) -> None:
    interrupted(folder, "mới", tmp_path / "drive" / "gone.bienban", "0" * 64)
    (found,) = recovered.survey(folder)
    assert (found.fit, found.count) == (Fit.GONE, None)


def test_it_goes_when_the_user_gives_it_up(folder: Path) -> None:
    left = interrupted(folder, "mới")
    (found,) = recovered.survey(folder)
    recovered.discard(found)
    assert not left.exists()


def test_clearing_is_about_one_file(folder: Path, file: Path, tmp_path: Path) -> None:
    interrupted(folder, "một", file, "0" * 64)
    interrupted(folder, "hai", tmp_path / "other.bienban", "0" * 64)
    recovered.survey(folder)
    interrupted(folder, "ba", file, "0" * 64)
    recovered.clear(folder, file)
    left: tuple[Found, ...] = recovered.survey(folder)
    assert [each.minutes.title["vi"] for each in left if each.minutes] == ["hai"]


def test_clearing_leaves_a_window_of_another_computer_alone(folder: Path, file: Path) -> None:
    elsewhere = process.Process("another", 1, "then")
    left = folder / "elsewhere.recovery"
    head = Head(file, "0" * 64, datetime.now().astimezone(), elsewhere)
    files.write_private(left, recovery_file.write(head, EMPTY))
    recovered.clear(folder, file)
    assert left.exists()


def test_what_was_brought_back_as_a_new_record_is_safe_at_once(recovery: Recovery, folder: Path) -> None:
    session = Session(EMPTY)
    recovery.follow(session)
    session.disown()
    assert recovery.flush()
    assert len(list(folder.glob("*.recovery"))) == 1, "a second crash loses nothing either"


def test_the_text_of_a_deleted_file_is_safe(recovery: Recovery, folder: Path, file: Path) -> None:
    session = opened(file)
    recovery.follow(session)
    session.disown()
    assert recovery.flush()
    assert is_left(folder)
    session.save()
    assert recovery.flush()
    assert not is_left(folder)
