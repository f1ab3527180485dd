"""The last resort: an error of the program itself is written down, said in one sentence, and work goes on."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from bienban import paths
from bienban.i18n import gettext as _
from bienban.ui.widgets.notice import Remedy

if TYPE_CHECKING:
    from bienban.ui.window import MainWindow

_LOG_LIMIT = 1_000_000
_SAME_SECONDS = 10.0
"""An error that comes again and again, with every stroke of the brush, is told once in so many seconds."""


class Mishaps(QObject):
    """Hears the errors that nobody caught, those of threads too."""

    _elsewhere = Signal(str, str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: dict[str, float] = {}
        self._elsewhere.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def catch(self) -> None:
        """Hear them from now on."""
        sys.excepthook = self._hear
        threading.excepthook = self._hear_thread

    def _hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.keep_safe()
            QGuiApplication.quit()
            return
        self._tell(*_told(kind, error, trace))

    def _hear_thread(self, heard: threading.ExceptHookArgs) -> None:
        """The window is told in its own thread; where there is none any more, it is only written down."""
        if issubclass(heard.exc_type, SystemExit):
            return
        place, details = _told(heard.exc_type, heard.exc_value, heard.exc_traceback)
        try:
            self._elsewhere.emit(place, details)
        except RuntimeError:
            _write_down(details)

    def _tell(self, place: str, details: str) -> None:
        """Save first; then say it, when whatever is being drawn just now has been drawn."""
        now = monotonic()
        if now - self._told.get(place, -_SAME_SECONDS) < _SAME_SECONDS:
            return
        self._told[place] = now
        safe = self._window.keep_safe()
        log = _write_down(details)
        QTimer.singleShot(0, self, partial(self._say, log, safe))

    def _say(self, log: Path, safe: bool) -> None:
        shell = self._window.shell
        kept = _("Something went wrong in the program. Your text is kept: save it and go on. Details: {file}")
        lost = _("Something went wrong in the program, and your text is not kept safe: save it now. Details: {file}")
        sentence = (kept if safe else lost).format(file=log)
        save = shell.commands["save"]
        if shell.notice.sentence != sentence:
            shell.notice.say("error", sentence, *[Remedy(_("Save"), "save", save.trigger)] * save.isEnabled())


def _told(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> tuple[str, str]:
    """Where it happened, and all that is known of it. What the broken-off calls held is let go: a brush, a file."""
    import traceback

    details = "".join(traceback.format_exception(kind, error, trace))
    frames = traceback.extract_tb(trace)
    traceback.clear_frames(trace)
    place = f"{kind.__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__name__
    return place, details


def _write_down(details: str) -> Path:
    log = paths.user_state() / "errors.log"
    with suppress(OSError):  # nowhere to write: the sentence is still said
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        mode = "a" if log.exists() and log.stat().st_size < _LOG_LIMIT else "w"
        log.touch(mode=0o600)
        with log.open(mode, encoding="utf-8", errors="replace") as file:
            file.write(details + "\n")
    return log
