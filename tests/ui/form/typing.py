"""What a person and an input method do to a field, as events of Qt."""

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bienban.ui.fields.text_field import TextField

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def preedit(widget: QWidget, words: str) -> None:
    """The input method shows ``words``, not yet typed."""
    QApplication.sendEvent(widget, QInputMethodEvent(words, []))


def commit(widget: QWidget, words: str, start: int = 0, length: int = 0) -> None:
    """The input method types ``words``, in the place of ``length`` characters from ``start`` before the caret."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words, start, length)
    QApplication.sendEvent(widget, event)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO, words: str = "") -> None:
    """One key."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, words))


def write(widget: QWidget, words: str) -> None:
    """Keys of plain letters."""
    for letter in words:
        press(widget, Qt.Key(ord(letter.upper())), NO, letter)


def paste(field: TextField, words: str) -> None:
    """Words from another program."""
    data = QMimeData()
    data.setText(words)
    field.insertFromMimeData(data)
