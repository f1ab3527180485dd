"""Who works here and on which computer, as others are told who see a lock."""

from __future__ import annotations

import getpass
import os
import sys
from functools import cache
from pathlib import Path
from platform import node

from bienban.digest import sha256_hex


def login() -> str:
    """The name that the user logs in with; empty when the system does not know it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def name() -> str:
    """The user's own name if the system knows it, else the one to log in with."""
    if sys.platform == "win32":
        return login()
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip() or login()
    except KeyError:
        return login()


@cache
def computer() -> str:
    """What tells this computer from others that bear the same name, and one container on it from another.

    A digest, because some systems want their own number kept to themselves.
    """
    parts = ("bienban", node(), _number(), _container())
    return sha256_hex("\n".join(parts).encode())[:16]


def _number() -> str:
    """The number that the system gave itself when it was installed."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
    try:
        return Path("/etc/machine-id").read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _container() -> str:
    """Which numbering of processes this program is in."""
    try:
        return str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        return ""
