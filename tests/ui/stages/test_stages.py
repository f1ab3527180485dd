"""The stages in the window: the panel, the status bar, the list of changes since the text was final."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Attendance, Minutes, Person, Side, Signatory, Signing, Stage
from bienban.core.stages import FREEZING
from bienban.core.states import tally
from bienban.core.text import EMPTY, Text
from bienban.session.session import Session
from bienban.times import dated
from bienban.ui.stages.panel import StagePanel
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.hands import NO, Hands
from tests.ui.saying import form_of

BOTH = Text({"vi": "Lê Minh Ngân", "zh-Hans": "黎明银"})
SETTLED = Minutes(
    title=BOTH,
    sides=(Side(id="vn", language="vi", country=BOTH),),
    people=(Person(id="headvn01", side="vn", name=BOTH, title=BOTH, attendance=Attendance.PRESENT),),
    signing=Signing(signatories=(Signatory(id="signer01", party="", person="headvn01"),)),
)


@pytest.fixture
def panel(window: MainWindow) -> StagePanel:
    window.shell.commands["stages"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, StagePanel)
    return panel


def stage_in_status(window: MainWindow) -> str:
    assert window.shell.status is not None
    return window.shell.status.stage.text()


def hold_enter(times: int = 30) -> None:
    """Enter as the system sends it while it is held: to whatever has the focus then."""
    for number in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NO, "\r", number > 0)
        QApplication.sendEvent(Hands().at, event)


def make_final(panel: StagePanel, stage: Stage) -> None:
    """Press the stage, then the button that says what it does."""
    panel.stages[stage].click()
    assert panel.asking.isVisible()
    panel.asking.confirm.click()


def test_the_stages_are_gone_through_by_the_keyboard(panel: StagePanel, session: Session, window: MainWindow) -> None:
    hands = Hands()
    assert hands.at is panel.stages[Stage.PREPARED]
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return)
    assert session.minutes.stage is Stage.MEETING
    for stage in FREEZING:
        hands.press(Qt.Key.Key_Tab)
        hands.press(Qt.Key.Key_Return)
        assert hands.at is panel.stages[stage]
        assert session.minutes.stage is not stage
        hands.press(Qt.Key.Key_Tab)
        assert hands.at is panel.asking.confirm
        hands.press(Qt.Key.Key_Return)
        assert session.minutes.stage is stage
        assert hands.at is panel.stages[stage]
    assert [row.cells[0].words for row in panel.trace.rows] == ["Signed", "Initialled", "In meeting", "Prepared"]
    assert "Signed" in window.shell.notice.sentence


def test_a_held_enter_never_carries_the_minutes_on(window: MainWindow, session: Session) -> None:
    assert window.shell.status is not None
    window.shell.status.stage.setFocus()
    hold_enter()
    panel = window.shell.panel
    assert isinstance(panel, StagePanel)
    assert session.minutes.turns == ()
    for stage in (Stage.MEETING, Stage.INITIALLED):
        panel.stages[stage].setFocus()
        hold_enter()
        assert [turn.stage for turn in session.minutes.turns] == [Stage.MEETING]


@pytest.mark.parametrize("stage", FREEZING)
def test_pressing_a_stage_over_and_over_does_not_make_the_text_final(
    panel: StagePanel, session: Session, stage: Stage
) -> None:
    panel.stages[stage].setFocus()
    Hands().press(Qt.Key.Key_Return, times=3)
    assert session.minutes.turns == ()
    panel.stages[Stage.PREPARED].click()
    assert not panel.asking.isVisible()


def test_what_is_open_is_said_first(panel: StagePanel, session: Session, qtbot: QtBot) -> None:
    clause, person = session.minutes.sections[0].clauses[0], session.minutes.people[0]
    session.apply(Set(Address(clause.id, "text", "vi"), "Hai bên [chưa thống nhất]"), "Typing")
    session.apply(Set(Address(person.id, "name"), EMPTY), "Typing")
    panel.stages[Stage.INITIALLED].click()
    qtbot.waitUntil(lambda: Address(person.id, "name") in [row.key for row in panel.asking.list.rows])
    rows = panel.asking.list.rows
    heads = [row.cells[0].words for row in rows if row.key is None]
    agreed, count = tally([*session.minutes.preamble, *(each for s in session.minutes.sections for each in s.clauses)])
    uncalled = sum(each.attendance is Attendance.UNKNOWN for each in session.minutes.people)
    assert heads[0].startswith("Open or missing")
    assert f"Not agreed by both sides: {count - agreed}" in heads
    assert (f"Not called yet: {uncalled}" in heads) == bool(uncalled)
    keys = [row.key for row in rows]
    assert Address(clause.id, "text", "vi") in keys
    assert str(sum(key is not None for key in keys)) in panel.asking.said.text()
    session.apply(Set(Address(clause.id, "text", "vi"), "Hai bên thống nhất"), "Typing")
    qtbot.waitUntil(lambda: Address(clause.id, "text", "vi") not in [row.key for row in panel.asking.list.rows])


def test_nothing_open_is_said_too(panel: StagePanel) -> None:
    panel.asking.ask(Stage.INITIALLED, SETTLED)
    assert panel.asking.list.rows == ()
    assert panel.asking.said.text().startswith("Nothing is open any more")


def test_an_open_place_is_shown_in_the_form(panel: StagePanel, window: MainWindow, session: Session) -> None:
    clause = session.minutes.sections[-1].clauses[-1]
    panel.stages[Stage.INITIALLED].click()
    panel.asking.list.go_to(Address(clause.id, "text"))
    panel.asking.list.chosen.emit(panel.asking.list.key)
    field = form_of(window).binder.field(Address(clause.id, "text", "vi"))
    assert field is not None
    assert not field.visibleRegion().isEmpty()


def test_what_is_open_in_a_whole_object_is_shown_in_the_form_too(
    panel: StagePanel, window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    who = session.minutes.signing.signatories[-1]
    session.apply(Set(Address(who.id, "person"), ""), "Signing")
    panel.stages[Stage.INITIALLED].click()
    qtbot.waitUntil(lambda: Address(who.id, "") in [row.key for row in panel.asking.list.rows])
    panel.asking.list.go_to(Address(who.id, ""))
    panel.asking.list.chosen.emit(panel.asking.list.key)
    person = form_of(window).binder.control(Address(who.id, "person"))
    assert person is not None
    assert not person.visibleRegion().isEmpty()


def test_the_present_stage_is_the_one_that_is_marked(panel: StagePanel, session: Session) -> None:
    def marked() -> list[Stage]:
        return [stage for stage, button in panel.stages.items() if button.isChecked()]

    assert marked() == [Stage.PREPARED]
    panel.stages[Stage.MEETING].click()
    assert marked() == [Stage.MEETING]
    panel.stages[Stage.INITIALLED].click()
    panel.stages[Stage.MEETING].click()
    assert marked() == [Stage.MEETING]
    assert [turn.stage for turn in session.minutes.turns] == [Stage.MEETING]


def test_the_trace_stands_on_the_present_stage_and_says_the_day(panel: StagePanel, session: Session) -> None:
    session.come_to(Stage.MEETING, "2020-01-02T08:00", "In meeting")
    panel.show_minutes(session.minutes, locked=False)
    assert panel.trace.key == session.minutes.turns[-1].id
    assert panel.trace.rows[0].under == "2 Jan 2020 08:00"
    make_final(panel, Stage.INITIALLED)
    assert panel.trace.key == session.minutes.turns[-1].id
    assert dated(session.minutes.turns[-1].at) in panel.trace.rows[0].under


def test_a_line_of_the_trace_stays_chosen_while_the_text_changes(
    panel: StagePanel, session: Session, qtbot: QtBot
) -> None:
    session.come_to(Stage.MEETING, "2020-01-02T08:00", "In meeting")
    qtbot.waitUntil(lambda: len(panel.trace.rows) > 1)
    panel.trace.go_to("")
    session.apply(Set(Address("minutes", "title", "vi"), "Khác"), "Typing")
    panel.show_minutes(session.minutes, locked=False)
    assert panel.trace.key == ""


def test_nothing_is_asked_of_a_stage_that_the_minutes_have_come_to(
    panel: StagePanel, session: Session, qtbot: QtBot
) -> None:
    panel.stages[Stage.INITIALLED].click()
    assert panel.asking.isVisible()
    session.come_to(Stage.INITIALLED, "2020-01-02T08:00", "Initialled")
    qtbot.waitUntil(lambda: not panel.asking.isVisible())


def test_the_status_bar_says_the_stage_and_opens_the_panel(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    assert stage_in_status(window) == "Prepared"
    session.come_to(Stage.MEETING, "2020-01-02T08:00", "In meeting")
    qtbot.waitUntil(lambda: stage_in_status(window).startswith("In meeting"))
    assert window.shell.status is not None
    window.shell.status.stage.click()
    assert isinstance(window.shell.panel, StagePanel)


def test_every_change_after_initialling_is_listed(panel: StagePanel, session: Session, qtbot: QtBot) -> None:
    make_final(panel, Stage.INITIALLED)
    assert panel.unlock.isVisible()
    panel.unlock.click()
    assert not panel.unlock.isVisible()
    clause = session.minutes.sections[0].clauses[0]
    session.apply(Set(Address(clause.id, "text", "vi"), clause.text["vi"] + " thêm"), "Typing")
    qtbot.waitUntil(lambda: panel.view.count == 1)
    assert "thêm" in panel.view.details.toPlainText()
    make_final(panel, Stage.INITIALLED)
    assert panel.view.count == 0
    panel.stages[Stage.INITIALLED].click()
    assert not panel.asking.isVisible()


def test_a_final_text_that_was_opened_does_not_look_locked(
    panel: StagePanel, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    make_final(panel, Stage.INITIALLED)
    qtbot.waitUntil(lambda: stage_in_status(window).startswith("Initialled"))
    assert "·" not in stage_in_status(window)
    panel.unlock.click()
    qtbot.waitUntil(lambda: stage_in_status(window).endswith("· open for changes"))
    assert panel.said.text() == "The final text is open for changes; every change is listed."
    clause = session.minutes.sections[0].clauses[0]
    session.apply(Set(Address(clause.id, "text", "vi"), "khác"), "Typing")
    qtbot.waitUntil(lambda: stage_in_status(window).endswith("· places changed: 1"))
    assert "no longer the one that was sealed" in panel.said.text()
    panel.stages[Stage.SIGNED].click()
    assert panel.asking.list.rows[0].cells[0].words == "Changed since the text was sealed: 1"
    make_final(panel, Stage.INITIALLED)
    qtbot.waitUntil(lambda: "·" not in stage_in_status(window))


def test_a_final_text_changed_and_saved_does_not_look_locked_when_it_is_opened_again(
    make_window: MakeWindow, panel: StagePanel, session: Session, qtbot: QtBot
) -> None:
    make_final(panel, Stage.INITIALLED)
    panel.unlock.click()
    session.apply(Set(Address(session.minutes.sections[0].clauses[0].id, "text", "vi"), "khác"), "Typing")
    session.save()
    assert session.path is not None
    copy = session.path.with_name("copy.bienban")
    copy.write_bytes(session.path.read_bytes())
    again = make_window()
    assert again.conductor.files.open(copy)
    qtbot.waitUntil(lambda: stage_in_status(again).endswith("· places changed: 1"))


def test_a_seal_that_does_not_fit_is_told_in_the_status_bar(
    panel: StagePanel, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    make_final(panel, Stage.INITIALLED)
    panel.unlock.click()
    session.apply(Set(Address(session.minutes.turns[-1].id, "seal"), "0" * 64), "Damaging")
    qtbot.waitUntil(lambda: stage_in_status(window).endswith("· does not fit its seal"))


def test_going_back_is_possible_and_leaves_a_trace(panel: StagePanel, session: Session) -> None:
    make_final(panel, Stage.INITIALLED)
    panel.stages[Stage.MEETING].click()
    assert not session.locked
    assert [turn.stage for turn in session.minutes.turns] == [Stage.INITIALLED, Stage.MEETING]


def test_every_button_has_a_name(panel: StagePanel) -> None:
    assert all(button.accessibleName() or button.text() for button in panel.findChildren(Button))
