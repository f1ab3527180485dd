"""What is copied out of a field and pasted into one: tidy words for everybody, marks for our own fields."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from bienban.core.marks import escape
from bienban.core.tidying import tidied
from bienban.ui.fields.pieces import BREAK, Piece

MIME = "application/x-bienban-text"
"""How copied words keep their marks on the way from one field to another."""


def copied(shown: Iterable[Piece]) -> QMimeData:
    """The words for others, the string of the record for our own fields."""
    shown = tuple(shown)
    data = QMimeData()
    data.setText("".join(piece.words for piece in shown).replace(BREAK, "\n"))
    data.setData(MIME, "".join(piece.written for piece in shown).encode("utf-8", "replace"))
    return data


def can_paste(source: QMimeData) -> bool:
    """Whether there are any words. A file that is dropped is the window's, which opens it."""
    return source.hasFormat(MIME) or (source.hasText() and not source.hasUrls())


def pasted(source: QMimeData, language: str, *, paragraphs: bool) -> list[str]:
    """Strings of the record: one for each paragraph, or a single one where ``paragraphs`` cannot be made of them."""
    if source.hasFormat(MIME):
        return [bytes(source.data(MIME).data()).decode("utf-8", "replace")]
    lines = tidied(source.text()).splitlines()
    if len(lines) > 1:
        lines = [line.strip() for line in lines if line.strip()]
    if len(lines) > 1 and not paragraphs:
        lines = [("" if language.startswith("zh") else " ").join(lines)]
    return [escape(line) for line in lines if line]
