"""Days as the interface says them. The words come from CLDR, which is loaded when a day is first said."""

from __future__ import annotations

from datetime import date

from bienban import i18n
from bienban.core.when import Day, Month, Quarter, Span, Year, bounds, parse

_LOCALES = {"vi": "vi", "zh_Hans": "zh_Hans", "en": "en_GB"}
_DAYS = {"vi": "yMd"}
"""Officers in Viet Nam write 30/10/2025; elsewhere the month has its name."""


def day(when: date) -> str:
    """``30/10/2025``, ``2025年10月30日``, ``30 Oct 2025``."""
    return _said(when, _DAYS.get(i18n.tag_in_use(), "yMMMd"))


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
            return _said(first, "yMMMM")
        case Quarter():
            return _said(first, "yQQQQ")
        case Year():
            return _said(first, "y")


def _said(when: date, skeleton: str) -> str:
    from babel.dates import format_skeleton

    return str(format_skeleton(skeleton, when, locale=_LOCALES[i18n.tag_in_use()]))


def _from_to(first: date, last: date) -> str:
    from babel.dates import format_interval

    skeleton = _DAYS.get(i18n.tag_in_use(), "yMMMd")
    return str(format_interval(first, last, skeleton, locale=_LOCALES[i18n.tag_in_use()]))
