"""Whether there is a screen for a window, asked before Qt is loaded: where there is none Qt ends the whole program."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from bienban.i18n import gettext as _


def fault(environment: Mapping[str, str] = os.environ) -> str:
    """Why no window can be opened, and what to do instead; empty when one can. It is asked on Linux alone."""
    if not sys.platform.startswith("linux"):
        return ""
    plugin = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if plugin and plugin != "xcb" and not plugin.startswith("wayland"):
        return ""  # such as `offscreen`, which needs no screen
    named = [environment.get(name, "") for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET")]
    if not any(named):
        return _(
            "There is no screen to open the window on: start Biên Bản in a desktop session. "
            "`bienban export` and `--picture` work without a screen."
        )
    display, wayland, handed_over = named
    if handed_over or _answers(wayland, environment) or _is_x_server(display):
        return ""
    sentence = _(
        "The screen {name} does not answer: start Biên Bản in a desktop session that is running. "
        "`bienban export` and `--picture` work without a screen."
    )
    return sentence.format(name=display or wayland)


def _answers(name: str, environment: Mapping[str, str]) -> bool:
    """Whether a Wayland desktop listens under this name."""
    import socket

    if not name:
        return False
    try:
        with socket.socket(socket.AF_UNIX) as asked:
            asked.settimeout(2)
            asked.connect(str(Path(environment.get("XDG_RUNTIME_DIR", ""), name)))
    except OSError:
        return False
    return True


def _is_x_server(name: str) -> bool:
    """Whether an X server answers and lets this user in; asked in the same way as Qt does."""
    import ctypes

    if not name:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt has its own
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
