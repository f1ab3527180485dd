"""The record of one document of one meeting, as frozen values.

Every word that will be printed is here or follows from the facts that are here. Objects that can be added, moved or
referred to have an ``id``; ``extra`` keeps what a newer or foreign program wrote beside the fields known here.

The fields are declared with types, not with strings that name them (there is no ``from __future__ import annotations``
here, nor in :mod:`~bienban.core.delegations` and :mod:`~bienban.core.running`): who reads a file looks at them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bienban.core.delegations import Party as Party
from bienban.core.delegations import Person as Person
from bienban.core.delegations import Side as Side
from bienban.core.delegations import Stay as Stay
from bienban.core.kinds import Attendance as Attendance
from bienban.core.kinds import Extra as Extra
from bienban.core.kinds import Manner as Manner
from bienban.core.kinds import Numbering as Numbering
from bienban.core.kinds import Role as Role
from bienban.core.kinds import SectionKind as SectionKind
from bienban.core.kinds import Stage as Stage
from bienban.core.running import Agreed as Agreed
from bienban.core.running import Clause as Clause
from bienban.core.running import Motto as Motto
from bienban.core.running import Section as Section
from bienban.core.text import EMPTY, Text
from bienban.core.when import When

MAX_LEVELS = 3
"""How deep clauses may hold clauses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One item of the programme. ``kind``: opening, plenary, thematic, closing, signing, reception, visit, side."""

    id: str
    kind: str = "plenary"
    name: Text = EMPTY
    time: str = ""
    place: Text = EMPTY
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The conference: which one it is, when and where.

    ``mechanism`` and ``document`` are the ids of the pack and of the document kind it was made from; nothing is looked
    up by them. ``ordinal`` is the number of this meeting, ``host`` the id of a party. ``planned`` and ``held`` are kept
    apart: what was planned stays true when the date slips.
    """

    mechanism: str = ""
    document: str = ""
    ordinal: int | None = None
    theme: Text = EMPTY
    planned: When | None = None
    held: When | None = None
    place: Text = EMPTY
    host: str = ""
    programme: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Another document of the same meeting, a file of its own: ``file`` is its name beside this one."""

    id: str
    title: Text = EMPTY
    file: str = ""
    signed: bool = True
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """The next meeting. ``planned`` stays as signed; when it was really held is another field. ``host``: a party."""

    ordinal: int | None = None
    host: str = ""
    place: Text = EMPTY
    planned: When | None = None
    held: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One who signs: a ``person`` for a ``party``, each empty until known. ``title`` is printed over the signature."""

    id: str
    party: str = ""
    person: str = ""
    title: Text = EMPTY
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Where, when and by whom the originals are signed. No ``signatories``: the record is kept unsigned."""

    place: Text = EMPTY
    date: When | None = None
    copies: int | None = None
    testimonium: Text = EMPTY
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark on the place ``about`` (an address, or an id): never printed."""

    id: str
    about: str
    text: str = ""
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The minutes came to a stage ``at`` a local time (``2026-04-27T09:31``), forward or back.

    ``record`` is the text as it was then, as a file of this format without turns of its own, and ``seal`` the SHA-256
    of it in hexadecimal: both for the stages that freeze the text.
    """

    id: str
    stage: Stage
    at: str = ""
    seal: str = ""
    record: str = ""
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The whole record. ``languages`` are those of the text, in the order of ``sides``; two sides, any parties.

    ``annexes`` names the lists printed after the signatures: ``delegations``, ``programme``.
    """

    languages: tuple[str, ...] = ("vi", "zh-Hans")
    sides: tuple[Side, ...] = ()
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    meeting: Meeting = field(default_factory=Meeting)
    numbering: Numbering = Numbering.SECTIONS
    manner: Manner = Manner.COMRADE
    mottos: tuple[Motto, ...] = ()
    title: Text = EMPTY
    preamble: tuple[Clause, ...] = ()
    sections: tuple[Section, ...] = ()
    beside: tuple[Beside, ...] = ()
    next: Next = field(default_factory=Next)
    signing: Signing = field(default_factory=Signing)
    annexes: tuple[str, ...] = ("delegations",)
    notes: tuple[Note, ...] = ()
    turns: tuple[Turn, ...] = ()
    extra: Extra = ()

    @property
    def stage(self) -> Stage:
        """How far the minutes have come: the stage of the last turn."""
        return self.turns[-1].stage if self.turns else Stage.PREPARED

    def side(self, side_id: str) -> Side | None:
        """The side with this key."""
        return next((side for side in self.sides if side.id == side_id), None)

    def party(self, party_id: str) -> Party | None:
        """The party with this id."""
        return next((party for party in self.parties if party.id == party_id), None)

    def person(self, person_id: str) -> Person | None:
        """The person with this id."""
        return next((person for person in self.people if person.id == person_id), None)

    def motto(self, key: str) -> Motto | None:
        """The copy of the motto with this key."""
        return next((motto for motto in self.mottos if motto.key == key), None)

    def parties_of(self, side_id: str) -> tuple[Party, ...]:
        """The parties of a side, in their order."""
        return tuple(party for party in self.parties if party.side == side_id)


Identified = (
    Session | Side | Party | Person | Stay | Clause | Agreed | Section | Motto | Beside | Signatory | Note | Turn
)
Singleton = Minutes | Meeting | Next | Signing
Node = Identified | Singleton

CHILDREN: Mapping[type[Any], tuple[tuple[str, type[Any]], ...]] = {
    Minutes: (
        ("sides", Side),
        ("parties", Party),
        ("people", Person),
        ("mottos", Motto),
        ("preamble", Clause),
        ("sections", Section),
        ("beside", Beside),
        ("notes", Note),
        ("turns", Turn),
    ),
    Meeting: (("programme", Session),),
    Section: (("clauses", Clause),),
    Person: (("stays", Stay),),
    Clause: (("agreed", Agreed), ("clauses", Clause)),
    Signing: (("signatories", Signatory),),
}
"""Which fields of which object hold a list of objects, and of which type."""

SINGLES = ("meeting", "next", "signing")
"""The fields of the record that hold exactly one object, named by the field itself."""


def node_id(node: Node) -> str:
    """The id of an object, or the fixed name of an object of which there is one."""
    return getattr(node, "id", "") or type(node).__name__.lower()


def singles(node: Node) -> tuple[str, ...]:
    """The fields of ``node`` that hold exactly one object: only the minutes have any; a side has a text ``meeting``."""
    return SINGLES if isinstance(node, Minutes) else ()


def children(node: Node) -> Iterator[Identified]:
    """The objects that ``node`` holds directly, in order, the lists only."""
    for name, _type in CHILDREN.get(type(node), ()):
        yield from getattr(node, name)


def walk(node: Node) -> Iterator[Node]:
    """``node`` and all objects below it, parents first, in the order of the page."""
    yield node
    for name in singles(node):
        yield from walk(getattr(node, name))
    for child in children(node):
        yield from walk(child)
