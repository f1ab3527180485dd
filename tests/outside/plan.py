"""What happens in the scripted meeting, and the record that it must end in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from bienban.catalog.languages import load
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Attendance, Clause, Minutes, Section, Stay
from bienban.ui.form.numbers import clause_numbers, section_number

CHANGES = 20
"""How many clauses are changed in each language."""
TELEX = " hopj laanf {number}."
TELEX_WORDS = " họp lần {number}."
PINYIN, PINYIN_WORDS = "huiyijilu ", "会议记录"
ROLL = {"1": Attendance.PRESENT, "2": Attendance.ABSENT, "3": Attendance.EXCUSED}
LATE = "4"
"""The key of the roll call for somebody who arrives now."""


@dataclass(frozen=True)
class Row:
    """One row of the form: what it is called there, and the clause in it; None: a heading."""

    name: str
    clause: str | None


def rows(minutes: Minutes, first: str) -> list[Row]:
    """The rows from the section ``first`` on, in the order of the form."""
    language = load()["vi"]
    found: list[Row] = []
    for section in minutes.sections[[each.id for each in minutes.sections].index(first) :]:
        found.append(Row(f"Heading, {section_number(minutes, section, language)[1]}", None))
        numbers = clause_numbers(section.clauses, minutes, language, section)
        found += [Row(numbers[id_][1], id_) for id_ in _ids(section)]
    return found


def _ids(owner: Section | Clause) -> list[str]:
    return [id_ for clause in owner.clauses for id_ in (clause.id, *_ids(clause))]


@dataclass(frozen=True)
class Plan:
    """The rows that are gone through: from the first clause of a section to the last that is changed."""

    rows: tuple[Row, ...]

    @property
    def clauses(self) -> list[str]:
        """The clauses that are changed, in order."""
        return [row.clause for row in self.rows if row.clause is not None]

    def orders(self) -> dict[str, Any]:
        """What the driver is told to do: names of fields, and for each row on the way the keys to press."""
        half = len(self.rows) // 2
        while self.rows[half].clause is None:
            half += 1
        numbers = {clause: number for number, clause in enumerate(self.clauses, 1)}
        telex = [TELEX.format(number=numbers[row.clause]) if row.clause else "" for row in self.rows]
        pinyin = [PINYIN if row.clause else "" for row in self.rows]
        first, middle = self.rows[0].name, self.rows[half].name
        return {
            "vi": {"first": f"{first} – Vietnamese", "middle": f"{middle} – Vietnamese", "half": half, "steps": telex},
            "zh": {"first": f"{first} – Chinese", "middle": f"{middle} – Chinese", "steps": pinyin},
            "roll": [*ROLL, LATE],
        }


def plan(minutes: Minutes, section: str) -> Plan:
    """The plan for a record: the changes begin with the first clause of ``section``."""
    after = rows(minutes, section)[1:]
    count = next(place for place, _row in enumerate(after) if _changes(after[:place]) == CHANGES)
    return Plan(tuple(after[:count]))


def _changes(some: list[Row]) -> int:
    return sum(row.clause is not None for row in some)


def expected(minutes: Minutes, made: Plan, section: str) -> Minutes:
    """The record that the meeting must end in; the stay has no id of its own yet."""
    for number, clause in enumerate(made.clauses, 1):
        for tag, words in (("vi", TELEX_WORDS.format(number=number)), ("zh-Hans", PINYIN_WORDS)):
            address = Address(clause, "text", tag)
            minutes = Set(address, _text(minutes, clause)[tag] + words).apply(minutes)
    uncalled = (person for person in minutes.people if person.attendance is Attendance.UNKNOWN)
    marks = [*ROLL.values(), Attendance.PRESENT]
    called = {person.id: mark for person, mark in zip(islice(uncalled, len(marks)), marks, strict=True)}
    late = list(called)[-1]
    people = tuple(
        replace(
            person,
            attendance=called.get(person.id, person.attendance),
            stays=(Stay(id="", since=section),) if person.id == late else person.stays,
        )
        for person in minutes.people
    )
    return replace(minutes, people=people)


def _text(minutes: Minutes, clause: str) -> Any:
    from bienban.core.edits import find

    found = find(minutes, clause)
    assert isinstance(found, Clause)
    return found.text


def without_ids_of_stays(minutes: Minutes) -> Minutes:
    """The record, with its stays as :func:`expected` has them."""
    people = tuple(
        replace(person, stays=tuple(replace(stay, id="") for stay in person.stays)) for person in minutes.people
    )
    return replace(minutes, people=people)


SAMPLE = Path("resources") / "samples" / "annual-05.bienban"
