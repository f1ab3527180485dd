"""Work that was not saved is offered on the start page and when its file is opened, and comes back as one step."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from bienban import files, paths
from bienban.core.edits import Edit, Set
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.session import document, process, recovered, recovery_file
from bienban.session.recovery_file import Head
from bienban.ui.fields.text_field import TextField
from bienban.ui.recovery.panel import DifferencePanel
from bienban.ui.recovery.strip import RecoveryStrip
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from tests.ui.asking import pressing
from tests.ui.conftest import MakeWindow
from tests.ui.saying import form_of, session_of

TITLE = Address("minutes", "title", "vi")
WORDS = "BIÊN BẢN CHƯA LƯU"


def folder() -> Path:
    return paths.user_state() / "recovery"


def interrupted(minutes: Minutes, path: Path | None = None, digest: str = "", last: Edit | None = None) -> Minutes:
    """A program was killed while this record was open and changed, ``last`` in some place if that is known."""
    gone = process.Process(process.own().host, process.own().pid, "before")
    record = (last or Set(TITLE, WORDS)).apply(minutes)
    place = last.address if isinstance(last, Set) else None
    head = Head(path, digest, datetime.now().astimezone(), gone, place)
    files.write_private(folder() / "left.recovery", recovery_file.write(head, record))
    return record


def strips(window: MainWindow) -> list[RecoveryStrip]:
    return [strip for strip in window.shell.start.findChildren(RecoveryStrip) if strip.isVisibleTo(window.shell)]


def strip_of(window: MainWindow) -> RecoveryStrip:
    (strip,) = strips(window)
    return strip


def button(window: MainWindow, words: str) -> Button:
    return next(each for each in window.findChildren(Button) if each.text() == words and each.isVisible())


@pytest.fixture
def left(sample: Path) -> Minutes:
    """What a killed program left of the sample file."""
    minutes, digest = document.opened(sample)
    return interrupted(minutes, sample, digest)


def test_enter_on_the_start_page_restores_it(
    make_window: MakeWindow, sample: Path, left: Minutes, qtbot: QtBot
) -> None:
    saved = document.read(sample)
    window = make_window()
    window.conductor.show_start()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert "annual-05.bienban" in strip_of(window).accessibleName()
    assert "not saved: 1," in strip_of(window).accessibleName()
    focused = window.focusWidget()
    assert isinstance(focused, Button)
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    session = session_of(window)
    assert (session.minutes, session.path, session.modified) == (left, sample, True)
    assert "is here again" in window.shell.notice.sentence
    assert not (folder() / "left.recovery").exists()
    assert len(list(folder().glob("*.recovery"))) == 1, "it is kept by this window now"
    window.shell.commands["undo"].trigger()
    assert session.minutes == saved


def test_a_new_record_is_restored_without_a_file(make_window: MakeWindow, sample: Path) -> None:
    left = interrupted(document.read(sample))
    window = make_window()
    window.conductor.show_start()
    strip_of(window).restored.emit()
    session = session_of(window)
    assert (session.minutes, session.path, session.modified) == (left, None, True)


def test_what_is_restored_is_said_beside_what_still_waits(
    make_window: MakeWindow, sample: Path, left: Minutes, qtbot: QtBot
) -> None:
    (folder() / "left.recovery").rename(folder() / "first.recovery")
    interrupted(document.opened(sample)[0])
    window = make_window()
    window.conductor.show_start()
    strips(window)[0].restored.emit()
    qtbot.wait(50)
    assert "is here again" in window.shell.notice.sentence
    assert "Work of another record" in window.shell.notice.sentence
    qtbot.mouseClick(button(window, "Show"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(strips(window)) == 1)


def clause_of(minutes: Minutes) -> Address:
    """The words of a clause far down."""
    return Address(minutes.sections[-1].clauses[-1].id, "text", "vi")


def field_with_the_caret(window: MainWindow, qtbot: QtBot) -> TextField:
    window.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextField))
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    return field


def test_the_caret_stands_behind_what_was_typed_last(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    minutes, digest = document.opened(sample)
    place = clause_of(minutes)
    words = minutes.sections[-1].clauses[-1].text["vi"]
    interrupted(minutes, sample, digest, Set(place, f"{words[:8]}VỪA GÕ{words[8:]}"))
    window = make_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.conductor.show_start()
    strip_of(window).restored.emit()
    field = field_with_the_caret(window, qtbot)
    assert field.address == place
    assert field.before_and_after()[0] == f"{words[:8]}VỪA GÕ"
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())


def test_the_caret_of_a_new_record_stands_there_too(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    minutes = document.read(sample)
    place = clause_of(minutes)
    interrupted(minutes, last=Set(place, "VỪA GÕ"))
    window = make_window()
    window.conductor.show_start()
    strip_of(window).restored.emit()
    field = field_with_the_caret(window, qtbot)
    assert field.address == place
    assert field.before_and_after() == ("VỪA GÕ", "")
    assert form_of(window).parts.complete, "nothing is built later that would push it away"


@pytest.mark.parametrize("place", [Address("gone1234", "text", "vi"), Address("minutes", "nothing"), None])
def test_a_place_that_is_not_there_hinders_nothing(make_window: MakeWindow, sample: Path, place: Address) -> None:
    gone = process.Process(process.own().host, process.own().pid, "before")
    minutes = document.read(sample)
    head = Head(None, "", datetime.now().astimezone(), gone, place)
    files.write_private(folder() / "left.recovery", recovery_file.write(head, minutes))
    window = make_window()
    window.conductor.show_start()
    strip_of(window).restored.emit()
    assert session_of(window).minutes == minutes


def test_a_record_without_a_file_is_named_by_its_meeting(make_window: MakeWindow, sample: Path) -> None:
    minutes = document.read(sample)
    interrupted(minutes, last=Set(clause_of(minutes), "VỪA GÕ"))
    for lang, words in {"vi": "BIÊN BẢN Hội nghị thường niên lần thứ 5", "zh": "年度会晤机制第五次会议纪要"}.items():
        window = make_window(lang)
        window.conductor.show_start()
        assert words in strip_of(window).accessibleName()


def test_a_file_that_was_changed_meanwhile_is_left_alone(make_window: MakeWindow, sample: Path, left: Minutes) -> None:
    document.write(Set(TITLE, "CỦA NGƯỜI KHÁC").apply(document.read(sample)), sample)
    held = sample.read_bytes()
    window = make_window()
    window.conductor.show_start()
    assert "as a copy" in strip_of(window).accessibleName()
    strip_of(window).restored.emit()
    session = session_of(window)
    assert (session.minutes, session.path, session.modified) == (left, None, True)
    assert sample.read_bytes() == held
    assert [file.suffix for file in (folder() / "aside").iterdir()] == [".taken"]


def test_a_recovery_that_cannot_be_read_is_told_and_not_deleted(make_window: MakeWindow, left: Minutes) -> None:
    file = folder() / "left.recovery"
    file.write_bytes(file.read_bytes()[:1000])
    window = make_window()
    window.conductor.show_start()
    assert "could not be read" in strip_of(window).accessibleName()
    assert len(list((folder() / "aside").iterdir())) == 1


def test_opening_the_file_offers_it_too(make_window: MakeWindow, sample: Path, left: Minutes, qtbot: QtBot) -> None:
    window = make_window()
    assert window.conductor.files.open(sample)
    qtbot.waitUntil(lambda: "not saved: 1," in window.shell.notice.sentence)
    assert session_of(window).minutes != left
    qtbot.mouseClick(button(window, "Restore"), Qt.MouseButton.LeftButton)
    assert session_of(window).minutes == left


def test_opening_another_file_says_that_work_waits(
    make_window: MakeWindow, sample: Path, left: Minutes, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.bienban"
    other.write_bytes(sample.read_bytes())
    window = make_window()
    assert window.conductor.files.open(other)
    qtbot.waitUntil(lambda: "Work of another record" in window.shell.notice.sentence)
    qtbot.mouseClick(button(window, "Show"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(strips(window)) == 1)


def test_the_differences_are_looked_at_first(make_window: MakeWindow, left: Minutes, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.show_start()
    qtbot.mouseClick(button(window, "See the differences"), Qt.MouseButton.LeftButton)
    panel = window.shell.panel
    assert isinstance(panel, DifferencePanel)
    assert panel.view.count == 1
    assert WORDS.split()[-1] in panel.view.details.toPlainText()
    qtbot.mouseClick(panel.restore, Qt.MouseButton.LeftButton)
    assert session_of(window).minutes == left
    assert window.shell.panel is None


def test_it_is_given_up_by_pressing_twice(make_window: MakeWindow, left: Minutes, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.show_start()
    qtbot.mouseClick(button(window, "Discard"), Qt.MouseButton.LeftButton)
    assert (folder() / "left.recovery").exists()
    qtbot.mouseClick(button(window, "Discard for good"), Qt.MouseButton.LeftButton)
    assert not (folder() / "left.recovery").exists()
    assert strips(window) == []


def test_closing_without_saving_leaves_nothing(window: MainWindow) -> None:
    session_of(window).apply(Set(TITLE, WORDS), "Typing")
    assert window.conductor.keeping.flush()
    assert len(list(folder().iterdir())) == 1
    with pressing(QMessageBox.StandardButton.Discard):
        window.close()
    assert list(folder().iterdir()) == []


def test_a_composition_is_not_disturbed(window: MainWindow, qtbot: QtBot) -> None:
    from tests.ui.form.typing import commit, preedit

    assert window.shell.page is not None
    field = window.shell.page.form.binder.field(TITLE)
    assert field is not None
    commit(field, "X")
    preedit(field, "hội")
    assert window.conductor.keeping.flush()
    qtbot.wait(50)
    assert field.composing
    commit(field, "hội")
    assert window.conductor.keeping.flush()
    (file,) = folder().glob("*.recovery")
    assert "hội" in recovery_file.read(file.read_bytes())[1].title["vi"]


def test_what_cannot_be_kept_safe_is_told(window: MainWindow, qtbot: QtBot) -> None:
    folder().parent.mkdir(parents=True, exist_ok=True)
    folder().write_text("a file stands where the folder should be")
    session_of(window).apply(Set(TITLE, WORDS), "Typing")
    qtbot.waitUntil(lambda: "not kept safe" in window.shell.notice.sentence)
    folder().unlink()
    qtbot.waitUntil(lambda: "kept safe again" in window.shell.notice.sentence)
    assert recovered.survey(folder()) == ()
