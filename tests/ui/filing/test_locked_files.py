"""A file that somebody else has open says who and since when, and offers reading or a copy; no question on top."""

import json
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from bienban.core.edits import Set
from bienban.core.errors import BienBanError
from bienban.session import document
from bienban.session.lock import Lock, lock_file, myself
from bienban.ui.window import MainWindow
from tests.house.rights import passable_folder, without_rights
from tests.ui.asking import answering, choosing, pressing
from tests.ui.conftest import MakeWindow
from tests.ui.saying import TITLE, change, press, remedies, session_of


def locked(path: Path, **said: object) -> bytes:
    """The lock of somebody else, on another computer, since half past nine this morning."""
    at = datetime.now().astimezone().replace(hour=9, minute=30, second=0)
    other = replace(
        myself(), login="nva", name="Nguyễn Văn A", host="pc-3", computer="elsewhere", since=at.isoformat(), token="x"
    )
    lock_file(path).write_text(json.dumps(asdict(replace(other, **said))), encoding="utf-8")  # type: ignore[arg-type]
    return lock_file(path).read_bytes()


def test_an_open_file_has_a_lock_until_it_is_closed(make_window: MakeWindow, sample: Path) -> None:
    window = make_window()
    assert window.conductor.files.open(sample)
    assert lock_file(sample).exists()
    assert window.close()
    assert not lock_file(sample).exists()


def test_it_is_said_who_has_the_file_and_since_when(make_window: MakeWindow, sample: Path) -> None:
    window = make_window()
    lock = locked(sample)
    with answering(lambda dialog: dialog.reject()) as asked:
        assert not window.conductor.files.open(sample)
    assert not asked
    assert window.shell.notice.sentence == "annual-05.bienban is already open: Nguyễn Văn A (pc-3), since 09:30."
    assert list(remedies(window)) == ["Open for reading", "Open a copy"]
    assert window.conductor.files.session is None
    assert lock_file(sample).read_bytes() == lock


def test_a_lock_of_another_day_says_the_day(make_window: MakeWindow, sample: Path) -> None:
    window = make_window()
    locked(sample, since=(datetime.now().astimezone() - timedelta(days=400)).isoformat())
    window.conductor.files.open(sample)
    assert str(datetime.now().year - 1) in window.shell.notice.sentence


def test_what_is_open_stays_when_another_file_is_locked(window: MainWindow, sample: Path, tmp_path: Path) -> None:
    mine = change(window)
    other = tmp_path / "other.bienban"
    other.write_bytes(sample.read_bytes())
    locked(other)
    with answering(lambda dialog: dialog.reject()) as asked:
        assert not window.conductor.files.open(other)
    assert not asked, "nothing is asked before it is known that the file can be opened"
    assert session_of(window).minutes is mine


def test_a_record_that_is_open_for_reading_takes_no_edits(
    make_window: MakeWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    lock = locked(sample)
    window.conductor.files.open(sample)
    press(window, "Open for reading")
    session = session_of(window)
    before = sample.read_bytes()
    assert session.read_only
    assert window.windowTitle() == "annual-05.bienban (read only)[*] – Biên Bản"
    assert window.shell.status is not None
    assert window.shell.status.saved_words == "Read only"
    with pytest.raises(BienBanError, match="for reading only"):
        session.apply(Set(TITLE, "x"), "Typing")
    assert window.shell.page is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field = window.shell.page.form.binder.field(TITLE)
    assert field is not None
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A)  # type: ignore[no-untyped-call]
    assert window.shell.notice.sentence.startswith(
        "annual-05.bienban is already open: Nguyễn Văn A (pc-3), since 09:30."
    )
    assert not session.modified
    window.shell.commands["save"].trigger()
    assert list(remedies(window)) == ["Save as…"]
    with choosing(tmp_path / "mine.bienban"):
        press(window, "Save as…")
    assert not session_of(window).read_only
    assert not field.isReadOnly()
    after = change(window)
    window.shell.commands["save"].trigger()
    assert document.read(tmp_path / "mine.bienban") == after
    assert lock_file(tmp_path / "mine.bienban").exists()
    assert (sample.read_bytes(), lock_file(sample).read_bytes()) == (before, lock)


def test_a_copy_is_a_record_of_its_own_with_a_name_beside_the_file(make_window: MakeWindow, sample: Path) -> None:
    window = make_window()
    lock = locked(sample)
    window.conductor.files.open(sample)
    press(window, "Open a copy")
    session = session_of(window)
    assert (session.path, session.read_only, session.minutes) == (None, False, document.read(sample))
    assert window.conductor.files.proposal() == sample.with_name("annual-05 – copy.bienban")
    assert lock_file(sample).read_bytes() == lock


def test_the_same_user_takes_the_file_from_another_computer(make_window: MakeWindow, sample: Path) -> None:
    window = make_window()
    locked(sample, login=myself().login)
    window.conductor.files.open(sample)
    assert "You, on another computer (pc-3)" in window.shell.notice.sentence
    assert list(remedies(window)) == ["Open for reading", "Open a copy", "Open it here"]
    press(window, "Open it here")
    assert not session_of(window).read_only
    holder = Lock(sample).holder()
    assert holder is not None
    assert holder.is_here


def test_nothing_is_taken_from_another_computer_by_whoever_stays_with_unsaved_work(
    window: MainWindow, sample: Path, tmp_path: Path
) -> None:
    mine = change(window)
    other = tmp_path / "other.bienban"
    other.write_bytes(sample.read_bytes())
    lock = locked(other, login=myself().login)
    window.conductor.files.open(other)
    with pressing(QMessageBox.StandardButton.Cancel) as asked:
        press(window, "Open it here")
    assert len(asked) == 1
    assert lock_file(other).read_bytes() == lock
    assert session_of(window).minutes is mine


def test_after_a_crash_the_owner_opens_the_file_without_a_word(make_window: MakeWindow, sample: Path) -> None:
    window = make_window()
    me = myself()
    locked(sample, login=me.login, computer=me.computer, start="before the crash")
    assert window.conductor.files.open(sample)
    assert window.shell.notice.sentence == ""
    assert not session_of(window).read_only


def test_saving_as_gives_back_one_lock_and_takes_the_other(window: MainWindow, sample: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.bienban"
    with choosing(other):
        window.shell.commands["save_as"].trigger()
    assert lock_file(other).exists()
    assert not lock_file(sample).exists()


def test_what_somebody_else_has_open_is_not_saved_over(window: MainWindow, sample: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.bienban"
    other.write_bytes(sample.read_bytes())
    lock = locked(other)
    change(window)
    assert not window.conductor.files._saving.save_at(session_of(window), other)
    assert "other.bienban is already open: Nguyễn Văn A" in window.shell.notice.sentence
    assert other.read_bytes() == sample.read_bytes()
    assert lock_file(other).read_bytes() == lock
    assert lock_file(sample).exists()


def test_a_folder_without_rights_does_not_keep_a_file_from_being_opened(
    make_window: MakeWindow, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with passable_folder() as folder:
        path, home = folder / "closed" / "a.bienban", folder / "home"
        for each in (path.parent, home):
            each.mkdir()
        path.write_bytes(sample.read_bytes())
        home.chmod(0o777)
        path.parent.chmod(0o555)
        for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
            monkeypatch.setenv(variable, str(home))
        with without_rights():
            window = make_window()
            assert window.conductor.files.open(path)
            assert not lock_file(path).exists()
            assert not session_of(window).read_only
            window.close()
