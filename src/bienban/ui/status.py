"""The status bar: saved or not, how much of each language is there, where the caret is, the zoom."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.session.parts import completeness
from bienban.session.session import Session
from bienban.ui.look.theme import Theme
from bienban.ui.stages import words as stage_words
from bienban.ui.widgets.announcing import announce
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.elided import Elided
from bienban.ui.words import language_name, language_tag

HEIGHT = 30
_BAR = 34
"""Pixels of the bar of a language and the space beside it."""


class StatusBar(QWidget):
    """One line at the foot of the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        self._icon = QLabel()
        self._saved = self._label()
        self.stage = Button(theme, kind=Kind.QUIET)
        self.stage.setFixedHeight(theme.px(HEIGHT))
        self._shares = QHBoxLayout()
        self._shares.setSpacing(16)
        self._languages: list[Share] = []
        self._place = Elided()
        self._place.setFont(theme.font("label"))
        self._zoom = self._label(f"{round(theme.zoom * 100)} %")
        self._zoom.setAccessibleName(_("Text zoom {percent} %").format(percent=round(theme.zoom * 100)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._saved)
        layout.addSpacing(4)
        layout.addWidget(self._rule())
        layout.addWidget(self.stage)
        layout.addWidget(self._rule())
        layout.addSpacing(4)
        layout.addLayout(self._shares)
        layout.addStretch(1)
        layout.addWidget(self._place)
        self._before_zoom = self._rule()
        layout.addWidget(self._before_zoom)
        layout.addWidget(self._zoom)

    @property
    def saved_words(self) -> str:
        """What is said of saving."""
        return self._saved.text()

    @property
    def place_words(self) -> str:
        """What is said of the caret's place."""
        return self._place.text()

    def show_state(self, session: Session) -> None:
        """Say whether the record is saved, and when it was."""
        when = session.saved_at
        if session.read_only:
            icon, tone, words = "lock", "note", _("Read only")
        elif session.modified or session.path is None:
            icon, tone, words = "circle", "warn", _("Not saved")
        elif when is not None:
            icon, tone, words = "circle-check", "ok", _("Saved {time}").format(time=when.strftime("%H:%M:%S"))
        else:
            icon, tone, words = "circle-check", "ok", _("No changes")
        self._icon.setAccessibleName(words)
        self._icon.setPixmap(self._theme.icon(icon, tone).pixmap(self._theme.px(16), self._theme.px(16)))
        if tone == "ok" and self._saved.text() not in ("", words):
            announce(self, words)
        self._saved.setText(words)
        self._icon.setToolTip(words)
        self._fit()

    def show_stage(self, session: Session) -> None:
        """Say at which stage the minutes are, and whether their final text still is what was sealed."""
        icon, stage = stage_words.present(session)
        self.stage.set_icon(icon)
        self.stage.setText(stage)
        self.stage.setAccessibleName(_("Stage of the minutes: {stage}").format(stage=stage))
        self._fit()

    def show_minutes(self, minutes: Minutes) -> None:
        """Say how much of each language is there."""
        if [share.language for share in self._languages] != list(minutes.languages):
            for share in self._languages:
                share.hide()
                share.deleteLater()
            self._languages = [Share(self._theme, language) for language in minutes.languages]
            for share in self._languages:
                self._shares.addWidget(share)
        for share in self._languages:
            share.show_share(completeness(minutes, share.language))
        self._fit()

    def show_place(self, place: str) -> None:
        """Say where the caret is."""
        self._place.setText(place)
        self._place.setToolTip(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the bar is narrow, what is known elsewhere gives way: bars, zoom, and what the sign of saving says."""
        layout = self.layout()
        for step in range(4):
            for share in self._languages:
                share.set_bar(step < 1)
            self._shares.invalidate()
            self._before_zoom.setVisible(step < 2)
            self._zoom.setVisible(step < 2)
            self._saved.setVisible(step < 3)
            if layout is None or layout.minimumSize().width() <= self.width():
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground with a hairline over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        painter.fillRect(0, 0, self.width(), self._theme.border, self._theme.colour("line"))

    def _label(self, text: str = "") -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font("label"))
        return label

    def _rule(self) -> QFrame:
        rule = QFrame()
        rule.setFixedSize(self._theme.border, self._theme.px(16))
        rule.setAutoFillBackground(True)
        palette = rule.palette()
        palette.setColor(rule.backgroundRole(), self._theme.colour("line"))
        rule.setPalette(palette)
        return rule


class Share(QLabel):
    """One language: its sign, a bar, a percentage."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self.language = language
        self._share = 0.0
        self._bar = _BAR
        self.setFont(theme.font("label", language))

    def show_share(self, share: float) -> None:
        """Set how much there is, 0 to 1. Never says 100 % while something is missing."""
        self._share = share
        words = f"{language_name(self.language)} {self.percent} %"
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def set_bar(self, shown: bool) -> None:
        """Show the bar, or the percentage alone."""
        bar = _BAR if shown else 0
        if bar != self._bar:
            self._bar = bar
            self.updateGeometry()
            self.update()

    @property
    def percent(self) -> int:
        """The share in whole percent, rounded down."""
        return int(self._share * 100)

    def sizeHint(self) -> QSize:
        """Room for the sign, the bar and ``100 %``."""
        px = self._theme.px
        return QSize(px(24 + self._bar) + self.fontMetrics().horizontalAdvance("100 %") + 4, px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Sign, bar, percentage."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("han" if self.language.startswith("zh") else "text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), middle, language_tag(self.language))
        px = self._theme.px
        top, high = self.height() / 2 - px(3) / 2, px(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        if self._bar:
            painter.drawRoundedRect(QRectF(px(22), top, px(30), high), high / 2, high / 2)
        if self._share and self._bar:
            painter.setBrush(self._theme.colour("muted"))
            painter.drawRoundedRect(QRectF(px(22), top, px(30) * self._share, high), high / 2, high / 2)
        painter.setFont(self._theme.font("label", "vi"))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(self.rect().adjusted(px(24 + self._bar), 0, 0, 0), middle, f"{self.percent} %")
