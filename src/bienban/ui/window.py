"""The window: light, so that it is there at once. What works in it comes with the conductor."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from bienban.ui.settings import Settings
from bienban.ui.shell import Shell
from bienban.ui.widgets.undoing import leaves_undo

if TYPE_CHECKING:  # imported when the window has been painted
    from bienban.ui.conductor import Conductor
    from bienban.ui.library import Library

_OF_THE_SCREEN = 0.94
"""How much of the screen a window takes that nobody has sized yet."""
_SUFFIX = ".bienban"


class MainWindow(QMainWindow):
    """One window, one record. ``shell`` is what is shown now; it is built again when the look changes."""

    painted = Signal()
    """The window has been seen for the first time."""

    def __init__(self, settings: Settings, speak: Callable[[str], None]) -> None:
        """``speak`` changes the language of the interface, Qt's own words included."""
        super().__init__()
        self.settings = settings
        self.speak = speak
        self.setMinimumSize(640, 480)
        if not self.restoreGeometry(settings.geometry):
            self.resize(self.screen().availableSize() * _OF_THE_SCREEN)
        self.setAcceptDrops(True)
        self.setWindowTitle("Biên Bản")
        self.shell = self.build_shell()
        self._conductor: Conductor | None = None
        self._seen = False

    @property
    def conductor(self) -> Conductor:
        """What works in the window. Raises ``RuntimeError`` before :meth:`begin`."""
        if self._conductor is None:
            raise RuntimeError("the window has not begun")
        return self._conductor

    def keep_safe(self) -> bool:
        """Write down now what is not saved: something went wrong, or the program is about to be ended.

        Says whether all of it is safe.
        """
        return self._conductor is None or self._conductor.keeping.flush()

    def begin(self, library: Library) -> Conductor:
        """Make the window work: files, commands, menus."""
        from bienban.ui.conductor import Conductor

        self._conductor = Conductor(self, library)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        return self._conductor

    def build_shell(self) -> Shell:
        """Build what is shown, for the look and the language that are chosen now."""
        theme = self.settings.theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(theme.palette())
            app.setFont(theme.font("interface"))
        self.shell = Shell(theme)
        self.setCentralWidget(self.shell)
        self.shell.show()  # at once: what is built into it is laid out in the size that it has
        return self.shell

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window is there."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes; remember the arrangement."""
        if self._conductor is not None and not self._conductor.may_close():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the start page for the open record."""
        if event.matches(QKeySequence.StandardKey.Cancel) and self._conductor is not None:
            self._conductor.leave_start()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of ours."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped, when the other program has been answered."""
        path, conductor = _dropped(event), self._conductor
        if path is not None and conductor is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: conductor.files.open(path))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo and redo belong to the session: a text field that has the focus does not keep them to itself."""
        return leaves_undo(event)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and self.isAncestorOf(new):
            new.installEventFilter(self)


def _dropped(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix == _SUFFIX else None
