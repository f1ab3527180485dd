"""Export from the window: the chosen files are there, and the bar says where."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from bienban.core.alternat import Mode
from bienban.core.ids import Address
from bienban.ui.export.choice import Choice
from bienban.ui.export.pages import OriginalsPage
from bienban.ui.export.panel import ExportPanel
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from tests.ui.asking import answering


def panel_of(window: MainWindow) -> ExportPanel:
    panel = window.shell.panel
    assert isinstance(panel, ExportPanel)
    return panel


def press(window: MainWindow, text: str, qtbot: QtBot) -> None:
    button = next(button for button in panel_of(window).findChildren(Button) if button.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_both_originals_in_columns_are_written(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.shell.commands["export"].trigger()
    assert panel_of(window).choice() == Choice(("vn", "cn"), ("columns",), Mode.FULL, tmp_path)
    press(window, "Export", qtbot)
    qtbot.waitUntil(lambda: "exported" in window.shell.notice.sentence, timeout=20000)
    assert "Places still open in the text: " in window.shell.notice.sentence  # delegates who are not named yet
    names = ["annual-05.cn.columns.docx", "annual-05.vn.columns.docx"]
    assert sorted(file.name for file in tmp_path.glob("*.docx")) == names
    assert str(tmp_path) in window.shell.notice.sentence
    assert window.shell.panel is None
    for name in names:
        assert ZipFile(tmp_path / name).testzip() is None


def test_what_is_chosen_is_written_and_remembered(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.shell.commands["export"].trigger()
    page = panel_of(window).findChild(OriginalsPage)
    boxes = {box.text(): box for box in page.findChildren(QCheckBox)}
    for text in ("Original kept by China", "Two columns", "Chinese"):
        boxes[text].click()
    next(box for box in page.findChildren(QRadioButton) if box.text() == "Own-language order").click()
    chosen = Choice(("vn",), ("zh-Hans",), Mode.OWN_LANGUAGE, tmp_path)
    assert panel_of(window).choice() == chosen
    press(window, "Export", qtbot)
    qtbot.waitUntil(lambda: "exported" in window.shell.notice.sentence, timeout=20000)
    assert [file.name for file in tmp_path.glob("*.docx")] == ["annual-05.vn.zh.docx"]
    window.shell.commands["export"].trigger()
    assert panel_of(window).choice() == chosen


def test_nothing_chosen_cannot_be_exported(window: MainWindow) -> None:
    window.shell.commands["export"].trigger()
    for box in panel_of(window).findChildren(QCheckBox):
        box.setChecked(False)
    button = next(button for button in panel_of(window).findChildren(Button) if button.text() == "Export")
    assert not button.isEnabled()


def test_an_export_that_fails_says_so(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "annual-05.vn.columns.docx").mkdir()
    window.shell.commands["export"].trigger()
    press(window, "Export", qtbot)
    qtbot.waitUntil(lambda: "cannot be written" in window.shell.notice.sentence, timeout=20000)
    assert panel_of(window).isEnabled()


def test_the_folder_is_asked_for_by_the_system(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.shell.commands["export"].trigger()
    with answering(lambda dialog: dialog.reject()) as seen:
        press(window, "Change folder…", qtbot)
    assert len(seen) == 1
    assert panel_of(window).choice().folder == tmp_path


def test_the_keyboard_alone_exports_and_the_caret_comes_back(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.shell.page
    assert page is not None
    page.form.reveal(Address(page.session.minutes.sections[2].clauses[0].id, "text", "vi"))
    field = page.form.current_field()
    window.shell.commands["export"].trigger()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "exported" in window.shell.notice.sentence, timeout=20000)
    assert len(list(tmp_path.glob("*.docx"))) == 2
    assert window.focusWidget() is field


@pytest.mark.parametrize("how", ["escape", "cancel", "again"])
def test_the_panel_closes(window: MainWindow, qtbot: QtBot, how: str) -> None:
    window.shell.commands["export"].trigger()
    if how == "escape":
        qtbot.keyClick(panel_of(window), Qt.Key.Key_Escape)
    elif how == "cancel":
        press(window, "Cancel", qtbot)
    else:
        window.shell.commands["export"].trigger()
    assert window.shell.panel is None
