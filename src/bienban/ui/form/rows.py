"""Lists of rows that follow a list of the record, and the tools of the row that is current."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from bienban.core.edits import EditError
from bienban.i18n import gettext as _
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.desk import Command, Desk
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.menus import open_at

_SIZE = QSize(26, 24)
_BETWEEN = 2


class Row:
    """A widget that has tools: what can be done to it, and where they stand."""

    current = False
    """The caret is in it, or was there when the keyboard left the form: it goes back there."""

    def set_current(self, current: bool) -> None:
        """The caret has come into it, or has gone into another one: it may show more while it is there."""
        self.current = current

    tools: Tools | None = None
    """Its tools, while they stand here."""

    def commands(self) -> Sequence[Command]:
        """What can be done to the row now."""
        return ()

    def tools_at(self) -> tuple[int, int]:
        """The right end and the top of the place for the tools."""
        return 0, 0

    def tools_room(self) -> int:
        """How many pixels there are for the tools, left of their right end."""
        return self.tools_at()[0]


def row_of(widget: QWidget | None) -> QWidget | None:
    """The innermost row with tools that ``widget`` stands in."""
    while widget is not None and not isinstance(widget, Row):
        widget = widget.parentWidget()
    return widget


def commands_of(row: object) -> Sequence[Command]:
    """What can be done to a row now; nothing where there is none, or where the record no longer has what it shows."""
    try:
        return row.commands() if isinstance(row, Row) else ()
    except EditError:
        return ()


class Rows(QWidget):
    """One widget for each object of a list, in the order of the list. Rows that stay are never built again."""

    def __init__(self, desk: Desk, make: Callable[[Any], QWidget], spacing: int = 8) -> None:
        super().__init__()
        self._desk = desk
        self._make = make
        self._rows: dict[str, QWidget] = {}
        self._column = column(self, spacing)

    def __iter__(self) -> Iterator[QWidget]:
        return iter(self._rows.values())

    def ids(self) -> Iterable[str]:
        """The ids of the objects that have a row."""
        return self._rows.keys()

    def row(self, id_: str) -> QWidget | None:
        """The row of the object with this id."""
        return self._rows.get(id_)

    def show_items(self, items: Sequence[tuple[str, Any]], most: int | None = None) -> bool:
        """Follow a list of ids and what rows are made of; at most ``most`` new rows. Says whether all are there."""
        wanted = dict(items)
        self._rescue_focus(wanted)
        for id_ in [id_ for id_ in self._rows if id_ not in wanted]:
            self._drop(self._rows.pop(id_))
        rows: dict[str, QWidget] = {}
        for position, (id_, item) in enumerate(wanted.items()):
            row = self._rows.get(id_)
            if row is None:
                if most == 0:
                    break
                most = None if most is None else most - 1
                row = self._make(item)
            rows[id_] = row
            self._put(position, row)
        self._rows = {**rows, **{id_: row for id_, row in self._rows.items() if id_ not in rows}}
        self.setVisible(bool(self._rows))
        return len(rows) == len(wanted)

    def _put(self, position: int, row: QWidget) -> None:
        standing = self._column.itemAt(position)
        if standing is None or standing.widget() is not row:
            self._column.removeWidget(row)
            self._column.insertWidget(position, row)
            row.show()

    def _rescue_focus(self, wanted: Container[str]) -> None:
        """Where the row with the caret is about to go, put the caret into the row above, or below."""
        focus = QApplication.focusWidget()
        ids = list(self._rows)
        at = next((n for n, id_ in enumerate(ids) if focus and self._rows[id_].isAncestorOf(focus)), None)
        if focus is None or at is None or ids[at] in wanted:
            return
        near = next((id_ for id_ in (*reversed(ids[:at]), *ids[at + 1 :]) if id_ in wanted), None)
        fields = self._rows[near].findChildren(TextField) if near else []
        language = focus.language if isinstance(focus, TextField) else ""
        same = [field for field in fields if field.language == language] or fields
        if same:
            same[0].setFocus()

    def _drop(self, row: QWidget) -> None:
        self._desk.binder.release(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


def column(owner: QWidget, spacing: int) -> QVBoxLayout:
    """A layout of rows that are as wide as the page and as high as they need."""
    layout = QVBoxLayout(owner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    owner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
    return layout


class Tools(QWidget):
    """The buttons of the current row: one set for the whole page, which goes from row to row."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._home = parent
        self._row: QWidget | None = None
        self._commands: Sequence[Command] = ()
        self._shown: Sequence[Command] = ()
        self._buttons: list[Button] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_BETWEEN)
        self.setAutoFillBackground(True)
        self.hide()

    def attach(self, row: QWidget | None) -> None:
        """Stand at ``row``, or nowhere."""
        before: object = self._row
        if isinstance(before, Row) and self._row is not None:
            before.tools = None
            self._row.removeEventFilter(self)
        if row is None or not isinstance(row, Row):
            self._row = None
            self.setParent(self._home)
            self.hide()
            return
        self._row, row.tools = row, self
        self._commands = commands_of(row)
        self.setParent(row)
        row.installEventFilter(self)
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Stand at the right end of the row. What there is no room for is in a menu behind the last button."""
        row: object = self._row
        if not isinstance(row, Row):
            return
        (right, top), all_ = row.tools_at(), self._commands
        fit = (row.tools_room() + _BETWEEN) // (self._desk.theme.px(_SIZE.width()) + _BETWEEN)
        count = len(all_) if len(all_) <= fit else max(fit - 1, 0)
        more = Command("ellipsis", _("More for the row"), lambda: self._open(all_[count:]))
        self._show(all_ if count == len(all_) else (*all_[:count], more))
        size = self.sizeHint()
        self.setGeometry(right - size.width(), top, size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The right end of the row is elsewhere."""
        if watched is self._row and event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def _open(self, commands: Sequence[Command]) -> None:
        menu = QMenu(self)
        for command in commands:
            action = QAction(self._desk.theme.icon(command.icon), command.words, menu)
            action.setEnabled(command.enabled)
            action.triggered.connect(lambda _checked=False, run=command.run: run())
            menu.addAction(action)
        open_at(menu, self.mapToGlobal(self.rect().bottomRight()))

    def refresh(self) -> None:
        """Show what can be done to the row now."""
        if self._row is not None:
            self.attach(self._row)

    def leave(self, widget: QWidget) -> None:
        """Go away before ``widget`` does."""
        if self._row is not None and (self._row is widget or widget.isAncestorOf(self._row)):
            self.attach(None)

    def _show(self, commands: Sequence[Command]) -> None:
        before = {button: _looks(command) for button, command in zip(self._buttons, self._shown, strict=True)}
        self._shown = commands
        while len(self._buttons) > len(commands):
            button = self._buttons.pop()
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        while len(self._buttons) < len(commands):
            self._add()
        for button, command in zip(self._buttons, commands, strict=True):
            if before.get(button) != _looks(command):
                button.set_icon(command.icon)
                button.setAccessibleName(command.words)
                button.show_keys_of(command.name)
            button.setEnabled(command.enabled)

    def _add(self) -> None:
        button = Button(self._desk.theme, icon="plus", kind=Kind.QUIET)
        button.setFixedSize(self._desk.theme.px(_SIZE.width()), self._desk.theme.px(_SIZE.height()))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        number = len(self._buttons)
        button.clicked.connect(lambda: self._run(number))
        self._buttons.append(button)
        self._line.addWidget(button)
        button.show()  # else the row is measured without it

    def _run(self, number: int) -> None:
        command = self._shown[number]
        if command.enabled:
            command.run()
        self.refresh()


def _looks(command: Command) -> tuple[str, str, str]:
    return command.icon, command.words, command.name
