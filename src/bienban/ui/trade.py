"""What every trade of the window is: a class with the tools that all of them work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bienban.session.press import Press
from bienban.ui.filing.files import Files
from bienban.ui.library import Library

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow


class Trade(QObject):
    """One thing that the window can do. It asks the window for the shell each time: that is built again."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._files = files
        self._press = press

    def shown(self) -> None:
        """A record, or a new shell, is shown. Only trades that have been loaded hear of it."""

    def stop(self) -> None:
        """The window closes."""
