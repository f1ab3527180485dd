"""What the binder expects of an input that is no running text."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance


class Control(Protocol):
    """An input that holds one value of the record and is no running text."""

    chosen: SignalInstance
    typed: bool
    """Whether values come key by key, so that a run of them is one step of undo."""

    def show_value(self, value: object) -> None:
        """Show what the record holds."""


@runtime_checkable
class Lockable(Protocol):
    """A control in which something can be begun that is no value yet; others are put back when a value is refused."""

    refused: SignalInstance

    def set_locked(self, on: bool) -> None:
        """Let nothing be begun now, or let it again."""
