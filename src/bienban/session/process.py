"""Which process this is, so that another one can tell whether it still runs: its number alone is given away again."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from platform import node


@dataclass(frozen=True)
class Process:
    """A process of a computer. ``start`` says when it began, in words that only this computer understands."""

    host: str
    pid: int
    start: str

    @property
    def alive(self) -> bool | None:
        """Whether it still runs; None when it runs, or ran, on another computer.

        A laptop bears another name in another network; the start of the system tells that it is still the same.
        """
        run = _run()
        if self.host != own().host and not (run and self.start.startswith(run)):
            return None
        return bool(self.start) and start_of(self.pid) == self.start


@cache
def own() -> Process:
    """This process."""
    return Process(node(), os.getpid(), start_of(os.getpid()))


def start_of(pid: int) -> str:
    """When the process with this number began; empty when there is none."""
    if sys.platform == "win32":
        return _start_on_windows(pid)
    if Path("/proc/self/stat").exists():
        return _start_on_linux(pid)
    import subprocess

    asked = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return asked.stdout.strip()


@cache
def _run() -> str:
    """Which start of the system this is, and which numbering of its processes; empty where that is not told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()} "
    except OSError:
        return ""


def _start_on_linux(pid: int) -> str:
    """Ticks since the computer was started, and which start that was; a process that nobody has buried is over."""
    try:
        state, *fields = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if state in "ZX" else f"{_run()}{fields[18]}"


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _ASK = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
    _RUNS = 259  # STILL_ACTIVE

    def _start_on_windows(pid: int) -> str:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = wintypes.HANDLE(kernel.OpenProcess(_ASK, False, pid))
        if not handle:
            return ""
        try:
            began, *others = (wintypes.FILETIME() for _number in range(4))
            status = wintypes.DWORD()
            kernel.GetExitCodeProcess(handle, ctypes.byref(status))
            known = kernel.GetProcessTimes(handle, ctypes.byref(began), *map(ctypes.byref, others))
            if not known or status.value != _RUNS:
                return ""
            return f"{began.dwHighDateTime:x}{began.dwLowDateTime:08x}"
        finally:
            kernel.CloseHandle(handle)
