"""Days and times: as records write them, and as the interface says them.

The words come from CLDR, which is loaded when a day is first said.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from bienban import i18n

_LOCALES = {"vi": "vi", "zh_Hans": "zh_Hans", "en": "en_GB"}
_DAYS = {"vi": "yMd"}
"""Officers in Viet Nam write 30/10/2025; elsewhere the month has its name."""


def now() -> str:
    """The local time as records write it: ``2026-04-27T09:31``."""
    return datetime.now().isoformat(timespec="minutes")


def day(when: date) -> str:
    """``30/10/2025``, ``2025年10月30日``, ``30 Oct 2025``."""
    return said(when, day_skeleton())


def clock(at: datetime) -> str:
    """A time as the clock shows it, with its date before it if that is not today."""
    return f"{at:%H:%M}" if at.date() == date.today() else _whole(at)


def told(at: str) -> str:
    """The same of a time that a record holds; what is none as it stands."""
    return _of(at, clock)


def dated(at: str) -> str:
    """A time that a record holds, always with its date: for a sentence that will be read on another day too."""
    return _of(at, _whole)


def _whole(at: datetime) -> str:
    return f"{day(at.date())} {at:%H:%M}"


def _of(at: str, words: Callable[[datetime], str]) -> str:
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return words(moment)


def said(when: date, skeleton: str) -> str:
    """The parts of a date that a CLDR ``skeleton`` names (``yMMMM``), in the language of the interface."""
    from babel.dates import format_skeleton

    return str(format_skeleton(skeleton, when, locale=locale()))


def day_skeleton() -> str:
    """The CLDR skeleton of a day in the language of the interface."""
    return _DAYS.get(i18n.tag_in_use(), "yMMMd")


def locale() -> str:
    """The name that CLDR has for the language of the interface."""
    return _LOCALES[i18n.tag_in_use()]
