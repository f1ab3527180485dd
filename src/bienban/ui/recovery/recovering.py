"""Offers what an earlier start left unsaved: on the start page, and when its file is opened; and brings it back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.session import document, recovered
from bienban.session.lock import Lock
from bienban.session.recovered import Fit, Found
from bienban.session.session import Session
from bienban.session.validity import LastStep
from bienban.times import clock
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.recovery.strip import RecoveryStrip
from bienban.ui.widgets.notice import Remedy, always
from bienban.ui.widgets.outside import open_outside
from bienban.ui.words import own_first, shortened

if TYPE_CHECKING:
    from bienban.ui.recovery.keeping import Keeping
    from bienban.ui.window import MainWindow

_NAME = 80
"""Letters of the name of a record that has no file."""
_MOST = 4
"""So many are offered at once; the next ones when these are settled."""


class Recovering(QObject):
    """Each recovery is restored, looked at or given up by itself."""

    def __init__(self, window: MainWindow, library: Library, opened: Files, keeping: Keeping) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._files = opened
        self._keeping = keeping
        self._restored: Session | None = None

    def offer(self) -> None:
        """Show a strip for each on the start page; the focus goes to the first."""
        shell = self._window.shell
        strips = []
        for found in recovered.survey(self._keeping.recovery.folder)[:_MOST]:
            strip = RecoveryStrip(shell.theme, self._sentence(found), found.fit)
            strip.restored.connect(partial(self.restore, found))
            strip.compared.connect(partial(self.compare, found))
            strip.discarded.connect(partial(self._discard, found))
            strip.shown.connect(partial(self._show_folder, found))
            strips.append(strip)
        shell.start.show_recovered(strips)

    def tell(self, session: Session) -> None:
        """Say of a file that was just opened that more was written in it than was saved, or that other work waits."""
        if session is self._restored:  # which has said it
            return
        left = recovered.survey(self._keeping.recovery.folder)
        mine = [found for found in left if found.head and session.path and found.head.path == session.path]
        notice = self._window.shell.notice
        if mine:
            notice.say("warn", self._sentence(mine[0]), *self._remedies(mine[0]))
        elif left:
            notice.say("note", _others(), self._show_start())

    def _show_start(self) -> Remedy:
        return Remedy(_("Show"), "life-buoy", self._window.conductor.show_start)

    def restore(self, found: Found) -> bool:
        """Open what was not saved: in its file if that is as it was then, else as a record of its own."""
        if found.minutes is None or not self._open(found, found.minutes):
            return False
        if self._keeping.flush():
            recovered.settle(found)
        self._go_on(found)
        self._restored = self._files.session
        self._say_restored(self._restored)
        return True

    def _go_on(self, found: Found) -> None:
        """Put the caret where something was changed last: behind that, or behind all words of the place."""
        page, place = self._window.shell.page, found.head.place if found.head else None
        if page is not None and place is not None:
            field = page.form.binder.field(place)
            if field is None or not field.hasFocus():
                page.form.build_all()  # what is built later would push the place away
                page.form.go(place, "")

    def _say_restored(self, session: Session | None) -> None:
        true = always
        if session is not None and session.path is not None:
            words = _("What was not saved is here again. Undo shows the file as it was saved.")
            true = LastStep(session).is_last
        else:
            words = _("What was not saved is here again, as a new record. Save it under a name.")
        more = bool(recovered.survey(self._keeping.recovery.folder))
        remedies = (self._show_start(),) if more else ()
        self._window.shell.notice.say("ok", f"{words} {_others()}" if more else words, *remedies, true=true)

    def compare(self, found: Found) -> None:
        """Show what differs from the saved file."""
        from bienban.ui.recovery.panel import DifferencePanel

        shell = self._window.shell
        if found.minutes is None or found.saved is None:
            return
        panel = DifferencePanel(shell.theme, found.saved, found.minutes, self._library.languages)
        panel.wanted.connect(panel.closed)
        panel.wanted.connect(partial(self.restore, found))
        shell.open_panel(panel)

    def _open(self, found: Found, minutes: Minutes) -> bool:
        files, path = self._files, found.head.path if found.head else None
        session = files.session
        if found.fit is Fit.FITS and path is not None:
            here = session is not None and session.path == path and not session.modified
            if not here and not _is_anothers(path) and not files.open(path):
                return False
            session = files.session
            if session is not None and _is_the_file(session, found):
                self._go_on(found)  # the caret then follows what changes there
                session.bring_back(minutes, _("Restoring what was not saved"))
                return True
        if not files.begin(lambda: minutes):
            return False
        if files.session is not None:
            files.session.disown()
        return True

    def _remedies(self, found: Found) -> tuple[Remedy, ...]:
        restore = Remedy(_("Restore"), "life-buoy", partial(self.restore, found))
        if found.saved is None:
            return (restore,)
        return restore, Remedy(_("See the differences"), "", partial(self.compare, found))

    def _sentence(self, found: Found) -> str:
        return sentence(found, self._library.languages)

    def _discard(self, found: Found) -> None:
        recovered.discard(found)
        self.offer()
        self._window.shell.start.settle_focus()

    def _show_folder(self, found: Found) -> None:
        open_outside(found.file.parent)


def _others() -> str:
    return _("Work of another record was not saved before. It is kept on the start page.")


def _is_the_file(session: Session, found: Found) -> bool:
    """Whether it can be written into, and is as it was when the recovery was kept."""
    head = found.head
    return head is not None and not session.read_only and (session.path, session.digest) == (head.path, head.digest)


def sentence(found: Found, languages: Mapping[str, Language]) -> str:
    """What is said of a recovery: which record, when, how much, and what will happen."""
    if found.head is None or found.minutes is None:
        words = _("A recovery file could not be read. It was not deleted: it lies in {folder}.")
        return words.format(folder=found.file.parent)
    at = found.head.at.astimezone()
    path = found.head.path
    name = path.name if path else _name(found.minutes, languages)
    words = {
        Fit.FITS: _(
            "The program was interrupted. “{name}” has changes that are not saved: {count}, the last at {time}."
        ),
        Fit.UNTITLED: _("The program was interrupted. “{name}” has not been saved yet; it is kept ({time})."),
        Fit.GONE: _(
            "The program was interrupted. The file “{name}” is not there now; what was not saved is kept ({time}) "
            "and opens as a new record."
        ),
        Fit.CHANGED: _(
            "“{name}” has been changed since the program was interrupted. What was not saved is kept as a copy "
            "({time}, differences: {count}) and opens as a new record."
        ),
        Fit.DAMAGED: "",
    }[found.fit]
    count = found.count
    return words.format(name=name, time=clock(at), count="?" if count is None else count)


def _name(minutes: Minutes, languages: Mapping[str, Language]) -> str:
    """What a record without a file is called: its title as it is printed, which names the meeting."""
    titles = own_first(filter(None, document.titles(minutes, languages)))
    return shortened(next(iter(titles), _("Untitled")), _NAME)


def _is_anothers(path: Path) -> bool:
    """Whether somebody else has the file open: what was not saved opens as a record of its own then."""
    holder = Lock(path).holder()
    return holder is not None and not holder.is_gone and not (holder.is_user and holder.is_here)
