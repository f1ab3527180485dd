"""Where two states differ: every place once, in the order of the page, and only where they do."""

from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bienban.core.edits import Insert, Move, Remove, Set
from bienban.core.ids import Address
from bienban.core.minutes import MAX_LEVELS, Clause, Minutes, Person, Section, node_id, walk
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
    assert change.place == Address("clause01", "text")
    (gone,) = changes(RECORD, Remove("clause03").apply(RECORD))
    assert gone.place == Address("clause03", "")


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


def test_a_clause_that_stands_elsewhere() -> None:
    below = Move("clause02", "clause01", "clauses", 0).apply(RECORD)
    assert told(RECORD, below) == [("clause02", "clause", How.ELSEWHERE)]
    written = Set(Address("clause02", "text", "vi"), "Hai").apply(below)
    assert told(RECORD, written) == [("clause02", "clause", How.CHANGED)]
    out = Remove("clause01").apply(Move("clause02", "minutes", "preamble", 0).apply(below))
    assert told(below, out) == [("clause02", "clause", How.ELSEWHERE), ("clause01", "clause", How.REMOVED)]


def test_an_object_that_became_another_kind() -> None:
    after = replace(RECORD, people=(), sections=(Section(id="person01"), *RECORD.sections))
    assert ("person01", "section", How.ADDED) in told(RECORD, after)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(before=minutes(2), data=st.data())
def test_no_move_goes_untold(before: Minutes, data: st.DataObject) -> None:
    movable = [node for node in walk(before) if isinstance(node, Clause) and node.levels < MAX_LEVELS]
    assume(movable and before.sections)
    clause, section = data.draw(st.sampled_from(movable)), data.draw(st.sampled_from(before.sections))
    after = Move(clause.id, section.id, "clauses", 0).apply(before)
    assert bool(changes(before, after)) == (before != after)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(before=minutes(2), after=minutes(2))
def test_there_is_a_difference_where_there_is_one(before: Minutes, after: Minutes) -> None:
    assert bool(changes(before, after)) == (before != after)
    assert changes(before, before) == ()
    found = [change.id for change in changes(before, after)]
    assert len(found) == len(set(found))
    known = {node_id(node) for state in (before, after) for node in walk(state)}
    assert set(found) <= known
