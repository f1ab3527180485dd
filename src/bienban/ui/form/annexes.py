"""Which lists are printed after the signatures."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from bienban.core.difference import Difference
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Tick
from bienban.ui.fields.flow import Flow
from bienban.ui.form.fixed_part import FixedPart

_ANNEXES = Address("minutes", "annexes")


class AnnexesPart(FixedPart):
    """One tick for each list that can be printed."""

    def fill(self) -> None:
        """The ticks."""
        self.ticks: Mapping[str, Tick] = {
            "delegations": Tick(self.desk.theme, _("Lists of the delegations")),
            "programme": Tick(self.desk.theme, _("Programme")),
        }
        row = Flow()
        for name, tick in self.ticks.items():
            tick.chosen.connect(lambda on, name=name: self._set(name, on))
            row.add(tick)
        self.rows.addWidget(row)
        self._show()

    def hear(self, difference: Difference) -> None:
        """Show what the record holds."""
        if _ANNEXES in difference.values:
            self._show()

    def first_input(self, address: Address) -> QWidget | None:
        """The first tick."""
        return self.ticks["delegations"]

    def _show(self) -> None:
        for name, tick in self.ticks.items():
            tick.show_value(name in self.desk.minutes.annexes)

    def _set(self, name: str, on: bool) -> None:
        chosen = {*self.desk.minutes.annexes, name} if on else {*self.desk.minutes.annexes} - {name}
        known = tuple(known for known in self.ticks if known in chosen)
        others = tuple(other for other in self.desk.minutes.annexes if other not in self.ticks)
        if not self.desk.apply(Set(_ANNEXES, known + others), _("Annexes"), _ANNEXES):
            self._show()
