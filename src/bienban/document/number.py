"""The number of a text: eight letters that every page of an original carries, so that a page of another draft is seen.

It says which words are printed, not how they look: letters are compared without regard to case, and white space,
breaks and characters without width do not count, because programs change them when they save a file again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bienban.digest import sha256_number

LETTERS = "bcdfghjkmnpqrstvwxyz"
"""No vowels, so that no word arises by chance; no l, which looks like a figure."""

LENGTH = 8

_UNCOUNTED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]+"
)


def counted(text: str) -> str:
    """What of ``text`` makes its number: NFC, without regard to case, nothing that has no ink."""
    inked = _UNCOUNTED.sub("", "".join(unicodedata.normalize("NFC", text).casefold().split()))
    return unicodedata.normalize("NFC", inked)


def number(texts: Iterable[str]) -> str:
    """The number of a text, which is given in the order of reading and in pieces of any length."""
    value = sha256_number(counted("".join(texts)).encode())
    letters = []
    for _place in range(LENGTH):
        value, rest = divmod(value, len(LETTERS))
        letters.append(LETTERS[rest])
    return "".join(letters)
