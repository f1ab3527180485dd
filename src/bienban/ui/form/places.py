"""What a place of the record is called in a sentence: which part holds it, and which row."""

from __future__ import annotations

from collections.abc import Sequence

from bienban.core.ids import Address
from bienban.core.minutes import (
    Clause,
    Minutes,
    Motto,
    Node,
    Party,
    Person,
    Section,
    Session,
    Side,
    Signatory,
    node_id,
    walk,
)
from bienban.ui.fields.names import spoken_name
from bienban.ui.form.desk import Desk
from bienban.ui.form.numbers import clause_numbers, section_number
from bienban.ui.form.part import title_of
from bienban.ui.words import in_interface_language


def part_of(minutes: Minutes, address: Address) -> str:
    """The key of the part that shows ``address``: the name of a fixed part, or the id of a section; ``""``: none."""
    if address.id == "minutes":
        own = {"people": "delegations", "parties": "delegations", "sides": "delegations"}
        same = ("preamble", "mottos", "beside", "notes", "annexes")
        return own.get(address.field, address.field if address.field in same else "meeting")
    if address.id in ("meeting", "next", "signing"):
        return address.id
    if any(side.id == address.id for side in minutes.sides):
        return "meeting" if address.field == "meeting" else "delegations"
    lists: Sequence[tuple[str, Sequence[Node]]] = (
        ("meeting", minutes.meeting.programme),
        ("delegations", (*minutes.parties, *minutes.people)),
        ("preamble", minutes.preamble),
        ("mottos", minutes.mottos),
        ("beside", minutes.beside),
        ("signing", minutes.signing.signatories),
        ("notes", minutes.notes),
    )
    for key, nodes in lists:
        if any(node_id(inner) == address.id for node in nodes for inner in walk(node)):
            return key
    found = (section.id for section in minutes.sections for node in walk(section) if node_id(node) == address.id)
    return next(found, "")


def about_words(desk: Desk, about: str) -> str:
    """What a note is about, in words."""
    try:
        address = Address.parse(about)
    except ValueError:
        address = Address(about, "")
    minutes = desk.minutes
    node = next((node for node in walk(minutes) if node_id(node) == address.id), None)
    match node:
        case Clause():
            words = _clause(desk, node)
        case Section():
            words = in_interface_language(node.heading)
        case Person() | Party() | Session() | Motto() | Side():
            words = in_interface_language(node.name)
        case Signatory():
            person = minutes.person(node.person)
            words = in_interface_language(person.name) if person else ""
        case _:
            words = ""
    key = part_of(minutes, address)
    words = words or (title_of(key) if key and not any(s.id == key for s in minutes.sections) else about)
    return spoken_name(words, address.language)


def _clause(desk: Desk, clause: Clause) -> str:
    minutes, language = desk.minutes, desk.languages[desk.tags[0]]
    for section in (None, *minutes.sections):
        clauses = section.clauses if section else minutes.preamble
        numbers = clause_numbers(clauses, minutes, language, section)
        if clause.id in numbers:
            return numbers[clause.id][1] or (section_number(minutes, section, language)[1] if section else "")
    return ""
