"""Who hears what happens in a field of running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from bienban.ui.fields.marked_edit import MarkedEdit


class Hearer:
    """Is called by the fields themselves: of fields there are hundreds, and every connection of a signal costs."""

    def field_changed(self, field: MarkedEdit) -> None:
        """What is seen in the field is other than before, by whatever means."""

    def field_edited(self, field: MarkedEdit) -> None:
        """The words have changed, by whatever means, and nothing is being composed."""

    def field_grown(self, field: MarkedEdit) -> None:
        """The field needs another height."""

    def field_hovered(self, field: MarkedEdit) -> None:
        """The mouse has come over the field, or has left it."""

    def field_entered(self, field: MarkedEdit) -> None:
        """The caret has come."""

    def field_left(self, field: MarkedEdit) -> None:
        """The caret has gone."""

    def run_ended(self) -> None:
        """What follows is another step of undo: something is about to be pasted, cut or dropped."""

    def field_asked(self, field: MarkedEdit, command: str) -> None:
        """A command by key: ``undo``, ``redo``, see :func:`~bienban.ui.fields.keys.command_of`."""

    def field_takes(self, field: MarkedEdit, source: QMimeData) -> bool:
        """Something is pasted; True: it is taken and is not to be pasted as words."""
        return False

    def field_pasted(self, field: MarkedEdit, strings: list[str]) -> None:
        """What was pasted: one string of the record, or several for the owner to make clauses of."""

    def field_menu_opens(self, field: MarkedEdit, menu: QMenu) -> None:
        """The menu of the field is about to be shown."""
