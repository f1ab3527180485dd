"""The cards of the start page: what is painted bold in them."""

import pytest
from pytestqt.qtbot import QtBot

from bienban.ui.start.cards import Card, Face
from bienban.ui.window import MainWindow


@pytest.mark.parametrize(
    "titles", [("五省市经济走廊合作会议", "Hội nghị hợp tác"), ("Hội nghị hợp tác", "五省市经济走廊")]
)
def test_the_first_title_is_the_strong_one_in_either_language(
    titles: tuple[str, ...], window: MainWindow, qtbot: QtBot
) -> None:
    pictures = []
    for strong in (False, True):
        card = Card(window.shell.theme, Face("file-text", titles, aside="15:00", strong=strong), framed=True)
        qtbot.addWidget(card)
        card.resize(card.sizeHint())
        pictures.append(card.grab().toImage())
    (plain, bold), half = pictures, pictures[0].height() // 2
    for top, same in ((0, False), (half, True)):
        area = (0, top, plain.width(), half)
        assert (plain.copy(*area) == bold.copy(*area)) is same
