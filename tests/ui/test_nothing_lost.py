"""Recovery, history, conflicts, locks and stages together: what one of them promises, no other takes back."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from bienban import files, paths
from bienban.core.edits import Set
from bienban.core.minutes import Minutes, Stage
from bienban.session import document, lock, process, recovered, recovery_file, versions
from bienban.session.finality import FrozenError
from bienban.session.recovery_file import Head
from bienban.storage.frozen import turn_to
from bienban.ui.window import MainWindow
from tests.ui.asking import pressing
from tests.ui.conftest import MakeWindow
from tests.ui.saying import TITLE, change, press, remedies, session_of

MINE, THEIRS = "BIÊN BẢN CỦA TÔI", "BIÊN BẢN CỦA NGƯỜI KHÁC"


def folder() -> Path:
    return paths.user_state() / "recovery"


def killed(minutes: Minutes, path: Path | None = None, digest: str = "") -> None:
    """A program was killed while this record was open and not saved."""
    own = process.own()
    gone = process.Process(own.host, own.pid, own.start + "0")
    head = Head(path, digest, datetime.now().astimezone(), gone)
    files.write_private(folder() / "left.recovery", recovery_file.write(head, minutes))


def kept() -> list[Minutes]:
    """What the recoveries hold that lie ready for the next start."""
    return [recovery_file.read(file.read_bytes())[1] for file in folder().glob("*.recovery")]


def restore(window: MainWindow) -> None:
    keeping = window.conductor.keeping
    (found,) = recovered.survey(folder())
    assert keeping.recovering.restore(found)


@pytest.mark.parametrize("kind", ["untitled", "gone", "changed", "fits"])
def test_killed_again_right_after_it_was_restored(make_window: MakeWindow, sample: Path, kind: str) -> None:
    minutes, digest = document.opened(sample)
    left = Set(TITLE, MINE).apply(minutes)
    killed(left, None if kind == "untitled" else sample, digest)
    if kind == "gone":
        sample.unlink()
    if kind == "changed":
        document.write(Set(TITLE, THEIRS).apply(minutes), sample)
    window = make_window()
    restore(window)
    assert session_of(window).minutes == left
    assert kept() == [left], "it lies ready again before a letter is typed"


def test_what_somebody_else_has_open_is_restored_beside_it(make_window: MakeWindow, sample: Path) -> None:
    minutes, digest = document.opened(sample)
    left = Set(TITLE, MINE).apply(minutes)
    killed(left, sample, digest)
    holder = {"program": "bienban", "login": "nobody-here", "name": "Nguyễn Văn A", "computer": "x", "host": "pc-3"}
    lock.lock_file(sample).write_text(json.dumps(holder))
    window = make_window()
    restore(window)
    session = session_of(window)
    assert (session.minutes, session.path, session.modified) == (left, None, True)
    assert "as a new record" in window.shell.notice.sentence
    assert kept() == [left]


def test_turns_come_back_after_a_crash(make_window: MakeWindow, sample: Path) -> None:
    minutes, digest = document.opened(sample)
    initialled = turn_to(minutes, Stage.INITIALLED, "2020-01-02T08:00").apply(minutes)
    killed(initialled, sample, digest)
    window = make_window()
    restore(window)
    session = session_of(window)
    assert session.minutes == initialled
    assert session.locked
    session.undo()
    assert session.minutes == minutes, "nothing of it was saved"


def test_a_state_of_the_history_keeps_the_turns(window: MainWindow, sample: Path) -> None:
    session = session_of(window)
    before = change(window)
    session.save()
    session.come_to(Stage.INITIALLED, "2020-01-02T08:00", "Initialled")
    session.save()
    (saved, *_others) = [
        version
        for version in window.conductor.keeping.history.versions()
        if versions.read(version).turns == () and versions.read(version) == before
    ]
    with pytest.raises(FrozenError):
        session.replace(versions.read(saved), "Restoring")
    session.unlock()
    change(window, "MỚI")
    session.replace(versions.read(saved), "Restoring")
    assert session.minutes.title == before.title
    assert session.minutes.stage is Stage.INITIALLED


def test_what_is_given_up_for_theirs_is_in_the_history(window: MainWindow, sample: Path) -> None:
    mine = change(window, MINE)
    document.write(Set(TITLE, THEIRS).apply(document.read(sample)), sample)
    window.shell.commands["save"].trigger()
    press(window, "Take theirs")
    assert session_of(window).minutes.title["vi"] == THEIRS
    assert mine in [versions.read(version) for version in window.conductor.keeping.history.versions()]
    press(window, "Undo")
    assert session_of(window).minutes == mine


def test_theirs_that_was_initialled_is_locked_and_mine_is_in_the_history(window: MainWindow, sample: Path) -> None:
    session = session_of(window)
    session.come_to(Stage.INITIALLED, "2020-01-02T08:00", "Initialled")
    session.unlock()
    mine = change(window, MINE)
    saved = document.read(sample)
    both = turn_to(saved, Stage.INITIALLED, "2020-01-02T09:00").apply(saved)
    document.write(turn_to(both, Stage.SIGNED, "2020-01-02T10:00").apply(both), sample)
    window.shell.commands["save"].trigger()
    press(window, "Take theirs")
    assert session.minutes.stage is Stage.SIGNED
    assert session.locked.startswith("Signed on 2 Jan 2020 10:00")
    assert "kept in the history" in window.shell.notice.sentence
    assert list(remedies(window)) == ["Show"]
    window.shell.commands["undo"].trigger()
    assert session.minutes.stage is Stage.SIGNED, "a stage that is saved is not undone"
    assert mine in [versions.read(version) for version in window.conductor.keeping.history.versions()]


def test_a_sentence_is_no_markup(window: MainWindow) -> None:
    window.shell.notice.say("warn", "<h1>x</h1><img src='x'>.bienban is already open: <b>A</b>.")
    sentences = [label for label in window.shell.notice.findChildren(QLabel) if label.text()]
    assert [label.textFormat() for label in sentences] == [Qt.TextFormat.PlainText]


def test_a_question_that_is_open_does_not_hold_up_the_recovery(window: MainWindow, qtbot: QtBot) -> None:
    mine = change(window, MINE)
    with pressing(QMessageBox.StandardButton.Cancel):
        assert not window.conductor.files.may_leave()
    qtbot.waitUntil(lambda: kept() == [mine])
