"""The panel of the roll call: who is called, and the keys. It holds the keyboard itself, so that digits are digits."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from bienban.i18n import gettext as _
from bienban.ui.fields.box import paint_box
from bienban.ui.fields.flow import DOWN, Flow, broken
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import HEIGHT, Button, Kind
from bienban.ui.widgets.panel import Panel
from bienban.ui.widgets.shortcuts import with_keys
from bienban.ui.words import labelled

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.AltModifier)
_SIDE, _GAP = 12, 12
_MARGINS = (16, 8, 16, 9)
_PART = 0.4
"""Of the height of the window the panel takes no more: the row of who is called stays in sight."""


@dataclass(frozen=True)
class Called:
    """What is said of who is called: the names, what they are, where in the list, and the state in words.

    ``sign``: the icon and the token of the state. Without names there is only a sentence, in ``about``.
    """

    names: tuple[tuple[str, str], ...] = ()
    about: str = ""
    place: str = ""
    state: str = ""
    sign: tuple[str, str] = ("clock", "faint")


class RollPanel(Panel):
    """``asked`` is told what a key or a button wants; the panel itself knows nothing of the record."""

    asked = Signal(str)
    """``1`` to ``5``: mark and go on; ``back``, ``skip``, ``open``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Roll call"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.person = ""
        """The id of who is called; empty at the end of the list."""
        self.caller = Caller(theme)
        self.caller.clicked.connect(lambda: self.asked.emit("open"))
        self.setFocusProxy(self.caller)
        self.buttons: dict[str, Button] = {}
        self._window_height = 0
        self._short = False
        self._keys = keys = Flow(0)
        for ask, words, icon, key in _keys():
            button = Button(theme, words, icon, Kind.OUTLINED if ask.isdigit() else Kind.QUIET)
            button.set_hint(key)
            button.setAccessibleName(with_keys(words, key))
            button.setToolTip(with_keys(words, key))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, ask=ask: self._ask(ask))
            self.buttons[ask] = button
            keys.add(button)
        self._widths = [button.sizeHint().width() for button in self.buttons.values()]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(8)
        layout.addWidget(self.caller)
        layout.addWidget(keys)

    def show_called(self, called: Called, before: str = "") -> None:
        """Show who is called; ``before`` is said first: what became of the one before."""
        self.caller.show_called(called, before)
        for ask in ("1", "2", "3", "4", "5"):
            self.buttons[ask].setEnabled(bool(called.names))

    def fit(self, height: int) -> None:
        """In a low window the buttons are signs and keys; what they are called is told by their tips."""
        self._window_height = height
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window needs more rows of buttons."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        short = self._needed() > _PART * self._window_height
        if self._window_height and short != self._short:
            self._short = short
            for (_ask, words, _icon, key), button in zip(_keys(), self.buttons.values(), strict=True):
                button.setText(key if short else words)
                button.set_hint("" if short else key)
            self._keys.refit()

    def _needed(self) -> int:
        """How high the panel is when every button has its words."""
        left, top, right, bottom = _MARGINS
        rows = len(broken(self._widths, self.width() - left - right))
        return top + self.caller.sizeHint().height() + rows * (self.theme.px(HEIGHT) + DOWN) + bottom

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits mark, also wide ones and those of the number pad; arrows go on and back; Enter opens; Esc ends."""
        ask = _ARROWS.get(Qt.Key(event.key()), "")
        digit = unicodedata.normalize("NFKC", event.text())
        if not ask and digit in self.buttons and event.modifiers() in _PLAIN:
            ask = digit if self.buttons[digit].isEnabled() else "none"
        if ask:
            self._ask(ask)
        else:
            super().keyPressEvent(event)

    def _ask(self, ask: str) -> None:
        if ask == "end":
            self.closed.emit()
        elif ask != "none":
            self.asked.emit(ask)


class Caller(QAbstractButton):
    """Who is called, in one line; pressed, it opens the row in the form. It has the focus while the roll is called."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._called = Called()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def called(self) -> Called:
        """What is shown."""
        return self._called

    def show_called(self, called: Called, before: str) -> None:
        """Paint it, and say it to a screen reader."""
        self._called = called
        names = " ".join(words for _tag, words in called.names)
        told = ", ".join(filter(None, (names, called.about, called.place)))
        state = labelled(told, called.state) if called.state else told
        self.setAccessibleName(f"{before}. {state}" if before else state)
        self.setToolTip(state)
        self.update()

    def sizeHint(self) -> QSize:
        """One line of a name."""
        return QSize(400, max(34, self._theme.px(34)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key belongs to the panel."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bar and soft ground as the row has them, the names, what they are; the state at the right."""
        painter, theme, called = QPainter(self), self._theme, self._called
        paint_box(painter, self.rect(), theme, focus=self.hasFocus(), ground="soft")
        area = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if called.state:
            painter.setFont(theme.font("interface"))
            wide = painter.fontMetrics().horizontalAdvance(called.state)
            sign = QRect(area.right() - wide - 22, (self.height() - 16) // 2, 16, 16)
            theme.icon(*called.sign).paint(painter, sign)
            painter.setPen(theme.colour("text"))
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, called.state)
            area.setRight(sign.left() - _GAP)
        for tag, words in called.names:
            painter.setFont(theme.font("name", tag))
            painter.setPen(theme.colour("han" if tag.startswith("zh") else "text"))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, middle, shown)
            area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(shown) + _GAP)
        painter.setFont(theme.font("interface"))
        painter.setPen(theme.colour("muted"))
        rest = " · ".join(filter(None, (called.place, called.about)))
        painter.drawText(
            area, middle, painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, max(0, area.width()))
        )


_ARROWS = {
    Qt.Key.Key_Up: "back",
    Qt.Key.Key_Down: "skip",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
}


def _keys() -> tuple[tuple[str, str, str, str], ...]:
    """What can be done: what it asks for, its words, its icon, its key."""
    return (
        ("1", _("Present"), "check", "1"),
        ("2", _("Absent"), "x", "2"),
        ("3", _("Excused"), "minus", "3"),
        ("4", _("Arrives now"), "log-in", "4"),
        ("5", _("Leaves now"), "log-out", "5"),
        ("back", _("Back"), "", "↑"),
        ("skip", _("Skip"), "", "↓"),
        ("end", _("End"), "", "Esc"),
    )
