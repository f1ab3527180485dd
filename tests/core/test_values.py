"""Values are what the standard library's frozen dataclasses are, in everything that somebody can see."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core import values


def made(make: Callable[..., Any]) -> type[Any]:
    @make(frozen=True, slots=True)
    class Place:
        """A place."""

        name: str
        count: int = 0
        more: list[str] = field(default_factory=list, compare=False)

    return Place


OURS, THEIRS = made(values.dataclass), made(dataclass)


@values.dataclass(frozen=True, slots=True)
class Named:
    first: str
    second: tuple[int, ...] = ()


@values.dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    said: str


@values.dataclass(frozen=True, slots=True)
class Nothing:
    pass


@values.dataclass(frozen=True, eq=False, repr=False)
class Plain:
    one: str


@given(st.tuples(st.text(), st.integers()), st.tuples(st.text(), st.integers()))
def test_they_compare_and_show_as_those_of_the_library(one: tuple[str, int], other: tuple[str, int]) -> None:
    assert (OURS(*one) == OURS(*other)) is (THEIRS(*one) == THEIRS(*other))
    assert hash(OURS(*one)) == hash(THEIRS(*one))
    assert repr(OURS(*one)) == repr(THEIRS(*one))
    assert OURS(*one) != THEIRS(*one)


def test_they_are_dataclasses() -> None:
    assert dataclasses.is_dataclass(OURS)
    assert [each.name for each in dataclasses.fields(OURS)] == [each.name for each in dataclasses.fields(THEIRS)]
    assert str(inspect.signature(Named)) == "(first: 'str', second: 'tuple[int, ...]' = ()) -> None"
    assert get_type_hints(Named.__init__) == {"first": str, "second": tuple[int, ...], "return": type(None)}
    assert replace(Named("a", (1,)), first="b") == Named("b", (1,))
    match Named("a", (1,)):
        case Named(first, (second,)):
            assert (first, second) == ("a", 1)


def test_a_default_is_made_for_each_and_what_is_not_compared_is_not_compared() -> None:
    one, other = OURS("a"), OURS("a")
    one.more.append("b")
    assert (one.more, other.more) == (["b"], [])
    assert one == other


def test_nothing_of_them_can_be_changed() -> None:
    value = Named("a")
    with pytest.raises(FrozenInstanceError):
        value.first = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del value.first
    with pytest.raises((FrozenInstanceError, AttributeError)):
        value.third = "b"  # type: ignore[attr-defined]


def test_they_are_copied_and_kept() -> None:
    value = Named("a", (1, 2))
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value


def test_none_one_and_named_fields() -> None:
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(())
    assert Told(said="a") == Told(said="a") != Told(said="b")
    with pytest.raises(TypeError):
        Told("a")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Told()  # type: ignore[call-arg]


def test_where_values_are_never_compared_each_is_its_own() -> None:
    assert Plain("a") != Plain("a")
    assert "Plain object" in repr(Plain("a"))


def test_what_a_class_says_itself_holds() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Own:
        one: str

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 7

    assert (repr(Own("a")), Own("a") == Own("b"), hash(Own("a"))) == ("own", True, 7)


def test_only_frozen_ones_are_made() -> None:
    with pytest.raises(TypeError):
        values.dataclass(frozen=False)
