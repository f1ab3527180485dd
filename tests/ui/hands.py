"""Hands on a keyboard: sends real keys to whatever has the focus, and counts those that are no letters."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Hands:
    """``pressed`` counts every key that is not a letter or a space of what is typed; a combination is one."""

    def __init__(self) -> None:
        self.pressed = 0

    @property
    def at(self) -> QWidget:
        """What has the focus."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO, times: int = 1) -> None:
        """A key, with modifiers, as the system sends it: shortcuts have their say first."""
        for _time in range(times):
            QTest.keyClick(self.at.window().windowHandle() or self.at, key, modifiers)
            self.pressed += 1
            QApplication.processEvents()

    def type(self, letters: str) -> None:
        """Letters; those that no key of a Latin keyboard has come from an input method. Commas are counted."""
        for letter in letters:
            if letter.isascii():
                QTest.keyClick(self.at, letter)
            else:
                event = QInputMethodEvent("", [])
                event.setCommitString(letter)
                QApplication.sendEvent(self.at, event)
            self.pressed += 0 if letter.isalnum() or letter == " " else 1
        QApplication.processEvents()
