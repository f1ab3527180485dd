"""What the values of a record are called, and how they are said: nothing is told as it is written in the file."""

from __future__ import annotations

from collections.abc import Mapping

from bienban.core import minutes as record
from bienban.core.kinds import Attendance, Manner, Numbering, Role, SectionKind
from bienban.core.minutes import Node, Turn
from bienban.core.when import Day, Month, Quarter, Span, Year
from bienban.i18n import gettext as _
from bienban.times import dated
from bienban.ui.dates import written
from bienban.ui.form import meeting, section
from bienban.ui.form.person_row import attendances, roles
from bienban.ui.stages import words as stage_words

SILENT = ("id", "extra", "seal", "record", "about", "key", "order", "mechanism", "document", "languages")
"""Fields that say nothing to a reader."""


def said(name: str, value: object) -> str:
    """A single value of the field ``name`` in words."""
    match value:
        case Role() | Attendance():
            return dict((*roles(), *attendances()))[value]
        case SectionKind():
            return dict(section.kinds())[value]
        case Numbering():
            return dict(meeting.numberings())[value]
        case Manner():
            return dict(meeting.manners())[value]
        case Year() | Quarter() | Month() | Day() | Span():
            return written(str(value))
        case None | "":
            return ""
        case bool():
            return _("yes") if value else _("no")
        case str():
            return _named(name, value)
    return str(value)


def said_turn(node: Node | None) -> str:
    """A stage that the minutes came to: which, when, and the beginning of the seal."""
    if not isinstance(node, Turn):
        return ""
    return f"{stage_words.name(node.stage)} · {stage_words.sealed(node)}"


def field_name(node: Node, name: str) -> str:
    """What a field is called; nothing where its words speak for themselves."""
    return _own_names(node).get(name) or _names().get(name, "")


def _named(name: str, value: str) -> str:
    if name == "at":
        return dated(value)
    known: Mapping[object, str] = {}
    if name == "kind":
        known = dict(meeting.kinds())
    elif name == "annexes":
        known = {"delegations": _("Lists of the delegations"), "programme": _("Programme")}
    return known.get(value, value)


def _own_names(node: Node) -> Mapping[str, str]:
    """What only this kind of object calls its fields so."""
    match node:
        case record.Minutes():
            return {"title": _("Title")}
        case record.Beside():
            return {"title": _("Title of the document")}
        case record.Session():
            return {"name": _("Name of the session"), "kind": _("Kind of session")}
        case record.Party():
            return {"name": _("Name of the party")}
        case record.Motto():
            return {"name": _("Motto")}
        case record.Side():
            heading = _("Heading of the list of delegates")
            return {"name": _("Name of the side"), "meeting": _("Name of the meeting"), "delegation": heading}
    return {}


def _names() -> Mapping[str, str]:
    return {
        "name": _("Full name"),
        "country": _("Country"),
        "full": _("Name with its rank"),
        "title": _("Title or position"),
        "organ": _("Organ"),
        "role": _("Role"),
        "attendance": _("Attendance"),
        "since": _("From"),
        "until": _("To the end of"),
        "heading": _("Heading"),
        "kind": _("Kind of section"),
        "label": _("Short name, for the list of parts"),
        "numbered": _("With a number"),
        "place": _("Place"),
        "theme": _("Theme"),
        "date": _("Date"),
        "held": _("Date held"),
        "planned": _("Planned date"),
        "time": _("Time"),
        "at": _("Time"),
        "ordinal": _("Ordinal"),
        "host": _("Host"),
        "speaker": _("Speaker"),
        "testimonium": _("Testimonium"),
        "copies": _("Number of originals"),
        "person": _("Person"),
        "party": _("Party"),
        "proposed": _("Proposed by"),
        "numbering": _("Numbers of the headings"),
        "manner": _("Persons are named"),
        "annexes": _("Annexes"),
        "file": _("File"),
        "signed": _("Signed at this meeting"),
    }
