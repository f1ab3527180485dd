"""The open record: outline, form and right pane side by side, as the width of the window allows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.outline import RAIL, Outline
from bienban.ui.settings import Settings
from bienban.ui.widgets.buttons import Button, Kind

PANE_MINIMUM = 320
_STEP = 40
"""Pixels by which a command makes the pane wider."""
_STRIP = 40
_OUTLINE_OVER = 232
"""Pixels of the outline with its titles where it opens over the form."""


@dataclass(frozen=True)
class Tier:
    """How the window is divided from a width on: of the outline, of the right pane (0: it opens over the form).

    Where the pane opens over the form, so does the outline with its titles.
    """

    name: str
    outline: int
    pane: int


def tier(width: int) -> Tier:
    """The division for a window of ``width`` logical pixels."""
    if width >= 1600:
        return Tier("wide", 264, 596)
    if width >= 1240:
        return Tier("middle", 232, 390)
    return Tier("narrow", RAIL, 0)


class Workspace(QWidget):
    """Arranges three widgets that it is given; folds and unfolds two of them."""

    folded = Signal()
    """The outline or the pane was folded or unfolded."""

    def __init__(self, theme: Theme, settings: Settings, outline: Outline, middle: QWidget, pane: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._tier = tier(1366)
        self._over: QWidget | None = None
        self.outline = outline
        self.pane = pane
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(4)
        self._splitter.addWidget(middle)
        self._splitter.addWidget(pane)
        self._splitter.handle(1).setAccessibleName(_("Edge between the form and the preview"))
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.splitterMoved.connect(self._remember_width)
        pane.setMinimumWidth(PANE_MINIMUM)
        self._strip = _Strip(theme)
        self._strip.opened.connect(self.toggle_pane)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(outline)
        self._across.addWidget(self._splitter, 1)
        self._across.addWidget(self._strip)
        outline.chosen.connect(self._uncover)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self._uncover)
        self._arrange()

    @property
    def pane_shown(self) -> bool:
        """Whether the right pane can be seen, beside the form or over it."""
        return not self._settings.flag("fold/pane") if self._tier.pane else self._over is self.pane

    @property
    def outline_shown(self) -> bool:
        """Whether the outline shows its titles."""
        return not self._settings.flag("fold/outline") if self._tier.pane else self._over is self.outline

    def toggle_pane(self) -> None:
        """Fold the right pane, or show it again; in a narrow window over the form."""
        if self._tier.pane:
            self._settings.put("fold/pane", self.pane_shown)
        else:
            self._over = None if self.pane_shown else self.pane
        self._arrange()

    def toggle_outline(self) -> None:
        """Fold the outline to numbers, or show its titles again; in a narrow window over the form."""
        if self._tier.pane:
            self._settings.put("fold/outline", self.outline_shown)
        else:
            self._over = None if self.outline_shown else self.outline
        self._arrange()

    def widen_pane(self, by: int) -> None:
        """Make the right pane so many steps wider, or narrower; it is shown if it is folded."""
        if not self.pane_shown:
            self.toggle_pane()
        key = f"pane/{self._tier.name}" if self._tier.pane else "pane/middle"
        most = self.width() - self.outline.width() - PANE_MINIMUM
        width = min(max(self.pane.width() + by * _STEP, PANE_MINIMUM), max(most, PANE_MINIMUM))
        self._settings.put(key, width)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the window anew when it passes a limit."""
        super().resizeEvent(event)
        now = tier(round(self.width() / self._theme.scale))
        if now != self._tier:
            self._tier = now
            self._over = None
            self._arrange()
        else:
            self._place_over()

    def _uncover(self) -> None:
        if self._over is not None:
            self._over = None
            self._arrange()

    def _arrange(self) -> None:
        shown = self.pane_shown
        beside = bool(self._tier.pane)
        self._arrange_outline()
        if beside and self.pane.parent() is not self._splitter:
            self._splitter.addWidget(self.pane)
        elif not beside and self.pane.parent() is not self:
            self.pane.setParent(self)
        self.pane.setVisible(shown)
        self._escape.setEnabled(self._over is not None)
        self._strip.setVisible(not beside or not shown)
        self._strip.set_open(shown)
        if beside and shown:
            width = self._settings.number(f"pane/{self._tier.name}", self._tier.pane)
            whole = max(self.width(), 1) - self.outline.width()
            self._splitter.setSizes([max(whole - width, 1), width])
        self._place_over()
        self.folded.emit()

    def _arrange_outline(self) -> None:
        over = self._over is self.outline
        wide = (self._tier.outline if self._tier.pane else _OUTLINE_OVER) if self.outline_shown else RAIL
        self.outline.setFixedWidth(self._theme.px(wide))
        self.outline.set_folded(not self.outline_shown)
        beside = self._across.indexOf(self.outline) >= 0
        if over and beside:
            self._across.removeWidget(self.outline)
        elif not over and not beside:
            self._across.insertWidget(0, self.outline)
        self._across.setContentsMargins(self._theme.px(RAIL) if over else 0, 0, 0, 0)

    def _place_over(self) -> None:
        if self._over is self.outline:
            self.outline.setGeometry(0, 0, self.outline.width(), self.height())
            self.outline.raise_()
        elif self._over is self.pane:
            self._place_pane()

    def _place_pane(self) -> None:
        width = min(
            max(self._settings.number("pane/middle", 390), PANE_MINIMUM), self.width() - self._theme.px(RAIL + _STRIP)
        )
        self.pane.setGeometry(self.width() - self._theme.px(_STRIP) - width, 0, width, self.height())
        self.pane.raise_()

    def _remember_width(self) -> None:
        if self._tier.pane and self.pane_shown:
            self._settings.put(f"pane/{self._tier.name}", self.pane.width())


class _Strip(QWidget):
    """What stays of the folded pane: its icon."""

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(theme.px(_STRIP))
        self._button = Button(theme, icon="eye", kind=Kind.QUIET, name=_("Preview"))
        self._button.show_keys_of("preview")
        self._button.setCheckable(True)
        self._button.clicked.connect(self.opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 8, 5, 8)
        layout.addWidget(self._button)
        layout.addStretch(1)

    def set_open(self, shown: bool) -> None:
        self._button.setChecked(shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line"))
