"""The window for hours with a large record: scrolling, memory, thousands of edits, undo. 200 clauses, 150 people."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the process that is measured holds the program, not what measures it
    from tests.benchmarks.timing import Row

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
from pathlib import Path
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.processEvents()
status = Path("/proc/self/status").read_text(encoding="ascii")
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))
"""
_STEPS = 400
_EDITS = 10_000
_CLAUSES = 200


def rows() -> Iterator[Row]:
    """Each figure from one process of its own, offscreen."""
    import tempfile

    from bienban.storage import codec
    from tests.benchmarks.records import sized
    from tests.benchmarks.timing import Row

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = os.environ["XDG_STATE_HOME"] = home
        file = Path(home, "large.bienban")
        file.write_bytes(codec.encode(sized(people=150, clauses=_CLAUSES)))
        bare = int(_told([sys.executable, "-c", _BARE])) / 1024
        for line in _told([sys.executable, "-m", "tests.benchmarks.endurance", str(file)]).splitlines():
            what, limit, figure, unit = line.split("\t")
            if unit == "MB":
                details = f"{float(figure):.0f} MB / {bare:.0f} MB"
                yield Row(what, float(figure) - bare, float(limit), unit, details)
            else:
                yield Row(what, float(figure), float(limit), unit)


def _told(command: list[str]) -> str:
    import subprocess

    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _measure(file: Path) -> None:
    from PySide6.QtWidgets import QApplication, QScrollArea

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
    conductor.files.open(file)
    page = window.shell.page
    assert page is not None
    page.form.build_all()
    _rest(app)
    gc.collect()
    _tell("memory of the window with it, above a bare window", 80, _resident(), "MB")
    bar = page.form.findChildren(QScrollArea)[0].verticalScrollBar()
    _tell("a scroll step painted, 95 of 100", 16, _most(list(_scrolled(app, bar))))
    before, after = _edited(app, conductor.files.session)
    _tell("memory after 10,000 edits, against 2,500", 1.05, after / before, "x")
    undone = []
    for _turn in range(100):
        start = time.perf_counter()
        window.shell.commands["undo"].trigger()
        app.processEvents()
        undone.append((time.perf_counter() - start) * 1000)
    _tell("undo after 10,000 edits, 95 of 100", 50, _most(undone))
    conductor.files.session = None


def _most(figures: Sequence[float]) -> float:
    """What 95 of 100 figures stay below."""
    from tests.benchmarks.timing import percentile

    return percentile(list(figures), 0.95)


def _scrolled(app: object, bar: object) -> Iterator[float]:
    """Milliseconds of each step: three lines down, painted."""
    from PySide6.QtWidgets import QApplication, QScrollBar

    assert isinstance(app, QApplication)
    assert isinstance(bar, QScrollBar)
    for _step in range(_STEPS):
        start = time.perf_counter()
        bar.setValue((bar.value() + 72) % bar.maximum())
        app.processEvents()
        yield (time.perf_counter() - start) * 1000


def _edited(app: object, session: object) -> tuple[float, float]:
    """Megabytes when the history is full, and at the end."""
    from PySide6.QtWidgets import QApplication

    from bienban.core.edits import Set
    from bienban.core.ids import Address
    from bienban.session.session import Session

    assert isinstance(app, QApplication)
    assert isinstance(session, Session)
    full = 0.0
    for number in range(_EDITS):
        address = Address(f"c{number % _CLAUSES:07}", "text", "vi" if number % 2 else "zh-Hans")
        session.apply(Set(address, f"Nội dung thay đổi số {number}. " * 6), "Edit")
        if number % 20 == 0:
            app.processEvents()
        if number == _EDITS // 4:
            gc.collect()
            full = _resident()
    gc.collect()
    return full, _resident()


def _rest(app: object) -> None:
    from PySide6.QtWidgets import QApplication

    assert isinstance(app, QApplication)
    end = time.perf_counter() + 2
    while time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.01)


def _resident() -> float:
    """Megabytes of this process that are in memory."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024


def _tell(what: str, limit: float, figure: float, unit: str = "ms") -> None:
    print(f"{what}\t{limit}\t{figure}\t{unit}", flush=True)


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))
