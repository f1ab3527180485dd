"""Arrivals and departures: how what somebody was there for changes, and stays true when sections come and go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bienban.core import ids
from bienban.core.edits import Batch, Edit, Insert, Move, Remove, Set, place
from bienban.core.ids import Address
from bienban.core.kinds import Attendance
from bienban.core.minutes import Minutes, Person, Stay
from bienban.core.presence import AWAY, impossible, order, runs, span


def arrives(minutes: Minutes, person: Person, section: str, new_id: Callable[[], str] = ids.new_id) -> Edit:
    """Somebody comes while ``section`` is spoken of. Whoever has left comes back; whoever is there came now.

    Whoever left before and is said to come back earlier than they came, came then.
    """
    sections = order(minutes)
    last = person.stays[-1] if person.stays else None
    if last is None:
        edits: list[Edit] = [Insert(person.id, "stays", 0, Stay(id=new_id(), since=section))]
    elif not last.until:
        edits = [Set(Address(last.id, "since"), section)]
    elif last.until in sections and sections.index(section) <= sections.index(last.until) + 1:
        earlier = last.since in sections and sections.index(section) < sections.index(last.since)
        edits = _changes(last, replace(last, since=section if earlier else last.since, until=""))
    else:
        edits = [Insert(person.id, "stays", len(person.stays), Stay(id=new_id(), since=section))]
    return _present(person, *edits)


def leaves(person: Person, section: str, new_id: Callable[[], str] = ids.new_id) -> Edit:
    """Somebody goes while ``section`` is spoken of: they were there for it."""
    if person.stays:
        return _present(person, Set(Address(person.stays[-1].id, "until"), section))
    return _present(person, Insert(person.id, "stays", 0, Stay(id=new_id(), until=section)))


def _present(person: Person, *edits: Edit) -> Edit:
    if person.attendance is not Attendance.PRESENT:
        return Batch((Set(Address(person.id, "attendance"), Attendance.PRESENT), *edits))
    return edits[0] if len(edits) == 1 else Batch(edits)


def without(minutes: Minutes, gone: str) -> tuple[Edit, ...]:
    """What happens to the stays that name the section ``gone`` before it is removed.

    They begin with the section after it and end with the one before it, and nobody was there for more than before: a
    stay for nothing but this section becomes an impossible one, to be seen and corrected. Where one section is left,
    which cannot say even that, it goes, and whoever has no other has not been called.
    """
    edits: list[Edit] = []
    for person in minutes.people:
        named = [stay for stay in person.stays if gone in (stay.since, stay.until)]
        left = len(person.stays)
        for stay in named:
            changed = _shortened(order(minutes), stay, gone)
            if changed is None:
                edits.append(Remove(stay.id))
                left -= 1
            else:
                edits += _changes(stay, changed)
        if not left and named and len(minutes.sections) > 1 and person.attendance not in AWAY:
            edits.append(Set(Address(person.id, "attendance"), Attendance.UNKNOWN))
    return tuple(edits)


def _shortened(sections: Sequence[str], stay: Stay, gone: str) -> Stay | None:
    at = sections.index(gone)
    before, after = sections[:at], sections[at + 1 :]
    rest = (*before, *after)
    since = after[:1] if stay.since == gone else (stay.since,)
    until = before[-1:] if stay.until == gone else (stay.until,)
    if since and until:
        return replace(stay, since=since[0], until=until[0])
    if len(rest) < 2:
        return None
    return replace(stay, since=rest[-1], until=rest[-2]) if not since else replace(stay, since=rest[1], until=rest[0])


def _changes(before: Stay, after: Stay) -> list[Edit]:
    fields = ("since", "until")
    return [
        Set(Address(before.id, name), getattr(after, name))
        for name in fields
        if getattr(after, name) != getattr(before, name)
    ]


def moving(minutes: Minutes, section: str, index: int, new_id: Callable[[], str] = ids.new_id) -> Edit:
    """Move a section to ``index``; whoever came late or left early stays there for the same sections as before.

    A stay that is impossible remains so: where the move would make it a possible one, its ends change places.

    Raises :class:`~bienban.core.edits.EditError` when there is no such section.
    """
    owner, field, _index = place(minutes, section)
    rest = [id_ for id_ in order(minutes) if id_ != section]
    after = (*rest[:index], section, *rest[index:])
    edits = [edit for person in minutes.people for edit in _rearranged(minutes, person, after, new_id)]
    move = Move(section, owner, field, index)
    return Batch((move, *edits)) if edits else move


def _rearranged(minutes: Minutes, person: Person, after: Sequence[str], new_id: Callable[[], str]) -> list[Edit]:
    if wrong := impossible(minutes, person):
        turned = ((stay, replace(stay, since=stay.until, until=stay.since)) for stay in wrong if span(after, stay))
        return [edit for stay, other in turned for edit in _changes(stay, other)]
    if not person.stays:
        return []
    sections = order(minutes)
    there = {sections[index] for stay in person.stays for index in span(sections, stay)}
    now = {after[index] for stay in person.stays for index in span(after, stay)}
    if now == there and all(span(after, stay) for stay in person.stays):
        return []
    begins, ends = any(not stay.since for stay in person.stays), any(not stay.until for stay in person.stays)
    wanted = [
        ("" if begins and first == 0 else after[first], "" if ends and last == len(after) - 1 else after[last])
        for first, last in runs(after, there)
    ]
    edits: list[Edit] = []
    for stay, (since, until) in zip(person.stays, wanted, strict=False):
        edits += _changes(stay, replace(stay, since=since, until=until))
    edits += [Remove(stay.id) for stay in person.stays[len(wanted) :]]
    edits += [
        Insert(person.id, "stays", count, Stay(id=new_id(), since=since, until=until))
        for count, (since, until) in enumerate(wanted)
        if count >= len(person.stays)
    ]
    return edits
