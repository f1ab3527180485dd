"""Rows taken from one record and put into another, or into the same: what is copied, and the edit that pastes it.

What is copied is a small record of its own: the objects, and what they refer to. New ids are given when it is pasted.
A person or party that is referred to is the one of the same id, else the one of the same name; a person who is not
there is put into words, and cleared as a speaker. A motto that a text names comes along.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bienban.core import ids, marks
from bienban.core.contents import REFERENCES
from bienban.core.edits import Batch, Edit, EditError, Insert, find, place
from bienban.core.folding import fold
from bienban.core.minutes import (
    MAX_LEVELS,
    Beside,
    Clause,
    Identified,
    Meeting,
    Minutes,
    Motto,
    Node,
    Note,
    Party,
    Person,
    Section,
    Session,
    Side,
    Signatory,
    Signing,
    node_id,
    walk,
)
from bienban.core.renew import Renaming
from bienban.core.text import Text
from bienban.i18n import gettext as _

_COPIED = "copied"


def clipping(minutes: Minutes, id_: str) -> Minutes:
    """A record that holds the object ``id_``, a party with its people, and what they refer to.

    Nobody has agreed to a copy. Raises :class:`~bienban.core.edits.EditError` when there is no such row.
    """
    node = find(minutes, id_)
    if not isinstance(node, Party | Person | Clause | Section | Session | Motto | Beside | Signatory | Note):
        raise EditError(_("Nothing has the id {id}; nothing was changed.").format(id=id_))
    rows: list[Identified] = [_unagreed(node) if isinstance(node, Clause | Section) else node]
    if isinstance(node, Party):
        rows += [person for person in minutes.people if person.party == id_]
    return _Clipping(minutes, rows).record()


def copied(clip: Minutes) -> tuple[Identified, ...]:
    """The rows that a record made by :func:`clipping` was made for; none for any other record."""
    held = dict(clip.extra).get(_COPIED, "[]")
    wanted = json.loads(held)
    found = {node_id(node): node for node in walk(clip)}
    rows = [found.get(id_) for id_ in wanted if isinstance(id_, str)] if isinstance(wanted, list) else []
    return tuple(row for row in rows if isinstance(row, Identified) and not isinstance(row, Side))


@dataclass(frozen=True, slots=True)
class Pasted:
    """The edit that pastes, and the id of the row that came first."""

    edit: Batch
    first: str


def pasting(minutes: Minutes, clip: Minutes, below: str, new_id: Callable[[], str] = ids.new_id) -> Pasted | None:
    """What puts the copied rows below the row ``below``; None where rows of their kind cannot stand.

    Raises :class:`~bienban.core.edits.EditError` when there is no such row, or the motto is there already.
    """
    rows = copied(clip)
    here = find(minutes, below)
    spot = _spot(minutes, here, rows[0]) if rows else None
    if spot is None:
        return None
    fitted = _Fitting(minutes, clip, rows, here, new_id)
    edits: list[Edit] = [*fitted.mottos()]
    owner, field, index = spot
    first = fitted.row(rows[0])
    edits.append(Insert(owner, field, index, first))
    at = len(minutes.people)
    edits += [Insert("minutes", "people", at + n, fitted.row(person)) for n, person in enumerate(rows[1:])]
    return Pasted(Batch(tuple(edits)), first.id)


def _unagreed(node: Any) -> Any:
    below = tuple(_unagreed(clause) for clause in node.clauses)
    return replace(node, clauses=below, agreed=()) if isinstance(node, Clause) else replace(node, clauses=below)


def _spot(minutes: Minutes, here: Node, row: Identified) -> tuple[str, str, int] | None:
    """Where a row of this kind stands below the row ``here``."""
    if isinstance(row, Clause) and isinstance(here, Clause):
        return _clause_spot(minutes, here.id, row.levels)
    if isinstance(row, Clause) and isinstance(here, Section):
        return here.id, "clauses", 0
    if isinstance(row, Section) and isinstance(here, Clause):
        here = next((s for s in minutes.sections if any(node is here for node in walk(s))), here)
    if isinstance(row, Person) and isinstance(here, Party):
        own = [n for n, person in enumerate(minutes.people) if person.party == here.id]
        return "minutes", "people", own[-1] + 1 if own else len(minutes.people)
    if isinstance(row, Party) and isinstance(here, Person):
        here = minutes.party(here.party) or here
    if type(here) is not type(row):
        return None
    owner, field, index = place(minutes, node_id(here))
    return owner, field, index + 1


def _clause_spot(minutes: Minutes, below: str, depth: int) -> tuple[str, str, int]:
    """After the clause, or after the one it stands below, so that nothing is too deep."""
    chain = [below]
    while isinstance(find(minutes, owner := place(minutes, chain[-1])[0]), Clause):
        chain.append(owner)
    fits = [id_ for number, id_ in enumerate(chain) if len(chain) - number + depth - 1 <= MAX_LEVELS]
    owner, field, index = place(minutes, fits[0] if fits else chain[-1])
    return owner, field, index + 1


class _Clipping:
    def __init__(self, minutes: Minutes, rows: Sequence[Identified]) -> None:
        self._minutes = minutes
        self._rows = rows
        self._named = {target for row in rows for target in _targets(row)}

    def record(self) -> Minutes:
        """The rows in the lists of a record, with what they name."""
        minutes, kind = self._minutes, type(self._rows[0])
        own = {node_id(node) for row in self._rows for node in walk(row)}
        people = tuple(replace(p, stays=()) for p in minutes.people if p.id in self._named - own)
        parties = {person.party for person in people} | self._named
        bare = {id_ for p in self._of(Person) for stay in p.stays for id_ in (stay.since, stay.until)}
        sections = tuple(Section(id=s.id, label=s.label) for s in minutes.sections if s.id in bare - own)
        carried = (Section(id=ids.new_id(), clauses=self._of(Clause)),) if kind is Clause else ()
        return Minutes(
            languages=minutes.languages,
            sides=minutes.sides,
            parties=(*self._of(Party), *(p for p in minutes.parties if p.id in parties - own)),
            people=(*self._of(Person), *people),
            mottos=(*self._of(Motto), *(m for m in minutes.mottos if m.key in self._named and m.id not in own)),
            sections=(*self._of(Section), *carried, *sections),
            beside=(*self._of(Beside), *(b for b in minutes.beside if b.id in self._named - own)),
            meeting=Meeting(programme=self._of(Session)),
            signing=Signing(signatories=self._of(Signatory)),
            notes=self._of(Note),
            annexes=(),
            extra=((_COPIED, json.dumps([row.id for row in self._rows])),),
        )

    def _of(self, kind: type[Any]) -> tuple[Any, ...]:
        return tuple(row for row in self._rows if type(row) is kind)


def _targets(row: Node) -> Iterator[str]:
    """The ids and keys of motto that a row, and what is below it, names."""
    for node in walk(row):
        for name in REFERENCES.get(type(node), ()):
            yield getattr(node, name)
        for fact in _facts(node):
            family, _dot, rest = fact.partition(".")
            if family in ("person", "beside", "motto"):
                yield rest.removesuffix(".items")


def _facts(node: Node) -> Iterator[str]:
    for name in node.__dataclass_fields__:
        if isinstance(held := getattr(node, name), Text):
            for words in held.values():
                yield from marks.facts(words)


class _Fitting:
    """Makes the copied rows fit the record they come into."""

    def __init__(
        self, minutes: Minutes, clip: Minutes, rows: Sequence[Identified], here: Node, new_id: Callable[[], str]
    ) -> None:
        self._minutes = minutes
        self._clip = clip
        self._rows = rows
        self._here = here
        self._there = {node_id(node): node for node in walk(minutes)}
        self._taken = set(self._there)
        self._new_id = new_id
        own = {node_id(node) for row in rows for node in walk(row)}
        new = {id_: self._fresh() for id_ in sorted(own)}
        for node in walk(clip):
            if node_id(node) not in own and not isinstance(node, Side):
                new[node_id(node)] = self._same(node)
        titles = {b.id: b.title for b in clip.beside if not new.get(b.id)}
        titles |= {person.id: person.name for person in clip.people if not new.get(person.id)}
        self._new = new
        self._renaming = Renaming(new, titles)

    def mottos(self) -> Iterator[Insert]:
        """Those that are named and not there."""
        known = {motto.key for motto in self._minutes.mottos}
        if isinstance(self._rows[0], Motto) and self._rows[0].key in known:
            raise EditError(_("This motto is there already; nothing was changed."))
        missing = [motto for motto in self._clip.mottos if motto not in self._rows and motto.key not in known]
        for number, motto in enumerate(missing):
            renamed = replace(self._renaming.node(motto), id=self._fresh())
            yield Insert("minutes", "mottos", len(self._minutes.mottos) + number, renamed)

    def row(self, row: Identified) -> Identified:
        """The row with new ids and references that hold."""
        made = self._renaming.node(row)
        match made:
            case Person():
                return self._person(made, row)
            case Party():
                return replace(made, side=self._side(made.side))
            case Signatory(party=""):
                return replace(made, party=getattr(self._here, "party", ""))
            case Note(about=about):
                return replace(made, about=self._about(about))
            case _:
                return self._without_sides(made) if isinstance(made, Clause | Section) else made

    def _person(self, made: Person, row: Identified) -> Person:
        sections = [id_ for stay in getattr(row, "stays", ()) for id_ in (stay.since, stay.until) if id_]
        made = made if all(map(self._new.get, sections)) else replace(made, stays=())
        if isinstance(self._rows[0], Party):
            return replace(made, side=self._side(self._rows[0].side))
        match self._here:
            case Person(side=side, party=party):
                return replace(made, side=side, party=party)
            case Party(id=party, side=side):
                return replace(made, side=side, party=party)
        return made

    def _side(self, side: str) -> str:
        here = getattr(self._here, "side", "")
        return here or (side if self._minutes.side(side) else self._minutes.sides[0].id)

    def _about(self, about: str) -> str:
        return about if about.split("/")[0] in self._there else f"minutes/title/{self._minutes.languages[0]}"

    def _without_sides(self, node: Any) -> Any:
        """A clause that a side proposed which is not there is only a clause."""
        below = tuple(self._without_sides(clause) for clause in node.clauses)
        if isinstance(node, Clause) and node.proposed and self._minutes.side(node.proposed) is None:
            return replace(node, clauses=below, proposed="")
        return replace(node, clauses=below)

    def _same(self, node: Node) -> str:
        """The id of what this is in the record: of the same id and kind, else of the same name; empty for nothing."""
        there = self._there.get(node_id(node))
        if type(there) is type(node):
            return node_id(node)
        if isinstance(node, Person | Party):
            others = self._minutes.people if isinstance(node, Person) else self._minutes.parties
            for other in others:
                if any(words and fold(words) == fold(other.name[tag]) for tag, words in node.name.items()):
                    return other.id
        return ""

    def _fresh(self) -> str:
        return ids.fresh(self._taken, self._new_id)
