"""The state of a clause follows from its text and from who agreed to which text."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.core import states
from bienban.core.edits import EditError, Set, find
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, walk
from bienban.core.states import Kind
from bienban.core.text import Text
from bienban.storage.codec import decode, encode
from tests.core.records import SMALL

ID = "clause02"
WORDS = st.text(max_size=12).filter(lambda words: not any("\ud800" <= letter <= "\udfff" for letter in words))


def clause(minutes: Minutes) -> Clause:
    found = find(minutes, ID)
    assert isinstance(found, Clause)
    return found


def kind(minutes: Minutes) -> Kind:
    return states.state(clause(minutes)).kind


def agreed(minutes: Minutes, *sides: str, at: str = "2026-04-27T09:31") -> Minutes:
    return states.agree(minutes, ID, sides, at).apply(minutes)


def written(minutes: Minutes, words: str, language: str = "vi") -> Minutes:
    return Set(Address(ID, "text", language), words).apply(minutes)


def test_a_clause_goes_from_draft_over_proposed_to_agreed_by_both() -> None:
    assert kind(SMALL) is Kind.DRAFT
    proposed = states.propose(SMALL, ID, "vn").apply(SMALL)
    assert (kind(proposed), clause(proposed).proposed) == (Kind.PROPOSED, "vn")
    one = agreed(proposed, "cn")
    assert kind(one) is Kind.ONE
    both = agreed(one, "vn", at="2026-04-27T09:42")
    state = states.state(clause(both))
    assert (state.kind, state.at) == (Kind.BOTH, "2026-04-27T09:42")
    assert [(each.side, each.at[11:]) for each in state.agreed] == [("cn", "09:31"), ("vn", "09:42")]


@given(WORDS, st.sampled_from(["vi", "zh-Hans"]))
def test_another_text_in_either_language_ends_an_agreement_and_the_same_text_brings_it_back(
    words: str, language: str
) -> None:
    before = agreed(SMALL, "vn", "cn")
    after = written(before, words, language)
    same = clause(after).text == clause(before).text
    assert kind(after) is (Kind.BOTH if same else Kind.CHANGED)
    back = written(after, clause(before).text[language], language)
    assert states.state(clause(back)) == states.state(clause(before))


@given(WORDS, WORDS, WORDS, WORDS)
def test_two_texts_have_one_seal_only_if_they_are_the_same(a: str, b: str, c: str, d: str) -> None:
    one, two = (Clause(id=ID, text=Text({"vi": vi, "zh-Hans": zh})) for vi, zh in ((a, b), (c, d)))
    assert (states.seal(one) == states.seal(two)) == (one.text == two.text)
    assert len(states.seal(one)) == 16


def test_the_seal_is_a_promise_to_files_that_exist() -> None:
    same = (Clause(id=ID, text=Text({"zh-Hans": "双方", "vi": words})) for words in ("Hai bên", "Hai be\u0302n"))
    assert {states.seal(each) for each in same} == {"c1d2f5c93c3f4b2e"}


def test_who_agrees_again_after_a_change_agrees_to_the_new_text_and_the_other_is_still_to_be_asked() -> None:
    changed = written(agreed(SMALL, "vn", "cn"), "ba")
    again = agreed(changed, "cn", at="2026-04-27T10:05")
    state = states.state(clause(again))
    assert (state.kind, state.at) == (Kind.ONE, "2026-04-27T10:05")
    assert [each.side for each in state.stale] == ["vn"]
    assert len(clause(again).agreed) == 2


def test_one_press_for_both_sides_keeps_the_time_of_the_side_that_agreed_before() -> None:
    state = states.state(clause(agreed(agreed(SMALL, "vn"), "vn", "cn", at="2026-04-27T10:05")))
    assert [each.at[11:] for each in state.agreed] == ["09:31", "10:05"]


@given(st.lists(st.sampled_from(["vn", "cn", "-vn", "-cn", "!vn", "!cn", "0", "x"]), max_size=8))
def test_whatever_is_done_each_side_agrees_once_at_most_and_the_file_holds_it(steps: list[str]) -> None:
    minutes, words = SMALL, count()
    for step in steps:
        if step == "x":
            minutes = written(minutes, f"lời {next(words)}")
        elif step == "0":
            minutes = states.redraft(minutes, ID).apply(minutes)
            assert kind(minutes) is Kind.DRAFT
        elif step[0] == "-":
            minutes = states.withdraw(minutes, ID, step[1:]).apply(minutes)
            assert not states.state(clause(minutes)).has(step[1:])
        elif step[0] == "!":
            minutes = states.propose(minutes, ID, step[1:]).apply(minutes)
            assert (kind(minutes), clause(minutes).proposed) == (Kind.PROPOSED, step[1:])
        else:
            minutes = agreed(minutes, step)
            assert states.state(clause(minutes)).has(step)
    sides = [each.side for each in clause(minutes).agreed]
    assert len(set(sides)) == len(sides)
    assert states.state(clause(decode(encode(minutes)))) == states.state(clause(minutes))


def test_nothing_but_the_state_of_this_clause_is_touched() -> None:
    done = agreed(states.propose(SMALL, ID, "cn").apply(SMALL), "vn", "cn")
    assert states.redraft(done, ID).apply(done) == SMALL
    others = [node for node in walk(done) if getattr(node, "id", "") in ("clause01", "clause2a", "section2")]
    assert others == [node for node in walk(SMALL) if getattr(node, "id", "") in ("clause01", "clause2a", "section2")]


def test_a_new_agreement_never_takes_an_id_that_is_taken() -> None:
    fresh = iter(["clause01", "headvn01", "fresh001"])
    done = states.agree(SMALL, ID, ["vn"], "2026-04-27T09:31", fresh.__next__).apply(SMALL)
    assert clause(done).agreed[0].id == "fresh001"


def test_nobody_agrees_to_nothing() -> None:
    empty = written(SMALL, "")
    with pytest.raises(EditError, match="no words"):
        states.agree(empty, ID, ["vn"], "2026-04-27T09:31")
    with pytest.raises(EditError):
        states.redraft(SMALL, "section1")


def test_clauses_below_are_counted_too() -> None:
    done = agreed(SMALL, "vn", "cn")
    assert states.tally(done.sections[0].clauses) == (1, 3)
    assert states.tally(done.sections[1].clauses) == (0, 0)
    changed = replace(clause(done), text=Text({"vi": "khác"}))
    assert states.is_open(changed)
