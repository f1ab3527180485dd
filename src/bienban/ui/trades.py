"""What the window can do beside showing a record: each a class of its own, loaded when it is first asked for.

A trade is built with the window, the library, the open files and the press. It asks the window for what is shown (the
shell is built again when the look changes). It may have two more methods: ``shown()``, called when a record or a new
shell is shown, and ``stop()``, called when the window closes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from bienban.session.press import Press
from bienban.ui.files import Files
from bienban.ui.library import Library

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow

TRADES: Mapping[str, tuple[str, str, str]] = {
    "print": ("printing", "Printing", "ask"),
    "templates": ("templates", "Templates", "toggle"),
    "rules": ("rules", "Rules", "toggle"),
    "stages": ("stages", "Stages", "toggle"),
    "history": ("history", "Versions", "toggle"),
    "palette": ("palette.trade", "Palette", "toggle"),
    "import_list": ("lists", "Lists", "toggle"),
    "roll_call": ("roll_call", "RollCall", "toggle"),
    "read_through": ("reading.trade", "Reading", "toggle"),
    "arrives": ("coming", "Coming", "arrives"),
    "leaves": ("coming", "Coming", "leaves"),
    "settings": ("setting_up", "SettingUp", "toggle"),
    "find": ("finding", "Finding", "find"),
    "replace": ("finding", "Finding", "replace"),
    "find_next": ("finding", "Finding", "next"),
    "find_previous": ("finding", "Finding", "previous"),
    "swap_pair": ("arranging", "Arranging", "swap"),
    "mirror": ("arranging", "Arranging", "mirror"),
    "one_language": ("arranging", "Arranging", "one_language"),
    "line_left": ("arranging", "Arranging", "line_left"),
    "line_right": ("arranging", "Arranging", "line_right"),
    "line_back": ("arranging", "Arranging", "line_back"),
}
"""Which command calls what: a module of this room, its class, the method without arguments."""

_T = TypeVar("_T")


class Trades(QObject):
    """Builds the trades as they are needed, one of each kind."""

    def __init__(self, window: MainWindow, library: Library, opened: Files, press: Press) -> None:
        super().__init__(window)
        self._tools = (window, library, opened, press)
        self._ready: dict[Callable[..., Any], Any] = {}

    def of(self, kind: Callable[..., _T]) -> _T:
        """The one of this class."""
        if kind not in self._ready:
            self._ready[kind] = kind(*self._tools)
        trade: _T = self._ready[kind]
        return trade

    def do(self, command: str) -> None:
        """Do what a command of :data:`TRADES` asks for."""
        module, name, method = TRADES[command]
        kind = getattr(import_module(f"bienban.ui.{module}"), name)
        getattr(self.of(kind), method)()

    def shown(self) -> None:
        """Tell those at work that a record, or a new shell, is shown."""
        self._tell("shown")

    def stop(self) -> None:
        """Tell those at work that the window closes."""
        self._tell("stop")

    def _tell(self, what: str) -> None:
        for trade in tuple(self._ready.values()):
            if (hear := getattr(trade, what, None)) is not None:
                hear()
