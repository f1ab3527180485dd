"""Cut, copy, paste and select all in the menu: they act on the field that has the caret, and are on when they can.

The keys are the fields' own; those of the menu work where nothing else answers to them.
"""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QTextEdit, QWidget

from bienban.ui.commands import CLIPBOARD, Commands
from bienban.ui.widgets.clipboard import held

Editor = QLineEdit | QTextEdit | QPlainTextEdit


class Editing(QObject):
    """Follows the focus of the window of ``owner``."""

    def __init__(self, commands: Commands, owner: QWidget) -> None:
        super().__init__(owner)
        self._commands = commands
        self._owner = owner
        self._field: Editor | None = None
        for name, act in (
            ("cut", self._cut),
            ("copy", self._copy),
            ("paste", self._paste),
            ("paste_plain", self._paste_plain),
            ("select_all", self._select_all),
        ):
            commands[name].triggered.connect(lambda _on=False, act=act: act())
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        self.refresh()

    def watch(self, menu: QMenu) -> None:
        """Look at the clipboard when this menu opens, and only then: another program may take its time to answer."""
        menu.aboutToShow.connect(lambda: self.refresh(look=True))

    def refresh(self, look: bool = False) -> None:
        """Turn on what can be done now; ``look``: see whether there is anything to paste."""
        field = self._at_hand()
        writable = field is not None and not field.isReadOnly()
        selected = field is not None and _has_selection(field)
        paste = writable and (not look or _can_paste(field))
        states = (writable and selected, selected, paste, paste, field is not None and _has_words(field))
        for name, on in zip(CLIPBOARD, states, strict=True):
            self._commands[name].setEnabled(on)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or isinstance(new, QMenuBar | QMenu) or new.window() is not self._owner.window():
            return  # a menu acts on what had the focus before
        with suppress(RuntimeError):  # the field has gone
            if self._field is not None:
                self._field.selectionChanged.disconnect(self._selected)
        self._field = new if isinstance(new, QLineEdit | QTextEdit | QPlainTextEdit) else None
        if self._field is not None:
            self._field.selectionChanged.connect(self._selected)
        self.refresh()

    def _selected(self) -> None:
        self.refresh()

    def _at_hand(self) -> Editor | None:
        field = self._field
        with suppress(RuntimeError):  # the field has gone
            return field if field is not None and field.isVisible() else None
        return None

    def _cut(self) -> None:
        if (field := self._at_hand()) is not None:
            field.cut()

    def _copy(self) -> None:
        if (field := self._at_hand()) is not None:
            field.copy()

    def _paste(self) -> None:
        if (field := self._at_hand()) is not None:
            field.paste()

    def _paste_plain(self) -> None:
        field = self._at_hand()
        plain = getattr(field, "paste_plain", None)
        if callable(plain):
            plain()
        elif field is not None:
            field.paste()

    def _select_all(self) -> None:
        if (field := self._at_hand()) is not None:
            field.selectAll()


def _has_selection(field: Editor) -> bool:
    return field.hasSelectedText() if isinstance(field, QLineEdit) else field.textCursor().hasSelection()


def _has_words(field: Editor) -> bool:
    return bool(field.text()) if isinstance(field, QLineEdit) else not field.document().isEmpty()


def _can_paste(field: Editor | None) -> bool:
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.canPaste()
    return held().hasText()
