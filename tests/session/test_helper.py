"""The helper works in a thread of its own and does the newest thing asked for."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bienban.session.helper import Helper

SOON = 5


@pytest.fixture
def helper(qapp: QObject) -> Iterator[Helper]:
    helper = Helper()
    yield helper
    helper.close()


class Heard(QObject):
    """What a helper said, and in which thread it was heard."""

    def __init__(self, helper: Helper) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[object] = []
        self.threads: set[threading.Thread] = set()
        helper.given.connect(self.hear)
        helper.failed.connect(self.errors.append)

    def hear(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.current_thread())


def test_results_come_one_by_one_in_the_thread_of_the_listener(helper: Helper, qtbot: QtBot) -> None:
    heard, worked = Heard(helper), []

    def make() -> Iterator[object]:
        worked.append(threading.current_thread())
        yield from (1, 2, 3)

    helper.ask(make)
    qtbot.waitUntil(lambda: heard.results == [1, 2, 3])
    assert heard.threads == {threading.main_thread()}
    assert worked != [threading.main_thread()]


def test_the_newest_request_replaces_what_waits_and_ends_what_is_under_way(helper: Helper, qtbot: QtBot) -> None:
    heard, begun, go_on = Heard(helper), threading.Event(), threading.Event()

    def slow() -> Iterator[object]:
        begun.set()
        go_on.wait(SOON)
        yield "slow 1"
        yield "slow 2"

    helper.ask(slow)
    assert begun.wait(SOON)
    helper.ask(lambda: iter(["replaced"]))
    helper.ask(lambda: iter(["newest"]))
    go_on.set()
    qtbot.waitUntil(lambda: "newest" in heard.results)
    assert heard.results == ["slow 1", "newest"]


def test_a_failure_is_said_and_the_helper_works_on(helper: Helper, qtbot: QtBot) -> None:
    heard, fault = Heard(helper), ValueError("no")

    def wrong() -> Iterator[object]:
        yield 1
        raise fault

    helper.ask(wrong)
    qtbot.waitUntil(lambda: heard.errors == [fault])
    helper.ask(lambda: iter([2]))
    qtbot.waitUntil(lambda: heard.results == [1, 2])


def test_after_closing_nothing_is_said_or_done(helper: Helper, qtbot: QtBot) -> None:
    heard, begun, go_on = Heard(helper), threading.Event(), threading.Event()

    def slow() -> Iterator[object]:
        begun.set()
        go_on.wait(SOON)
        yield 1

    helper.ask(slow)
    assert begun.wait(SOON)
    threading.Timer(0.05, go_on.set).start()
    helper.close()
    helper.ask(lambda: iter([2]))
    qtbot.wait(50)
    assert heard.results == []


def test_a_helper_that_was_asked_for_nothing_closes_at_once(qapp: QObject) -> None:
    Helper().close()
