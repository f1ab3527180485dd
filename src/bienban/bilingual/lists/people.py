"""Rows of a list as people of a delegation: new ones, those already there with what is new of them, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bienban import i18n
from bienban.bilingual.lists.cells import text_of
from bienban.bilingual.lists.columns import Matched
from bienban.bilingual.lists.table import Table
from bienban.bilingual.lists.words import Field, key, role_named, same_name
from bienban.core import ids
from bienban.core.edits import Batch, Edit, Insert, Set
from bienban.core.ids import Address
from bienban.core.kinds import Role
from bienban.core.minutes import Minutes, Party, Person
from bienban.core.text import EMPTY, Text
from bienban.i18n import gettext as _


class Fate(StrEnum):
    """What becomes of a row. ``SEATED``: somebody new, for whom the record has a seat without a name."""

    NEW = "new"
    SEATED = "seated"
    UPDATED = "updated"
    SAME = "same"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Taken:
    """A row of the list: the ``person`` as the record will have them, and what is to be said of it."""

    fate: Fate
    person: Person
    why: str = ""


def parties_named(minutes: Minutes) -> Callable[[str], Party | None]:
    """Finds the party that a cell names: Lai Châu, tỉnh Lai Châu, Đoàn đại biểu tỉnh Lai Châu, 莱州省代表团."""
    known = {key(words): party for party in minutes.parties for words in (*party.name.values(), *party.full.values())}
    ordered = sorted((words for words in known if words), key=len, reverse=True)

    def find(cell: str) -> Party | None:
        said = f" {key(cell)} "
        for words in ordered:
            if f" {words} " in said or (not words.isascii() and words in said):
                return known[words]
        return None

    return find


def people_of(
    minutes: Minutes,
    table: Table,
    matched: Matched,
    side: str,
    party: str,
    new_id: Callable[[], str] = ids.new_id,
) -> tuple[Taken, ...]:
    """What becomes of every row below the headings, for the ``party`` of a ``side`` (none: its guests)."""
    return tuple(_Taking(minutes, matched, new_id).rows(table.rows[matched.headed :], side, party))


def taking(minutes: Minutes, rows: Sequence[Taken]) -> Batch:
    """The edit that takes them: new people stand last in their party, the others keep their places."""
    edits: list[Edit] = []
    places = [(person.side, person.party) for person in minutes.people]
    for row in rows:
        if row.fate is Fate.NEW:
            group = (row.person.side, row.person.party)
            index = len(places) - places[::-1].index(group) if group in places else len(places)
            places.insert(index, group)
            edits.append(Insert("minutes", "people", index, row.person))
        elif row.fate in (Fate.SEATED, Fate.UPDATED):
            edits += _changes(minutes, row.person)
    return Batch(tuple(edits))


def _changes(minutes: Minutes, person: Person) -> Iterator[Set]:
    old = minutes.person(person.id)
    for field in ("name", "title", "organ"):
        text: Text = getattr(person, field)
        for tag, words in text.items():
            if old is not None and getattr(old, field)[tag] != words:
                yield Set(Address(person.id, field, tag), words)
    if old is not None and old.role is not person.role:
        yield Set(Address(person.id, "role"), person.role)


_LEADING = (Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.INTERPRETER)
"""Of these a delegation has so few that a seat is known by its role alone."""


class _Taking:
    def __init__(self, minutes: Minutes, matched: Matched, new_id: Callable[[], str]) -> None:
        self._minutes = minutes
        self._matched = matched
        self._new_id = new_id
        self._find_party = parties_named(minutes)
        self._used: dict[str, Text] = {}
        self._new: list[Person] = []

    def rows(self, rows: Sequence[Sequence[str]], side: str, party: str) -> Iterator[Taken]:
        for cells in rows:
            if self._is_heading(cells):
                found = self._find_party(next(cell for cell in cells if cell))
                side, party = (found.side, found.id) if found else (side, party)
                yield self._skipped(cells, side, party, _("a heading"))
                continue
            yield self._row(cells, side, party)

    def _is_heading(self, cells: Sequence[str]) -> bool:
        """One cell over the whole row, or one that is no name."""
        filled = [(cell, column.field) for cell, column in zip(cells, self._matched.columns, strict=True) if cell]
        if len({cell for cell, _field in filled}) != 1 or len(cells) == 1:
            return False
        return len(filled) > 1 or filled[0][1] is not Field.NAME

    def _row(self, cells: Sequence[str], side: str, party: str) -> Taken:
        read = self._read(cells, side, party)
        if not read.name:
            return self._skipped(cells, side, party, _("no name in this row"))
        if any(_same_name(read, other) and _same_title(read.title, other.title) for other in self._new):
            return Taken(Fate.SKIPPED, read, _("stands twice in the list"))
        there = self._there(read)
        if there is None:
            return self._newcomer(read, self._said_role(cells))
        if there.id in self._used and _same_title(self._used[there.id], read.title):
            return Taken(Fate.SKIPPED, read, _("stands twice in the list"))
        self._used[there.id] = read.title
        after = _joined(there, read, self._said_role(cells))
        return Taken(Fate.SAME if after == there else Fate.UPDATED, after)

    def _newcomer(self, read: Person, role: Role | None) -> Taken:
        """Somebody whom the record does not name yet: in a seat that waits for them, or last of their party."""
        self._new.append(read)
        seat = self._seat(read, role)
        if seat is None:
            return Taken(Fate.NEW, read, self._namesake(read))
        self._used[seat.id] = read.title
        if self._same_position(seat, read):
            longer = {tag: max(words, read.title[tag], key=len) for tag, words in seat.title.items()}
            read = replace(read, title=Text({**read.title, **longer}))
        return Taken(Fate.SEATED, _joined(seat, read, role), self._namesake(read))

    def _same_position(self, seat: Person, read: Person) -> bool:
        party = self._minutes.party(read.party)
        return _shares_title(_bare(seat.title, party), _bare(read.title, party))

    def _seat(self, read: Person, role: Role | None) -> Person | None:
        """A seat of the same party without a name: of the same position before one of the same role."""
        group = [p for p in self._minutes.people if (p.side, p.party) == (read.side, read.party)]
        empty = [p for p in group if p.id not in self._used and not any(words.strip() for words in p.name.values())]
        titled = [p for p in empty if self._same_position(p, read)]
        alike = [p for p in empty if p.role is read.role and (p.role in _LEADING or not any(p.title.values()))]
        return next(iter((*(p for p in titled if p.role is role), *titled, *alike)), None)

    def _read(self, cells: Sequence[str], side: str, party: str) -> Person:
        texts: Mapping[Field, dict[str, str]] = {Field.NAME: {}, Field.TITLE: {}, Field.ORGAN: {}}
        for cell, column in zip(cells, self._matched.columns, strict=True):
            if column.field in texts and cell:
                texts[column.field] = {**text_of(cell, column, self._minutes.languages), **texts[column.field]}  # type: ignore[index]
            elif column.field is Field.PARTY and cell and (found := self._find_party(cell)):
                side, party = found.side, found.id
        role = self._said_role(cells) or (Role.MEMBER if party else Role.GUEST)
        return Person(
            id=self._new_id(),
            side=side,
            party=party,
            name=Text(texts[Field.NAME]),
            title=Text(texts[Field.TITLE]),
            organ=Text(texts[Field.ORGAN]),
            role=role,
        )

    def _said_role(self, cells: Sequence[str]) -> Role | None:
        pairs = zip(cells, self._matched.columns, strict=True)
        return next((role for cell, column in pairs if column.field is Field.ROLE and (role := role_named(cell))), None)

    def _there(self, read: Person) -> Person | None:
        """Who has this name in the same party; of several, the one with this position or the first not yet met."""
        group = [p for p in self._minutes.people if (p.side, p.party) == (read.side, read.party)]
        same = [person for person in group if _same_name(person, read)]
        titled = [person for person in same if _same_title(person.title, read.title)]
        free = [person for person in same if person.id not in self._used]
        return next(iter((*titled, *free)), None)

    def _namesake(self, read: Person) -> str:
        for person in self._minutes.people:
            if _same_name(person, read) and person.party != read.party:
                party = self._minutes.party(person.party)
                where = party.name[party.name.nearest(i18n.language_in_use())] if party else _("Guest")
                return _("somebody of this name stands under {party}").format(party=where)
        return ""

    def _skipped(self, cells: Sequence[str], side: str, party: str, why: str) -> Taken:
        words = Text({self._minutes.languages[0]: " ".join(dict.fromkeys(cell for cell in cells if cell))})
        return Taken(Fate.SKIPPED, Person(id=self._new_id(), side=side, party=party, name=words, title=EMPTY), why)


def _joined(there: Person, read: Person, role: Role | None) -> Person:
    """Somebody of the record with what a list says of them; a name that is there stays, a role too if none is said."""
    return replace(
        there,
        name=Text({**read.name, **{tag: words for tag, words in there.name.items() if words.strip()}}),
        title=Text({**there.title, **read.title}),
        organ=Text({**there.organ, **read.organ}),
        role=role or there.role,
    )


def _same_name(one: Person, other: Person) -> bool:
    return any(same_name(one.name[tag], other.name[tag]) for tag in one.name if tag in other.name)


def _same_title(one: Text, other: Text) -> bool:
    """Whether two positions do not differ in any language that both have."""
    return all(key(one[tag]) == key(other[tag]) for tag in one if tag in other)


def _bare(title: Text, party: Party | None) -> Text:
    """A position without the name of its party: a delegation's own list says *Bí thư Tỉnh ủy*, the seat says whose."""
    names = party.name if party is not None else EMPTY
    return Text({tag: _without(key(words), key(names[tag])) for tag, words in title.items()})


def _without(words: str, name: str) -> str:
    return " ".join(words.replace(name, " ").split()) if name else words


def _shares_title(one: Text, other: Text) -> bool:
    """Whether both have a position in some language, and none that differs."""
    both = any(key(one[tag]) and key(other[tag]) for tag in one if tag in other)
    return both and _same_title(one, other)
