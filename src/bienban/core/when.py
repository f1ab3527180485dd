"""Dates with their precision: a year, a quarter, a month, a day or a span of days, never more exact than known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_FORMS = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?\Z")


@dataclass(frozen=True, slots=True)
class Year:
    """A whole year, written ``2026``."""

    year: int

    def __str__(self) -> str:
        return f"{self.year:04}"


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year, 1 to 4, written ``2024-Q1``."""

    year: int
    quarter: int

    def __str__(self) -> str:
        return f"{self.year:04}-Q{self.quarter}"


@dataclass(frozen=True, slots=True)
class Month:
    """A month, written ``2026-04``."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True)
class Day:
    """One day, written ``2025-10-30``."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


@dataclass(frozen=True, slots=True)
class Span:
    """The days from ``first`` to ``last``, both included, written ``2025-02-19/2025-02-21``."""

    first: Day
    last: Day

    @property
    def year(self) -> int:
        return self.first.year

    def __str__(self) -> str:
        return f"{self.first}/{self.last}"


When = Year | Quarter | Month | Day | Span


def parse(written: str) -> When:
    """Read the written form of any date. Raises ``ValueError`` when it is none, or no such day exists."""
    if "/" in written:
        first, last = (parse(part) for part in written.split("/", 1))
        if not (isinstance(first, Day) and isinstance(last, Day)) or str(first) >= str(last):
            raise ValueError(f"not a span of days: {written!r}")
        return Span(first, last)
    found = _FORMS.match(written)
    if not found:
        raise ValueError(f"not a date: {written!r}")
    year, quarter, month, day = (int(part) if part else 0 for part in found.groups())
    if quarter:
        return Quarter(year, quarter)
    if day or found.group(4):
        date(year, month, day)
        return Day(year, month, day)
    if found.group(3):
        date(year, month, 1)
        return Month(year, month)
    date(year, 1, 1)
    return Year(year)


def bounds(when: When) -> tuple[date, date]:
    """The first and the last day that ``when`` may mean."""
    match when:
        case Span(first=first, last=last):
            return bounds(first)[0], bounds(last)[0]
        case Day(year=year, month=month, day=day):
            return date(year, month, day), date(year, month, day)
        case Month(year=year, month=month):
            return date(year, month, 1), _end_of_month(year, month)
        case Quarter(year=year, quarter=quarter):
            return date(year, quarter * 3 - 2, 1), _end_of_month(year, quarter * 3)
        case Year(year=year):
            return date(year, 1, 1), date(year, 12, 31)


def _end_of_month(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)
