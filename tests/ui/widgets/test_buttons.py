"""Buttons under the keys: a key that is held presses once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button

NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_held_key_presses_once(key: Qt.Key, qtbot: QtBot) -> None:
    button = Button(Theme.light(), "In meeting")
    qtbot.addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    for repeated in (False, True, True, True):
        QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", repeated))
    QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyRelease, key, NONE))
    assert pressed == ["In meeting"]
