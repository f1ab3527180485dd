"""The running text of a language: which paragraphs it is, and its type, indents and spaces."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from bienban.catalog.conformance_words import Value
from bienban.catalog.measures import Measure
from bienban.document.conformance.fonts import colour, family
from bienban.document.conformance.values import Found, Measurement, Reason, Unknown, found
from bienban.document.measured import Letters, Line, Page, Sheet

_PT = 72 / 25.4
_SHARE = 0.15
"""What holds for less of the text than this is an exception, not the type of the text."""

_LARGER = 1.2
"""What is larger than most of the text by this factor is a title."""

_LONG = {"vi": 25, "zh-Hans": 12}
_SINGLE_TIMES = 1.15
"""The single line of Times New Roman in its own size: ascent, descent and gap of the font."""

_SPEAKS = re.compile("[，。；：、,.;:]")
"""Running text has punctuation; names of organs, places and dates at the head of a document have none."""

_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[0-9A-Za-z]")
_WIDE_SPACES = re.compile("\u3000*")


def body(sheet: Sheet, language: str) -> tuple[Line, ...]:
    """The paragraphs of running text: long, no larger than most, not centred, in no table but that of two columns."""
    columns = sheet.layout == "columns"
    long = [
        line
        for line in sheet.of(language)
        if len(line.text) >= _LONG[language]
        and _SPEAKS.search(line.text)
        and line.outline is None
        and (line.cell is None or (columns and line.cell.columns == 2))
    ]
    sizes: Counter[float] = Counter()
    for line in long:
        sizes[line.main.size] += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    plain = [line for line in long if line.main.size <= _LARGER * usual]
    return tuple(line for line in plain if line.align not in ("center", "right")) or tuple(plain)


def text_measures(sheet: Sheet, language: str) -> Iterator[tuple[Measure, Measurement]]:
    """The measures of the running text in a language."""
    lines = body(sheet, language)
    if not lines:
        yield from ((measure, Unknown(Reason.NO_TEXT)) for measure in _OF_LINES)
        yield from ((measure, Unknown(Reason.NO_TEXT)) for measure in _OF_TYPE)
        return
    chinese = language == "zh-Hans"
    own, latin = (_HAN, _LATIN) if chinese else (_LATIN, _LATIN)
    for measure, of_run in _OF_TYPE.items():
        letters = latin if measure is Measure.BODY_LATIN else own
        runs = [(of_run(run, chinese), len(letters.findall(run.text))) for line in lines for run in line.runs]
        yield measure, _most(runs, Reason.NO_FONT)
    for measure, of_line in _OF_LINES.items():
        values = [(of_line(line, sheet.pages[line.section]), len(line.text)) for line in lines]
        yield measure, _most(values, _REASONS.get(measure, Reason.NO_TEXT))


def _most(weighed: Sequence[tuple[Value | None, int]], reason: Reason) -> Measurement:
    """The values that hold for a good part of the text, the most frequent first."""
    weights: dict[Value, int] = {}
    for value, weight in weighed:
        if value is not None and weight:
            value = round(value, 2) if isinstance(value, float) else value
            weights[value] = weights.get(value, 0) + weight
    total = sum(weight for _value, weight in weighed)
    kept = sorted((value for value in weights if weights[value] >= _SHARE * total), key=lambda value: -weights[value])
    return found(kept, reason)


def _indent(line: Line, _page: Page) -> float:
    typed = _typed(line) * line.main.size / _PT
    if line.first_characters is not None:
        return round(line.first_characters * line.main.size / _PT + typed, 1)
    return round(line.first_mm + typed, 1)


def _indent_characters(line: Line, _page: Page) -> float:
    if line.first_characters is not None:
        return line.first_characters + _typed(line)
    return round(line.first_mm * _PT / max(line.main.size + line.main.tracking, 1.0) + _typed(line), 1)


def _typed(line: Line) -> int:
    """Ideographic spaces that were typed in place of an indent."""
    spaces = _WIDE_SPACES.match(line.text)
    return len(spaces[0]) if spaces else 0


def pitch(line: Line, page: Page) -> float | None:
    """The distance of two lines of a paragraph in pt, None when only the font could tell."""
    if line.rule == "exact":
        return line.line
    if page.pitch and line.grid and line.rule == "auto":
        return page.pitch * math.ceil(line.line * line.main.size / page.pitch)
    if line.rule == "atLeast":
        return line.line if line.line >= _SINGLE_TIMES * line.main.size * 1.15 else None
    times = family(line.main.latin) == "Times New Roman" and line.language == "vi"
    return round(line.line * _SINGLE_TIMES * line.main.size, 2) if times else None


def _multiple(line: Line, page: Page) -> float | None:
    if line.rule == "auto":
        return line.line
    distance = pitch(line, page)
    return None if distance is None else distance / (_SINGLE_TIMES * line.main.size)


def _lines(line: Line, page: Page) -> float | None:
    distance = pitch(line, page)
    return None if not distance else float(math.floor(page.type_height * _PT / distance + 0.02))


def _characters(line: Line, page: Page) -> float | None:
    if line.language != "zh-Hans":
        return None
    advance = page.advance if page.advance and line.grid else line.main.size + line.main.tracking
    return float(math.floor(page.type_width * _PT / advance + 0.02)) if advance > 1 else None


_OF_TYPE: dict[Measure, Callable[[Letters, bool], Value | None]] = {
    Measure.BODY_FONT: lambda run, chinese: family(run.chinese if chinese else run.latin),
    Measure.BODY_LATIN: lambda run, _chinese: family(run.latin),
    Measure.BODY_SIZE: lambda run, _chinese: run.size,
    Measure.BODY_COLOUR: lambda run, _chinese: colour(run.colour),
}
_OF_LINES: dict[Measure, Callable[[Line, Page], Value | None]] = {
    Measure.BODY_ALIGN: lambda line, _page: f"@{line.align}",
    Measure.BODY_INDENT: _indent,
    Measure.BODY_INDENT_CHARACTERS: _indent_characters,
    Measure.BODY_SPACE: lambda line, _page: max(line.before, line.after),
    Measure.BODY_LINE: pitch,
    Measure.BODY_MULTIPLE: _multiple,
    Measure.LINES: _lines,
    Measure.CHARACTERS: _characters,
}
_REASONS = {
    Measure.BODY_LINE: Reason.FONT_DECIDES,
    Measure.BODY_MULTIPLE: Reason.FONT_DECIDES,
    Measure.LINES: Reason.NO_PAGES,
    Measure.CHARACTERS: Reason.NO_PAGES,
}


def first_of(sheet: Sheet, language: str) -> int:
    """Where the running text begins: the index of its first paragraph, or the number of paragraphs without one."""
    lines = {id(line) for line in body(sheet, language)}
    return next((index for index, line in enumerate(sheet.lines) if id(line) in lines), len(sheet.lines))


def size_of(sheet: Sheet, language: str) -> float:
    """The size of the running text in pt, 0 when there is none."""
    for measure, measurement in text_measures(sheet, language):
        if measure is Measure.BODY_SIZE and isinstance(measurement, Found):
            return float(measurement.values[0])
    return 0.0
