"""What a record holds, place by place: its strings, and the fields by which one object refers to another."""

from __future__ import annotations

from bienban.core import minutes as record
from bienban.core.ids import Address
from bienban.core.minutes import Minutes, node_id, walk
from bienban.core.text import Text

REFERENCES = {
    record.Meeting: ("host",),
    record.Next: ("host",),
    record.Party: ("side",),
    record.Person: ("side", "party"),
    record.Stay: ("since", "until"),
    record.Section: ("speaker",),
    record.Clause: ("speaker", "proposed"),
    record.Agreed: ("side",),
    record.Signatory: ("party", "person"),
}
"""The fields that hold the id of another object."""


def references(minutes: Minutes) -> tuple[tuple[Address, str], ...]:
    """Every field that refers to another object, and the id that it names."""
    found = []
    for node in walk(minutes):
        for name in REFERENCES.get(type(node), ()):
            if target := getattr(node, name):
                found.append((Address(node_id(node), name), target))
    return tuple(found)


def texts(minutes: Minutes) -> list[tuple[Address, str]]:
    """Every string of the record in every language, with its address, in the order of the page."""
    found: list[tuple[Address, str]] = []
    for node in walk(minutes):
        for name in node.__dataclass_fields__:
            held = getattr(node, name)
            if isinstance(held, Text):
                found.extend((Address(node_id(node), name, tag), held[tag]) for tag in held)
    return found
