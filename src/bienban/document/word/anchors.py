"""Anchors: how a paragraph of a Word file names the place in the record that it was printed from.

A paragraph has two, because programs lose one or the other: a content control with the address as its tag, and a
bookmark, whose name may hold nothing but letters, figures and underscores and no more than 40 of them.
"""

from __future__ import annotations

import re

PREFIX = "bb_"
"""Begins the name of every bookmark of ours."""

NUMBER = "number"
"""The tag of the control around the number of the text in headers and footers; its bookmark is ``bb_number``."""

_LONGEST = 40
_ADDRESS = re.compile(r"[a-z][a-z0-9]*/[a-z]+(?:/[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\Z")
_OCCURRENCE = re.compile(r"(?<!_)_[0-9]+\Z")


def is_address(tag: str) -> bool:
    """Whether the tag of a content control is an address of the record."""
    return _ADDRESS.match(tag) is not None


def bookmark(address: str) -> str:
    """The name of the first bookmark for ``address``; empty if no name could be turned back into it.

    ``c4k7m2qa/text/zh-Hans`` gives ``bb_c4k7m2qa_text_zh__Hans``; a number after it tells further ones apart.
    """
    name = PREFIX + address.replace("-", "__").replace("/", "_")
    return name if is_address(address) and len(name) <= _LONGEST - len("_99999") else ""


def address_of(name: str) -> str:
    """The address that a bookmark's name stands for; empty for a bookmark that is none of ours."""
    if not name.startswith(PREFIX):
        return ""
    written = _OCCURRENCE.sub("", name.removeprefix(PREFIX)).replace("__", "-").replace("_", "/")
    return written if is_address(written) else ""
