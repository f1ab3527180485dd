"""Undo and redo give back the very same record; a failed edit leaves no step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from bienban.core.edits import EditError, Insert, Remove, Set
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, Section
from bienban.core.text import Text
from bienban.session import commands
from bienban.session.session import Session

CLAUSE = "c1111111"
TEXT = Address(CLAUSE, "text", "vi")


@pytest.fixture
def session(qapp: QCoreApplication) -> Session:
    clause = Clause(id=CLAUSE, text=Text({"vi": "Hai bên nhất trí", "zh-Hans": "双方一致同意"}))
    return Session(Minutes(sections=(Section(id="s1111111", clauses=(clause,)),)))


def words(session: Session) -> str:
    return session.minutes.sections[0].clauses[0].text["vi"]


@given(texts=st.lists(st.text("ăâđêôơư ", max_size=8), max_size=12), moves=st.lists(st.booleans(), max_size=40))
def test_undo_and_redo_give_back_the_very_same_record(
    qapp: QCoreApplication, texts: list[str], moves: list[bool]
) -> None:
    session = Session(Minutes(sections=(Section(id="s1111111", clauses=(Clause(id=CLAUSE),)),)))
    snapshots, place = [session.minutes], 0
    for text in texts:
        before = session.minutes
        session.apply(Set(TEXT, text), "Typing")
        if session.minutes is not before:
            snapshots.append(session.minutes)
    place = len(snapshots) - 1
    for back in moves:
        session.undo() if back else session.redo()
        place = max(0, place - 1) if back else min(len(snapshots) - 1, place + 1)
        assert session.minutes is snapshots[place]


def test_a_run_of_typing_is_one_step(session: Session) -> None:
    first = session.minutes
    for text in ("H", "Hộ", "Hội"):
        session.apply(Set(TEXT, text), "Typing", merge=str(TEXT))
    session.end_run()
    session.apply(Set(TEXT, "Hội nghị"), "Typing", merge=str(TEXT))
    session.undo()
    assert words(session) == "Hội"
    session.undo()
    assert session.minutes is first


def test_a_pause_ends_the_run(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "MERGE_SECONDS", -1.0)
    session.apply(Set(TEXT, "H"), "Typing", merge=str(TEXT))
    session.apply(Set(TEXT, "Hộ"), "Typing", merge=str(TEXT))
    session.undo()
    assert words(session) == "H"


def test_typing_elsewhere_is_another_step(session: Session) -> None:
    chinese = Address(CLAUSE, "text", "zh-Hans")
    session.apply(Set(TEXT, "H"), "Typing", merge=str(TEXT))
    session.apply(Set(chinese, "会"), "Typing", merge=str(chinese))
    session.undo()
    assert words(session) == "H"


def test_an_edit_that_is_refused_leaves_no_step(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.changed), pytest.raises(EditError):
        session.apply(Remove("nothing0"), "Remove clause")
    assert not session.can_undo
    assert not session.modified


def test_an_edit_that_changes_nothing_leaves_no_step(session: Session) -> None:
    session.apply(Set(TEXT, words(session)), "Typing")
    assert not session.can_undo


def test_changed_names_what_to_repaint(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed) as heard:
        session.apply(Set(TEXT, "Khác"), "Typing")
    assert heard.args[0].values == {TEXT}
    with qtbot.waitSignal(session.changed) as heard:
        session.undo()
    assert heard.args[0].values == {TEXT}


def test_undo_shows_the_place_first(session: Session) -> None:
    seen: list[tuple[Address, str]] = []
    session.shown.connect(lambda place: seen.append((place, words(session))))
    session.apply(Set(TEXT, "Khác"), "Typing")
    session.undo()
    session.redo()
    assert seen == [(TEXT, "Khác"), (TEXT, "Hai bên nhất trí")]


def test_a_place_that_comes_back_is_shown_when_it_is_there(session: Session) -> None:
    seen: list[Address] = []
    session.shown.connect(seen.append)
    session.apply(Remove(CLAUSE), "Remove clause", at=TEXT)
    session.undo()
    assert seen == [TEXT]
    session.apply(Insert("s1111111", "clauses", 1, Clause(id="c2222222")), "Add clause", at=Address("c2222222", "text"))
    session.undo()
    assert seen == [TEXT, Address("c2222222", "text")]


def test_modified_follows_undo(session: Session) -> None:
    session.apply(Set(TEXT, "Khác"), "Typing")
    assert session.modified
    assert (session.undo_text, session.redo_text) == ("Typing", "")
    session.undo()
    assert not session.modified
    assert (session.undo_text, session.redo_text) == ("", "Typing")
