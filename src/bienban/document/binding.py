"""What must not be parted at the end of a line: number and word, figure and unit, the parts of a name.

No-break spaces are put in when a text is composed and are never in the record. They do not stretch in justified lines,
so countries and provinces stay unbound; inside a table cell they would force breaks inside words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bienban.catalog.languages import Language

NO_BREAK = "\u00a0"


def bound(words: str, language: Language, names: re.Pattern[str] | None, *, wide: bool, heading: bool = False) -> str:
    """``words`` with no-break spaces. ``wide``: set over the full width; ``names``: see :func:`name_pattern`."""
    if " " not in words:
        return words
    rules = language.binding
    patterns = list(rules.always)
    if wide:
        patterns += rules.headings if heading else rules.wide
    if wide and rules.names and names:
        patterns.append(names)
    for pattern in patterns:
        words = pattern.sub(_joined, words)
    return words


@lru_cache(maxsize=8)
def name_pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds the last two syllables of each of these names; None when no name has two."""
    return _pattern({" ".join(parts[-2:]) for name in names if len(parts := name.split()) > 1})


def _pattern(endings: Iterable[str]) -> re.Pattern[str] | None:
    alternatives = "|".join(re.escape(ending) for ending in sorted(endings, key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})\b") if alternatives else None


def _joined(found: re.Match[str]) -> str:
    return found.group().replace(" ", NO_BREAK)
