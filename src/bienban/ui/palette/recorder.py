"""Waits for the keys that shall call a command, and says which it cannot take and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bienban.i18n import gettext as _
from bienban.ui import keymap
from bienban.ui.fields.box import paint_box
from bienban.ui.keymap import MODIFIERS, Keymap
from bienban.ui.look.theme import Theme
from bienban.ui.palette.tongues import plain
from bienban.ui.widgets.shortcuts import shown

HEIGHT = 78


class Recorder(QWidget):
    """Has the focus while it waits; the next keys are the new ones, unless they are refused with a sentence."""

    done = Signal(str)
    """It waits no longer: what has become of the keys, in a sentence; empty when nothing has changed."""

    def __init__(self, theme: Theme, keys: Keymap) -> None:
        super().__init__()
        self._theme = theme
        self._keys = keys
        self._action: QAction | None = None
        self._others: Sequence[QAction] = ()
        self.sentence = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(theme.px(HEIGHT))
        self.hide()

    def begin(self, action: QAction, others: Sequence[QAction]) -> None:
        """Wait for the keys of ``action``; ``others`` have keys that it cannot take."""
        self._action, self._others = action, others
        self._say("")
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        """No key calls its command while this waits."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the keys as they are, Backspace puts the standard ones back, Delete takes them away."""
        action, plain = self._action, event.modifiers() == Qt.KeyboardModifier.NoModifier
        if action is None or event.key() in MODIFIERS:
            return
        if plain and event.key() == Qt.Key.Key_Escape:
            self.done.emit("")
        elif plain and event.key() == Qt.Key.Key_Backspace:
            self._restore(action)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self._keys.choose(action, None)
            self.done.emit(_("“{command}” has no keys now.").format(command=_name(action)))
        else:
            self._take(action, event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A modifier that was pressed alone is refused when it is let go."""
        if event.key() in MODIFIERS and not self.sentence:
            self._say(keymap.refusal(event.keyCombination()))

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """No input method works here: keys are wanted, not characters."""
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What is waited for in a box, and below it the keys that mean something else, or why keys were refused."""
        painter, theme = QPainter(self), self._theme
        px = theme.px
        box = QRect(12, 8, self.width() - 24, px(34))
        paint_box(painter, box, theme, focus=self.hasFocus(), hover=False)
        painter.setFont(theme.font("interface"))
        painter.setPen(theme.colour("text"))
        inside, middle = box.adjusted(12, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, middle, painter.fontMetrics().elidedText(self._asked(), _END, inside.width()))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("error" if self.sentence else "muted"))
        below = QRect(24, px(46), self.width() - 48, px(24))
        words = self.sentence or self._help()
        painter.drawText(below, middle, painter.fontMetrics().elidedText(words, _END, below.width()))

    def _take(self, action: QAction, event: QKeyEvent) -> None:
        keys = event.keyCombination()
        why = keymap.refusal(keys)
        if not why and keymap.written([QKeySequence(keys)]) not in keymap.standard(action).split(", "):
            why = keymap.typing(keys)
        other = keymap.owner(QKeySequence(keys), self._others)
        name = shown(QKeySequence(keys))
        if not why and other is not None and other is not action:
            why = _("{keys} calls “{command}”. Press other keys.").format(keys=name, command=_name(other))
        if why:
            self._say(why)
            return
        self._keys.choose(action, QKeySequence(keys))
        self.done.emit(_("{keys} now calls “{command}”.").format(keys=name, command=_name(action)))

    def _restore(self, action: QAction) -> None:
        taken = (keymap.owner(keys, self._others) for keys in keymap.read(keymap.standard(action)))
        other = next((found for found in taken if found is not None and found is not action), None)
        if other is not None:
            name = keymap.standard(action)
            self._say(_("{keys} calls “{command}”. Press other keys.").format(keys=name, command=_name(other)))
            return
        self._keys.restore(action)
        self.done.emit(_("“{command}” has its standard keys again.").format(command=_name(action)))

    def _say(self, sentence: str) -> None:
        self.sentence = sentence
        self.setAccessibleName(self._asked())
        self.setAccessibleDescription(sentence or self._help())
        self.update()

    def _asked(self) -> str:
        return _("Press the new keys for “{command}”").format(command=_name(self._action) if self._action else "")

    def _help(self) -> str:
        standard = keymap.standard(self._action) if self._action is not None else ""
        words = (_("Esc: leave them"), _("Backspace: standard ({keys})").format(keys=standard or "–"), _("Del: none"))
        return "  ·  ".join(words)


def _name(action: QAction) -> str:
    return plain(action.text()).rstrip("…")


_END = Qt.TextElideMode.ElideRight
