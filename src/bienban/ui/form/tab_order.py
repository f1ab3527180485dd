"""The order in which Tab goes through the page: as it is read, pair by pair, whenever the rows were built.

The languages of a pair come first, what stands beside them after both: a name is typed in one language and then the
other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QWidget

from bienban.ui.fields.flow import Flow
from bienban.ui.fields.pair_field import PairField
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.rows import Tools


def inputs_in(widget: QWidget) -> list[QWidget]:
    """Everything in ``widget`` that Tab stops at, in the order of the page."""
    return [found for found in _walk(widget) if found.isEnabled()]


def fields_in(widget: QWidget) -> list[TextField]:
    """The fields of running text in ``widget``, in the order of the page."""
    return [found for found in _walk(widget) if isinstance(found, TextField)]


def neighbour(page: QWidget, widget: QWidget | None, by: int) -> QWidget | None:
    """What Tab goes to from ``widget``, forward (1) or back (-1); None at the ends, or from outside the page."""
    inputs = inputs_in(page)
    index = inputs.index(widget) + by if widget in inputs else -1
    return inputs[index] if 0 <= index < len(inputs) else None


def same_language(page: QWidget, field: TextField, by: int) -> TextField | None:
    """The field of the same language in the pair below (1) or above (-1)."""
    fields = [other for other in fields_in(page) if other.language == field.language]
    index = fields.index(field) + by
    return fields[index] if 0 <= index < len(fields) else None


def _walk(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden() or isinstance(widget, Tools):
        return
    if isinstance(widget, TextField):
        yield widget
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _is_other_segment(widget):
        yield widget
        return
    for child in _children(widget):
        yield from _walk(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, PairField):
        yield from _as_seen(widget.fields.values())
        yield from _as_seen(held for _width, held in widget.beside.values() if held is not None)
    elif isinstance(widget, Flow):
        yield from widget.items()
    elif widget.layout() is not None:
        loose = [child for child in widget.children() if isinstance(child, QWidget)]
        laid = list(_laid(widget.layout()))
        yield from (child for child in loose if child not in laid)
        yield from laid


def _as_seen(inputs: Iterable[QWidget]) -> list[QWidget]:
    return sorted((held for held in inputs if not held.isHidden()), key=lambda held: (held.y(), held.x()))


def _laid(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for index in range(layout.count()):
        item = layout.itemAt(index)
        child = item.widget() if item is not None else None
        if child is not None:
            yield child


def _is_other_segment(widget: QWidget) -> bool:
    """Of a row of segments Tab stops at the current one; the arrow keys reach the others."""
    return isinstance(widget, QRadioButton) and not widget.isChecked()
