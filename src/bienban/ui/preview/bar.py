"""The controls over the preview: what is shown, each with a menu of what else there is, and words about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import HEIGHT, Button, Kind
from bienban.ui.widgets.labels import ink
from bienban.ui.widgets.menus import offer

_SIDE, _TOP, _GAP = 8, 4, 4


class PreviewBar(QWidget):
    """Lays the controls in one row, or in as many as the width of the pane needs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._buttons: list[Button] = []
        self._state = QLabel(self)
        self._words = 0
        self._state.setFont(theme.font("label"))
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        ink(self._state, theme, "muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> str:
        """What is said of what is shown."""
        return self._state.text()

    def add(self) -> Button:
        """One more control."""
        button = Button(self._theme, kind=Kind.QUIET, parent=self)
        self._buttons.append(button)
        return button

    def say(self, state: str) -> None:
        """Say something of what is shown: which page, or that it is being made."""
        if state != self._state.text():
            self._state.setText(state)
            self._state.setAccessibleName(state)
            room = self._state.sizeHint().width() + 2 * _GAP
            self._words = max(self._words, room) if state else 0  # room once taken is kept: no row comes and goes
            self._place()

    def offer(
        self, button: Button, what: str, names: Mapping[str, str], current: str, choose: Callable[[str], None]
    ) -> None:
        """Let a control show the name of what is chosen, and offer the others."""
        offer(button, names, current, choose).setAccessibleName(what)
        button.setAccessibleName(f"{what}: {names.get(current, '')}")
        self._place()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(_SIDE, self._rows(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The pane decides how wide it is."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the controls out for this width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for widget, area in self._areas(self.width()):
            widget.setGeometry(area)
        if self.height() != self._rows(self.width()):
            self.updateGeometry()

    def _rows(self, width: int) -> int:
        return (
            max((area.bottom() for _widget, area in self._areas(width)), default=self._theme.px(HEIGHT) + _TOP)
            + 1
            + _TOP
        )

    def _areas(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where everything lies in a bar of this width; the words at the end of the last row."""
        areas: list[tuple[QWidget, QRect]] = []
        left, top, high = _SIDE, _TOP, self._theme.px(HEIGHT)
        widths = [(button, button.sizeHint().width()) for button in self._buttons]
        for widget, needed in [*widths, (self._state, self._words)]:
            if left > _SIDE and left + needed > width - _SIDE:
                left, top = _SIDE, top + high + _GAP
            room = width - _SIDE - left if widget is self._state else needed
            areas.append((widget, QRect(left, top, max(room, 0), high)))
            left += needed + _GAP
        return areas
