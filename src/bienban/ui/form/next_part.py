"""The next meeting: which one, who hosts it, where, and when as far as it was agreed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.i18n import gettext as _
from bienban.ui.fields.flow import Flow, labelled
from bienban.ui.fields.line_field import LineField, number_of, number_words
from bienban.ui.fields.readout import Readout
from bienban.ui.form.fixed_part import FixedPart


class NextPart(FixedPart):
    """Ordinal, host, place, planned date; the date held is kept apart. One line reads it all."""

    def fill(self) -> None:
        """Build the rows."""
        theme = self.desk.theme
        ordinal = LineField(theme, _("Ordinal of the next meeting"), 64, reader=number_of, writer=number_words)
        first = Flow()
        first.add(labelled(theme, _("Ordinal"), self.bound(ordinal, Address("next", "ordinal"), _("Ordinal"))))
        first.add(labelled(theme, _("Host"), self.host(Address("next", "host"), _("Host of the next meeting"))))
        self.rows.addWidget(first)
        self.pair(Address("next", "place"), _("Place")).name_fields(_("Place of the next meeting"))
        planned = _("Planned date of the next meeting")
        self.date(
            Address("next", "planned"), _("Planned date"), _("choose the precision that was agreed"), name=planned
        )
        self.caption(_("The next meeting, as the text names it"))
        self.readout = Readout(theme, self.desk.tags)
        self.rows.addWidget(self.readout)
        held = _("Date when the next meeting was held")
        self.date(Address("next", "held"), _("Date held"), _("kept apart from what was planned"), name=held)
        self._read()

    def hear(self, difference: Difference) -> None:
        """Put it into words again."""
        super().hear(difference)
        if "next" in difference.ids or any(address.field in ("name", "full") for address in difference.values):
            self._read()

    def first_input(self, address: Address) -> QWidget | None:
        """The place."""
        return self.desk.binder.field(Address("next", "place", self.desk.tags[0]))

    def _read(self) -> None:
        words = {}
        for tag in self.desk.tags:
            wording = self.desk.binder.wording(tag)
            known = ["{next.ordinal}"] if self.desk.minutes.next.ordinal else []
            known += ["{next.place}"] if self.desk.minutes.next.place[tag] else []
            known += ["{next.date}"] if self.desk.minutes.next.planned else []
            comma = wording.language.comma + (" " if wording.language.cased else "")
            words[tag] = wording.words(comma.join(known))
        self.readout.show_words(words)
