"""Who arrives or leaves while a section is discussed: the person at hand, at the section that the caret was in last."""

from __future__ import annotations

from bienban.core import presence, stays
from bienban.core.minutes import Person
from bienban.i18n import gettext as _
from bienban.session.session import Session
from bienban.session.validity import LastStep, unchanged
from bienban.ui.form.person_row import PersonRow
from bienban.ui.form.rows import row_of
from bienban.ui.form.stay_words import stay_words
from bienban.ui.roll_call.panel import RollPanel
from bienban.ui.shell import Shell
from bienban.ui.trade import Trade
from bienban.ui.words import in_interface_language, labelled


class Coming(Trade):
    """The two commands. The person at hand is the one who is called in the roll, else the one whose row is current."""

    def arrives(self) -> None:
        """Somebody comes."""
        self._come_or_go(comes=True)

    def leaves(self) -> None:
        """Somebody goes."""
        self._come_or_go(comes=False)

    def _come_or_go(self, *, comes: bool) -> None:
        shell, session = self._window.shell, self._files.session
        if shell.page is None or session is None:
            return
        shell.page.form.settle()
        person = at_hand(shell, session)
        if person is None:
            words = _("Put the caret into the row of the person first, or call the roll (F4).")
            shell.notice.say("note", words, true=unchanged(session))
        else:
            come_or_go(shell, session, person, comes=comes)


def at_hand(shell: Shell, session: Session) -> Person | None:
    """Who is called in the roll; else whose row has the caret, or had it last; None where that is nobody's."""
    if isinstance(shell.panel, RollPanel) and (called := session.minutes.person(shell.panel.person)) is not None:
        return called
    row = row_of(shell.page.form.current()) if shell.page is not None else None
    return session.minutes.person(row.id) if isinstance(row, PersonRow) else None


def come_or_go(shell: Shell, session: Session, person: Person, *, comes: bool) -> None:
    """Note the arrival or the departure and say it; say what is missing where no section was at hand."""
    page = shell.page
    if page is None:
        return
    if page.section not in presence.order(session.minutes):
        words = _("Put the caret into the section that is being discussed first.")
        shell.notice.say("note", words, true=unchanged(session))
        return
    arrival = stays.arrives(session.minutes, person, page.section) if comes else stays.leaves(person, page.section)
    if page.form.desk.binder.apply(arrival, _("Arrival") if comes else _("Departure")):
        now = session.minutes.person(person.id)
        if now is not None and not isinstance(shell.panel, RollPanel):  # which says it itself
            times = stay_words(page.form.desk, now) or _("the whole meeting")
            words = labelled(in_interface_language(person.name) or _("no name yet"), times)
            shell.notice.say("ok", words, true=LastStep(session).stands)
