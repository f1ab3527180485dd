"""Part 1: what the document and the meeting are called, when and where it is, and its programme."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bienban.core.difference import Difference
from bienban.core.edits import Insert
from bienban.core.ids import Address, new_id
from bienban.core.kinds import Manner, Numbering
from bienban.core.minutes import Session
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice
from bienban.ui.fields.flow import Flow, labelled
from bienban.ui.fields.keys import Allows
from bienban.ui.fields.line_field import LineField, number_of, number_words
from bienban.ui.form.desk import Desk
from bienban.ui.form.fixed_part import FixedPart
from bienban.ui.form.item_row import ItemRow
from bienban.ui.form.rows import Rows
from bienban.ui.words import in_interface_language


class MeetingPart(FixedPart):
    """Title, names as each side words them, ordinal, theme, dates, place, host, programme."""

    def fill(self) -> None:
        """Build the rows."""
        theme = self.desk.theme
        self.pair(Address("minutes", "title"), _("Title"), Allows.LINES)
        for side in self.desk.minutes.sides:
            words = _("Name of the meeting as the {side} words it")
            self.pair(Address(side.id, "meeting"), words.format(side=side_name(side.name, side.id)))
        ordinal = LineField(theme, _("Ordinal"), 64, reader=number_of, writer=number_words)
        first = Flow()
        first.add(labelled(theme, _("Ordinal"), self.bound(ordinal, Address("meeting", "ordinal"), _("Ordinal"))))
        first.add(labelled(theme, _("Host"), self.host(Address("meeting", "host"), _("Host"))))
        self.rows.addWidget(first)
        self.pair(Address("meeting", "theme"), _("Theme"))
        self.pair(Address("meeting", "place"), _("Place"))
        self.date(Address("meeting", "planned"), _("Planned date"), _("choose the precision that was agreed"))
        self.date(Address("meeting", "held"), _("Date held"), _("kept apart from what was planned"))
        self._programme()
        self._manners()

    def _programme(self) -> None:
        line = self.action_line()
        line.words.setText(_("Programme"))
        line.add("plus", _("Session"), name=_("Add a session")).clicked.connect(self.add_session)
        self.sessions = Rows(self.desk, lambda item: SessionRow(self.desk, item.id))
        self.rows.addWidget(self.sessions)
        self._show_sessions()

    def _manners(self) -> None:
        theme = self.desk.theme
        numbering = Choice(theme, _("Numbers of the headings"))
        numbering.set_items(numberings())
        manner = Choice(theme, _("Persons are named"))
        manner.set_items(manners())
        both = Flow()
        for control, field, words in (
            (numbering, "numbering", _("Numbers of the headings")),
            (manner, "manner", _("Persons are named")),
        ):
            both.add(labelled(theme, words, self.bound(control, Address("minutes", field), words)))
        self.rows.addWidget(both)

    def hear(self, difference: Difference) -> None:
        """Also the programme."""
        super().hear(difference)
        if Address("meeting", "programme") in difference.lists:
            self._show_sessions()

    def add_session(self) -> None:
        """A session at the end of the programme."""
        new = Session(id=new_id())
        index = len(self.desk.minutes.meeting.programme)
        at = Address(new.id, "name", self.desk.tags[0])
        self.desk.apply(Insert("meeting", "programme", index, new), _("New session"), at)

    def first_input(self, address: Address) -> QWidget | None:
        """The title."""
        return self.desk.binder.field(Address("minutes", "title", self.desk.tags[0]))

    def _show_sessions(self) -> None:
        sessions = self.desk.minutes.meeting.programme
        self.sessions.show_items([(session.id, session) for session in sessions])
        for number, row in enumerate(self.sessions, start=1):
            if isinstance(row, SessionRow):
                row.show_number(str(number), _("session {number}").format(number=number))


class SessionRow(ItemRow):
    """One item of the programme."""

    def __init__(self, desk: Desk, id_: str) -> None:
        super().__init__(desk, id_, _("Remove the session"))
        theme = desk.theme
        self.number_at = 36
        kind = Choice(theme, _("Kind of session"))
        kind.set_items(kinds())
        time = LineField(theme, _("Time"), 150)
        first = Flow()
        first.add(labelled(theme, _("Kind of session"), kind), labelled(theme, _("Time"), time))
        self.rows.addWidget(first)
        self.value(kind, "kind", _("Kind of session"))
        self.value(time, "time", _("Time"))
        self.pair("name", _("Name of the session"))
        self.pair("place", _("Place"))


def numberings() -> tuple[tuple[object, str], ...]:
    """The ways to number headings."""
    return (
        (Numbering.SECTIONS, "I. / 一、"),
        (Numbering.POINTS, "1. / 一、"),
        (Numbering.ARTICLES, "Điều 1. / 第一条"),
        (Numbering.NONE, _("None")),
    )


def manners() -> tuple[tuple[object, str], ...]:
    """The ways to name persons."""
    return ((Manner.COMRADE, _("As comrades")), (Manner.TITLE, _("By their positions")))


def kinds() -> tuple[tuple[object, str], ...]:
    """The kinds of session."""
    return (
        ("opening", _("Opening session")),
        ("plenary", _("Plenary session")),
        ("thematic", _("Thematic session")),
        ("closing", _("Closing session")),
        ("signing", _("Signing ceremony")),
        ("reception", _("Reception")),
        ("visit", _("Visit")),
        ("side", _("Side event")),
    )


def side_name(name: Text, id_: str) -> str:
    """What the form calls a side."""
    if id_ == "vn":
        return _("Vietnamese side")
    if id_ == "cn":
        return _("Chinese side")
    return in_interface_language(name) or id_
