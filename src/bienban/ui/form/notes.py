"""Remarks on places of the record; they are never printed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core.difference import Difference
from bienban.core.edits import Insert
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Note
from bienban.i18n import gettext as _
from bienban.ui.fields.flow import Flow
from bienban.ui.fields.pair_field import PairField
from bienban.ui.form.desk import Desk
from bienban.ui.form.fixed_part import FixedPart
from bienban.ui.form.item_row import ItemRow
from bienban.ui.form.places import about_words
from bienban.ui.form.rows import Rows
from bienban.ui.widgets.buttons import Button, Kind


class NotesPart(FixedPart):
    """One row for each note: where it belongs, and what it says."""

    def fill(self) -> None:
        """The button and the rows."""
        line = self.action_line()
        line.words.setText(_("Never printed. A new note is about the field where the caret was last."))
        self.add = line.add("sticky-note", _("Note"), name=_("Add a note"))
        self.add.clicked.connect(self.add_note)
        self.notes = Rows(self.desk, lambda note: NoteRow(self.desk, note), spacing=4)
        self.rows.addWidget(self.notes)
        self._show()

    def hear(self, difference: Difference) -> None:
        """Notes that came, went or moved."""
        if Address("minutes", "notes") in difference.lists:
            self._show()

    def first_input(self, address: Address) -> QWidget | None:
        """The first note, or the button that makes one."""
        notes = self.desk.minutes.notes
        return (self.desk.binder.field(Address(notes[0].id, "text")) if notes else None) or self.add

    def add_note(self) -> None:
        """A note about the place where the caret was last; about the title when it was nowhere."""
        about = self.desk.last_place() or Address("minutes", "title", self.desk.tags[0])
        new = Note(id=new_id(), about=str(about))
        index = len(self.desk.minutes.notes)
        self.desk.apply(Insert("minutes", "notes", index, new), _("New note"), Address(new.id, "text"))

    def _show(self) -> None:
        self.notes.show_items([(note.id, note) for note in self.desk.minutes.notes])
        for number, row in enumerate(self.notes, start=1):
            if isinstance(row, NoteRow):
                row.show_number(str(number), _("note {number}").format(number=number))


class NoteRow(ItemRow):
    """One note, with a button that goes to the place it is about."""

    first = "text"

    def __init__(self, desk: Desk, note: Note) -> None:
        super().__init__(desk, note.id, _("Remove the note"))
        self._about = note.about
        self.number_at = 2
        words = about_words(desk, note.about)
        self.go = Button(desk.theme, words, "map-pin", Kind.QUIET)
        self.go.setAccessibleName(_("Go to {place}").format(place=words))
        self.go.clicked.connect(self._go)
        self.text = PairField(desk.theme, ("",), dense=True)
        self.text.empty[""] = _("Note") + " …"
        both = Flow()
        both.add(self.go)
        desk.binder.bind(self.text.fields[""], Address(note.id, "text"), _("Note"))
        self.rows.addWidget(self.text)
        self.rows.addWidget(both)

    def name_inputs(self, row: str) -> None:
        """Say for a screen reader which note it is."""
        self.text.name_fields(_("Note"), row)

    def address(self) -> Address:
        """The words of the note."""
        return Address(self.id, "text")

    def _go(self) -> None:
        try:
            self.desk.go(Address.parse(self._about), None)
        except ValueError:
            self.desk.go(Address(self._about, ""), None)
