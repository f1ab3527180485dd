"""What stands over and under the sheet of a read-through: which original, how far, in which state, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bienban.core import states
from bienban.core.minutes import Minutes
from bienban.core.states import Kind
from bienban.i18n import gettext as _
from bienban.ui.fields.flow import Flow
from bienban.ui.form.state_words import ICONS, TOKENS, full, short
from bienban.ui.look.theme import Theme
from bienban.ui.reading.course import Course
from bienban.ui.reading.progress import Progress
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.buttons import Kind as Loud
from bienban.ui.widgets.elided import Elided
from bienban.ui.widgets.labels import ink, label
from bienban.ui.widgets.menus import offer

_SIDE = 16
_NARROW = 760
"""Pixels at 100 %."""


class _Bar(QWidget):
    def __init__(self, theme: Theme, *, over: bool) -> None:
        super().__init__()
        self.theme = theme
        self._over = over

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground, with a hairline towards the sheet."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("rail"))
        line = self.theme.border
        painter.fillRect(0, self.height() - line if self._over else 0, self.width(), line, self.theme.colour("line"))


class TopBar(_Bar):
    """The original, whether only open clauses are shown, the ways back; the place, the state, the progress."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, over=True)
        self.original = Button(theme, kind=Loud.QUIET)
        self.only_open = Button(theme, _("Only what is open"), kind=Loud.QUIET)
        self.only_open.set_hint("3")
        self.only_open.setCheckable(True)
        self._signed = tuple(
            (Button(theme, words, icon, Loud.QUIET, f"{words} ({key})"), words, key)
            for words, icon, key in ((_("Change the text"), "pencil", "F2"), (_("Back to the form"), "x", "Esc"))
        )
        self.edit, self.leave = (button for button, _words, _key in self._signed)
        self._place = label(theme, "", "title")
        self._icon, self._state = QLabel(), label(theme, "", "interface")
        self._details, self._agreed = Elided(), Elided()
        for words in (self._details, self._agreed):
            words.setFont(theme.font("label"))
            ink(words, theme, "muted")
        self.progress = Progress(theme)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_SIDE, 6, _SIDE, 8)
        rows.setSpacing(4)
        self._controls = Flow(0)
        self._controls.add(self.original, self.only_open, self.edit, self.leave)
        rows.addWidget(self._controls)
        line = QHBoxLayout()
        line.setSpacing(10)
        for widget in (self._place, self._icon, self._state, self._details):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self._agreed)
        rows.addLayout(line)
        rows.addWidget(self.progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window two buttons are known by their signs alone."""
        super().resizeEvent(event)
        narrow = self.width() < self.theme.px(_NARROW)
        for button, words, key in self._signed:
            button.setText("" if narrow else words)
            button.set_hint("" if narrow else key)
        self._controls.refit()

    def show_course(self, course: Course, minutes: Minutes) -> None:
        """Say where the reading is and what holds for the clause."""
        number, count = course.place
        agreed, clauses = course.agreed
        self._place.setText(_("{number} of {count}").format(number=number, count=count))
        self._agreed.setText(_("agreed by both: {agreed} · open: {open}").format(agreed=agreed, open=clauses - agreed))
        self.only_open.setChecked(course.only_open)
        self.progress.show_course(course)
        clause = course.now.clause if course.now else None
        if clause is None:
            self._show_state(None, "", "")
        else:
            state = states.state(clause)
            told = full(state, minutes).splitlines()
            more = " · ".join(told) if len(told) > 1 or state.stale else ""
            self._show_state(state.kind, short(state, minutes), more)

    @property
    def told(self) -> str:
        """The place and the state, for a screen reader."""
        return ". ".join(words for words in (self._place.text(), self._state.accessibleName()) if words)

    def offer_originals(self, names: Mapping[str, str], current: str, choose: Callable[[str], None]) -> None:
        """Say whose original it is, and offer the others."""
        offer(self.original, names, current, choose)
        self.original.setAccessibleName(_("Original: {name}").format(name=names.get(current, "")))
        self.original.set_hint("4")
        self.original.setVisible(len(names) > 1)
        self._controls.refit()

    def _show_state(self, kind: Kind | None, words: str, more: str) -> None:
        token = TOKENS.get(kind, "muted") if kind else "muted"
        size = self.theme.px(18)
        self._icon.setVisible(kind is not None)
        if kind is not None:
            self._icon.setPixmap(self.theme.icon(ICONS[kind], token).pixmap(size, size))
        ink(self._state, self.theme, token if kind in TOKENS else "text")
        self._state.setText(words or _("Nothing to agree to here."))
        self._state.setAccessibleName(_("State: {state}").format(state=words) if words else self._state.text())
        self._details.setText(more)


class BottomBar(_Bar):
    """The buttons, each with its key."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, over=False)
        self.back = Button(theme, _("Back"), "chevron-left", Loud.QUIET)
        self.agreed = Button(theme, _("Agreed"), "check-check", name=_("Agreed by both sides"))
        self.open = Button(theme, _("Left open"), "pencil")
        self.next = Button(theme, _("Next"), "chevron-right", Loud.FILLED)
        buttons = (self.back, self.agreed, self.open, self.next)
        for button, key in zip(buttons, ("←", "1", "2", "↵"), strict=True):
            button.set_hint(key)
        flow = Flow(0)
        flow.add(*buttons)
        row = QVBoxLayout(self)
        row.setContentsMargins(_SIDE, 8, _SIDE, 8)
        row.addWidget(flow)

    def show_course(self, course: Course) -> None:
        """Turn on what can be done here."""
        number, count = course.place
        clause = course.now.clause if course.now else None
        self.back.setEnabled(number > 1)
        self.next.setEnabled(number < count)
        for button in (self.agreed, self.open):
            button.setEnabled(clause is not None)
