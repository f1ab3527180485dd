"""The exact preview: from the record to the first page drawn and every paragraph found, against LibreOffice's part."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from bienban import files, paths
from bienban.catalog.languages import load
from bienban.core.alternat import Layout, Original
from bienban.document.blocks import Paper, paragraphs
from bienban.document.export import export
from bienban.document.pdf.office import Office
from bienban.document.pdf.pages import Pages
from bienban.storage import decode
from tests.benchmarks.timing import Row, seconds

TURNS = 9


def rows() -> Iterator[Row]:
    """The preview of `annual-05` in Vietnamese: five pages of text and two of lists."""
    sample = paths.resources() / "samples" / "annual-05.bienban"
    minutes, known = decode(files.read(sample), str(sample)), load()
    with Office() as office:

        def preview() -> None:
            papers: list[Paper] = []
            made = export(
                minutes,
                "minutes",
                originals=[Original("vn")],
                layouts=[Layout(("vi",))],
                languages=known,
                composed=papers.append,
            )
            with Pages(office.pdf(next(made)[1])) as pages:
                pages.draw(0, 1.5)
                pages.find(paragraph.text for paragraph in paragraphs(papers[0].everything()))

        preview()
        timed = [(seconds(preview), office.spent) for _turn in range(TURNS)]
    whole, own = (statistics.median(column) for column in zip(*timed, strict=True))
    figure = statistics.median(one / other for one, other in timed)
    detail = f"{whole * 1000:.0f} ms / {own * 1000:.0f} ms"
    yield Row("exact preview of annual-05 to the first page, against LibreOffice's own time", figure, 3, "x", detail)
