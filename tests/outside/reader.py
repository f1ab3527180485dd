"""Reads the accessible tree of a running program from outside, as a screen reader does, and prints it as JSON lines.

A script of the system's own Python, which has the bindings of AT-SPI; run it in a session bus of its own:
``dbus-run-session -- python3 reader.py COMMAND …``. Needs Xvfb, openbox, at-spi2-core and gir1.2-atspi-2.0.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_PATIENCE = 60.0
_STILL = 3.0
"""Seconds: the program is read when its tree has not grown for so long."""


def main(command: list[str]) -> None:
    """Start everything, print the tree, end everything."""
    started: list[subprocess.Popen[bytes]] = []
    try:
        os.environ["DISPLAY"] = _screen(started)
        launcher = next(path for path in _LAUNCHERS if Path(path).exists())
        started.append(subprocess.Popen([launcher, "--launch-immediately"]))
        time.sleep(0.5)
        Atspi.init()
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        program = subprocess.Popen(command, env=environment)
        started.append(program)
        for node in _settled(program.pid):
            print(json.dumps(node, ensure_ascii=False))
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(10)


def _screen(started: list[subprocess.Popen[bytes]]) -> str:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    started.append(subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL))
    os.close(write)
    with os.fdopen(read) as told:
        display = ":" + told.readline().strip()
    started.append(subprocess.Popen(["openbox"], env=dict(os.environ, DISPLAY=display), stderr=subprocess.DEVNULL))
    return display


def _settled(pid: int) -> list[dict[str, Any]]:
    """The nodes, when there are no more to come."""
    end, size, since = time.monotonic() + _PATIENCE, 0, time.monotonic()
    nodes: list[dict[str, Any]] = []
    while time.monotonic() < end:
        program = _program(pid)
        nodes = list(_walk(program)) if program is not None else []
        if len(nodes) != size:
            size, since = len(nodes), time.monotonic()
        elif size > 10 and time.monotonic() - since > _STILL:
            return nodes
        time.sleep(0.5)
    return nodes


def _program(pid: int) -> Any:
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        try:
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == pid:
                return child
        except GLib.Error:
            continue
    return None


def _walk(node: Any) -> Iterator[dict[str, Any]]:
    try:
        states = {state.value_nick for state in node.get_state_set().get_states()}
        yield {
            "role": node.get_role_name(),
            "name": node.get_name(),
            "about": node.get_description(),
            "language": Atspi.Accessible.get_object_locale(node),
            "shown": "showing" in states,
            "focusable": "focusable" in states,
        }
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from _walk(child)
    except GLib.Error:
        return


if __name__ == "__main__":
    main(sys.argv[1:])
