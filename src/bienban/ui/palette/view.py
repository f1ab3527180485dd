"""The palette as it is seen: a field, the list, a line about the keys; and the keys of a command being changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from bienban.i18n import gettext as _
from bienban.ui.finder.card import SHADOW, Card
from bienban.ui.finder.field import FinderField
from bienban.ui.finder.view import FoundList
from bienban.ui.keymap import Keymap
from bienban.ui.look.theme import Theme
from bienban.ui.palette.entries import Entries, Entry
from bienban.ui.palette.recorder import Recorder
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.returning import KEEPING

_WIDTH, _TOP, _FIELD, _FOOT = 600, 40, 48, 30
_MOST = 9
_SEEN_MS = 60
"""By then it has been painted; somebody who opened it types later."""


class PaletteView(Card):
    """Closes by itself when the focus goes elsewhere."""

    called = Signal(object)
    """An :class:`Entry` is to be run."""
    closed = Signal(bool)
    """It is to go away; whether the focus is to go back to where it was."""

    def __init__(self, theme: Theme, parent: QWidget, keys: Keymap, actions: Sequence[QAction]) -> None:
        super().__init__(theme, parent)
        self._entries: Entries | None = None
        self._found: Sequence[Entry] = ()
        self._actions = actions
        self.setAccessibleName(_("Find a command"))
        self.field = FinderField(theme, _("Find a command"))
        self.field.setPlaceholderText(_("Find a command, a part, a file"))
        self.list = FoundList(theme, _("Commands"), _MOST)
        self.foot = muted(theme)
        self.foot.setContentsMargins(16, 0, 16, 0)
        self.foot.setFixedHeight(theme.px(_FOOT))
        self._head = self._row()
        self.recorder = Recorder(theme, keys)
        for widget in (self._head, self.recorder, self.list, self.foot):
            self.inside.addWidget(widget)
        side = SHADOW + theme.border
        self.inside.setContentsMargins(side, side, side, side)
        self._connect(parent)

    def _connect(self, parent: QWidget) -> None:
        self.field.settled.connect(self._typed)
        self.field.stepped.connect(self.list.step)
        self.field.taken.connect(lambda _going: self._take())
        self.field.left.connect(lambda: self.closed.emit(True))
        self.field.renaming.connect(self._record)
        self.list.chosen.connect(self._clicked)
        self.list.currentRowChanged.connect(self._tell)
        self.recorder.done.connect(self._recorded)
        parent.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def begin(self, entries: Entries) -> None:
        """Show these, with the field empty and in focus."""
        self._entries = entries
        self._typed("")
        self.show()
        self.raise_()
        self.field.setFocus(KEEPING)
        QTimer.singleShot(_SEEN_MS, self, entries.prepare)

    def begin_anew(self) -> None:
        """What is typed next takes the place of what was looked for."""
        self.field.selectAll()
        self.field.setFocus(KEEPING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window gets another size."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Also the lines between field, list and foot."""
        super().paintEvent(event)
        painter = QPainter(self)
        line, left, width = self.theme.colour("line"), SHADOW + 1, self.width() - 2 * SHADOW - 2
        painter.fillRect(left, self.list.y() - 1, width, 1, line)
        painter.fillRect(left, self.foot.y(), width, 1, line)

    def _row(self) -> QWidget:
        """The field with its sign."""
        head = QWidget()
        head.setFixedHeight(self.theme.px(_FIELD))
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        sign = QLabel()
        sign.setPixmap(self.theme.icon("search", "accent").pixmap(self.theme.px(16), self.theme.px(16)))
        row.addWidget(sign)
        row.addWidget(self.field, 1)
        return head

    def _typed(self, words: str) -> None:
        if self._entries is not None:
            self._found = self._entries.of(words)
            self._show(words)
            self._say("" if self._found else _("No command is called so."))

    def _show(self, words: str, current: int = 0) -> None:
        self.list.show_rows([entry.row(words) for entry in self._found], current)
        if not current:
            self.list.scrollToTop()
        self._place()

    def _place(self) -> None:
        """In the middle under the header, as high as what was found."""
        parent = self.parentWidget()
        if parent is None:
            return
        px, row = self.theme.px, self.list.row_height
        width = min(px(_WIDTH), parent.width() - 24) + 2 * SHADOW
        bars = px(_FOOT) + (self.recorder.height() if self._recording else px(_FIELD))
        room = parent.height() - _TOP - bars - 2 * SHADOW - 24
        height = bars + self.list.fit(max(room, 2 * row)) + 2 * (SHADOW + self.theme.border)
        self.setGeometry((parent.width() - width) // 2, _TOP, width, height)

    def _say(self, sentence: str) -> None:
        self.foot.setText(sentence or _("↑↓ choose · ↵ run · no diacritics needed · F2 other keys · Esc back"))

    def _tell(self, _number: int) -> None:
        row = self.list.current()
        self.field.setAccessibleDescription(row.spoken if row else "")

    def _current(self) -> Entry | None:
        number = self.list.currentRow()
        return self._found[number] if 0 <= number < len(self._found) else None

    def _take(self) -> None:
        entry = self._current()
        if entry is None:
            return
        if entry.why:
            self._say(_("“{command}” cannot be done now: {why}.").format(command=entry.names[0], why=entry.why))
        else:
            self.called.emit(entry)

    def _clicked(self, number: int) -> None:
        self.list.setCurrentRow(number)
        self._take()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and not self.isAncestorOf(new):
            self.closed.emit(False)

    # Other keys

    @property
    def _recording(self) -> bool:
        return not self.recorder.isHidden()

    def _record(self) -> None:
        entry = self._current()
        if entry is None or entry.action is None or not entry.action.objectName():
            self._say(_("Only commands have keys."))
            return
        self.recorder.begin(entry.action, self._actions)
        self._head.hide()
        self._place()

    def _recorded(self, sentence: str) -> None:
        self._head.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.recorder.hide()
        self._show(self.field.words(), self.list.currentRow())
        self._say(sentence)
