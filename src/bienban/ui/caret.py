"""Where the keyboard was, so that it can be given back: what opens for a moment leaves the caret as it found it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from bienban.ui.fields.text_field import TextField


@dataclass(frozen=True)
class Caret:
    """Where the keyboard was: the input and, in a text, what was selected."""

    widget: QWidget | None
    anchor: int = 0
    position: int = 0

    @classmethod
    def now(cls) -> Caret:
        """Where it is."""
        widget = QApplication.focusWidget()
        if isinstance(widget, TextField):
            cursor = widget.textCursor()
            return cls(widget, cursor.anchor(), cursor.position())
        return cls(widget)

    def take_back(self) -> None:
        """Put it there again, if the input is still to be seen."""
        widget = self.widget
        if widget is None or not isValid(widget) or not widget.isVisible():
            return
        widget.setFocus()
        if isinstance(widget, TextField):
            last = widget.document().characterCount() - 1
            cursor = widget.textCursor()
            cursor.setPosition(min(self.anchor, last))
            cursor.setPosition(min(self.position, last), QTextCursor.MoveMode.KeepAnchor)
            widget.setTextCursor(cursor)
