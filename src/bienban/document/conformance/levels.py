"""The numbers of headings and clauses: their forms, how they nest, the letters of points, the fonts of the levels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bienban.catalog.measures import Measure
from bienban.document.conformance.fonts import family
from bienban.document.conformance.heads import head_lines
from bienban.document.conformance.values import Found, Measurement, Reason, Unknown, found
from bienban.document.measured import Letters, Line, Sheet

_CHINESE = "[一二三四五六七八九十百]+"
_FORMS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "Phần": r"(?i:phần)\s+(?:(?i:thứ)\s+\w+|[IVXLC]+)\b",
        "Chương": r"(?i:chương)\s+[IVXLC]+\b",
        "Mục": r"(?i:mục)\s+\d+\b",
        "Điều": r"(?i:điều)\s+\d+\.",
        "I.": r"[IVXLC]+\.\s",
        "I-": r"[IVXLC]+\s?[-–]",
        "1.1.": r"\d+\.\d+\.?\s",
        "1.": r"\d+\.\s",
        "1-": r"\d+\s?[-–]\s",
        "1)": r"\d+\)",
        "a)": r"[a-zđ]\)",
        "a.": r"[a-zđ]\.\s",
        "a-": r"[a-zđ]\s?[-–]\s",
        "(1)": r"\(\d+\)",
        "(a)": r"\([a-zđ]\)",
    },
    "zh-Hans": {
        "第一章": f"第{_CHINESE}章",
        "第一条": f"第{_CHINESE}条",
        "一、": f"{_CHINESE}、",
        "（一）": f"（{_CHINESE}）",
        "(一)": rf"\({_CHINESE}\)",
        "1.": r"\d+[.．](?!\d)",
        "1、": r"\d+、",
        "（1）": r"（\d+）",
        "(1)": r"\(\d+\)",
        "1)": r"\d+[)）]",
    },
}
_PATTERNS = {
    language: {form: re.compile(pattern) for form, pattern in forms.items()} for language, forms in _FORMS.items()
}
_SENTENCE = tuple("。；：.;:，")

Numbered = tuple[tuple[str, ...], Line]
"""The forms from the outermost level down to that of a paragraph, and the paragraph."""


def level_measures(sheet: Sheet, language: str) -> Iterator[tuple[Measure, Measurement]]:
    """The measures of the levels in a language."""
    numbered = list(_nested(sheet, language))
    paths = [" ".join(path) for path, _line in numbered]
    longest = [path for path in dict.fromkeys(paths) if not any(other.startswith(f"{path} ") for other in paths)]
    yield Measure.LEVELS_ORDER, found(longest, Reason.NO_LEVELS)
    yield Measure.LEVELS_LETTERS, _letters(numbered)
    first, second, lower = ([line for path, line in numbered if len(path) in depth] for depth in ((1,), (2,), (3, 4)))
    headings, second_headings = ([line for line in lines if _is_heading(line)] for lines in (first, second))
    yield Measure.LEVEL1_FONT, _fonts(headings, language)
    yield Measure.LEVEL1_WEIGHT, found(["@bold" if line.bold else "@regular" for line in headings], Reason.NO_HEADING)
    yield Measure.LEVEL2_FONT, _fonts(second_headings, language)
    yield Measure.LEVEL3_FONT, _fonts(lower, language)


def form_of(line: Line, language: str) -> str:
    """The form of a paragraph's number, empty when it has none."""
    text = line.numbered.lstrip("\u3000 ")
    return next((form for form, pattern in _PATTERNS[language].items() if pattern.match(text)), "")


def _nested(sheet: Sheet, language: str) -> Iterator[Numbered]:
    columns, head = sheet.layout == "columns", {id(line) for line in head_lines(sheet)}
    path: list[str] = []
    for line in sheet.of(language):
        inside = line.cell is not None and not (columns and line.cell.columns == 2)
        form = "" if inside or id(line) in head else form_of(line, language)
        if form:
            path = [*path[: path.index(form)], form] if form in path else [*path, form]
            yield tuple(path), line


def _letters(numbered: Sequence[Numbered]) -> Measurement:
    """What follows d) in a list of points: đ), as in the Vietnamese alphabet, or e)."""
    points = [line.numbered[:1] for path, line in numbered if path[-1] == "a)"]
    followers = [f"d) {after})" for letter, after in pairwise(points) if letter == "d" and after != "a"]
    return found(followers, Reason.SHORT_LIST)


def _fonts(lines: Sequence[Line], language: str) -> Measurement:
    if not lines:
        return Unknown(Reason.NO_HEADING)
    fonts = [family(_opening(line).chinese if language == "zh-Hans" else line.main.latin) for line in lines]
    return Found(tuple(dict.fromkeys(font for font in fonts if font))) if any(fonts) else Unknown(Reason.NO_FONT)


def _opening(line: Line) -> Letters:
    """The run in which a paragraph begins to speak: a heading may stand at the head of its own sentence."""
    return next((run for run in line.runs if any("\u4e00" <= letter <= "\u9fff" for letter in run.text)), line.main)


def _is_heading(line: Line) -> bool:
    """Whether a paragraph is a heading, or begins with one in a type of its own."""
    kinds = {family(run.chinese) for run in line.runs if any("\u4e00" <= letter <= "\u9fff" for letter in run.text)}
    return not line.text.rstrip().endswith(_SENTENCE) or len(kinds) > 1
