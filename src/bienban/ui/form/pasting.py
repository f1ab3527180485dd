"""What is pasted into the form and is more than words: rows of a record, tables of others, marks of another record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from bienban.core import marks
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Person, Section
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.storage.codec import decode
from bienban.ui.fields import clipboard
from bienban.ui.form import clause_edits, clauses
from bienban.ui.form.part import Part
from bienban.ui.form.row_words import MIME, row_data
from bienban.ui.form.rows import row_of
from bienban.ui.widgets.clipboard import held

if TYPE_CHECKING:
    from bienban.bilingual.lists.table import Table
    from bienban.ui.form.page import FormPage


def row_at_hand(page: FormPage) -> str:
    """The id of the row, or the section, that has the caret; empty for none."""
    part = page.current()
    row = row_of(part)
    if row is not None:
        return str(getattr(row, "id", ""))
    while part is not None and not isinstance(part, Part):
        part = part.parentWidget()
    return part.key if part is not None and isinstance(page.binder.node(part.key), Section) else ""


class Pasting(QObject):
    """Copies rows as a whole, and takes what a field is not to take as words."""

    lists = Signal(object, object)
    """Tables were pasted into the name of a person; the second pastes them as text after all."""

    def __init__(self, page: FormPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        page.binder.pasted.connect(lambda address, strings: clauses.paste(self._desk, address, strings))
        page.binder.taking = self.take

    # Rows

    def copy_row(self) -> bool:
        """Put the row at hand on the clipboard: for our windows, for Word, for spreadsheets. Says whether it was."""
        self._page.settle()
        try:
            from bienban.core.copying import clipping  # not before a row is copied

            clip = clipping(self._desk.minutes, row_at_hand(self._page))
        except BienBanError:
            return False
        QGuiApplication.clipboard().setMimeData(row_data(clip, self._desk.binder))
        return True

    def paste_row(self) -> bool:
        """Put the copied rows below the row at hand. Says whether they can stand there."""
        source = held()
        return source.hasFormat(MIME) and self._take_rows(row_at_hand(self._page), source)

    # What a field asks before it takes words

    def take(self, address: Address, source: QMimeData) -> bool:
        """Take what is pasted into the field at ``address``; False where the field is to take its words."""
        if source.hasFormat(MIME):
            return self._take_rows(address.id, source)
        if source.hasFormat(clipboard.MIME):
            return self._take_words(address, source)
        if self._may_be_table(source) and (tables := self._tables(source)):
            return self._take_table(address, tables, source)
        return False

    def _take_rows(self, below: str, source: QMimeData) -> bool:
        minutes = self._desk.minutes
        try:
            clip = decode(bytes(source.data(MIME).data()))
            from bienban.core.copying import pasting

            made = pasting(minutes, clip, below)
        except BienBanError as error:
            self._page.say(str(error))
            return True
        if made is None:
            return False
        self._desk.binder.session.end_run()
        if self._desk.binder.apply(made.edit, _("Paste"), at=None):
            self._show(made.first)
        return True

    def _show(self, id_: str) -> None:
        """The caret goes to the row that came."""
        node = self._desk.binder.node(id_)
        for field in ("text", "name", "heading", "title"):
            held = getattr(node, field, None)
            if held is not None:
                self._desk.go(Address(id_, field, self._desk.tags[0] if isinstance(held, Text) else ""), None)
                return

    def _take_words(self, address: Address, source: QMimeData) -> bool:
        """Words that name somebody of another record are pasted as they are read."""
        string = bytes(source.data(clipboard.MIME).data()).decode("utf-8", "replace")
        field = self._desk.binder.field(address)
        if field is None or not any(self._is_strange(name) for name in marks.facts(string)):
            return False
        plain = QMimeData()
        plain.setText(source.text().replace("\n", " "))
        field.insertFromMimeData(plain)
        return True

    def _is_strange(self, fact: str) -> bool:
        family, _dot, rest = fact.partition(".")
        minutes = self._desk.minutes
        match family:
            case "person":
                return minutes.person(rest) is None
            case "beside":
                return all(other.id != rest for other in minutes.beside)
            case "motto":
                return minutes.motto(rest.removesuffix(".items")) is None
        return False

    # Tables

    @staticmethod
    def _may_be_table(source: QMimeData) -> bool:
        words = source.text() if source.hasText() else ""
        rows = "\t" in words and "\n" in words.strip()
        return rows or (source.hasHtml() and "<td" in source.html().lower())

    @staticmethod
    def _tables(source: QMimeData) -> Sequence[Table]:
        from bienban.ui.lists.source import tables_in  # reading of others' tables is not loaded before one comes

        try:
            return tables_in(source)
        except BienBanError:
            return ()

    def _take_table(self, address: Address, tables: Sequence[Table], source: QMimeData) -> bool:
        node = self._desk.binder.node(address.id)
        table = max(tables, key=lambda each: len(each.rows))
        if isinstance(node, Clause):
            return self._take_pairs(address, table)
        if isinstance(node, Person) and len(table.rows) > 1 and table.columns > 1:
            words = source.text()
            self.lists.emit(tables, lambda: self._as_text(address, words))
            return True
        return False

    def _take_pairs(self, address: Address, table: Table) -> bool:
        from bienban.bilingual.lists.pairs import pairs_of

        texts = pairs_of(table, self._desk.tags)
        if not texts:
            return False
        self._desk.binder.session.end_run()
        self._desk.take(clause_edits.paste_pairs(self._desk.minutes, address, texts), _("Paste"))
        return True

    def _as_text(self, address: Address, words: str) -> None:
        field = self._desk.binder.field(address)
        if field is not None:
            plain = QMimeData()
            plain.setText(words.replace("\n", " ").replace("\r", ""))
            field.setFocus()
            field.insertFromMimeData(plain)
