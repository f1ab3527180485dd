"""The order in which Tab goes through the page: as it is read, pair by pair, whenever the rows were built."""

from __future__ import annotations

from collections.abc import Iterator

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
        for tag, field in widget.fields.items():
            yield field
            beside = widget.beside.get(tag, (0, None))[1]
            if beside is not None:
                yield beside
    elif isinstance(widget, Flow):
        yield from widget.items()
    elif widget.layout() is not None:
        loose = [child for child in widget.children() if isinstance(child, QWidget)]
        laid = list(_laid(widget.layout()))
        yield from (child for child in loose if child not in laid)
        yield from laid


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
