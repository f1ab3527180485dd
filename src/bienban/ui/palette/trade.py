"""Opens the palette over the window, runs what was chosen there and gives the focus back to the very caret."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from bienban.session.press import Press
from bienban.ui.filing.files import Files
from bienban.ui.keymap import Keymap
from bienban.ui.library import Library
from bienban.ui.palette.entries import Entries, Entry, gathered
from bienban.ui.palette.view import PaletteView
from bienban.ui.trade import Trade
from bienban.ui.widgets.returning import Return

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow


class Palette(Trade):
    """The palette of one window."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._return: Return | None = None
        self.view: PaletteView | None = None
        """What is seen; None while it is closed."""

    def toggle(self) -> None:
        """Open it; once more: begin anew in it."""
        if self.view is not None:
            self.view.begin_anew()
        else:
            self._open(self._gathered())

    def shortcuts(self) -> None:
        """Open it with the commands that have keys, each with its own: help for the hands."""
        self._open(entry for entry in self._gathered() if entry.keys)

    def _gathered(self) -> Iterator[Entry]:
        shell = self._window.shell
        return gathered(shell.commands, shell.page if not shell.on_start_page else None, self._files)

    def _open(self, entries: Iterable[Entry]) -> None:
        shell = self._window.shell
        if shell.page is not None:
            shell.page.form.settle()
        if self.view is None:
            self._return = Return()
        self._drop()
        view = PaletteView(shell.theme, shell, Keymap(self._window.settings), named_actions(self._window))
        view.called.connect(self._run)
        view.closed.connect(self._close)
        self.view = view
        view.begin(Entries(entries, lambda: self._library.readings))

    def shown(self) -> None:
        """Another record or another look: the palette went with the old one."""
        self._drop()

    def stop(self) -> None:
        """The window closes."""
        self._drop()

    def _run(self, entry: Entry) -> None:
        self._close(True)
        entry.run()

    def _close(self, back: bool) -> None:
        returning, self._return = self._return, None
        self._drop()
        if back and returning is not None:
            returning.go(self._otherwise)

    def _drop(self) -> None:
        view, self.view = self.view, None
        if view is not None:
            view.blockSignals(True)
            view.hide()
            view.deleteLater()

    def _otherwise(self) -> None:
        page = self._window.shell.page
        if page is not None:
            page.enter(page.form)


def named_actions(window: MainWindow) -> list[QAction]:
    """Every action that keys may call: those of the window and those of the form."""
    shell = window.shell
    form = shell.page.form.commands().values() if shell.page is not None else ()
    found = [*shell.commands, *(action for actions in form for action in actions)]
    return [action for action in found if action.objectName()]
