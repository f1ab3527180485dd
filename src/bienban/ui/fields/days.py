"""A date as an officer types it, and as the form writes it: 30/10/2025, in Chinese 2025-10-30."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from bienban import i18n
from bienban.core.when import Day, Month, Quarter, Span, When, Year
from bienban.i18n import gettext as _

_DAY_FIRST = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\s*\Z")
_YEAR_FIRST = re.compile(r"\s*(\d{4})\s*[/.\-年]\s*(\d{1,2})\s*[/.\-月]\s*(\d{1,2})\s*日?\s*\Z")


def day_of(words: str) -> Day | None:
    """The day that was typed, None for nothing. Raises ``ValueError`` with a sentence for the user."""
    words = unicodedata.normalize("NFKC", words)  # figures and strokes as a Chinese keyboard may send them: full-width
    if not words.strip():
        return None
    first, year_first = _DAY_FIRST.match(words), _YEAR_FIRST.match(words)
    try:
        if first:
            read = date(int(first[3]), int(first[2]), int(first[1]))
        elif year_first:
            read = date(int(year_first[1]), int(year_first[2]), int(year_first[3]))
        else:
            raise ValueError(words)
    except ValueError:
        raise ValueError(_("This is no date. Write it as {example}.").format(example=day_words(EXAMPLE))) from None
    return Day(read.year, read.month, read.day)


EXAMPLE = Day(2025, 10, 30)
_SHORT = re.compile(r"(\s*\d{1,2}\s*([/.\-])\s*\d{1,2}\s*\2\s*)([0-6]\d)\s*\Z")
_SHORT_CHINESE = re.compile(r"\s*([0-6]\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?\s*)\Z")


def completed(words: str) -> str:
    """A day with all four figures of its year where two were typed and nothing else can be meant: 15/9/26.

    Three bare numbers begin with the day where the language of the interface writes days so; 26年9月15日 is plain.
    """
    plain = unicodedata.normalize("NFKC", words)
    if chinese := _SHORT_CHINESE.match(plain):
        return f"20{chinese[1]}"
    short = _SHORT.match(plain)
    return f"{short[1]}20{short[3]}" if short and not i18n.tag_in_use().startswith("zh") else words


def day_words(value: object) -> str:
    """A day as the language of the interface writes figures; nothing for None."""
    if not isinstance(value, Day):
        return ""
    if i18n.tag_in_use().startswith("zh"):
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def year_of(words: str) -> int | None:
    """A year of four figures, None for nothing. Raises ``ValueError`` with a sentence for the user."""
    words = unicodedata.normalize("NFKC", words)
    if not words.strip():
        return None
    if not re.fullmatch(r"\s*[1-9]\d{3}\s*", words):
        raise ValueError(_("Write the year with four figures."))
    return int(words)


def coarser(when: When | None, precision: type[When]) -> When | None:
    """``when`` with no more than ``precision``; None when it is not known so exactly."""
    if when is None or isinstance(when, precision):
        return when
    first = when.first if isinstance(when, Span) else when
    if precision is Year:
        return Year(when.year)
    if precision is Quarter and isinstance(first, Month | Day):
        return Quarter(first.year, (first.month + 2) // 3)
    if precision is Month and isinstance(first, Day):
        return Month(first.year, first.month)
    return first if precision is Day and isinstance(first, Day) else None
