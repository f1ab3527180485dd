"""Which pairs are turned round together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from bienban.ui.fields.pair_field import PairField
from bienban.ui.form.item_row import ItemRow
from bienban.ui.form.rows import row_of


def pairs_at(widget: QWidget | None) -> Sequence[PairField]:
    """The pair that ``widget`` stands in, or all pairs of its row: name and position of a person stay level."""
    row = row_of(widget)
    if isinstance(row, ItemRow):
        return row.pairs()
    while widget is not None and not isinstance(widget, PairField):
        widget = widget.parentWidget()
    return (widget,) if widget is not None else ()
