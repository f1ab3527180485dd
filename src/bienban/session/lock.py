"""The lock of an open file: a small hidden file beside it that says who has it open, on which computer, since when.

It asks others to keep off, it does not hold them: what another program writes all the same is found by its digest when
the file is saved. Nothing of the record is in it. See ``docs/adr/0013-locks-beside-the-file.md``.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from platform import node
from time import sleep
from typing import Any

from bienban import files
from bienban.digest import sha256_hex
from bienban.session import person
from bienban.session.process import Process, own

PROGRAM = "bienban"
_LIMIT = 4096
"""A lock is never larger, in bytes."""
_WRITING = 0.05
"""Seconds in which a lock that has been made is certainly written."""
_TURNS = 3
"""How often it is tried, where others come and go at the same moment."""
_LONG_NAME = 240
"""A longer name, in bytes, leaves no room for what the lock's own name adds."""


@dataclass(frozen=True)
class Holder:
    """Who has a file open: the name to log in with and the full one, the computer as people and as programs call it.

    ``since`` is a time with its zone. What the lock does not say is empty.
    """

    login: str = ""
    name: str = ""
    computer: str = ""
    host: str = ""
    pid: int = 0
    start: str = ""
    since: str = ""
    program: str = PROGRAM
    token: str = ""

    @property
    def is_user(self) -> bool:
        """Whether it is the one who works here, on this computer or on another."""
        return bool(self.login) and self.login == person.login()

    @property
    def is_here(self) -> bool:
        """Whether it is on this computer."""
        return self.computer == person.computer()

    @property
    def is_gone(self) -> bool:
        """Whether it is a program of this user on this computer that has ended without giving its lock back.

        What runs for somebody else may be hidden from this user, and another computer cannot be asked.
        """
        return self.is_user and self.is_here and not Process(node(), self.pid, self.start).alive

    @property
    def time(self) -> datetime | None:
        """Since when, in the time of this computer; None when the lock does not say."""
        try:
            return datetime.fromisoformat(self.since).astimezone()
        except (ValueError, OverflowError):
            return None


def myself() -> Holder:
    """The holder that this program is, from now on."""
    me = own()
    return Holder(
        login=person.login(),
        name=person.name(),
        computer=person.computer(),
        host=me.host,
        pid=me.pid,
        start=me.start,
        since=datetime.now().astimezone().isoformat(timespec="seconds"),
        token=os.urandom(8).hex(),
    )


class Hold(Enum):
    """What came of trying to take a lock."""

    OURS = auto()
    """The lock is ours."""
    THEIRS = auto()
    """Somebody else has the file open."""
    NONE = auto()
    """No lock can be written there; the file can be opened all the same."""


class Lock:
    """The lock of the file ``path``; nothing is written before :meth:`take`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = lock_file(path)
        self._mine: Holder | None = None

    @property
    def held(self) -> bool:
        """Whether it was taken here and not yet given back."""
        return self._mine is not None

    def take(self) -> Hold:
        """Take the lock; one whose program is gone is taken over silently, one of a living program is not."""
        if self._mine is not None:
            return Hold.OURS
        for turn in range(_TURNS):
            if (found := self._write()) is not None:
                return found
            holder = self.holder()
            if holder is not None and not holder.is_gone:
                return Hold.THEIRS
            if holder is None and not self._is_empty():
                return Hold.NONE
            if holder is None and turn == 0:
                sleep(_WRITING)  # perhaps it is being written just now
            elif not self._remove():
                return Hold.NONE
        return Hold.NONE

    def take_over(self) -> Hold:
        """Take the lock from whoever has it."""
        self._remove()
        return self.take()

    def holder(self) -> Holder | None:
        """Who has the file open now; None when nobody does, or when it is not said in a way that can be read."""
        try:
            held: dict[str, Any] = json.loads(files.read(self._file, _LIMIT))
            json.dumps(held, ensure_ascii=False).encode()  # half a character cannot be shown
        except files.ReadError as error:
            return Holder() if isinstance(error.__cause__, PermissionError) else None
        except (ValueError, RecursionError):
            return None
        if not isinstance(held, dict) or held.get("program") != PROGRAM:
            return None
        nobody = asdict(Holder())
        return Holder(**{key: held[key] for key in nobody if type(held.get(key)) is type(nobody[key])})

    def release(self) -> None:
        """Give the lock back. A lock that somebody else has taken over meanwhile stays."""
        mine, self._mine = self._mine, None
        if mine is None:
            return
        holder = self.holder()
        if holder is not None and holder.token == mine.token:
            self._remove()

    def _write(self) -> Hold | None:
        """Make the lock; None where one is there already."""
        mine = myself()
        try:
            handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        except FileExistsError:
            return None
        except OSError:
            return Hold.NONE
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(asdict(mine), ensure_ascii=False, indent=1).encode())
        except OSError:  # a full disk: an empty lock would tell nothing
            self._remove()
            return Hold.NONE
        _hide(self._file)
        self._mine = mine
        return Hold.OURS

    def _remove(self) -> bool:
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)
            return True
        return False

    def _is_empty(self) -> bool:
        """Whether its program broke off before it could write into it."""
        try:
            return self._file.stat().st_size == 0
        except FileNotFoundError:
            return True  # given back meanwhile
        except OSError:
            return False


def lock_file(path: Path) -> Path:
    """Where the lock of a file lies: beside the file itself, wherever a link to it stands."""
    target = Path(os.path.realpath(path))
    name = target.name
    if len(os.fsencode(name)) > _LONG_NAME:
        name = sha256_hex(os.fsencode(name))[:32]
    return target.with_name(f".~lock.{name}#")


def _hide(file: Path) -> None:
    """On Windows a dot hides nothing."""
    if os.name == "nt":
        import ctypes

        ctypes.windll.kernel32.SetFileAttributesW(str(file), 2)  # type: ignore[attr-defined,unused-ignore]
