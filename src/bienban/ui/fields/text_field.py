"""A field of running text in one language: it grows with its words, shows marks as units and never hinders an input
method.

Undo is the session's, not the field's. While something is being composed nothing is written into the field and nothing
is told; a commit is told once, when it is in.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from bienban.core.ids import Address
from bienban.ui.fields import marked
from bienban.ui.fields.clipboard import can_paste, copied, pasted
from bienban.ui.fields.keys import Allows, command_of, would_change
from bienban.ui.fields.marked_edit import DENSE, TOP, MarkedEdit
from bienban.ui.fields.pieces import BREAK, Piece
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.undoing import leaves_undo

_FOR_A_WHILE = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""Why the focus goes and comes back: what is selected stays so, a menu acts on it."""


class TextField(MarkedEdit):
    """One text in one language. The box, the focus ring and what stands in an empty field are painted by its owner."""

    def __init__(
        self,
        theme: Theme,
        language: str,
        *,
        role: str = "typing",
        allows: Allows = Allows.WORDS,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, language, theme.font(role, language), DENSE if dense else TOP, parent)
        self.allows = allows
        self.address: Address | None = None
        """What of the record it shows, once it is bound."""
        self.under_mouse = False
        self._fixed = False
        self._locked = False
        self._preedit = self._cleared = ""
        self._keeping = False

    def setReadOnly(self, on: bool) -> None:
        """Keep these words as they are, or let them be changed again."""
        self._fixed = on
        super().setReadOnly(self._fixed or self._locked)

    def set_locked(self, on: bool) -> None:
        """Nothing of the record can be changed now, or it can again; what is kept as it is stays so."""
        self._locked = on
        super().setReadOnly(self._fixed or self._locked)
        owner = self.parentWidget()
        if owner is not None:
            owner.update()  # it paints the ground

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether something is being composed; tell of a commit when it is in."""
        if self._locked and not self.composing:  # Qt takes over what is composed even where nothing may be changed
            event.ignore()
            if event.commitString():
                self._ask("locked")
            return
        began, held = self.composing, self._preedit
        self._preedit = event.preeditString()
        self.composing = bool(self._preedit)
        super().inputMethodEvent(event)
        if began and not self.composing and not event.commitString():
            self._given_up(held)

    def take_composed(self) -> None:
        """Take over what is being composed, also where the input method gives it up instead of committing it."""
        self._keeping = True
        QGuiApplication.inputMethod().commit()
        self._keeping = False
        if self._cleared:
            self._commit(self._cleared)

    def _given_up(self, words: str) -> None:
        """The input method has cleared what was composed: its user cancelled it, or the caret is about to go.

        Input methods for Chinese clear it when the focus goes, before anybody is told that it goes; what was seen would
        be lost with a click. So the words are remembered until the events at hand are over.
        """
        if self._keeping:
            self._keeping = False
            self._commit(words)
            return
        self._cleared = words
        QTimer.singleShot(0, self, self._forget_cleared)
        self._text_changed()

    @Slot()
    def _forget_cleared(self) -> None:
        self._cleared = ""

    def _commit(self, words: str) -> None:
        """Put in what was composed, as an input method does that commits it."""
        self.composing, self._preedit, self._cleared = False, "", ""
        committed = QInputMethodEvent()
        committed.setCommitString(words)
        super().inputMethodEvent(committed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret comes in."""
        super().focusInEvent(event)
        self._keeping = False
        self.installEventFilter(self)
        for hearer in self.hearers:
            hearer.field_entered(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The caret goes: nothing is being composed any more, and a run of typing ends."""
        self.removeEventFilter(self)
        for_a_while = event.reason() in _FOR_A_WHILE
        if self.composing and for_a_while:
            self._keeping = True  # a menu opens: the input method is about to commit, or to clear what it shows
        elif self.composing or self._cleared:
            self._commit(self._preedit or self._cleared)
        super().focusOutEvent(event)
        if not for_a_while:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        for hearer in self.hearers:
            hearer.field_left(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window, whose shortcuts they are."""
        return leaves_undo(event) or super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean more than a character; all others are Qt's."""
        cursor = self.textCursor()
        command = command_of(
            event, self.allows, cursor.atStart() and not cursor.hasSelection(), self.document().isEmpty()
        )
        if command == "break":
            self.insert_pieces([Piece(BREAK, "{/}")])
        elif command:
            self._ask(command)
        elif self._locked and would_change(event):
            self._ask("locked")
        elif event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.paste()  # Qt would light the caret of this field after the focus has gone on to the last clause
        elif event.matches(QKeySequence.StandardKey.Cut) and not self.isReadOnly():
            self.cut()
        else:
            super().keyPressEvent(event)

    def _ask(self, command: str) -> None:
        for hearer in self.hearers:
            hearer.field_asked(self, command)

    def insert_pieces(self, pieces: Sequence[Piece], start: int | None = None, end: int | None = None) -> bool:
        """Put ``pieces`` in, as if typed, where anything may be changed. Says whether it was done."""
        if self._locked:
            self._ask("locked")
            return False
        return super().insert_pieces(pieces, start, end)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the field."""
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The box shows that it can be typed in."""
        self.under_mouse = True
        self._tell_hovered()
        super().enterEvent(event)

    def _tell_hovered(self) -> None:
        for hearer in self.hearers:
            hearer.field_hovered(self)

    def leaveEvent(self, event: QEvent) -> None:
        """The box is at rest again."""
        self.under_mouse = False
        self._tell_hovered()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu made by the owner."""
        menu = QMenu(self)
        for hearer in self.hearers:
            hearer.field_menu_opens(self, menu)
        if not menu.isEmpty():
            menu.exec(event.globalPos())
        menu.deleteLater()

    # Copying and pasting

    def cut(self) -> None:
        """What is cut is a step of undo of its own."""
        self.end_run()
        super().cut()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words for others, the marks for our own fields."""
        cursor = self.textCursor()
        return copied(marked.read(self.document(), cursor.selectionStart(), cursor.selectionEnd()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Any words can be pasted."""
        return can_paste(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand what is pasted to the owner: one string of the record, or several where clauses can be made of them."""
        if not any(hearer.field_takes(self, source) for hearer in self.hearers):
            self._take_words(source)

    def paste_plain(self) -> None:
        """Paste the words of the clipboard and nothing else: no marks, no rows, no table."""
        plain = QMimeData()
        plain.setText(QGuiApplication.clipboard().text())
        self._take_words(plain)

    def _take_words(self, source: QMimeData) -> None:
        strings = pasted(source, self.language, paragraphs=bool(self.allows & Allows.CLAUSES))
        if strings:
            self.end_run()
            for hearer in self.hearers:
                hearer.field_pasted(self, strings)
