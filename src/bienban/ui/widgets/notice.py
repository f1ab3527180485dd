"""A quiet bar under the header: what happened, in one sentence, and what can be done now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
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


def always() -> bool:
    """What is said of something that happened is true for good."""
    return True


@dataclass(frozen=True)
class Remedy:
    """A button of the bar; it is there while ``offered`` says so."""

    label: str
    icon: str
    act: Callable[[], object]
    offered: Callable[[], bool] = always


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
    """Hidden until there is something to say; it never takes the focus by itself, nor by a click."""

    asked_place = Signal()
    """It had the focus and gives it up, and the place where the focus was is not known or gone: somebody finds one."""

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
        self._true: Callable[[], bool] = always
        self._offers: list[tuple[Remedy, Button]] = []
        self._remedies = QHBoxLayout()
        self._below = False
        self._close = Button(theme, icon="x", kind=Kind.QUIET, name=_("Close this message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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

    def say(self, tone: str, sentence: str, *remedies: Remedy, true: Callable[[], bool] = always) -> None:
        """Show a sentence as ``error``, ``warn``, ``ok`` or ``note``, until ``true`` says that it is so no longer."""
        self._tone = tone
        self._icon.setAccessibleName(_tones()[tone])
        self._icon.setPixmap(self._theme.icon(_ICONS[tone], tone).pixmap(self._theme.px(16), self._theme.px(16)))
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._true = true
        self._offer(remedies)
        self._arrange()
        self.show()
        self.update()
        announce(self, sentence)

    def look_again(self) -> None:
        """Something has changed: what is true no longer goes, and so does a button that comes too late."""
        if self.isHidden():
            return
        if not self._true():
            self.hide()
            return
        for remedy, button in self._offers:
            offered = remedy.offered()
            if not offered and button.hasFocus():
                self._close.setFocus(KEEPING)
            button.setVisible(offered)
        self._arrange()

    def enter(self) -> None:
        """Put the focus on the first thing that can be done; when the bar goes, the focus goes back."""
        self._return = Return()
        next(iter(self._shown()), self._close).setFocus(KEEPING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the focus back that it was given."""
        focused = QApplication.focusWidget()
        if (focused is None and self._return is not None) or self._holds_focus():
            self._give_back()
        self._return = None
        super().hideEvent(event)

    def pass_over(self) -> None:
        """Something else begins: what was done or noted need not be said any longer; a fault or a warning stays."""
        if self._tone in ("ok", "note"):
            self.hide()

    def reword(self, before: str, sentence: str) -> None:
        """Say how far something is by now in place of ``before``, with the same tone and the same buttons.

        Where something else is being said, that stays.
        """
        if self.sentence == before:
            self._sentence.setText(sentence)
            self.setAccessibleName(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the buttons stand below the sentence."""
        super().resizeEvent(event)
        self._arrange()

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _give_back(self) -> None:
        back, self._return = self._return, None
        if back is None:
            self.asked_place.emit()
        else:
            back.go(self.asked_place.emit)

    def _offer(self, remedies: Sequence[Remedy]) -> None:
        if self._holds_focus():
            self._give_back()  # what is said now is something else
        for _remedy, button in self._offers:
            self._remedies.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offers = [(remedy, Button(self._theme, remedy.label, remedy.icon)) for remedy in remedies]
        for remedy, button in self._offers:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, act=remedy.act: act())
            self._remedies.addWidget(button)
            button.setVisible(remedy.offered())

    def _shown(self) -> list[Button]:
        return [button for _remedy, button in self._offers if not button.isHidden()]

    def _arrange(self) -> None:
        buttons = self._shown()
        width = sum(button.sizeHint().width() + 8 for button in buttons)
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
