"""For which sections somebody was there, as the record says it.

A :class:`~bienban.core.minutes.Stay` names sections by their ids, in the order of the record. One that ends before it
begins is impossible: it is shown as a fault and never printed. How stays change is :mod:`bienban.core.stays`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bienban.core.kinds import Attendance
from bienban.core.minutes import Minutes, Person, Stay

AWAY = (Attendance.ABSENT, Attendance.EXCUSED)
"""Whoever did not come was there for nothing."""

Run = tuple[int, int]
"""The places of the first and the last of several things that follow each other."""


def span(sections: Sequence[str], stay: Stay) -> range:
    """The places of the sections that a stay covers, of all the ids ``sections``; empty if it is impossible."""
    known = {id_: index for index, id_ in enumerate(sections)}
    first = known.get(stay.since, len(sections)) if stay.since else 0
    last = known.get(stay.until, -1) if stay.until else len(sections) - 1
    return range(first, last + 1)


def order(minutes: Minutes) -> tuple[str, ...]:
    """The ids of the sections, in the order of the record."""
    return tuple(section.id for section in minutes.sections)


def impossible(minutes: Minutes, person: Person) -> tuple[Stay, ...]:
    """The stays of a person that end before they begin."""
    sections = order(minutes)
    return tuple(stay for stay in person.stays if (stay.since or stay.until) and not span(sections, stay))


def attended(minutes: Minutes, person: Person) -> frozenset[str] | None:
    """The ids of the sections somebody was there for; None where nothing is known but that they belong to the list.

    That is so for whoever was there the whole meeting, did not come, or has a stay that is impossible.
    """
    if not person.stays or person.attendance in AWAY or impossible(minutes, person):
        return None
    sections = order(minutes)
    there = frozenset(sections[index] for stay in person.stays for index in span(sections, stay))
    return None if len(there) == len(sections) else there


def runs(sections: Sequence[str], there: Iterable[str]) -> tuple[Run, ...]:
    """What of ``sections`` is ``there``, as stretches without a gap."""
    held = set(there)
    found: list[Run] = []
    for index, id_ in enumerate(sections):
        if id_ in held and found and found[-1][1] == index - 1:
            found[-1] = (found[-1][0], index)
        elif id_ in held:
            found.append((index, index))
    return tuple(found)
