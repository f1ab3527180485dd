"""Saving in the window where it cannot succeed: one sentence, a way on, and nothing lost."""

import os
from pathlib import Path
from shutil import copy, move

import pytest
from PySide6.QtWidgets import QFileDialog

from bienban.session import document
from bienban.ui.window import MainWindow
from tests.house.rights import passable_folder, small_disk, without_rights
from tests.ui.asking import answering, choosing
from tests.ui.conftest import MakeWindow
from tests.ui.saying import change, press, remedies, session_of

posix = pytest.mark.skipif(os.name == "nt", reason="full disks and rights of POSIX")


@posix
def test_a_full_disk_is_said_and_tried_again_when_there_is_room(
    make_window: MakeWindow, sample: Path, tmp_path: Path
) -> None:
    window = make_window()
    with small_disk(tmp_path / "disk") as disk:
        path = Path(copy(sample, disk.folder))
        assert window.conductor.files.open(path)
        before, after = path.read_bytes(), change(window)
        window.keep_safe()
        disk.fill()
        window.shell.commands["save"].trigger()
        said = window.shell.notice.sentence
        assert "There is no room left" in said or "as large as" in said
        assert list(remedies(window)) == ["Try again", "Save elsewhere…"]
        press(window, "Try again")
        assert window.shell.notice.sentence == said
        assert path.read_bytes() == before
        assert (session_of(window).modified, session_of(window).minutes) == (True, after)
        disk.make_room()
        press(window, "Try again")
        assert not session_of(window).modified
        assert window.shell.notice.sentence == ""
        assert document.read(path) == after
        window.conductor.files.close()


@posix
def test_a_folder_without_rights_leads_elsewhere(make_window: MakeWindow, sample: Path, tmp_path: Path) -> None:
    window = make_window()
    with passable_folder() as folder:
        path = Path(copy(sample, folder))
        assert window.conductor.files.open(path)
        after = change(window)
        folder.chmod(0o555)
        with without_rights():
            window.shell.commands["save"].trigger()
        assert window.shell.notice.sentence.startswith(f"You may not write in {folder}")
        with choosing(tmp_path / "here.bienban"):
            press(window, "Save elsewhere…")
        folder.chmod(0o755)
    assert not session_of(window).modified
    assert document.read(tmp_path / "here.bienban") == after
    assert window.windowTitle().startswith("here.bienban")


def test_a_drive_that_comes_back_takes_the_file(make_window: MakeWindow, sample: Path, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    window = make_window()
    path = Path(copy(sample, drive))
    assert window.conductor.files.open(path)
    after = change(window)
    move(drive, tmp_path / "away")
    window.shell.commands["save"].trigger()
    assert window.shell.notice.sentence.startswith(f"{drive} cannot be reached")
    assert session_of(window).modified
    move(tmp_path / "away", drive)
    press(window, "Try again")
    assert document.read(path) == after
    assert not session_of(window).modified


def test_a_file_that_was_deleted_is_written_again_and_it_is_said(window: MainWindow, sample: Path) -> None:
    after = change(window)
    sample.unlink()
    window.shell.commands["save"].trigger()
    assert document.read(sample) == after
    assert "it has been written there again" in window.shell.notice.sentence


def test_a_name_that_is_a_folder_is_said(window: MainWindow, tmp_path: Path) -> None:
    after = change(window)
    (tmp_path / "x.bienban").mkdir()
    assert not window.conductor.files._saving.save_at(session_of(window), tmp_path / "x.bienban")
    assert "is not a file that could be written" in window.shell.notice.sentence
    assert (session_of(window).minutes, session_of(window).modified) == (after, True)


@pytest.mark.parametrize(("named", "title"), [(False, "Save"), (True, "Save as")])
def test_the_first_save_is_called_what_it_is(
    make_window: MakeWindow, sample: Path, tmp_path: Path, named: bool, title: str
) -> None:
    window = make_window()
    files = window.conductor.files
    assert files.open(sample) if named else files.sample(sample)
    titles: list[str] = []

    def look(dialog: QFileDialog) -> None:
        titles.append(dialog.windowTitle())
        dialog.reject()

    with answering(look):  # type: ignore[arg-type]
        window.shell.commands["save_as" if named else "save"].trigger()
    assert titles == [title]
