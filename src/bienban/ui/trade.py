"""What every trade of the window is: a class with the tools that all of them work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bienban.core.ids import Address
from bienban.i18n import gettext as _
from bienban.session.press import Press
from bienban.session.validity import LastStep
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.widgets.notice import Remedy

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

    def _show_place(self, place: Address) -> None:
        """Scroll the form to a place of the record; the keyboard stays where it is."""
        if (page := self._window.shell.page) is not None:
            page.form.reveal(place, focus=False)

    def _taking_back(self, step: LastStep) -> Remedy:
        """The button that takes this very step back: it is offered as long as undo would do that."""

        def take_back() -> None:
            shell = self._window.shell
            if shell.page is not None:
                shell.page.form.settle()  # what is still being composed would be a step of its own
            if step.is_last():
                shell.commands["undo"].trigger()

        return Remedy(_("Undo"), "undo-2", take_back, step.is_last)
