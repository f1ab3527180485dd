"""The keys that call a command, as they are shown beside buttons and in lists: the user may have chosen others."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "↵", "Enter": "↵"}
"""How keys look on a keyboard; Qt says them so only where it is told to."""


def command_above(widget: QWidget, name: str) -> QAction | None:
    """The command of this name that ``widget`` has, or what it stands in; None where nothing has it."""
    holder: QWidget | None = widget
    while holder is not None:
        for action in holder.actions():
            if action.objectName() == name:
                return action
        holder = holder.parentWidget()
    return None


def shown(keys: QKeySequence) -> str:
    """Keys as the user reads them; empty for none."""
    held, plus, key = keys.toString(QKeySequence.SequenceFormat.NativeText).rpartition("+")
    return f"{held}{plus}{_SIGNS.get(key, key)}"


def with_keys(words: str, keys: str) -> str:
    """Words for a tip, with the keys if there are any."""
    return f"{words} ({keys})" if keys else words
