"""What is loaded when it is asked for: it is there, it is a command, and there is one of each kind."""

from importlib import import_module

import pytest
from PySide6.QtCore import SIGNAL, QEvent
from PySide6.QtWidgets import QApplication

from bienban.session.session import Session
from bienban.ui.printing.trade import Printing
from bienban.ui.trade import Trade
from bienban.ui.trades import TRADES
from bienban.ui.window import MainWindow
from tests.ui.saying import session_of


@pytest.mark.parametrize("command", TRADES)
def test_every_command_leads_to_something(command: str, window: MainWindow) -> None:
    module, name, method = TRADES[command]
    kind = getattr(import_module(f"bienban.ui.{module}"), name)
    assert issubclass(kind, Trade)
    assert callable(getattr(kind, method))
    assert window.shell.commands[command].text()


def test_there_is_one_of_each_kind(window: MainWindow) -> None:
    trades = window.conductor.trades
    assert trades.of(Printing) is trades.of(Printing)


def listeners(session: Session) -> tuple[int, ...]:
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return tuple(
        session.receivers(SIGNAL(name)) for name in ("changed(PyObject)", "state_changed()", "shown(PyObject)")
    )


@pytest.mark.parametrize("command", ["roll_call", "find", "stages", "history", "read_through", "settings"])
def test_what_is_built_again_leaves_nothing_behind_that_listens(command: str, window: MainWindow) -> None:
    window.conductor.templates.watch()
    window.conductor.conflicts.watch()
    heard = []
    for _look in range(3):
        window.shell.commands[command].trigger()
        window.conductor.rebuild()
        heard.append(listeners(session_of(window)))
        window.shell.close_panel()
        window.shell.show_page()
    assert heard[1] == heard[2]
