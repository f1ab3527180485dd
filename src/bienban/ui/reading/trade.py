"""Opens the read-through in place of the form, remembers where it was left, and goes back to the very caret."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from bienban.core.alternat import Original
from bienban.core.ids import Address
from bienban.digest import sha256_hex
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.reading.view import ReadingView
from bienban.ui.trade import Trade
from bienban.ui.widgets.returning import Return

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow

_PLACES = "reading/places"
_MOST = 30
"""How many files' places are remembered."""


class Reading(Trade):
    """One read-through at a time. When the look changes, it is there again where it was."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._view: ReadingView | None = None
        self._back: Return | None = None
        self._session: Session | None = None
        self._keeper = ""
        self._only_open = False
        self._at = ""

    def toggle(self) -> None:
        """Begin where it was left, or go back to the form."""
        shell, session = self._window.shell, self._files.session
        if self._view is not None and shell.aside is self._view:
            self._leave()
        elif session is not None and shell.page is not None:
            shell.page.form.settle()
            self._back = Return()
            if session is not self._session:
                self._session, self._only_open = session, False
                self._at = self._places().get(_key(session), "")
            self._open(session)

    def shown(self) -> None:
        """A new shell is there: the read-through that was open is open again; another record is read from its form."""
        session = self._files.session
        if session is not self._session:
            self._remember()
        reads = self._view is not None and isValid(self._view)
        self._view = None
        if reads and session is self._session and session is not None:
            self._back = None
            self._open(session)
            QTimer.singleShot(0, self, self._focus)

    def stop(self) -> None:
        """Remember the place."""
        self._remember()

    def _open(self, session: Session) -> None:
        shell = self._window.shell
        if shell.page is None:
            return
        wanted = shell.page.preview.wanted().original
        sides = [side.id for side in session.minutes.sides]
        original = Original(self._keeper if self._keeper in sides else wanted.keeper, wanted.mode)
        view = ReadingView(shell.theme, session, self._library.languages, shell.page.form.axis.now, original)
        view.begin(self._at, self._only_open)
        view.left.connect(self._leave)
        view.editing.connect(self._edit)
        view.refused.connect(shell.warn)
        view.moved.connect(self._follow)
        self._view = view
        shell.show_aside(view)

    def _focus(self) -> None:
        if self._view is not None and isValid(self._view):
            self._view.setFocus()

    def _follow(self) -> None:
        if self._view is not None:
            course = self._view.course
            self._at, self._only_open, self._keeper = course.at, course.only_open, self._view.original.keeper

    def _leave(self) -> None:
        self._remember()
        shell, back = self._window.shell, self._back
        self._view = self._back = None
        shell.show_page()
        page = shell.page
        if page is not None and back is not None:
            back.go(lambda: page.enter(page.form))
        elif page is not None:
            page.enter(page.form)

    def _edit(self, place: Address) -> None:
        self._leave()
        if self._window.shell.page is not None:
            self._window.shell.page.form.reveal(place)

    # Where it was left: by file, in the settings; of a record without a file, as long as it is open

    def _remember(self) -> None:
        if self._session is not None and self._session.path is not None and self._at:
            held = self._places()
            held.pop(_key(self._session), None)
            held[_key(self._session)] = self._at
            self._window.settings.put(_PLACES, json.dumps(dict(list(held.items())[-_MOST:])))

    def _places(self) -> dict[str, str]:
        try:
            held = json.loads(self._window.settings.text(_PLACES, "{}"))
        except ValueError:
            return {}
        return {str(key): str(place) for key, place in held.items()} if isinstance(held, dict) else {}


def _key(session: Session) -> str:
    """What stands for a file in the settings: not its name, which may say too much."""
    return sha256_hex(str(session.path).encode("utf-8", "surrogatepass"))[:16] if session.path else ""
