"""What measuring finds: values with the words they were found in, or the reason why there are none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bienban.catalog.conformance_words import Value
from bienban.catalog.measures import Measure


class Reason(StrEnum):
    """Why something cannot be told; the words are in ``resources/conformance.toml``."""

    NO_TEXT = "no-text"
    NO_TITLE = "no-title"
    NO_LEVELS = "no-levels"
    NO_HEADING = "no-heading"
    SHORT_LIST = "short-list"
    NO_NUMBER = "no-number"
    NO_DATE = "no-date"
    NOT_THERE = "not-there"
    NO_FONT = "no-font"
    FONT_DECIDES = "font-decides"
    NO_PAGES = "no-pages"
    NO_FULL_PAGE = "no-full-page"
    NO_SIGNATURE = "no-signature"


@dataclass(frozen=True, slots=True)
class Found:
    """Every value that was found, the most frequent first; ``words`` is the text in which the first was found."""

    values: tuple[Value, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """It cannot be told."""

    reason: Reason


Measurement = Found | Unknown

Measurements = Mapping[tuple[Measure, str], Measurement]
"""What was found for a measure and a language; the page's measures have the language ``""``."""

ABSENT = Found(("@absent",))


def found(values: Iterable[Value | None], reason: Reason, words: str = "") -> Measurement:
    """The different values among ``values``, in their order; the ``reason`` when there are none."""
    seen = tuple(
        dict.fromkeys(round(value, 2) if isinstance(value, float) else value for value in values if value is not None)
    )
    return Found(seen, words) if seen else Unknown(reason)
