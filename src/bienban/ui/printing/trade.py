"""Printing through the system's dialog: the original in the preview, or the set that is chosen for the export.

What is printed are the pages of the PDFs, read back and compared like those that are written, drawn as fine as the
printer prints.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from bienban.core.alternat import Original
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session.papers import What
from bienban.session.press import Press, Wanted
from bienban.session.work import Work
from bienban.ui.export.panel import ExportPanel
from bienban.ui.filing.files import Files
from bienban.ui.layouts import layout_names, layout_of
from bienban.ui.library import Library
from bienban.ui.printing.job import Job, Progress
from bienban.ui.shell import Shell
from bienban.ui.templates.chosen import chosen_templates
from bienban.ui.trade import Trade
from bienban.ui.widgets.notice import Remedy
from bienban.ui.window import MainWindow
from bienban.ui.words import original_name


class Printing(Trade):
    """Asks the system how to print, prints in the background, and says in the quiet bar how far it is."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._printer: QPrinter | None = None
        self._work: Work | None = None
        self._job: Job | None = None
        self._told = Progress()
        self._said = ""

    @property
    def _shell(self) -> Shell:
        """What is shown now: it is built again when the look changes, and printing goes on."""
        return self._window.shell

    def ask(self) -> None:
        """Show the system's print dialog, and print what it allows."""
        if self._work is not None or not (wanted := self._wanted()):
            return
        printer = self._prepared()
        printer.setDocName(self._name(wanted))
        if QPrinterInfo.defaultPrinter().isNull():
            printer.setOutputFileName(str(self._file()))  # the dialog offers a file where there is no printer
        dialog = QPrintDialog(printer, self._shell)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setWindowTitle(_("Print: {what}").format(what=self._what(wanted)))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.start(wanted, printer)
        dialog.deleteLater()

    def start(self, wanted: Sequence[Wanted], printer: QPrinter) -> None:
        """Print on this printer, as it is set up, in the background."""
        self._told = Progress()
        self._job = Job(tuple(wanted), printer, self._press.office)
        self._work = Work(self._job.run, self)
        self._work.yielded.connect(self._tell)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        cancel = Remedy(_("Cancel printing"), "x", self._cancel)
        self._said = _("Making the pages…")
        self._shell.notice.say("note", self._said, cancel)
        self._work.start()

    def stop(self) -> None:
        """Print no more; the page at hand is finished."""
        if self._work is not None:
            self._work.stop()

    def _wanted(self) -> list[Wanted]:
        """What the export panel has chosen while it is open; else what the preview shows."""
        QGuiApplication.inputMethod().commit()
        page, panel = self._shell.page, self._shell.panel
        if page is None:
            return []
        page.form.settle()
        shown = page.preview.wanted()
        if not isinstance(panel, ExportPanel) or panel.what is not What.ORIGINALS:
            return [shown]
        minutes, choice = page.session.minutes, panel.choice()
        layouts = [layout_of(minutes, key) for key in choice.layouts]
        own = chosen_templates(self._window.settings, layouts)
        return [
            replace(shown, original=Original(keeper, choice.mode), layout=layout, template=own.get(layout))
            for keeper in choice.keepers
            for layout in layouts
        ]

    def _prepared(self) -> QPrinter:
        """The printer of the last time, with the paper of our pages, and none of that time's copies and ranges."""
        if self._printer is None:
            self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            self._printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
            self._printer.setCreator("Biên Bản")
        printer = self._printer
        printer.setFullPage(True)
        printer.setCopyCount(1)
        printer.setPrintRange(QPrinter.PrintRange.AllPages)
        printer.setFromTo(0, 0)
        return printer

    def _what(self, wanted: Sequence[Wanted]) -> str:
        if len(wanted) > 1:
            return _("originals: {count}").format(count=len(wanted))
        minutes, original, layout = wanted[0].minutes, wanted[0].original, wanted[0].layout
        key = next(key for key in layout_names(minutes) if layout_of(minutes, key) == layout)
        return f"{original_name(minutes, original.keeper)} · {layout_names(minutes)[key]}"

    def _name(self, wanted: Sequence[Wanted]) -> str:
        """What the queue of the printer calls it."""
        return f"{self._file().stem} · {self._what(wanted)}"

    def _file(self) -> Path:
        """Where it is printed when there is nothing but files to print into."""
        path = self._files.session.path if self._files.session is not None else None
        return path.with_suffix(".pdf") if path is not None else Path.home() / (_("Minutes") + ".pdf")

    def _tell(self, progress: object) -> None:
        if isinstance(progress, Progress):
            self._told = progress
            before, self._said = self._said, str(progress)
            self._shell.notice.reword(before, self._said)

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._shell.notice.say("note", _("Printing is being cancelled…"))

    def _done(self) -> None:
        self._work = None
        job, self._job = self._job, None
        if job is not None and job.finished:
            self._shell.notice.say("ok", _("Printed. Sides of paper: {count}.").format(count=self._told.count))
        else:
            self._shell.notice.say("warn", _("Printing was cancelled."))

    def _failed(self, error: object) -> None:
        self._work = self._job = None
        unknown = _("Printing did not succeed. Your text is untouched.")
        self._shell.notice.say("error", str(error) if isinstance(error, BienBanError) else unknown)
