"""Anchors: how a paragraph of a Word file names the place in the record that it was printed from.

A paragraph has two, because programs lose one or the other: a content control with the address as its tag, and a
bookmark, whose name may hold nothing but letters, figures and underscores and no more than 40 of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import NamedTuple

from bienban.document.word.runs import clean, escape

PREFIX = "bb_"
"""Begins the name of every bookmark of ours."""

NUMBER = "number"
"""The tag of the control around the number of the text in headers and footers; its bookmark is ``bb_number``."""

_LONGEST_ADDRESS = 40 - len("bb___99999")
"""So long that its name has room for one hyphen more and a number after it."""
_ADDRESS = re.compile(r"[a-z][a-z0-9]*/[a-z]+(?:/[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\Z")
_LONGEST_TAG = 64
_IDS = re.compile(rb'w:id(?: w:val)?="(\d{1,10})"')
_NAMES = re.compile(rb'<w:bookmarkStart\b[^>]*? w:name="(bb_[^"]*)"', re.IGNORECASE)
_OCCURRENCE = re.compile(r"(?<!_)_[0-9]+\Z")


def is_address(tag: str) -> bool:
    """Whether the tag of a content control is an address of the record."""
    return _ADDRESS.match(tag) is not None


def bookmark(address: str) -> str:
    """The name of the first bookmark for ``address``; empty if no name could be turned back into it.

    ``c4k7m2qa/text/zh-Hans`` gives ``bb_c4k7m2qa_text_zh__Hans``; a number after it tells further ones apart.
    """
    if len(address) > _LONGEST_ADDRESS or not _ADDRESS.match(address):
        return ""
    return PREFIX + address.replace("-", "__").replace("/", "_")


def address_of(name: str) -> str:
    """The address that a bookmark's name stands for; empty for a bookmark that is none of ours."""
    if not name.startswith(PREFIX):
        return ""
    written = _OCCURRENCE.sub("", name.removeprefix(PREFIX)).replace("__", "-").replace("_", "/")
    return written if is_address(written) else ""


class Taken(NamedTuple):
    """The ids of elements and the names of bookmarks (in lower case) that a template has already."""

    ids: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, parts: Mapping[str, bytes]) -> Taken:
        """What the parts of a template have taken."""
        words = [content for name, content in parts.items() if name.startswith("word/") and name.endswith(".xml")]
        ids = (int(found) for content in words for found in _IDS.findall(content))
        names = (found.decode().lower() for content in words for found in _NAMES.findall(content))
        return cls(frozenset(ids), frozenset(names))


class Anchors:
    """Sets anchors in one file: the same ones for the same addresses in the same order."""

    def __init__(self, taken: Taken) -> None:
        self._ids: Iterator[int] = (each for each in count(1) if each not in taken.ids) if taken.ids else count(1)
        self._used = dict.fromkeys(taken.names, 1)

    def around(self, address: str, before: str, words: str) -> str:
        """The runs ``before`` and ``words`` in a bookmark for ``address``, the words alone in its content control.

        A typed number stands before the control: the control holds what the record says.
        """
        name = bookmark(address)
        return self._set(name, address if name else escape(clean(address))[:_LONGEST_TAG], before, words)

    def number(self, words: str) -> str:
        """The runs of the number of the text."""
        return self._set(PREFIX + NUMBER, NUMBER, "", words)

    def _set(self, name: str, tag: str, before: str, words: str) -> str:
        number = next(self._ids)
        control = (
            f'{before}<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:id w:val="{number}"/></w:sdtPr>'
            f"<w:sdtContent>{words}</w:sdtContent></w:sdt>"
        )
        if not name:
            return control
        if name.lower() in self._used:
            name = self._free(name)
        self._used[name.lower()] = 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{control}<w:bookmarkEnd w:id="{number}"/>'

    def _free(self, name: str) -> str:
        """The name with the first number after it that the file does not have yet."""
        used = self._used[name.lower()] + 1
        while f"{name}_{used}".lower() in self._used:
            used += 1
        self._used[name.lower()] = used
        return f"{name}_{used}"
