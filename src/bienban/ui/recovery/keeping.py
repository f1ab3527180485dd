"""What keeps the work safe: recovery and history of the open record, and what an earlier start left unsaved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from bienban import paths
from bienban.i18n import gettext as _
from bienban.session.history import History
from bienban.session.recovery import Recovery, is_left
from bienban.session.session import Session
from bienban.ui.filing.files import Files
from bienban.ui.library import Library

if TYPE_CHECKING:
    from bienban.ui.recovery.recovering import Recovering
    from bienban.ui.window import MainWindow


class Keeping(QObject):
    """Follows whatever record is open, as long as the window stands."""

    def __init__(self, window: MainWindow, library: Library, opened: Files) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._files = opened
        self._fault = ""
        self._recovering: Recovering | None = None
        state = paths.user_state()
        self.recovery = Recovery(state / "recovery", self)
        self.history = History(state / "history", self)
        self.recovery.failed.connect(self._warn)
        self.recovery.mended.connect(self._mended)
        opened.opened.connect(self._follow)

    @property
    def recovering(self) -> Recovering:
        """What an earlier start left; loaded when there is something."""
        from bienban.ui.recovery.recovering import Recovering

        if self._recovering is None:
            self._recovering = Recovering(self._window, self._library, self._files, self)
        return self._recovering

    def offer(self) -> None:
        """Offer on the start page what an earlier start left unsaved."""
        if self._is_left():
            self.recovering.offer()

    def flush(self) -> bool:
        """Write down now what is not saved; says whether all of it is safe."""
        return self.recovery.flush()

    def close(self) -> None:
        """The window closes: the record was saved, or the user gave it up."""
        self.recovery.close(forget=True)
        self.history.close()

    def _follow(self, session: Session | None) -> None:
        self.history.follow(session)
        self.recovery.follow(session)
        if session is not None and self._is_left():
            QTimer.singleShot(0, session, partial(self._tell, session))

    def _tell(self, session: Session) -> None:
        if self._files.session is session:
            self.recovering.tell(session)

    def _is_left(self) -> bool:
        return is_left(self.recovery.folder)

    def _warn(self, fault: str) -> None:
        self._fault = _("What you type is not kept safe for now: {fault} Save the file often.").format(fault=fault)
        self._window.shell.notice.say("warn", self._fault)

    def _mended(self) -> None:
        if self._window.shell.notice.sentence == self._fault:
            self._window.shell.notice.say("ok", _("What you type is kept safe again."))
