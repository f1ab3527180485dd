"""What a screen reader is told: the accessible tree of a window, read as Qt hands it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QSplitterHandle, QWidget

Role = QAccessible.Role
CONTROLS = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.Slider, Role.SpinBox),
    *(Role.ButtonMenu, Role.MenuItem, Role.PopupMenu, Role.MenuBar, Role.List, Role.ListItem, Role.ScrollBar),
    *(Role.PageTab, Role.Table, Role.Cell, Role.ProgressBar, Role.Dialog),
}
"""What can be acted on, or is read by itself: it must have a name. Labels are their own name; the rest is layout."""


@dataclass(frozen=True)
class Heard:
    """One node of the tree."""

    role: Role
    name: str
    about: str
    widget: QObject | None


def heard(top: QWidget) -> Iterator[Heard]:
    """Everything in ``top`` that is shown, and what is in its menus."""
    root = QAccessible.queryAccessibleInterface(top)
    if root is not None:
        yield from _walk(root)


def faults(top: QWidget) -> list[Heard]:
    """What has no name, or can be reached by Tab and has no role."""
    return [node for node in heard(top) if _is_dumb(node)]


def _is_dumb(node: Heard) -> bool:
    if node.role in CONTROLS:
        return not (node.name or node.about)
    widget = node.widget
    if node.role is Role.NoRole and not isinstance(widget, QSplitterHandle):
        return True
    reachable = isinstance(widget, QWidget) and bool(widget.focusPolicy() & widget.focusPolicy().TabFocus)
    return reachable and not node.name


def _walk(node: QAccessibleInterface) -> Iterator[Heard]:
    text = QAccessible.Text
    yield Heard(node.role(), node.text(text.Name), node.text(text.Description), node.object())
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None and not (child.state().invisible and not _in_menu(child)):
            yield from _walk(child)


def _in_menu(node: QAccessibleInterface) -> bool:
    return node.role() in (Role.MenuItem, Role.PopupMenu)
