"""The stages in the window: the panel, the status bar, the list of changes since the text was final."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Stage
from bienban.session.session import Session
from bienban.ui.stages.panel import StagePanel
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow


@pytest.fixture
def panel(window: MainWindow) -> StagePanel:
    window.shell.commands["stages"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, StagePanel)
    return panel


def stage_in_status(window: MainWindow) -> str:
    assert window.shell.status is not None
    return window.shell.status.stage.text()


def test_the_stages_are_gone_through_by_the_keyboard(panel: StagePanel, session: Session, window: MainWindow) -> None:
    for stage in (Stage.MEETING, Stage.INITIALLED, Stage.SIGNED):
        focused = window.focusWidget()
        assert focused is panel.stages[stage]
        QTest.keyClick(focused, Qt.Key.Key_Return)
        assert session.minutes.stage is stage
    assert [row.cells[0].words for row in panel.trace.rows] == ["Signed", "Initialled", "In meeting", "Prepared"]
    assert "Signed" in window.shell.notice.sentence


def test_the_status_bar_says_the_stage_and_opens_the_panel(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    assert stage_in_status(window) == "Prepared"
    session.come_to(Stage.MEETING, "2020-01-02T08:00", "In meeting")
    qtbot.waitUntil(lambda: stage_in_status(window).startswith("In meeting"))
    assert window.shell.status is not None
    window.shell.status.stage.click()
    assert isinstance(window.shell.panel, StagePanel)


def test_every_change_after_initialling_is_listed(panel: StagePanel, session: Session, qtbot: QtBot) -> None:
    panel.stages[Stage.INITIALLED].click()
    assert panel.unlock.isVisible()
    panel.unlock.click()
    assert not panel.unlock.isVisible()
    clause = session.minutes.sections[0].clauses[0]
    session.apply(Set(Address(clause.id, "text", "vi"), clause.text["vi"] + " thêm"), "Typing")
    qtbot.waitUntil(lambda: panel.view.count == 1)
    assert "thêm" in panel.view.details.toPlainText()
    panel.stages[Stage.INITIALLED].click()
    assert panel.view.count == 0


def test_going_back_is_possible_and_leaves_a_trace(panel: StagePanel, session: Session) -> None:
    panel.stages[Stage.INITIALLED].click()
    panel.stages[Stage.MEETING].click()
    assert not session.locked
    assert [turn.stage for turn in session.minutes.turns] == [Stage.INITIALLED, Stage.MEETING]


def test_every_button_has_a_name(panel: StagePanel) -> None:
    assert all(button.accessibleName() or button.text() for button in panel.findChildren(Button))
