"""Find and replace across both languages: goes to what is found, tints it, replaces it outside marks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer

from bienban.core.finding import Match, Query, find, replacement, whole_marks
from bienban.core.found import NOTHING, Found, Place
from bienban.i18n import gettext as _
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.session.validity import LastStep, unchanged
from bienban.ui.fields.text_field import TextField
from bienban.ui.filing.files import Files
from bienban.ui.find_replace.panel import FindPanel, found_words, plain_words
from bienban.ui.form.page import FormPage
from bienban.ui.form.showing import Read, caret, locked, page_shown, selected, show_words, tint
from bienban.ui.library import Library
from bienban.ui.trade import Trade
from bienban.ui.widgets.notice import Remedy
from bienban.ui.window import MainWindow

_QUIET_MS = 400
"""What is tinted follows the typing when it pauses for so long."""
_MOST = 200
"""A longer selection is not what somebody looks for."""


class Finding(Trade):
    """Keeps what is looked for while the window is open; the bar is only needed to change it."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._query = Query("")
        self._instead = ""
        self._found = NOTHING
        self._read: Read | None = None
        self._at = -1
        self._start: Place | None = None
        self._form: FormPage | None = None
        self._heard: Session | None = None
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self._look_again)

    def find(self) -> None:
        """Open the bar, or go to it, with what is selected in the form."""
        self._open(replace=False)

    def replace(self) -> None:
        """The same, with the line for replacing."""
        self._open(replace=True)

    def next(self) -> None:
        """Go to the next match."""
        self._step(1)

    def previous(self) -> None:
        """Go to the match before."""
        self._step(-1)

    def shown(self) -> None:
        """Another record, or another shell: what was found is no longer there."""
        self._found, self._read, self._at, self._form = NOTHING, None, -1, None

    # The bar

    @property
    def panel(self) -> FindPanel | None:
        """The bar, while it is open."""
        panel = self._window.shell.panel
        return panel if isinstance(panel, FindPanel) else None

    def _open(self, replace: bool) -> None:
        form = self._follow()
        if form is None:
            return
        words = "" if self.panel is not None and self.panel.holds_focus() else selected(form.current_field())
        words = words if len(words) <= _MOST else ""
        if self.panel is None or not self.panel.holds_focus():
            place = caret(form)
            self._start = (place[0], place[1]) if place is not None else None
        panel = self.panel or self._make(form)
        panel.begin(words, replace or panel.replaces)
        if replace and panel.query:
            panel.instead.setFocus()
            panel.instead.selectAll()

    def _make(self, form: FormPage) -> FindPanel:
        shell = self._window.shell
        panel = FindPanel(shell.theme, self._query, self._instead, form.binder.minutes.languages)
        panel.asked.connect(self._ask)
        panel.wanted.connect(self._step)
        panel.replacing.connect(self._replace)
        shell.open_panel(panel)
        panel.closed.connect(self._leave)
        panel.gone.connect(lambda: self._tint(False))
        return panel

    def _follow(self) -> FormPage | None:
        """The form that is shown now; its changes are heard."""
        page = self._window.shell.page
        form = page.form if page is not None and self._files.session is not None else None
        if form is not self._form:
            self.shown()
            self._form = form
            if form is not None:
                self._hear(form.binder.session)
                form.binder.shown.connect(self._tint_later)
        return form

    def _hear(self, session: Session) -> None:
        if self._heard is not session:
            self._heard = session
            session.changed.connect(self._soon.start)

    def _leave(self) -> None:
        """The bar is gone: the caret stands at what was found last."""
        self._catch_up()
        self._show(focus=True)

    # Looking

    def _ask(self) -> None:
        panel = self.panel
        if panel is not None:
            self._query = panel.query
            self._look(self._start)
            self._show(focus=False)

    def _catch_up(self) -> None:
        if self.panel is not None:
            self.panel.ask_now()

    def _look_again(self) -> None:
        if self.panel is not None and self._form is self._follow():
            here = self._here()
            self._look(here or self._found.place(self._at) or self._start, inside=here is not None)
            self._tint()
            self._tell()

    def _here(self) -> Place | None:
        """Where the caret is, when the keyboard is in the form: undo may have led there from the bar."""
        place = caret(self._form) if self._form is not None and not (self.panel and self.panel.holds_focus()) else None
        return (place[0], place[1]) if place is not None else None

    def _look(self, start: Place | None, inside: bool = False) -> None:
        """Find everything; the current match is the first from ``start`` on, or with ``inside`` the one it lies in."""
        form = self._follow()
        if form is not None:
            self._read = page_shown(form, self._read)
            self._found = Found(self._query, self._read.page)
            self._at, _again = self._found.near(self._found.begin(start) if inside else start)

    def _step(self, by: int) -> None:
        form = self._follow()
        if form is None:
            return
        if not self._query:
            self._open(replace=False)
            return
        self._catch_up()
        in_bar = self.panel is not None and self.panel.holds_focus()
        here = caret(form)
        shown = self._found.place(self._at) if in_bar else None
        self._look(shown)
        if not self._found.matches:
            self._tint()
            self._say_nothing()
            return
        if shown is not None:
            self._at, again = self._found.beside(self._at, by)
        else:
            self._at, again = self._found.near(here and (here[0], here[2] if by > 0 else here[1]), by)
        self._start = self._found.place(self._at)
        self._show(focus=not in_bar, again=again)

    def _say_nothing(self) -> None:
        self._tell()
        if self.panel is None:
            sentence = _("“{words}” is not in the text.").format(words=self._query.words)
            plain = self._plain()
            offer = (Remedy(plain_words(plain), "search", self._look_plainly),) if plain else ()
            self._note(sentence, *offer)

    def _plain(self) -> int:
        """How much there would be without diacritics, where there is nothing with them."""
        if not self._query.marks or not self._query or self._found.matches:
            return 0
        return len(find(replace(self._query, marks=False), self._found.page))

    def _look_plainly(self) -> None:
        """Look for the same without diacritics from now on, and go to the first match."""
        self._window.shell.notice.hide()
        self._query = replace(self._query, marks=False)
        self._step(1)

    # Showing

    def _show(self, focus: bool, again: bool = False) -> None:
        if self._soon.isActive():  # the record is another one by now
            self._soon.stop()
            self._look(self._found.place(self._at))
        self._tell(again)
        form = self._form
        if form is not None and 0 <= self._at < len(self._found.matches):
            match = self._found.matches[self._at]
            span = whole_marks(match, self._found.page[match.address])
            show_words(form, match.address, self._found.words(match.address), span, focus)
        self._tint()

    def _tell(self, again: bool = False) -> None:
        panel, total = self.panel, len(self._found.matches)
        if panel is not None:
            panel.tell(found_words(self._at + 1, total, again) if self._query else "")
            panel.offer_plain(self._plain())
            panel.set_found(bool(total))

    def _tint_later(self, field: TextField) -> None:
        """A field was built or written anew while the bar is open."""
        if self.panel is not None and self._form is not None:
            address = self._form.binder.address_of(field)
            if any(match.address == address for match in self._found.matches):
                self._soon.start()

    def _tint(self, on: bool = True) -> None:
        """Tint what was found, while the bar is open; or nothing."""
        if self._form is not None:
            tint(self._form, self._found, self._at if on and self.panel is not None else None)

    # Replacing

    def _replace(self, everything: bool) -> None:
        panel, form = self.panel, self._follow()
        if panel is None or form is None or panel.composing:
            return
        form.settle()
        self._catch_up()
        if refusal := form.binder.session.locked:
            self._window.shell.warn(refusal)
            return
        self._instead = panel.instead.text()
        self._look(self._found.place(self._at) or self._start)
        if self._found.matches and everything:
            self._replace_all(form)
        elif self._found.matches:
            self._replace_one(form, self._found.matches[self._at])

    def _replace_one(self, form: FormPage, match: Match) -> None:
        left = ""
        if not match.free:
            left = _("These words stand inside a mark and are left as they are.")
        elif locked(form, {match.address}):
            left = _("This text is locked; its words are left as they are.")
        if left:
            self._note(left)
            self._at, _again = self._found.beside(self._at, 1)
        elif self._put(form, [match], _("Replace")):
            self._look((match.address, match.start + len(self._instead)))
        self._start = self._found.place(self._at)
        self._show(focus=False)

    def _replace_all(self, form: FormPage) -> None:
        free = [match for match in self._found.matches if match.free]
        closed = locked(form, {match.address for match in free})
        open_ = [match for match in free if match.address not in closed]
        in_marks, in_locked = len(self._found.matches) - len(free), len(free) - len(open_)
        if open_ and not self._put(form, open_, _("Replace all")):
            return
        places = len({match.address for match in open_})
        said = [_("Replaced: {number}, places: {places}.").format(number=len(open_), places=places)]
        if in_marks:
            said.append(_("Left inside marks, as they are: {number}.").format(number=in_marks))
        if in_locked:
            said.append(_("Left in locked texts: {number}.").format(number=in_locked))
        if open_:
            step = LastStep(form.binder.session)
            self._window.shell.notice.say("ok", " ".join(said), self._taking_back(step), true=step.stands)
        else:
            self._note(" ".join(said))
        self._look(self._start)
        self._tint()
        self._tell()

    def _put(self, form: FormPage, matches: list[Match], label: str) -> bool:
        """Replace these as one step; a record that takes no edits says so itself."""
        edit = replacement(self._found.page, matches, self._instead)
        return form.binder.apply(edit, label, at=matches[0].address)

    def _note(self, sentence: str, *remedies: Remedy) -> None:
        """Say something about the text as it is."""
        if self._form is not None:
            true = unchanged(self._form.binder.session)
            self._window.shell.notice.say("note", sentence, *remedies, true=true)
