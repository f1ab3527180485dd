"""Words that come from other programs: what nobody sees is taken out, what only looks like a space becomes one."""

from __future__ import annotations

import re
import unicodedata

_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = "\t\x1f\u00a0\u2000-\u200a\u202f\u205f"
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_UNSEEN = _CONTROLS + "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc"
_LIKE_SPACES = re.compile(f"[{_SPACES}]")
_DROPPED = re.compile(f"[{_UNSEEN}]")
_LINE_ENDS = re.compile(f"[{_ENDS}]+")


def tidied(words: str) -> str:
    """``words`` in NFC, without zero-width and control characters; tabs and fixed spaces are plain spaces.

    Line ends and the wide space of Chinese text stay.
    """
    return unicodedata.normalize("NFC", _DROPPED.sub("", _LIKE_SPACES.sub(" ", words)))


def one_line(words: str) -> str:
    """The same without line ends: a space stands for them, none at the beginning and the end."""
    return _LINE_ENDS.sub(" ", tidied(words.strip(_ENDS)))
