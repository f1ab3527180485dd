"""The window: it holds what lasts (settings, files, the session) and rebuilds what is shown when the look changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from bienban.session.document import SUFFIX
from bienban.session.session import Session
from bienban.ui.exporting import Exporting
from bienban.ui.files import Files
from bienban.ui.form.page import FormPage
from bienban.ui.library import Library
from bienban.ui.preview import Preview
from bienban.ui.record_page import RecordPage
from bienban.ui.settings import Settings
from bienban.ui.shell import Shell
from bienban.ui.starting import Starting


class MainWindow(QMainWindow):
    """One window, one record."""

    def __init__(self, settings: Settings, library: Library, speak: Callable[[str], None]) -> None:
        """``speak`` changes the language of the interface, Qt's own words included."""
        super().__init__()
        self._settings = settings
        self._library = library
        self._speak = speak
        self.setMinimumSize(640, 480)
        self.resize(1366, 720)
        self.restoreGeometry(settings.geometry)
        self.setAcceptDrops(True)
        self.files = Files(self, library, self._settle)
        self.shell = self._build()
        self.files.opened.connect(self._show)
        self.files.failed.connect(lambda sentence: self.shell.notice.say("error", sentence))
        self.files.saved.connect(lambda: self.shell.notice.hide())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def rebuild(self) -> None:
        """Build again what is shown, for another theme, zoom or language; the record and the place stay."""
        place = self.shell.page.place if self.shell.page else None
        on_start = self.shell.on_start_page
        self._settle()
        self.exporting.stop()
        self.shell.hide()
        self.shell.deleteLater()
        self.shell = self._build()
        if self.files.session is not None:
            self._show(self.files.session)
            if self.shell.page is not None and place is not None:
                self.shell.page.form.reveal(place)
            if on_start:
                self.show_start()

    def draw_all(self) -> None:
        """Finish at once what is otherwise drawn when the typing pauses."""
        if self.shell.page is not None:
            self.shell.page.preview.refresh()

    def show_start(self) -> None:
        """Show the start page, the focus on the mechanisms."""
        self.shell.show_start()
        self.starting.fill()
        self.shell.start.settle_focus(on_packs=self.files.session is not None)
        self._entitle()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes; remember the arrangement."""
        if not self.files.may_leave():
            event.ignore()
            return
        self.exporting.stop()
        self._settings.geometry = self.saveGeometry()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the start page for the open record."""
        if event.matches(QKeySequence.StandardKey.Cancel) and self.shell.on_start_page:
            self.shell.show_page()
            self._entitle()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of ours."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.files.open(path))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo and redo belong to the session: a text field that has the focus does not keep them to itself."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(step) for step in steps):
                event.ignore()
                return True
        return False

    def _build(self) -> Shell:
        theme = self._settings.theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(theme.palette())
            app.setFont(theme.font("interface"))
        shell = Shell(theme)
        self.exporting = Exporting(shell, self._settings, self._library, self.files)
        self.starting = Starting(shell, self.files, self._library)
        self.setCentralWidget(shell)
        self._connect(shell)
        return shell

    def _connect(self, shell: Shell) -> None:
        files = self.files
        acts: dict[str, Callable[[], object]] = {
            "new": self.show_start,
            "renew": files.choose_and_renew,
            "renew_this": files.renew_this,
            "open": files.choose_and_open,
            "save": files.save,
            "save_as": files.save_as,
            "export": self.exporting.toggle,
            "close": files.close,
            "quit": self.close,
            "undo": self._undo,
            "redo": self._redo,
            "outline": shell.toggle_outline,
            "preview": shell.toggle_pane,
            "next_pane": lambda: shell.move_focus(1),
            "previous_pane": lambda: shell.move_focus(-1),
            "go_to": shell.go_to_part,
            "zoom_in": lambda: self._zoom(1),
            "zoom_out": lambda: self._zoom(-1),
            "zoom_reset": lambda: self._zoom(0),
        }
        for name, act in acts.items():
            shell.commands[name].triggered.connect(lambda _checked=False, act=act: act())
        shell.commands.themes.triggered.connect(self._choose_theme)
        shell.commands.languages.triggered.connect(self._choose_language)

    def _show(self, session: Session | None) -> None:
        if session is None:
            self.rebuild()
            self.show_start()
            return
        self.shell.notice.hide()
        self.shell.show_record(session, self._page(session))
        session.state_changed.connect(self._entitle)
        self._entitle()

    def _page(self, session: Session) -> RecordPage:
        theme = self.shell.theme
        form = FormPage(session, theme, self._library.languages, self._library.phrases)
        preview = Preview(session, theme, self._library.languages, self._settings)
        return RecordPage(theme, self._settings, session, form, preview)

    def _entitle(self) -> None:
        session = self.files.session
        if session is None or self.shell.on_start_page:
            self.setWindowTitle("Biên Bản")
            self.setWindowModified(False)
            return
        self.setWindowTitle(f"{session.title}[*] – Biên Bản")
        self.setWindowModified(session.modified)

    def _settle(self) -> None:
        if self.shell.page is not None:
            self.shell.page.form.settle()

    def _undo(self) -> None:
        self._settle()
        if self.files.session is not None:
            self.files.session.undo()

    def _redo(self) -> None:
        self._settle()
        if self.files.session is not None:
            self.files.session.redo()

    def _zoom(self, steps: int) -> None:
        before = self._settings.theme.zoom
        self._settings.zoom_by(steps)
        if self._settings.theme.zoom != before:
            self.rebuild()

    def _choose_theme(self, action: QAction) -> None:
        self._settings.put("look/theme", action.data())
        self.rebuild()

    def _choose_language(self, action: QAction) -> None:
        self._settings.put("look/language", action.data())
        self._speak(action.data())
        self.rebuild()

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and self.isAncestorOf(new):
            new.installEventFilter(self)


def _dropped(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix == SUFFIX else None
