"""The look that is chosen, the system's look followed while the window is open, text of every size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QInputMethodEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from bienban.core.ids import Address
from bienban.ui.fields.choice import Choice
from bienban.ui.fields.text_field import TextField
from bienban.ui.look.choice import look_of
from bienban.ui.look.theme import Theme
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow


def tell_change() -> None:
    """What the system does when its look becomes another."""
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    QApplication.processEvents()


@pytest.mark.parametrize("choice", ["light", "dark", "contrast", "system", "no such look"])
def test_every_choice_has_a_look(choice: str, qapp: QApplication) -> None:
    settings = Settings()
    settings.put("look/theme", choice)
    expected = {"light": "light", "dark": "dark", "contrast": "contrast"}.get(choice, "light")
    assert settings.theme.name == expected
    assert settings.theme.choice == (choice if choice in ("light", "dark", "contrast") else "system")


def test_the_system_decides_what_is_left_to_it() -> None:
    assert look_of("system", False, None) == Theme.light()
    assert look_of("system", True, None) == Theme.dark()
    assert look_of("contrast", False, None).colours["window"] == "#FFFFFF"
    assert look_of("contrast", True, None).colours["window"] == "#000000"
    palette = QPalette(Qt.GlobalColor.black)
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    assert look_of("system", True, palette).high
    assert look_of("contrast", False, palette).colours["text"] == "#ffff00"
    assert look_of("light", True, palette) == Theme.light(), "who chooses a look has it"


def test_another_look_is_taken_while_the_window_is_open(make_window: MakeWindow, sample: Path) -> None:
    window = make_window()
    window.conductor.files.open(sample)
    shell = window.shell
    tell_change()
    assert window.shell is shell, "nothing else than before: nothing is built again"
    Settings().put("look/theme", "dark")
    tell_change()
    assert window.shell.theme.name == "dark"
    page = window.shell.page
    assert page is not None
    assert page.session.path == sample


def test_nothing_is_built_again_under_an_input_method(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> None:
    window = make_window()
    window.conductor.files.open(sample)
    page = window.shell.page
    assert page is not None
    field = page.form.binder.field(Address("minutes", "title", "vi"))
    assert field is not None
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("hoi", []))
    Settings().put("look/theme", "dark")
    tell_change()
    assert window.shell.theme.name == "light"
    QApplication.sendEvent(field, QInputMethodEvent("", []))
    qtbot.waitUntil(lambda: window.shell.theme.name == "dark", timeout=4000)


@pytest.mark.parametrize(("zoom", "size"), [(250, (1920, 1080)), (200, (1366, 768)), (100, (640, 480))])
@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_nothing_is_cut_off_in_large_text(
    lang: str, zoom: int, size: tuple[int, int], make_window: MakeWindow, sample: Path
) -> None:
    Settings().put("look/zoom", zoom)
    window = make_window(lang, size=size)
    window.conductor.files.open(sample)
    page = window.shell.page
    assert page is not None
    page.form.build_all()
    for _round in range(4):
        QApplication.processEvents()
    assert window.size().toTuple() == size, "the window need not grow"
    assert not list(_too_small(window))
    for field in page.form.page.findChildren(TextField):
        if field.isVisible():
            assert field.height() >= field.fitting_height() - 1, field.accessibleName()


def _too_small(window: MainWindow) -> Iterator[tuple[object, ...]]:
    """Buttons, choices and labels that are lower or narrower than what they say."""
    for widget in window.findChildren(QAbstractButton) + window.findChildren(Choice) + window.findChildren(QLabel):
        if not widget.isVisible() or (isinstance(widget, QLabel) and not widget.text()):
            continue
        needed = widget.fontMetrics().height()
        if widget.height() < needed:
            yield widget, widget.height(), needed
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if words and widget.width() < widget.fontMetrics().horizontalAdvance(words.replace("&", "")):
            yield widget, words, widget.width()
