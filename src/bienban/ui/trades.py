"""What the window can do beside showing a record: each a class of its own, loaded when it is first asked for.

Each is a :class:`~bienban.ui.trade.Trade`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from bienban.session.press import Press
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.trade import Trade

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow

TRADES: Mapping[str, tuple[str, str, str]] = {
    "print": ("printing.trade", "Printing", "ask"),
    "templates": ("templates.trade", "Templates", "toggle"),
    "rules": ("rules.trade", "Rules", "toggle"),
    "stages": ("stages.trade", "Stages", "toggle"),
    "history": ("history.trade", "Versions", "toggle"),
    "palette": ("palette.trade", "Palette", "toggle"),
    "shortcuts": ("palette.trade", "Palette", "shortcuts"),
    "import_list": ("lists.trade", "Lists", "toggle"),
    "roll_call": ("roll_call.trade", "RollCall", "toggle"),
    "read_through": ("reading.trade", "Reading", "toggle"),
    "arrives": ("roll_call.coming", "Coming", "arrives"),
    "leaves": ("roll_call.coming", "Coming", "leaves"),
    "settings": ("setting_up.trade", "SettingUp", "toggle"),
    "find": ("find_replace.trade", "Finding", "find"),
    "replace": ("find_replace.trade", "Finding", "replace"),
    "find_next": ("find_replace.trade", "Finding", "next"),
    "find_previous": ("find_replace.trade", "Finding", "previous"),
    "swap_pair": ("arranging", "Arranging", "swap"),
    "mirror": ("arranging", "Arranging", "mirror"),
    "one_language": ("arranging", "Arranging", "one_language"),
    "line_left": ("arranging", "Arranging", "line_left"),
    "line_right": ("arranging", "Arranging", "line_right"),
    "line_back": ("arranging", "Arranging", "line_back"),
}
"""Which command calls what: a module of this room, its class, the method without arguments."""

_T = TypeVar("_T", bound=Trade)


class Trades(QObject):
    """Builds the trades as they are needed, one of each kind."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window)
        self._tools = (window, library, files, press)
        self._ready: dict[type[Trade], Trade] = {}

    def of(self, kind: type[_T]) -> _T:
        """The one of this class."""
        trade = self._ready.get(kind)
        if not isinstance(trade, kind):
            trade = self._ready[kind] = kind(*self._tools)
        return trade

    def do(self, command: str) -> None:
        """Do what a command of :data:`TRADES` asks for."""
        module, name, method = TRADES[command]
        kind = getattr(import_module(f"bienban.ui.{module}"), name)
        getattr(self.of(kind), method)()

    def shown(self) -> None:
        """Tell those at work that a record, or a new shell, is shown."""
        for trade in tuple(self._ready.values()):
            trade.shown()

    def stop(self) -> None:
        """Tell those at work that the window closes."""
        for trade in tuple(self._ready.values()):
            trade.stop()
