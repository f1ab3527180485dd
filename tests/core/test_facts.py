"""The closed list of facts."""

import pytest

from bienban.core import facts


@pytest.mark.parametrize(
    ("name", "argument", "block"),
    [
        ("meeting.name", "", False),
        ("parties.vn", "vn", False),
        ("parties.vn.count", "vn", False),
        ("parties.count", "", False),
        ("person.c4k7m2qa", "c4k7m2qa", False),
        ("motto.four-more", "four-more", False),
        ("motto.four-more.items", "four-more", False),
        ("signatories", "", True),
    ],
)
def test_a_known_fact(name: str, argument: str, block: bool) -> None:
    assert facts.kind_of(name) is not None
    assert facts.argument(name) == argument
    assert facts.is_block(name) is block


@pytest.mark.parametrize("name", ["", "meeting", "meeting.weather", "person.short", "next.place.vi"])
def test_an_unknown_fact(name: str) -> None:
    assert facts.kind_of(name) is None
