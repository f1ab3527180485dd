"""Rows in columns: what is current stays, arrows pass over headings, everything is spoken."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bienban.ui.look.theme import Theme
from bienban.ui.templates.slot_rows import matching
from bienban.ui.widgets.rows import Cell, Row, Rows

ROWS = (
    Row((Cell("Page"),)),
    Row((Cell("Lề trái"), Cell("30–35 mm")), "Nghị định 30/2020/NĐ-CP", "left"),
    Row((Cell("Lề phải"), Cell("15–20 mm")), "Nghị định 30/2020/NĐ-CP", "right"),
    Row((Cell("End"),)),
    Row((Cell("Đóng dấu"), Cell("")), "", "seal"),
)


def shown(qtbot: QtBot) -> Rows:
    rows = Rows(Theme.light(), "Rules", (0.6, 0.4))
    qtbot.addWidget(rows)
    rows.show_rows(ROWS)
    return rows


def test_the_first_row_that_is_no_heading_is_current(qtbot: QtBot) -> None:
    assert shown(qtbot).key == "left"


def test_the_current_row_stays_when_others_come(qtbot: QtBot) -> None:
    rows = shown(qtbot)
    rows.go_to("seal")
    rows.show_rows(ROWS[2:])
    assert rows.key == "seal"
    rows.show_rows(ROWS[:3])
    assert rows.key == "left"


def test_arrows_pass_over_headings_and_enter_chooses(qtbot: QtBot) -> None:
    rows = shown(qtbot)
    rows.go_to("right")
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.chosen) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == ["seal"]


def test_a_row_is_spoken_whole(qtbot: QtBot) -> None:
    rows = shown(qtbot)
    spoken = rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lề trái, 30–35 mm, Nghị định 30/2020/NĐ-CP"


def test_what_is_found_stands_under_its_heading() -> None:
    assert [row.key for row in matching(ROWS, "le PHAI")] == [None, "right"]
    assert [row.key for row in matching(ROWS, "dong")] == [None, "seal"]
    assert matching(ROWS, "") == ROWS
    assert matching(ROWS, "nothing like this") == ()
