"""Commands that copy, cut and paste the row at hand as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from bienban.i18n import gettext as _
from bienban.ui.form.pasting import row_at_hand
from bienban.ui.form.row_words import MIME
from bienban.ui.widgets.clipboard import held

if TYPE_CHECKING:
    from bienban.ui.form.page import FormPage


class RowActions:
    """``remove`` takes the row at hand away."""

    def __init__(
        self, page: FormPage, make: Callable[[str, Callable[[], None]], QAction], remove: Callable[[], None]
    ) -> None:
        self._page = page
        self._remove = remove
        self._copy = make("copy_row", self._copy_row)
        self._cut = make("cut_row", self._cut_row)
        self._paste = make("paste_row", self._paste_row)
        self.actions = (self._copy, self._cut, self._paste)

    def follow(self, removable: bool) -> None:
        """Turn on what can be done to the row at hand; ``removable``: it can be taken away."""
        there = bool(row_at_hand(self._page))
        self._copy.setEnabled(there)
        self._cut.setEnabled(there and removable)
        self._paste.setEnabled(there)

    def _copy_row(self) -> None:
        self._page.pasting.copy_row()

    def _cut_row(self) -> None:
        if self._page.pasting.copy_row():
            self._remove()

    def _paste_row(self) -> None:
        if held().hasFormat(MIME):
            if not self._page.pasting.paste_row():
                self._page.say(_("The copied row cannot stand here; go to a row of its kind."))
        else:
            self._page.say(_("No row was copied: “Copy the row” does it."))
