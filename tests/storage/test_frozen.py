"""Initialling keeps the text with a seal; what was changed since is found, and a broken seal is told."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from bienban.core.edits import EditError, Insert, Set
from bienban.core.ids import Address
from bienban.core.minutes import Agreed, Minutes, Note, Stage
from bienban.core.stages import FREEZING, is_frozen, standing, text_of
from bienban.storage import decode, encode
from bienban.storage.frozen import AlteredError, SealError, check, is_altered, thawed, turn_to
from tests.core.records import SMALL
from tests.house import strategies

AT = "2026-04-27T16:05"


def come(minutes: Minutes, *stages: Stage) -> Minutes:
    for stage in stages:
        minutes = turn_to(minutes, stage, AT).apply(minutes)
    return minutes


def test_minutes_begin_prepared_and_every_turn_leaves_a_trace() -> None:
    assert SMALL.stage is Stage.PREPARED
    after = come(SMALL, Stage.MEETING, Stage.INITIALLED, Stage.MEETING)
    assert [turn.stage for turn in after.turns] == [Stage.MEETING, Stage.INITIALLED, Stage.MEETING]
    assert after.stage is Stage.MEETING
    assert not is_frozen(after)


@pytest.mark.parametrize("stage", Stage)
def test_no_stage_is_come_to_twice(stage: Stage) -> None:
    there = SMALL if stage is Stage.PREPARED else come(SMALL, stage)
    with pytest.raises(EditError, match="already"):
        come(there, stage)


@pytest.mark.parametrize("stage", FREEZING)
def test_a_text_changed_since_is_made_final_again(stage: Stage) -> None:
    changed = Set(Address("clause01", "text", "vi"), "khác").apply(come(SMALL, stage))
    again = come(changed, stage)
    assert [turn.stage for turn in again.turns] == [stage, stage]
    check(again)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.minutes(most=2))
def test_what_is_frozen_comes_back_as_it_was(minutes: Minutes) -> None:
    frozen = come(replace(minutes, turns=()), Stage.INITIALLED)
    turn = standing(decode(encode(frozen)))
    assert turn is not None
    assert thawed(turn) == decode(encode(text_of(minutes)))
    assert not is_altered(decode(encode(frozen)))


@pytest.mark.parametrize("stage", FREEZING)
def test_a_later_change_of_the_text_is_found(stage: Stage) -> None:
    frozen = come(SMALL, stage)
    changed = Set(Address("clause01", "text", "vi"), "khác").apply(frozen)
    assert is_altered(changed)
    with pytest.raises(AlteredError, match="27 Apr 2026 16:05"):
        check(changed)
    check(Set(Address("clause01", "text", "vi"), "một").apply(changed))


def test_remarks_and_agreements_are_no_change_of_the_text() -> None:
    frozen = come(SMALL, Stage.INITIALLED)
    noted = Insert("minutes", "notes", 0, Note(id="note0002", about="clause01", text="?")).apply(frozen)
    check(Insert("clause01", "agreed", 0, Agreed(id="agreed01", side="vn")).apply(noted))


def test_back_in_the_meeting_changes_are_held_against_the_frozen_text_and_do_not_stop_anything() -> None:
    back = come(SMALL, Stage.INITIALLED, Stage.MEETING)
    changed = Set(Address("clause01", "text", "vi"), "khác").apply(back)
    assert is_altered(changed)
    check(changed)


def test_a_frozen_text_that_was_tampered_with_is_told() -> None:
    frozen = come(SMALL, Stage.INITIALLED)
    turn = replace(frozen.turns[-1], record=frozen.turns[-1].record.replace("một", "hai"))
    with pytest.raises(SealError, match="seal"):
        thawed(turn)
    with pytest.raises(SealError):
        check(replace(frozen, turns=(turn,)))


def test_what_was_never_frozen_is_not_altered() -> None:
    assert not is_altered(come(SMALL, Stage.MEETING))
    check(SMALL)
