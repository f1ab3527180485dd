"""The words of a text slot name the place in the record that they come from."""

from __future__ import annotations

import pytest

from bienban.core.alternat import Layout, Original
from bienban.core.contents import texts
from bienban.core.edits import value
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.document import slots
from bienban.document.compose import compose
from bienban.document.slot_values import RELATIVE
from tests.document.proof.samples import SAMPLES, record
from tests.document.reading import LANGUAGES

NAMES = (*slots.TEXTS, *(f"{side}.{field}" for side in slots.SIDES for field in slots.OF_A_SIDE))
SEVERAL = ("keeper", "number", "organ", "code", "parties.count", "signatories", "heads")
"""What is made of several fields, or of none."""


def sources(minutes: Minutes, keeper: str = "vn") -> dict[tuple[str, str], tuple[str, str]]:
    """Every text slot in each language: its words and their address."""
    paper = compose(minutes, Original(keeper), Layout(minutes.languages), LANGUAGES)
    return {
        (name, tag): (words, paper.source(name, tag))
        for name in NAMES
        if name in paper.texts
        for tag, words in paper.texts[name].items()
    }


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_address_is_a_place_that_says_so(sample: str) -> None:
    minutes = record(sample)
    plain = {str(address): words for address, words in texts(minutes) if "{" not in words}
    for (name, _tag), (words, address) in sources(minutes).items():
        if address:
            value(minutes, Address.parse(address))
        if plain.get(address):
            assert "".join(plain[address].split()).casefold() in "".join(words.split()).casefold(), name


def test_what_is_made_of_several_places_has_none() -> None:
    without = {name for (name, _tag), (_words, address) in sources(record("annual-05")).items() if not address}
    parts = {f"{side}.{field}" for side in slots.SIDES for field in ("parties", "parties.count")}
    assert without == {name for name in (*SEVERAL, *parts) if name not in slots.NOT_OF_AN_ORIGINAL}


def test_sides_by_their_place_follow_the_original() -> None:
    found = {keeper: sources(record("annual-05"), keeper) for keeper in ("vn", "cn")}
    for keeper, side in (("vn", "vn"), ("cn", "cn")):
        assert found[keeper]["first.name", "vi"][1] == f"{side}/name/vi"
        assert found[keeper]["meeting", "zh-Hans"][1] == f"{side}/meeting/zh-Hans"
    assert RELATIVE == ("first", "second")


def test_a_language_that_is_not_printed_has_no_source() -> None:
    paper = compose(record("annual-05"), Original("vn"), Layout(("vi",)), LANGUAGES)
    assert paper.source("title", "zh-Hans") == ""
    assert paper.source("nothing", "vi") == ""
