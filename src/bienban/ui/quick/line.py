"""The quick line: a bar under the form. What it finds with is loaded when it is first used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bienban.i18n import gettext as _
from bienban.ui.fields.box import paint_box
from bienban.ui.finder.field import FinderField
from bienban.ui.library import Library
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.notice import always
from bienban.ui.widgets.returning import KEEPING, Return
from bienban.ui.widgets.shortcuts import command_above, shown

if TYPE_CHECKING:
    from bienban.ui.form.page import FormPage
    from bienban.ui.quick.helper import Helper

HEIGHT, LOW_HEIGHT = 48, 40
"""Pixels; the lower one on a low screen."""
_SIDE = 14


class QuickLine(QWidget):
    """Its field, what it says at the right end, and where the focus goes back to."""

    asked_place = Signal()
    """The place where the caret was is gone: somebody else has to find one."""

    def __init__(self, theme: Theme, form: FormPage, library: Library) -> None:
        super().__init__()
        self.theme = theme
        self.form = form
        self._library = library
        self._helper: Helper | None = None
        self._return: Return | None = None
        self.field = FinderField(theme, _("Quick line: a person, a clause, a motto, a guest"))
        self.field.setPlaceholderText(_("Quick line: a person, a clause, a motto, a guest…"))
        self.field.setMinimumWidth(120)
        self._icon = QLabel()
        self._icon.setPixmap(theme.icon("zap", "muted").pixmap(theme.px(16), theme.px(16)))
        self._called_by: QAction | None = None
        self._keys = ""
        self.said = muted(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE + 12, 0, _SIDE + 10, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.field, 1)
        row.addWidget(self.said)
        self.setFixedHeight(theme.px(HEIGHT))
        self.setFocusProxy(self.field)
        self.field.focused.connect(self._focused)
        self._true: Callable[[], bool] = always
        form.binder.session.state_changed.connect(self._look_again)

    @property
    def helper(self) -> Helper:
        """What finds and does, made when the line is first used."""
        from bienban.ui.quick.helper import Helper

        if self._helper is None:
            self._helper = Helper(self, self._library.readings)
        return self._helper

    def open(self) -> None:
        """Go to the line; in the line, begin anew: who calls it again wants to type here, and never into the text."""
        if self.field.hasFocus():
            self.field.selectAll()
            return
        self.form.settle()
        self._return = Return()
        self.helper.begin()
        self.field.setFocus(KEEPING)

    def go_back(self) -> None:
        """Give the focus back to the very caret."""
        back = self._return or Return(self.form.current())
        self._return = None
        self.field.clear()
        back.go(self.asked_place.emit)

    def say(self, words: str, true: Callable[[], bool] = always) -> None:
        """Say at the right end what was done, until ``true`` says that it is so no longer; nothing: the keys."""
        self._true = true
        self.said.setText(words or (_("Esc: back") if self.field.hasFocus() else self._keys))
        self.field.setAccessibleDescription(words)

    def _look_again(self) -> None:
        if not self._true():
            self.say("")

    def showEvent(self, event: QShowEvent) -> None:
        """It stands in a window now, where the keys are known that lead to it."""
        super().showEvent(event)
        if self._called_by is None:
            self._called_by = command_above(self, "quick")
            if self._called_by is not None:
                self._called_by.changed.connect(self._learn_keys)
            self._learn_keys()

    def _learn_keys(self) -> None:
        said, self._keys = self._keys, shown(self._called_by.shortcut()) if self._called_by is not None else ""
        if self.said.text() == said:
            self.said.setText(self._keys)

    def set_low(self, low: bool) -> None:
        """Save height on a low screen."""
        self.setFixedHeight(self.theme.px(LOW_HEIGHT if low else HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere in the bar goes to its field."""
        if event.button() == Qt.MouseButton.LeftButton and not self.field.hasFocus():
            self.open()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground, a hairline over it, the box of the field."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("rail"))
        painter.fillRect(0, 0, self.width(), 1, self.theme.colour("line"))
        box = self.rect().adjusted(_SIDE, 6, -_SIDE, -5)
        paint_box(painter, box, self.theme, focus=self.field.hasFocus(), hover=self.underMouse())

    def _focused(self, on: bool) -> None:
        if on:
            if self._return is None:
                self._return = Return(self.form.current())
            self.helper.begin()
        else:
            self._return = None
            self.field.clear()
            if self._helper is not None:
                self._helper.end()
        self.say("")
        self.update()
