"""A screen reader hears what everything is, in every view, and in which language each text is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from bienban.core.ids import Address
from bienban.ui.fields.choice import Choice
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.state_chip import StateChip
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from bienban.ui.words import language_name
from tests.ui.conftest import MakeWindow
from tests.ui.heard import faults, heard

PANELS = (
    *("export", "paper", "templates", "rules", "find", "replace", "settings", "history", "stages"),
    *("import_list", "palette", "read_through", "roll_call"),
)
"""Commands that open something in the window."""


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_everything_in_the_open_record_is_heard(lang: str, make_window: MakeWindow, sample: Path) -> None:
    window = make_window(lang, size=(1920, 1080))
    window.conductor.files.open(sample)
    window.conductor.draw_all()
    QApplication.processEvents()
    assert faults(window) == []
    assert sum(1 for node in heard(window) if node.role is QAccessible.Role.EditableText) > 150


def test_the_start_page_is_heard(make_window: MakeWindow) -> None:
    window = make_window("vi")
    window.conductor.show_start()
    QApplication.processEvents()
    assert faults(window) == []


@pytest.mark.parametrize("command", PANELS)
def test_every_panel_is_heard(command: str, make_window: MakeWindow, sample: Path) -> None:
    window = make_window("vi")
    window.conductor.files.open(sample)
    actions = {action.objectName(): action for action in window.shell.commands}
    actions[command].trigger()
    QApplication.processEvents()
    assert faults(window) == []


def test_every_text_says_its_language(make_window: MakeWindow, sample: Path) -> None:
    window = make_window("en")
    window.conductor.files.open(sample)
    window.conductor.draw_all()
    page = window.shell.page
    assert page is not None
    fields = [field for field in page.form.page.findChildren(TextField) if field.language]
    assert fields
    for field in fields:
        spoken = {"vi": QLocale.Language.Vietnamese, "zh-Hans": QLocale.Language.Chinese}[field.language]
        assert field.locale().language() is spoken
        assert language_name(field.language) in field.accessibleName()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_a_choice_says_its_label_its_value_and_so_does_its_list(make_window: MakeWindow, sample: Path) -> None:
    window = make_window("vi")
    window.conductor.files.open(sample)
    page = window.shell.page
    assert page is not None
    page.form.build_all()
    person = page.session.minutes.people[0]
    role = page.form.binder.control(Address(person.id, "role"))
    assert isinstance(role, Choice)
    told = QAccessible.queryAccessibleInterface(role)
    assert told.text(QAccessible.Text.Value) == role.currentText()
    assert "Vai trò" in told.text(QAccessible.Text.Description)
    page.form.reveal(Address(person.id, "role"))
    role.showPopup()
    assert "Vai trò" in role.view().accessibleName()
    role.hidePopup()


def test_states_and_buttons_say_what_they_belong_to(make_window: MakeWindow, sample: Path) -> None:
    window = make_window("vi")
    window.conductor.files.open(sample)
    window.conductor.draw_all()
    names = [chip.accessibleName() for chip in window.findChildren(StateChip)]
    assert len(set(names)) == len(names) > 40
    assert "Trạng thái: Dự thảo, I.1" in names
    adding = [button for button in window.findChildren(Button) if button.accessibleName() == "Thêm khoản"]
    assert {"I", "II", "III"} <= {button.accessibleDescription() for button in adding}


def test_settings_say_what_is_set_and_what_that_changes(window: MainWindow) -> None:
    window.shell.commands["settings"].trigger()
    chosen = window.shell.panel.findChildren(Choice) if window.shell.panel is not None else []
    assert len(chosen) > 5
    for each in chosen:
        about = each.accessibleDescription()
        assert about.startswith(f"{each.accessibleName()}: ")
        assert len(about) > len(each.accessibleName()) + 5
