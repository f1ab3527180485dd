"""What a unit in a field is, in the words of the interface."""

from __future__ import annotations

from bienban.core.marks import Break, Fact, Pair, parse
from bienban.i18n import gettext as _
from bienban.ui.fields.pieces import Piece


def tip_of(piece: Piece) -> str:
    """One line on the unit; nothing for plain words."""
    if not piece.source:
        return ""
    match parse(piece.source):
        case (Pair(),):
            return _("Ordered pair: it turns round in the other side’s original")
        case (Fact(name=name),):
            return fact_name(name)
        case (Break(),):
            return _("Line break")
        case _:
            return _("This mark cannot be read; it is printed as it stands")


def fact_name(name: str) -> str:
    """What a fact is called, for a list to choose from."""
    first, _dot, rest = name.partition(".")
    if name in _facts():
        return _facts()[name]
    if first == "parties":
        return _("Number of a side’s parties") if rest.endswith(".count") else _("Parties of a side")
    return {
        "person": _("A person, with the position"),
        "beside": _("A document signed"),
        "motto": _("Items of a motto") if rest.endswith(".items") else _("A motto"),
    }.get(first, name)


def _facts() -> dict[str, str]:
    return {
        "meeting.name": _("Name of the meeting"),
        "meeting.ordinal": _("Ordinal of the meeting"),
        "meeting.previous": _("Ordinal of the meeting before"),
        "meeting.date": _("Date of the meeting"),
        "meeting.year": _("Year of the meeting"),
        "meeting.place": _("Place of the meeting"),
        "meeting.host": _("Host of the meeting"),
        "meeting.theme": _("Theme of the meeting"),
        "next.ordinal": _("Ordinal of the next meeting"),
        "next.date": _("Planned date of the next meeting"),
        "next.place": _("Place of the next meeting"),
        "next.host": _("Host of the next meeting"),
        "signing.date": _("Date of signing"),
        "signing.place": _("Place of signing"),
        "signing.copies": _("Number of originals"),
        "languages": _("Languages of the text"),
        "parties.count": _("Number of all parties"),
        "annexes": _("Numbers of the annexes"),
        "signatories": _("Who signs, with positions"),
        "heads": _("Heads of delegation, with positions"),
    }
