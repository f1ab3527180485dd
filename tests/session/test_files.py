"""Save, save as, the kept previous save, recent files."""

import hashlib
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from bienban import paths
from bienban.catalog.languages import load
from bienban.core.edits import Set
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.core.text import Text
from bienban.files import ChangedError
from bienban.session import document
from bienban.session.recent import LIMIT, Entry, Recent
from bienban.session.session import Session
from tests.core.records import SMALL

TITLE = Address("minutes", "title", "vi")


def test_what_was_saved_is_read_again_and_the_save_before_is_kept(qapp: QCoreApplication, tmp_path: Path) -> None:
    path = tmp_path / "Hội nghị 会议.bienban"
    session = Session(document.read(paths.resources() / "samples" / "annual-05.bienban"))
    assert (session.path, session.title, session.saved_at) == (None, "Untitled", None)
    session.save_as(path)
    first = session.minutes
    session.apply(Set(TITLE, "Biên bản lần hai"), "Typing")
    assert session.modified
    session.save()
    assert not session.modified
    assert (session.path, session.title) == (path, path.name)
    assert document.read(path) == session.minutes
    assert document.read(path.with_name(path.name + ".bak")) == first


def test_a_save_that_fails_changes_nothing(qapp: QCoreApplication, tmp_path: Path) -> None:
    session = Session(SMALL)
    session.apply(Set(TITLE, "Biên bản"), "Typing")
    with pytest.raises(BienBanError):
        session.save_as(tmp_path / "missing" / "x.bienban")
    assert session.modified
    assert session.path is None


def test_saving_twice_keeps_the_save_before(qapp: QCoreApplication, tmp_path: Path) -> None:
    path = tmp_path / "x.bienban"
    session = Session(SMALL)
    session.save_as(path)
    session.apply(Set(TITLE, "Biên bản lần hai"), "Typing")
    session.save()
    session.save()
    assert document.read(path.with_name("x.bienban.bak")) == SMALL


def test_what_could_not_be_opened_again_is_not_saved(qapp: QCoreApplication, tmp_path: Path) -> None:
    path = tmp_path / "x.bienban"
    session = Session(SMALL)
    session.save_as(path)
    session.apply(Set(Address("meeting", "ordinal"), 99999), "Ordinal")
    with pytest.raises(document.UnsavableError, match=r"meeting\.ordinal"):
        session.save()
    assert session.modified
    assert document.read(path) == SMALL


def test_typing_after_saving_is_a_new_step(qapp: QCoreApplication, tmp_path: Path) -> None:
    session = Session(SMALL)
    session.apply(Set(TITLE, "B"), "Typing", merge="title")
    session.save_as(tmp_path / "x.bienban")
    session.apply(Set(TITLE, "Bi"), "Typing", merge="title")
    session.undo()
    assert session.minutes.title["vi"] == "B"
    assert not session.modified


def test_recent_files_are_newest_first_and_stand_once(tmp_path: Path) -> None:
    recent = Recent(tmp_path / "state" / "recent.json")
    for number in range(LIMIT + 3):
        recent.add(Entry(f"/x/{number}.bienban"))
    recent.add(Entry("/x/9.bienban", titles=("Biên bản", "纪要")))
    paths = [entry.path for entry in recent.entries()]
    assert paths[0] == "/x/9.bienban"
    assert len(paths) == len(set(paths)) == LIMIT
    assert recent.entries()[0].titles == ("Biên bản", "纪要")
    recent.forget("/x/9.bienban")
    assert "/x/9.bienban" not in [entry.path for entry in recent.entries()]


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"a": 1}', '[{"no": 1}]', "null"])
def test_a_damaged_list_of_recent_files_is_empty(tmp_path: Path, content: str) -> None:
    file = tmp_path / "recent.json"
    file.write_text(content, encoding="utf-8")
    assert Recent(file).entries() == ()


def test_an_entry_says_what_the_start_page_shows(tmp_path: Path) -> None:
    minutes = Minutes(title=Text({"vi": "Biên bản{/}Hội nghị {Việt| – |Trung}", "zh-Hans": "纪要"}))
    entry = document.entry(minutes, tmp_path / "x.bienban", load(), datetime(2025, 10, 30, 9, 5))
    assert entry.titles == ("Biên bản Hội nghị Việt – Trung", "纪要")
    assert entry.opened == "2025-10-30T09:05"


def test_the_session_knows_what_the_file_holds(qapp: QCoreApplication, tmp_path: Path) -> None:
    path = tmp_path / "x.bienban"
    session = Session(SMALL)
    assert session.digest == ""
    session.save_as(path)
    assert session.digest == document.opened(path)[1] == hashlib.sha256(path.read_bytes()).hexdigest()
    session.apply(Set(TITLE, "Biên bản lần hai"), "Typing")
    session.save()
    assert session.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_what_another_program_wrote_is_not_overwritten(qapp: QCoreApplication, tmp_path: Path) -> None:
    path = tmp_path / "x.bienban"
    session = Session(SMALL)
    session.save_as(path)
    other = Session(document.read(path), path)
    other.apply(Set(TITLE, "Của người khác"), "Typing")
    other.save()
    theirs = path.read_bytes()
    session.apply(Set(TITLE, "Của tôi"), "Typing")
    before = session.digest
    with pytest.raises(ChangedError, match=r"x\.bienban was changed by another program"):
        session.save()
    assert path.read_bytes() == theirs
    assert (session.modified, session.digest) == (True, before)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["x.bienban", "x.bienban.bak"]
