"""Edits make the next snapshot or refuse; undo is the earlier snapshot itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban import paths
from bienban.core.contents import references
from bienban.core.difference import Difference, difference
from bienban.core.edits import Batch, Edit, EditError, Insert, Move, Remove, Set, find, place, value
from bienban.core.ids import Address, is_id, new_id
from bienban.core.minutes import Clause, Minutes, Section, node_id, walk
from bienban.core.removal import removal
from bienban.core.text import Text
from bienban.storage.codec import decode
from tests.core.records import SMALL, vi

SAMPLES = paths.resources() / "samples"
IDS = tuple(node_id(node) for node in walk(SMALL))
REMOVABLE = tuple(id_ for id_ in IDS if id_ not in ("minutes", "meeting", "next", "signing", "vn", "cn"))


def test_setting_one_language_shares_everything_else() -> None:
    after = Set(Address("clause01", "text", "zh-Hans"), "一").apply(SMALL)
    assert after.sections[0].clauses[0].text == Text({"vi": "một", "zh-Hans": "一"})
    assert after.people is SMALL.people
    assert after.sections[1] is SMALL.sections[1]
    assert after.sections[0].clauses[1] is SMALL.sections[0].clauses[1]


def test_setting_what_stands_there_gives_an_equal_record() -> None:
    assert Set(Address("meeting", "ordinal"), 5).apply(SMALL) == SMALL


@pytest.mark.parametrize(
    "edit",
    [
        Set(Address("nobody00", "text", "vi"), "x"),
        Set(Address("clause01", "weight"), 3),
        Set(Address("clause01", "id"), "clause09"),
        Set(Address("clause01", "text"), "words without a language"),
        Set(Address("clause01", "numbered", "vi"), "x"),
        Set(Address("clause01", "numbered"), 1),
        Set(Address("meeting", "ordinal"), "5"),
        Set(Address("section1", "clauses"), ()),
        Insert("section1", "clauses", 9, Clause(id="clause09")),
        Insert("section1", "clauses", 0, Clause(id="clause01")),
        Insert("section1", "people", 0, Clause(id="clause09")),
        Insert("section1", "clauses", 0, Section(id="section9")),
        Remove("headvn01"),
        Remove("meeting"),
        Move("clause02", "clause2a", "clauses", 0),
        Move("clause01", "minutes", "sections", 0),
    ],
)
def test_what_does_not_fit_is_refused(edit: Edit) -> None:
    with pytest.raises(EditError):
        edit.apply(SMALL)


def test_a_fourth_level_is_refused() -> None:
    third = Insert("clause2a", "clauses", 0, Clause(id="clause3a")).apply(SMALL)
    with pytest.raises(EditError):
        Insert("clause3a", "clauses", 0, Clause(id="clause4a")).apply(third)
    with pytest.raises(EditError):
        Move("clause02", "clause01", "clauses", 0).apply(third)


def test_a_batch_happens_whole_or_not_at_all() -> None:
    batch = Batch((Set(Address("clause01", "text", "vi"), "x"), Remove("headvn01")))
    with pytest.raises(EditError):
        batch.apply(SMALL)
    assert value(SMALL, Address("clause01", "text", "vi")) == "một"


def test_moving_between_sections_keeps_the_clause() -> None:
    after = Move("clause01", "section2", "clauses", 0).apply(SMALL)
    assert after.sections[1].clauses == (SMALL.sections[0].clauses[0],)
    assert place(after, "clause01") == ("section2", "clauses", 0)


def test_moving_within_a_list_counts_without_the_object_itself() -> None:
    after = Move("clause01", "section1", "clauses", 1).apply(SMALL)
    assert [clause.id for clause in after.sections[0].clauses] == ["clause02", "clause01"]


def test_a_removed_person_leaves_words_and_no_reference() -> None:
    after = removal(SMALL, "headvn01").apply(SMALL)
    assert after.preamble[0].text["vi"] == "Lê Minh Ngân chủ trì."
    assert after.sections[0].clauses[0].speaker == ""
    assert after.signing.signatories[0].person == ""
    assert after.notes == ()


def test_a_removed_party_takes_its_people_and_signatories_with_it() -> None:
    after = removal(SMALL, "laichau1").apply(SMALL)
    assert [person.id for person in after.people] == ["headcn01"]
    assert after.signing.signatories == ()
    assert after.meeting.host == ""


@given(st.sampled_from(REMOVABLE))
def test_whatever_is_removed_nothing_points_at_nothing(id_: str) -> None:
    after = removal(SMALL, id_).apply(SMALL)
    left = {node_id(node) for node in walk(after)}
    assert id_ not in left
    assert all(target in left for _address, target in references(after))
    assert all(note.about.split("/")[0] in left for note in after.notes)


@st.composite
def edits(draw: st.DrawFn, minutes: Minutes) -> Edit:
    clauses = [node for node in walk(minutes) if isinstance(node, Clause)]
    owners = ["section1", "section2", *(clause.id for clause in clauses)]
    words = draw(st.text(max_size=5))
    kinds = [Insert(draw(st.sampled_from(owners)), "clauses", 0, Clause(id=new_id(), text=vi(words)))]
    if clauses:
        one = draw(st.sampled_from(clauses)).id
        kinds += [Set(Address(one, "text", "vi"), words), removal(minutes, one)]
        kinds += [Move(one, draw(st.sampled_from(owners)), "clauses", 0)]
    return draw(st.sampled_from(kinds))


@given(st.data())
def test_the_difference_names_exactly_what_changed(data: st.DataObject) -> None:
    before = after = SMALL
    for _step in range(data.draw(st.integers(1, 6))):
        try:
            after = data.draw(edits(after)).apply(after)
        except EditError:
            continue
    found = difference(before, after)
    assert bool(found) == (before != after)
    old = {node_id(node): node for node in walk(before)}
    new = {node_id(node): node for node in walk(after)}
    assert found.added == new.keys() - old.keys()
    assert found.removed == old.keys() - new.keys()
    for id_ in old.keys() & new.keys():
        for name in old[id_].__dataclass_fields__:
            one, two = getattr(old[id_], name), getattr(new[id_], name)
            if isinstance(one, Text) and one != two:
                assert {address for address in found.values if address.id == id_ and address.field == name}


def test_the_difference_of_a_snapshot_with_itself_is_nothing() -> None:
    assert not difference(SMALL, SMALL)


def test_ids_have_the_form_of_the_format() -> None:
    assert all(is_id(new_id()) for _turn in range(200))
    assert not is_id("1abcdefg")
    assert not is_id("abcdefg")
    assert find(SMALL, "meeting") is SMALL.meeting


@pytest.mark.parametrize("written", ["c4k7m2qa/text/vi", "meeting/ordinal"])
def test_addresses_read_back(written: str) -> None:
    assert str(Address.parse(written)) == written


@pytest.mark.parametrize("written", ["", "a", "a//vi", "a/b/c/d"])
def test_what_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        Address.parse(written)


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.bienban")))
def test_every_text_of_a_record_is_an_address_that_a_change_names(name: str) -> None:
    minutes = decode((SAMPLES / name).read_bytes())
    places = [
        Address(node_id(node), field, tag)
        for node in walk(minutes)
        for field in node.__dataclass_fields__
        if isinstance(getattr(node, field), Text)
        for tag in minutes.languages
    ]
    assert Address("vn", "meeting", "vi") in places
    for address in places:
        after = Set(address, "other words").apply(minutes)
        assert difference(minutes, after) == Difference(values=frozenset({address}))
