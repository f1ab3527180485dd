"""Undo and redo are the session's: no field of text has any of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_undo(event: QKeyEvent) -> bool:
    """Whether the key is undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def leaves_undo(event: QEvent) -> bool:
    """Leave undo and redo to the window, whose shortcuts they are, when Qt asks a field whether it wants the key.

    Says whether the event was that.
    """
    asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event)
    if asked:
        event.ignore()
    return asked
