"""How the window looks and which language it speaks while it is open: what the user or the system chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bienban.ui.commands import Commands
from bienban.ui.look.choice import is_composing, when_it_changes

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow

_LATER_MS = 1500
"""While an input method composes nothing is built again; then it is tried once more."""


class Appearance(QObject):
    """Keeps what is chosen, and says when what is shown must be built again."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        when_it_changes(self._follow_system)

    def serve(self, commands: Commands) -> None:
        """Do what is chosen in the menus of a shell."""
        commands.themes.triggered.connect(lambda action: self.choose("look/theme", action.data()))
        commands.languages.triggered.connect(lambda action: self.choose("look/language", action.data()))

    def choose(self, key: str, value: str) -> None:
        """Keep a setting of the look or of the language, and show it."""
        self._settings.put(key, value)
        if key == "look/language":
            self._window.speak(value)
        self.changed.emit()

    def zoom(self, steps: int) -> None:
        """Larger or smaller texts; 0: as at first."""
        before = self._settings.theme.zoom
        self._settings.zoom_by(steps)
        if self._settings.theme.zoom != before:
            self.changed.emit()

    def _follow_system(self) -> None:
        """The system has become dark, light, of high contrast: follow it, but not under an input method's hands."""
        if is_composing(self._window.focusWidget()):
            QTimer.singleShot(_LATER_MS, self, self._follow_system)
        elif self._settings.theme != self._window.shell.theme:
            self.changed.emit()
