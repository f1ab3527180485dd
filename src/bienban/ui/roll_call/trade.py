"""The roll call: one person after the other, marked by one key.

It begins at the first who has not been called. Whoever was called for the first time is followed by the next who has
not been; after a correction comes the next in the list. At its end the caret stands where it stood before.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer

from bienban.core.attendance import MARKS, counts, roll, uncalled_after
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.kinds import Attendance
from bienban.core.minutes import Person
from bienban.i18n import gettext as _
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.session.validity import unchanged
from bienban.ui.filing.files import Files
from bienban.ui.form.desk import Desk
from bienban.ui.form.person_row import SIGNS, PersonRow, attendances
from bienban.ui.form.rows import row_of
from bienban.ui.form.stay_words import stay_words
from bienban.ui.form.tally import count_words
from bienban.ui.library import Library
from bienban.ui.record_page import RecordPage
from bienban.ui.roll_call.coming import come_or_go
from bienban.ui.roll_call.panel import Called, RollPanel
from bienban.ui.trade import Trade
from bienban.ui.widgets.returning import Return
from bienban.ui.window import MainWindow
from bienban.ui.words import in_interface_language, labelled, listed

_KEYS = {str(number): mark for number, mark in enumerate(MARKS, start=1)}


class RollCall(Trade):
    """Calls one person after the other in the panel, and shows the row of each in the form."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._session: Session | None = None
        self._back: Return | None = None
        self._person = ""
        self._marked = ""

    # What the window asks

    def toggle(self) -> None:
        """Begin, go back to it, or end it from within."""
        shell, session = self._window.shell, self._files.session
        if self._panel is not None:
            shell.leave_panel()
        elif session is not None and shell.page is not None:
            shell.page.form.settle()
            if not roll(session.minutes):
                words = _("There is nobody to call: the delegations have no people yet.")
                shell.notice.say("note", words, true=unchanged(session))
                return
            self._begin(session, shell.page)

    def shown(self) -> None:
        """Another record or another look: the call went with the old one."""
        self._forget()

    # The call

    def _begin(self, session: Session, page: RecordPage) -> None:
        self._back = Return()
        self._session = session
        first = uncalled_after(session.minutes) or roll(session.minutes)[0].id
        panel = RollPanel(self._window.shell.theme)
        panel.asked.connect(self._answer)
        panel.gone.connect(self._forget)
        self._window.shell.open_panel(panel)
        panel.closed.connect(self._end)
        session.changed.connect(self._follow)
        session.shown.connect(self._return)
        self._call(first)
        QTimer.singleShot(0, panel, self._show)  # the panel has taken its room: the row may be out of sight

    def _answer(self, ask: str) -> None:
        session, person = self._session, self._known
        if session is None:
            return
        people = [each.id for each in roll(session.minutes)]
        at = people.index(person.id) if person else len(people)
        match ask:
            case "back":
                self._call(people[max(0, at - 1)])
            case "skip":
                self._call(people[at + 1] if at + 1 < len(people) else "")
            case "open" if person:
                self._open(person)
            case "4" | "5" if person:
                come_or_go(self._window.shell, session, person, comes=ask == "4")
            case _ if person and ask in _KEYS:
                self._mark(person, _KEYS[ask], people)

    def _mark(self, person: Person, how: Attendance, people: list[str]) -> None:
        page, session = self._window.shell.page, self._session
        if page is None or session is None:
            return
        edit = Set(Address(person.id, "attendance"), how)
        if person.attendance is not how and not page.form.desk.binder.apply(edit, _("Attendance")):
            return
        at = people.index(person.id)
        literal = people[at + 1] if at + 1 < len(people) else ""
        first_time = person.attendance is Attendance.UNKNOWN
        self._call(uncalled_after(session.minutes, person.id) if first_time else literal, before=person.id)

    def _call(self, person: str, before: str = "") -> None:
        """Call somebody, or nobody: the end of the list."""
        self._person = person
        self._show(before)

    def _show(self, before: str = "") -> None:
        """Bring the row of who is called into sight, and say who it is."""
        page, person = self._window.shell.page, self._known
        if page is not None and person is not None:
            page.form.reveal(Address(person.id, "attendance"), focus=False)
        self._tell(before)

    def _tell(self, before: str = "") -> None:
        """Mark the row of who is called, and say in the panel who it is."""
        page, panel, person = self._window.shell.page, self._panel, self._known
        if page is None or panel is None:
            return
        self._unmark()
        panel.person = self._person
        if person is not None:
            self._mark_row(person.id, True)
            self._marked = person.id
        panel.show_called(self._called(page.form.desk, person), self._told(before))

    @staticmethod
    def _called(desk: Desk, person: Person | None) -> Called:
        minutes = desk.minutes
        people = roll(minutes)
        if person is None:
            waiting = uncalled_after(minutes)
            sentence = _("The end of the list") if waiting else _("Everybody has been called")
            return Called(about=labelled(sentence, count_words(counts(people))))
        names = tuple((tag, person.name[tag]) for tag in minutes.languages if person.name[tag])
        party = minutes.party(person.party)
        about = (in_interface_language(person.title), in_interface_language(party.name) if party else _("Guest"))
        place = _("{number} of {total}").format(number=people.index(person) + 1, total=len(people))
        state = dict(attendances())[person.attendance]
        times = stay_words(desk, person)
        return Called(
            names or (("", _("no name yet")),),
            listed(about),
            place,
            f"{state} · {times}" if times else state,
            SIGNS[person.attendance],
        )

    def _told(self, before: str) -> str:
        person = self._session.minutes.person(before) if self._session else None
        if person is None:
            return ""
        return labelled(in_interface_language(person.name) or _("no name yet"), dict(attendances())[person.attendance])

    def _follow(self, _difference: object) -> None:
        """The record has changed, by undo, in the quick line, in the form: where somebody types nothing scrolls."""
        if self._person and self._known is None:
            self._person = ""
        if self._panel is not None and self._panel.holds_focus():
            self._show()
        else:
            self._tell()

    def _return(self, place: Address) -> None:
        """Undo and redo show what they take back; of a mark here, and the roll call goes on from there."""
        session, panel = self._session, self._panel
        if session is None or panel is None:
            return
        for person in session.minutes.people:
            if person.id == place.id and place.field == "attendance":
                self._call(person.id)
                panel.setFocus()

    def _open(self, person: Person) -> None:
        """End, with the caret in the row of who was called."""
        page = self._window.shell.page
        self._window.shell.close_panel()
        if page is not None:
            page.form.reveal(Address(person.id, "name", page.form.desk.tags[0]))

    def _end(self) -> None:
        if self._back is not None:
            self._back.go(lambda: None)  # closing has put it into the form

    def _forget(self) -> None:
        """The panel is gone: no row is called."""
        self._unmark()
        self._person = ""
        session, self._session = self._session, None
        if session is not None:
            session.changed.disconnect(self._follow)
            session.shown.disconnect(self._return)

    def _unmark(self) -> None:
        self._mark_row(self._marked, False)
        self._marked = ""

    def _mark_row(self, person: str, called: bool) -> None:
        page = self._window.shell.page
        row = row_of(page.form.binder.control(Address(person, "attendance"))) if page is not None else None
        if isinstance(row, PersonRow):
            row.set_called(called)

    @property
    def _panel(self) -> RollPanel | None:
        panel = self._window.shell.panel
        return panel if isinstance(panel, RollPanel) else None

    @property
    def _known(self) -> Person | None:
        """Who is called, if the record still has them."""
        return self._session.minutes.person(self._person) if self._session and self._person else None
