"""The closed list of slots that a Word template may hold, and what each one prints.

A *text slot* prints words, a *block slot* paragraphs and tables; a *list slot* stands in a row of a table, which
repeats for every member of its list. ``first`` and ``second`` are the sides in the order of the text, ``vn`` and ``cn``
by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from bienban.i18n import gettext as _

Says = Callable[[], str]


class Kind(StrEnum):
    """Where a slot may stand: anywhere, alone in a paragraph of the body, in a row of a table."""

    TEXT = "text"
    BLOCK = "block"
    LIST = "list"


class Slot(NamedTuple):
    """A slot: its name, its kind, a sentence that says what it prints, and the list that it belongs to."""

    name: str
    kind: Kind
    prints: str
    list: str = ""


class Listed(NamedTuple):
    """What the name of a list slot means: ``vn.person.name.vi`` is list ``vn.person``, field ``name``, in ``vi``."""

    list: str
    field: str
    language: str


BLOCKS: Mapping[str, Says] = {
    "heading": lambda: _("the title of the document"),
    "body": lambda: _("the preamble, the sections and the closing formula"),
    "signatures": lambda: _("the places to sign"),
    "delegations": lambda: _("the annexes, each on a page of its own"),
}

TEXTS: Mapping[str, Says] = {
    "title": lambda: _("the title on one line"),
    "keeper": lambda: _("who keeps this original"),
    "number": lambda: _("the number of the text, the same on every page; in headers and footers only"),
    "organ": lambda: _("the organ that issues the record; in each side's own record only"),
    "code": lambda: _("the number and sign of the record; in each side's own record only"),
    "place": lambda: _("where the minutes are signed, otherwise where the meeting is held"),
    "date": lambda: _("when the minutes are signed, otherwise when the meeting is held"),
    "meeting": lambda: _("the name of the meeting as the side named first words it"),
    "meeting.ordinal": lambda: _("the number of the meeting, as in “lần thứ 5”"),
    "meeting.previous": lambda: _("the number of the meeting before"),
    "meeting.date": lambda: _("when the meeting is held"),
    "meeting.year": lambda: _("the year in which the meeting is held"),
    "meeting.place": lambda: _("where the meeting is held"),
    "meeting.host": lambda: _("the party that hosts the meeting"),
    "meeting.theme": lambda: _("the theme of the meeting"),
    "next.ordinal": lambda: _("the number of the next meeting"),
    "next.date": lambda: _("when the next meeting is planned"),
    "next.place": lambda: _("where the next meeting is planned"),
    "next.host": lambda: _("the party that hosts the next meeting"),
    "signing.date": lambda: _("when the minutes are signed, in the solemn form"),
    "signing.place": lambda: _("where the minutes are signed"),
    "signing.copies": lambda: _("the number of originals, in words"),
    "languages": lambda: _("the languages of the text"),
    "parties.count": lambda: _("the number of all parties, in words"),
    "annexes": lambda: _("the numbers of the annexes"),
    "signatories": lambda: _("who signs, with titles, on one line"),
    "heads": lambda: _("the heads of the delegations, with titles, on one line"),
}

NOT_OF_AN_ORIGINAL = ("number", "organ", "code")
"""Text slots whose words do not come from the record and its original alone."""

SIDES: Mapping[str, Says] = {
    "first": lambda: _("the side that the text names first"),
    "second": lambda: _("the side that the text names second"),
    "vn": lambda: _("the Vietnamese side"),
    "cn": lambda: _("the Chinese side"),
}

OF_A_SIDE: Mapping[str, Callable[[str], str]] = {
    "name": lambda side: _("{side}: its name").format(side=side),
    "country": lambda side: _("{side}: its country").format(side=side),
    "delegation": lambda side: _("{side}: the title of its list of delegates").format(side=side),
    "parties": lambda side: _("{side}: the names of its parties").format(side=side),
    "parties.count": lambda side: _("{side}: the number of its parties, in words").format(side=side),
    "head": lambda side: _("{side}: the head of its delegation, with the title").format(side=side),
    "head.name": lambda side: _("{side}: the name of the head of its delegation").format(side=side),
    "head.title": lambda side: _("{side}: the title of the head of its delegation").format(side=side),
}

_PERSON: Mapping[str, Says] = {
    "number": lambda: _("the number in the list"),
    "name": lambda: _("the name"),
    "title": lambda: _("the title or office"),
    "organ": lambda: _("the organ or unit"),
    "party": lambda: _("the province or city"),
    "side": lambda: _("the country"),
    "role": lambda: _("the part in the delegation: head, deputy, interpreter"),
    "note": lambda: _("the part in the delegation, and whether the person was absent"),
}

LISTS: Mapping[str, Mapping[str, Says]] = {
    "person": _PERSON,
    "delegate": _PERSON,
    "guest": _PERSON,
    "party": {
        "number": _PERSON["number"],
        "name": lambda: _("the bare name"),
        "full": lambda: _("the name with its rank"),
        "side": _PERSON["side"],
    },
    "signatory": {field: _PERSON[field] for field in ("number", "name", "title", "party", "side")},
    "section": {
        "number": lambda: _("the number as printed before it"),
        "heading": lambda: _("the heading"),
    },
    "clause": {
        "number": lambda: _("the number as printed before it"),
        "text": lambda: _("the paragraph"),
    },
    "session": {
        "number": _PERSON["number"],
        "time": lambda: _("the time"),
        "name": lambda: _("what takes place"),
        "place": lambda: _("the place"),
    },
}

SIDED = ("person", "delegate", "guest", "party", "signatory")
"""Lists that there are of one side too: ``vn.person``."""

MEMBERS: Mapping[str, Says] = {
    "person": lambda: _("everybody in the lists of delegates, in the order of the original"),
    "delegate": lambda: _("everybody but the guests"),
    "guest": lambda: _("the guests"),
    "party": lambda: _("the provinces and cities that take part"),
    "signatory": lambda: _("those who sign"),
    "section": lambda: _("the sections"),
    "clause": lambda: _("the paragraphs of all sections"),
    "session": lambda: _("the programme"),
}


def listed(name: str) -> Listed | None:
    """What the name of a list slot means; None if it is none."""
    parts = name.split(".")
    side = parts.pop(0) if len(parts) > 1 and parts[0] not in LISTS and parts[1] in SIDED else ""
    if len(parts) not in (2, 3) or parts[0] not in LISTS or parts[1] not in LISTS[parts[0]]:
        return None
    return Listed(f"{side}.{parts[0]}" if side else parts[0], parts[1], parts[2] if len(parts) > 2 else "")


def knows_list(name: str) -> bool:
    """Whether there is a list of this name, of a side or of both."""
    side, _dot, plain = name.rpartition(".")
    return plain in LISTS and (not side or (side in SIDES and plain in SIDED))


def is_text(name: str) -> bool:
    """Whether the closed list has a text slot of this name, with or without a language."""
    return name in text_names() or name.rpartition(".")[0] in text_names()


@cache
def text_names() -> frozenset[str]:
    """The names of all text slots."""
    return frozenset((*TEXTS, *(f"{side}.{field}" for side in SIDES for field in OF_A_SIDE)))


def everything() -> Iterator[Slot]:
    """Every slot there is, in the order in which it is shown to an officer."""
    for name, prints in BLOCKS.items():
        yield Slot(name, Kind.BLOCK, prints())
    for name, prints in TEXTS.items():
        yield Slot(name, Kind.TEXT, prints())
    for side, words in SIDES.items():
        for field, of_a_side in OF_A_SIDE.items():
            yield Slot(f"{side}.{field}", Kind.TEXT, of_a_side(words()))
    for name, fields in LISTS.items():
        for side in ("", *(SIDES if name in SIDED else ())):
            yield from _members(name, fields, side)


def _members(name: str, fields: Mapping[str, Says], side: str) -> Iterator[Slot]:
    whose = f"{side}.{name}" if side else name
    of_whom = _("{members} ({side})").format(members=MEMBERS[name](), side=SIDES[side]()) if side else MEMBERS[name]()
    for field, prints in fields.items():
        yield Slot(
            f"{whose}.{field}",
            Kind.LIST,
            _("a row for each of: {members}; here: {field}").format(members=of_whom, field=prints()),
            whose,
        )
