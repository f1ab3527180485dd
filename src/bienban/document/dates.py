"""Dates as documents write them, with the precision that is known: ngày 05 tháng 01 năm 2026, 二〇二五年十月三十日."""

from __future__ import annotations

from bienban.catalog.languages import Language
from bienban.core.when import Day, Month, Quarter, Span, When, Year
from bienban.document.numerals import han


def date_words(when: When | None, language: Language, *, solemn: bool = False) -> str:
    """``when`` in words; ``solemn`` is the form of a testimonium. An open place while it is not known."""
    forms = language.dates
    match when:
        case None:
            return forms.open
        case Year(year=year):
            return _filled(forms.year, language, solemn, year=year)
        case Quarter(year=year, quarter=quarter):
            words = _filled(forms.quarter, language, solemn, year=year)
            return words.replace("{quarter}", forms.quarters[quarter - 1])
        case Month(year=year, month=month):
            return _filled(forms.month, language, solemn, year=year, month=month)
        case Day(year=year, month=month, day=day):
            return _filled(forms.day, language, solemn, year=year, month=month, day=day)
        case Span(first=first, last=last):
            return _span(first, last, language, solemn)


def year_words(when: When | None, language: Language) -> str:
    """The year of ``when``: năm 2025, 2025年."""
    return language.open if when is None else date_words(Year(when.year), language)


def _span(first: Day, last: Day, language: Language, solemn: bool) -> str:
    forms = language.dates
    form = forms.days
    if first.month != last.month:
        form = forms.months
    if first.year != last.year:
        form = forms.years
    return _filled(
        form,
        language,
        solemn,
        year=first.year,
        month=first.month,
        day=first.day,
        last_year=last.year,
        last_month=last.month,
        last_day=last.day,
    )


def _filled(form: str, language: Language, solemn: bool, **parts: int) -> str:
    for name, number in parts.items():
        form = form.replace("{" + name + "}", _part(name, number, language, solemn))
    return form


def _part(name: str, number: int, language: Language, solemn: bool) -> str:
    forms = language.dates
    digits = forms.solemn_digits if solemn else forms.digits
    kind = name.removeprefix("last_")
    if digits != forms.digits and kind != "year":
        return han(number)
    padded = {"day": forms.padded_day, "month": forms.padded_month}.get(kind, 0)
    written = f"{number:02}" if number < padded else str(number)
    return "".join(digits[int(digit)] for digit in written)
