"""What a place of the record is called in a sentence: which part holds it, and which row."""

from __future__ import annotations

from bienban.core.ids import Address
from bienban.core.minutes import (
    Clause,
    Motto,
    Party,
    Person,
    Section,
    Session,
    Side,
    Signatory,
    node_id,
    walk,
)
from bienban.session.parts import part_of
from bienban.ui.fields.names import spoken_name
from bienban.ui.form.desk import Desk
from bienban.ui.form.numbers import clause_numbers, section_number
from bienban.ui.words import in_interface_language, part_name


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
    words = words or (part_name(key) if key and not any(s.id == key for s in minutes.sections) else about)
    return spoken_name(words, address.language)


def _clause(desk: Desk, clause: Clause) -> str:
    minutes, language = desk.minutes, desk.languages[desk.tags[0]]
    for section in (None, *minutes.sections):
        clauses = section.clauses if section else minutes.preamble
        numbers = clause_numbers(clauses, minutes, language, section)
        if clause.id in numbers:
            return numbers[clause.id][1] or (section_number(minutes, section, language)[1] if section else "")
    return ""
