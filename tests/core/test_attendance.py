"""Counts of a delegation, and the order in which its people are called."""

from hypothesis import given
from hypothesis import strategies as st

from bienban.core.attendance import counts, delegation, roll, uncalled_after
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.kinds import Attendance
from bienban.core.minutes import Minutes
from tests.core.attending import attended


@given(attended(), st.lists(st.tuples(st.integers(0, 9), st.sampled_from(Attendance)), max_size=6))
def test_whatever_is_marked_the_counts_together_are_the_delegation(
    record: Minutes, marks: list[tuple[int, Attendance]]
) -> None:
    for number, how in marks:
        if record.people:
            person = record.people[number % len(record.people)]
            record = Set(Address(person.id, "attendance"), how).apply(record)
    everybody = 0
    groups = [(side.id, "") for side in record.sides] + [(party.side, party.id) for party in record.parties]
    for side, party in groups:
        people = delegation(record, side, party)
        found = counts(people)
        assert found.present + found.absent + found.excused + found.uncalled == found.total == len(people)
        for number, how in zip(
            (found.present, found.absent, found.excused, found.uncalled),
            (Attendance.PRESENT, Attendance.ABSENT, Attendance.EXCUSED, Attendance.UNKNOWN),
            strict=True,
        ):
            assert number == sum(1 for person in people if person.attendance is how)
        assert found.all_present == (bool(people) and found.present == len(people))
        everybody += found.total
    assert everybody == counts(record.people).total == len(record.people)


@given(attended())
def test_the_next_to_be_called_is_the_next_in_the_order_of_the_form_or_the_first_again(record: Minutes) -> None:
    called = roll(record)
    waiting = [person.id for person in called if person.attendance is Attendance.UNKNOWN]
    assert uncalled_after(record) == (waiting[0] if waiting else "")
    for index, person in enumerate(called):
        after = [other.id for other in called[index + 1 :] if other.attendance is Attendance.UNKNOWN]
        assert uncalled_after(record, person.id) == (after[0] if after else waiting[0] if waiting else "")


@given(attended())
def test_everybody_is_called_once(record: Minutes) -> None:
    ids = [person.id for person in roll(record)]
    assert sorted(ids) == sorted(person.id for person in record.people)
