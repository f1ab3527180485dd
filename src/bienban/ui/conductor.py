"""What works in the window: it holds what lasts (files, the session) and rebuilds what is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.ui.appearance import Appearance
from bienban.ui.arrangements import Arrangements
from bienban.ui.export.exporting import Exporting
from bienban.ui.filing.files import Files
from bienban.ui.form.page import FormPage
from bienban.ui.keymap import Keymap
from bienban.ui.library import Library
from bienban.ui.preview.pane import Preview
from bienban.ui.quick.line import QuickLine
from bienban.ui.record_page import RecordPage
from bienban.ui.recovery.keeping import Keeping
from bienban.ui.shell import Shell
from bienban.ui.start.starting import Starting
from bienban.ui.trades import TRADES, Trades
from bienban.ui.widgets.notice import Message
from bienban.ui.window import MainWindow

if TYPE_CHECKING:
    from bienban.bilingual.lists.table import Table
    from bienban.ui.filing.conflicts import Conflicts
    from bienban.ui.filing.instance import Listener
    from bienban.ui.templates.trade import Templates

_LISTEN_MS = 200
"""A second start on the same file is listened for from so long after the first paint."""
_WATCH_MS = 1500
"""The folder of templates is watched from so long after a record is opened: its first paint comes before."""


_PAGE_ACTS: Mapping[str, Callable[[RecordPage], object]] = {
    "outline": RecordPage.toggle_outline,
    "preview": RecordPage.toggle_pane,
    "exact": RecordPage.toggle_exact,
    "pane_wider": lambda page: page.widen_pane(1),
    "pane_narrower": lambda page: page.widen_pane(-1),
    "go_to": RecordPage.go_to_part,
    "quick": lambda page: page.quick.open(),
}
"""What the commands do that act on the page of the open record."""


class Conductor(QObject):
    """Leads the commands of the window to files, session, form and export."""

    def __init__(self, window: MainWindow, library: Library) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._settings = window.settings
        self._keys = Keymap(window.settings)
        if own_side := self._settings.text("office/side"):
            self._settings.put("preview/original", own_side)
        self.press = Press(self)
        self.files = Files(window, library, self._settle)
        self._arrangements = Arrangements(window.settings, library, self)
        self.appearance = Appearance(window)
        self.appearance.changed.connect(self.rebuild)
        self.keeping = Keeping(window, library, self.files)
        self.trades = Trades(window, library, self.files, self.press)
        self._equip(window.shell)
        self.files.opened.connect(self._open)
        self.files.failed.connect(self._complain)
        self.files.told.connect(self._tell)
        self.files.conflicted.connect(lambda: self.conflicts.tell())
        self.files.saved.connect(self._hush)
        self.files.saved.connect(self._listen)
        self._listener: Listener | None = None

    @property
    def templates(self) -> Templates:
        """The office's own templates, watched once a record has been opened."""
        from bienban.ui.templates.trade import Templates

        return self.trades.of(Templates)

    @property
    def conflicts(self) -> Conflicts:
        """What another program does to the open file."""
        from bienban.ui.filing.conflicts import Conflicts

        return self.trades.of(Conflicts)

    def rebuild(self) -> None:
        """Build again what is shown, for another look or language; the record, the place and the caret stay."""
        from bienban.ui.form.showing import caret, show_caret

        old = self._window.shell
        on_start = old.on_start_page
        self._settle()
        place = old.page.place if old.page else None
        held = caret(old.page.form) if old.page else None
        self.exporting.stop()
        old.hide()
        old.deleteLater()
        shell = self._window.build_shell()
        self._equip(shell)
        if self.files.session is None:
            self.show_start()
            return
        self._show(self.files.session)
        if shell.page is not None and held is not None:
            show_caret(shell.page.form, *held)
        elif shell.page is not None and place is not None:
            shell.page.form.reveal(place)
        if on_start:
            self.show_start()

    def show_start(self) -> None:
        """Show the start page: the focus on the newest file, or on the mechanisms when a record is open."""
        shell = self._window.shell
        shell.show_start()
        self.starting.fill()
        self.keeping.offer()
        shell.start.settle_focus(on_packs=self.files.session is not None)
        self._entitle()

    def leave_start(self) -> None:
        """Come back from the start page to the open record."""
        self._window.shell.show_page()
        self._entitle()

    def may_close(self) -> bool:
        """Whether the window may close; ends what works in the background."""
        if not self.files.may_leave():
            return False
        self.exporting.cancel()
        self.press.close()  # before waiting: it also breaks off a PDF that is being made
        self.exporting.stop()
        self.trades.stop()
        self.files.release()
        if self._listener is not None:
            self._listener.close()
        self.keeping.close()
        return True

    def draw_all(self) -> None:
        """Finish at once what is otherwise built and drawn when there is time."""
        page = self._window.shell.page
        if page is not None:
            page.form.build_all()
            page.preview.refresh()

    def _equip(self, shell: Shell) -> None:
        shell.commands.draw_icons(shell.theme)
        self._keys.fit(shell.commands)
        self.exporting = Exporting(shell, self._settings, self._library, self.files, self.press)
        self.starting = Starting(shell, self.files, self._library, self._settings, self.leave_start)
        files = self.files
        acts: dict[str, Callable[[], object]] = {
            "new": self.show_start,
            "renew": files.choose_and_renew,
            "renew_this": files.renew_this,
            "open": files.choose_and_open,
            "save": files.save,
            "save_as": files.save_as,
            "export": self.exporting.toggle,
            "paper": self.exporting.show_paper,
            "close": files.close,
            "quit": self._window.close,
            "undo": self._undo,
            "redo": self._redo,
            "next_pane": lambda: shell.move_focus(1),
            "previous_pane": lambda: shell.move_focus(-1),
            **{name: partial(_on_page, shell, act) for name, act in _PAGE_ACTS.items()},
            "zoom_in": lambda: self.appearance.zoom(1),
            "zoom_out": lambda: self.appearance.zoom(-1),
            "zoom_reset": lambda: self.appearance.zoom(0),
            **{name: partial(self.trades.do, name) for name in TRADES},
        }
        for name, act in acts.items():
            shell.commands[name].triggered.connect(lambda _checked=False, act=act: act())
        self.appearance.serve(shell.commands)

    def _open(self, session: Session | None) -> None:
        """Another record is open, or none."""
        if session is None:
            self._listen()
            self.rebuild()
            return
        session.state_changed.connect(self._entitle)
        self._show(session)

    def _show(self, session: Session) -> None:
        """Build the page of the open record."""
        self._window.shell.notice.hide()
        page = self._page(session)
        self._keys.fit(action for actions in page.form.commands().values() for action in actions)
        self._window.shell.show_record(session, page)
        self._entitle()
        self.trades.shown()
        QTimer.singleShot(_LISTEN_MS, self, self._listen)
        QTimer.singleShot(_WATCH_MS, self, self._watch)

    def _listen(self) -> None:
        """Listen for a second start on the file that is open."""
        from bienban.ui.filing.instance import Listener

        if self._listener is None:
            self._listener = Listener(self._window)
        session = self.files.session
        self._listener.listen(session.path if session is not None and not session.read_only else None)

    def _watch(self) -> None:
        self.templates.watch()
        self.conflicts.watch()

    def _page(self, session: Session) -> RecordPage:
        theme = self._window.shell.theme
        axis = self._arrangements.axis(session)
        form = FormPage(session, theme, self._library.languages, self._library.phrases, axis=axis)
        form.pasting.lists.connect(self._offer_list)
        preview = Preview(session, theme, self._library.languages, self._settings, self.press)
        with suppress(BienBanError):  # what cannot be read is said when something is exported
            preview.choose_paper(self._library.choices())
        return RecordPage(theme, self._settings, session, form, preview, QuickLine(theme, form, self._library))

    def _offer_list(self, tables: tuple[Table, ...], as_text: Callable[[], object]) -> None:
        from bienban.ui.lists.trade import Lists

        self.trades.of(Lists).offer(tables, as_text)

    def _entitle(self) -> None:
        session = self.files.session
        if session is None:
            self._window.setWindowTitle("Biên Bản")
            self._window.setWindowModified(False)
            return
        name = _("{name} (read only)").format(name=session.title) if session.read_only else session.title
        self._window.setWindowTitle(f"{name}[*] – Biên Bản")
        self._window.setWindowModified(session.modified)

    def _settle(self) -> None:
        if self._window.shell.page is not None:
            self._window.shell.page.form.settle()

    def _undo(self) -> None:
        self._settle()
        if self._window.shell.page is not None:
            self._window.shell.page.form.binder.undo()

    def _redo(self) -> None:
        self._settle()
        if self.files.session is not None:
            self.files.session.redo()

    def _complain(self, sentence: str) -> None:
        self._window.shell.notice.say("error", sentence)

    def _tell(self, message: Message) -> None:
        self._window.shell.tell(message)

    def _hush(self) -> None:
        self._window.shell.notice.hide()


def _on_page(shell: Shell, act: Callable[[RecordPage], object]) -> None:
    if shell.page is not None:
        act(shell.page)
