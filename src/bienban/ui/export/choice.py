"""What is chosen in the export panel: values that the window remembers, and the order that they make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bienban.catalog.settings import Choices
from bienban.core.alternat import Mode
from bienban.core.minutes import Minutes
from bienban.session.papers import Order, What
from bienban.ui.layouts import layout_of


@dataclass(frozen=True)
class Choice:
    """What is to be written: ``keepers`` are sides, ``layouts`` are languages, ``sequential`` or ``columns``.

    ``kinds`` are internal documents; ``signed`` and ``pdf`` as an :class:`Order` has them.
    """

    keepers: tuple[str, ...]
    layouts: tuple[str, ...]
    mode: Mode
    folder: Path
    what: What = What.ORIGINALS
    kinds: tuple[str, ...] = ()
    signed: bool = False
    pdf: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is chosen that could be made."""
        if self.what is What.OWN:
            return not self.kinds
        return not self.layouts or (self.what is What.ORIGINALS and not self.keepers)

    def order(self, minutes: Minutes, choices: Choices) -> Order:
        """The order for this record, as the office chose its paper."""
        return Order(
            self.what,
            self.folder,
            keepers=self.keepers,
            layouts=tuple(layout_of(minutes, key) for key in self.layouts),
            mode=self.mode,
            kinds=self.kinds,
            signed=self.signed,
            pdf=self.pdf,
            choices=choices,
        )
