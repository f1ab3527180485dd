"""Words of the form that are looked for: shown, selected, tinted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCursor

from bienban.core import page
from bienban.core.finding import Page
from bienban.core.found import Found
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.ui.fields import marked
from bienban.ui.fields.pieces import Piece, pieces
from bienban.ui.fields.text_field import TextField

if TYPE_CHECKING:
    from bienban.ui.form.page import FormPage


@dataclass(frozen=True)
class Read:
    """A snapshot of the record, and what a reader of the form sees of it, place by place."""

    minutes: Minutes
    page: Page


def page_shown(form: FormPage, before: Read | None = None) -> Read:
    """What a reader of the form sees. A motto is one unit: it is not changed word by word.

    ``before`` is given back where the record is the same still.
    """
    form.binder.facts.catch_up()
    minutes = form.binder.minutes
    if before is not None and before.minutes is minutes:
        return before
    fixed = {motto.id for motto in minutes.mottos}
    readings = {tag: form.binder.reading(tag) for tag in minutes.languages}
    seen = {
        address: _shown(address, words, readings, fixed)
        for address, words in page.page(minutes)
        if address.language in ("", *readings)
    }
    return Read(minutes, seen)


def _shown(address: Address, words: str, readings: Mapping[str, object], fixed: set[str]) -> Sequence[Piece]:
    if address.id in fixed:
        return (Piece(words, words),)
    if not address.language or (words.isprintable() and "{" not in words and "}" not in words):
        return (Piece(words),)
    return pieces(words, readings[address.language])  # type: ignore[arg-type]


def locked(form: FormPage, addresses: set[Address]) -> set[Address]:
    """Those of ``addresses`` whose words cannot be typed in now."""
    form.build_all()
    fields = ((address, form.binder.field(address)) for address in addresses)
    return {address for address, field in fields if field is None or field.isReadOnly()}


def show_words(form: FormPage, address: Address, words: str, span: tuple[int, int], focus: bool) -> None:
    """Scroll to ``span`` of ``words``, which stand at ``address``; with ``focus`` they are selected there."""
    form.reveal(address, focus)
    field = form.binder.field(address)
    if field is None:
        return
    start, end = units(words, span)
    if focus:
        cursor = field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
    at = QTextCursor(field.document())
    at.setPosition(end)
    line = field.cursorRect(at)
    form.show_on_page(field.viewport(), QRect(line.left(), line.top(), 1, max(field.line, line.height())))


def show_caret(form: FormPage, address: Address, start: int, end: int) -> None:
    """Scroll to characters of what is read at ``address``; they are selected there, and the caret is behind them."""
    form.reveal(address)
    field = form.binder.field(address)
    if field is not None:
        show_words(form, address, field.words(), (start, end), focus=True)


def units(words: str, span: tuple[int, int]) -> tuple[int, int]:
    """Where a span of characters lies as Qt counts."""
    return marked.length(words[: span[0]]), marked.length(words[: span[1]])


def caret(form: FormPage) -> tuple[Address, int, int] | None:
    """Where the selection of the current field begins and ends, in characters of what is read there."""
    field = form.current_field()
    address = form.binder.address_of(field)
    if field is None or address is None:
        return None
    cursor, words = field.textCursor(), field.words()
    start, end = (len(marked.part(words, 0, place)) for place in (cursor.selectionStart(), cursor.selectionEnd()))
    return address, start, end


def selected(field: TextField | None) -> str:
    """The words that are selected in a field."""
    if field is None:
        return ""
    cursor = field.textCursor()
    return "".join(
        piece.words for piece in marked.read(field.document(), cursor.selectionStart(), cursor.selectionEnd())
    )


def tint(form: FormPage, found: Found, current: int | None) -> None:
    """Tint every match in the fields that are built, the ``current`` one more than the others; None: tint nothing."""
    spans: dict[Address, list[tuple[int, int]]] = {}
    more: dict[Address, int] = {}
    for number, match in enumerate(found.matches if current is not None else ()):
        there = spans.setdefault(match.address, [])
        if number == current:
            more[match.address] = len(there)
        there.append(units(found.words(match.address), (match.start, match.end)))
    for address in found.page:
        field = form.binder.field(address)
        if field is not None:
            field.show_found(spans.get(address, ()), more.get(address, -1))
