"""Saving the open record: where, what is asked, and the way on when it fails. Nothing is ever half-written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from bienban.core.errors import BienBanError
from bienban.files import ChangedError, WriteError, is_there
from bienban.i18n import gettext as _
from bienban.session import document
from bienban.session.lock import Lock
from bienban.session.session import Session
from bienban.session.trouble import unsaved
from bienban.ui.filing.holding import Holding, in_use
from bienban.ui.widgets.notice import Message, Remedy

if TYPE_CHECKING:
    from bienban.ui.filing.files import Files


class Saving(QObject):
    """Saves for :class:`Files`, which says what came of it."""

    def __init__(self, window: QWidget, files: Files, holding: Holding) -> None:
        super().__init__(files)
        self._window = window
        self._files = files
        self._holding = holding

    def save(self, session: Session) -> bool:
        """Save where the file is; ask where when it has none."""
        if session.path is None:
            return self.ask(session, _("Save"))
        if session.read_only:
            elsewhere = Remedy(_("Save as…"), "save", self._files.save_as)
            self._files.told.emit(Message("warn", session.refusal, (elsewhere,)))
            return False
        return self._try(session, session.path, session.save, self._files.save)

    def overwrite(self, session: Session, digest: str) -> bool:
        """Save over what another program has written, if it is still what the user has seen."""
        path = session.path
        return path is not None and self._try(
            session, path, lambda: session.overwrite(digest), lambda: self.overwrite(session, digest)
        )

    def ask(self, session: Session, title: str, proposal: Path | None = None) -> bool:
        """Ask where to save, and save there."""
        start = proposal or session.path or self._files.proposal()
        name, _chosen = QFileDialog.getSaveFileName(self._window, title, str(start), file_filter())
        if not name:
            return False
        path = Path(name)
        return self.save_at(session, (path if path.suffix else path.with_suffix(document.SUFFIX)).absolute())

    def save_at(self, session: Session, path: Path) -> bool:
        """Save at ``path`` and stay there, unless somebody else has that file open."""
        if path == session.path and not session.read_only:
            return self.save(session)
        lock = self._holding.reach(path)
        if not isinstance(lock, Lock):
            another = Remedy(_("Save elsewhere…"), "folder-open", self._files.save_as)
            self._files.told.emit(Message("warn", in_use(path.name, lock), (another,)))
            return False
        if self._try(session, path, lambda: session.save_as(path), lambda: self.save_at(session, path)):
            self._holding.keep(lock)
            return True
        self._holding.drop(lock)
        return False

    def _try(self, session: Session, path: Path, save: Callable[[], None], again: Callable[[], object]) -> bool:
        """Do ``save``; where it fails say why, and offer to do it ``again`` or elsewhere."""
        gone = path == session.path and bool(session.digest) and not is_there(path)
        try:
            save()
        except ChangedError:
            self._files.conflicted.emit()
        except WriteError as error:
            remedies = (
                Remedy(_("Try again"), "save", again),
                Remedy(_("Save elsewhere…"), "folder-open", self._files.save_as),
            )
            self._files.told.emit(Message("error", unsaved(error), remedies))
        except BienBanError as error:
            self._files.failed.emit(str(error))
        else:
            self._files.has_saved()
            if gone:
                words = _("{name} was no longer in {folder}; it has been written there again.")
                self._files.told.emit(Message("note", words.format(name=path.name, folder=path.parent)))
            return True
        return False


def file_filter() -> str:
    """What the system's file dialogs show."""
    return _("Minutes") + f" (*{document.SUFFIX});;" + _("All files") + " (*)"
