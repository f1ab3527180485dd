"""A save that fails says what, where and what to do; the file before stands, the record stays open and modified."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree

import pytest
from PySide6.QtCore import QCoreApplication

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.files import WriteError
from bienban.session import document
from bienban.session.session import Session
from bienban.session.trouble import unsaved
from tests.core.records import SMALL
from tests.house.rights import passable_folder, small_disk, without_rights

pytestmark = pytest.mark.skipif(os.name == "nt", reason="full disks and rights of POSIX")
TITLE = Address("minutes", "title", "vi")


@pytest.fixture
def folder() -> Iterator[Path]:
    with passable_folder() as made:
        yield made


def saved(path: Path) -> Session:
    session = Session(SMALL)
    session.save_as(path)
    return session


def sentence(save: Callable[[], None]) -> str:
    with pytest.raises(WriteError) as caught:
        save()
    return unsaved(caught.value)


def test_a_full_disk(qapp: QCoreApplication, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk.folder / "x.bienban"
        session = saved(path)
        before = path.read_bytes()
        session.apply(Set(TITLE, "Biên bản"), "Typing")
        disk.fill()
        said = sentence(session.save)
        assert "There is no room left in" in said or "takes no file as large as" in said
        assert "x.bienban" in said
        assert str(disk.folder) in said
        assert path.read_bytes() == before
        assert [file.name for file in disk.folder.iterdir() if file.name != "filling"] == ["x.bienban"]
        assert session.modified
        disk.make_room()
        session.save()
        assert document.read(path) == session.minutes


def test_a_folder_in_which_one_may_not_write(qapp: QCoreApplication, folder: Path) -> None:
    session = saved(folder / "x.bienban")
    session.apply(Set(TITLE, "Biên bản"), "Typing")
    folder.chmod(0o555)
    with without_rights():
        assert sentence(session.save).startswith(f"You may not write in {folder}, so x.bienban was not saved.")
    assert session.modified
    assert document.read(folder / "x.bienban") == SMALL


def test_a_file_that_is_protected(qapp: QCoreApplication, folder: Path) -> None:
    session = saved(folder / "x.bienban")
    session.apply(Set(TITLE, "Biên bản"), "Typing")
    (folder / "x.bienban").chmod(0o444)
    folder.chmod(0o777)
    with without_rights():
        assert sentence(session.save).startswith("x.bienban is protected against writing")
    assert document.read(folder / "x.bienban") == SMALL


def test_a_folder_without_any_rights(qapp: QCoreApplication, folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir()
    session = saved(closed / "x.bienban")
    session.apply(Set(TITLE, "Biên bản"), "Typing")
    closed.chmod(0)
    with without_rights():
        assert sentence(session.save).startswith(f"You may not write in {closed}")
    closed.chmod(0o755)
    session.save()
    assert document.read(closed / "x.bienban") == session.minutes


def test_a_drive_that_was_taken_away(qapp: QCoreApplication, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    session = saved(drive / "x.bienban")
    session.apply(Set(TITLE, "Biên bản"), "Typing")
    rmtree(drive)
    assert sentence(session.save).startswith(f"{drive} cannot be reached, so x.bienban was not saved")
    drive.write_bytes(b"another thing in its place")
    assert sentence(session.save).startswith(f"{drive} cannot be reached, so x.bienban was not saved")


def test_a_name_that_is_too_long(qapp: QCoreApplication, tmp_path: Path) -> None:
    name = "纪" * 90 + ".bienban"
    said = sentence(lambda: Session(SMALL).save_as(tmp_path / name))
    assert said == f"The name {name} is too long for {tmp_path}. Choose a shorter one."


def test_a_folder_in_place_of_the_file(qapp: QCoreApplication, tmp_path: Path) -> None:
    (tmp_path / "x.bienban").mkdir()
    said = sentence(lambda: Session(SMALL).save_as(tmp_path / "x.bienban"))
    assert said.startswith(f"x.bienban in {tmp_path} is not a file that could be written")


def test_what_has_no_sentence_of_its_own_says_why(tmp_path: Path) -> None:
    error = WriteError("", tmp_path / "x.bienban")
    error.__cause__ = OSError(5000, "?")
    said = unsaved(error)
    assert (
        said
        == f"x.bienban was not saved in {tmp_path}: the system reports error 5000. Try again, or save it elsewhere."
    )
