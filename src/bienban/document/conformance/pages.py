"""The measures that the pages of a PDF tell: edges of the text, line pitch, lines and characters, page numbers.

LibreOffice sets a line of exact height with its baseline at four fifths of the height; from that the upper edge of the
text area follows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bienban.catalog.measures import Measure
from bienban.document.conformance.values import Found, Measurement, Measurements, Reason, Unknown
from bienban.document.measured import Page
from bienban.document.pdf.measuring import PrintedLine, PrintedPage

_MM = 25.4 / 72
_ABOVE = 0.8
"""The part of a line of exact height that is above its baseline."""

_MARGIN = 0.75
"""What stands on the outer three quarters of the upper and lower margin is a header or footer."""

_SEVERAL = 3
_WIDE = 30.0
"""Lines of text are wider than this in mm; what is shorter ends a paragraph or stands in a table."""

_NEAR = 0.5
_NUMBER = re.compile(r"([—–―-]?\s*)(\d{1,4})(?:(\s*/\s*)\d{1,4})?(\s*[—–―-]?)")
_HAN_LINE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’—…]+")


@dataclass(frozen=True)
class _Area:
    """The lines of the text, and the edges and the pitch that most of them share."""

    pages: Sequence[Sequence[PrintedLine]]
    left: float
    right: float
    pitch: float


def page_measurements(pages: Sequence[PrintedPage], setup: Page) -> Measurements:
    """What the pages tell; ``setup`` of the Word file says where its margins begin. Empty for a PDF without text."""
    bodies = [[line for line in page.lines if _in_text(line, page, setup)] for page in pages]
    area = _area(bodies)
    measures: dict[Measure, Measurement] = {}
    if area is not None:
        measures |= dict(_edges(pages[0], area))
        measures[Measure.LINES] = _lines(area, setup)
        measures[Measure.CHARACTERS] = _characters(area)
    measures |= dict(_numbers(pages, setup))
    chinese = sum(bool(_HAN_LINE.search(line.text)) for body in bodies for line in body) * 2 > sum(map(len, bodies))
    languages = ("", "zh-Hans" if chinese else "vi")
    return {(measure, language): found for measure, found in measures.items() for language in languages}


def _in_text(line: PrintedLine, page: PrintedPage, setup: Page) -> bool:
    return setup.top * _MARGIN < line.baseline < page.height - setup.bottom * _MARGIN


def _area(bodies: Sequence[Sequence[PrintedLine]]) -> _Area | None:
    wide = [[line for line in body if line.right - line.left > _WIDE] for body in bodies]
    steps = Counter(
        round((after.baseline - before.baseline) / _MM * 20) / 20
        for body in wide
        for before, after in pairwise(body)
        if 4 < (after.baseline - before.baseline) / _MM < 60
    )
    lines = [line for body in wide for line in body]
    if len(lines) < _SEVERAL or not steps:
        return None
    left, right = _edge([line.left for line in lines]), -_edge([-line.right for line in lines])
    return _Area(bodies, left, right, steps.most_common(1)[0][0])


def _edge(positions: Sequence[float]) -> float:
    """The outermost position that several lines share."""
    ordered, several = sorted(positions), max(_SEVERAL, len(positions) // 20)
    shared = (first for first, last in zip(ordered, ordered[several - 1 :], strict=False) if last - first < _NEAR)
    return next(shared, ordered[0])


def _edges(page: PrintedPage, area: _Area) -> Iterator[tuple[Measure, Measurement]]:
    yield Measure.PAPER_WIDTH, _mm(page.width)
    yield Measure.PAPER_HEIGHT, _mm(page.height)
    yield Measure.MARGIN_LEFT, _mm(area.left)
    yield Measure.MARGIN_RIGHT, _mm(page.width - area.right)
    yield Measure.TYPE_WIDTH, _mm(area.right - area.left)
    tops = [body[0].baseline - _ABOVE * area.pitch * _MM for body in area.pages if _regular(body[:3], area.pitch)]
    if tops:
        yield Measure.MARGIN_TOP, _mm(min(tops))


def _mm(value: float) -> Found:
    return Found((round(value, 1),))


def _regular(body: Sequence[PrintedLine], pitch: float) -> bool:
    """Whether the lines follow each other at the pitch of the text."""
    steps = [(after.baseline - before.baseline) / _MM for before, after in pairwise(body)]
    return bool(steps) and all(abs(step - pitch) < 0.3 for step in steps)


def _lines(area: _Area, setup: Page) -> Measurement:
    """Lines on the pages that are full: no space between paragraphs, and no room left for one line more."""
    counts = []
    for body in area.pages:
        full = bool(body) and _regular(body, area.pitch)
        if full and body[-1].baseline + area.pitch * _MM > setup.height - setup.bottom:
            counts.append(float(len(body)))
    return Found((max(counts),)) if counts else Unknown(Reason.NO_FULL_PAGE)


def _characters(area: _Area) -> Measurement:
    """Characters in the full lines that hold nothing but Chinese; most of them have the number that counts."""
    counts: Counter[int] = Counter()
    for line in (line for body in area.pages for line in body):
        reaches = abs(line.right - area.right) < 2 and line.left - area.left < 20
        if reaches and _HAN_LINE.fullmatch(line.text):
            advance = (line.right - line.left) / len(line.text)
            counts[len(line.text) + round((line.left - area.left) / advance)] += 1
    if sum(counts.values()) < _SEVERAL:
        return Unknown(Reason.NO_FULL_PAGE)
    return Found((float(counts.most_common(1)[0][0]),))


def _numbers(pages: Sequence[PrintedPage], setup: Page) -> Iterator[tuple[Measure, Measurement]]:
    """Where pages are numbered and how."""
    found = [(index, page, line) for index, page in enumerate(pages, 1) if (line := _number(index, page, setup))]
    if not found or len(found) < len(pages) - 1:
        return
    places = {"@top" if line.baseline < page.height / 2 else "@bottom" for _index, page, line in found}
    yield Measure.NUMBER_PLACE, Found(tuple(sorted(places)))
    yield Measure.NUMBER_SIZE, Found(tuple(sorted({round(line.size * 2) / 2 for _index, _page, line in found})))
    sides = [(index % 2, _side(line, page, setup)) for index, page, line in found]
    outside = all(side == ("@right" if odd else "@left") for odd, side in sides)
    yield Measure.NUMBER_ALIGN, Found(("@outside",) if outside else tuple(dict.fromkeys(side for _odd, side in sides)))
    forms = dict.fromkeys(_form(line.text) for _index, _page, line in found)
    yield Measure.NUMBER_FORM, Found(tuple(forms))
    if len(pages) > 1:
        yield Measure.NUMBER_FIRST, Found(("@shown" if found[0][0] == 1 else "@hidden",))


def _number(index: int, page: PrintedPage, setup: Page) -> PrintedLine | None:
    """The line outside the text that is the number of its page."""
    for line in page.lines:
        found = _NUMBER.fullmatch(line.text)
        if found and int(found[2]) == index and not _in_text(line, page, setup):
            return line
    return None


def _side(line: PrintedLine, page: PrintedPage, setup: Page) -> str:
    middle = (setup.left + page.width - setup.right) / 2
    centre = (line.left + line.right) / 2
    if abs(centre - middle) < 2:
        return "@center"
    return "@left" if centre < middle else "@right"


def _form(text: str) -> str:
    """The form of a page number, as of page 1 of 6."""
    return _NUMBER.sub(lambda found: f"{found[1]}1{found[3] + '6' if found[3] else ''}{found[4]}", text)
