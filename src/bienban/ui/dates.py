"""Dates of a record as the interface says them, with the precision they have."""

from __future__ import annotations

from datetime import date

from bienban.core.when import Day, Month, Quarter, Span, Year, bounds, parse
from bienban.times import day, day_skeleton, locale, said


def written(when: str) -> str:
    """A date as records write it (:mod:`bienban.core.when`), in words; what is none is given back as it is."""
    try:
        known = parse(when)
    except ValueError:
        return when
    first, last = bounds(known)
    match known:
        case Day():
            return day(first)
        case Span():
            return _from_to(first, last)
        case Month():
            return said(first, "yMMMM")
        case Quarter():
            return said(first, "yQQQQ")
        case Year():
            return said(first, "y")


def _from_to(first: date, last: date) -> str:
    from babel.dates import format_interval

    return str(format_interval(first, last, day_skeleton(), locale=locale()))
