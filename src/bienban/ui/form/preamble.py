"""Part 3: the clauses before the first section."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.core.minutes import node_id, walk
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.ui.form import clause_edits, mottos, phrase_menu
from bienban.ui.form.clauses import Clauses
from bienban.ui.form.fixed_part import FixedPart


class PreamblePart(FixedPart):
    """Clauses without a heading."""

    def fill(self) -> None:
        """Buttons and clauses."""
        line = self.action_line()
        self.add = line.add("plus", _("Clause"), "add_clause", _("Add a clause"))
        self.phrases = line.add("book-open", _("From the phrase bank"))
        self.add.clicked.connect(lambda: self.add_text(None))
        self.phrases.clicked.connect(lambda: phrase_menu.open_at(self.desk, self.phrases, self.add_text))
        self.clauses = Clauses(self.desk, "minutes", "preamble")
        self.rows.addWidget(self.clauses)
        self.clauses.refresh()

    def hear(self, difference: Difference) -> None:
        """Clauses that came, went or moved, and who speaks."""
        ids = {node_id(node) for clause in self.clauses.clauses() for node in walk(clause)} | {"minutes"}
        moved = {address.id for address in difference.lists if address.field in ("preamble", "clauses")} & ids
        if moved or self.clauses.are_called_otherwise(difference):
            self.clauses.refresh()
        self.clauses.hear(difference)

    def first_input(self, address: Address) -> QWidget | None:
        """The clause, else the first one, or the button that makes one."""
        if (found := self.clauses.input(address.id)) is not None:
            return found
        clauses = self.clauses.clauses()
        at = Address(clauses[0].id, "text", self.desk.tags[0]) if clauses else None
        return (self.desk.binder.field(at) if at else None) or self.add

    def add_text(self, text: Text | None) -> None:
        """A clause at the end, empty or with words."""
        step = clause_edits.add_last(self.desk.minutes, "minutes", "preamble", self.desk.tags[0], text)
        self.desk.take(mottos.with_missing(self.desk, step, text) if text else step, _("New clause"))
