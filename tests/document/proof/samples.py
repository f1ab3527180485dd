"""Samples as originals: composed, written and read back, and the choices that there are."""

from __future__ import annotations

import itertools
from functools import cache

from bienban import paths
from bienban.core.alternat import Layout, Mode, Original
from bienban.core.minutes import Minutes
from bienban.document.compose import compose
from bienban.document.export import shipped_template
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from bienban.storage import codec
from tests.document.reading import LANGUAGES
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH

SAMPLES = tuple(sorted(path.stem for path in (paths.resources() / "samples").glob("*.bienban")))
LAYOUTS = {"vi": VI, "zh": ZH, "sequential": SEQUENTIAL, "columns": COLUMNS}
CHOICES = (SAMPLES, tuple(LAYOUTS), ("vn", "cn"), tuple(Mode))
Choice = tuple[str, str, str, Mode]
ALL: tuple[Choice, ...] = tuple(itertools.product(*CHOICES))


@cache
def record(sample: str) -> Minutes:
    """A shipped sample."""
    return codec.decode((paths.resources() / "samples" / f"{sample}.bienban").read_bytes())


@cache
def _template(layout: Layout) -> Template:
    return Template.read(shipped_template(layout))


def written(minutes: Minutes, original: Original, layout: Layout) -> bytes:
    """The Word file of an original of any record."""
    return write(compose(minutes, original, layout, LANGUAGES), _template(layout))


@cache
def file_of(choice: Choice) -> bytes:
    """The Word file of one choice."""
    sample, layout, keeper, mode = choice
    return written(record(sample), Original(keeper, mode), LAYOUTS[layout])
