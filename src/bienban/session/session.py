"""The open file: the present snapshot of the record, undo, and where it is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from bienban.core.difference import difference
from bienban.core.edits import Edit, Set
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import Minutes, Stage, node_id, walk
from bienban.i18n import gettext as _
from bienban.session.commands import Change, Step
from bienban.session.document import write
from bienban.session.finality import Finality, FrozenError
from bienban.storage.frozen import turn_to


class ReadOnlyError(BienBanError):
    """The record is open for reading only."""


STEPS = 2000
"""So many steps can be taken back: hours of typing, and memory that stays as it is from then on."""


class Session(QObject):
    """One record that is open. Every change of it goes through :meth:`apply`, :meth:`undo` or :meth:`redo`."""

    changed = Signal(object)
    """A :class:`~bienban.core.difference.Difference`, after every new snapshot."""
    state_changed = Signal()
    """The path, the modified mark or the words of undo and redo have changed."""
    shown = Signal(object)
    """The :class:`Address` that undo or redo is about to change: show it and give it the focus."""

    def __init__(
        self, minutes: Minutes, path: Path | None = None, parent: QObject | None = None, digest: str = ""
    ) -> None:
        """``digest`` is that of the file's bytes when they were read (:func:`bienban.files.digest`)."""
        super().__init__(parent)
        self._minutes = minutes
        self._path = path
        self._digest = digest
        self._refusal = ""
        self._finality = Finality(minutes)
        self._saved_at: datetime | None = None
        self._run = 0
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(STEPS)
        self._stack.indexChanged.connect(self.state_changed)
        self._stack.cleanChanged.connect(self.state_changed)

    @property
    def minutes(self) -> Minutes:
        """The present snapshot."""
        return self._minutes

    @property
    def path(self) -> Path | None:
        """Where the record is saved; None until it has been."""
        return self._path

    @property
    def digest(self) -> str:
        """The SHA-256 of the file's bytes as opened or saved; empty when there is no file."""
        return self._digest

    @property
    def read_only(self) -> bool:
        """Whether the record can only be read here, until it is saved under another name."""
        return bool(self._refusal)

    @property
    def refusal(self) -> str:
        """Why it can only be read, and what to do; empty when it can be changed."""
        return self._refusal

    def keep_read_only(self, refusal: str) -> None:
        """Refuse every edit from now on with this sentence; none: take edits again."""
        self._refusal = refusal
        self.state_changed.emit()

    @property
    def modified(self) -> bool:
        """Whether there is something that the file does not have."""
        return not self._stack.isClean()

    @property
    def title(self) -> str:
        """What the window calls the document."""
        return self._path.name if self._path else _("Untitled")

    @property
    def saved_at(self) -> datetime | None:
        """When it was saved from this window; None when it was not."""
        return self._saved_at

    @property
    def undo_text(self) -> str:
        """What :meth:`undo` would take back; empty when there is nothing."""
        return self._stack.undoText()

    @property
    def redo_text(self) -> str:
        """What :meth:`redo` would do again; empty when there is nothing."""
        return self._stack.redoText()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._stack.canUndo()

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._stack.canRedo()

    def steps(self) -> Iterator[Step]:
        """The steps that could be taken back, the last one first."""
        for index in range(self._stack.index() - 1, -1, -1):
            command = self._stack.command(index)
            if isinstance(command, Change):
                yield command.step

    def apply(self, edit: Edit, label: str, *, at: Address | None = None, merge: str = "") -> None:
        """Make the next snapshot; an edit that changes nothing leaves no step.

        ``label`` is the step's name in the menu, ``at`` the place that undo shows again (of a :class:`Set` its own).
        Steps with the same ``merge`` within two seconds become one, until :meth:`end_run`. Raises
        :class:`~bienban.core.edits.EditError`, and then nothing has changed; :class:`ReadOnlyError` where nothing may.
        """
        self._check()
        after = edit.apply(self._minutes)
        if not difference(self._minutes, after):
            return
        place = edit.address if at is None and isinstance(edit, Set) else at
        run = f"{merge} {self._run}" if merge else ""
        self._stack.push(Change(Step(self._minutes, after, label, place, run, monotonic()), self._show))

    def come_to(self, stage: Stage, at: str, label: str) -> None:
        """Bring the minutes to ``stage``, ``at`` a local time (``2026-04-27T09:31``), as one step.

        Raises :class:`ReadOnlyError` where nothing may be changed, and :class:`~bienban.core.edits.EditError` when
        they are there already, with this text.
        """
        if self._refusal:
            raise ReadOnlyError(self._refusal)
        self.end_run()
        after = turn_to(self._minutes, stage, at).apply(self._minutes)
        self._stack.push(Change(Step(self._minutes, after, label, None, "", monotonic()), self._show))

    @property
    def locked(self) -> str:
        """Why an edit would be refused now, and what to do: read only, or a final text; empty when it would not."""
        return self._refusal or self._finality.refusal(self._minutes)

    def unlock(self) -> None:
        """Let the final text be changed, until the minutes come to another stage."""
        self._finality.unlock()
        self.state_changed.emit()

    def replace(self, minutes: Minutes, label: str) -> None:
        """Make another record the next snapshot, as one step: a state of before is put back, the stages stay.

        Raises :class:`ReadOnlyError` or :class:`~bienban.session.finality.FrozenError` where nothing may be changed.
        """
        self._check()
        self._put(replace(minutes, turns=self._minutes.turns), label)

    def bring_back(self, minutes: Minutes, label: str) -> None:
        """Make what was not saved before an interruption the next snapshot, whatever stage it is in, as one step.

        Raises :class:`ReadOnlyError` where nothing may be changed.
        """
        if self._refusal:
            raise ReadOnlyError(self._refusal)
        self._put(minutes, label)

    def _put(self, minutes: Minutes, label: str) -> None:
        if found := difference(self._minutes, minutes):
            self.end_run()
            place = min(found.values, key=str, default=None)
            self._stack.push(Change(Step(self._minutes, minutes, label, place, "", monotonic()), self._show))

    def disown(self) -> None:
        """No file holds what is open, nor did one: it is modified until it is saved."""
        self._stack.resetClean()

    def take(self, minutes: Minutes, digest: str, label: str) -> None:
        """Put what the file holds by now in place of the present snapshot, as one step that can be undone."""
        self._put(minutes, label)
        self._finality.saved(minutes)
        self._digest = digest
        self._stack.setClean()
        self.state_changed.emit()

    def end_run(self) -> None:
        """What is typed next is a step of its own."""
        self._run += 1

    def undo(self) -> None:
        """Show the place of the last step, then put the snapshot before it back.

        Raises :class:`~bienban.session.finality.FrozenError` when that would take back a stage that is saved.
        """
        self.end_run()
        if step := next(self.steps(), None):
            self._finality.check_undo(step.before, step.after)
        self._step(self._stack.index() - 1, self._stack.undo)

    def redo(self) -> None:
        """Show the place of the step taken back, then do it again."""
        self.end_run()
        self._step(self._stack.index(), self._stack.redo)

    def save(self) -> None:
        """Write the file where it is. Raises :class:`~bienban.core.errors.BienBanError`; the old file then stands.

        A file that another program has written meanwhile is not overwritten (:class:`~bienban.files.ChangedError`).
        """
        self.overwrite(self._digest)

    def overwrite(self, digest: str) -> None:
        """Write the file where it is, if what it holds has this digest. Raises like :meth:`save`."""
        if self._path is None:
            raise ValueError("a record without a path is saved by save_as")
        if self._refusal:
            raise ReadOnlyError(self._refusal)
        self._write(self._path, digest)

    def save_as(self, path: Path) -> None:
        """Write the file at ``path``, whatever it holds, and stay there: it can be edited. Raises like :meth:`save`."""
        self._write(path, "")

    def _write(self, path: Path, expected: str) -> None:
        self.end_run()
        self._digest = write(self._minutes, path, expected)
        self._path = path
        self._refusal = ""
        self._finality.saved(self._minutes)
        self._saved_at = datetime.now()
        self._stack.setClean()
        self.state_changed.emit()

    def _check(self) -> None:
        if self._refusal:
            raise ReadOnlyError(self._refusal)
        if refusal := self.locked:
            raise FrozenError(refusal)

    def _step(self, index: int, move: Callable[[], None]) -> None:
        command = self._stack.command(index) if 0 <= index < self._stack.count() else None
        if not isinstance(command, Change):
            return
        place = command.step.at
        known = place is not None and self._holds(place)
        if known:
            self.shown.emit(place)
        move()
        if place is not None and not known and self._holds(place):
            self.shown.emit(place)

    def _holds(self, place: Address) -> bool:
        return any(node_id(node) == place.id for node in walk(self._minutes))

    def _show(self, minutes: Minutes) -> None:
        before, self._minutes = self._minutes, minutes
        if minutes.turns != before.turns:
            self._finality.lock()
        self.changed.emit(difference(before, minutes))
