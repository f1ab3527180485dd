"""The stages of the minutes in the window: the panel, and what is said when the text becomes final."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from bienban.core.errors import BienBanError
from bienban.core.minutes import Stage
from bienban.core.stages import FREEZING
from bienban.i18n import gettext as _
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.times import now
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.stages import words as stage_words
from bienban.ui.stages.panel import StagePanel
from bienban.ui.trade import Trade

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow

_QUIET_MS = 150
"""The list of changes follows the typing when it pauses for so long."""


class Stages(Trade):
    """Opens the panel and brings the open minutes to the stage that is wanted there."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._later = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._later.timeout.connect(self._follow)
        self._followed: Session | None = None

    def toggle(self) -> None:
        """Open the panel, go to it, or close it from within."""
        shell, session = self._window.shell, self._files.session
        if isinstance(shell.panel, StagePanel):
            shell.leave_panel()
        elif session is not None and shell.page is not None:
            shell.page.form.settle()
            panel = StagePanel(shell.theme, self._library.languages)
            panel.show_minutes(session.minutes, bool(session.locked))
            panel.wanted.connect(self._come_to)
            panel.unlocking.connect(self._unlock)
            panel.place_wanted.connect(self._show_place)
            self._hear(session)
            shell.open_panel(panel)

    def _hear(self, session: Session) -> None:
        if self._followed is not session:
            self._followed = session
            session.changed.connect(self._later.start)
            session.state_changed.connect(self._later.start)

    def _come_to(self, stage: Stage) -> None:
        session = self._files.session
        if session is None:
            return
        try:
            session.come_to(stage, now(), stage_words.name(stage))
        except BienBanError as error:
            self._window.shell.warn(str(error))
            return
        self._go_on()
        if stage in FREEZING:
            sentence = _("{stage}: the text is kept in the record with its seal. Save the file to keep it.")
            words, turns = sentence.format(stage=stage_words.told(session.minutes)), session.minutes.turns
            self._window.shell.notice.say("ok", words, true=lambda: session.minutes.turns == turns)

    def _unlock(self) -> None:
        if self._files.session is not None:
            self._files.session.unlock()
            self._go_on()

    def _go_on(self) -> None:
        self._follow()
        if isinstance(panel := self._window.shell.panel, StagePanel):
            panel.setFocus()

    def _follow(self) -> None:
        """Show in the panel what is true by now."""
        panel, session = self._window.shell.panel, self._files.session
        if isinstance(panel, StagePanel) and session is not None:
            panel.show_minutes(session.minutes, bool(session.locked))
