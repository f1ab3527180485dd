"""Export from the window: the panel, the work in the background, and where the files are afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from bienban.catalog.settings import DEFAULT, Choices
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.i18n import gettext as _
from bienban.session.helper import Helper
from bienban.session.papers import Finished, Papers, Step, What
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.session.work import Work
from bienban.ui.export.places import first_folder, stem
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.settings import Settings
from bienban.ui.shell import Shell
from bienban.ui.templates.chosen import chosen_templates
from bienban.ui.widgets.notice import Remedy
from bienban.ui.widgets.outside import open_outside

if TYPE_CHECKING:  # imported when the panel is opened
    from bienban.ui.export.choice import Choice
    from bienban.ui.export.panel import ExportPanel


class Exporting(QObject):
    """Opens the panel, drives the export, and says in the quiet bar where the files are."""

    def __init__(self, shell: Shell, settings: Settings, library: Library, opened: Files, press: Press) -> None:
        super().__init__(shell)
        self._shell = shell
        self._settings = settings
        self._library = library
        self._files = opened
        self._press = press
        self._work: Work | None = None
        self._papers: Papers | None = None
        self._finished: Finished | None = None
        self._panel: ExportPanel | None = None
        self._looking = Helper(self)
        self._looking.given.connect(self._looked)
        self._asked_of: object = None

    @property
    def panel(self) -> ExportPanel | None:
        """The export panel while it is open."""
        return self._panel if self._panel is not None and self._panel is self._shell.panel else None

    def toggle(self) -> None:
        """Open the panel, go to it, or close it from within; while files are being made it stays."""
        if self.panel is not None:
            self._shell.leave_panel()
        elif self._files.session is not None:
            self._open(self._files.session)

    def show_paper(self) -> None:
        """Show the settings of paper; the export panel comes back after them if it was there."""
        from bienban.ui.setting_up.paper import PaperSettings

        back = self.panel is not None
        panel = PaperSettings(self._shell.theme)
        panel.refused.connect(lambda sentence: self._shell.notice.say("error", sentence))
        panel.changed.connect(self._choose_paper)
        self._shell.open_panel(panel)
        panel.read()
        if back:
            panel.closed.connect(self.toggle)

    def _choose_paper(self) -> None:
        if self._shell.page is not None:
            self._shell.page.preview.choose_paper(self._choices())

    def start(self, choice: Choice) -> None:
        """Make what was chosen, in the background."""
        session = self._files.session
        if session is None or self._work is not None:
            return
        self._settle()
        try:
            papers = self._papers_of(session, choice, self._library.choices())
        except BienBanError as error:
            self._shell.notice.say("error", str(error))
            return
        self._settings.put("export/folder", str(choice.folder))
        self._papers, self._finished = papers, None
        self._shell.notice.hide()
        if self.panel is not None:
            self.panel.set_busy(True)
        if self._shell.page is not None:
            self._shell.page.enter(self._shell.page.form)
        self._work = Work(papers.run, self)
        self._work.yielded.connect(self._hear)
        self._work.done.connect(self._done)
        self._work.failed.connect(self.fail)
        self._work.start()

    def cancel(self) -> None:
        """Make no more files after the one at hand, and write none."""
        if self._work is not None:
            self._work.cancel()

    def stop(self) -> None:
        """The same, and wait for the end; look at no more fonts."""
        self._looking.close()
        if self._work is not None:
            self._work.stop()

    def _open(self, session: Session) -> None:
        from bienban.ui.export.panel import ExportPanel

        def papers(choice: Choice) -> Papers:
            return self._shown(session, choice)

        folder = first_folder(session, self._settings)
        panel = self._panel = ExportPanel(self._shell.theme, self._settings, session.minutes, folder, papers)
        panel.wanted.connect(self.start)
        panel.cancelled.connect(self.cancel)
        panel.printing.connect(self._shell.commands["print"].trigger)
        panel.paper_wanted.connect(self.show_paper)
        if self._shell.page is not None:
            panel.changed.connect(self._shell.page.preview.refresh)
        panel.changed.connect(self._look)
        self._asked_of = None
        self._shell.open_panel(panel)
        panel.set_busy(self._work is not None)
        self._look()

    def _look(self) -> None:
        """Find out in the background whether PDFs can be made, and which fonts there are."""
        panel, session = self.panel, self._files.session
        if panel is None or session is None:
            return
        choice = panel.choice()
        asked_of = (choice.what, choice.layouts, choice.kinds)
        if asked_of != self._asked_of and not choice.empty:
            self._asked_of = asked_of
            panel.fonts.wait()
            papers = self._shown(session, choice)
            self._looking.ask(lambda: _found(papers))

    def _looked(self, found: object) -> None:
        if self.panel is None:
            return
        if isinstance(found, str):
            self.panel.refuse_pdf(found)
        elif isinstance(found, tuple):
            self.panel.show_fonts(found)

    def _hear(self, result: object) -> None:
        if isinstance(result, Finished):
            self._finished = result
        elif isinstance(result, Step) and self.panel is not None:
            self.panel.show_step(result)

    def _done(self) -> None:
        self._work = None
        self._close_own()
        finished, papers = self._finished, self._papers
        if finished is None or papers is None:
            self._shell.notice.say("warn", _("The export was cancelled; nothing was written."))
            return
        folder = papers.folder
        self._shell.notice.say(
            "warn" if finished.places else "ok",
            _told(finished, papers),
            Remedy(_("Open the file"), "external-link", lambda: open_outside(finished.files[0])),
            Remedy(_("Show folder"), "folder-open", lambda: open_outside(folder)),
        )

    def fail(self, error: object) -> None:
        """Say why nothing was made, and where to look if that is known; the panel is there again."""
        self._work = None
        if self.panel is not None:
            self.panel.set_busy(False)
        remedies = []
        if place := getattr(error, "place", ""):
            remedies.append(Remedy(_("Show the place"), "map-pin", lambda: self._reveal(place)))
        unknown = _("The export did not succeed. Your text is untouched.")
        self._shell.notice.say("error", str(error) if isinstance(error, BienBanError) else unknown, *remedies)

    def _reveal(self, place: str) -> None:
        self._shell.close_panel()
        if self._shell.page is not None:
            self._shell.page.form.reveal(Address.parse(place))

    def _close_own(self) -> None:
        if self.panel is not None:
            self._shell.close_panel()

    def _papers_of(self, session: Session, choice: Choice, choices: Choices) -> Papers:
        minutes = session.minutes
        order = choice.order(minutes, choices)
        order = replace(order, template=chosen_templates(self._settings, order.layouts))
        return Papers(minutes, stem(session), self._library.languages, order, self._press.office)

    def _shown(self, session: Session, choice: Choice) -> Papers:
        """What a choice comes to, for the panel; where a template is gone the export will say so."""
        try:
            return self._papers_of(session, choice, self._choices())
        except BienBanError:
            order = choice.order(session.minutes, self._choices())
            return Papers(session.minutes, stem(session), self._library.languages, order, self._press.office)

    def _choices(self) -> Choices:
        """The office's choices; where they cannot be read the export will say so."""
        try:
            return self._library.choices()
        except BienBanError:
            return DEFAULT

    def _settle(self) -> None:
        QGuiApplication.inputMethod().commit()
        if self._shell.page is not None:
            self._shell.page.form.settle()


def _found(papers: Papers) -> Iterator[object]:
    """Why no PDF can be made (empty if it can), then the fonts."""
    yield no_office()
    yield papers.fonts()


def no_office(folders: Iterable[Path] | None = None) -> str:
    """Why no PDF can be made on this machine; empty if it can. ``folders`` are where LibreOffice is looked for."""
    from bienban.document.pdf.errors import MissingError
    from bienban.document.pdf.installation import find

    try:
        find(folders)
    except MissingError as missing:
        return str(missing)
    return ""


def _told(finished: Finished, papers: Papers) -> str:
    count, folder = len(finished.files), papers.folder
    if papers.order.what is What.SIGNING:
        sentence = _("The signing set of {count} files is in {folder}.").format(count=count, folder=folder)
        to_look_at = _("To be looked at before printing: {count}. The checklist names the places.")
    else:
        sentence = _("{count} files exported to {folder}.").format(count=count, folder=folder)
        to_look_at = _("Places still open in the text: {count}.")
    return f"{sentence} {to_look_at.format(count=finished.places)}" if finished.places else sentence
