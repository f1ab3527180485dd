"""A strip of the start page: work that was not saved, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bienban.i18n import gettext as _
from bienban.session.recovered import Fit
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind

_TONES = {Fit.CHANGED: "note", Fit.DAMAGED: "warn"}


class RecoveryStrip(QWidget):
    """Green where nothing is lost. What is given up is asked for once more on the button itself."""

    restored = Signal()
    compared = Signal()
    discarded = Signal()
    shown = Signal()
    """The folder is to be shown in which the recovery lies."""

    def __init__(self, theme: Theme, sentence: str, fit: Fit) -> None:
        super().__init__()
        self._theme = theme
        self._tone = _TONES.get(fit, "ok")
        icon = QLabel()
        side = theme.px(16)
        icon.setPixmap(theme.icon("life-buoy", self._tone).pixmap(side, side))
        icon.setFixedSize(side, side)
        words = QLabel(sentence)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setFont(theme.font("interface"))
        words.setWordWrap(True)
        policy = words.sizePolicy()  # it says that wrapped words are as high as their width makes them
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        words.setSizePolicy(policy)
        self.setAccessibleName(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(icon)
        row.addSpacing(4)
        row.addWidget(words, 1)
        self.buttons = self._made(fit)
        for button in self.buttons:
            button.setAccessibleDescription(sentence)
            row.addWidget(button)
        self.setFocusProxy(self.buttons[0])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The soft ground of its tone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(f"{self._tone}-soft"))
        painter.drawRoundedRect(self.rect(), 6, 6)

    def _made(self, fit: Fit) -> tuple[Button, ...]:
        discard = Button(self._theme, _("Discard"), "trash-2", Kind.QUIET)
        discard.clicked.connect(lambda: self._ask(discard))
        if fit is Fit.DAMAGED:
            folder = Button(self._theme, _("Show folder"), "folder-open")
            folder.clicked.connect(self.shown)
            return folder, discard
        restore = Button(self._theme, _("Restore"))
        restore.clicked.connect(self.restored)
        if fit not in (Fit.FITS, Fit.CHANGED):
            return restore, discard
        compare = Button(self._theme, _("See the differences"), kind=Kind.QUIET)
        compare.clicked.connect(self.compared)
        return restore, compare, discard

    def _ask(self, discard: Button) -> None:
        """The first press asks, the second does it."""
        if discard.text() == _("Discard"):
            discard.setText(_("Discard for good"))
            discard.updateGeometry()
        else:
            self.discarded.emit()
