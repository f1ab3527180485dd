"""What is new stands beside what is old, or below it where a large text leaves no room."""

import pytest

from bienban.ui.settings import Settings
from bienban.ui.start.cards import Card
from bienban.ui.widgets.buttons import Button
from tests.ui.conftest import MakeWindow


@pytest.mark.parametrize(
    ("size", "zoom", "beside"),
    [((1366, 768), 100, True), ((960, 540), 100, True), ((1366, 768), 200, False), ((960, 540), 200, False)],
    ids=str,
)
def test_the_mechanisms_are_read_at_every_zoom(
    make_window: MakeWindow, size: tuple[int, int], zoom: int, beside: bool
) -> None:
    Settings().put("look/zoom", zoom)
    window = make_window("vi", size)
    window.conductor.show_start()
    page = window.shell.start
    page.grab()  # laid out
    opening = next(button for button in page.findChildren(Button) if button.text() == "Mở tệp…")
    cards = page.findChildren(Card)
    tops = [card.mapTo(page, card.rect().topLeft()) for card in cards]
    assert cards
    assert all((top.x() > opening.geometry().right()) is beside for top in tops)
    assert all((top.y() > opening.geometry().bottom()) for top in tops) is not beside
    if not beside:
        assert all(card.fontMetrics().horizontalAdvance(card.text()) < card.width() for card in cards)
