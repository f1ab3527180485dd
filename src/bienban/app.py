"""Starts the editor: the application, its language, its window; and draws a picture of it where there is no screen."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, MutableMapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bienban import files, i18n, paths
from bienban.i18n import gettext as _
from bienban.ui.mishaps import Mishaps
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow

_PICTURE_SIZE = (1366, 768)
_SETTLE_MS = 400
"""Heights follow the fonts over several rounds of layout."""


def run(
    file: Path | None = None,
    lang: str = "",
    sample: str = "",
    picture: Path | None = None,
    packs: Path | None = None,
) -> int:
    """Open the editor and stay until it is closed; the exit status.

    ``file`` is opened; ``sample`` names a shipped sample that is opened as a new untitled record. ``lang`` is a
    language of the interface (``vi``, ``zh``, ``en``), by default the one chosen before, else the system's. ``packs``
    is a folder of mechanism packs that takes the place of the office's own. ``picture``: draw the window into this
    PNG file and leave. Raises ``BienBanError`` when there can be no picture.
    """
    gc.disable()
    choose_input_method(os.environ)
    if picture is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if file is not None:
            from bienban.session import document  # the record is read when there is a window, or none is wanted

            document.read(file)  # no picture of a window that only complains
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = application()
    if picture is None and file is not None and _is_open_elsewhere(file):
        return 0
    settings = Settings()
    speaker = Speaker(app)
    speaker.speak(i18n.tag_for(lang) or i18n.tag_for(settings.text("look/language")) or i18n.system_tag())
    window = MainWindow(settings, speaker.speak)
    Mishaps(window).catch()
    gc.freeze()  # what the start has made stays: it is not looked through again for garbage
    gc.enable()
    if picture is not None:
        return _draw(app, window, picture, lambda: _begin(window, file, sample, packs, drawing=True))
    window.painted.connect(lambda: _begin(window, file, sample, packs))
    window.painted.connect(lambda: _hear_the_end(window, app))
    window.show()
    status = app.exec()
    leave_the_clipboard()
    return status


def _is_open_elsewhere(file: Path) -> bool:
    """Whether a window of this user has the file open, and has come forward."""
    from bienban.ui.filing.instance import show_elsewhere

    return show_elsewhere(file)


def leave_the_clipboard() -> None:
    """Leave what was copied as plain words: Qt outlives Python for a moment and cannot ask it for more."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.setText(clipboard.text())


def application() -> QApplication:
    """The one application object, with the style that the palette is made for."""
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setApplicationName("Biên Bản")
    app.setDesktopFileName("bienban")
    return app


class Speaker:
    """Changes the language of the interface: our words, and those of Qt's own buttons, menus and dialogs."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def speak(self, tag: str) -> None:
        """Speak this language of the catalogues from now on; what is shown already is built again by the window."""
        i18n.use(tag)
        QLocale.setDefault(QLocale({"vi": "vi_VN", "zh_Hans": "zh_CN"}.get(tag, "en_GB")))
        while self._translators:
            self._app.removeTranslator(self._translators.pop())
        own, of_qt = str(paths.resources() / "locale"), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        known = {
            "vi": (("qtbase_vi", own),),
            "zh_Hans": (("qtbase_zh_CN", of_qt), ("qtbase_zh_Hans", own)),  # ours has what theirs lacks
        }
        for name, folder in known.get(tag, ()):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)


def choose_input_method(environment: MutableMapping[str, str]) -> None:
    """Where Fcitx is asked for and this Qt has no plug-in for it, take IBus, whose calls Fcitx answers.

    The Qt that comes from the package index has no Fcitx plug-in; without this nothing can be composed.
    """
    if not environment.get("QT_IM_MODULE", "").startswith("fcitx"):
        return
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    if any(folder.glob("*fcitx*")):
        return
    if environment.get("XDG_SESSION_TYPE") == "wayland":
        del environment["QT_IM_MODULE"]
    else:
        environment["QT_IM_MODULE"] = "ibus"


def _begin(window: MainWindow, file: Path | None, sample: str, packs: Path | None, *, drawing: bool = False) -> None:
    """What comes after the first paint: reading a record takes libraries that a bare window does not need."""
    from bienban.ui.library import Library

    conductor = window.begin(Library(packs))
    if file is not None and drawing:
        conductor.files.show(file)
    elif file is not None:
        conductor.files.open(file)
    elif sample:
        conductor.files.sample(paths.resources() / "samples" / f"{sample}.bienban")
    if conductor.files.session is None:
        conductor.show_start()


def _hear_the_end(window: MainWindow, app: QApplication) -> None:
    from bienban.ui.ending import Ending

    Ending(window.keep_safe, app)


def _draw(app: QApplication, window: MainWindow, picture: Path, begin: Callable[[], None]) -> int:
    """Draw the window when everything in it is built and has found its place."""
    drawn: list[bool] = []

    def finish() -> None:
        begin()
        window.conductor.draw_all()
        QTimer.singleShot(_SETTLE_MS, window, take)

    def take() -> None:
        drawn.append(window.grab().save(str(picture), "PNG"))
        app.quit()

    window.resize(*_PICTURE_SIZE)
    window.painted.connect(finish)
    window.show()
    app.exec()
    if drawn == [True]:
        return 0
    raise files.WriteError(_("The picture cannot be written: {path}.").format(path=picture), picture)
