"""Who of a delegation came: the counts, and the order in which people are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bienban.core.kinds import Attendance
from bienban.core.minutes import Minutes, Person

MARKS = (Attendance.PRESENT, Attendance.ABSENT, Attendance.EXCUSED)
"""What somebody who is called can be, in the order of the keys 1, 2, 3."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of a delegation came, did not come, are excused or have not been called; together, all of them."""

    present: int = 0
    absent: int = 0
    excused: int = 0
    uncalled: int = 0

    @property
    def total(self) -> int:
        """The delegation."""
        return self.present + self.absent + self.excused + self.uncalled

    @property
    def all_present(self) -> bool:
        """Whether there is somebody, and everybody came."""
        return 0 < self.total == self.present


def counts(people: Iterable[Person]) -> Counts:
    """The counts of these people."""
    found = Counter(person.attendance for person in people)
    return Counts(
        found[Attendance.PRESENT], found[Attendance.ABSENT], found[Attendance.EXCUSED], found[Attendance.UNKNOWN]
    )


def delegation(minutes: Minutes, side: str, party: str = "") -> tuple[Person, ...]:
    """The people of a party; without one, the guests of the side."""
    if party:
        return tuple(person for person in minutes.people if person.party == party)
    return tuple(person for person in minutes.people if person.side == side and not person.party)


def roll(minutes: Minutes) -> tuple[Person, ...]:
    """Everybody in the order of the form: side by side the parties, then the guests."""
    ordered: list[Person] = []
    for side in minutes.sides:
        for party in minutes.parties_of(side.id):
            ordered += delegation(minutes, side.id, party.id)
        ordered += delegation(minutes, side.id)
    return tuple(ordered)


def uncalled_after(minutes: Minutes, person: str = "") -> str:
    """The id of the next who has not been called after ``person``, from the top again after the last; or empty."""
    ids = [each.id for each in roll(minutes)]
    start = ids.index(person) + 1 if person in ids else 0
    waiting = {each.id for each in minutes.people if each.attendance is Attendance.UNKNOWN}
    return next((id_ for id_ in (*ids[start:], *ids[:start]) if id_ in waiting), "")
