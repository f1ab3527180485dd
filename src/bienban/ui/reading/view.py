"""The read-through in the window: the keys, the sheet, and what is marked goes to the session as an ordinary edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bienban.catalog.languages import Language
from bienban.core import states
from bienban.core.alternat import Original
from bienban.core.edits import Edit
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.document.aloud import Passage, passages
from bienban.i18n import gettext as _
from bienban.session.session import Session
from bienban.times import now
from bienban.ui.fields.axis import Arrangement
from bienban.ui.look.theme import Theme
from bienban.ui.reading.bars import BottomBar, TopBar
from bienban.ui.reading.course import Course
from bienban.ui.reading.sheet import Sheet
from bienban.ui.widgets.announcing import announce
from bienban.ui.widgets.buttons import Button
from bienban.ui.words import original_name

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ReadingView(QWidget):
    """Shows one passage; holds no text that can be typed in, so that every key is its own."""

    left = Signal()
    """The user goes back to the form, to the very caret."""
    editing = Signal(object)
    """The user wants to change the text at this :class:`Address`."""
    refused = Signal(str)
    """Something could not be marked: the sentence for the user."""
    moved = Signal()
    """Another passage is on, or another original."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        languages: Mapping[str, Language],
        arrangement: Arrangement,
        original: Original,
        clock: Callable[[], str] = now,
    ) -> None:
        super().__init__()
        self._session = session
        self._languages = languages
        self._clock = clock
        self.original = original
        self.course = Course(())
        self.top, self.bottom = TopBar(theme), BottomBar(theme)
        self.sheet = Sheet(theme, arrangement, session.minutes.languages)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Read-through"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.bottom)
        self._connect()

    def begin(self, at: str = "", only_open: bool = False) -> None:
        """Show the passage ``at``, or the first one."""
        self._show(Course.begun(self._passages(), at, only_open))

    def choose_original(self, keeper: str) -> None:
        """Read the original that this side keeps."""
        self.original = Original(keeper, self.original.mode)
        self._show(self.course.renewed(self._passages()))

    def mark_agreed(self) -> None:
        """Both sides agree to the clause."""
        minutes, sides = self._session.minutes, [side.id for side in self._session.minutes.sides]
        self._mark(lambda id_: states.agree(minutes, id_, sides, self._clock()), _("Agreed in the read-through"))

    def mark_open(self) -> None:
        """The clause is open: agreements to it are taken back."""
        self._mark(lambda id_: states.withdraw(self._session.minutes, id_), _("Open in the read-through"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Marks, steps, and the way back."""
        if not self._do(event):
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A button that has the focus leaves all keys but its own to the view."""
        own = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in own:
            return self._do(event)
        return False

    def _do(self, event: QKeyEvent) -> bool:
        act = self._keys().get(event.key()) if event.modifiers() in _PLAIN else None
        if act is None:
            return False
        act()
        return True

    def _keys(self) -> Mapping[int, Callable[[], object]]:
        key, go = Qt.Key, self._go
        return {
            key.Key_1: self.mark_agreed,
            key.Key_2: self.mark_open,
            key.Key_3: self._narrow,
            key.Key_4: self._other_original,
            key.Key_Return: lambda: go(self.course.step(1)),
            key.Key_Enter: lambda: go(self.course.step(1)),
            key.Key_Right: lambda: go(self.course.step(1)),
            key.Key_Left: lambda: go(self.course.step(-1)),
            key.Key_Home: lambda: go(self.course.end(last=False)),
            key.Key_End: lambda: go(self.course.end(last=True)),
            key.Key_PageDown: lambda: go(self.course.section(1)),
            key.Key_PageUp: lambda: go(self.course.section(-1)),
            key.Key_Down: lambda: self.sheet.scroll_by(0.2),
            key.Key_Up: lambda: self.sheet.scroll_by(-0.2),
            key.Key_Space: lambda: self.sheet.scroll_by(0.8),
            key.Key_F2: self._edit,
            key.Key_Escape: self.left.emit,
        }

    def _connect(self) -> None:
        for button, act in (
            (self.bottom.agreed, self.mark_agreed),
            (self.bottom.open, self.mark_open),
            (self.bottom.back, lambda: self._go(self.course.step(-1))),
            (self.bottom.next, lambda: self._go(self.course.step(1))),
            (self.top.edit, self._edit),
            (self.top.only_open, self._narrow),
            (self.top.leave, self.left.emit),
        ):
            button.clicked.connect(lambda _on=False, act=act: act())
        for button in self.findChildren(Button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
        self._session.changed.connect(self._changed)
        self._session.shown.connect(self._shown)

    def _passages(self) -> tuple[Passage, ...]:
        return passages(self._session.minutes, self.original, self._languages)

    def _changed(self, _difference: object) -> None:
        self._show(self.course.renewed(self._passages()))

    def _shown(self, place: Address) -> None:
        """Undo shows the clause whose mark it takes back."""
        if any(each.key == place.id for each in self.course.passages):
            self._go(Course(self.course.passages, place.id, self.course.only_open))

    def _go(self, course: Course) -> None:
        if course != self.course:
            self._show(course)

    def _narrow(self) -> None:
        self._go(self.course.narrowed(not self.course.only_open))
        self.top.only_open.setChecked(self.course.only_open)

    def _other_original(self) -> None:
        sides = [side.id for side in self._session.minutes.sides]
        if self.original.keeper in sides:
            self.choose_original(sides[(sides.index(self.original.keeper) + 1) % len(sides)])

    def _edit(self) -> None:
        passage, tag = self.course.now, self._session.minutes.languages[0]
        if passage is not None:
            fixed = {"title": Address("minutes", "title", tag), "testimonium": Address("signing", "testimonium", tag)}
            field = "text" if passage.clause is not None else "heading"
            self.editing.emit(fixed.get(passage.key, Address(passage.key, field, tag)))

    def _mark(self, make: Callable[[str], Edit], label: str) -> None:
        clause = self.course.now.clause if self.course.now else None
        if clause is None:
            return
        at = Address(clause.id, "text", self._session.minutes.languages[0])
        try:
            self._session.end_run()
            self._session.apply(make(clause.id), label, at=at)
        except BienBanError as error:
            self.refused.emit(str(error))

    def _show(self, course: Course) -> None:
        another = course.now != self.course.now or not self.course.passages
        begun, before = bool(self.course.passages), self.top.told
        self.course = course
        minutes = self._session.minutes
        self.top.show_course(course, minutes)
        self.bottom.show_course(course)
        names = {side.id: original_name(minutes, side.id) for side in minutes.sides}
        self.top.offer_originals(names, self.original.keeper, self.choose_original)
        if course.now is not None and another:
            number, count = course.place
            self.sheet.show_passage(course.now, _("{number} of {count}").format(number=number, count=count))
        if begun and (another or self.top.told != before):
            announce(self, self._told(another))
        self.moved.emit()

    def _told(self, words: bool) -> str:
        """Where the reading is and what holds there; with ``words`` also what is read."""
        now = self.course.now
        read = " ".join(line for lines in now.words.values() for line in lines) if words and now is not None else ""
        return f"{self.top.told}\n{read}".strip()
