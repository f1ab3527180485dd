"""This year's minutes from last year's: what lasts is kept, what belonged to that one meeting is cleared.

Parties, people, headings, clauses and formulas stay; a clause with figures gets a note that they are last year's. What
was planned for the next meeting becomes this one. Notes and the documents signed beside are dropped; a marked document
becomes the words of its title. All ids are new (two files must not share any), and every reference among the parts
follows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from bienban.core import ids, marks
from bienban.core.contents import REFERENCES
from bienban.core.kinds import LARGEST_NUMBER
from bienban.core.minutes import (
    CHILDREN,
    Attendance,
    Clause,
    Meeting,
    Minutes,
    Next,
    Note,
    Side,
    Signing,
    node_id,
    singles,
    walk,
)
from bienban.core.text import EMPTY, Text
from bienban.i18n import gettext as _

Titles = Mapping[str, Text]
"""The titles of the documents signed beside last year's minutes, by id."""


def renewed(minutes: Minutes, new_id: Callable[[], str] = ids.new_id) -> Minutes:
    """New minutes for the next meeting of the same mechanism."""
    titles = {other.id: other.title for other in minutes.beside}
    fresh = _with_new_ids(_cleared(minutes), titles, new_id)
    return replace(fresh, notes=tuple(_to_check(fresh, new_id)))


def _to_check(minutes: Minutes, new_id: Callable[[], str]) -> Iterator[Note]:
    """A note on every clause with a figure that was last year's."""
    taken = {node_id(node) for node in walk(minutes)}
    for node in walk(minutes):
        if isinstance(node, Clause) and any(_has_figures(words) for words in node.text.values()):
            about, words = f"{node.id}/text", _("From the last minutes: check the figures.")
            yield Note(id=ids.fresh(taken, new_id), about=about, text=words)


def _has_figures(words: str) -> bool:
    plain = (mark.text for mark in marks.parse(words) if isinstance(mark, marks.Words))
    return any(character.isdecimal() for text in plain for character in text)


def _cleared(minutes: Minutes) -> Minutes:
    return replace(
        minutes,
        meeting=_meeting(minutes),
        next=_next(minutes),
        signing=replace(minutes.signing, place=EMPTY, date=None, copies=None),
        people=tuple(replace(person, attendance=Attendance.UNKNOWN, stays=()) for person in minutes.people),
        preamble=_drafts(minutes.preamble),
        sections=tuple(replace(section, clauses=_drafts(section.clauses)) for section in minutes.sections),
        beside=(),
        notes=(),
        turns=(),
    )


def _drafts(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    return tuple(replace(clause, proposed="", agreed=(), clauses=_drafts(clause.clauses)) for clause in clauses)


def _meeting(minutes: Minutes) -> Meeting:
    last, coming = minutes.meeting, minutes.next
    return replace(
        last,
        ordinal=_after(last.ordinal, 1),
        theme=EMPTY,
        planned=coming.planned,
        held=None,
        place=coming.place,
        host=coming.host,
        programme=tuple(replace(session, time="", place=EMPTY) for session in last.programme),
    )


def _next(minutes: Minutes) -> Next:
    return Next(ordinal=_after(minutes.meeting.ordinal, 2))


def _after(ordinal: int | None, steps: int) -> int | None:
    return ordinal + steps if ordinal is not None and ordinal + steps <= LARGEST_NUMBER else None


def _with_new_ids(minutes: Minutes, titles: Titles, new_id: Callable[[], str]) -> Minutes:
    """Sides keep their keys: packs and texts name them."""
    old = [node.id for node in walk(minutes) if not isinstance(node, Side | Minutes | Meeting | Next | Signing)]
    taken = set(old)
    return Renaming({id_: ids.fresh(taken, new_id) for id_ in old}, titles).node(minutes)


Node = TypeVar("Node")


@dataclass(frozen=True)
class Renaming:
    """Other ids in the place of old ones; ``titles`` are the words for documents and people that have none."""

    new: Mapping[str, str]
    titles: Titles

    def node(self, node: Node) -> Node:
        """The same object, and all below it, with the new ids."""
        owner: Any = node
        references = ("id", *REFERENCES.get(type(owner), ()))
        lists = {name for name, _type in CHILDREN.get(type(owner), ())}
        changes: dict[str, Any] = {}
        for name in (item.name for item in fields(owner)):
            held = getattr(owner, name)
            if name in references:
                changes[name] = self.new.get(held, held)
            elif name in lists:
                changes[name] = tuple(self.node(child) for child in held)
            elif name in singles(owner):
                changes[name] = self.node(held)
            elif isinstance(held, Text):
                changes[name] = Text({tag: self.words(words, tag, self.titles) for tag, words in held.items()})
        renamed: Node = replace(owner, **changes)
        return renamed

    def words(self, words: str, tag: str, titles: Titles) -> str:
        """The same words; persons by their new ids, what has a title by its title."""
        if "{person." not in words and "{beside." not in words:
            return words
        return "".join(self._mark(mark, tag, titles) for mark in marks.parse(words))

    def _mark(self, mark: marks.Mark, tag: str, titles: Titles) -> str:
        family, _dot, id_ = mark.name.partition(".") if isinstance(mark, marks.Fact) else ("", "", "")
        if family in ("beside", "person") and id_ in titles:
            others = {key: title for key, title in titles.items() if key != id_}
            return self.words(titles[id_][tag], tag, others)
        if family == "person":
            return marks.write([marks.Fact(f"person.{self.new.get(id_, id_)}")])
        return marks.write([mark])
