"""The office's own Word templates in the window: watched all the time, shown in a panel, chosen for the export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bienban import files
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session.press import Press
from bienban.session.shelf import Entry, Shelf, Subject
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.templates.chosen import folder
from bienban.ui.trade import Trade
from bienban.ui.widgets.notice import Remedy

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow


class Templates(Trade):
    """Opens the panel, and says in the quiet bar when a template was changed so that it does not work."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self.shelf = Shelf(folder(), self._subject, self)
        self.shelf.broke.connect(self._warn)

    def watch(self) -> None:
        """Begin to watch the folder, if the office has one."""
        if files.is_there(self.shelf.folder):
            self.shelf.watch()

    def toggle(self) -> None:
        """Open the panel, go to it, or close it from within."""
        from bienban.ui.templates.panel import TemplatePanel

        shell = self._window.shell
        if isinstance(shell.panel, TemplatePanel):
            shell.leave_panel()
        elif self._files.session is not None:
            self._open()

    def stop(self) -> None:
        """Watch and try no more."""
        self.shelf.close()

    def _open(self) -> None:
        from bienban.ui.templates.panel import TemplatePanel
        from bienban.ui.templates.slot_rows import slot_rows

        shell = self._window.shell
        if shell.page is not None:
            shell.page.form.settle()
        subject = self._subject()
        if subject is None:
            return
        try:
            files.make_folder(self.shelf.folder)
        except BienBanError as error:
            shell.notice.say("error", str(error))
            return
        shell.notice.hide()
        rows = slot_rows(subject.minutes, subject.languages)
        panel = TemplatePanel(shell.theme, self._window.settings, self.shelf, rows)
        if shell.page is not None:
            panel.used.connect(shell.page.preview.exact.change)
        shell.open_panel(panel)
        self.shelf.try_all()

    def _show(self, entry: Entry) -> None:
        from bienban.ui.templates.panel import TemplatePanel

        if not isinstance(self._window.shell.panel, TemplatePanel):
            self.toggle()
        if isinstance(panel := self._window.shell.panel, TemplatePanel):
            panel.list.go_to(entry.file.path)

    def _subject(self) -> Subject | None:
        session = self._files.session
        return Subject(session.minutes, self._library.languages) if session is not None else None

    def _warn(self, entry: Entry) -> None:
        from bienban.ui.templates.panel import TemplatePanel

        shell = self._window.shell
        if isinstance(shell.panel, TemplatePanel):
            return
        sentence = _("The template “{name}” was changed and does not work: {fault}")
        faults = Remedy(_("Show the faults"), "file-text", lambda: self._show(entry))
        shell.notice.say("warn", sentence.format(name=entry.file.name, fault=entry.faults[0]), faults)
