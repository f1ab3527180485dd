"""Find and replace in a real window: what is found is shown, what is marked or locked is left."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bienban.core.contents import texts
from bienban.core.edits import Set
from bienban.core.finding import Query, find
from bienban.core.found import Found
from bienban.core.ids import Address
from bienban.core.kinds import Stage
from bienban.core.page import page
from bienban.ui.fields.text_field import TextField
from bienban.ui.find_replace.panel import FindPanel
from bienban.ui.form.showing import page_shown
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.saying import TITLE, form_of, session_of

_NO_KEY = Qt.KeyboardModifier.NoModifier


def opened(window: MainWindow, qtbot: QtBot, command: str = "find") -> FindPanel:
    window.shell.commands[command].trigger()
    panel = window.shell.panel
    assert isinstance(panel, FindPanel)
    qtbot.waitUntil(lambda: panel.isVisible() and panel.holds_focus())
    return panel


def from_the_title(window: MainWindow, qtbot: QtBot, words: str) -> tuple[TextField, FindPanel]:
    """Words are looked for from the beginning of the title on."""
    form_of(window).reveal(TITLE)
    field = form_of(window).binder.field(TITLE)
    assert field is not None
    field.set_caret(0)
    panel = opened(window, qtbot)
    typed(panel.words, words)
    return field, panel


def typed(widget: QWidget, words: str) -> None:
    """As an input method commits words; keys of a test can only be ASCII."""
    composing = QInputMethodEvent(words, [])
    QApplication.sendEvent(widget, composing)
    commit(widget, words)
    QApplication.processEvents()


def commit(widget: QWidget, words: str) -> None:
    """The last step of it alone; nothing else has happened yet."""
    done = QInputMethodEvent("", [])
    done.setCommitString(words)
    QApplication.sendEvent(widget, done)


def selection() -> str:
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    return field.textCursor().selectedText()


def tinted(window: MainWindow, address: Address) -> list[str]:
    field = form_of(window).binder.field(address)
    assert field is not None
    return [each.cursor.selectedText() for each in field.extraSelections()]


def test_typing_shows_the_first_match_and_how_many_there_are(window: MainWindow, qtbot: QtBot) -> None:
    field = form_of(window).binder.field(Address("minutes", "title", "vi"))
    assert field is not None
    field.set_caret(0)
    panel = opened(window, qtbot)
    typed(panel.words, "Lào Cai")
    expected = len(find(Query("Lào Cai"), window_page(window)))
    assert panel.count.text() == f"1 of {expected}"
    assert panel.holds_focus()
    assert not panel.replaces
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    assert panel.count.text() == f"2 of {expected}"
    qtbot.keyClick(panel.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(panel.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert panel.count.text() == f"{expected} of {expected} ↻"


def window_page(window: MainWindow) -> dict[Address, object]:
    return dict(page_shown(form_of(window)).page)


def test_the_page_is_read_once_for_a_snapshot(window: MainWindow) -> None:
    form, session = form_of(window), session_of(window)
    read = page_shown(form)
    assert page_shown(form, read) is read
    session.apply(Set(TITLE, "BIÊN BẢN KHÁC"), "Typing")
    again = page_shown(form, read)
    assert "".join(piece.words for piece in again.page[TITLE]) == "BIÊN BẢN KHÁC"
    session.undo()
    assert page_shown(form, again).page == read.page


def test_esc_leaves_the_caret_at_what_was_found_and_f3_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    typed(panel.words, "云南")
    qtbot.keyClick(panel.words, Qt.Key.Key_Escape)
    assert window.shell.panel is None
    seen = []
    for _ in range(3):
        assert "云南" in selection()
        field = QApplication.focusWidget()
        assert isinstance(field, TextField)
        seen.append((form_of(window).binder.address_of(field), field.textCursor().selectionStart()))
        window.shell.commands["find_next"].trigger()
    assert len(set(seen)) == 3
    window.shell.commands["find_previous"].trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    assert (form_of(window).binder.address_of(field), field.textCursor().selectionStart()) == seen[2]
    assert not field.extraSelections() or all(
        "云南" not in each.cursor.selectedText() for each in field.extraSelections()
    )


def test_every_match_can_be_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    """People, titles, headings, short names, notes, mottos: the caret or the card is where the words are."""
    found = Found(Query("a", marks=False), window_page(window))  # type: ignore[arg-type]
    form = form_of(window)
    places = {match.address for match in found.matches}
    assert {address.field for address in places} >= {"title", "name", "heading", "text", "items", "organ", "label"}
    for address in sorted(places):
        form.reveal(address)
        here = QApplication.focusWidget()
        shown = form.binder.address_of(here)
        assert (shown.id if shown is not None else getattr(here, "id", "")) == address.id, address


def test_words_are_found_without_diacritics_and_as_they_were_typed(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    typed(panel.words, unicodedata.normalize("NFD", "Tỉnh ủy"))
    exact = panel.count.text()
    assert exact != "Nothing found"
    panel.words.clear()
    typed(panel.words, "tinh uy")
    assert panel.count.text() == "Nothing found"
    panel.marks.click()
    assert panel.count.text() != "Nothing found"


def test_what_is_there_without_diacritics_is_offered_where_nothing_is_found(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    typed(panel.words, "khong co dau")
    assert panel.plain.isHidden(), "there is none without diacritics either"
    panel.words.clear()
    typed(panel.words, "tinh uy")
    number = len(find(Query("tinh uy", marks=False), window_page(window)))  # type: ignore[arg-type]
    assert panel.plain.text() == f"Without diacritics: {number}"
    qtbot.keyClick(panel.plain, Qt.Key.Key_Space)
    assert panel.count.text().endswith(f"of {number}")
    assert (panel.marks.isChecked(), panel.plain.isHidden(), panel.words.hasFocus()) == (True, True, True)


def test_f3_offers_it_too_when_the_bar_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    typed(panel.words, "tinh uy")
    qtbot.keyClick(panel.words, Qt.Key.Key_Escape)
    window.shell.commands["find_next"].trigger()
    assert window.shell.notice.sentence == "“tinh uy” is not in the text."
    offer = next(b for b in window.shell.notice.findChildren(QPushButton) if b.text().startswith("Without diacritics:"))
    offer.click()
    assert selection().casefold() == "tỉnh ủy"
    assert window.shell.notice.isHidden()


def test_the_number_says_where_undo_has_led(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot, "replace")
    typed(panel.words, "Lào Cai")
    typed(panel.instead, "Hà Giang")
    free = [match for match in find(Query("Lào Cai"), window_page(window)) if match.free]  # type: ignore[arg-type]
    panel._all.click()
    window.shell.commands["undo"].trigger()
    everything = find(Query("Lào Cai"), window_page(window))  # type: ignore[arg-type]
    first = everything.index(free[0]) + 1
    assert form_of(window).place() == free[0].address
    qtbot.waitUntil(lambda: panel.count.text() == f"{first} of {len(everything)}")


def test_every_match_is_tinted_while_the_bar_is_open(window: MainWindow, qtbot: QtBot) -> None:
    title = Address("minutes", "title", "vi")
    panel = opened(window, qtbot)
    typed(panel.words, "BIÊN BẢN")
    assert "BIÊN BẢN" in [words.upper() for words in tinted(window, title)]
    qtbot.keyClick(panel.words, Qt.Key.Key_Escape)
    assert "BIÊN BẢN" not in [words.upper() for words in tinted(window, title)]


def test_selected_words_are_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    field = form_of(window).binder.field(Address("minutes", "title", "vi"))
    assert field is not None
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    assert opened(window, qtbot).words.text() == field.words()[:8]


def test_replace_all_is_one_step_and_says_what_it_left(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    before = session.minutes
    everything = find(Query("Lào Cai"), window_page(window))  # type: ignore[arg-type]
    free = [match for match in everything if match.free]
    assert free
    assert len(free) < len(everything)
    panel = opened(window, qtbot, "replace")
    typed(panel.words, "Lào Cai")
    typed(panel.instead, "Hà Giang")
    panel._all.click()
    assert window.shell.notice.sentence == (
        f"Replaced: {len(free)}, places: {len({match.address for match in free})}. "
        f"Left inside marks, as they are: {len(everything) - len(free)}."
    )
    assert sum(words.count("Hà Giang") for _address, words in page(session.minutes)) == len(free)
    marks = [words.count("{") for _address, words in texts(before)]
    assert [words.count("{") for _address, words in texts(session.minutes)] == marks
    session.undo()
    assert session.minutes is before
    assert not session.can_undo


def test_replacing_one_by_one_passes_over_marks(window: MainWindow, qtbot: QtBot) -> None:
    everything = find(Query("Lào Cai"), window_page(window))  # type: ignore[arg-type]
    panel = opened(window, qtbot, "replace")
    typed(panel.words, "Lào Cai")
    typed(panel.instead, "X")
    for _ in everything:
        qtbot.keyClick(panel.instead, Qt.Key.Key_Return)
    left = find(Query("Lào Cai"), window_page(window))  # type: ignore[arg-type]
    assert left
    assert not any(match.free for match in left)
    assert panel.count.text().endswith(f"of {len(left)}")
    said = "\n".join(words for _address, words in page(session_of(window).minutes))
    assert "{" in said
    assert panel.holds_focus()


def test_a_locked_text_is_left(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    place = Address("signing", "testimonium", "vi")
    session.apply(Set(place, "Làm tại chữ-lạ này."), "test")
    panel = opened(window, qtbot, "replace")
    typed(panel.words, "chữ-lạ")
    panel._all.click()
    assert window.shell.notice.sentence == "Replaced: 0, places: 0. Left in locked texts: 1."
    panel._one.click()
    assert window.shell.notice.sentence == "This text is locked; its words are left as they are."
    assert session.minutes.signing.testimonium["vi"] == "Làm tại chữ-lạ này."


def test_a_record_that_is_only_read_can_be_looked_through(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    session.keep_read_only("This file is open for reading only.")
    before = session.minutes
    panel = opened(window, qtbot, "replace")
    typed(panel.words, "Lào Cai")
    assert panel.count.text().endswith("of 13")
    panel._all.click()
    assert window.shell.notice.sentence == "This file is open for reading only."
    assert session.minutes is before
    assert panel.count.text().endswith("of 13")


def test_a_final_text_can_be_looked_through(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    session.come_to(Stage.INITIALLED, "2026-04-27T09:31", "test")
    before = session.minutes
    panel = opened(window, qtbot, "replace")
    typed(panel.words, "Lào Cai")
    assert panel.count.text().endswith("of 13")
    panel._one.click()
    assert window.shell.notice.sentence.startswith("Initialled on 27 Apr 2026 09:31: the text is final.")
    assert session.minutes is before


def test_nothing_is_looked_for_or_tinted_while_composing(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    typed(panel.words, "Lai")
    count = panel.count.text()
    QApplication.sendEvent(panel.words, QInputMethodEvent("ch", []))
    assert panel.composing
    assert panel.count.text() == count
    done = QInputMethodEvent("", [])
    done.setCommitString(" Châu")
    QApplication.sendEvent(panel.words, done)
    assert panel.words.text() == "Lai Châu"
    field = form_of(window).binder.field(Address("minutes", "title", "vi"))
    assert field is not None
    field.setFocus()
    tints = field.extraSelections()
    QApplication.sendEvent(field, QInputMethodEvent("tie", []))
    field.show_found([(0, 1)])
    assert len(field.extraSelections()) == len(tints)
    QApplication.sendEvent(field, QInputMethodEvent("", []))


def test_what_is_typed_meanwhile_is_found(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    typed(panel.words, "chưa-có")
    assert panel.count.text() == "Nothing found"
    session_of(window).apply(Set(Address("minutes", "title", "vi"), "chưa-có"), "test")
    qtbot.waitUntil(lambda: panel.count.text() == "1 of 1")


def test_another_panel_takes_the_tints_away(window: MainWindow, qtbot: QtBot) -> None:
    title = Address("minutes", "title", "vi")
    panel = opened(window, qtbot)
    typed(panel.words, "biên bản")
    assert tinted(window, title)
    window.shell.commands["export"].trigger()
    assert "biên bản" not in [words.lower() for words in tinted(window, title)]


@pytest.mark.parametrize("size", [(1366, 768), (960, 540), (700, 540)])
def test_the_bar_is_thin_and_the_match_is_in_sight(
    make_window: MakeWindow, sample: Path, size: tuple[int, int], qtbot: QtBot
) -> None:
    window = make_window("vi", size)
    assert window.conductor.files.open(sample)
    window.conductor.draw_all()
    panel = opened(window, qtbot)
    typed(panel.words, "Vân Nam")
    for _ in range(12):
        panel.wanted.emit(1)
        qtbot.wait(5)
    assert panel.height() <= 90
    form = form_of(window)
    area = form.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    current = [field for field in form.findChildren(TextField) if field.extraSelections()]
    seen = [
        field
        for field in current
        if not field.visibleRegion().isEmpty() and field.mapTo(area, field.rect().topLeft()).y() < area.height()
    ]
    assert seen


def test_what_was_found_in_a_text_that_is_shorter_by_now_is_not_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    field, panel = from_the_title(window, qtbot, "Quốc)")
    session_of(window).apply(Set(TITLE, "BIÊN BẢN"), "Typing")
    panel.closed.emit()
    assert window.shell.panel is None
    assert field.string() == "BIÊN BẢN"


def test_a_fact_that_has_just_got_more_words_does_not_shift_what_is_found(window: MainWindow, qtbot: QtBot) -> None:
    field, panel = from_the_title(window, qtbot, "Quốc)")
    party = session_of(window).minutes.parties_of("cn")[0]
    session_of(window).apply(Set(Address(party.id, "name", "vi"), "một tỉnh có tên rất dài"), "Typing")
    panel._next.click()
    panel.closed.emit()
    form_of(window).reveal(TITLE)
    assert field.words().endswith("một tỉnh có tên rất dài (Trung Quốc)")


def test_a_letter_is_painted_before_what_it_finds_and_never_left_behind(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    commit(panel.words, "b")
    assert panel.count.text() == ""
    commit(panel.words, "iên bản")
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    assert panel.count.text().startswith("2 of ")
    commit(panel.words, " không đâu có")
    window.shell.commands["find_next"].trigger()
    assert panel.count.text() == "Nothing found"
