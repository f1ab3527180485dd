"""A date with its label, its inputs, and what it reads in each language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.core.when import When
from bienban.document.dates import date_words
from bienban.ui.fields import axis
from bienban.ui.fields.readout import Readout
from bienban.ui.fields.when_field import WhenField
from bienban.ui.form.desk import Desk
from bienban.ui.form.rows import column
from bienban.ui.widgets.labels import muted


class DateRows(QWidget):
    """One date of the record. ``solemn``: in the form of a testimonium."""

    def __init__(
        self, desk: Desk, address: Address, words: str, *, hint: str = "", name: str = "", solemn: bool = False
    ) -> None:
        super().__init__()
        self._desk = desk
        self._address = address
        self._solemn = solemn
        self.field = WhenField(desk.theme, name or words)
        self.readout = Readout(desk.theme, desk.tags)
        rows = column(self, 4)
        caption = muted(desk.theme, f"{words} · {hint}" if hint else words)
        caption.setContentsMargins(desk.theme.px(axis.GUTTER), 4, 0, 2)
        rows.addWidget(caption)
        rows.addWidget(self.field)
        rows.addWidget(self.readout)
        desk.binder.bind_value(self.field, address, words)
        self._read()

    def hear(self, difference: Difference) -> None:
        """Put the date into words again."""
        if self._address in difference.values:
            self._read()

    def _read(self) -> None:
        when = self._desk.binder.value(self._address)
        known = isinstance(when, When)
        self.readout.setVisible(known)
        if isinstance(when, When):
            self.readout.show_words(
                {tag: date_words(when, self._desk.languages[tag], solemn=self._solemn) for tag in self._desk.tags}
            )
