"""The panel that imports a list: seen before it is taken, one step of undo, by keyboard, from files and a paste."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.bilingual.lists.columns import Column
from bienban.bilingual.lists.words import Field
from bienban.catalog.draft import draft
from bienban.core.ids import Address
from bienban.core.kinds import Role
from bienban.core.minutes import Minutes, Person
from bienban.ui.form.person_row import PersonRow
from bienban.ui.form.rows import row_of
from bienban.ui.library import Library
from bienban.ui.lists.panel import ListPanel
from bienban.ui.lists.trade import Lists
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from tests.document.word.tables import word_file
from tests.ui.conftest import MakeWindow
from tests.ui.saying import form_of, minutes_of, remedies

HEAD = "STT\tHọ và tên\t姓名\tChức vụ\tVai trò\tGhi chú"
LIST = f"{HEAD}\n1\tNguyễn Văn A\t阮文甲\tBí thư\tPhó đoàn\tăn chay\n2\tTrần Thị B\t陈氏乙\tGiám đốc\tPhó đoàn\t"


def opened(window: MainWindow) -> ListPanel:
    window.shell.commands["import_list"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, ListPanel)
    return panel


def put(words: str) -> None:
    data = QMimeData()
    data.setText(words)
    QGuiApplication.clipboard().setMimeData(data)


def new_people(window: MainWindow, before: Minutes) -> list[Person]:
    known = {person.id for person in before.people}
    return [person for person in minutes_of(window).people if person.id not in known]


def test_a_list_is_pasted_shown_and_taken_in_one_step(window: MainWindow) -> None:
    before = minutes_of(window)
    panel = opened(window)
    assert not panel.none.isHidden()
    assert not panel.take.isEnabled()
    put(LIST)
    QTest.keyClick(panel.paste_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [choice.currentText() for choice in panel.columns.choices] == [
        "Number (not taken)",
        "Full name: Vietnamese",
        "Full name: Chinese",
        "Position: Vietnamese",
        "Role",
        "Not taken",
    ]
    assert [row.cells[0].words for row in panel.list.rows] == ["Nguyễn Văn A", "Trần Thị B"]
    assert panel.take.text() == "Take 2 people"
    assert minutes_of(window) is before
    panel.take.click()
    assert [(person.name["zh-Hans"], person.title["vi"]) for person in new_people(window, before)] == [
        ("阮文甲", "Bí thư"),
        ("陈氏乙", "Giám đốc"),
    ]
    assert window.shell.panel is None
    assert window.shell.notice.sentence == "The list was taken: 2 new, 0 updated."
    window.shell.commands["undo"].trigger()
    assert minutes_of(window) is before


def test_a_column_can_be_changed_and_a_row_left_out(window: MainWindow) -> None:
    before = minutes_of(window)
    panel = opened(window)
    put(LIST)
    panel.paste()
    choice = panel.columns.choices[5]
    choice.setCurrentIndex(choice.values.index(Column(Field.ORGAN, "vi")))
    choice.chosen.emit(choice.value())
    panel.list.setFocus()
    panel.list.go_to(1)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.take.text() == "Take 1 person"
    assert panel.list.rows[1].cells[2].words == "Left out"
    panel.take.click()
    (person,) = new_people(window, before)
    assert person.organ["vi"] == "ăn chay"


def test_who_is_there_is_updated_and_what_changes_is_said(window: MainWindow) -> None:
    before = minutes_of(window)
    there = before.people[0]
    panel = opened(window)
    panel.target.show_value((there.side, there.party))
    put(f"Họ và tên\tChức vụ\n{there.name['vi'].upper()}\tChuyên viên X")
    panel.paste()
    (row,) = panel.list.rows
    assert row.cells[2].words == "Updated"
    assert row.under == f"Position: {there.title['vi']} → Chuyên viên X"
    panel.take.click()
    after = minutes_of(window).person(there.id)
    assert after is not None
    assert (after.name, after.title["vi"]) == (there.name, "Chuyên viên X")
    assert len(minutes_of(window).people) == len(before.people)


def test_the_list_goes_to_the_delegation_of_the_caret(window: MainWindow) -> None:
    person = next(person for person in minutes_of(window).people if person.side == "cn")
    page = window.shell.page
    assert page is not None
    page.form.reveal(Address(person.id, "name", "vi"))
    assert opened(window).target.value() == (person.side, person.party)


def csv(path: Path) -> None:
    path.write_bytes(LIST.replace("\t", ";").encode("gb18030"))


def docx(path: Path) -> None:
    path.write_bytes(word_file([[line.split("\t") for line in LIST.split("\n")]]))


@pytest.mark.parametrize(("name", "write"), [("list.csv", csv), ("list.docx", docx)])
def test_files_are_read(window: MainWindow, tmp_path: Path, name: str, write: Callable[[Path], None]) -> None:
    write(tmp_path / name)
    panel = opened(window)
    window.conductor.trades.of(Lists).show_file(panel, tmp_path / name)
    assert [row.cells[1].words for row in panel.list.rows] == ["阮文甲", "陈氏乙"]
    assert panel.said.toolTip().startswith(f"{name} · ")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xff\x8d", b"%PDF-1.4"])
def test_what_is_no_list_is_said_in_the_panel(window: MainWindow, tmp_path: Path, content: bytes) -> None:
    panel = opened(window)
    for name in ("list.csv", "list.docx"):
        (tmp_path / name).write_bytes(content)
        window.conductor.trades.of(Lists).show_file(panel, tmp_path / name)
        assert panel.said.toolTip().endswith((".", "”.")), name
    assert not panel.none.isHidden()


def test_a_list_pasted_into_a_name_is_offered_for_import(window: MainWindow) -> None:
    before = minutes_of(window)
    page = window.shell.page
    assert page is not None
    person = before.people[0]
    page.form.reveal(Address(person.id, "name", "vi"))
    put(LIST)
    field = page.form.current_field()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert minutes_of(window) is before
    assert "3 rows" in window.shell.notice.sentence
    assert QApplication.focusWidget() is field
    offered = next(b for b in window.shell.notice.findChildren(Button) if b.text() == "Import as a list…")
    offered.click()
    panel = window.shell.panel
    assert isinstance(panel, ListPanel)
    assert len(panel.list.rows) == 2


def test_the_panel_follows_the_record_and_is_closed_by_its_command(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window)
    put(LIST)
    panel.paste()
    panel.take.click()
    panel = opened(window)
    panel.paste()
    assert [row.cells[2].words for row in panel.list.rows] == ["Already so", "Already so"]
    window.shell.commands["undo"].trigger()
    qtbot.waitUntil(lambda: [row.cells[2].words for row in panel.list.rows] == ["New", "New"])
    panel.setFocus()
    window.shell.commands["import_list"].trigger()
    assert window.shell.panel is None


def test_what_is_taken_before_the_panel_has_followed_fits_the_record_of_now(window: MainWindow) -> None:
    panel = opened(window)
    put(LIST)
    panel.paste()
    panel.take.click()
    taken = minutes_of(window)
    window.shell.commands["undo"].trigger()
    panel = opened(window)
    panel.paste()
    window.shell.commands["redo"].trigger()
    assert [row.cells[2].words for row in panel.list.rows] == ["New", "New"], (
        "while somebody types nothing is worked out"
    )
    panel.take.click()
    assert minutes_of(window) is taken
    assert [row.cells[2].words for row in panel.list.rows] == ["Already so", "Already so"]


def begun(make_window: MakeWindow) -> tuple[MainWindow, Person]:
    """New minutes of the annual conference, and the prepared head of the first delegation."""
    window = make_window()
    library = Library()
    pack = library.packs.pack("annual-conference")
    assert pack is not None
    assert window.conductor.files.begin(lambda: draft(pack, ordinal=pack.coming, phrases=library.phrases))
    head = next(p for p in minutes_of(window).people if p.role is Role.HEAD and not any(p.name.values()))
    form_of(window).reveal(Address(head.id, "name", "vi"))
    return window, head


def test_the_prepared_head_of_a_delegation_is_filled(make_window: MakeWindow) -> None:
    window, head = begun(make_window)
    before = minutes_of(window)
    panel = opened(window)
    put(f"Họ và tên\tChức vụ\tVai trò\nNguyễn Văn A\t{head.title['vi']} X\tTrưởng đoàn\nTrần Thị B\tGiám đốc\t")
    panel.paste()
    first, second = panel.list.rows
    assert (first.cells[0].words, first.cells[2].words) == ("Nguyễn Văn A", "In a prepared seat")
    assert first.under.startswith("the seat without a name: Head of delegation, ")
    assert f"→ {head.title['vi']} X" in first.under
    assert second.cells[2].words == "New"
    assert panel.sum.toolTip() == "new: 1 · in prepared seats: 1"
    panel.take.click()
    after = minutes_of(window)
    assert len(after.people) == len(before.people) + 1
    filled = after.person(head.id)
    assert filled is not None
    assert (filled.name["vi"], filled.role) == ("Nguyễn Văn A", Role.HEAD)
    assert after.signing == before.signing, "who signs for the party has a name now"
    assert window.shell.notice.sentence == "The list was taken: 1 new, 1 in prepared seats, 0 updated."


def test_taking_away_who_signs_says_so(make_window: MakeWindow) -> None:
    window, head = begun(make_window)
    signatory = next(each for each in minutes_of(window).signing.signatories if each.person == head.id)
    row = row_of(form_of(window).binder.field(Address(head.id, "name", "vi")))
    assert isinstance(row, PersonRow)
    row.remove()
    party = minutes_of(window).party(head.party)
    assert party is not None
    sentence = f"The person removed was to sign for {party.name['vi']}. Nobody is chosen to sign there now."
    assert window.shell.notice.sentence == sentence
    remedies(window)["Choose who signs"].click()
    assert form_of(window).place() == Address(signatory.id, "person")
    window.shell.commands["undo"].trigger()
    assert window.shell.notice.sentence == "", "somebody signs again"
