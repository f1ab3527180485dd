"""Word files to make pages of."""

from functools import cache

from bienban import files, paths
from bienban.catalog.languages import load
from bienban.core.alternat import Original
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper
from bienban.document.export import export, layouts
from bienban.storage import decode


@cache
def sample(name: str) -> Minutes:
    """A sample of the program."""
    path = paths.resources() / "samples" / f"{name}.bienban"
    return decode(files.read(path), str(path))


@cache
def word(name: str, layout: str, keeper: str = "vn") -> bytes:
    """A sample as a Word file."""
    return written(sample(name), layout, keeper)[0]


def written(minutes: Minutes, layout: str, keeper: str = "vn") -> tuple[bytes, Paper]:
    """A record as a Word file, and what was printed into it."""
    papers: list[Paper] = []
    made = export(
        minutes,
        "minutes",
        originals=[Original(keeper)],
        layouts=[layouts(minutes)[layout]],
        languages=load(),
        composed=papers.append,
    )
    return next(made)[1], papers[0]
