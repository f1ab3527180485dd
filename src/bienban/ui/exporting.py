"""Export from the window: the panel, the work in the background, and where the files are afterwards."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from bienban import files
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Original
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.session.session import Session
from bienban.session.work import Work
from bienban.ui.export_panel import Choice, ExportPanel
from bienban.ui.files import Files
from bienban.ui.library import Library
from bienban.ui.notice import Remedy
from bienban.ui.preview import layout_of
from bienban.ui.settings import Settings
from bienban.ui.shell import Shell


class Exporting(QObject):
    """Opens the panel, drives the export, and says in the quiet bar where the files are."""

    def __init__(self, shell: Shell, settings: Settings, library: Library, opened: Files) -> None:
        super().__init__(shell)
        self._shell = shell
        self._settings = settings
        self._library = library
        self._files = opened
        self._work: Work | None = None
        self._written: list[Path] = []

    def toggle(self) -> None:
        """Open the panel, or close it again."""
        if isinstance(self._shell.panel, ExportPanel):
            self._shell.close_panel()
        elif self._files.session is not None:
            panel = ExportPanel(
                self._shell.theme, self._settings, self._files.session.minutes, self._folder(self._files.session)
            )
            panel.wanted.connect(self.start)
            panel.printing.connect(self._shell.commands["print"].trigger)
            if self._shell.page is not None:
                panel.changed.connect(self._shell.page.preview.refresh)
            self._shell.open_panel(panel)

    def start(self, choice: Choice) -> None:
        """Write what was chosen, in the background."""
        session = self._files.session
        if session is None or self._work is not None:
            return
        self._settle()
        self._written = []
        self._settings.put("export/folder", str(choice.folder))
        minutes, name = session.minutes, _stem(session)
        if self._shell.panel is not None:
            self._shell.panel.set_busy(True)
        self._shell.notice.say("note", _("Exporting {count} files…").format(count=choice.count))
        self._work = Work(lambda: _written(minutes, choice, name, self._library.languages), self)
        self._work.yielded.connect(self._one)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()

    def stop(self) -> None:
        """Ask for no more files; the one being written is finished."""
        if self._work is not None:
            self._work.stop()

    def _one(self, path: object) -> None:
        if isinstance(path, Path):
            self._written.append(path)

    def _done(self) -> None:
        self._work = None
        self._shell.close_panel()
        if not self._written:
            return
        folder = self._written[0].parent
        sentence = _("{count} files exported to {folder}.").format(count=len(self._written), folder=folder)
        still_open = self._open_places()
        if still_open:
            sentence += " " + _("Places still open in the text: {count}.").format(count=still_open)
        self._shell.notice.say(
            "warn" if still_open else "ok",
            sentence,
            Remedy(_("Open the file"), "external-link", lambda: _show(self._written[0])),
            Remedy(_("Show folder"), "folder-open", lambda: _show(folder)),
        )

    def _open_places(self) -> int:
        """How many paragraphs of the exported text somebody has yet to fill in, both languages counted."""
        from bienban.document.compose import compose
        from bienban.document.openings import open_places

        session = self._files.session
        if session is None:
            return 0
        minutes, languages = session.minutes, self._library.languages
        paper = compose(minutes, Original(minutes.sides[0].id), Layout(minutes.languages), languages)
        return open_places(paper, languages)

    def _failed(self, error: object) -> None:
        self._work = None
        if self._shell.panel is not None:
            self._shell.panel.set_busy(False)
        if isinstance(error, BienBanError):
            self._shell.notice.say("error", str(error))
        else:
            self._shell.notice.say("error", _("The export did not succeed. Your text is untouched."))

    def _folder(self, session: Session) -> Path:
        held = Path(self._settings.text("export/folder"))
        if session.path is not None:
            return session.path.parent
        return held if held.is_absolute() and held.is_dir() else Path.home()

    def _settle(self) -> None:
        QGuiApplication.inputMethod().commit()
        if self._shell.page is not None:
            self._shell.page.form.settle()


def _written(minutes: Minutes, choice: Choice, name: str, languages: Mapping[str, Language]) -> Iterator[Path]:
    """Write the chosen files one by one; gives the path of each when it is there."""
    from bienban.document.export import export  # lxml is read when somebody exports
    from bienban.storage import encode

    originals = [Original(keeper, choice.mode) for keeper in choice.keepers]
    layouts = [layout_of(minutes, key) for key in choice.layouts]
    revision = hashlib.sha256(encode(minutes)).hexdigest()
    made = export(minutes, name, originals=originals, layouts=layouts, languages=languages, revision=revision)
    for file, content in made:
        path = choice.folder / file
        files.write(path, content)
        yield path


def _stem(session: Session) -> str:
    return session.path.stem if session.path is not None else _("Minutes")


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
