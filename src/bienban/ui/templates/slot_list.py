"""The list of slots with a field to find one; the chosen one is put on the clipboard, to be pasted in Word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bienban.i18n import gettext as _
from bienban.ui.fields.line_field import LineField
from bienban.ui.look.theme import Theme
from bienban.ui.templates.slot_rows import SHARES, matching
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.rows import Row, Rows


class _Search(LineField):
    """Arrows and Enter go on to the list."""

    passed = Signal(object)
    """A :class:`QKeyEvent` that is the list's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passed.emit(event)
        else:
            super().keyPressEvent(event)


class SlotList(QWidget):
    """Type to find, Enter or a second click copies."""

    copied = Signal(str)
    """The slot that is on the clipboard now, as it is written."""

    def __init__(self, theme: Theme, rows: Sequence[Row]) -> None:
        super().__init__()
        self._all = tuple(rows)
        self.search = _Search(theme, _("Find a slot"))
        self.search.setPlaceholderText(_("Find a slot: name, words or what it prints"))
        self.search.setFont(theme.font("interface"))
        self.list = Rows(theme, _("Slots"), SHARES)
        self._copy = Button(theme, _("Copy the slot"), "copy")
        self.search.textChanged.connect(self._find)
        self.search.passed.connect(self.list.keyPressEvent)
        self.list.chosen.connect(self.copy)
        self.list.moved.connect(lambda key: self._copy.setEnabled(key is not None))
        self._copy.clicked.connect(lambda: self.copy(self.list.key))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.list.show_rows(self._all)

    def copy(self, slot: object) -> None:
        """Put a slot on the clipboard as plain words; Qt keeps them, not we."""
        if isinstance(slot, str):
            QGuiApplication.clipboard().setText(slot)
            self.copied.emit(slot)

    def _find(self, typed: str) -> None:
        self.list.show_rows(matching(self._all, typed))
