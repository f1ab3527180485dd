"""The title of a document and what stands under it, found by their place and their type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bienban.catalog.measures import Measure
from bienban.document.conformance.fonts import family
from bienban.document.conformance.heads import head_lines, words
from bienban.document.conformance.text import first_of, size_of
from bienban.document.conformance.values import Found, Measurement, Reason, Unknown, found
from bienban.document.measured import Line, Sheet

_MEASURES = (
    Measure.TITLE_FONT,
    Measure.TITLE_SIZE,
    Measure.TITLE_WEIGHT,
    Measure.TITLE_ALIGN,
    Measure.SUBJECT_SIZE,
    Measure.SUBJECT_WEIGHT,
)


def title_measures(sheet: Sheet, language: str) -> Iterator[tuple[Measure, Measurement]]:
    """The measures of the title in a language."""
    title, subject = _title(sheet, language)
    if title is None:
        yield from ((measure, Unknown(Reason.NO_TITLE)) for measure in _MEASURES)
        return
    quoted = words(title.text)
    font = title.main.chinese if language == "zh-Hans" else title.main.latin
    yield Measure.TITLE_FONT, found([family(font)], Reason.NO_FONT, quoted)
    yield Measure.TITLE_SIZE, Found((title.main.size,), quoted)
    yield Measure.TITLE_WEIGHT, Found((_weight(title),), quoted)
    yield Measure.TITLE_ALIGN, Found((f"@{title.align}",), quoted)
    yield Measure.SUBJECT_SIZE, found([line.main.size for line in subject], Reason.NOT_THERE)
    yield Measure.SUBJECT_WEIGHT, found([_weight(line) for line in subject], Reason.NOT_THERE)


def _title(sheet: Sheet, language: str) -> tuple[Line | None, Sequence[Line]]:
    """The title and the lines under it.

    The title is the first of the largest lines before the text that are centred, bold or larger than the text; what
    follows it and is centred belongs to it.
    """
    head = {id(line) for line in head_lines(sheet)}
    plain = size_of(sheet, language)
    strong = [
        line
        for line in sheet.lines[: first_of(sheet, language)]
        if line.language == language
        and id(line) not in head
        and (line.align == "center" or line.bold or line.main.size > plain)
    ]
    title = max(strong, key=lambda line: line.main.size, default=None)
    if title is None:
        return None, ()
    below = strong[strong.index(title) + 1 :]
    return title, [line for line in below if line.align == "center" and line.outline is None]


def _weight(line: Line) -> str:
    return "@bold" if line.bold else "@regular"
