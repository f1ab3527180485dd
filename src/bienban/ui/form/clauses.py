"""The clauses of a section or of the preamble, in the order of the page, at all levels."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core import states
from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Section, walk
from bienban.i18n import gettext as _
from bienban.ui.form import clause_edits
from bienban.ui.form.clause_edits import standing
from bienban.ui.form.clause_row import ClauseRow
from bienban.ui.form.desk import Desk
from bienban.ui.form.numbers import clause_numbers
from bienban.ui.form.rows import Rows

CHUNK = 8
"""How many clauses are built at a time."""


class Clauses(Rows):
    """The rows of one list of clauses. ``owner`` is the id of a section, or ``minutes`` for the preamble."""

    def __init__(self, desk: Desk, owner: str, field: str) -> None:
        super().__init__(desk, lambda item: ClauseRow(desk, item), spacing=2)
        self._owner = owner
        self._field = field

    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the first level, as the record has them now."""
        section = self._section()
        return section.clauses if section else self._desk.minutes.preamble

    def refresh(self, most: int | None = None) -> bool:
        """Follow the record; build at most ``most`` rows. Says whether all are there."""
        clauses = self.clauses()
        stands = standing(clauses, self._owner, self._field)
        whole = self.show_items([(item.clause.id, item) for item in stands], most)
        language = self._desk.languages[self._desk.tags[0]]
        numbers = clause_numbers(clauses, self._desk.minutes, language, self._section())
        for item in stands:
            row = self.row(item.clause.id)
            if isinstance(row, ClauseRow):
                row.show_standing(item, numbers[item.clause.id])
        return whole

    def are_called_otherwise(self, difference: Difference) -> bool:
        """Whether numbers are others, or who speaks, or what somebody is called who speaks here."""
        if any(address.field in ("numbered", "speaker") for address in difference.values):
            return True
        named = {address.id for address in difference.values if address.field in ("name", "title")}
        return bool(named) and any(clause.speaker in named for clause in states.clauses(self.clauses()))

    def hear(self, difference: Difference) -> None:
        """Show the states of the clauses whose words, proposals or agreements have changed."""
        changed = {address.id for address in difference.values if address.field in ("text", "proposed")}
        changed |= {address.id for address in difference.lists if address.field == "agreed"}
        renewed = any(address.field in ("side", "at", "seal") for address in difference.values)
        if not renewed and not any(id_ in changed for id_ in self.ids()):
            return
        for clause in states.clauses(self.clauses()):
            row = self.row(clause.id) if renewed or clause.id in changed else None
            if isinstance(row, ClauseRow):
                row.show_state(clause)

    def input(self, id_: str) -> QWidget | None:
        """What gets the focus for a clause, or for an agreement to it: its first text."""
        held = (
            clause for clause in states.clauses(self.clauses()) if id_ in (clause.id, *(a.id for a in clause.agreed))
        )
        row = next((self.row(clause.id) for clause in held), None)
        return row.fields[row.order()[0]] if isinstance(row, ClauseRow) else None

    def _section(self) -> Section | None:
        return next((section for section in self._desk.minutes.sections if section.id == self._owner), None)


def answer(desk: Desk, address: Address, command: str, row: QWidget | None) -> bool:
    """Do what a key asked for in the text of a clause. Says whether it was such a key."""
    field = desk.binder.field(address)
    if field is None or not isinstance(row, ClauseRow):
        return False
    before, after = field.before_and_after()
    match command:
        case "split":
            desk.take(clause_edits.split(desk.minutes, address, before, after), _("Split of a clause"))
        case "join":
            desk.take(clause_edits.join(desk.minutes, address), _("Join of two clauses"))
        case "remove":
            row.remove()
        case _:
            return False
    return True


def paste(desk: Desk, address: Address, strings: list[str]) -> None:
    """Make clauses of several paragraphs pasted into the text of a clause, in one step."""
    field = desk.binder.field(address)
    if field is not None:
        before, after = field.before_and_after()
        desk.take(clause_edits.paste(desk.minutes, address, before, after, strings), _("Paste"))


def holds(clauses: tuple[Clause, ...], id_: str) -> bool:
    """Whether one of ``clauses``, or one below them, has this id."""
    return any(getattr(node, "id", "") == id_ for clause in clauses for node in walk(clause))
