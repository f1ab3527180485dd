"""Inputs of one line that are no text of the record's languages: a time, a file name, a number, a day."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from bienban.core.kinds import LARGEST_NUMBER
from bienban.i18n import gettext as _
from bienban.ui.fields.box import paint_box
from bienban.ui.fields.choice import HEIGHT
from bienban.ui.theme import Theme

Reader = Callable[[str], object]
"""From what was typed to a value of the record. Raises ``ValueError`` with a sentence for the user."""
Writer = Callable[[object], str]


def number_of(words: str) -> int | None:
    """A whole number from 1 to the largest of the format, or None for nothing. Raises ``ValueError``."""
    if not words.strip():
        return None
    try:
        number = int(words)
    except ValueError:
        number = 0
    if not 1 <= number <= LARGEST_NUMBER:
        raise ValueError(_("This must be a whole number from 1 to {most}.").format(most=LARGEST_NUMBER))
    return number


def number_words(value: object) -> str:
    """A number as it is typed."""
    return "" if value is None else str(value)


class LineField(QLineEdit):
    """One line. What cannot be read is kept while it is being typed, told, and put back on leaving."""

    chosen = Signal(object)
    asked = Signal(str)
    typed = True

    def __init__(
        self,
        theme: Theme,
        name: str,
        width: int = 0,
        *,
        reader: Reader = str,
        writer: Writer = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reader = reader
        self._writer = writer
        self.composing = False
        """An input method is at work."""
        self._hover = False
        self._wrong = False
        self._held: object = None
        self._wide = round(width * theme.zoom)
        self.setFrame(False)
        self.setAcceptDrops(False)
        self.setFont(theme.font("typing"))
        self.setTextMargins(9, 0, 9, 0)
        self.setAccessibleName(name)
        policy = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.textEdited.connect(self._edited)

    def show_value(self, value: object) -> None:
        """Show what the record holds, unless that is what the words already say."""
        self._held = value
        if self._said() != value or self._wrong:
            self.setText(self._writer(value))
        self._mark("")

    def take(self) -> None:
        """Take over what stands here."""
        self._edited()

    def sizeHint(self) -> QSize:
        """As wide as was asked for."""
        return QSize(self._wide or 160, self._tall())

    def minimumSizeHint(self) -> QSize:
        """The same, or a few letters."""
        return QSize(self._wide or 80, self._tall())

    def _tall(self) -> int:
        return max(self._theme.px(HEIGHT), self.fontMetrics().height() + 10)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What could not be read is put back."""
        super().focusOutEvent(event)
        if self._wrong:
            self.show_value(self._held)
        elif not self.hasFocus() and self._said() == self._held:
            self.setText(self._writer(self._held))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether something is being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo is the session's."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, whose shortcuts they are."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undo:
                event.ignore()
                return True
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the border."""
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """At rest again."""
        self._hover = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then Qt's words and caret."""
        painter = QPainter(self)
        ground = "error-soft" if self._wrong else "surface"
        paint_box(painter, self.rect(), self._theme, focus=self.hasFocus(), hover=self._hover, ground=ground)
        painter.end()
        super().paintEvent(event)

    def _said(self) -> object:
        try:
            return self._reader(unicodedata.normalize("NFC", self.text()))
        except ValueError:
            return self

    def _edited(self) -> None:
        try:
            value = self._reader(unicodedata.normalize("NFC", self.text()))
        except ValueError as error:
            self._mark(str(error))
            return
        self._mark("")
        self._held = value
        self.chosen.emit(value)

    def _mark(self, wrong: str) -> None:
        self._wrong = bool(wrong)
        self.setToolTip(wrong)
        self.setAccessibleDescription(wrong)
        self.update()
