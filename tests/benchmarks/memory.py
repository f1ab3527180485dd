"""Peak memory of an export, against docxtpl filling the same words: each in a process of its own.

The figure is the largest resident set of the process, interpreter and libraries included, as the Linux kernel keeps it
(``VmHWM``): what a user's machine has to have. The record of ours is made in the measured process too; the words of
docxtpl are made beforehand and read from a file.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.timing import Row

if TYPE_CHECKING:
    from bienban.document.blocks import Paper

PEOPLE, CLAUSES = 5000, 2000
_TURNS = 3
_OURS, _THEIRS = "ours", "docxtpl"


def rows() -> Iterator[Row]:
    """The large export."""
    from tests.benchmarks.export import context, peer_template

    paper = _composed()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "template.docx").write_bytes(peer_template(paper, _template().read_bytes()))
        (Path(folder) / "context.json").write_text(json.dumps(context(paper)), encoding="utf-8")
        ours, theirs = (statistics.median(_peak(way, folder) for _turn in range(_TURNS)) for way in (_OURS, _THEIRS))
    what = f"peak memory of the export of {PEOPLE:,} people and {CLAUSES:,} clauses, against docxtpl"
    yield Row(what, ours / theirs, 1.5, "x", f"{ours / 1024:.0f} MB / {theirs / 1024:.0f} MB")


def _peak(way: str, folder: str) -> int:
    """Kilobytes."""
    command = [sys.executable, "-m", "tests.benchmarks.memory", way, folder]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _work(way: str, folder: Path) -> None:
    if way == _OURS:
        from bienban.document.word.writer import write

        write(_composed(), _template())
    else:
        import io

        from docxtpl import DocxTemplate
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        document = DocxTemplate(folder / "template.docx")
        context = json.loads((folder / "context.json").read_text(encoding="utf-8"))
        document.render(context, jinja_env=ImmutableSandboxedEnvironment(autoescape=True))
        document.save(io.BytesIO())


def _template() -> Path:
    from bienban import paths

    return paths.templates() / "joint-columns.docx"


def _composed() -> Paper:
    from bienban.catalog import languages
    from bienban.core.alternat import Layout, Original
    from bienban.document.compose import compose
    from tests.benchmarks.records import sized

    layout = Layout(("vi", "zh-Hans"), columns=True)
    return compose(sized(PEOPLE, CLAUSES), Original("vn"), layout, languages.load())


def _high_water() -> str:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))


if __name__ == "__main__":
    _work(sys.argv[1], Path(sys.argv[2]))
    print(_high_water())
