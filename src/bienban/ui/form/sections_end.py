"""The line after the last section: it adds another."""

from __future__ import annotations

from bienban.i18n import gettext as _
from bienban.ui.form.desk import Desk
from bienban.ui.form.part import Actions, Part
from bienban.ui.form.section import add_section


class SectionsEnd(Part):
    """A button for a new section."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__(desk, key)
        line = Actions(desk.theme)
        self.add = line.add("heading", _("Section"), name=_("Add a section"))
        self.add.clicked.connect(lambda: add_section(desk, len(desk.minutes.sections)))
        self.rows.addWidget(line)
