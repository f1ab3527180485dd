"""The other documents of the same meeting: their titles, their files, whether they are signed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core.difference import Difference
from bienban.core.edits import Insert
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Beside
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Tick
from bienban.ui.fields.flow import Flow, labelled
from bienban.ui.fields.keys import Allows
from bienban.ui.fields.line_field import LineField
from bienban.ui.form.desk import Desk
from bienban.ui.form.fixed_part import FixedPart
from bienban.ui.form.item_row import ItemRow
from bienban.ui.form.rows import Rows


class BesidePart(FixedPart):
    """One row for each document."""

    def fill(self) -> None:
        """The button and the rows."""
        line = self.action_line()
        line.words.setText(_("Each is a file of its own"))
        self.add = line.add("plus", _("Document"), name=_("Add a document"))
        self.add.clicked.connect(self.add_document)
        self.documents = Rows(self.desk, lambda item: BesideRow(self.desk, item.id))
        self.rows.addWidget(self.documents)
        self._show()

    def hear(self, difference: Difference) -> None:
        """Documents that came, went or moved."""
        if Address("minutes", "beside") in difference.lists:
            self._show()

    def first_input(self, address: Address) -> QWidget | None:
        """The first title, or the button that makes one."""
        listed = self.desk.minutes.beside
        at = Address(listed[0].id, "title", self.desk.tags[0]) if listed else None
        return (self.desk.binder.field(at) if at else None) or self.add

    def add_document(self) -> None:
        """A document at the end."""
        new = Beside(id=new_id())
        at = Address(new.id, "title", self.desk.tags[0])
        self.desk.apply(Insert("minutes", "beside", len(self.desk.minutes.beside), new), _("New document"), at)

    def _show(self) -> None:
        self.documents.show_items([(item.id, item) for item in self.desk.minutes.beside])
        for number, row in enumerate(self.documents, start=1):
            if isinstance(row, BesideRow):
                row.show_number(f"{number}.", _("document {number}").format(number=number))


class BesideRow(ItemRow):
    """One document."""

    first = "title"

    def __init__(self, desk: Desk, id_: str) -> None:
        super().__init__(desk, id_, _("Remove the document"))
        self.number_at = 3
        self.pair("title", _("Title of the document"), allows=Allows.LINES, dense=False)
        file = LineField(desk.theme, _("File"), 280)
        signed = Tick(desk.theme, _("Signed at this meeting"))
        rest = Flow()
        rest.add(labelled(desk.theme, _("File"), file), signed)
        self.rows.addWidget(rest)
        self.value(file, "file", _("File"))
        self.value(signed, "signed", _("Signed at this meeting"))
