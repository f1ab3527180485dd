"""The keys that call a command, as a button or a tool shows them: the user may have chosen others."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "↵", "Enter": "↵"}
"""How keys look on a keyboard, which is shorter than what Qt calls them."""


def command_above(widget: QWidget, name: str) -> QAction | None:
    """The command of this name that ``widget`` has, or what it stands in; None where nothing has it."""
    holder: QWidget | None = widget
    while holder is not None:
        for action in holder.actions():
            if action.objectName() == name:
                return action
        holder = holder.parentWidget()
    return None


def keys_above(widget: QWidget, name: str) -> str:
    """The keys that call that command now, in short; empty for none."""
    action = command_above(widget, name)
    if action is None:
        return ""
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    held, plus, key = keys.rpartition("+")
    return f"{held}{plus}{_SIGNS.get(key, key)}"


def with_keys(words: str, keys: str) -> str:
    """Words for a tip, with the keys if there are any."""
    return f"{words} ({keys})" if keys else words
