"""The final text in an open session: refused, opened on purpose, gone back from; a saved stage is not undone."""

from dataclasses import replace
from pathlib import Path

import pytest

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Stage, Turn
from bienban.digest import sha256_hex
from bienban.session.finality import FrozenError, altered
from bienban.session.session import Session
from bienban.storage import encode
from bienban.storage.frozen import is_altered
from tests.core.records import SMALL

CLAUSE = Address("clause01", "text", "vi")
AT = "2026-04-27T16:05"


@pytest.fixture
def session() -> Session:
    opened = Session(SMALL)
    opened.come_to(Stage.INITIALLED, AT, "Initialled")
    return opened


def test_a_final_text_refuses_edits_with_a_sentence(session: Session) -> None:
    before = session.minutes
    with pytest.raises(FrozenError, match="Initialled on 27 Apr 2026 16:05"):
        session.apply(Set(CLAUSE, "khác"), "Typing")
    assert session.minutes is before
    with pytest.raises(FrozenError):
        session.replace(SMALL, "Restored")


def test_opened_on_purpose_it_can_be_changed_and_the_change_is_found(session: Session) -> None:
    session.unlock()
    assert session.locked == ""
    session.apply(Set(CLAUSE, "khác"), "Typing")
    assert altered(session.minutes) == 1
    session.come_to(Stage.INITIALLED, "2026-04-27T17:00", "Initialled")
    assert session.locked
    assert altered(session.minutes) == 0


def test_what_is_not_final_is_not_altered(session: Session) -> None:
    session.come_to(Stage.MEETING, AT, "In meeting")
    session.apply(Set(CLAUSE, "khác"), "Typing")
    assert altered(session.minutes) == altered(SMALL) == 0


def test_remarks_that_another_program_sealed_too_are_no_part_of_the_text() -> None:
    data = encode(SMALL)
    assert SMALL.notes
    turn = Turn(id="turn0001", stage=Stage.INITIALLED, at=AT, record=data.decode(), seal=sha256_hex(data))
    minutes = replace(SMALL, turns=(turn,))
    assert altered(minutes) == 0
    assert not is_altered(minutes)


def test_going_back_leaves_a_trace_and_opens_the_text(session: Session) -> None:
    session.come_to(Stage.MEETING, AT, "In meeting")
    session.apply(Set(CLAUSE, "khác"), "Typing")
    assert [turn.stage for turn in session.minutes.turns] == [Stage.INITIALLED, Stage.MEETING]


def test_a_stage_is_undone_until_it_is_saved(session: Session, tmp_path: Path) -> None:
    session.undo()
    assert session.minutes is SMALL
    session.redo()
    session.save_as(tmp_path / "a.bienban")
    with pytest.raises(FrozenError, match="not undone"):
        session.undo()
    assert session.minutes.stage is Stage.INITIALLED


def test_a_stage_that_is_come_to_again_by_redo_is_final(session: Session) -> None:
    session.unlock()
    session.undo()
    assert not session.locked
    session.redo()
    assert "text is final" in session.locked


def test_an_earlier_state_is_restored_without_losing_the_trace() -> None:
    session = Session(SMALL)
    session.come_to(Stage.MEETING, AT, "In meeting")
    session.apply(Set(CLAUSE, "khác"), "Typing")
    session.replace(SMALL, "Restored")
    assert session.minutes == replace(SMALL, turns=session.minutes.turns)
    assert session.minutes.stage is Stage.MEETING
