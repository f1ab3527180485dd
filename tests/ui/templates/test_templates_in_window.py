"""The panel of Word templates: their state, which are used for the export, and slots for the clipboard."""

from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.core.alternat import Layout
from bienban.ui.templates.chosen import chosen_template, folder
from bienban.ui.templates.panel import TemplatePanel
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow

_LONG = 20000
SHIPPED = paths.templates() / "joint.docx"


def broken(target: Path) -> None:
    """The shipped template with a wrong slot, put in place as editors do."""
    new = target.with_name(".~saving")
    with ZipFile(SHIPPED) as source, ZipFile(new, "w") as made:
        for name in source.namelist():
            made.writestr(name, source.read(name).replace(b"{{heading}}", b"{{headng}}"))
    new.replace(target)


def opened(window: MainWindow) -> TemplatePanel:
    window.shell.commands["templates"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, TemplatePanel)
    return panel


def told(panel: TemplatePanel) -> list[tuple[str, str]]:
    return [(row.cells[0].words, row.under) for row in panel.list.rows]


@pytest.fixture
def own() -> Path:
    """The office's folder."""
    folder().mkdir(parents=True)
    return folder()


def test_the_folder_is_made_and_a_shipped_template_comes_into_it(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window)
    assert not panel.none.isHidden()
    assert panel.list.isHidden()
    panel.copy_shipped("joint-columns.docx")
    panel.copy_shipped("joint-columns.docx")
    works = "Works on the open minutes"
    wanted = [("joint-columns 2.docx", works), ("joint-columns.docx", works)]
    qtbot.waitUntil(lambda: sorted(told(panel)) == wanted, timeout=_LONG)
    assert (folder() / "joint-columns 2.docx").read_bytes() == (paths.templates() / "joint-columns.docx").read_bytes()
    assert not panel.none.isVisible()


def test_the_state_of_each_template_is_told_with_the_paragraph(window: MainWindow, own: Path, qtbot: QtBot) -> None:
    copy(SHIPPED, own / "Lai Châu.docx")
    broken(own / "sai.docx")
    panel = opened(window)
    wanted = [("Lai Châu.docx", "Works on the open minutes"), ("sai.docx", "Does not work, faults: 1")]
    qtbot.waitUntil(lambda: told(panel) == wanted, timeout=_LONG)
    assert not panel.faults.isVisible()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.faults.isVisible()
    assert "In: “{{headng}}”" in panel.faults.toPlainText()
    copy(SHIPPED, own / "sai.docx")
    qtbot.waitUntil(lambda: told(panel)[1] == ("sai.docx", "Works on the open minutes"), timeout=_LONG)
    assert not panel.faults.isVisible()


def test_a_template_that_is_broken_meanwhile_is_told_in_the_bar(window: MainWindow, own: Path, qtbot: QtBot) -> None:
    copy(SHIPPED, own / "mẫu.docx")
    shelf = window.conductor.templates.shelf
    window.conductor.templates.watch()
    qtbot.waitUntil(lambda: bool(shelf.entries), timeout=_LONG)
    broken(own / "mẫu.docx")
    qtbot.waitUntil(lambda: "“mẫu” was changed and does not work" in window.shell.notice.sentence, timeout=_LONG)
    assert "In: “{{headng}}”" in window.shell.notice.sentence
    button = next(each for each in window.shell.notice.findChildren(Button) if each.text() == "Show the faults")
    button.click()
    panel = window.shell.panel
    assert isinstance(panel, TemplatePanel)
    assert panel.list.key == own / "mẫu.docx"


def test_a_template_that_works_is_not_told_in_the_bar(window: MainWindow, own: Path, qtbot: QtBot) -> None:
    copy(SHIPPED, own / "mẫu.docx")
    shelf = window.conductor.templates.shelf
    window.conductor.templates.watch()
    qtbot.waitUntil(lambda: bool(shelf.entries), timeout=_LONG)
    copy(SHIPPED, own / "mẫu.docx")
    qtbot.waitUntil(lambda: shelf.entries[0].works, timeout=_LONG)
    assert not window.shell.notice.sentence


