"""Where the keyboard was, so that it goes back to the very caret and the very selection."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from shiboken6 import isValid


class Return:
    """Remembers what has the focus now, or ``place``."""

    def __init__(self, place: QWidget | None = None) -> None:
        self._place = place if place is not None else QApplication.focusWidget()
        self._cursor = self._place.textCursor() if isinstance(self._place, QTextEdit) else None

    @property
    def place(self) -> QWidget | None:
        """What had the focus, if it is still there to be seen."""
        place = self._place
        return place if place is not None and isValid(place) and place.isVisible() else None

    def go(self, otherwise: Callable[[], object]) -> None:
        """Give the focus back; do what ``otherwise`` says where that is no longer there."""
        place = self.place
        if place is None:
            otherwise()
        else:
            place.setFocus(KEEPING)
            if isinstance(place, QTextEdit) and self._cursor is not None:
                place.setTextCursor(self._cursor)  # whatever took the focus may have cleared the selection


KEEPING = Qt.FocusReason.PopupFocusReason
"""The reason with which a field keeps its selection when the focus leaves it for a while."""
