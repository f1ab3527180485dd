"""The lock of the file that is open in this window, and what is said when somebody else has it."""

from __future__ import annotations

from pathlib import Path

from bienban.i18n import gettext as _
from bienban.session.lock import Hold, Holder, Lock, lock_file
from bienban.times import clock


class Holding:
    """Holds one lock at a time: a new one takes its place when what it belongs to is open."""

    def __init__(self) -> None:
        self._lock: Lock | None = None

    def reach(self, path: Path, take_over: bool = False) -> Lock | Holder:
        """The lock for ``path``, to be kept or released by the caller, or who has the file open."""
        held = self._lock
        if held is not None and lock_file(held.path) == lock_file(path):
            return held
        lock = Lock(path)
        found = lock.take_over() if take_over else lock.take()
        return (lock.holder() or Holder()) if found is Hold.THEIRS else lock

    def keep(self, lock: Lock | None) -> None:
        """Hold this lock in place of the one before; none: hold nothing."""
        if self._lock is not None and self._lock is not lock:
            self._lock.release()
        self._lock = lock

    def drop(self, lock: Lock) -> None:
        """What was reached is not wanted after all."""
        if lock is not self._lock:
            lock.release()


def whose(holder: Holder) -> str:
    """The person and the computer: ``Nguyễn Văn A (pc-3)``."""
    person = _("You, on another computer") if holder.is_user and not holder.is_here else holder.name or holder.login
    person = person or _("Another person")
    return f"{person} ({holder.host})" if holder.host else person


def since(holder: Holder) -> str:
    """Since when, in the words of the interface; empty when it is not known. Today's is told by the clock alone."""
    time = holder.time
    return clock(time) if time is not None else ""


def in_use(name: str, holder: Holder) -> str:
    """That the file cannot be edited now, who has it and since when."""
    time = since(holder)
    if not time:
        return _("{name} is already open: {person}.").format(name=name, person=whose(holder))
    return _("{name} is already open: {person}, since {time}.").format(name=name, person=whose(holder), time=time)


def refusal(name: str, holder: Holder) -> str:
    """Why the record cannot be edited in this window, and what to do."""
    more = _("It is shown here for reading only; save it under another name to change it.")
    return f"{in_use(name, holder)} {more}"
