"""The start page over open minutes: it says that they are open, and leads back to them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bienban.ui.start.cards import Card
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.saying import change


def ways_back(window: MainWindow) -> list[Card]:
    """What leads back, as it is seen."""
    cards = window.shell.start.findChildren(Card)
    return [card for card in cards if card.text().startswith("Back to the open minutes:") and not card.isHidden()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_open_minutes_are_named_and_led_back_to(window: MainWindow, key: Qt.Key) -> None:
    changed = change(window)
    window.shell.commands["new"].trigger()
    assert window.windowTitle() == "annual-05.bienban[*] – Biên Bản"
    assert window.isWindowModified()
    QApplication.processEvents()
    (card,) = ways_back(window)
    assert card.text() == "Back to the open minutes: annual-05.bienban"
    assert "BIÊN BẢN ĐÃ SỬA" in card.accessibleName()
    assert card.visibleRegion().boundingRect().height() == card.height(), "it is in sight"
    QTest.keyClick(card, key)
    assert not window.shell.on_start_page
    assert window.conductor.files.session is not None
    assert window.conductor.files.session.minutes is changed


def test_tab_comes_to_the_way_back(window: MainWindow) -> None:
    window.shell.commands["new"].trigger()
    QApplication.processEvents()
    (card,) = ways_back(window)
    cards = [each for each in window.shell.start.findChildren(Card) if each is not card and not each.isHidden()]
    assert card.nextInFocusChain() in cards


def test_without_open_minutes_there_is_no_way_back(make_window: MakeWindow, window: MainWindow) -> None:
    window.conductor.files.close()
    QApplication.processEvents()
    assert not ways_back(window)
    other = make_window()
    other.conductor.show_start()
    assert not ways_back(other)


@pytest.mark.parametrize("shown", ["new", "read_through"])
def test_going_from_area_to_area_stays_where_there_is_one(window: MainWindow, shown: str) -> None:
    window.shell.commands[shown].trigger()
    QApplication.processEvents()
    window.shell.notice.hide()
    focused = QApplication.focusWidget()
    for step in (1, -1):
        window.shell.move_focus(step)
        assert QApplication.focusWidget() is focused
