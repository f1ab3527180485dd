"""The settings in a real window: what is chosen holds at once, is kept, and says what it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bienban import i18n
from bienban.catalog.office import template_folder
from bienban.catalog.settings import office
from bienban.ui.fields.choice import Choice
from bienban.ui.fields.line_field import LineField
from bienban.ui.setting_up.panel import SettingsPanel
from bienban.ui.setting_up.rows import SettingRow
from bienban.ui.setting_up.trade import SettingUp
from bienban.ui.settings import Settings
from bienban.ui.start.cards import Card
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.test_panels_fit import settle


def opened(window: MainWindow, qtbot: QtBot) -> SettingsPanel:
    window.shell.commands["settings"].trigger()
    return panel_of(window, qtbot)


def panel_of(window: MainWindow, qtbot: QtBot) -> SettingsPanel:
    panel = window.shell.panel
    assert isinstance(panel, SettingsPanel)
    qtbot.waitUntil(panel.isVisible)
    return panel


def choose(panel: SettingsPanel, key: str, value: str) -> None:
    choice = panel.inputs[key]
    assert isinstance(choice, Choice)
    choice.activated.emit(choice.values.index(value))


def test_the_settings_stand_where_the_platform_has_them(window: MainWindow) -> None:
    action = window.shell.commands["settings"]
    assert action.menuRole() is QAction.MenuRole.PreferencesRole
    assert action.shortcut().toString() == "Ctrl+,"


def test_every_input_has_a_name_and_says_what_it_changes(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    for key, widget in panel.inputs.items():
        assert widget.accessibleName(), key
        assert widget.accessibleDescription(), key
    for row in panel.findChildren(SettingRow):
        assert all(label.text() for label in row.findChildren(QLabel))


@pytest.mark.parametrize(("key", "value"), [("look/theme", "dark"), ("look/zoom", "150")])
def test_another_look_holds_at_once_and_the_panel_stays(window: MainWindow, qtbot: QtBot, key: str, value: str) -> None:
    choose(opened(window, qtbot), key, value)
    panel = panel_of(window, qtbot)
    assert panel.theme is window.shell.theme
    assert window.shell.theme.name == ("dark" if key == "look/theme" else "light")
    assert window.shell.theme.zoom == (1.5 if key == "look/zoom" else 1.0)
    assert window.focusWidget() is panel.inputs[key]
    assert Settings().text(key) == value


def test_another_language_of_the_interface_holds_at_once(window: MainWindow, qtbot: QtBot) -> None:
    choose(opened(window, qtbot), "look/language", "zh_Hans")
    assert i18n.tag_in_use() == "zh_Hans"
    assert panel_of(window, qtbot).inputs["look/language"].accessibleName() == "界面语言"


def test_a_font_for_typing_is_shown_in_the_form_and_kept(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    choice = panel.inputs["look/font/zh-Hans"]
    assert isinstance(choice, Choice)
    family = str(choice.values[-1])
    choose(panel, "look/font/zh-Hans", family)
    assert window.shell.theme.font("typing", "zh-Hans").families()[0] == family
    assert window.shell.theme.font("interface", "zh-Hans").families()[0] != family or len(choice.values) == 1
    assert window.shell.theme.font("typing", "vi").families()[0] != family


def test_the_first_language_turns_the_page_round(window: MainWindow, qtbot: QtBot) -> None:
    choose(opened(window, qtbot), "look/first", "zh-Hans")
    assert window.shell.page is not None
    assert window.shell.page.form.axis.now.first == "zh-Hans"
    assert Settings().text("look/first") == "zh-Hans"


def test_our_side_is_the_original_that_the_preview_begins_with(window: MainWindow, qtbot: QtBot) -> None:
    choose(opened(window, qtbot), "office/side", "cn")
    assert window.shell.page is not None
    assert window.shell.page.preview.keeper == "cn"
    assert Settings().text("office/side") == "cn"


def test_the_organ_is_the_one_of_the_paper_settings(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    organ = panel.inputs["organ"]
    assert isinstance(organ, LineField)
    organ.setText(" SỞ NGOẠI VỤ ")
    organ.editingFinished.emit()
    assert office() == {"issuing-organ": "SỞ NGOẠI VỤ"}
    panel.asked.emit("paper")
    assert not isinstance(window.shell.panel, SettingsPanel)
    again = opened(window, qtbot).inputs["organ"]
    assert isinstance(again, LineField)
    assert again.text() == "SỞ NGOẠI VỤ"
    again.clear()
    again.editingFinished.emit()
    assert office() == {}


def test_the_chosen_mechanism_stands_first_on_the_start_page(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.show_start()
    panel = opened(window, qtbot)
    choice = panel.inputs["office/pack"]
    assert isinstance(choice, Choice)
    last = str(choice.values[-1])
    choose(panel, "office/pack", last)
    wanted: list[str] = []
    window.shell.start.pack_wanted.disconnect()
    window.shell.start.pack_wanted.connect(wanted.append)
    card = window.shell.start._packs.first()
    assert isinstance(card, Card)
    card.click()
    assert wanted == [last]


def test_templates_are_looked_for_where_it_was_chosen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened(window, qtbot)
    chosen = tmp_path / "mẫu"
    chosen.mkdir()
    window.conductor.trades.of(SettingUp).use_folder(chosen)
    assert template_folder() == chosen
    assert window.conductor.templates.shelf.folder == chosen
    assert any(label.text() == str(chosen) for label in panel_of(window, qtbot).findChildren(QLabel))


def test_missing_fonts_are_told(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    qtbot.waitUntil(lambda: bool(panel.fonts.uses), timeout=20000)


def test_tab_comes_by_everything_and_what_it_comes_to_is_in_sight(make_window: MakeWindow, qtbot: QtBot) -> None:
    Settings().put("look/zoom", 200)
    panel = opened(make_window("vi", (960, 540)), qtbot)
    seen: set[QWidget] = set()
    for _ in range(40):
        here = QApplication.focusWidget()
        assert here is not None
        assert not here.visibleRegion().isEmpty(), here.accessibleName()
        seen.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert seen >= set(panel.inputs.values())


def test_the_command_goes_to_the_panel_and_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    qtbot.keyClick(panel.inputs["office/side"], Qt.Key.Key_Escape)
    assert window.shell.panel is None


@pytest.mark.parametrize("size", [(960, 540), (700, 540)])
@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_nothing_is_cut_off(
    make_window: MakeWindow, sample: Path, qtbot: QtBot, lang: str, size: tuple[int, int]
) -> None:
    window = make_window(lang, size)
    assert window.conductor.files.open(sample)
    panel: QWidget = opened(window, qtbot)
    qtbot.waitUntil(lambda: bool(panel.findChildren(Button)))
    settle(panel, qtbot)
