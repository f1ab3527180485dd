"""Marking: words of a field become an ordered pair or a fact, or plain words again. Nothing is marked unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from bienban.core import facts, marks
from bienban.core.marks import Fact, Pair
from bienban.i18n import gettext as _
from bienban.ui.fields import marked
from bienban.ui.fields.pieces import BREAK, Piece, pieces
from bienban.ui.fields.text_field import TextField
from bienban.ui.fields.tips import fact_name
from bienban.ui.fields.unmarked import Offer, known_names, offers
from bienban.ui.form.desk import Desk
from bienban.ui.widgets.menus import open_at
from bienban.ui.words import labelled, shortened

_LINK = re.compile(r"\s*[–—－-]\s*|\s+(?:và|với)\s+|(?<=[\u2e80-\uffef])[和与、](?=[\u2e80-\uffef])")

_LONGEST = 60
"""Letters of what a fact stands for, in the list of facts."""


def offers_in(desk: Desk, field: TextField) -> tuple[Offer, ...]:
    """The ordered pairs that could be marked in a field; one of no language, a note, has no marks."""
    if not field.language:
        return ()
    names = known_names(desk.minutes, desk.languages[field.language])
    return offers(tuple(marked.runs(field.document())), names, [side.id for side in desk.minutes.sides])


def take_offer(desk: Desk, field: TextField) -> bool:
    """Mark the pair at the caret, or else the first one. Says whether there was any."""
    found = offers_in(desk, field)
    caret = field.textCursor().position()
    at_caret = (offer for offer in found if offer.start <= caret <= offer.end)
    offer = next(at_caret, found[0] if found else None)
    if offer is not None:
        field.insert_pieces(pieces(offer.source, desk.binder.reading(field.language)), offer.start, offer.end)
    return offer is not None


def mark_pair(desk: Desk, field: TextField) -> str:
    """Make an ordered pair of the selection, or of the names at the caret. Returns why not, if it cannot be done."""
    cursor = field.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if start == end:
        return "" if take_offer(desk, field) else _("Select the two names first, with what stands between them.")
    exact = next((offer for offer in offers_in(desk, field) if (offer.start, offer.end) == (start, end)), None)
    chosen = marked.read(field.document(), start, end)
    source = exact.source if exact else _pair_source("".join(piece.words for piece in chosen))
    if not source:
        return _("These are not two names with a dash, “and” or nothing between them.")
    field.insert_pieces(pieces(source, desk.binder.reading(field.language)), start, end)
    return ""


def _pair_source(words: str) -> str:
    """Two names in the order of the sides, as the form shows them."""
    if any(sign in words for sign in "{}|"):
        return ""
    links = list(_LINK.finditer(words))
    if len(links) == 1:
        first, second = words[: links[0].start()], words[links[0].end() :]
        return marks.write((Pair(first, links[0].group(), second),)) if first and second else ""
    if len(words) == 2 and not links:
        return marks.write((Pair(words[0], "", words[1]),))
    return ""


def mark_fact(desk: Desk, field: TextField, name: str) -> None:
    """Put a fact in the place of the selection, or at the caret."""
    field.insert_pieces(pieces(marks.write((Fact(name),)), desk.binder.reading(field.language)))


def unit_at_caret(field: TextField) -> marked.Run | None:
    """The unit at the caret or in the selection."""
    cursor = field.textCursor()
    if cursor.hasSelection():
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return next((r for r in marked.runs(field.document()) if r.serial and start < r.end and r.start < end), None)
    return marked.unit_touching(field.document(), cursor.position())


def unmark(field: TextField) -> bool:
    """Make plain words of the unit at the caret. Says whether there was one."""
    unit = unit_at_caret(field)
    if unit is None:
        return False
    words = unit.piece.words.replace(BREAK, "")
    field.insert_pieces([Piece(words)] if words else [], unit.start, unit.end)
    return True


def fact_menu(desk: Desk, field: TextField, menu: QMenu) -> None:
    """Fill a menu with the facts of the closed list, each with the words it stands for now."""
    reading = desk.binder.reading(field.language)
    below: dict[str, QMenu] = {}
    for name in fact_names(desk):
        shown = "".join(piece.words for piece in pieces(marks.write((Fact(name),)), reading))
        words = labelled(fact_name(name), shortened(shown, _LONGEST))
        title = _families().get(name.split(".")[0], _("Other"))
        holder = below.get(title)
        if holder is None:
            holder = below[title] = menu.addMenu(title)
        action = holder.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda _on=False, name=name: mark_fact(desk, field, name))


def open_fact_menu(desk: Desk, field: TextField) -> None:
    """Open the list of facts at the caret."""
    menu = QMenu(field)
    fact_menu(desk, field, menu)
    open_at(menu, field.viewport().mapToGlobal(field.cursorRect().bottomLeft() + QPoint(0, 4)))


def fact_names(desk: Desk) -> Iterator[str]:
    """Every fact that can be named in this record."""
    minutes = desk.minutes
    values = {
        "parties": [side.id for side in minutes.sides],
        "person": [person.id for person in minutes.people],
        "beside": [other.id for other in minutes.beside],
        "motto": [motto.key for motto in minutes.mottos],
    }
    for kind in facts.KINDS:
        named, family = kind.pattern.replace("\\", ""), kind.pattern.partition("\\")[0]
        argument = re.search(r"\(\?P<.*?>.*?\)", named)
        if argument is None:
            yield named
        else:
            yield from (named.replace(argument[0], value) for value in values[family])


def _families() -> dict[str, str]:
    return {
        "meeting": _("The meeting"),
        "next": _("The next meeting"),
        "signing": _("Signing"),
        "parties": _("Parties"),
        "person": _("Persons"),
        "beside": _("Documents signed"),
        "motto": _("Mottos"),
    }
