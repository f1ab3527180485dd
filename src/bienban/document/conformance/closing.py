"""Dates, the label of those present, the mark that ends the text, and who signs at which side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bienban.catalog.measures import Measure
from bienban.document.conformance.fonts import family
from bienban.document.conformance.heads import head_lines, words
from bienban.document.conformance.text import body
from bienban.document.conformance.values import Found, Measurement, Reason, Unknown, found
from bienban.document.measured import Line, Sheet

_DATES = {
    "vi": re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\b"),
    "zh-Hans": re.compile(r"\d{4}年(\d{1,2})月(\d{1,2})日"),
}
_PRESENT = re.compile(r"\s*(?:出\s*席|列\s*席|请\s*假)\s*[：:]")
_END = "./."
_SIGNED = re.compile(r"(?:THƯ KÝ|CHỦ TỌA|CHỦ TRÌ|NGƯỜI GHI|Nơi nhận)")


def closing_measures(sheet: Sheet, language: str) -> Iterator[tuple[Measure, Measurement]]:
    """The dates and the end of the text in a language."""
    yield Measure.DATES, _dates(sheet, language)
    yield Measure.END_MARK, _end(sheet, language)


def signing_measures(sheet: Sheet) -> Iterator[tuple[Measure, Measurement]]:
    """Who signs where, and the label of those present."""
    left, right = _signatures(sheet)
    yield Measure.SIGNATURE_LEFT, found([left], Reason.NO_SIGNATURE)
    yield Measure.SIGNATURE_RIGHT, found([right], Reason.NO_SIGNATURE)
    labels = [line for line in sheet.lines if _PRESENT.match(line.text)]
    fonts = [family(line.runs[0].chinese) for line in labels]
    yield Measure.ATTENDANCE_FONT, found(fonts, Reason.NOT_THERE)


def _dates(sheet: Sheet, language: str) -> Measurement:
    dates = [date for line in sheet.of(language) for date in _DATES[language].finditer(line.text)]
    if not dates:
        return Unknown(Reason.NO_DATE)
    good, bad = ("@padded", "@unpadded") if language == "vi" else ("@plain", "@zeros")
    wrong = next((date for date in dates if not _rightly(date[1], date[2], language)), None)
    return Found((bad,), words(wrong[0])) if wrong else Found((good,))


def _rightly(first: str, second: str, language: str) -> bool:
    """Vietnamese days below 10 and months 1 and 2 have a zero before them; Chinese months and days never have."""
    if language == "vi":
        return not (len(first) == 1 or second in ("1", "2"))
    return not (first.startswith("0") or second.startswith("0"))


def _end(sheet: Sheet, language: str) -> Measurement:
    lines = list(sheet.of(language))
    if any(line.text.rstrip().endswith(_END) for line in lines):
        return Found((_END,))
    signed = next((number for number, line in enumerate(sheet.lines) if _SIGNED.match(words(line.text))), None)
    before = {id(line) for line in sheet.lines[:signed]}
    text = [words(line.text) for line in body(sheet, language) if id(line) in before]
    return Found((text[-1][-1],)) if text else Unknown(Reason.NO_TEXT)


def _signatures(sheet: Sheet) -> tuple[str, str] | tuple[None, None]:
    """The capitals that stand side by side, last in the document."""
    head = {id(line) for line in head_lines(sheet)}
    lines = [line for line in sheet.lines if id(line) not in head and line.text.strip()]
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.cell:
            rows.setdefault((line.cell.table, line.cell.row), []).append(line)
    typed = [[words(part) for part in re.split(r"\t+", line.text) if part.strip()] for line in lines if not line.cell]
    for side_by_side in (*(_firsts(row) for row in reversed(rows.values())), *reversed(typed)):
        if len(side_by_side) == 2 and all(text.isupper() for text in side_by_side):
            return side_by_side[0], side_by_side[1]
    return None, None


def _firsts(row: Sequence[Line]) -> list[str]:
    """The first capitals of each cell of a row."""
    cells: dict[int, str] = {}
    for line in row:
        if line.cell and line.text.isupper():
            cells.setdefault(line.cell.column, words(line.text))
    return [cells[column] for column in sorted(cells)]
