"""The row at the top: whatever the text size and the language, every menu is whole and every button has its name."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bienban.ui.commands import MENUS
from bienban.ui.settings import Settings
from tests.ui.conftest import MakeWindow


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
@pytest.mark.parametrize(("size", "zoom"), [((1366, 768), 100), ((960, 540), 200), ((960, 540), 250)])
def test_no_menu_is_cut_off_and_no_button_lies_over_another(
    lang: str, size: tuple[int, int], zoom: int, make_window: MakeWindow, sample: Path, qtbot: QtBot
) -> None:
    Settings().put("look/zoom", zoom)
    window = make_window(lang, size)
    assert window.conductor.files.open(sample)
    qtbot.wait(50)
    header = window.shell.header
    assert header.menus.width() >= header.menus.sizeHint().width()
    assert len(header.menus.actions()) == len(MENUS)
    left = header.menus.geometry().right()
    for button in (header.commands, header.undo, header.redo, header.export):
        assert button.x() > left
        assert button.accessibleName()
        left = button.geometry().right()
    assert left < header.width()


def test_words_of_buttons_come_back_when_there_is_room(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    window = make_window("vi", (620, 540))
    assert window.conductor.files.open(sample)
    export = window.shell.header.export
    qtbot.waitUntil(lambda: export.text() == "")
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: export.text() == "Xuất tệp…")
