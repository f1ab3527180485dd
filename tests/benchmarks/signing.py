"""The signing set of a sample as a whole process, without and with PDF; an officer waits, so seconds are counted."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.process import SAMPLE, run, sample
from tests.benchmarks.timing import Row, percentile, seconds

_TURNS = 3


def rows() -> Iterator[Row]:
    """Everything that is printed for the fifth annual conference."""
    yield _row("bienban sign-set", 3)
    yield _row("bienban sign-set --pdf", 10, "--pdf")


def _row(what: str, limit: float, *options: str) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "set"
        command = [sys.executable, "-m", "bienban", "sign-set", str(sample()), "-o", str(target), *options]
        figures = [seconds(lambda: run(command)) for _turn in range(_TURNS)]
        count = len(list(target.iterdir()))
    return Row(f"{what} of {SAMPLE}, whole process", percentile(figures, 0.5), limit, "s", f"{count} files")
