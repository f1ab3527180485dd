"""Which letters are Chinese characters: the usual ones, and the rare ones that stand in names. Which need no spaces."""

from __future__ import annotations

import re

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""They, for a class of a regular expression."""

UNSPACED = "\u2e80"
"""From this character on, letters stand in words without spaces between them."""

_HAN = re.compile(f"[{HAN}]")


def has_han(words: str) -> bool:
    """Whether there is any in ``words``."""
    return _HAN.search(words) is not None
