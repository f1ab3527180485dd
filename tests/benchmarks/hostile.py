"""Refusing templates that want to do harm: the slowest of all tricks, and what it costs in memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator

from tests.benchmarks.timing import Row, seconds
from tests.document.word.hostile import TRICKS

_TURNS = 3

_PEAK = """
import sys
from pathlib import Path
from bienban.document.word.errors import TemplateError
from bienban.document.word.template import Template

def peak():
    with open("/proc/self/status") as status:
        return int(next(line for line in status if line.startswith("VmHWM")).split()[1])

start = peak()
try:
    Template.read(Path(sys.argv[1]))
except TemplateError:
    print(peak() - start)
"""
"""Prints how many KB the process grows by reading and refusing the file that is named."""


def rows() -> Iterator[Row]:
    """The slowest and the hungriest refusal."""
    took, cost = {}, {}
    for name, (make, _words) in TRICKS.items():
        data = make()
        took[name] = min(seconds(lambda data=data: _refuse(data)) for _turn in range(_TURNS)) * 1000  # type: ignore[misc]
        cost[name] = _peak(data)
    slowest, hungriest = max(took, key=lambda name: took[name]), max(cost, key=lambda name: cost[name])
    yield Row(f"refusal of {len(took)} hostile templates, the slowest", took[slowest], 100, "ms", slowest)
    yield Row(f"refusal of {len(cost)} hostile templates, the largest in memory", cost[hungriest], 50, "MB", hungriest)


def _refuse(data: bytes) -> None:
    from bienban.document.word.errors import TemplateError
    from bienban.document.word.template import Template

    try:
        Template.read(data)
    except TemplateError:
        return
    raise AssertionError("a hostile template was taken")


def _peak(data: bytes) -> float:
    """MB that a process of its own grows by."""
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(data)
        file.flush()
        done = subprocess.run([sys.executable, "-c", _PEAK, file.name], check=True, capture_output=True)
    return int(done.stdout) / 1024
