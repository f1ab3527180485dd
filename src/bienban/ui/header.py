"""The row at the top: menus, undo and redo, and the one filled button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import HEIGHT as BUTTON
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.shortcuts import shown, with_keys

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


class Yielding(Button):
    """A button whose words go where there is no room for them; its sign stays, and what it is called."""

    def __init__(self, theme: Theme, words: str, icon: str, kind: Kind = Kind.OUTLINED, least: int = 0) -> None:
        """``least``: how narrow it may be with its words, if they may be cut."""
        super().__init__(theme, words, icon, kind, name=words)
        self._words = words
        self._wide = least or self.sizeHint().width()

    def show_words(self, on: bool) -> None:
        """Show the words, or the sign alone."""
        if on != bool(self.text()):
            self.setText(self._words if on else "")
            self.updateGeometry()

    def needed(self, words: bool) -> int:
        """The room that it needs with its words, or without."""
        return self._wide if words else self._theme.px(BUTTON)

    def minimumSizeHint(self) -> QSize:
        """What it needs now."""
        return QSize(self.needed(bool(self.text())), super().minimumSizeHint().height())


class CommandField(Yielding):
    """Looks like a field to type in, and opens the one that finds commands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Find a command"), "search", least=theme.px(140))
        self.setMaximumWidth(theme.px(300))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Header(QWidget):
    """Menu bar and tools share one row."""

    def __init__(self, theme: Theme, undo: QAction, redo: QAction, export: QAction, find: QAction) -> None:
        super().__init__()
        self._theme = theme
        self.commands = CommandField(theme)
        self._follow(self.commands, find)
        self.setFixedHeight(theme.px(HEIGHT))
        self.menus = MenuBar(theme)
        self.export = Yielding(theme, _("Export…"), "printer", Kind.FILLED)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the words of buttons go before a menu is cut off."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Other menus, or other buttons, need other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        shown = [button for button in (self.commands, self.export) if not button.isHidden()]
        rest = layout.totalMinimumSize().width() - sum(button.minimumSizeHint().width() for button in shown)
        for worded in ((self.commands, self.export), (self.commands,), ()):
            if rest + sum(button.needed(button in worded) for button in shown) <= self.width():
                break
        for button in shown:
            button.show_words(button in worded)

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
            keys = shown(action.shortcut())
            button.setToolTip(with_keys(name, keys))
            if button is self.commands:
                button.set_hint(keys)

        action.changed.connect(show_keys)
        show_keys()
