"""What is said when another program has changed, moved or deleted the open file, and the four ways out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bienban import files
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.session import document
from bienban.session.outside import Found, Outside, State
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.session.validity import LastStep
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.look.choice import is_composing
from bienban.ui.trade import Trade
from bienban.ui.widgets.notice import Remedy, always
from bienban.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow

_LATER_MS = 500
"""While an input method composes nothing is said; then it is tried again."""


@dataclass(frozen=True)
class Theirs:
    """What the file holds now: the record, or why it cannot be read as one."""

    digest: str
    minutes: Minutes | None
    fault: str = ""


class Conflicts(Trade):
    """A trade: it watches the open file and leads the user out of a conflict."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._outside = Outside(self)
        self._outside.found.connect(self._hear)
        self._known = Found(State.SAME)
        self._said = ""
        self._panel: Panel | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._come_back)
        files.saved.connect(self._forget)

    def watch(self) -> None:
        """Watch the file of the open record."""
        self._outside.follow(self._files.session)

    def shown(self) -> None:
        """Another record is open, or the shell was built again: what was said in it is said once more."""
        self._known = Found(State.SAME)
        if self._follows_open_record():
            self._outside.look()

    def stop(self) -> None:
        """Watch no more."""
        self._outside.close()

    def tell(self) -> None:
        """Say that the file was changed by another program, and offer the ways out."""
        session = self._files.session
        theirs = self._theirs()
        if session is None or theirs is None:
            return
        if theirs.minutes == session.minutes:
            session.take(session.minutes, theirs.digest, "")
            self._files.has_saved()
            return
        copy = Remedy(_("Keep mine as a copy"), "copy", self._files.save_copy)
        over = Remedy(_("Overwrite"), "save", lambda: self._files.overwrite(theirs.digest))
        remedies = [copy, over]
        if theirs.minutes is not None:
            take = Remedy(_("Take theirs"), "file-text", self.take_theirs)
            remedies = [Remedy(_("Show the difference"), "split", self.show_difference), copy, take, over]
        if session.read_only:
            remedies.remove(over)
        self._say("warn", self._sentence(session, theirs), *remedies)

    def show_difference(self) -> None:
        """Open the panel that lists the places that differ."""
        session, theirs = self._files.session, self._theirs()
        if session is None or theirs is None or theirs.minutes is None:
            self.tell()
            return
        from bienban.ui.filing.conflict_panel import ConflictPanel

        shell = self._window.shell
        if shell.page is not None:
            shell.page.form.settle()
        panel = ConflictPanel(shell.theme, session.minutes, theirs.minutes, self._library.languages)
        self._panel, digest = panel, theirs.digest
        panel.overwrite.setVisible(not session.read_only)
        panel.copying.connect(self._files.save_copy)
        panel.taking.connect(self.take_theirs)
        panel.overwriting.connect(lambda: self._files.overwrite(digest))
        panel.place_wanted.connect(self._show_place)
        panel.closed.connect(self.tell)
        shell.notice.hide()
        shell.open_panel(panel)

    def take_theirs(self) -> None:
        """Put what the file holds in place of what is open, as one step that can be undone."""
        session, theirs = self._files.session, self._theirs()
        if session is None or theirs is None or theirs.minutes in (None, session.minutes) or session.path is None:
            self.tell()
            return
        self._close_panel()
        if not _alike(session.minutes, theirs.minutes):
            self._files.open(session.path)
            return
        if session.modified:
            self._window.conductor.keeping.history.note()
        final = len(theirs.minutes.turns) > len(session.minutes.turns)
        session.take(theirs.minutes, theirs.digest, _("What the file holds"))
        self._known = Found(State.SAME)
        if final:  # a stage that is saved is not undone
            states = Remedy(_("Show"), "history", self._window.shell.commands["history"].trigger)
            self._say("ok", _("What the file holds is open now. What you had is kept in the history."), states)
            return
        words, step = _("What the file holds is open now. Undo brings back what you had."), LastStep(session)
        self._say("ok", words, self._taking_back(step), true=step.is_last)

    def _hear(self, found: Found) -> None:
        """Something was found out about the file; it is said once, and not while an input method composes."""
        if not self._follows_open_record():  # a record that was closed a moment ago
            return
        if is_composing(QApplication.focusWidget()):
            QTimer.singleShot(_LATER_MS, self, self._outside.look)
            return
        before, self._known = self._known, found
        if found == before:
            return
        if found.state is State.CHANGED:
            self.tell()
        elif found.state is State.SAME:
            self._hush()
        else:
            self._miss(found.state)

    def _follows_open_record(self) -> bool:
        return self._files.session is not None and self._outside.session is self._files.session

    def _miss(self, state: State) -> None:
        session = self._files.session
        if session is None or session.path is None:
            return
        words = {
            State.GONE: _("{name} is no longer in {folder}: it was deleted, moved or renamed. The text is open here."),
            State.AWAY: _("{folder} cannot be reached now, and {name} with it. The text is open here."),
        }[state]
        remedies = [Remedy(_("Save elsewhere…"), "folder-open", self._files.save_as)]
        if not session.read_only:
            session.disown()
            remedies.insert(0, Remedy(_("Save it there again"), "save", self._files.save))
        self._say("warn", words.format(name=session.path.name, folder=session.path.parent), *remedies)

    def _sentence(self, session: Session, theirs: Theirs) -> str:
        name = session.title
        if theirs.minutes is None:
            words = _("{name} was changed by another program and cannot be read any more: {fault}")
            return words.format(name=name, fault=theirs.fault)
        if session.modified:
            words = _("{name} was changed by another program since you opened it; your changes are not saved yet.")
        else:
            words = _("{name} was changed by another program; what you see is the state before.")
        return words.format(name=name)

    def _theirs(self) -> Theirs | None:
        """What the file holds; None when it cannot be read at all, which is then said."""
        session = self._files.session
        if session is None or session.path is None:
            return None
        try:
            digest = files.digest(files.read(session.path))
            minutes, digest = document.opened(session.path)
        except files.ReadError:
            self._outside.look()
            return None
        except BienBanError as error:
            return Theirs(digest, None, str(error))
        return Theirs(digest, minutes)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._outside.look()

    def _say(self, tone: str, sentence: str, *remedies: Remedy, true: Callable[[], bool] = always) -> None:
        self._said = sentence
        self._window.shell.notice.say(tone, sentence, *remedies, true=true)

    def _hush(self) -> None:
        if self._said and self._window.shell.notice.sentence == self._said:
            self._window.shell.notice.hide()

    def _forget(self) -> None:
        self._known = Found(State.SAME)
        self._close_panel()

    def _close_panel(self) -> None:
        shell = self._window.shell
        if shell.panel is not None and shell.panel is self._panel:
            shell.close_panel()


def _alike(mine: Minutes, theirs: Minutes) -> bool:
    """Whether the form that shows one can show the other: it is built for the languages and the sides."""
    return mine.languages == theirs.languages and [side.id for side in mine.sides] == [side.id for side in theirs.sides]
