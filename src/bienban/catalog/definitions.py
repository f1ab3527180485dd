"""What a mechanism pack says, as frozen values: the names, members and formulas of one family of conferences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bienban.core.minutes import Manner, Numbering, SectionKind
from bienban.core.text import EMPTY, Text
from bienban.core.when import When, bounds


@dataclass(frozen=True, slots=True)
class Wording:
    """A text that is copied into the record. ``inferred``: languages whose form was not seen in a published text."""

    text: Text = EMPTY
    inferred: tuple[str, ...] = ()


NO_WORDING = Wording()


@dataclass(frozen=True, slots=True, kw_only=True)
class MottoDefinition:
    """A fixed formula with its items; see :class:`bienban.core.minutes.Motto`."""

    key: str
    name: Wording
    items: tuple[Text, ...] = ()
    joiner: Text = EMPTY
    order: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SideDefinition:
    """One of the two countries. ``mechanism`` is the name of the mechanism as this side prints it."""

    id: str
    language: str
    country: Wording
    name: Wording
    mechanism: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A province or city that takes part, from one date until another, both included.

    ``place`` names it as the place of a meeting: tỉnh Lai Châu (Việt Nam), 越南莱州省.
    """

    key: str
    side: str
    name: Wording
    full: Wording
    place: Text = EMPTY
    since: When | None = None
    until: When | None = None

    def valid(self, day: date | None) -> bool:
        """Whether it takes part on ``day``; without a day, whether it has not ended."""
        if day is None:
            return self.until is None
        begun = self.since is None or bounds(self.since)[0] <= day
        return begun and (self.until is None or day <= bounds(self.until)[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMeeting:
    """A meeting that public reports tell of. ``host`` is the key of a member."""

    ordinal: int | None = None
    host: str = ""
    place: Text = EMPTY
    planned: When | None = None
    held: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A clause that stands in new minutes, and the clauses below it."""

    wording: Wording
    numbered: bool = True
    clauses: tuple[Prepared, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionDefinition:
    """A section of new minutes. ``label`` is its short name in the outline."""

    kind: SectionKind
    heading: Wording
    label: Text
    clauses: tuple[Prepared, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDefinition:
    """An item of the programme of new minutes."""

    kind: str
    name: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """One kind of document that a conference family signs, with all its formulas.

    ``meeting``, ``delegation``, ``head`` and ``signatory`` hold one text per side. ``head`` (the title of a head of
    delegation) and ``signatory`` (what stands over a signature) may use ``{party}`` and ``{party.full}``. Without
    ``signatory`` the document is not signed.
    """

    id: str
    name: Text
    title: Wording
    meeting: Mapping[str, Wording]
    delegation: Mapping[str, Wording]
    head: Mapping[str, Wording] = field(default_factory=dict)
    signatory: Mapping[str, Wording] = field(default_factory=dict)
    preamble: tuple[Prepared, ...] = ()
    sections: tuple[SectionDefinition, ...] = ()
    programme: tuple[SessionDefinition, ...] = ()
    testimonium: Wording = NO_WORDING
    numbering: Numbering = Numbering.SECTIONS
    manner: Manner = Manner.TITLE
    annexes: tuple[str, ...] = ()
    mottos: tuple[str, ...] = ()
    copies: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact or a wording was published: the paper, the day, the title where it is known, what it gives."""

    paper: str
    gives: str
    date: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One family of conferences. ``title`` names it in the languages of the text and of the interface.

    ``members`` stand in the order in which a side names them; a host moves to the front of its side. ``rotation``
    lists, in turn, who hosts: keys of members, or of a side whose members agree among themselves.
    """

    id: str
    file: Path
    title: Text
    profile: str
    languages: tuple[str, ...]
    sides: tuple[SideDefinition, ...]
    members: tuple[Member, ...]
    documents: tuple[DocumentKind, ...]
    rotation: tuple[str, ...] = ()
    meetings: tuple[KnownMeeting, ...] = ()
    mottos: tuple[MottoDefinition, ...] = ()
    sources: tuple[Source, ...] = ()

    def document(self, document_id: str) -> DocumentKind | None:
        """The kind of document with this id; the first one for ``""``."""
        return next((kind for kind in self.documents if document_id in ("", kind.id)), None)

    def member(self, key: str) -> Member | None:
        """The member with this key."""
        return next((member for member in self.members if member.key == key), None)

    def meeting(self, ordinal: int | None, held: When | None = None) -> KnownMeeting | None:
        """The known meeting with this number, or, where meetings have no number, the one held then."""
        if ordinal is not None:
            return next((meeting for meeting in self.meetings if meeting.ordinal == ordinal), None)
        unnumbered = (meeting for meeting in self.meetings if meeting.ordinal is None and held is not None)
        return next((meeting for meeting in unnumbered if meeting.held == held), None)

    @property
    def coming(self) -> int | None:
        """The number of the meeting that the known ones lead to, or None where meetings have no number."""
        numbers = [meeting.ordinal for meeting in self.meetings if meeting.ordinal and meeting.held]
        return max(numbers) + 1 if numbers else None
