"""What differs between two states is told in words: never as it is written in the file."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from bienban.core.edits import Edit, Insert, Move, Set
from bienban.core.ids import Address
from bienban.core.kinds import Manner, Numbering
from bienban.core.minutes import Agreed, Clause, Minutes, SectionKind, Stage, Stay
from bienban.core.minutes import Session as Item
from bienban.core.text import Text
from bienban.core.when import Day, Quarter
from bienban.session.changes import changes
from bienban.storage.frozen import turn_to
from bienban.ui.history.change_words import Line, Places, sign, tally_words
from bienban.ui.library import Library
from tests.core.records import SMALL

AT = "2026-04-27T16:05"


def told(before: Minutes, after: Minutes) -> list[tuple[str, list[Line]]]:
    """The name and the lines of every place that differs."""
    places = Places(before, after, Library().languages)
    return [(places.name(change), list(places.lines(change))) for change in changes(before, after)]


def come(minutes: Minutes, *stages: Stage) -> Minutes:
    for stage in stages:
        minutes = turn_to(minutes, stage, AT).apply(minutes)
    return minutes


def test_a_stage_is_told_with_its_day_and_its_seal(qapp: QApplication) -> None:
    after = come(SMALL, Stage.MEETING, Stage.INITIALLED)
    seal = after.turns[-1].seal[:16]
    assert told(SMALL, after) == [
        ("Stages of the minutes", [Line("", "", "", "In meeting · 27 Apr 2026 16:05")]),
        ("Stages of the minutes", [Line("", "", "", f"Initialled · 27 Apr 2026 16:05 · Seal {seal}")]),
    ]


def test_another_frozen_text_is_told_by_its_seal_alone(qapp: QApplication) -> None:
    one = come(SMALL, Stage.INITIALLED)
    turn = replace(one.turns[0], record="{}", seal="0123456789abcdef" * 4)
    [(_name, lines)] = told(one, replace(one, turns=(turn,)))
    assert [line.after for line in lines] == ["Initialled · 27 Apr 2026 16:05 · Seal 0123456789abcdef"]
    assert lines[0].before.startswith("Initialled · 27 Apr 2026 16:05 · Seal ")
    assert not lines[0].name


def test_an_agreement_is_told_with_its_time_and_without_its_seal(qapp: QApplication) -> None:
    after = Insert("clause01", "agreed", 0, Agreed(id="agreed01", side="vn", at=AT, seal="0" * 16)).apply(SMALL)
    [(name, lines)] = told(SMALL, after)
    assert name == "I.1 · Vietnamese side agrees"
    assert [(line.name, line.after) for line in lines if line.name] == [("Time", "27 Apr 2026 16:05")]
    assert not any("0" * 16 in line.after for line in lines)


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (
            Set(Address("minutes", "numbering"), Numbering.NONE),
            Line("Numbers of the headings", "", "I. / 一、", "None"),
        ),
        (
            Set(Address("minutes", "manner"), Manner.TITLE),
            Line("Persons are named", "", "As comrades", "By their positions"),
        ),
        (Set(Address("minutes", "annexes"), ()), Line("Annexes", "", "Lists of the delegations", "")),
        (Set(Address("meeting", "held"), Day(2026, 4, 27)), Line("Date held", "", "", "27 Apr 2026")),
        (Set(Address("meeting", "planned"), Quarter(2026, 2)), Line("Planned date", "", "", "2nd quarter 2026")),
        (Set(Address("section1", "kind"), SectionKind.REVIEW), Line("Kind of section", "", "Free text", "Review")),
        (Set(Address("clause01", "numbered"), False), Line("With a number", "", "yes", "no")),
        (
            Set(Address("laichau1", "name"), Text({"vi": "Lào Cai"})),
            Line("Name of the party", "vi", "Lai Châu", "Lào Cai"),
        ),
        (Set(Address("minutes", "title"), Text({"vi": "BIÊN BẢN"})), Line("Title", "vi", "", "BIÊN BẢN")),
    ],
)
def test_a_value_is_told_as_the_form_says_it(edit: Edit, line: Line, qapp: QApplication) -> None:
    [(_name, lines)] = told(SMALL, edit.apply(SMALL))
    assert lines == [line]


def test_what_was_added_is_told_without_what_goes_without_saying(qapp: QApplication) -> None:
    after = Insert("section1", "clauses", 0, Clause(id="clause00", text=Text({"vi": "mới"}))).apply(SMALL)
    [(_name, lines)] = told(SMALL, after)
    assert lines == [Line("", "vi", "", "mới")]


def test_a_clause_that_stands_elsewhere_is_named_where_it_is_now(qapp: QApplication) -> None:
    after = Move("clause01", "minutes", "preamble", 0).apply(SMALL)
    [change] = changes(SMALL, after)
    places = Places(SMALL, after, Library().languages)
    assert list(places.lines(change)) == []
    assert sign(change.how)[2] == "moved elsewhere"
    assert places.name(change) == "Preamble.1"


def test_an_item_of_the_programme_and_a_time_somebody_was_there(qapp: QApplication) -> None:
    item = Item(id="session1", kind="opening", time="8:00")
    after = Insert("meeting", "programme", 0, item).apply(SMALL)
    after = Insert("headvn01", "stays", 0, Stay(id="stay0001", since="section2")).apply(after)
    found = told(SMALL, after)
    assert found[0][1] == [Line("Kind of session", "", "", "Opening session"), Line("Time", "", "", "8:00")]
    assert found[1] == ("Delegations · Lê Minh Ngân", [Line("From", "", "", "Cơ chế")])


def test_stages_and_agreements_are_counted_by_their_names() -> None:
    assert tally_words({"turn": 2, "agreed": 1}) == "stages: 2 · agreements: 1"
