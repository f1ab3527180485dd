"""Open, save, save as, close, drop, new: with real dialogs, and one plain sentence when it fails."""

from pathlib import Path
from shutil import copy, rmtree

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.session import document
from bienban.ui.start.cards import Card
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from tests.ui.asking import answering, choosing, pressing
from tests.ui.conftest import MakeWindow

TITLE = Address("minutes", "title", "vi")
Answer = QMessageBox.StandardButton


def change(window: MainWindow, words: str = "BIÊN BẢN ĐÃ SỬA") -> Minutes:
    session = window.conductor.files.session
    assert session is not None
    session.apply(Set(TITLE, words), "Typing")
    return session.minutes


def test_an_open_file_gives_the_window_its_name(window: MainWindow, sample: Path) -> None:
    assert window.windowTitle() == "annual-05.bienban[*] – Biên Bản"
    assert not window.isWindowModified()
    change(window)
    assert window.isWindowModified()
    window.shell.commands["undo"].trigger()
    assert not window.isWindowModified()


def test_save_keeps_the_save_before(window: MainWindow, sample: Path) -> None:
    before = document.read(sample)
    after = change(window)
    window.shell.commands["save"].trigger()
    assert document.read(sample) == after
    assert document.read(sample.with_name(sample.name + ".bak")) == before
    assert not window.isWindowModified()


def test_save_as_asks_where_and_goes_there(window: MainWindow, sample: Path, tmp_path: Path) -> None:
    after, other = change(window), tmp_path / "khác 其他"
    with choosing(other):
        window.shell.commands["save_as"].trigger()
    saved = other.with_suffix(".bienban")
    assert document.read(saved) == after
    assert document.read(sample) != after
    assert window.windowTitle().startswith("khác 其他.bienban")
    assert [Path(entry.path) for entry in window.conductor.files.recent.entries()] == [saved, sample]


def test_a_save_that_fails_says_so_and_loses_nothing(make_window: MakeWindow, sample: Path, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    window = make_window()
    window.conductor.files.open(Path(copy(sample, drive)))
    after = change(window)
    rmtree(drive)
    window.shell.commands["save"].trigger()
    session = window.conductor.files.session
    assert session is not None
    assert session.minutes is after
    assert session.modified
    assert "annual-05.bienban" in window.shell.notice.sentence


@pytest.mark.parametrize(
    ("answer", "closed", "saved"),
    [(Answer.Save, True, True), (Answer.Discard, True, False), (Answer.Cancel, False, False)],
)
def test_closing_asks_about_unsaved_changes(
    window: MainWindow, sample: Path, answer: QMessageBox.StandardButton, closed: bool, saved: bool
) -> None:
    after = change(window)
    with pressing(answer) as seen:
        assert window.close() is closed
    assert len(seen) == 1
    assert (document.read(sample) == after) is saved
    assert window.isVisible() is not closed


def test_closing_without_changes_asks_nothing(window: MainWindow) -> None:
    with answering(lambda dialog: dialog.reject()) as seen:
        assert window.close()
    assert not seen


def test_another_file_is_opened_only_after_asking(window: MainWindow, sample: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.bienban"
    other.write_bytes(sample.read_bytes())
    after = change(window)
    with pressing(Answer.Cancel):
        assert not window.conductor.files.open(other)
    assert window.conductor.files.session is not None
    assert window.conductor.files.session.minutes is after
    with pressing(Answer.Discard):
        assert window.conductor.files.open(other)
    assert window.windowTitle().startswith("other.bienban")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b'{"format": "bienban", "version": 999}', b"[" * 5000])
def test_a_bad_file_gives_one_sentence_and_leaves_everything(
    window: MainWindow, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.bienban"
    bad.write_bytes(content)
    held = window.conductor.files.session
    assert not window.conductor.files.open(bad)
    assert "bad.bienban" in window.shell.notice.sentence
    assert "Traceback" not in window.shell.notice.sentence
    assert window.conductor.files.session is held
    assert bad.read_bytes() == content


def test_a_file_that_is_gone_gives_one_sentence(make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window()
    assert not window.conductor.files.open(tmp_path / "gone.bienban")
    assert "gone.bienban" in window.shell.notice.sentence


def test_a_dropped_file_is_opened(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    window = make_window()
    assert drop(window, sample)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("annual-05.bienban"))


def test_nothing_else_can_be_dropped(make_window: MakeWindow, tmp_path: Path) -> None:
    assert not drop(make_window(), tmp_path / "letter.docx")


def drop(window: MainWindow, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), actions, data, button, none)
    QApplication.sendEvent(window, entering)
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), actions, data, button, none))
    return True


def test_the_start_page_offers_recent_files_and_mechanisms(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.files.open(sample)
    window.conductor.files.close()
    cards = window.shell.start.findChildren(Card)
    names = [card.accessibleName() for card in cards]
    assert any("annual-05.bienban" in name and "会议纪要" in name for name in names)
    assert sum("与云南省省委书记年度会晤机制" in name for name in names) == 1
    qtbot.mouseClick(
        next(card for card in cards if "annual-05.bienban" in card.accessibleName()), Qt.MouseButton.LeftButton
    )
    assert window.windowTitle().startswith("annual-05.bienban")


def test_enter_on_the_start_page_continues_the_work(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.files.open(sample)
    window.conductor.files.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    newest = window.focusWidget()
    assert isinstance(newest, Card)
    assert isinstance(newest.nextInFocusChain(), Button)
    qtbot.keyClick(newest, Qt.Key.Key_Return)
    assert window.windowTitle().startswith("annual-05.bienban")


def test_new_minutes_of_a_mechanism(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.show_start()
    cards = window.shell.start.findChildren(Card)
    card = next(card for card in cards if "与云南省省委书记年度会晤机制" in card.accessibleName())
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    session = window.conductor.files.session
    assert session is not None
    assert session.path is None
    assert session.minutes.meeting.mechanism == "annual-conference"
    assert window.windowTitle() == "Untitled[*] – Biên Bản"
    assert window.shell.page is not None


def test_new_minutes_from_an_earlier_file(window: MainWindow, sample: Path) -> None:
    before = document.read(sample)
    with choosing(sample):
        window.shell.commands["renew"].trigger()
    session = window.conductor.files.session
    assert session is not None
    assert session.path is None
    assert session.minutes.meeting.ordinal == (before.meeting.ordinal or 0) + 1
    assert [party.name for party in session.minutes.parties] == [party.name for party in before.parties]
    assert document.read(sample) == before


def test_new_minutes_from_the_open_record(window: MainWindow) -> None:
    window.shell.commands["renew_this"].trigger()
    session = window.conductor.files.session
    assert session is not None
    assert (session.path, session.minutes.meeting.ordinal) == (None, 6)


def test_a_sample_is_opened_as_a_new_record(make_window: MakeWindow) -> None:
    window = make_window()
    window.conductor.show_start()
    window.shell.start.samples_asked.emit()
    menu = window.shell.start.samples
    assert len(menu.actions()) == 7
    menu.actions()[0].trigger()
    session = window.conductor.files.session
    assert session is not None
    assert session.path is None


def test_esc_comes_back_from_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    window.shell.commands["new"].trigger()
    assert window.shell.on_start_page
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.shell.on_start_page
    assert window.windowTitle().startswith("annual-05.bienban")
