"""The menu of a field: undo, the clipboard, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from bienban.core.ids import Address
from bienban.i18n import gettext as _
from bienban.ui.form import marking

if TYPE_CHECKING:
    from bienban.ui.form.page import FormPage


def fill(page: FormPage, address: Address, menu: QMenu) -> None:
    """Put the commands for the field at ``address`` into its menu."""
    field = page.binder.field(address)
    if field is None:
        return
    session, selected = page.binder.session, field.textCursor().hasSelection()
    writable = not field.isReadOnly()
    menu.addAction(_("Undo"), page.binder.undo).setEnabled(session.can_undo)
    menu.addAction(_("Redo"), session.redo).setEnabled(session.can_redo)
    menu.addSeparator()
    menu.addAction(_("Cut"), field.cut).setEnabled(selected and writable)
    menu.addAction(_("Copy"), field.copy).setEnabled(selected)
    menu.addAction(_("Paste"), field.paste).setEnabled(field.canPaste() and writable)
    menu.addAction(_("Select all"), field.selectAll)
    if not writable or not field.language:
        return
    menu.addSeparator()
    menu.addAction(_("Mark as ordered pair"), lambda: page.say(marking.mark_pair(page.desk, field)))
    marking.fact_menu(page.desk, field, menu.addMenu(_("Mark as fact")))
    menu.addAction(_("Unmark"), lambda: marking.unmark(field)).setEnabled(marking.unit_at_caret(field) is not None)
