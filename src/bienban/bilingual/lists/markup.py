"""HTML cut into tags and words in one pass, however broken it is.

The reader of the standard library takes time by the square of the length for tags that never end; a clipboard is
filled by any program, so this one goes on from where it has looked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]*)")
_STOP = re.compile("[<>\"']")
_SILENT = ("script", "style", "title", "xml")


@dataclass(frozen=True, slots=True)
class Tag:
    """``<name …>``, or its end. ``inside`` is what else stands between the brackets."""

    name: str
    inside: str = ""
    ends: bool = False


def tokens(text: str) -> Iterator[Tag | str]:
    """Tags, and the words between them with their entities read. Comments and what is never shown are left out."""
    place, silent = 0, ""
    while place < len(text):
        opened = text.find("<", place)
        if opened < 0:
            opened = len(text)
        if opened > place and not silent:
            yield unescape(text[place:opened])
        if opened == len(text):
            return
        place, tag = _tag(text, opened)
        if tag is None:
            continue
        if silent:
            silent = "" if tag.ends and tag.name == silent else silent
        elif tag.name in _SILENT and not tag.ends:
            silent = "" if tag.inside.endswith("/") else tag.name
        elif tag.name:
            yield tag
        else:
            yield tag.inside


def _tag(text: str, opened: int) -> tuple[int, Tag | None]:
    """Where what begins with this ``<`` ends, and the tag that it is; one without a name is only a character."""
    if text.startswith("<!--", opened):
        return _after(text, "-->", opened + 4), None
    if text.startswith(("<!", "<?"), opened):
        return _after(text, ">", opened + 2), None
    named = _NAME.match(text, opened)
    if named is None:
        return opened + 1, Tag("", "<")
    end = _end(text, named.end())
    inside = text[named.end() : end].rstrip(">")
    return end, Tag(named[2].lower(), inside, named[1] == "/")


def _after(text: str, closing: str, start: int) -> int:
    found = text.find(closing, start)
    return len(text) if found < 0 else found + len(closing)


def _end(text: str, place: int) -> int:
    """Behind the ``>`` of a tag, past quoted words; or where another tag begins, or the text ends."""
    open_ended: set[str] = set()
    while found := _STOP.search(text, place):
        sign = found[0]
        if sign == ">":
            return found.end()
        if sign == "<":
            return found.start()
        closed = -1 if sign in open_ended else text.find(sign, found.end())
        if closed < 0:
            open_ended.add(sign)
        place = found.end() if closed < 0 else closed + 1
    return len(text)
