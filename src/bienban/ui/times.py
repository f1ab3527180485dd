"""Times as records write them, and as the interface says them."""

from __future__ import annotations

from datetime import date, datetime

from bienban.ui.dates import day


def now() -> str:
    """The local time as records write it: ``2026-04-27T09:31``."""
    return datetime.now().isoformat(timespec="minutes")


def clock(at: datetime) -> str:
    """A time as the clock shows it, with its date before it if that is not today."""
    return f"{at:%H:%M}" if at.date() == date.today() else f"{day(at.date())} {at:%H:%M}"


def told(at: str) -> str:
    """The same of a time that a record holds; what is none as it stands."""
    try:
        return clock(datetime.fromisoformat(at))
    except ValueError:
        return at
