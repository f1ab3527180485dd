"""The bar for finding and replacing words: thin, over the form, so that what is found is never under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from bienban.core.finding import Query
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice
from bienban.ui.fields.line_field import LineField
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.boxes import CheckBox
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.panel import Panel
from bienban.ui.words import language_name

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELD = 200
"""Pixels that a field needs before the choices go below it."""


class _Line(LineField):
    """A field whose Enter means something."""

    entered = Signal(bool)
    """Enter; with Shift: True."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


class FindPanel(Panel):
    """What is looked for, and what is put in its place. It asks; what is found it is told."""

    asked = Signal()
    """Other words are looked for, or otherwise: see :attr:`query`. A letter is painted before what it finds."""
    wanted = Signal(int)
    """The next match (1) or the one before (-1)."""
    replacing = Signal(bool)
    """Replace the match that is shown; with True: all of them."""

    def __init__(self, theme: Theme, query: Query, words: str, languages: Sequence[str]) -> None:
        super().__init__(theme, _("Find and replace"))
        self.words = _Line(theme, _("Find"))
        self.words.show_value(query.words)
        self.instead = _Line(theme, _("Replace with"))
        self.instead.show_value(words)
        self.count = muted(theme, "", "interface")
        self.marks = _check(theme, _("Ignore diacritics"), not query.marks)
        self.case = _check(theme, _("Match case"), query.case)
        self.whole = _check(theme, _("Whole words"), query.whole)
        self.language = Choice(theme, _("Find in"))
        self.language.set_items([("", _("All languages")), *((tag, language_name(tag)) for tag in languages)])
        self.language.show_value(query.language)
        self._options = QWidget()
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._finding = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._replacing = QWidget()
        self._replacing.hide()
        self._arrange()
        self._connect()
        self.setFocusProxy(self.words)

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(
            self.words.text(),
            case=self.case.isChecked(),
            marks=not self.marks.isChecked(),
            whole=self.whole.isChecked(),
            language=str(self.language.value()),
        )

    @property
    def composing(self) -> bool:
        """Whether an input method is at work in it."""
        return self.words.composing or self.instead.composing

    @property
    def replaces(self) -> bool:
        """Whether the line for replacing is shown."""
        return not self._replacing.isHidden()

    def begin(self, words: str, replace: bool) -> None:
        """Put the keyboard into the field, everything in it selected; ``words`` are looked for if there are any."""
        if words:
            self.words.show_value(words)
        self._replacing.setVisible(replace)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.asked.emit()

    def ask_now(self) -> None:
        """Ask what would be asked as soon as the letter is painted."""
        if self._painted.isActive():
            self._painted.stop()
            self.asked.emit()

    def tell(self, words: str) -> None:
        """Say how much was found."""
        self.count.setText(words)
        self.words.setAccessibleDescription(words)

    def offer_plain(self, number: int) -> None:
        """Offer to look without diacritics, which would find so much; 0: nothing is offered."""
        if number:
            self.plain.setText(plain_words(number))
        if self.plain.isHidden() is bool(number):
            self.plain.setVisible(bool(number))
            self._fold()

    def _take_plain(self) -> None:
        self.words.setFocus()
        self.marks.setChecked(True)

    def set_found(self, found: bool) -> None:
        """Whether there is anything to go to, and to replace."""
        for button in (self._next, self._previous, self._one, self._all):
            button.setEnabled(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow, the choices stand below the field."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        needed = self._options.sizeHint().width() + self._head.sizeHint().width() + _FIELD
        beside = self.width() >= needed
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._finding.direction() != direction:
            self._finding.setDirection(direction)

    def _arrange(self) -> None:
        theme = self.theme
        self._previous = Button(theme, icon="arrow-up", kind=Kind.QUIET, name=_("Previous match"))
        self._previous.show_keys_of("find_previous")
        self._next = Button(theme, icon="arrow-down", kind=Kind.QUIET, name=_("Next match"))
        self._next.show_keys_of("find_next")
        self._one = Button(theme, _("Replace"))
        self._all = Button(theme, _("Replace all"))
        self.cross = Button(theme, icon="x", kind=Kind.QUIET, name=_("Close"))
        self._names = [muted(theme, words, "interface") for words in (_("Find"), _("Replace with"))]
        for name, field in zip(self._names, (self.words, self.instead), strict=True):
            name.setBuddy(field)
            name.setMinimumWidth(max(each.sizeHint().width() for each in self._names))
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance(_found(888, 888)))
        self.plain = Button(theme, "", "search")
        self.plain.hide()
        self._head = QWidget()
        _row(self._head, self._names[0], self.words, self.count, self.plain, self._previous, self._next)
        _row(self._options, self.marks, self.case, self.whole, self.language).addStretch(1)
        _row(self._replacing, self._names[1], self.instead, self._one, self._all)
        self._finding.setSpacing(6)
        self._finding.addWidget(self._head, 1)
        self._finding.addWidget(self._options)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(self._finding)
        left.addWidget(self._replacing)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 6, 8, 7)
        whole.setSpacing(8)
        whole.addLayout(left, 1)
        whole.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self._painted.timeout.connect(self.asked)
        self.words.textChanged.connect(lambda _words: self._painted.start())
        for box in (self.marks, self.case, self.whole):
            box.toggled.connect(lambda _on: self.asked.emit())
        self.language.chosen.connect(lambda _tag: self.asked.emit())
        self.words.entered.connect(lambda back: self.wanted.emit(-1 if back else 1))
        self.instead.entered.connect(lambda _back: self.replacing.emit(False))
        self._next.clicked.connect(lambda: self.wanted.emit(1))
        self._previous.clicked.connect(lambda: self.wanted.emit(-1))
        self._one.clicked.connect(lambda: self.replacing.emit(False))
        self._all.clicked.connect(lambda: self.replacing.emit(True))
        self.plain.clicked.connect(self._take_plain)
        self.cross.clicked.connect(self.closed)


def _check(theme: Theme, words: str, on: bool) -> CheckBox:
    box = CheckBox(theme, words)
    box.setAccessibleName(words)
    box.setChecked(on)
    return box


def _row(owner: QWidget, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, LineField) else 0)
    return row


def _found(number: int, total: int) -> str:
    return _("{number} of {total}").format(number=number, total=total)


def plain_words(number: int) -> str:
    """What is offered where only words without diacritics would be found."""
    return _("Without diacritics: {number}").format(number=number)


def found_words(number: int, total: int, again: bool = False) -> str:
    """``3 of 12``; ``again``: looking went on from the other end."""
    if not total:
        return _("Nothing found")
    return _found(number, total) + (" ↻" if again else "")
