"""Menus that are made when they are asked for: they open where they belong, and go when they are closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


def open_at(menu: QMenu, place: QPoint) -> None:
    """Open a menu at a place of the screen; it is gone when it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def open_below(menu: QMenu, widget: QWidget) -> None:
    """Open a menu under the widget that it is about."""
    open_at(menu, widget.mapToGlobal(widget.rect().bottomLeft()))


def offer(button: QPushButton, names: Mapping[str, str], current: str, choose: Callable[[str], None]) -> QMenu:
    """Let a button say what is chosen, and offer the others in its menu, in place of the one that it had."""
    menu = QMenu(button)
    for key, name in names.items():
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(key == current)
        action.triggered.connect(lambda _checked=False, key=key: choose(key))
    old = button.menu()
    button.setMenu(menu)
    if old is not None:
        old.deleteLater()
    button.setText(names.get(current, ""))
    return menu
