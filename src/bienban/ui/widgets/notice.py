"""A quiet bar under the header: what happened, in one sentence, and what can be done now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.announcing import announce
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.returning import KEEPING, Return

_ICONS = {"error": "octagon-alert", "warn": "triangle-alert", "ok": "circle-check", "note": "info"}


def _tones() -> dict[str, str]:
    """What the icons say."""
    return {"error": _("Error"), "warn": _("Warning"), "ok": _("Done"), "note": _("Note")}


@dataclass(frozen=True)
class Remedy:
    """A button of the bar."""

    label: str
    icon: str
    act: Callable[[], object]


@dataclass(frozen=True)
class Message:
    """What the bar is to say: as ``error``, ``warn``, ``ok`` or ``note``, and what can be done."""

    tone: str
    sentence: str
    remedies: tuple[Remedy, ...] = ()


_ROOM = 440
"""Pixels that the sentence, its icon and the cross need beside the buttons."""
_BESIDE, _BELOW = (0, 2), (1, 1)
"""Row and column of the buttons."""


class Notice(QWidget):
    """Hidden until there is something to say; it never takes the focus by itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "note"
        self._icon = QLabel()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setFont(theme.font("interface"))
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._remedies = QHBoxLayout()
        self._below = False
        self._close = Button(theme, icon="x", kind=Kind.QUIET, name=_("Close this message"))
        self._close.clicked.connect(self.hide)
        self._return: Return | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 6, 8, 6)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._icon, 0, 0)
        self._grid.addWidget(self._sentence, 0, 1)
        self._grid.addLayout(self._remedies, *_BESIDE)
        self._grid.addWidget(self._close, 0, 3)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is being said; empty when the bar is hidden."""
        return self._sentence.text() if not self.isHidden() else ""

    def say(self, tone: str, sentence: str, *remedies: Remedy) -> None:
        """Show a sentence as ``error``, ``warn``, ``ok`` or ``note``."""
        self._tone = tone
        self._icon.setAccessibleName(_tones()[tone])
        self._icon.setPixmap(self._theme.icon(_ICONS[tone], tone).pixmap(self._theme.px(16), self._theme.px(16)))
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        while (item := self._remedies.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for remedy in remedies:
            button = Button(self._theme, remedy.label, remedy.icon)
            button.clicked.connect(lambda _checked=False, act=remedy.act: act())
            self._remedies.addWidget(button)
        self._arrange()
        self.show()
        self.update()
        announce(self, sentence)

    def enter(self) -> None:
        """Put the focus on the first thing that can be done; when the bar goes, the focus goes back."""
        first = self._remedies.itemAt(0)
        button = first.widget() if first is not None else None
        self._return = Return()
        (button or self._close).setFocus(KEEPING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the focus back that it was given."""
        focused, back = QApplication.focusWidget(), self._return
        if back is not None and (focused is None or self.isAncestorOf(focused)):
            back.go(lambda: None)
        self._return = None
        super().hideEvent(event)

    def pass_over(self) -> None:
        """Something else begins: what was done or noted need not be said any longer; a fault or a warning stays."""
        if self._tone in ("ok", "note"):
            self.hide()

    def reword(self, sentence: str) -> None:
        """Say something else with the same tone and the same buttons, if the bar is still there: how far it is."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the buttons stand below the sentence."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        buttons = [item.widget() for n in range(self._remedies.count()) if (item := self._remedies.itemAt(n))]
        width = sum(button.sizeHint().width() + 8 for button in buttons if button is not None)
        below = bool(buttons) and self.width() - width < self._theme.px(_ROOM)
        if below != self._below:
            self._below = below
            self._grid.removeItem(self._remedies)
            self._remedies.setParent(None)
            left = Qt.AlignmentFlag.AlignLeft
            self._grid.addLayout(self._remedies, *(_BELOW if below else _BESIDE), left)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The soft ground of the tone."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(f"{self._tone}-soft"))
        border = self._theme.border
        painter.fillRect(0, self.height() - border, self.width(), border, self._theme.colour("line"))
        if self._theme.high:
            painter.fillRect(0, 0, 6, self.height(), self._theme.colour(self._tone))
