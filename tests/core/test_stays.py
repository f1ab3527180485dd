"""Arrivals and departures stay true: when people come and go, and when sections do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core.contents import references
from bienban.core.edits import Remove
from bienban.core.kinds import Attendance
from bienban.core.minutes import Minutes, Person, Section, Stay
from bienban.core.presence import attended, impossible, order, runs, span
from bienban.core.removal import removal
from bienban.core.renew import renewed
from bienban.core.stays import arrives, leaves, moving, without
from tests.core.attending import SIDES, section
from tests.core.attending import attended as records


def record(*stays: tuple[str, str], sections: int = 5, how: Attendance = Attendance.PRESENT) -> Minutes:
    """One person with these stays; sections are told by their places from 1, as they are numbered."""

    def named(place: str) -> str:
        return section(int(place)) if place else ""

    person = Person(
        id="person00",
        side="vn",
        attendance=how,
        stays=tuple(
            Stay(id=f"stay000{count}", since=named(since), until=named(until))
            for count, (since, until) in enumerate(stays)
        ),
    )
    return Minutes(
        sides=SIDES, people=(person,), sections=tuple(Section(id=section(n)) for n in range(1, sections + 1))
    )


def stays_of(minutes: Minutes) -> list[tuple[str, str]]:
    """The stays of the only person, as :func:`record` takes them."""
    return [
        (stay.since.removeprefix("section"), stay.until.removeprefix("section")) for stay in minutes.people[0].stays
    ]


def there(minutes: Minutes, person: Person) -> set[str]:
    """The sections that the stays cover, even if there are several and all of them."""
    sections = order(minutes)
    return {sections[index] for stay in person.stays for index in span(sections, stay)}


def test_no_stays_are_the_whole_meeting() -> None:
    minutes = record()
    assert attended(minutes, minutes.people[0]) is None
    minutes = record(("1", "2"), ("3", ""))
    assert attended(minutes, minutes.people[0]) is None


def test_stays_are_told_by_what_they_cover() -> None:
    minutes = record(("", "1"), ("3", "4"))
    assert attended(minutes, minutes.people[0]) == {section(1), section(3), section(4)}
    assert runs(order(minutes), {section(1), section(3), section(4)}) == ((0, 0), (2, 3))


def test_a_stay_that_ends_before_it_begins_says_nothing() -> None:
    minutes = record(("4", "2"), ("", "1"))
    person = minutes.people[0]
    assert [stay.id for stay in impossible(minutes, person)] == ["stay0000"]
    assert attended(minutes, person) is None


@pytest.mark.parametrize("how", [Attendance.ABSENT, Attendance.EXCUSED])
def test_whoever_did_not_come_was_there_for_nothing(how: Attendance) -> None:
    minutes = record(("3", ""), how=how)
    assert attended(minutes, minutes.people[0]) is None


@pytest.mark.parametrize(
    ("before", "at", "after"),
    [
        ([], "3", [("3", "")]),
        ([("2", "")], "3", [("3", "")]),
        ([("", "1")], "3", [("", "1"), ("3", "")]),
        ([("", "2")], "3", [("", "")]),
        ([("2", "4")], "4", [("2", "")]),
        ([("3", "4")], "2", [("2", "")]),
        ([("2", "1")], "1", [("1", "")]),
    ],
)
def test_who_arrives_is_there_from_now_on(before: list[tuple[str, str]], at: str, after: list[tuple[str, str]]) -> None:
    minutes = record(*before, how=Attendance.UNKNOWN)
    minutes = arrives(minutes, minutes.people[0], section(int(at))).apply(minutes)
    assert stays_of(minutes) == after
    assert minutes.people[0].attendance is Attendance.PRESENT


def test_who_leaves_was_there_for_the_section_at_hand() -> None:
    minutes = record(how=Attendance.EXCUSED)
    minutes = leaves(minutes.people[0], section(2)).apply(minutes)
    assert stays_of(minutes) == [("", "2")]
    assert minutes.people[0].attendance is Attendance.PRESENT
    minutes = arrives(minutes, minutes.people[0], section(4)).apply(minutes)
    minutes = leaves(minutes.people[0], section(4)).apply(minutes)
    assert stays_of(minutes) == [("", "2"), ("4", "4")]


@pytest.mark.parametrize(
    ("before", "gone", "after"),
    [
        (("3", ""), 3, [("4", "")]),
        (("", "3"), 3, [("", "2")]),
        (("2", "4"), 3, [("2", "4")]),
        (("1", ""), 1, [("2", "")]),
        (("", "5"), 5, [("", "4")]),
    ],
)
def test_a_removed_section_moves_the_ends(before: tuple[str, str], gone: int, after: list[tuple[str, str]]) -> None:
    minutes = record(before)
    assert stays_of(removal(minutes, section(gone)).apply(minutes)) == after


@pytest.mark.parametrize(("stay", "gone"), [(("3", "3"), 3), (("5", ""), 5), (("", "1"), 1), (("5", "5"), 5)])
def test_whoever_was_there_for_the_removed_section_alone_is_to_be_looked_at(stay: tuple[str, str], gone: int) -> None:
    minutes = record(stay)
    after = removal(minutes, section(gone)).apply(minutes)
    assert impossible(after, after.people[0])
    assert attended(after, after.people[0]) is None


def test_where_one_section_is_left_whoever_was_not_there_for_it_has_not_been_called() -> None:
    minutes = record(("2", ""), sections=2)
    after = removal(minutes, section(2)).apply(minutes)
    assert stays_of(after) == []
    assert after.people[0].attendance is Attendance.UNKNOWN


def test_undo_of_a_removal_is_the_record_before() -> None:
    minutes = record(("3", "3"))
    edit = removal(minutes, section(3))
    assert Remove(section(3)) in edit.edits
    assert without(minutes, section(3)) == edit.edits[: len(without(minutes, section(3)))]


@given(records(), st.data())
def test_a_removal_never_makes_a_stay_longer(minutes: Minutes, data: st.DataObject) -> None:
    if not minutes.sections:
        return
    gone = data.draw(st.sampled_from(order(minutes)))
    after = removal(minutes, gone).apply(minutes)
    assert not any(target == gone for _address, target in references(after))
    for before, now in zip(minutes.people, after.people, strict=True):
        if before.stays and not impossible(minutes, before):
            left = there(minutes, before) - {gone}
            assert there(after, now) == left
            told = impossible(after, now) or now.attendance is not Attendance.PRESENT
            assert left or told or not after.sections


@given(records(), st.data())
def test_a_moved_section_takes_nobody_along(minutes: Minutes, data: st.DataObject) -> None:
    if not minutes.sections:
        return
    moved = data.draw(st.sampled_from(order(minutes)))
    index = data.draw(st.integers(0, len(minutes.sections) - 1))
    after = moving(minutes, moved, index).apply(minutes)
    assert order(after)[index] == moved
    for before, now in zip(minutes.people, after.people, strict=True):
        assert bool(impossible(after, now)) == bool(impossible(minutes, before))
        if not impossible(minutes, before):
            assert there(after, now) == there(minutes, before)
        if not before.stays:
            assert now == before


def test_a_stay_that_cannot_be_is_not_made_true_by_a_move() -> None:
    minutes = record(("4", "2"))
    after = moving(minutes, section(4), 0).apply(minutes)
    assert impossible(after, after.people[0])
    assert attended(after, after.people[0]) is None
    assert moving(after, section(4), 3).apply(after) == minutes


def test_a_stay_within_another_is_not_made_impossible_by_a_move() -> None:
    minutes = record(("", ""), ("1", "2"))
    after = moving(minutes, section(1), 1).apply(minutes)
    assert not impossible(after, after.people[0])
    assert stays_of(after) == [("", "")]


@given(records(), st.data())
def test_whoever_comes_or_goes_was_there_for_the_section_at_hand(minutes: Minutes, data: st.DataObject) -> None:
    if not minutes.sections or not minutes.people:
        return
    person, at = data.draw(st.sampled_from(minutes.people)), data.draw(st.sampled_from(order(minutes)))
    for edit in (arrives(minutes, person, at), leaves(person, at)):
        after = edit.apply(minutes)
        now = next(each for each in after.people if each.id == person.id)
        assert impossible(after, now) or at in there(after, now)


@given(records(), st.data())
def test_after_an_arrival_and_a_departure_one_was_there_for_what_lies_between(
    minutes: Minutes, data: st.DataObject
) -> None:
    if not minutes.sections or not minutes.people:
        return
    person = replace(data.draw(st.sampled_from(minutes.people)), stays=())
    minutes = replace(minutes, people=(person,))
    sections = order(minutes)
    first, last = sorted(data.draw(st.tuples(st.integers(0, len(sections) - 1), st.integers(0, len(sections) - 1))))
    minutes = arrives(minutes, person, sections[first]).apply(minutes)
    assert there(minutes, minutes.people[0]) == set(sections[first:])
    minutes = leaves(minutes.people[0], sections[last]).apply(minutes)
    assert there(minutes, minutes.people[0]) == set(sections[first : last + 1])


def test_a_new_meeting_has_no_stays() -> None:
    minutes = renewed(record(("2", "3")))
    assert minutes.people[0].stays == ()
    assert minutes.people[0].attendance is Attendance.UNKNOWN
