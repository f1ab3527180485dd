"""Which keys mean more than a character in a field of text, and what they ask for."""

from __future__ import annotations

from enum import Flag, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_NONE = Qt.KeyboardModifier.NoModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Allows(Flag):
    """What a field may become by keys: several clauses (split, join, paste) or several lines (a title)."""

    WORDS = 0
    CLAUSES = auto()
    LINES = auto()


def would_change(event: QKeyEvent) -> bool:
    """Whether the key would change the words of a field that can be changed."""
    keys = QKeySequence.StandardKey
    erases = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    types = bool(event.text()) and event.text().isprintable()
    return types or erases or event.matches(keys.Paste) or event.matches(keys.Cut)


def command_of(event: QKeyEvent, allows: Allows, at_start: bool, empty: bool) -> str:
    """What a key asks for: ``undo``, ``redo``, ``split``, ``join``, ``remove``, ``break``, ``next``, ``above``,
    ``below``, ``offer``; nothing for a key that Qt handles.
    """
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    if event.matches(QKeySequence.StandardKey.Redo):
        return "redo"
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _ENTER and held in (_NONE, Qt.KeyboardModifier.ShiftModifier):
        return "split" if allows & Allows.CLAUSES else "break" if allows & Allows.LINES else "next"
    if held == Qt.KeyboardModifier.AltModifier:
        return _ALT.get(event.key(), "")
    if event.key() == Qt.Key.Key_Backspace and held == Qt.KeyboardModifier.ControlModifier and empty:
        return "remove"
    joins = event.key() == Qt.Key.Key_Backspace and held == _NONE and at_start
    return "join" if joins and allows & Allows.CLAUSES else ""


_ALT = {Qt.Key.Key_Up.value: "above", Qt.Key.Key_Down.value: "below", Qt.Key.Key_1.value: "offer"}
