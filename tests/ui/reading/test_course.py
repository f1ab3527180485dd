"""The course of a read-through: where it goes and what it leaves out."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bienban.core import states
from bienban.core.minutes import Agreed, Clause
from bienban.core.text import Text
from bienban.document.aloud import Passage
from bienban.ui.reading.course import Course


def passage(number: int, agreed: bool, place: str = "") -> Passage:
    clause = Clause(id=f"clause{number:02}", text=Text({"vi": f"khoản {number}"}))
    if agreed:
        seal = states.seal(clause)
        both = tuple(Agreed(id=f"{side}agree{number:02}", side=side, seal=seal) for side in ("vn", "cn"))
        clause = replace(clause, agreed=both)
    return Passage(clause.id, {}, place, {}, clause)


TITLE = Passage("title", {})
COURSES = st.lists(st.booleans(), min_size=1, max_size=9).map(
    lambda kinds: Course.begun([TITLE, *(passage(n, kind, f"section{n // 3}") for n, kind in enumerate(kinds))])
)
MOVES = st.lists(st.sampled_from(["next", "back", "first", "last", "section", "before", "narrow"]), max_size=12)


def moved(course: Course, move: str) -> Course:
    match move:
        case "next" | "back":
            return course.step(1 if move == "next" else -1)
        case "first" | "last":
            return course.end(last=move == "last")
        case "section" | "before":
            return course.section(1 if move == "section" else -1)
        case _:
            return course.narrowed(not course.only_open)


@given(COURSES, MOVES)
def test_whatever_is_pressed_one_passage_is_on_and_has_its_number(course: Course, moves: list[str]) -> None:
    for move in moves:
        course = moved(course, move)
        number, count = course.place
        assert course.shown[number - 1] is course.now
        assert 1 <= number <= count == len(course.shown)


@given(COURSES)
def test_next_and_back_go_through_everything_once(course: Course) -> None:
    seen = [course.at]
    while course.step(1) != course:
        course = course.step(1)
        seen.append(course.at)
    assert seen == [each.key for each in course.passages]
    for key in reversed(seen):
        assert course.at == key
        course = course.step(-1)


@given(COURSES)
def test_only_what_is_open_is_gone_through_when_that_is_wanted(course: Course) -> None:
    narrowed = course.narrowed(True)
    is_open = [each.key for each in course.passages if each.clause is not None and states.is_open(each.clause)]
    assert [each.key for each in narrowed.shown if each.key != narrowed.at or each.key in is_open] == is_open
    assert narrowed.at in is_open or not is_open


def test_a_clause_that_is_agreed_stays_until_the_next_is_asked_for() -> None:
    course = Course.begun([passage(0, False), passage(1, False), passage(2, False)]).narrowed(True).step(1)
    course = course.renewed([passage(0, False), passage(1, True), passage(2, False)])
    assert (course.at, course.place) == ("clause01", (2, 3))
    course = course.step(1)
    assert (course.at, course.place) == ("clause02", (2, 2))
    assert course.agreed == (1, 3)


def test_sections_begin_where_they_begin() -> None:
    course = Course.begun([TITLE, *(passage(n, False, f"section{n // 3}") for n in range(7))])
    at = []
    for by in (1, 1, 1, 1, -1, -1, -1, -1):
        course = course.section(by)
        at.append(course.at)
    assert at == ["clause00", "clause03", "clause06", "clause06", "clause03", "clause00", "title", "title"]
    assert course.step(1).step(1).section(-1).at == "clause00"


def test_where_the_passage_is_gone_the_one_with_its_number_is_on() -> None:
    course = Course.begun([passage(n, False) for n in range(4)], "clause02")
    assert course.renewed([passage(n, False) for n in (0, 1, 3)]).at == "clause03"
    assert course.renewed([passage(0, False)]).at == "clause00"
    assert course.renewed([]).now is None
    assert Course.begun([]).step(1).place == (0, 0)
