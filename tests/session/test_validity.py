"""How long a sentence about the open record is true."""

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.kinds import Stage
from bienban.core.minutes import Minutes, Side
from bienban.session.session import Session
from bienban.session.validity import LastStep, unchanged

TITLE = Address("minutes", "title", "vi")
AT = "2026-04-27T16:05"


def session() -> Session:
    return Session(Minutes(sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans"))))


def put(open_: Session, words: str, merge: str = "") -> LastStep:
    open_.apply(Set(TITLE, words), "Typing", merge=merge)
    return LastStep(open_)


def test_a_step_stands_until_it_is_taken_back_and_is_the_last_until_another_is_made() -> None:
    record = session()
    step = put(record, "A")
    assert (step.stands(), step.is_last()) == (True, True)
    put(record, "B")
    assert (step.stands(), step.is_last()) == (True, False)
    record.undo()
    assert (step.stands(), step.is_last()) == (True, True)
    record.undo()
    assert (step.stands(), step.is_last()) == (False, False)
    record.redo()
    assert (step.stands(), step.is_last()) == (True, True)


def test_another_step_in_its_place_is_not_it() -> None:
    record = session()
    step = put(record, "A")
    record.undo()
    put(record, "A")
    assert (step.stands(), step.is_last()) == (False, False)


def test_where_there_is_no_step_none_stands() -> None:
    step = LastStep(session())
    assert (step.stands(), step.is_last()) == (False, False)


def test_whoever_looks_again_when_the_state_changes_sees_what_is_true_by_then() -> None:
    record = session()
    seen: list[tuple[bool, bool]] = []
    step = put(record, "A")
    record.state_changed.connect(lambda: seen.append((step.stands(), step.is_last())))
    put(record, "B", merge="run")
    assert seen[-1] == (True, False)
    put(record, "C", merge="run")
    assert seen[-1] == (True, False)
    record.undo()
    assert seen[-1] == (True, True)
    record.undo()
    assert seen[-1] == (False, False)


def test_all_is_as_it_was_until_a_letter_is_typed_or_the_final_text_is_opened() -> None:
    record = session()
    true = unchanged(record)
    assert true()
    put(record, "A")
    assert not true()
    record.come_to(Stage.INITIALLED, AT, "Initialled")
    final = unchanged(record)
    assert final()
    record.unlock()
    assert not final()


def test_typing_that_goes_on_in_the_same_step_is_a_change() -> None:
    record = session()
    put(record, "A", merge="run")
    true = unchanged(record)
    put(record, "AB", merge="run")
    assert len(list(record.steps())) == 1
    assert not true()
