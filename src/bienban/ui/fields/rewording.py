"""When facts that fields show in words are put into words again: soon after one has changed, not at every letter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from bienban.core.difference import Difference

_RUNNING = ("text", "heading", "preamble")
"""Fields of running text: no fact depends on them."""
_SOON = 250
"""Milliseconds: more than lie between two letters that are typed one after the other."""


class Rewording(QObject):
    """Calls ``act``, which does it, once for all that has changed meanwhile."""

    def __init__(self, act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(act)

    def hear(self, difference: Difference) -> None:
        """The record has changed."""
        if difference.lists or any(address.field not in _RUNNING for address in difference.values):
            self._soon.start()

    def catch_up(self) -> None:
        """Do now what would be done soon: whoever reads the page is to see what the record says."""
        if self._soon.isActive():
            self._soon.stop()
            self._act()
