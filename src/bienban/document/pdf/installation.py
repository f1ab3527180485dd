"""Where LibreOffice is on this machine, and a Python that can talk to it.

LibreOffice speaks to a Python that has its module ``uno``: the one it brings along (Windows, macOS, the packages of
The Document Foundation), or the system's with a package of its own (Debian and its relatives).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bienban.document.pdf.errors import MissingError
from bienban.i18n import gettext as _

HIDDEN: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""The flag that keeps Windows from opening a console for a program of ours."""

_PROGRAMS = ("soffice.bin", "soffice.exe", "soffice")
_COMMANDS = ("soffice", "libreoffice")
_SECONDS = 30
"""How long a Python may take to say whether it has ``uno``."""


@dataclass(frozen=True, slots=True)
class Installation:
    """``program`` is LibreOffice itself, without the launcher around it; ``python`` has its module ``uno``."""

    program: Path
    python: Path


def find(folders: Iterable[Path] | None = None, pythons: Iterable[Path] | None = None) -> Installation:
    """LibreOffice and its Python. Raises :class:`MissingError` with a sentence that says what to install.

    ``folders`` and ``pythons`` are where to look; without them the usual places.
    """
    folder = next(filter(_program, _folders() if folders is None else folders), None)
    program = folder and _program(folder)
    if not folder or not program:
        raise MissingError(
            _("LibreOffice is not installed here. Install LibreOffice Writer to make PDF files and see exact pages.")
        )
    python = next(filter(_has_uno, _pythons(folder) if pythons is None else pythons), None)
    if not python:
        raise MissingError(
            _(
                "LibreOffice is here, but no Python that can talk to it. "
                "On Debian or Ubuntu install the package python3-uno; "
                "elsewhere install LibreOffice from libreoffice.org."
            )
        )
    return Installation(program, python)


def plain_environment() -> dict[str, str]:
    """The environment for another Python: nothing that was meant for ours."""
    ours = ("PYTHON", "VIRTUAL_ENV", "__PYVENV")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def _folders() -> Iterator[Path]:
    """Folders that may hold LibreOffice's programs, the one on the path first."""
    for command in _COMMANDS:
        if found := shutil.which(command):
            yield Path(found).resolve().parent
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            if base := os.environ.get(variable):
                yield Path(base, "LibreOffice", "program")
    elif sys.platform == "darwin":
        for base in ("/Applications", Path.home() / "Applications"):
            yield Path(base, "LibreOffice.app", "Contents", "MacOS")
    else:
        for base in ("/usr/lib", "/usr/lib64", "/usr/local/lib"):
            yield Path(base, "libreoffice", "program")
        for folder in sorted(Path("/opt").glob("libreoffice*"), reverse=True):
            yield folder / "program"


def _program(folder: Path) -> Path | None:
    """LibreOffice in this folder; a file of another kind with its name, such as a script on the path, is none."""
    if not (folder / "bootstraprc").exists() and not (folder / "bootstrap.ini").exists() and not _is_bundle(folder):
        return None
    return next((folder / name for name in _PROGRAMS if (folder / name).is_file()), None)


def _is_bundle(folder: Path) -> bool:
    return folder.name == "MacOS" and (folder.parent / "Resources" / "bootstraprc").exists()


def _pythons(folder: Path) -> Iterator[Path]:
    yield from (folder / "python.exe", folder / "python", folder.parent / "Resources" / "python")
    if sys.platform != "win32":
        yield Path("/usr/bin/python3")


def _has_uno(python: Path) -> bool:
    if not python.is_file():
        return False
    try:
        asked = subprocess.run(
            [python, "-c", "import uno"],
            env=plain_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            creationflags=HIDDEN,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0
