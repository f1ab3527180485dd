"""Which match comes next from a place of the record."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from bienban.core.finding import Query
from bienban.core.found import NOTHING, Found
from bienban.core.ids import Address


@dataclass(frozen=True)
class Piece:
    words: str
    source: str = ""


ONE, TWO, THREE = (Address(id_, "text", "vi") for id_ in ("clause01", "clause02", "clause03"))
FOUND = Found(Query("a"), {ONE: [Piece("a b a")], TWO: [Piece("")], THREE: [Piece("a")]})


def test_the_next_match_is_the_first_that_begins_at_the_caret_or_later() -> None:
    assert [FOUND.near(place) for place in (None, (ONE, 0), (ONE, 1), (TWO, 0), (THREE, 1))] == [
        (0, False),
        (0, False),
        (1, False),
        (2, False),
        (0, True),
    ]


def test_the_match_before_is_the_last_that_begins_before_the_caret() -> None:
    assert [FOUND.near(place, -1) for place in ((ONE, 0), (ONE, 1), (TWO, 0), (THREE, 1))] == [
        (2, True),
        (0, False),
        (1, False),
        (2, False),
    ]


def test_a_match_is_begun_where_the_caret_lies_in_it_or_at_its_end() -> None:
    found = Found(Query("aba"), {ONE: [Piece("caba abaaba")], TWO: [Piece("")]})
    begun = {0: 0, 1: 1, 2: 1, 4: 1, 5: 5, 8: 8, 9: 8, 11: 8}
    assert {at: found.begin((ONE, at)) for at in begun} == {at: (ONE, start) for at, start in begun.items()}
    assert (found.begin((TWO, 2)), found.begin(None)) == ((TWO, 2), None)


def test_where_nothing_was_found_nothing_comes_next() -> None:
    assert NOTHING.near((ONE, 0)) == (-1, False)
    assert NOTHING.place(0) is None
    assert FOUND.place(2) == (THREE, 0)
    assert FOUND.words(ONE) == "a b a"


@given(st.integers(0, 2), st.sampled_from((1, -1)))
def test_going_on_comes_by_every_match_and_back(start: int, by: int) -> None:
    seen, at = [], start
    for _ in FOUND.matches:
        seen.append(at)
        at, _again = FOUND.beside(at, by)
    assert sorted(seen) == [0, 1, 2]
    assert at == start
    assert FOUND.beside(FOUND.beside(at, by)[0], -by)[0] == at
