"""A cell to a text: which language it is in, or what of it is in which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bienban.bilingual.lists.columns import Column, tag_of
from bienban.core.han import HAN, UNSPACED
from bienban.core.marks import escape
from bienban.core.text import Text

_BRACKETS = re.compile(r"(.+?)\s*[(（]([^()（）]+)[)）]\s*\Z", re.DOTALL)
_HAN_BEGINS = re.compile(rf"(?<=\S)\s+(?=[{HAN}])")
_HAN_ENDS = re.compile(rf"(?<=[{HAN}])\s+(?=[A-Za-z\u00c0-\u024f\u1e00-\u1eff])")


def text_of(cell: str, column: Column, languages: Sequence[str]) -> Text:
    """The words of a cell, by language. “Nguyễn Văn A / 阮文A” is two texts; nothing in either is changed."""
    parts = parts_of(cell, languages)
    if len(parts) < 2:
        tag = column.language or next(iter(parts), "") or languages[0]
        parts = {tag: joined(cell.split("\n"))}
    return Text({tag: escape(words) for tag, words in parts.items()})


def parts_of(cell: str, languages: Sequence[str]) -> dict[str, str]:
    """The parts of a cell by their languages, in the order of the cell; the whole cell where it is in one."""
    for parts in _divisions(cell):
        tags = [tag_of(part, languages) for part in parts]
        if len(set(tags)) == 2 and all(tags):
            found: dict[str, list[str]] = {}
            for tag, part in zip(tags, parts, strict=True):
                found.setdefault(tag, []).append(part)
            return {tag: joined(part) for tag, part in found.items()}
    return {tag_of(cell, languages): cell}


def joined(lines: Sequence[str]) -> str:
    """Lines of a cell as one: with spaces between, unless Chinese meets there."""
    whole = ""
    for line in (line.strip() for line in lines):
        wide = whole[-1:] >= UNSPACED or line[:1] >= UNSPACED
        whole += line if not whole or not line or wide else f" {line}"
    return whole


def _divisions(cell: str) -> Iterator[list[str]]:
    """The ways in which a cell may hold two languages."""
    for separator in ("\n", "/", "|", " - ", " – ", " — "):
        if separator in cell:
            yield [part.strip() for part in cell.split(separator) if part.strip()]
    if found := _BRACKETS.match(cell):
        yield [found[1], found[2].strip()]
    for border in (_HAN_BEGINS, _HAN_ENDS):
        if found := border.search(cell):
            yield [cell[: found.start()], cell[found.end() :]]
