"""The rules of the paper in the window: the panel, the measuring in the background, and the report as a Word file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from bienban import files
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session.conformity import JOINT, Measured, Subject, measure_file, measure_record
from bienban.session.helper import Helper
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.ui.export.places import first_folder, stem
from bienban.ui.filing.files import Files
from bienban.ui.layouts import layout_names, layout_of
from bienban.ui.library import Library
from bienban.ui.rules.panel import Asked, RulesPanel
from bienban.ui.templates.chosen import chosen_template
from bienban.ui.trade import Trade

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow

_WORD = "*.docx *.docm *.dotx"


class Rules(Trade):
    """Opens the panel and does what it asks for; the newest thing asked for is the one that is done."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._helper = Helper(self)
        self._helper.given.connect(self._show)
        self._helper.failed.connect(self._fail)

    def toggle(self) -> None:
        """Open the panel, go to it, or close it from within."""
        shell = self._window.shell
        if isinstance(shell.panel, RulesPanel):
            shell.leave_panel()
            return
        from bienban.catalog.profiles import load_profiles

        profiles, faults = load_profiles()
        if faults:
            shell.notice.say("error", str(faults[0]))
            return
        session = self._session
        layouts = layout_names(session.minutes) if session is not None else {}
        order = (JOINT, "vn-state", "vn-party", "cn-gongwen")
        ordered = sorted(profiles, key=lambda profile: order.index(profile.id) if profile.id in order else 9)
        panel = RulesPanel(shell.theme, self._window.settings, ordered, layouts)
        panel.measuring.connect(self.measure)
        panel.checking.connect(self.choose_and_check)
        panel.saving.connect(self.save)
        shell.open_panel(panel)

    def stop(self) -> None:
        """Measure no more."""
        self._helper.close()

    def measure(self, asked: Asked) -> None:
        """Measure the open record as it would be exported."""
        session, page, panel = self._session, self._window.shell.page, self._panel
        if session is None or page is None or panel is None:
            return
        page.form.settle()
        layout = layout_of(session.minutes, asked.layout)
        try:
            choices = self._library.choices()
        except BienBanError as error:
            panel.say_failed(str(error))
            return
        template = chosen_template(self._window.settings, layout)
        subject = Subject(session.minutes, stem(session), self._library.languages, layout, template, choices)
        panel.say_busy()
        self._helper.ask(lambda: measure_record(asked.profile, subject, self._press.office))

    def choose_and_check(self, asked: Asked) -> None:
        """Ask for a Word file and measure it."""
        kinds = _("Word documents") + f" ({_WORD});;" + _("All files") + " (*)"
        name, _chosen = QFileDialog.getOpenFileName(self._window, _("Check a Word file"), str(self._folder), kinds)
        if name:
            self.check(asked, Path(name))

    def check(self, asked: Asked, path: Path) -> None:
        """Measure a Word file of anybody."""
        if self._panel is not None:
            self._panel.say_busy()
            self._helper.ask(lambda: measure_file(asked.profile, path))

    def save(self, measured: Measured) -> None:
        """Ask where the report shall be, and write it as a Word file in both languages."""
        from bienban.document.conformance.report import report_document

        start = self._folder / (_("Report on {name}").format(name=Path(measured.name).stem) + ".docx")
        kinds = _("Word documents") + " (*.docx)"
        name, _chosen = QFileDialog.getSaveFileName(self._window, _("Save the report"), str(start), kinds)
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".docx")
        try:
            files.write(path, report_document(measured.report, measured.name))
        except BienBanError as error:
            if self._panel is not None:
                self._panel.say_failed(str(error))
            return
        self._window.settings.put("export/folder", str(path.parent))
        if self._panel is not None:
            self._panel.say_done(_("The report is saved: {path}").format(path=path))

    @property
    def _panel(self) -> RulesPanel | None:
        panel = self._window.shell.panel
        return panel if isinstance(panel, RulesPanel) else None

    @property
    def _session(self) -> Session | None:
        return self._files.session if not self._window.shell.on_start_page else None

    @property
    def _folder(self) -> Path:
        return first_folder(self._files.session, self._window.settings)

    def _show(self, measured: Measured) -> None:
        if self._panel is not None:
            self._panel.show_measured(measured)

    def _fail(self, error: object) -> None:
        if self._panel is not None:
            known = isinstance(error, BienBanError)
            self._panel.say_failed(str(error) if known else _("The document could not be measured."))
