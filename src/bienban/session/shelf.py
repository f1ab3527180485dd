"""The office's Word templates as they are now: the folder is watched, and a template that changes is tried at once.

Word, LibreOffice and others write by a new file that takes the old one's name, so the folder is watched and every file
in it. What is found faulty is tried once more after a pause, before anybody is told: it may have been half written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from bienban import files
from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes
from bienban.session.helper import Helper

if TYPE_CHECKING:  # imported in the background: it reads Word's libraries
    from bienban.document.templates import TemplateFile, Trial

_SETTLE_MS = 300
"""A folder is looked at when it has been still for so long."""
_AGAIN_MS = 700
"""A faulty template is tried again after this pause."""


@dataclass(frozen=True)
class Entry:
    """A template, and what came of trying it. ``waits``: it is still to be tried, or tried once more."""

    file: TemplateFile
    trial: Trial | None = None
    waits: bool = False

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with it, as far as that is sure."""
        return self.trial.faults if self.trial and not self.waits else ()

    @property
    def works(self) -> bool:
        """Whether it was tried and nothing is wrong with it."""
        return self.trial is not None and self.trial.works


@dataclass(frozen=True)
class Subject:
    """What templates are tried on."""

    minutes: Minutes
    languages: Mapping[str, Language]


class Shelf(QObject):
    """Watches the folder and tries templates in a thread; lasts as long as the window."""

    changed = Signal()
    """There are others, or more is known of them."""
    broke = Signal(object)
    """The :class:`Entry` of a template that was changed and does not work."""

    def __init__(self, folder: Path, subject: Callable[[], Subject | None], parent: QObject | None = None) -> None:
        """``subject`` says what to try templates on, each time when it is time to try them."""
        super().__init__(parent)
        self.folder = folder
        self._subject = subject
        self._entries: tuple[Entry, ...] = ()
        self._looked = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stir)
        self._watcher.fileChanged.connect(self._stir)
        self._later = _timer(self, _SETTLE_MS, self._look)
        self._again = _timer(self, _AGAIN_MS, self._look)
        self._helper = Helper(self)
        self._helper.given.connect(self._take)
        self._helper.failed.connect(self._give_up)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The templates by name."""
        return self._entries

    def move_to(self, folder: Path) -> None:
        """Look into another folder from now on."""
        self.folder = folder
        self._entries = ()
        self._looked = False
        self._follow(())
        self.changed.emit()

    def watch(self) -> None:
        """Begin to watch; what is there already is not tried."""
        if not self._looked:
            self._look()

    def try_all(self) -> None:
        """Try every template, on the minutes as they are now."""
        self._entries = tuple(Entry(entry.file, waits=True) for entry in self._entries)
        self._looked = True
        self._look()
        self.changed.emit()

    def close(self) -> None:
        """Watch and try no more."""
        self._later.stop()
        self._again.stop()
        self._helper.close()

    def _stir(self) -> None:
        self._later.start()

    def _look(self) -> None:
        self._later.stop()
        self._again.stop()
        self._follow(self._entries)
        known = {entry.file: entry for entry in self._entries}
        folder, subject, first = self.folder, self._subject(), not self._looked
        self._looked = True
        self._helper.ask(lambda: _tried(folder, known, subject, first))

    def _take(self, found: tuple[Entry, ...]) -> None:
        before = {entry.file: entry for entry in self._entries}
        self._entries = found
        self._follow(found)
        if any(entry.waits and entry.trial for entry in found):
            self._again.start()
        for entry in found:
            if entry.faults and not (entry.file in before and before[entry.file].faults):
                self.broke.emit(entry)
        self.changed.emit()

    def _give_up(self, _error: object) -> None:
        """Trying raises nothing for what a template has wrong with it: what it raised will not be better next time."""
        self._entries = tuple(Entry(entry.file, entry.trial) for entry in self._entries)
        self.changed.emit()

    def _follow(self, entries: tuple[Entry, ...]) -> None:
        """Watch the folder and the files in it; a file that took another's place is not watched yet."""
        wanted = {str(entry.file.path) for entry in entries} | {str(self.folder)}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(watched - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(path for path in wanted - watched if files.is_there(Path(path))):
            self._watcher.addPaths(new)


def _timer(parent: QObject, pause: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    timer.timeout.connect(act)
    return timer


def _tried(
    folder: Path, known: Mapping[TemplateFile, Entry], subject: Subject | None, first: bool
) -> Iterator[tuple[Entry, ...]]:
    """What stands in the folder, then again after each trial."""
    from bienban.document.templates import own_templates, try_template

    found = [known.get(file) or Entry(file, waits=not first) for file in own_templates(folder)]
    yield tuple(found)
    for number, entry in enumerate(found):
        if entry.waits and subject is not None:
            trial = try_template(entry.file.path, subject.minutes, subject.languages)
            found[number] = Entry(entry.file, trial, waits=not trial.works and entry.trial is None)
            yield tuple(found)
