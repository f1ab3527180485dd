"""Which keys call which command: the standard ones, or those the user has chosen instead.

Input methods own some keys (Ctrl+Space, Shift, Ctrl+Shift, Ctrl+., Alt+Z, brackets and braces, Ctrl+Alt with a letter,
which is AltGr), typing owns others: no command may have one of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence

from bienban.i18n import gettext as _
from bienban.ui.settings import Settings
from bienban.ui.widgets import shortcuts

_STANDARD = "standard keys"
_NONE = "-"
"""What is written in the settings for a command that has no keys any more."""

MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
"""Keys that are held while another one is pressed; alone they are the input method's."""
_BRACKETS = (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight, Qt.Key.Key_BraceLeft, Qt.Key.Key_BraceRight)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Keymap:
    """Gives actions their keys. An action is known by its object name; one without a name keeps the keys it has."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def fit(self, actions: Iterable[QAction]) -> None:
        """Give these actions the keys that the user has chosen for them."""
        for action in actions:
            if not action.objectName():
                continue
            if action.property(_STANDARD) is None:
                action.setProperty(_STANDARD, written(action.shortcuts()))
            chosen = self._settings.text(_place(action))
            if chosen:
                action.setShortcuts([] if chosen == _NONE else read(chosen))

    def choose(self, action: QAction, keys: QKeySequence | None) -> None:
        """Let these keys call the action, now and the next time; None: no keys at all."""
        words = written([keys]) if keys is not None else _NONE
        self._settings.put(_place(action), "" if words == standard(action) else words)
        action.setShortcuts([keys] if keys is not None else [])

    def restore(self, action: QAction) -> None:
        """Let the standard keys call the action again."""
        self._settings.put(_place(action), "")
        action.setShortcuts(read(standard(action)))


def standard(action: QAction) -> str:
    """The keys that the action has when nobody has chosen others."""
    held = action.property(_STANDARD)
    return held if isinstance(held, str) else written(action.shortcuts())


def written(keys: Sequence[QKeySequence]) -> str:
    """Keys as settings hold them."""
    return ", ".join(sequence.toString(QKeySequence.SequenceFormat.PortableText) for sequence in keys)


def read(words: str) -> list[QKeySequence]:
    """Keys from settings."""
    return [QKeySequence(word) for word in words.split(", ") if word]


def shown(action: QAction) -> str:
    """The keys of an action as the user reads them; empty for none."""
    return shortcuts.shown(action.shortcut())


def refusal(keys: QKeyCombination) -> str:
    """Why no command may have these keys; empty when one may."""
    key, held = keys.key(), keys.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    name = shortcuts.shown(QKeySequence(keys))
    if key in MODIFIERS:
        return _("Shift, Ctrl and Alt alone switch the input method. Press another key with them.")
    if _is_input_method(key, held):
        return _("{keys} belongs to the input method. Press other keys.").format(keys=name)
    if held & Qt.KeyboardModifier.MetaModifier:
        return _("{keys} belongs to the system. Press other keys.").format(keys=name)
    if held == _ALT and (_is_letter(key) or _is_digit(key)):
        return _("Alt with a letter opens a menu, with a number it takes an offer. Press other keys.")
    if not held & (_CTRL | _ALT) and not Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
        return _("A key without Ctrl or Alt types. Press it with one of them.")
    return ""


def typing(keys: QKeyCombination) -> str:
    """Why a command that does not have these keys from the beginning may not have them; empty when it may."""
    if written([QKeySequence(keys)]) in _typing_keys():
        name = shortcuts.shown(QKeySequence(keys))
        return _("{keys} is needed while typing. Press other keys.").format(keys=name)
    return ""


def owner(keys: QKeySequence, actions: Iterable[QAction]) -> QAction | None:
    """The action that has these keys."""
    return next((action for action in actions if keys in action.shortcuts()), None)


def _is_input_method(key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    if key in _BRACKETS:
        return True
    if key == Qt.Key.Key_Space and held:
        return True
    if key in (Qt.Key.Key_Period, Qt.Key.Key_Greater) and held & _CTRL:
        return True
    if key == Qt.Key.Key_Z and held == _ALT:
        return True
    return bool(held & _CTRL and held & _ALT and key < Qt.Key.Key_Escape)


def _is_letter(key: Qt.Key) -> bool:
    return Qt.Key.Key_A <= key <= Qt.Key.Key_Z


def _is_digit(key: Qt.Key) -> bool:
    return Qt.Key.Key_0 <= key <= Qt.Key.Key_9


@cache
def _typing_keys() -> frozenset[str]:
    """Keys that fields of text need: Qt's own, and those of the form."""
    kinds = QKeySequence.StandardKey
    owned = (
        *(kinds.Copy, kinds.Cut, kinds.Paste, kinds.SelectAll, kinds.Undo, kinds.Redo),
        *(kinds.MoveToNextWord, kinds.MoveToPreviousWord, kinds.SelectNextWord, kinds.SelectPreviousWord),
        *(kinds.MoveToStartOfDocument, kinds.MoveToEndOfDocument, kinds.DeleteStartOfWord, kinds.DeleteEndOfWord),
        *(kinds.SelectStartOfDocument, kinds.SelectEndOfDocument),
    )
    found = {written([keys]) for kind in owned for keys in QKeySequence.keyBindings(kind)}
    return frozenset(
        found | {"Alt+Up", "Alt+Down", "Ctrl+Tab", "Ctrl+Shift+Tab", "Alt+F4", "Alt+Tab", "Ctrl+Backspace"}
    )


def _place(action: QAction) -> str:
    return f"keys/{action.objectName()}"
