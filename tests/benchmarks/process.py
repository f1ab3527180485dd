"""Whole processes: the command line against the interpreter, python-docx and LibreOffice."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bienban import paths
from tests.benchmarks.timing import Row, ratio
from tests.house import libreoffice

SAMPLE = "annual-05"
_COMMAND = "from bienban.__main__ import main; raise SystemExit(main())"
"""What the installed ``bienban`` command runs."""


def rows() -> Iterator[Row]:
    """``bienban export`` of a sample, both originals in columns."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        ours = [sys.executable, "-c", _COMMAND, "export", str(sample()), "-o", folder]
        yield ratio(
            "bienban export, whole process, against importing python-docx",
            1.7,
            lambda: run(ours),
            lambda: run([sys.executable, "-c", "import docx"]),
            turns=15,
        )
        word = next(out.glob("*.docx"))
        yield ratio(
            "bienban export, whole process, against LibreOffice converting one of its files",
            0.25,
            lambda: run(ours),
            lambda: libreoffice.text(word, out),
            turns=5,
        )


def sample() -> Path:
    """The sample that the processes work on."""
    return paths.resources() / "samples" / f"{SAMPLE}.bienban"


def run(command: list[str]) -> None:
    """Run a command to its end, with compiled modules kept as for a user. ``CalledProcessError`` when it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, capture_output=True, env=environment)
