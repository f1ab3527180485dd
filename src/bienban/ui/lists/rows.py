"""What becomes of the rows of a list, as lines of the panel: who, in which words, and what is new of them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from bienban.bilingual.lists.people import Fate, Taken
from bienban.core.minutes import Minutes, Person
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.ui.form.person_row import roles
from bienban.ui.widgets.rows import Cell, Row
from bienban.ui.words import in_interface_language, labelled, listed

SHARES = (0.4, 0.22, 0.38)

_SIGNS = {
    Fate.NEW: ("user-plus", "accent"),
    Fate.SEATED: ("user-check", "accent"),
    Fate.UPDATED: ("pencil", "note"),
    Fate.SAME: ("check", "muted"),
    Fate.SKIPPED: ("minus", "faint"),
}


def list_rows(minutes: Minutes, taken: Sequence[Taken], left_out: Container[int]) -> tuple[Row, ...]:
    """One line for each row of the list; those in ``left_out`` were left out by hand."""
    return tuple(_row(minutes, row, number, number in left_out) for number, row in enumerate(taken))


def _row(minutes: Minutes, row: Taken, number: int, left_out: bool) -> Row:
    icon, sign = _SIGNS[Fate.SKIPPED if left_out else row.fate]
    faint = left_out or row.fate is Fate.SKIPPED
    names = [row.person.name[tag] for tag in minutes.languages]
    cells = (
        Cell(names[0], icon, sign, "muted" if faint else "text"),
        Cell(names[1] if len(names) > 1 else "", tone="muted" if faint else "han"),
        Cell(_left_out() if left_out else _fates()[row.fate], tone="muted"),
    )
    under = row.why if row.fate is Fate.SKIPPED else " · ".join(filter(None, _about(minutes, row)))
    return Row(cells, under, number)


def _about(minutes: Minutes, row: Taken) -> Iterator[str]:
    """What will stand in the record; for somebody already there only what changes."""
    old = minutes.person(row.person.id)
    if row.fate is Fate.SEATED and old is not None:
        seat = (dict(roles())[old.role], in_interface_language(old.title))
        yield _("the seat without a name: {seat}").format(seat=listed(seat))
        yield from _changes(minutes, replace(old, name=row.person.name), row.person)
        yield row.why
        return
    if row.fate is Fate.UPDATED and old is not None:
        yield from _changes(minutes, old, row.person)
        return
    party = minutes.party(row.person.party)
    yield " / ".join(row.person.title.values())
    yield " / ".join(row.person.organ.values())
    yield dict(roles())[row.person.role]
    yield in_interface_language(party.name) if party else ""
    yield row.why


def _changes(minutes: Minutes, old: Person, new: Person) -> Iterator[str]:
    fields: tuple[tuple[str, Text, Text], ...] = (
        (_("Full name"), old.name, new.name),
        (_("Position"), old.title, new.title),
        (_("Organ"), old.organ, new.organ),
    )
    for label, before, after in fields:
        for tag in minutes.languages:
            if before[tag] != after[tag]:
                yield labelled(label, f"{before[tag] or '–'} → {after[tag]}")
    if old.role is not new.role:
        yield labelled(_("Role"), f"{dict(roles())[old.role]} → {dict(roles())[new.role]}")


def _fates() -> dict[Fate, str]:
    return {
        Fate.NEW: _("New"),
        Fate.SEATED: _("In a prepared seat"),
        Fate.UPDATED: _("Updated"),
        Fate.SAME: _("Already so"),
        Fate.SKIPPED: _("Skipped"),
    }


def _left_out() -> str:
    return _("Left out")
