"""Opening, making, saving and closing files: what is asked, and what is said when it fails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from bienban import paths
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.core.renew import renewed
from bienban.i18n import gettext as _
from bienban.session import document
from bienban.session.recent import Recent
from bienban.session.session import Session
from bienban.ui.library import Library


class Files(QObject):
    """Holds the open session. ``settle`` is called before anything is read out of it, to end what is being typed."""

    opened = Signal(object)
    """A new :class:`Session` has taken the place of the old one; None when the record was closed."""
    failed = Signal(str)
    """A sentence for the user."""
    saved = Signal()

    def __init__(self, window: QWidget, library: Library, settle: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._settle = settle
        self.recent = Recent(paths.user_state() / "recent.json")
        self.session: Session | None = None

    def open(self, path: Path) -> bool:
        """Open a file in place of the present one, after asking about unsaved changes."""
        if not self.may_leave():
            return False
        try:
            minutes, digest = document.opened(path)
        except BienBanError as error:
            self.failed.emit(str(error))
            return False
        self._take(Session(minutes, path.absolute(), self, digest))
        self._remember()
        return True

    def begin(self, make: Callable[[], Minutes]) -> bool:
        """Open a new untitled record in place of the present one, after asking about unsaved changes."""
        if not self.may_leave():
            return False
        try:
            minutes = make()
        except BienBanError as error:
            self.failed.emit(str(error))
            return False
        self._take(Session(minutes, None, self))
        return True

    def choose_and_open(self) -> None:
        """Ask for a file and open it."""
        if path := self._ask_open(_("Open a file")):
            self.open(path)

    def choose_and_renew(self) -> None:
        """Ask for an earlier file and begin the next meeting's minutes from it."""
        if path := self._ask_open(_("Choose the earlier file")):
            self.renew(path)

    def renew(self, path: Path) -> bool:
        """Begin the next meeting's minutes from the file at ``path``."""
        return self.begin(lambda: renewed(document.read(path)))

    def renew_this(self) -> None:
        """Begin the next meeting's minutes from the open record."""
        if self.session is not None:
            self._end_typing()
            minutes = self.session.minutes
            self.begin(lambda: renewed(minutes))

    def sample(self, path: Path) -> bool:
        """Open a copy of a sample that has no file yet."""
        return self.begin(lambda: document.read(path))

    def save(self) -> bool:
        """Save where the file is; ask where when it has none."""
        if self.session is None:
            return False
        if self.session.path is None:
            return self.save_as()
        return self._save(self.session, self.session.path)

    def save_as(self) -> bool:
        """Ask where, and save there."""
        if self.session is None:
            return False
        self._end_typing()
        start = self.session.path or self._folder() / (_("Minutes") + document.SUFFIX)
        name, _chosen = QFileDialog.getSaveFileName(self._window, _("Save as"), str(start), _filter())
        if not name:
            return False
        path = Path(name)
        return self._save(self.session, path if path.suffix else path.with_suffix(document.SUFFIX))

    def close(self) -> bool:
        """Close the record, after asking about unsaved changes."""
        if not self.may_leave():
            return False
        self._take(None)
        return True

    def may_leave(self) -> bool:
        """Whether the present record may be left: it is saved, or the user decides."""
        if self.session is None:
            return True
        self._end_typing()
        if not self.session.modified:
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(_("Unsaved changes"))
        box.setText(_("The document was changed. Save before closing?"))
        box.setInformativeText(self.session.title)
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = box.exec()
        return self.save() if answer == buttons.Save else answer == buttons.Discard

    def _save(self, session: Session, path: Path) -> bool:
        self._end_typing()
        try:
            session.save_as(path.absolute())
        except BienBanError as error:
            self.failed.emit(str(error))
            return False
        self._remember()
        self.saved.emit()
        return True

    def _take(self, session: Session | None) -> None:
        old, self.session = self.session, session
        self.opened.emit(session)
        if old is not None:
            old.deleteLater()

    def _remember(self) -> None:
        if self.session is not None and self.session.path is not None:
            minutes, path = self.session.minutes, self.session.path
            self.recent.add(document.entry(minutes, path, self._library.languages, datetime.now()))

    def _end_typing(self) -> None:
        QGuiApplication.inputMethod().commit()
        self._settle()

    def _folder(self) -> Path:
        entries = self.recent.entries()
        folder = Path(entries[0].path).parent if entries else Path.home()
        return folder if folder.is_dir() else Path.home()

    def _ask_open(self, title: str) -> Path | None:
        name, _chosen = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), _filter())
        return Path(name) if name else None


def _filter() -> str:
    return _("Minutes") + f" (*{document.SUFFIX});;" + _("All files") + " (*)"
