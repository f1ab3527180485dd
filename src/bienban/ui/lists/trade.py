"""Lists of people that come from outside: the panel that shows them, and the offer when one is pasted into a field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bienban.bilingual.lists.people import Fate, Taken, taking
from bienban.bilingual.lists.table import Table
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.session.validity import LastStep
from bienban.ui.lists.panel import ListPanel, Target
from bienban.ui.lists.source import tables_in_file
from bienban.ui.trade import Trade
from bienban.ui.widgets.notice import Remedy


class Lists(Trade):
    """Opens the panel; what it takes is one step of undo."""

    def toggle(self) -> None:
        """Open the panel, go to it, or close it from within."""
        shell = self._window.shell
        if isinstance(shell.panel, ListPanel):
            shell.leave_panel()
        else:
            self.open()

    def open(self) -> ListPanel | None:
        """The panel, for the delegation that has the caret."""
        shell, session = self._window.shell, self._files.session
        if session is None or shell.page is None:
            return None
        shell.page.form.settle()
        panel = ListPanel(shell.theme, lambda: session.minutes, _target(session.minutes, shell.page.form.place()))
        session.changed.connect(panel.follow)
        panel.asked_file.connect(lambda: self._choose(panel))
        panel.taken.connect(self._take)
        shell.open_panel(panel)
        return panel

    def offer(self, tables: Sequence[Table], as_text: Callable[[], object]) -> None:
        """Say that what was pasted is a list, and what can be done with it; ``as_text`` pastes its words."""
        notice = self._window.shell.notice
        rows = max(len(table.rows) for table in tables)

        def show() -> None:
            notice.hide()
            if (panel := self.open()) is not None:
                panel.show_tables(tables, _("From the clipboard"))

        def paste() -> None:
            notice.hide()
            as_text()

        notice.say(
            "note",
            _("What you paste is a list of {number} rows. Nothing was put into the field yet.").format(number=rows),
            Remedy(_("Import as a list…"), "user-plus", show),
            Remedy(_("Paste as text"), "clipboard-paste", paste),
        )

    def _choose(self, panel: ListPanel) -> None:
        names = " ".join(f"*{suffix}" for suffix in (".csv", ".tsv", ".txt", ".docx", ".html", ".htm"))
        kinds = _("Lists") + f" ({names});;" + _("All files") + " (*)"
        folder = self._files.session.path.parent if self._files.session and self._files.session.path else Path.home()
        name, _chosen = QFileDialog.getOpenFileName(self._window, _("Choose a list"), str(folder), kinds)
        if name:
            self.show_file(panel, Path(name))

    def show_file(self, panel: ListPanel, path: Path) -> None:
        """Show the lists of a file in the panel."""
        try:
            tables = tables_in_file(path)
        except BienBanError as error:
            panel.said.tell(str(error))
            return
        panel.show_tables(tables, path.name)

    def _take(self, rows: Sequence[Taken]) -> None:
        session, shell = self._files.session, self._window.shell
        if session is None or not rows:
            return
        at = Address(rows[0].person.id, "name", session.minutes.languages[0])
        try:
            session.apply(taking(session.minutes, rows), _("Import of a list"), at=at)
        except BienBanError as error:
            shell.warn(str(error))
            return
        shell.close_panel()
        if shell.page is not None:
            shell.page.form.reveal(at)
        shell.notice.say("ok", _taken(rows), true=LastStep(session).stands)


def _target(minutes: Minutes, place: Address | None) -> Target:
    """The party of the person or the party where the caret is, else the first."""
    here = place.id if place is not None else ""
    if person := minutes.person(here):
        return person.side, person.party
    party = minutes.party(here) or next(iter(minutes.parties), None)
    return (party.side, party.id) if party else (minutes.sides[0].id if minutes.sides else "", "")


def _taken(rows: Sequence[Taken]) -> str:
    new, seated, updated = (sum(row.fate is fate for row in rows) for fate in (Fate.NEW, Fate.SEATED, Fate.UPDATED))
    if not seated:
        return _("The list was taken: {new} new, {updated} updated.").format(new=new, updated=updated)
    words = _("The list was taken: {new} new, {seated} in prepared seats, {updated} updated.")
    return words.format(new=new, seated=seated, updated=updated)
