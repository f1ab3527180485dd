"""Inputs of one line that are no text of the record's languages: a time, a file name, a number, a day."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from bienban.core.kinds import LARGEST_NUMBER
from bienban.core.tidying import one_line
from bienban.i18n import gettext as _
from bienban.ui.fields.box import paint_box
from bienban.ui.fields.choice import HEIGHT
from bienban.ui.fields.fault import Fault
from bienban.ui.fields.flow import flow_of
from bienban.ui.fields.keys import would_change
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.undoing import is_undo, leaves_undo

Reader = Callable[[str], object]
"""From what was typed to a value of the record. Raises ``ValueError`` with a sentence for the user."""
Writer = Callable[[object], str]


def number_of(words: str) -> int | None:
    """A whole number from 1 to the largest of the format, or None for nothing. Raises ``ValueError``."""
    words = words.strip()
    if not words:
        return None
    number = int(words) if words.isdecimal() else 0
    if not 1 <= number <= LARGEST_NUMBER:
        raise ValueError(_("This must be a whole number from 1 to {most}.").format(most=LARGEST_NUMBER))
    return number


def number_words(value: object) -> str:
    """A number as it is typed."""
    return "" if value is None else str(value)


class LineField(QLineEdit):
    """One line. What cannot be read stays as it was typed, and a sentence below says why the record does not have it.

    It is said on leaving, or when the words are taken over, so that nothing is called wrong before it is finished.
    """

    chosen = Signal(object)
    refused = Signal()
    """Somebody wants to change what is locked."""
    typed = True

    def __init__(
        self,
        theme: Theme,
        name: str,
        width: int = 0,
        *,
        reader: Reader = str,
        writer: Writer = str,
        complete: Callable[[str], str] = str,
        tell: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``complete`` writes out what somebody has typed short, when the field is left.

        ``tell`` is called when :attr:`wrong` is another sentence, by an owner that says it itself.
        """
        super().__init__(parent)
        self._theme = theme
        self._reader = reader
        self._writer = writer
        self._complete = complete
        self._tell = tell
        self._fault: Fault | None = None
        self.wrong = ""
        """Why what stands here cannot be read; empty when it can, or while it is being typed."""
        self.composing = False
        """An input method is at work: nothing may be written into the field."""
        self._held: object = None
        self._wide = round(width * max(1.0, theme.zoom))
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAcceptDrops(False)
        self.setFont(theme.font("typing"))
        self.setTextMargins(9, 0, 9, 0)
        self.setAccessibleName(name)
        policy = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.textEdited.connect(lambda _words: self._edited())

    def show_value(self, value: object) -> None:
        """Show what the record holds, unless that is what the words already say or something is being composed."""
        self._held = value
        if self.composing:
            return
        if self._read()[0] != value or self.wrong:
            self.setText(self._writer(value))
        self._mark("")

    def set_locked(self, on: bool) -> None:
        """Nothing can be changed now, and what the record holds is shown; or it can again."""
        if on and not self.isReadOnly():
            self.show_value(self._held)
        self.setReadOnly(on)

    def take(self) -> None:
        """Take over what stands here."""
        if self.isReadOnly():
            return
        self._write_out()
        self._edited()
        self._mark(self._read()[1])

    def sizeHint(self) -> QSize:
        """As wide as was asked for."""
        return QSize(self._wide or 160, self._tall())

    def minimumSizeHint(self) -> QSize:
        """The same, or a few letters."""
        return QSize(self._wide or 80, self._tall())

    def _tall(self) -> int:
        return max(self._theme.px(HEIGHT), self.fontMetrics().height() + 10)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What could be read is written as the form writes it; why something could not is said."""
        super().focusOutEvent(event)
        self.composing = False
        if self.hasFocus():
            return
        self._write_out()
        value, wrong = self._read()
        if not wrong and value == self._held:
            self.setText(self._writer(self._held))
        self._mark(wrong)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether something is being composed; what the record said meanwhile is shown when that was given up."""
        if self.isReadOnly() and not self.composing:
            event.ignore()
            if event.commitString():
                self.refused.emit()
            return
        began, before = self.composing, self.text()
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if began and not self.composing and self.text() == before and not self.wrong:
            self.show_value(self._held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo is the session's; Esc puts back what the record holds, where it does not hold what stands here."""
        if event.key() == Qt.Key.Key_Escape and self._read()[1]:
            self.setText(self._writer(self._held))
            self._mark("")
            return
        if is_undo(event):
            event.ignore()
            return
        if self.isReadOnly() and would_change(event):
            self.refused.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, whose shortcuts they are."""
        return leaves_undo(event) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then Qt's words and caret."""
        painter = QPainter(self)
        ground = "error-soft" if self.wrong else "surface"
        paint_box(painter, self.rect(), self._theme, focus=self.hasFocus(), hover=self.underMouse(), ground=ground)
        painter.end()
        super().paintEvent(event)

    def _read(self) -> tuple[object, str]:
        """What the words say, or why they cannot be read; then the value is none that a record holds."""
        try:
            return self._reader(one_line(self.text())), ""
        except ValueError as error:
            return self, str(error)

    def _write_out(self) -> None:
        words = self._complete(self.text())
        if words != self.text() and not self.isReadOnly():
            self.setText(words)
            self._edited()

    def _edited(self) -> None:
        value, wrong = self._read()
        if wrong:
            if self.wrong:
                self._mark(wrong)
            return
        self._mark("")
        self._held = value
        self.chosen.emit(value)

    def _mark(self, wrong: str) -> None:
        if wrong == self.wrong:
            return
        self.wrong = wrong
        self.setToolTip(wrong)
        self.setAccessibleDescription(wrong)
        self.update()
        if self._tell is not None:
            self._tell()
        elif (flow := flow_of(self)) is not None:
            self._fault = self._fault or Fault(self._theme)
            flow.tell(self._fault, f"{wrong} {self._kept()}" if wrong else "")

    def _kept(self) -> str:
        words = self._writer(self._held)
        return _("The record keeps {value}.").format(value=words) if words else _("Nothing is recorded.")
