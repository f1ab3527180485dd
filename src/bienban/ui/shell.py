"""What the window shows, for one theme and one language: header, bars, start page or open record, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from bienban.session.validity import unchanged
from bienban.ui.commands import Commands
from bienban.ui.editing import Editing
from bienban.ui.header import Header
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Kind
from bienban.ui.widgets.notice import Message, Notice, always

if TYPE_CHECKING:  # what belongs to an open record is imported when one is opened: the window is there before
    from collections.abc import Callable

    from bienban.core.difference import Difference
    from bienban.session.session import Session
    from bienban.ui.record_page import RecordPage
    from bienban.ui.start.page import StartPage
    from bienban.ui.status import StatusBar
    from bienban.ui.widgets.panel import Panel

_LOW = 720
"""A screen of fewer pixels in height is low."""
_QUIET_MS = 150
"""Counts follow the typing when it pauses for so long."""


class Shell(QWidget):
    """Shows empty ground, then the start page or a record."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.commands = Commands(theme, self)
        self._editing = Editing(self.commands, self)
        self.header = Header(theme, *(self.commands[name] for name in ("undo", "redo", "export", "palette")))
        self.notice = Notice(theme)
        self.notice.asked_place.connect(self._find_place)
        self.page: RecordPage | None = None
        self.status: StatusBar | None = None
        self._start: StartPage | None = None
        self._session: Session | None = None
        self._panel: Panel | None = None
        self._aside: QWidget | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_QUIET_MS)
        self._later.timeout.connect(self._count)
        self._stack = QStackedLayout()
        self._stack.addWidget(QWidget(self))  # without a parent it would be a window of its own for a moment
        self._bars = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self._bars)
        layout.addWidget(self.notice)
        layout.addLayout(self._stack, 1)
        self._set_document(False)

    @property
    def start(self) -> StartPage:
        """The start page, built when it is first asked for."""
        from bienban.ui.start.page import StartPage

        if self._start is None:
            self._start = StartPage(self.theme)
            self._stack.addWidget(self._start)
        return self._start

    @property
    def on_start_page(self) -> bool:
        """Whether the start page is what is seen."""
        return self._start is not None and self._stack.currentWidget() is self._start

    def show_record(self, session: Session, page: RecordPage) -> None:
        """Show an open record in place of whatever is shown; the caret goes into its title."""
        from bienban.core.ids import Address

        self.close_panel()
        self._drop_aside()
        if self.page is not None:
            self._stack.removeWidget(self.page)
            self.page.deleteLater()
        self._session, self.page = session, page
        self._show_status()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        session.changed.connect(self._hear)
        session.state_changed.connect(self._state)
        session.state_changed.connect(self.notice.look_again)
        page.placed.connect(self._place)
        page.form.refused.connect(self.warn)
        page.form.told.connect(self.tell)
        page.form.commanded.connect(lambda name: self.commands[name].trigger())
        self._fit_height()
        self._set_document(True)
        self.commands.fill(self.header.menus, page.form.commands())
        self._editing.watch(self.commands.menus["edit"])
        self._count()
        self._state()
        page.form.reveal(Address("minutes", "title", session.minutes.languages[0]))

    def show_start(self) -> None:
        """Show the start page; the open record stays behind it."""
        self.close_panel()
        self.notice.pass_over()
        self._stack.setCurrentWidget(self.start)
        self._set_document(False)

    @property
    def aside(self) -> QWidget | None:
        """What is shown of the open record in the place of its page."""
        return self._aside

    def show_aside(self, view: QWidget) -> None:
        """Show something else of the open record in the place of its page, such as its text to be read aloud."""
        self.close_panel()
        self.notice.pass_over()
        self._drop_aside()
        self._aside = view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._set_document(False)
        for name in ("save", "save_as", "read_through"):
            self.commands[name].setEnabled(True)
        for button in (self.header.undo, self.header.redo):
            button.show()
        self._state()
        view.setFocus()

    def _drop_aside(self) -> None:
        if self._aside is not None:
            self._stack.removeWidget(self._aside)
            self._aside.deleteLater()
            self._aside = None

    def show_page(self) -> None:
        """Come back from the start page, or from what was shown aside, to the open record."""
        if self.page is not None:
            self._stack.setCurrentWidget(self.page)
            self._drop_aside()
            self._set_document(True)
            self._state()

    def open_panel(self, panel: Panel) -> None:
        """Show a panel under the header, in place of another one."""
        self.close_panel()
        self.notice.pass_over()
        self._panel = panel
        panel.fit(self.height())
        self._bars.addWidget(panel)
        self.header.export.set_kind(Kind.OUTLINED)
        panel.closed.connect(self.close_panel)
        panel.setFocus()

    def leave_panel(self) -> None:
        """Its command once more: go to the panel, or close it from within; while it works it stays."""
        if self._panel is not None and not self._panel.holds_focus():
            self._panel.setFocus()
        elif self._panel is not None and not self._panel.busy:
            self.close_panel()

    def close_panel(self) -> None:
        """Take the panel away; the focus goes back to the form."""
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
            self.header.export.set_kind(Kind.FILLED)
            if self.page is not None:
                self.page.enter(self.page.form)

    def _find_place(self) -> None:
        """Where the keyboard goes on: in the panel that is open, else in the form."""
        if self._panel is not None:
            self._panel.setFocus()
        elif self.page is not None and self.page.isVisible():
            self.page.enter(self.page.form)

    @property
    def panel(self) -> Panel | None:
        """The panel that is open."""
        return self._panel

    def warn(self, sentence: str) -> None:
        """Say why something could not be done; it need not be said once something else is."""
        self.notice.say("warn", sentence, true=unchanged(self._session) if self._session is not None else always)

    def tell(self, message: Message, true: Callable[[], bool] = always) -> None:
        """Say something until ``true`` says that it is so no longer."""
        self.notice.say(message.tone, message.sentence, *message.remedies, true=true)

    def move_focus(self, step: int) -> None:
        """Go to the next area (1) or the one before (-1): a panel, a message, outline, form, quick line, right pane."""
        if self.page is None:
            return
        bars = [bar for bar in (self._panel, self.notice) if bar is not None]
        areas = [area for area in (*bars, *self.page.areas()) if area.isVisible()]
        if not areas:  # the start page, or the reading view, is one area
            return
        focused = QApplication.focusWidget()
        held = [
            number for number, area in enumerate(areas) if focused and (area is focused or area.isAncestorOf(focused))
        ]
        there = areas[((held[0] if held else 0) + step) % len(areas)]
        if there is self.notice:
            self.notice.enter()
        elif there is self._panel:
            there.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.page.enter(there)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low screen has lower bars; no text gets smaller."""
        super().resizeEvent(event)
        self._fit_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else has a use for closes the panel, from wherever it is pressed."""
        if event.key() == Qt.Key.Key_Escape and self._panel is not None and not self._panel.busy:
            self._panel.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The window's ground."""
        QPainter(self).fillRect(self.rect(), self.theme.colour("window"))

    def _set_document(self, there: bool) -> None:
        self.header.set_document(there)
        self.commands.set_document(there)
        if self.status is not None:
            self.status.setVisible(there)
        if self.page is None:
            self.commands.fill(self.header.menus, {})
            self._editing.watch(self.commands.menus["edit"])

    def _fit_height(self) -> None:
        low = self.height() < _LOW
        self.header.set_low(low)
        if self.page is not None:
            self.page.set_low(low)
        if self._panel is not None:
            self._panel.fit(self.height())

    def _hear(self, _difference: Difference) -> None:
        self._later.start()

    def _count(self) -> None:
        if self._session is not None and self.page is not None and self.status is not None:
            self.page.show_parts()
            self.status.show_minutes(self._session.minutes)
            self.status.show_stage(self._session)

    def _state(self) -> None:
        session = self._session
        if session is None or self.status is None or self.on_start_page:
            return
        self.status.show_state(session)
        self._later.start()
        self.commands.show_steps(
            session.undo_text if session.can_undo else None, session.redo_text if session.can_redo else None
        )

    def _place(self, words: str) -> None:
        if self.status is not None:
            self.status.show_place(words)

    def _show_status(self) -> None:
        from bienban.ui.status import StatusBar

        layout = self.layout()
        if self.status is None and layout is not None:
            self.status = StatusBar(self.theme)
            self.status.stage.clicked.connect(self.commands["stages"].trigger)
            layout.addWidget(self.status)
