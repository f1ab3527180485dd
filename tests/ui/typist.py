"""Types into real windows and kills them: ``python -m tests.ui.typist FOLDER KILLS SEED``, or ``--until-ended FOLDER``.

One process loads everything once and then forks: each child is a program of its own with a window, a home and a file of
its own. It types a letter every few milliseconds, as an input method does, and notes each letter that the window has
taken. At a random moment it is killed, so that it cannot do anything about it. Linux only.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path
from shutil import copy

EVERY_MS = 25
"""A letter comes every so often: forty in a second, several times as many as a person types."""
LETTERS = "Hội nghị thống nhất 会议达成一致 "
KINDS = ("saved", "untitled", "saving")
"""A file that was saved before; a new record; a file that is saved again and again while it is typed into."""
ENDED = "--until-ended"
"""One program that types until the system ends it."""
_AT_ONCE = 4
_LONGEST = 2.5
"""Seconds of typing."""


def letters(count: int) -> str:
    """The first so many letters that are typed."""
    return (LETTERS * (count // len(LETTERS) + 1))[:count]


def kind_of(number: int) -> str:
    """What the child with this number does."""
    return KINDS[number % len(KINDS)]


def main(folder: Path, kills: int, seed: int) -> None:
    """Start the children, a few at a time, and kill each."""
    import bienban.app
    import bienban.ui.conductor
    import bienban.ui.library  # noqa: F401  loaded once for all

    chance = random.Random(seed)
    waiting = list(range(kills))
    running: dict[int, tuple[Path, float]] = {}
    while waiting or running:
        while waiting and len(running) < _AT_ONCE:
            number = waiting.pop()
            home = folder / str(number)
            home.mkdir()
            if (child := os.fork()) == 0:
                _child(home, kind_of(number))
            running[child] = (home, chance.uniform(0.02, _LONGEST))
        for child, (home, seconds) in list(running.items()):
            if os.waitpid(child, os.WNOHANG) != (0, 0):
                raise SystemExit(f"{home.name} ended by itself")
            if _age(home) >= seconds:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                del running[child]
        time.sleep(0.002)


def _age(home: Path) -> float:
    """Seconds since the first letter."""
    began = home / "began"
    return time.time() - float(began.read_text()) if began.exists() else 0.0


def _child(home: Path, kind: str) -> None:
    """A program of its own; it ends with this."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for variable in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        os.environ[variable] = str(home / variable)
    status = 99
    try:
        status = _type(home, kind)
    finally:
        os._exit(status)


def _type(home: Path, kind: str) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QApplication

    from bienban import paths
    from bienban.app import application
    from bienban.core.ids import Address
    from bienban.ui.ending import Ending
    from bienban.ui.library import Library
    from bienban.ui.settings import Settings
    from bienban.ui.window import MainWindow

    app = application()
    window = MainWindow(Settings(), lambda _tag: None)
    opened = window.begin(Library(None)).files
    window.show()
    sample = paths.resources() / "samples" / "intent-2024.bienban"
    if kind == ENDED:
        Ending(window.keep_safe, app)
    if kind in ("untitled", ENDED):
        opened.sample(sample)
    else:
        opened.open(Path(copy(sample, home / "file.bienban")))
    field = window.shell.page.form.binder.field(Address("minutes", "title", "vi"))  # type: ignore[union-attr]
    assert field is not None
    field.selectAll()
    typed = os.open(home / "typed", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    count = 0

    def letter() -> None:
        nonlocal count
        event = QInputMethodEvent("", [])
        event.setCommitString(letters(count + 1)[-1])
        QApplication.sendEvent(field, event)
        count += 1
        os.write(typed, b".")
        if count == 1:
            (home / "began.tmp").write_text(str(time.time()))
            (home / "began.tmp").rename(home / "began")
        if kind == "saving" and count % 17 == 0:
            opened.save()

    timer = QTimer()
    timer.timeout.connect(letter)
    timer.start(EVERY_MS)
    return app.exec()


if __name__ == "__main__":
    if sys.argv[1] == ENDED:
        _child(Path(sys.argv[2]), ENDED)
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
