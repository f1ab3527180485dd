"""All measures of a Word file: ``measurements(sheet)``, what the rules of a profile are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bienban.catalog.conformance_words import Value
from bienban.catalog.measures import Measure
from bienban.document.conformance.closing import closing_measures, signing_measures
from bienban.document.conformance.fonts import family
from bienban.document.conformance.heads import head_measures
from bienban.document.conformance.levels import level_measures
from bienban.document.conformance.text import body, text_measures
from bienban.document.conformance.titles import title_measures
from bienban.document.conformance.values import ABSENT, Found, Measurement, Measurements, Reason, Unknown, found
from bienban.document.measured import Page, PageNumber, Sheet

LANGUAGES = ("vi", "zh-Hans")
"""The languages that rules speak of."""

_OF_PAGE: Mapping[Measure, Callable[[Page], float]] = {
    Measure.PAPER_WIDTH: lambda page: page.width,
    Measure.PAPER_HEIGHT: lambda page: page.height,
    Measure.MARGIN_TOP: lambda page: page.top,
    Measure.MARGIN_RIGHT: lambda page: page.right,
    Measure.MARGIN_BOTTOM: lambda page: page.bottom,
    Measure.MARGIN_LEFT: lambda page: page.left,
    Measure.TYPE_WIDTH: lambda page: page.type_width,
    Measure.TYPE_HEIGHT: lambda page: page.type_height,
}


def measurements(sheet: Sheet) -> Measurements:
    """What was found for every measure and language; ``""`` is the page, or the language of most of the text."""
    of_page = (*_page(sheet), *_numbers(sheet), *head_measures(sheet), *signing_measures(sheet))
    taken: dict[tuple[Measure, str], Measurement] = {(measure, ""): value for measure, value in of_page}
    main = max(LANGUAGES, key=lambda language: sum(len(line.text) for line in sheet.of(language)))
    for language in LANGUAGES:
        for measure, value in _of_language(sheet, language):
            taken[measure, language] = value
            if language == main:
                taken[measure, ""] = value
    return taken


def languages(sheet: Sheet) -> tuple[str, ...]:
    """The languages in which the document has running text."""
    return tuple(language for language in LANGUAGES if body(sheet, language))


def _of_language(sheet: Sheet, language: str) -> Iterator[tuple[Measure, Measurement]]:
    for measures in (text_measures, title_measures, level_measures, closing_measures):
        yield from measures(sheet, language)


def _page(sheet: Sheet) -> Iterator[tuple[Measure, Measurement]]:
    """Portrait pages; a landscape section is for a wide table and has its own margins."""
    upright = [page for page in sheet.pages if page.width <= page.height] or list(sheet.pages)
    for measure, of in _OF_PAGE.items():
        yield measure, found([round(of(page), 1) for page in upright], Reason.NO_TEXT)


def _numbers(sheet: Sheet) -> Iterator[tuple[Measure, Measurement]]:
    """Where and how pages are numbered."""
    pages = ("default", "even") if sheet.even_and_odd else ("default",)
    numbers = [number for page in sheet.pages for number in page.numbers if number.pages in pages]
    places = _each(numbers, lambda number: "@top" if number.place == "header" else "@bottom")
    yield Measure.NUMBER_PLACE, places if numbers else ABSENT
    yield Measure.NUMBER_ALIGN, _aligned(sheet, numbers)
    yield Measure.NUMBER_SIZE, _each(numbers, lambda number: number.size)
    yield Measure.NUMBER_FONT, _each(numbers, lambda number: family(number.font))
    yield Measure.NUMBER_FORM, _each(numbers, lambda number: number.form)
    yield Measure.NUMBER_FIRST, _first(sheet.pages[0], bool(numbers)) if sheet.pages else Unknown(Reason.NO_NUMBER)


def _each(numbers: list[PageNumber], of: Callable[[PageNumber], Value | None]) -> Measurement:
    return found(map(of, numbers), Reason.NO_NUMBER)


def _aligned(sheet: Sheet, numbers: list[PageNumber]) -> Measurement:
    odd = {number.align for number in numbers if number.pages == "default"}
    even = {number.align for number in numbers if number.pages == "even"}
    if sheet.even_and_odd and (odd, even) == ({"right"}, {"left"}):
        return Found(("@outside",))
    return found([f"@{align}" for align in sorted(odd | even)], Reason.NO_NUMBER)


def _first(page: Page, numbered: bool) -> Measurement:
    if not numbered:
        return Unknown(Reason.NO_NUMBER)
    own = any(number.pages == "first" for number in page.numbers)
    return Found(("@shown" if own or not page.first_differs else "@hidden",))
