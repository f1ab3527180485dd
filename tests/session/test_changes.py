"""Where two states differ: every place once, in the order of the page, and only where they do."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from bienban.core.edits import Insert, Move, Remove, Set
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, Person, Section, node_id, walk
from bienban.core.text import Text
from bienban.session.changes import How, changes, tally
from tests.house.strategies import minutes

RECORD = Minutes(
    people=(Person(id="person01", side="vn"), Person(id="person02", side="vn")),
    sections=(
        Section(
            id="section1",
            clauses=(Clause(id="clause01", text=Text({"vi": "Một"})), Clause(id="clause02"), Clause(id="clause03")),
        ),
    ),
)


def told(before: Minutes, after: Minutes) -> list[tuple[str, str, How]]:
    return [(change.id, change.kind, change.how) for change in changes(before, after)]


def test_a_text_that_is_another() -> None:
    after = Set(Address("clause01", "text", "vi"), "Hai").apply(RECORD)
    after = Set(Address("clause01", "text", "zh-Hans"), "二").apply(after)
    (change,) = changes(RECORD, after)
    assert (change.id, change.how, change.fields) == ("clause01", How.CHANGED, ("text",))


def test_what_came_and_what_went_in_the_order_of_the_page() -> None:
    after = Remove("clause02").apply(RECORD)
    after = Insert("section1", "clauses", 0, Clause(id="clause00")).apply(after)
    after = Set(Address("person01", "name", "vi"), "A").apply(after)
    assert told(RECORD, after) == [
        ("person01", "person", How.CHANGED),
        ("clause00", "clause", How.ADDED),
        ("clause02", "clause", How.REMOVED),
    ]
    assert tally(changes(RECORD, after)) == {"clause": 2, "person": 1}


def test_another_order_is_one_difference() -> None:
    after = Move("clause03", "section1", "clauses", 0).apply(RECORD)
    assert told(RECORD, after) == [("section1", "section", How.MOVED)]


def test_an_object_that_became_another_kind() -> None:
    after = replace(RECORD, people=(), sections=(Section(id="person01"), *RECORD.sections))
    assert ("person01", "section", How.ADDED) in told(RECORD, after)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(before=minutes(2), after=minutes(2))
def test_there_is_a_difference_where_there_is_one(before: Minutes, after: Minutes) -> None:
    assert bool(changes(before, after)) == (before != after)
    assert changes(before, before) == ()
    found = [change.id for change in changes(before, after)]
    assert len(found) == len(set(found))
    known = {node_id(node) for state in (before, after) for node in walk(state)}
    assert set(found) <= known
