"""The panel of the rules of the paper: what is asked for and why, measured on our own papers and on those of others."""

from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.document.pdf.errors import MissingError
from bienban.document.word.measuring import measure
from bienban.ui.rules.panel import RulesPanel
from bienban.ui.rules.trade import Rules
from bienban.ui.window import MainWindow
from tests.ui.asking import choosing
from tests.ui.conftest import MakeWindow

_LONG = 60000


def opened(window: MainWindow) -> RulesPanel:
    window.shell.commands["rules"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, RulesPanel)
    return panel


def choose(panel: RulesPanel, begins: str) -> None:
    number = next(number for number, key in enumerate(panel.profile.values) if str(key).startswith(begins))
    panel.profile.setCurrentIndex(number)
    panel.profile.activated.emit(number)


def without_office() -> None:
    raise MissingError("No LibreOffice here.")


def foreign(target: Path) -> Path:
    """A Word file of somebody else: the shipped sheet of a State organ on another paper."""
    with ZipFile(paths.templates() / "vn-state.docx") as source, ZipFile(target, "w") as made:
        for name in source.namelist():
            made.writestr(name, source.read(name).replace(b'w:w="11906"', b'w:w="12240"'))
    assert round(measure(target.read_bytes()).pages[0].width) == 216
    return target


def test_the_rules_stand_in_groups_with_their_source(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window)
    choose(panel, "vn-state")
    headings = [row.cells[0].words for row in panel.list.rows if row.key is None]
    assert headings[0] == "Page"
    assert len(headings) > 4
    rows = {row.key: row for row in panel.list.rows}
    assert rows["margin-left"].cells[1].words == "30–35 mm"
    assert rows["margin-left"].under.endswith("Appendix I, Part I, I.3")
    keys = [row.key for row in panel.list.rows]
    last = keys.index(None, 1) - 1
    panel.list.go_to(keys[last])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.key == keys[last + 2]  # the heading is passed over
    panel.list.go_to("margin-left")
    assert panel.details.toPlainText().splitlines()[0].startswith("Left margin: 30–35 mm")


def test_rules_read_through_secondary_sources_say_so(window: MainWindow) -> None:
    panel = opened(window)
    choose(panel, "vn-party")
    assert "(read through secondary sources)" in panel.details.toPlainText()
    names = [panel.profile.itemText(number) for number in range(panel.profile.count())]
    assert any("36-HD/VPTW" in name and "2026-05-26" in name for name in names)  # no more in force


def test_the_rules_of_a_layout_are_those_that_hold_in_it(window: MainWindow) -> None:
    panel = opened(window)
    assert panel.layouts.value() == "columns"
    columns = len(panel.list.rows)
    panel.layouts.setCurrentIndex(0)
    panel.layouts.activated.emit(0)
    assert len(panel.list.rows) != columns
    choose(panel, "cn-gongwen")
    assert panel.layouts.isHidden()


@pytest.mark.parametrize("begins", ["joint", "vn-state", "cn-gongwen"])
def test_the_open_minutes_are_measured(
    window: MainWindow, begins: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.conductor.press, "office", without_office)
    panel = opened(window)
    choose(panel, begins)
    qtbot.mouseClick(panel.measure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Kept: " in panel.summary.text() and panel.save.isEnabled(), timeout=_LONG)
    assert "broken: 0;" in panel.summary.text()
    assert "No LibreOffice here." in panel.summary.text()
    verdicts = {row.cells[3].words for row in panel.list.rows if row.key is not None}
    assert "kept" in {words.lower() for words in verdicts}


def test_the_pages_have_a_say_too(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window)
    qtbot.mouseClick(panel.measure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "on the PDF pages" in panel.summary.text(), timeout=_LONG)
    assert "broken: 0;" in panel.summary.text()


def test_a_foreign_file_is_measured_and_the_report_saved(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    panel = opened(window)
    choose(panel, "vn-state")
    with choosing(foreign(tmp_path / "khác.docx")):
        qtbot.mouseClick(panel.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.save.isEnabled(), timeout=_LONG)
    assert "khác.docx" in panel.summary.text()
    assert panel.list.key == "paper-width"  # the first rule that is broken
    row = next(row for row in panel.list.rows if row.key == "paper-width")
    assert [cell.words for cell in row.cells[1:3]] == ["210 mm", "215.9 mm"]
    assert row.cells[3].icon == "octagon-alert"
    assert "215.9 mm" in panel.details.toPlainText()
    with choosing(tmp_path / "báo cáo.docx"):
        qtbot.mouseClick(panel.save, Qt.MouseButton.LeftButton)
    assert "báo cáo.docx" in panel.summary.text()
    text = " ".join(line.text for line in measure((tmp_path / "báo cáo.docx").read_bytes()).lines)
    assert "BÁO CÁO KIỂM TRA THỂ THỨC" in text
    assert "格式核查报告" in text


def test_what_is_no_word_file_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    panel = opened(window)
    copy(paths.resources() / "samples" / "annual-05.bienban", tmp_path / "not-word.docx")
    window.conductor.trades.of(Rules).check(panel.asked, tmp_path / "not-word.docx")
    qtbot.waitUntil(lambda: "not a Word document" in panel.summary.text(), timeout=_LONG)
    assert not panel.save.isEnabled()


def test_without_a_record_files_can_be_checked(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.show_start()
    panel = opened(window)
    assert not panel.measure.isEnabled()
    choose(panel, "vn-state")
    window.conductor.trades.of(Rules).check(panel.asked, foreign(tmp_path / "a.docx"))
    qtbot.waitUntil(lambda: panel.save.isEnabled(), timeout=_LONG)
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert window.shell.panel is None


def test_the_keyboard_begins_on_the_profiles_and_esc_goes_back_to_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel = opened(window)
    qtbot.waitUntil(panel.isVisible)
    assert window.focusWidget() is panel.profile
    reached = []
    for _step in range(7):
        reached.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert reached[:6] == [panel.profile, panel.layouts, panel.measure, panel.check, panel.list, panel.details]
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert window.shell.panel is None
    assert window.shell.page is not None
    assert window.shell.page.form.isAncestorOf(window.focusWidget())
