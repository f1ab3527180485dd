"""The states of the open file in the window: looked through in a panel, put back as one step, or cleared."""

from __future__ import annotations

from functools import partial

from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session import recovered, versions
from bienban.session.validity import LastStep, unchanged
from bienban.session.versions import Version
from bienban.times import clock
from bienban.ui.history.panel import HistoryPanel
from bienban.ui.trade import Trade


class Versions(Trade):
    """A trade: opens the panel and does what is asked for in it."""

    def toggle(self) -> None:
        """Open the panel, go to it, or close it from within."""
        shell, session = self._window.shell, self._files.session
        if isinstance(shell.panel, HistoryPanel):
            shell.leave_panel()
            return
        if session is None or shell.page is None:
            return
        shell.page.form.settle()
        keeping = self._window.conductor.keeping
        keeping.history.note()
        panel = HistoryPanel(shell.theme, session, keeping.history, self._library.languages)
        panel.wanted.connect(self._restore)
        panel.cleared.connect(partial(self._clear, panel))
        shell.open_panel(panel)

    def _restore(self, version: Version) -> None:
        shell, session, history = self._window.shell, self._files.session, self._window.conductor.keeping.history
        if session is None:
            return
        at = clock(version.at.astimezone())
        history.note()
        try:
            session.replace(versions.read(version), _("Restoring the state of {time}").format(time=at))
        except BienBanError as error:
            shell.notice.say("error", str(error), true=unchanged(session))
            return
        history.note()
        words = _("The state of {time} is here again. Undo takes it back.")
        shell.notice.say("ok", words.format(time=at), true=LastStep(session).is_last)

    def _clear(self, panel: HistoryPanel) -> None:
        keeping, session = self._window.conductor.keeping, self._files.session
        words = _("History and recovery of this file have been cleared. The file itself is as it was.")
        clearings = [keeping.history.clear]
        if session is not None and session.path is not None:
            clearings.append(partial(recovered.clear, keeping.recovery.folder, session.path))
        for clear in clearings:
            try:
                clear()
            except BienBanError as error:
                words = str(error)
        panel.said.tell(words)
