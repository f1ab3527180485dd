"""Paper settings: chosen in the window, kept for the office, read by the command line, seen where they show."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bienban.catalog.settings import asked, load, office, office_file
from bienban.ui.export.panel import ExportPanel
from bienban.ui.fields.choice import Choice
from bienban.ui.setting_up.paper import PaperSettings
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from bienban.ui.words import in_interface_language


def opened(window: MainWindow) -> PaperSettings:
    window.shell.commands["paper"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, PaperSettings)
    return panel


def field(panel: PaperSettings, setting: str) -> Choice:
    name = next(in_interface_language(each.name) for each in load() if each.id == setting)
    return next(box for box in panel.findChildren(Choice) if box.accessibleName() == name)


def pick(panel: PaperSettings, setting: str, value: str) -> None:
    """Choose as the keyboard does."""
    box = field(panel, setting)
    box.setCurrentIndex(box.values.index(value))
    box.activated.emit(box.currentIndex())


def test_every_setting_has_its_row_with_its_reason(window: MainWindow) -> None:
    panel = opened(window)
    inputs = [*panel.findChildren(Choice), *panel.findChildren(QLineEdit)]
    names = {box.accessibleName(): box.accessibleDescription() for box in inputs}
    for setting in load():
        assert in_interface_language(setting.name) in names
    assert all(names.values())


def test_a_choice_is_kept_for_the_office_and_seen_on_exact_pages(window: MainWindow) -> None:
    panel = opened(window)
    assert not office_file().exists()
    pick(panel, "zh-lines", "22")
    assert office() == {"zh-lines": "22"}
    assert asked(()).of("zh-lines") == "22"
    page = window.shell.page
    assert page is not None
    assert page.preview.wanted().choices == asked(())
    pick(panel, "zh-lines", "26")
    assert office() == {}


def test_words_are_kept_as_they_are(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window)
    words = panel.findChild(QLineEdit)
    written = 'Tỉnh ủy "Lai Châu" \\ 外事\x7f'
    words.setText(written)
    words.editingFinished.emit()
    assert office() == {"issuing-organ": written}
    again = opened(window)
    assert again.value("issuing-organ") == written


def test_everything_can_be_taken_back(window: MainWindow) -> None:
    panel = opened(window)
    pick(panel, "originals", "party")
    back = next(button for button in panel.findChildren(Button) if button.text() == "Take back every choice")
    back.click()
    assert office() == {}
    assert field(panel, "originals").value() == "stated"
    assert not back.isEnabled()


def test_a_damaged_file_is_told_of_and_stops_nothing(window: MainWindow) -> None:
    office_file().parent.mkdir(parents=True, exist_ok=True)
    office_file().write_text("zh-lines = ", encoding="utf-8")
    panel = opened(window)
    assert str(office_file()) in window.shell.notice.sentence
    pick(panel, "card-language", "host")
    assert office() == {"card-language": "host"}


def test_an_export_with_a_damaged_file_says_so(window: MainWindow, tmp_path: Path) -> None:
    office_file().parent.mkdir(parents=True, exist_ok=True)
    office_file().write_text('zh-lines = "30"', encoding="utf-8")
    window.shell.commands["export"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, ExportPanel)
    next(button for button in panel.findChildren(Button) if button.text() == "Export").click()
    assert "zh-lines" in window.shell.notice.sentence
    assert not list(tmp_path.glob("*.docx"))


def test_the_export_panel_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    window.shell.commands["export"].trigger()
    export = window.shell.panel
    assert isinstance(export, ExportPanel)
    next(button for button in export.findChildren(Button) if button.text() == "Paper settings…").click()
    panel = window.shell.panel
    assert isinstance(panel, PaperSettings)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert isinstance(window.shell.panel, ExportPanel)
