"""The samples are whole records: they open, save byte-equal, stand in both languages and print as they are signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from bienban import paths
from bienban.core import facts, marks
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, Note, Person, Section, Session, node_id, walk
from bienban.core.text import Text
from bienban.storage import decode, encode, validate

NAMES = (
    "action-plan-2023",
    "annual-03",
    "annual-05",
    "corridor-10",
    "exchange-2024",
    "intent-2024",
    "working-group-11",
)
OPEN = {"vi": "[…]", "zh-Hans": "［……］"}
FOREIGN = {"vi": re.compile(r"[\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]"), "zh-Hans": re.compile(r"[,;:!?()]")}
"""What must not stand in a language: Chinese letters and brackets in Vietnamese, half-width marks in Chinese."""


def sample(name: str) -> Minutes:
    """The record of a shipped sample."""
    return decode((paths.resources() / "samples" / f"{name}.bienban").read_bytes(), name)


def texts(minutes: Minutes) -> Iterator[tuple[Address, Text]]:
    """Every text of the record with its place."""
    for node in walk(minutes):
        for item in fields(node):
            if isinstance(text := getattr(node, item.name), Text):
                yield Address(node_id(node), item.name), text


def strings(minutes: Minutes) -> Iterator[tuple[Address, str]]:
    """Every string of the record in every language."""
    for place, text in texts(minutes):
        for tag in text:
            yield Address(place.id, place.field, tag), text[tag]


each_sample = pytest.mark.parametrize("name", NAMES)


def test_the_shipped_samples_are_these() -> None:
    assert sorted(file.stem for file in (paths.resources() / "samples").glob("*.bienban")) == list(NAMES)


@each_sample
def test_it_opens_without_a_fault_and_saves_byte_equal(name: str) -> None:
    data = (paths.resources() / "samples" / f"{name}.bienban").read_bytes()
    assert validate(data) == ()
    assert encode(decode(data, name)) == data


@each_sample
def test_every_text_stands_in_both_languages(name: str) -> None:
    minutes = sample(name)
    halves = [str(place) for place, text in texts(minutes) if text and set(text) != set(minutes.languages)]
    assert halves == []
    kinds = (Clause, Session)
    assert all(
        node.text if isinstance(node, Clause) else node.name for node in walk(minutes) if isinstance(node, kinds)
    )
    assert minutes.title
    assert all(side.meeting and side.delegation and side.country and side.name for side in minutes.sides)


@each_sample
def test_every_mark_can_be_read_and_names_what_is_there(name: str) -> None:
    minutes = sample(name)
    ids = {node_id(node) for node in walk(minutes)} | {motto.key for motto in minutes.mottos}
    for place, string in strings(minutes):
        for mark in marks.parse(string):
            assert not isinstance(mark, marks.Words) or mark.literal, place
            if isinstance(mark, marks.Fact):
                assert facts.kind_of(mark.name), f"{place}: {mark.name}"
                assert facts.argument(mark.name) in {"", *ids}, f"{place}: {mark.name}"


@each_sample
def test_no_brace_bracket_or_letter_stands_in_the_wrong_text(name: str) -> None:
    for place, string in strings(sample(name)):
        words = "".join(mark.text for mark in marks.parse(string) if isinstance(mark, marks.Words))
        words = words.replace(OPEN[place.language], "")
        assert not set("{}⟨⟩\"'\n\t") & set(words), place
        assert "  " not in string, place
        assert place.field == "joiner" or string == string.strip(), place
        assert not FOREIGN[place.language].search(words), f"{place}: {words}"


@each_sample
def test_both_languages_hold_the_same_facts_and_as_many_open_places_and_pairs(name: str) -> None:
    minutes = sample(name)
    for place, text in texts(minutes):
        if minutes.side(place.id):
            continue  # each side words the name of the meeting in its own way
        vietnamese, chinese = text["vi"], text["zh-Hans"]
        assert sorted(marks.facts(vietnamese)) == sorted(marks.facts(chinese)), place
        assert vietnamese.count(OPEN["vi"]) == chinese.count(OPEN["zh-Hans"]), place
        assert _pairs(vietnamese) == _pairs(chinese), place


def _pairs(string: str) -> int:
    return sum(isinstance(mark, marks.Pair) for mark in marks.parse(string))


@each_sample
def test_its_notes_are_about_what_is_there(name: str) -> None:
    minutes = sample(name)
    nodes = {node_id(node): node for node in walk(minutes)}
    for note in minutes.notes:
        place = Address.parse(note.about) if "/" in note.about else Address(note.about, "")
        assert place.id in nodes, note.about
        assert not place.field or hasattr(nodes[place.id], place.field), note.about
        quoted = re.match(r"(?:Dạng|Tên) tiếng Trung “(.*?)” là suy đoán", note.text)
        if quoted and isinstance(text := getattr(nodes[place.id], place.field), Text):
            assert quoted[1] in _plain(text["zh-Hans"], minutes), note.about


def _plain(string: str, minutes: Minutes) -> str:
    """The words of a string with its pairs and numbers in the order of the Vietnamese side."""
    chinese = {"meeting.ordinal": {10: "第十次"}.get(minutes.meeting.ordinal or 0, "")}
    return "".join(
        chinese.get(mark.name, "")
        if isinstance(mark, marks.Fact)
        else mark.ordered(False)
        if isinstance(mark, marks.Pair)
        else mark.text
        for mark in marks.parse(string)
        if not isinstance(mark, marks.Break)
    )


@each_sample
def test_it_names_its_sources(name: str) -> None:
    [sources] = [note.text for note in sample(name).notes if note.about == "minutes"]
    assert "Nguồn: " in sources


@each_sample
def test_documents_of_one_meeting_list_each_other(name: str) -> None:
    for other in sample(name).beside:
        assert [back.file for back in sample(Path(other.file).stem).beside] == [f"{name}.bienban"]


@each_sample
def test_a_person_is_known_in_both_languages_or_visibly_open(name: str) -> None:
    minutes = sample(name)
    people = [node for node in walk(minutes) if isinstance(node, Person)]
    unnamed = [person for person in people if not person.name]
    assert len(unnamed) <= 8
    for section in (node for node in walk(minutes) if isinstance(node, Section | Clause)):
        assert not section.speaker or section.speaker in {person.id for person in people if person.name}


@each_sample
def test_what_is_inferred_is_noted_and_not_printed(name: str) -> None:
    minutes = sample(name)
    assert any("suy đoán" in note.text for note in minutes.notes if isinstance(note, Note))
    assert not any("suy đoán" in string or "inferred" in string for _place, string in strings(minutes))
