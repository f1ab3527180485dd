"""Where lists come from: what is on the clipboard, and files of text, of pages and of Word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from bienban import files
from bienban.bilingual.lists.html import read_html
from bienban.bilingual.lists.separated import read_file, read_text
from bienban.bilingual.lists.table import MAX_BYTES, ListError, Table, nothing, table

_WORD = b"PK\x03\x04"


def tables_in(source: QMimeData) -> tuple[Table, ...]:
    """The tables of what was copied: of the page if there is one, else of the text. Raises :class:`ListError`."""
    if source.hasHtml() and "<table" in (page := source.html()).lower():
        try:
            return read_html(page)
        except ListError:
            if not source.hasText():
                raise
    if not source.hasText():
        raise nothing()
    return read_text(source.text())


def tables_in_file(path: Path) -> tuple[Table, ...]:
    """The tables of a file. Raises :class:`~bienban.core.errors.BienBanError`."""
    data = files.read(path, MAX_BYTES)
    if data.startswith(_WORD) and path.suffix.lower() == ".docx":
        from bienban.document.tables import read_tables

        found = tuple(made for rows in read_tables(data) if (made := table(rows)).rows)
        if not found:
            raise nothing()
        return found
    return read_file(data)
