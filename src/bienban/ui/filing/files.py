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
from bienban.files import answering, is_there
from bienban.i18n import gettext as _
from bienban.session import document
from bienban.session.lock import Holder, Lock
from bienban.session.recent import Recent
from bienban.session.session import Session
from bienban.ui.filing.holding import Holding, in_use, refusal
from bienban.ui.filing.saving import Saving, file_filter
from bienban.ui.library import Library
from bienban.ui.widgets.notice import Message, Remedy


class Files(QObject):
    """Holds the open session. ``settle`` is called before anything is read out of it, to end what is being typed."""

    opened = Signal(object)
    """A new :class:`Session` has taken the place of the old one; None when the record was closed."""
    failed = Signal(str)
    """A sentence for the user."""
    told = Signal(object)
    """A :class:`~bienban.ui.widgets.notice.Message` for the user, with what can be done."""
    conflicted = Signal()
    """Another program has changed the file, so the open record was not saved over it."""
    saved = Signal()

    def __init__(self, window: QWidget, library: Library, settle: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._settle = settle
        self.recent = Recent(paths.user_state() / "recent.json")
        self.session: Session | None = None
        self._proposal: Path | None = None
        self._holding = Holding()
        self._saving = Saving(window, self, self._holding)

    def open(self, path: Path) -> bool:
        """Open a file in place of the present one, after asking about unsaved changes.

        What is open in another window of this user is shown there; what somebody else has open is offered for reading
        or as a copy.
        """
        return self._open(path.absolute())

    def _open(self, path: Path, take_over: bool = False) -> bool:
        if take_over and not self.may_leave():
            return False  # asked before the lock is taken from somebody
        lock = self._holding.reach(path, take_over)
        if not isinstance(lock, Lock):
            self._met(path, lock)
            return False
        if (take_over or self.may_leave()) and (session := self._read(path)) is not None:
            self._holding.keep(lock)
            self._take(session)
            self._remember()
            return True
        self._holding.drop(lock)
        return False

    def show(self, path: Path) -> None:
        """Show what the file holds, whoever has it open: for a picture, in which nothing is changed."""
        if (session := self._read(path.absolute())) is not None:
            self._take(session)

    def open_to_read(self, path: Path, holder: Holder) -> bool:
        """Open a file for reading only, because ``holder`` has it open."""
        if not self.may_leave() or (session := self._read(path)) is None:
            return False
        session.keep_read_only(refusal(path.name, holder))
        self._holding.keep(None)
        self._take(session)
        return True

    def open_copy(self, path: Path) -> bool:
        """Open what the file holds as a record without a file; a name beside the file will be proposed."""
        if not self.begin(lambda: document.read(path)):
            return False
        self._proposal = copy_name(path)
        return True

    def _read(self, path: Path) -> Session | None:
        try:
            minutes, digest = document.opened(path)
        except BienBanError as error:
            self.failed.emit(str(error))
            return None
        return Session(minutes, path, self, digest)

    def _met(self, path: Path, holder: Holder) -> None:
        """Somebody has the file open: bring that window forward, or say who it is and what can be done."""
        if holder.is_user and holder.is_here:
            from bienban.ui.filing.instance import show_elsewhere

            if show_elsewhere(path):
                words = _("{name} is open in another window, which has been brought forward.")
                self.told.emit(Message("note", words.format(name=path.name)))
                return
        remedies = [
            Remedy(_("Open for reading"), "eye", lambda: self.open_to_read(path, holder)),
            Remedy(_("Open a copy"), "copy", lambda: self.open_copy(path)),
        ]
        if holder.is_user:
            remedies.append(Remedy(_("Open it here"), "pencil", lambda: self._open(path, take_over=True)))
        self.told.emit(Message("warn", in_use(path.name, holder), tuple(remedies)))

    def begin(self, make: Callable[[], Minutes]) -> bool:
        """Open a new untitled record in place of the present one, after asking about unsaved changes."""
        if not self.may_leave():
            return False
        try:
            minutes = make()
        except BienBanError as error:
            self.failed.emit(str(error))
            return False
        self._holding.keep(None)
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
        from bienban.core.renew import renewed  # once a year

        return self.begin(lambda: renewed(document.read(path)))

    def renew_this(self) -> None:
        """Begin the next meeting's minutes from the open record."""
        from bienban.core.renew import renewed

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
        self._end_typing()
        return self._saving.save(self.session)

    def save_as(self) -> bool:
        """Ask where, and save there."""
        if self.session is None:
            return False
        self._end_typing()
        return self._saving.ask(self.session, _("Save as") if self.session.path else _("Save"))

    def save_copy(self) -> bool:
        """Ask where, with a name beside the file that it does not have, and save there."""
        session = self.session
        if session is None or session.path is None:
            return self.save_as()
        self._end_typing()
        return self._saving.ask(session, _("Keep mine as a copy"), copy_name(session.path))

    def overwrite(self, digest: str) -> bool:
        """Save over what another program has written, as the user has seen it: it has this digest."""
        if self.session is None:
            return False
        self._end_typing()
        return self._saving.overwrite(self.session, digest)

    def has_saved(self) -> None:
        """The record has been saved."""
        self._remember()
        self.saved.emit()

    def proposal(self) -> Path:
        """Where a record without a file may be saved."""
        return self._proposal or self._folder() / (_("Minutes") + document.SUFFIX)

    def release(self) -> None:
        """The window closes: give the lock of the file back."""
        self._holding.keep(None)

    def close(self) -> bool:
        """Close the record, after asking about unsaved changes."""
        if not self.may_leave():
            return False
        self._holding.keep(None)
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

    def _take(self, session: Session | None) -> None:
        old, self.session = self.session, session
        self._proposal = None
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
        return folder if answering((folder,)) else Path.home()

    def _ask_open(self, title: str) -> Path | None:
        name, _chosen = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), file_filter())
        return Path(name) if name else None


def copy_name(path: Path) -> Path:
    """A name beside the file that is not taken."""
    number, stem = 1, path.stem[:60]
    while True:
        words = _("{name} – copy") if number == 1 else _("{name} – copy {number}")
        copy = path.with_name(words.format(name=stem, number=number) + path.suffix)
        if not is_there(copy):
            return copy
        number += 1