def test_a_slot_is_found_by_letters_without_marks_and_copied(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window)
    everything = len(panel.slots.list.rows)
    assert everything > 200
    qtbot.keyClicks(panel.slots.search, "le minh")
    found = [row for row in panel.slots.list.rows if row.key is not None]
    assert 0 < len(found) < 30
    assert all("Lê Minh" in row.spoken for row in found)
    assert panel.slots.list.key == found[0].key
    qtbot.keyClick(panel.slots.search, Qt.Key.Key_Down)
    qtbot.keyClick(panel.slots.search, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == found[1].key
    panel.slots.search.clear()
    assert len(panel.slots.list.rows) == everything


def test_slots_say_what_they_print_now(window: MainWindow) -> None:
    rows = {row.key: row for row in opened(window).slots.list.rows}
    assert rows["{{meeting.ordinal}}"].cells[1].words == "lần thứ 5 · 第五次"
    assert "the number of the meeting" in rows["{{meeting.ordinal}}"].under
    assert rows["{{vn.party.name}}"].cells[1].words == "Lai Châu · 莱州"


def test_the_chosen_template_makes_the_originals(window: MainWindow, own: Path, tmp_path: Path, qtbot: QtBot) -> None:
    with ZipFile(paths.templates() / "joint-columns.docx") as source, ZipFile(own / "riêng.docx", "w") as made:
        for name in source.namelist():
            made.writestr(name, source.read(name).replace(b"{{keeper}}", b"OFFICE {{keeper}}"))
    panel = opened(window)
    qtbot.waitUntil(lambda: "Works" in str(told(panel)), timeout=_LONG)
    columns = panel.choices["template/columns"]
    assert [columns.itemText(number) for number in range(columns.count())] == ["as shipped", "riêng"]
    columns.setCurrentIndex(1)
    columns.activated.emit(1)
    layout = Layout(("vi", "zh-Hans"), columns=True)
    assert chosen_template(window.settings, layout) == own / "riêng.docx"
    assert chosen_template(window.settings, Layout(("vi",))) is None
    window.shell.commands["export"].trigger()
    button = next(each for each in window.shell.panel.findChildren(Button) if each.text() == "Export")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.docx"))) == 2, timeout=_LONG)
    for file in tmp_path.glob("*.docx"):
        with ZipFile(file) as document:
            assert any(b"OFFICE" in document.read(name) for name in document.namelist())


def test_a_chosen_template_that_is_gone_is_told_and_nothing_is_written(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.settings.put("template/columns", "riêng.docx")
    window.shell.commands["export"].trigger()
    button = next(each for each in window.shell.panel.findChildren(Button) if each.text() == "Export")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "riêng.docx cannot be read" in window.shell.notice.sentence, timeout=_LONG)
    assert not list(tmp_path.glob("*.docx"))
    panel = opened(window)
    assert panel.choices["template/columns"].currentText() == "riêng (not there)"


def test_the_keyboard_goes_through_the_panel_and_esc_closes_it(window: MainWindow, own: Path, qtbot: QtBot) -> None:
    copy(SHIPPED, own / "a.docx")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel = opened(window)
    qtbot.waitUntil(lambda: "Works" in str(told(panel)), timeout=_LONG)
    assert window.focusWidget() is panel.slots.search
    seen = set()
    for _step in range(30):
        focused = window.focusWidget()
        assert focused is not None
        seen.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        if not panel.isAncestorOf(window.focusWidget()):
            break
    assert {panel.slots.list, panel.slots.search} <= seen
    for widget in (panel.list, panel.slots.list, panel.slots.search, *panel.choices.values()):
        widget.setFocus()
        assert panel.isVisible()
    qtbot.keyClick(panel.slots.list, Qt.Key.Key_Escape)
    assert window.shell.panel is None
