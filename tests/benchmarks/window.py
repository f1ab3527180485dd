"""The window: how soon it is there, what opening a record adds, how soon a typed character is painted."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bienban.storage import codec
from tests.benchmarks.process import run, sample
from tests.benchmarks.records import sized
from tests.benchmarks.timing import Row, pair, percentile

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        app.quit()
app = QApplication([])
window = Bare()
window.resize(1366, 720)
window.show()
app.exec()
"""
_OURS = """
from bienban import app
from bienban.ui.window import MainWindow
original = MainWindow.paintEvent
def painted(self, event):
    original(self, event)
    app.QApplication.quit()
MainWindow.paintEvent = painted
app.run(lang="vi")
"""
_TURNS = 200
_FRAME = 16.0


def rows() -> Iterator[Row]:
    """Start, opening, typing, all offscreen so that no window manager takes part."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = os.environ["XDG_STATE_HOME"] = home
        started, ours, bare = pair(lambda: _python(_OURS), lambda: _python(_BARE), turns=11)
        figures = f"{ours * 1000:.0f} ms / {bare * 1000:.0f} ms"
        yield Row("editor to its first painted window, against a bare QMainWindow", started, 1.6, "x", figures)
        typed = Path(home, "large.bienban")
        typed.write_bytes(codec.encode(sized(people=150, clauses=200)))
        for what, limit, figure in _inside(sample(), typed):
            yield Row(what, figure, limit, "ms")


def _python(code: str) -> None:
    run([sys.executable, "-c", code])


def _inside(small: Path, large: Path) -> list[tuple[str, float, float]]:
    """What is measured in the running program, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.window", str(small), str(large)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = [line.split("\t") for line in told.splitlines()]
    return [(what, float(limit), float(figure)) for what, limit, figure in lines]


def _measure(small: Path, large: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from bienban.app import application
    from bienban.ui.library import Library
    from bienban.ui.settings import Settings
    from bienban.ui.window import MainWindow

    app: QApplication = application()
    window = MainWindow(Settings(), lambda _tag: None)
    window.resize(1366, 768)
    conductor = window.begin(Library(None))
    window.show()
    app.processEvents()
    for what, limit, file in (("annual-05", 150, small), ("200 clauses and 150 people", 300, large)):
        opening = []
        for _turn in range(5):
            _bury(app)
            start = time.perf_counter()
            conductor.files.open(file)
            app.processEvents()
            opening.append((time.perf_counter() - start) * 1000)
        _tell(f"opening {what} in the window that is there", limit, median(opening))
    conductor.files.open(large)
    _bury(app)
    app.processEvents()
    for what, limit, figure in _typing(app, window):
        _tell(what, limit, figure)


def _typing(app: object, window: object) -> Iterator[tuple[str, float, float]]:
    """Key to painted character, the preview following: in the middle of 200 clauses, and in a name among 150."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from bienban.core.ids import Address

    assert isinstance(app, QApplication)
    form = window.shell.page.form  # type: ignore[attr-defined]
    for where, place in (
        ("", Address("c0000102", "text", "vi")),
        (" of a name", Address("p0000042", "name", "vi")),
    ):
        form.reveal(place)
        _settle(app)
        field = app.focusWidget()
        keys: list[float] = []
        for turn in range(_TURNS):
            letter = "bien ban hoi nghi "[turn % 18]
            start = time.perf_counter()
            app.postEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
            app.processEvents()
            keys.append((time.perf_counter() - start) * 1000)
            time.sleep(0.03)
        yield f"key to painted character{where}, 95 of 100, 200 clauses and 150 people", _FRAME, percentile(keys, 0.95)
        yield f"key to painted character{where}, the slowest", 50.0, max(keys)


def _bury(app: object) -> None:
    """Delete what is to be deleted later, as the event loop would have done by now."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    assert isinstance(app, QApplication)
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _settle(app: object) -> None:
    end = time.perf_counter() + 1.5
    while time.perf_counter() < end:
        app.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.01)


def _tell(what: str, limit: float, figure: float) -> None:
    print(f"{what}\t{limit}\t{figure}", flush=True)


if __name__ == "__main__":
    _measure(Path(sys.argv[1]), Path(sys.argv[2]))
