"""The commands of the form, for the menus of the window: they act on the row or the field that is current."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from bienban.i18n import gettext as _
from bienban.ui.fields import open_text
from bienban.ui.fields.text_field import TextField
from bienban.ui.form import marking, state_menu
from bienban.ui.form.clause_row import ClauseRow
from bienban.ui.form.delegations import DelegationsPart
from bienban.ui.form.desk import Desk
from bienban.ui.form.meeting import MeetingPart
from bienban.ui.form.party_row import People
from bienban.ui.form.row_actions import RowActions
from bienban.ui.form.rows import commands_of, row_of
from bienban.ui.form.section import SectionPart

if TYPE_CHECKING:
    from bienban.ui.form.page import FormPage

_OF_ROWS = ("move_up", "move_down", "level_up", "level_down", "remove_row")
"""What is done to a row, which has commands of its own of these names."""


def form_commands(_: Callable[[str], str] = _) -> dict[str, tuple[str, str, str]]:
    """Every command of the form by its name: words, icon, keys. ``_`` makes the words in another language."""
    return {
        "add_clause": (_("Clause below"), "list-plus", "Ctrl+Return, Ctrl+Enter"),
        "add_phrase": (_("From the phrase bank"), "book-open", ""),
        "add_section": (_("Section"), "heading", ""),
        "add_session": (_("Session"), "calendar-days", ""),
        "add_party": (_("Party"), "landmark", ""),
        "add_person": (_("Person"), "user-plus", ""),
        "add_motto": (_("Motto"), "quote", ""),
        "add_document": (_("Document"), "paperclip", ""),
        "add_signatory": (_("Signatory"), "signature", ""),
        "add_note": (_("Note"), "sticky-note", ""),
        "mark_pair": (_("Mark as ordered pair"), "arrow-left-right", "Ctrl+M"),
        "mark_fact": (_("Mark as fact…"), "braces", "Ctrl+D"),
        "unmark": (_("Unmark"), "unlink", ""),
        "brackets": (_("Open text: in brackets, or out of them"), "brackets", "Ctrl+B"),
        "states": (_("State of the clause"), "check-check", ""),
        "agree_first": (_("{side} agrees").format(side=_("Vietnamese side")), "check", "Ctrl+Shift+1"),
        "agree_second": (_("{side} agrees").format(side=_("Chinese side")), "check", "Ctrl+Shift+2"),
        "propose_first": (_("{side} proposes").format(side=_("Vietnamese side")), "message-square-text", ""),
        "propose_second": (_("{side} proposes").format(side=_("Chinese side")), "message-square-text", ""),
        "redraft": (_("Back to draft"), "pencil", ""),
        "move_up": (_("Move up"), "arrow-up", "Alt+Shift+Up"),
        "move_down": (_("Move down"), "arrow-down", "Alt+Shift+Down"),
        "level_up": (_("One level up"), "indent-decrease", "Alt+Shift+Left"),
        "level_down": (_("One level down"), "indent-increase", "Alt+Shift+Right"),
        "remove_row": (_("Remove the row"), "trash-2", ""),
        "copy_row": (_("Copy the row"), "copy", "Ctrl+Shift+C"),
        "cut_row": (_("Cut the row"), "scissors", ""),
        "paste_row": (_("Paste the row below"), "clipboard-paste", ""),
    }


class FormCommands:
    """Made once for a page; what cannot be done where the focus is, is off."""

    def __init__(self, desk: Desk, page: FormPage) -> None:
        self._desk = desk
        self._page = page
        self._known = form_commands()
        self._row_actions = {name: self._action(name, partial(self._run, name)) for name in _OF_ROWS}
        self._marks = (
            self._action("mark_pair", self._mark_pair),
            self._action("mark_fact", self._mark_fact),
            self._action("unmark", self._unmark),
        )
        self._brackets = self._action("brackets", self._set_brackets)
        self._copying = RowActions(page, self._action, partial(self._run, "remove_row"))
        self._states = self._state_actions()
        self._insert = self._insertions()
        self.follow(None)

    def menus(self) -> Mapping[str, tuple[QAction, ...]]:
        """The actions by the menu they belong to."""
        rows = (*self._row_actions.values(), *self._copying.actions)
        changes = (*self._marks, self._brackets, self._states.menuAction(), self._line(), *rows)
        return {"insert": self._insert, "edit": changes, "state": tuple(self._states.actions())}

    def follow(self, widget: QWidget | None) -> None:
        """Turn on what can be done at ``widget``, which has the focus."""
        field = widget if isinstance(widget, TextField) and not widget.isReadOnly() else None
        self._brackets.setEnabled(field is not None)
        for action in self._marks:
            action.setEnabled(field is not None and bool(field.language))
        row = row_of(widget)
        for action in self._states.actions():
            action.setEnabled(isinstance(row, ClauseRow))
        section = self._section(widget)
        offered = {command.name for command in commands_of(row)}
        if section is not None:
            offered |= {"move_up", "move_down", "remove_row"}
        for name, action in self._row_actions.items():
            action.setEnabled(name in offered)
        self._copying.follow("remove_row" in offered)

    def _insertions(self) -> tuple[QAction, ...]:
        parts = self._page.parts

        def press(key: str, name: str) -> Callable[[], None]:
            def run() -> None:
                button = getattr(parts.part(key), name, None)
                if isinstance(button, QPushButton):
                    button.click()

            return run

        return (
            self._action("add_clause", self.add_below),
            self._action("add_phrase", self._choose_phrase),
            self._action("add_section", press("sections", "add")),
            self._action("add_session", self._add_session),
            self._action("add_party", self._add_party),
            self._action("add_person", self._add_person),
            self._action("add_motto", self._choose_motto),
            self._action("add_document", press("beside", "add")),
            self._action("add_signatory", press("signing", "add")),
            self._action("add_note", press("notes", "add")),
        )

    def _state_actions(self) -> QMenu:
        """The list of states in the menu, ticked for the clause at hand when it is opened."""
        menu = QMenu(self._known["states"][0], self._page)
        actions = {name: self._action(name, partial(self._set_state, name)) for name in state_menu.NAMES}
        for action in actions.values():
            action.setCheckable(True)
            menu.addAction(action)
        menu.menuAction().setIcon(self._desk.theme.icon("check-check"))
        menu.aboutToShow.connect(lambda: state_menu.tick(self._desk, self._clause_row(), actions))
        state_menu.tick(self._desk, None, actions)
        return menu

    def _action(self, name: str, run: Callable[[], None] | None = None) -> QAction:
        words, icon, keys = self._known[name]
        action = QAction(self._desk.theme.icon(icon), words, self._page)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys.split(", ") if key])
        if run is not None:
            action.triggered.connect(lambda _on=False: run())
        return action

    def _line(self) -> QAction:
        line = QAction(self._page)
        line.setSeparator(True)
        return line

    def _run(self, name: str) -> None:
        widget = self._page.current()
        row, section = row_of(widget), self._section(widget)
        if row is not None:
            command = next((known for known in commands_of(row) if known.name == name), None)
            if command is not None and command.enabled:
                command.run()
        elif section is not None and name == "remove_row":
            section.remove()
        elif section is not None:
            section.move_by(-1 if name == "move_up" else 1)

    def add_below(self) -> None:
        """A clause after the current one; another row of the current list; else a clause at the end of its section."""
        widget = self._page.current()
        row = row_of(widget)
        if isinstance(row, ClauseRow):
            row.add_below()
            return
        while widget is not None:
            add = getattr(widget, "add", None)
            if isinstance(add, QPushButton):
                add.click()
                return
            widget = widget.parentWidget()

    def _choose_phrase(self) -> None:
        """A sentence for the section that has the caret; for the preamble when none has it."""
        part: QWidget | None = self._section(self._page.current()) or self._page.parts.part("preamble")
        phrases = getattr(part, "phrases", None)
        if part is not None and isinstance(phrases, QPushButton):
            self._page.show_on_page(phrases)
            phrases.click()

    def _section(self, widget: QWidget | None) -> SectionPart | None:
        while widget is not None and not isinstance(widget, SectionPart):
            widget = widget.parentWidget()
        return widget

    def _clause_row(self) -> ClauseRow | None:
        row = row_of(self._page.current())
        return row if isinstance(row, ClauseRow) else None

    def _set_state(self, name: str) -> None:
        if (row := self._clause_row()) is not None:
            state_menu.do(self._desk, row, name)

    def _field(self) -> TextField | None:
        field = self._page.current_field()
        return field if field is not None and not field.isReadOnly() else None

    def _mark_pair(self) -> None:
        if (field := self._field()) is not None:
            self._page.say(marking.mark_pair(self._desk, field))

    def _mark_fact(self) -> None:
        if (field := self._field()) is not None:
            marking.open_fact_menu(self._desk, field)

    def _unmark(self) -> None:
        if (field := self._field()) is not None:
            marking.unmark(field)

    def _set_brackets(self) -> None:
        if (field := self._field()) is not None:
            language = self._desk.languages[field.language or self._desk.tags[0]]
            open_text.toggle(field, language.open)

    def _add_session(self) -> None:
        part = self._page.parts.part("meeting")
        if isinstance(part, MeetingPart):
            part.add_session()

    def _choose_motto(self) -> None:
        self._page.reveal_part("mottos")
        part = self._page.parts.part("mottos")
        add = getattr(part, "add", None)
        if isinstance(add, QPushButton):
            add.click()

    def _add_party(self) -> None:
        part = self._page.parts.part("delegations")
        if isinstance(part, DelegationsPart):
            part.group_of(self._page.current()).add_party()

    def _add_person(self) -> None:
        widget = self._page.current()
        while widget is not None and not isinstance(widget, People):
            widget = widget.parentWidget()
        part = self._page.parts.part("delegations")
        if widget is None and isinstance(part, DelegationsPart):
            widget = part.group_of(self._page.current()).last_people()
        if isinstance(widget, People):
            widget.add_person()
