"""What is loaded when it is asked for: it is there, it is a command, and there is one of each kind."""

from importlib import import_module

import pytest

from bienban.ui.printing import Printing
from bienban.ui.trades import TRADES
from bienban.ui.window import MainWindow


@pytest.mark.parametrize("command", TRADES)
def test_every_command_leads_to_something(command: str, window: MainWindow) -> None:
    module, name, method = TRADES[command]
    kind = getattr(import_module(f"bienban.ui.{module}"), name)
    assert callable(getattr(kind, method))
    assert window.shell.commands[command].text()


def test_there_is_one_of_each_kind(window: MainWindow) -> None:
    trades = window.conductor.trades
    assert trades.of(Printing) is trades.of(Printing) is window.conductor.printing
