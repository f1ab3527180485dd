"""The row at the top: menus, undo and redo, and the one filled button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind

HEIGHT, LOW_HEIGHT = 44, 40
"""Pixels; the lower one on a low screen."""


class MenuBar(QMenuBar):
    """A real menu bar that paints its items on the ground of the header."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setNativeMenuBar(False)
        self.setAccessibleName(_("Menus"))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font("interface"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The items; the one that is open or under the mouse on a soft ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("rail"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        for action in self.actions():
            area = self.actionGeometry(action)
            if action is self.activeAction():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("soft"))
                if self._theme.high:
                    painter.setPen(QPen(self._theme.colour("accent"), self._theme.border))
                painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)
            painter.setPen(self._theme.colour("text"))
            painter.drawText(area, flags, action.text())


class CommandField(Button):
    """Looks like a field to type in, and opens the one that finds commands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Find a command"), "search")
        self.setMinimumWidth(theme.px(140))
        self.setMaximumWidth(theme.px(300))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """It gives way before the menus do."""
        return QSize(self.minimumWidth(), super().minimumSizeHint().height())


class Header(QWidget):
    """Menu bar and tools share one row."""

    def __init__(self, theme: Theme, undo: QAction, redo: QAction, export: QAction, find: QAction) -> None:
        super().__init__()
        self._theme = theme
        self.commands = CommandField(theme)
        self._follow(self.commands, find)
        self.setFixedHeight(theme.px(HEIGHT))
        self.menus = MenuBar(theme)
        self.export = Button(theme, _("Export…"), "printer", Kind.FILLED)
        self._follow(self.export, export)
        self.undo = Button(theme, icon="undo-2", kind=Kind.QUIET, name=_("Undo"))
        self.redo = Button(theme, icon="redo-2", kind=Kind.QUIET, name=_("Redo"))
        self._follow(self.undo, undo)
        self._follow(self.redo, redo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 10, 0)
        layout.setSpacing(4)
        layout.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        layout.addWidget(self.commands, 3)
        layout.addStretch(1)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        layout.addSpacing(8)
        layout.addWidget(self.export)

    def set_low(self, low: bool) -> None:
        """Save height on a low screen."""
        self.setFixedHeight(self._theme.px(LOW_HEIGHT if low else HEIGHT))

    def set_document(self, there: bool) -> None:
        """Without an open record there is nothing to undo or to export."""
        for button in (self.undo, self.redo, self.export):
            button.setVisible(there)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground with a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        painter.fillRect(
            0, self.height() - self._theme.border, self.width(), self._theme.border, self._theme.colour("line")
        )

    def _follow(self, button: Button, action: QAction) -> None:
        """The button does what the action does, and is on when it is. It takes no focus from the text."""
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        name = button.accessibleName() or button.text()

        def show_keys() -> None:
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            button.setToolTip(f"{name} ({keys})" if keys else name)
            if button is self.commands:
                button.set_hint(keys)

        action.changed.connect(show_keys)
        show_keys()
