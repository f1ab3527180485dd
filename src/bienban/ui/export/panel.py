"""The export panel under the header: what to make of a record, with what, and into which folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bienban.core.alternat import Mode
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.session.papers import Papers, Step, What
from bienban.ui.export.choice import Choice
from bienban.ui.export.pages import OriginalsPage, OwnPage, Page, SigningPage
from bienban.ui.export.progress import ExportProgress
from bienban.ui.fields.choice import Segments
from bienban.ui.look.theme import Theme
from bienban.ui.preview.font_line import FontLine
from bienban.ui.settings import Settings
from bienban.ui.widgets.boxes import CheckBox
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.panel import Panel
from bienban.ui.widgets.roomy import Roomy
from bienban.ui.widgets.told import Line

if TYPE_CHECKING:
    from bienban.document.pdf.fonts import FontUse


_PART = 0.5
"""Of the height of the window: what is to be made takes no more, and scrolls; what is below it stays."""
_LARGE = 1.5
"""From this zoom on the options scroll, too: there is not much more room than for the buttons."""


class ExportPanel(Panel):
    """Opened and closed by the Export button; remembers the last choice."""

    wanted = Signal(object)
    """A :class:`Choice`."""
    changed = Signal()
    """Something else is chosen."""
    printing = Signal()
    """The chosen originals are to be printed."""
    paper_wanted = Signal()
    """The settings of paper are to be shown."""
    cancelled = Signal()
    """The work under way is to be broken off."""

    def __init__(
        self, theme: Theme, settings: Settings, minutes: Minutes, folder: Path, papers: Callable[[Choice], Papers]
    ) -> None:
        """``papers`` are what a choice comes to."""
        super().__init__(theme, _("Export"))
        self._settings = settings
        self._folder = folder
        self._papers = papers
        self._originals = OriginalsPage(theme, settings, minutes)
        self._signing = SigningPage(theme, settings, minutes)
        self._own = OwnPage(theme, settings, minutes)
        self._pages: dict[What, Page] = {
            What.ORIGINALS: self._originals,
            What.SIGNING: self._signing,
            What.OWN: self._own,
        }
        self._what = Segments(theme, _("What to make"), list(_titles().items()))
        held = settings.text("export/what")
        self._what.show_value(What(held) if held in set(What) else What.ORIGINALS)
        self._pdf = CheckBox(theme, _("PDF of each document"))
        self._pdf.setChecked(settings.flag("export/pdf"))
        self._why = muted(theme)
        self._why.setWordWrap(True)
        self._why.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.fonts = FontLine(theme)
        self._path = Line(theme, "interface", "text")
        self._go = Button(theme, _("Export"), "printer", Kind.FILLED)
        self._go.clicked.connect(self._start)
        self._print = Button(theme, _("Print…"))
        self._print.clicked.connect(self.printing)
        self.progress = ExportProgress(theme)
        self.progress.cancelled.connect(self.cancelled)
        self._choosing = QWidget()
        self.setFocusProxy(self._go)
        self._arrange()
        self._what.chosen.connect(self._choose_what)
        self._pdf.toggled.connect(self._choose_pdf)
        for page in self._pages.values():
            page.changed.connect(self.update_count)
        self.update_count()

    def choice(self) -> Choice:
        """What is chosen now. The originals are those of their page, whatever is to be made."""
        signing = self._what.value() is What.SIGNING
        page = self._signing if signing else self._originals
        return Choice(
            self._originals.keepers.checked,
            page.layouts.checked,
            Mode(page.mode.checked[0]),
            self._folder,
            what=self.what,
            kinds=self._own.kinds.checked if self.what is What.OWN else (),
            signed=signing and self._signing.copy.checked == ("signed",),
            pdf=self._pdf.isChecked() and self._pdf.isEnabled(),
        )

    @property
    def what(self) -> What:
        """What is to be made."""
        value = self._what.value()
        return value if isinstance(value, What) else What.ORIGINALS

    @property
    def busy(self) -> bool:
        """Whether the work is under way."""
        return not self.progress.isHidden()

    def set_busy(self, busy: bool) -> None:
        """While files are being made only the progress is seen, and nothing can be chosen."""
        self._choosing.setVisible(not busy)
        self.progress.setVisible(busy)
        if busy:
            self.progress.begin(len(self._papers(self.choice())))
        self.setFocusProxy(self.progress.cancel if busy else self._go)

    def show_step(self, step: Step) -> None:
        """One more file is made."""
        self.progress.show_step(step)

    def refuse_pdf(self, sentence: str) -> None:
        """Say why no PDF can be made here; empty if it can."""
        self._pdf.setEnabled(not sentence)
        self._why.setText(sentence)
        self._why.setVisible(bool(sentence))
        self._pdf.setAccessibleDescription(sentence)
        if sentence:
            self.update_count()

    def show_fonts(self, uses: Sequence[FontUse]) -> None:
        """Say which fonts there are."""
        self.fonts.show_uses(uses)

    def choose_folder(self) -> None:
        """Ask the system where the files shall go."""
        found = QFileDialog.getExistingDirectory(self, _("Folder for the exported files"), str(self._folder))
        if found:
            self._folder = Path(found)
            self.update_count()

    def update_count(self) -> None:
        """Say what the choice comes to."""
        choice = self.choice()
        empty = choice.empty
        self._go.setEnabled(not empty)
        self.fonts.setVisible(not empty)
        self._print.setVisible(choice.what is What.ORIGINALS)
        self._print.setEnabled(not empty)
        papers = self._papers(replace(choice, layouts=() if empty else choice.layouts))
        self._say_folder(papers, 0 if empty else len(papers))
        if choice.what is What.SIGNING:
            self._show_lines(papers)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts; Esc closes, or breaks off what is under way."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.busy:
            self._go.click()
        elif event.key() == Qt.Key.Key_Escape and self.busy:
            self.progress.cancel.click()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        paper = Button(self.theme, _("Paper settings…"), kind=Kind.QUIET)
        paper.clicked.connect(self.paper_wanted)
        head = _row(self._what, None, paper)
        pages = QWidget()
        column = QVBoxLayout(pages)
        column.setContentsMargins(0, 0, 0, 0)
        for what, page in self._pages.items():
            page.setVisible(what is self.what)
            column.addWidget(page)
        options = _row(self._pdf, self._why, self.fonts)
        options.setStretch(1, 1)
        change = Button(self.theme, _("Change folder…"), "folder-open")
        change.clicked.connect(self.choose_folder)
        close = Button(self.theme, _("Cancel"), kind=Kind.QUIET)
        close.clicked.connect(self.closed)
        foot = _row(change, self._path, close, self._print, self._go)
        foot.setStretch(1, 1)
        held = QWidget()
        inside = QVBoxLayout(held)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addLayout(head)
        inside.addWidget(pages)
        layout = QVBoxLayout(self._choosing)
        layout.setContentsMargins(16, 8, 12, 10)
        layout.setSpacing(10)
        layout.addWidget(Roomy(self.theme, held, _PART))
        (inside if self.theme.zoom >= _LARGE else layout).addLayout(options)
        layout.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._choosing)
        whole.addWidget(self.progress)
        self._why.hide()
        self._name()

    def _name(self) -> None:
        self._go.setText(_("Make the signing set") if self.what is What.SIGNING else _("Export"))
        self._go.updateGeometry()

    def _start(self) -> None:
        self.wanted.emit(self.choice())

    def _choose_what(self, _what: object) -> None:
        for what, page in self._pages.items():
            page.setVisible(what is self.what)
        self._settings.put("export/what", self.what.value)
        self._name()
        self.update_count()

    def _choose_pdf(self, on: bool) -> None:
        self._settings.put("export/pdf", on)
        self.update_count()

    def _show_lines(self, papers: Papers) -> None:
        from bienban.ui.export.set_lines import lines

        self._signing.lines.show_lines(list(lines(papers.signing_set())))

    def _say_folder(self, papers: Papers, count: int) -> None:
        self._path.tell(_("Files: {count}, into {folder}").format(count=count, folder=papers.folder))


def _titles() -> dict[object, str]:
    return {What.ORIGINALS: _("Originals"), What.SIGNING: _("Signing set"), What.OWN: _("Own record")}


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
