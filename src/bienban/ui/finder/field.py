"""The field of a finder: letters go into it, the keys that choose go to the list. Never hinders an input method."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from bienban.ui.look.theme import Theme
from bienban.ui.widgets.undoing import leaves_undo

_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -6,
    Qt.Key.Key_PageDown: 6,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NUMBERS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}


def _is_own(event: QKeyEvent) -> bool:
    """Whether the key is for the list, whatever else the window does with it."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.NoModifier:
        return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2, *_STEPS)
    if held == Qt.KeyboardModifier.AltModifier:
        return event.key() in _NUMBERS
    return held == Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER


class FinderField(QLineEdit):
    """Paints no box: its owner does."""

    stepped = Signal(int)
    """Go so many rows down, or up."""
    taken = Signal(bool)
    """Enter; with Control held or not."""
    numbered = Signal(int)
    """Alt and a number: the numbered offer at hand."""
    left = Signal()
    """Esc."""
    renaming = Signal()
    """F2."""
    focused = Signal(bool)
    """The focus has come, or gone for another place in the window."""
    settled = Signal(str)
    """The words have changed and nothing is being composed: in NFC."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.composing = False
        self.setFrame(False)
        self.setFont(theme.font("typing", "vi"))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.textChanged.connect(self._changed)

    def words(self) -> str:
        """What was typed, in NFC."""
        return unicodedata.normalize("NFC", self.text()).strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether something is being composed; tell of it when it is in."""
        began, self.composing = self.composing, bool(event.preeditString())
        super().inputMethodEvent(event)
        if began and not self.composing and not event.commitString():
            self._changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it, unless it was another window that took the focus."""
        super().focusOutEvent(event)
        self.composing = False
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.focused.emit(False)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, whose shortcuts they are; Esc and F2 are for the list."""
        if leaves_undo(event):
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list; all others are Qt's."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        if plain and key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _ENTER and (plain or held == Qt.KeyboardModifier.ControlModifier):
            self.taken.emit(not plain)
        elif key in _NUMBERS and held == Qt.KeyboardModifier.AltModifier:
            self.numbered.emit(_NUMBERS[key])
        elif plain and key == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and key == Qt.Key.Key_F2:
            self.renaming.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        if not self.composing:
            self.settled.emit(self.words())
