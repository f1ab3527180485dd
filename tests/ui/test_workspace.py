"""The workspace when the window changes under it: laid out as if it had been opened so, the caret where it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.core.ids import Address
from bienban.ui.fields.text_field import TextField
from bienban.ui.record_page import RecordPage
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.saying import form_of, minutes_of

LARGE, LOW = (1366, 768), (960, 540)


def page_of(window: MainWindow) -> RecordPage:
    assert window.shell.page is not None
    return window.shell.page


def plan(window: MainWindow) -> dict[str, object]:
    """Where everything stands beside the form, and how the languages do."""
    page = page_of(window)
    assert page.layout() is not None
    parts = [page.layout().itemAt(number).widget() for number in range(page.layout().count())]
    return {
        "folded": page.outline_shown,
        "pane": page.pane.geometry() if page.pane.isVisible() else None,
        "stacked": page.form.axis.now.stacked,
        "form": page.form.rows(),
        **{type(part).__name__: part.geometry() for part in parts if part.isVisible()},
    }


def put_caret(window: MainWindow) -> Address:
    """Select a word in the middle of a clause in the middle of the record."""
    form = form_of(window)
    form.build_all()
    form.reveal(Address("minutes", "title", "vi"))  # so that the clause comes in from below
    place = Address(minutes_of(window).sections[2].clauses[3].id, "text", "vi")
    form.reveal(place)
    field = form.binder.field(place)
    assert field is not None
    field.moveCursor(QTextCursor.MoveOperation.Start)
    field.moveCursor(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    return place


def caret_in_sight(window: MainWindow) -> bool:
    """Whether the line of the caret is seen, whole."""
    field = QApplication.focusWidget()
    if not isinstance(field, TextField):
        return False
    line: QRect = field.cursorRect()
    return field.viewport().visibleRegion().contains(line.adjusted(0, 0, -line.width() + 1, 0))


@pytest.mark.parametrize(
    ("size", "before", "after"),
    [(LARGE, 150, 175), (LARGE, 175, 150), (LARGE, 175, 100), (LARGE, 100, 250), (LOW, 250, 100), (LOW, 100, 110)],
    ids=str,
)
def test_another_zoom_is_laid_out_as_if_opened_with_it(
    make_window: MakeWindow, sample: Path, qtbot: QtBot, size: tuple[int, int], before: int, after: int
) -> None:
    Settings().put("look/zoom", after)
    opened = make_window("vi", size)
    opened.conductor.files.open(sample)
    qtbot.wait(50)
    wanted = plan(opened)
    opened.conductor.files.close()
    Settings().put("look/zoom", before)
    window = make_window("vi", size)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.conductor.files.open(sample)
    qtbot.wait(50)
    place = put_caret(window)
    Settings().put("look/zoom", after)
    window.conductor.rebuild()
    qtbot.waitUntil(lambda: plan(window) == wanted, timeout=3000)
    qtbot.waitUntil(lambda: caret_in_sight(window), timeout=3000)
    assert page_of(window).place == place
    field = page_of(window).form.current_field()
    assert field is not None
    assert field.textCursor().selectedText() == field.words().split()[0], "the selection stays, too"


CHANGES: dict[str, Callable[[MainWindow], object]] = {
    "dark": lambda window: window.conductor.appearance.choose("look/theme", "dark"),
    "language": lambda window: window.conductor.appearance.choose("look/language", "zh_Hans"),
    "lower": lambda window: window.resize(1366, 480),
    "narrow": lambda window: window.resize(640, 480),
    "wide": lambda window: window.resize(1920, 600),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_caret_stays_in_sight(window: MainWindow, qtbot: QtBot, change: str) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    place = put_caret(window)
    qtbot.wait(300)
    CHANGES[change](window)
    qtbot.wait(300)
    assert caret_in_sight(window)
    assert page_of(window).place == place
