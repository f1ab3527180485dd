"""Where a paragraph stands, in words that lead to it on paper: its heading, its typed numbers, its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bienban.document.word.passages import Passage

_FIGURES = "一二三四五六七八九十百"
_NUMBERS = tuple(
    re.compile(rf"\s*({form})")
    for form in (
        r"(?:Phụ lục|附件)\s*\d+$",
        r"[IVXL]+\.(?=\s)",
        rf"[{_FIGURES}]+、",
        rf"（[{_FIGURES}]+）",
        r"\d{1,3}[.．](?!\d)",
        r"[a-zđ]\)",
        r"（\d+）",
        r"\d{1,3}$",
    )
)
"""The kinds of numbers that are typed before a paragraph, or stand alone: annex, article, clause, point, row."""

_STARTS = ("annex pair", "annex title", "annex mark")
_ENDS = ("testimonium", "signature", "keeper")
"""Parts of the names of styles after which the numbers before them count no more."""

_NAMED = ("heading", "table group")
_LONGEST = 60


class Trail:
    """The headings and numbers that lead to the paragraph read last; a new one takes the place of its like."""

    def __init__(self) -> None:
        self._labels: dict[int, str] = {}

    def follow(self, passage: Passage) -> None:
        """Go on to the next paragraph of the same language."""
        style, text = passage.style.lower(), " ".join(passage.text.split())
        if any(part in style for part in (*_STARTS, *_ENDS)):
            self._labels.clear()
        named = any(part in style for part in _NAMED)
        for kind, form in enumerate(_NUMBERS):
            if found := form.match(passage.text):
                self._take(kind, f"“{_short(text)}”" if named else " ".join(found[1].split()))
                return
        if named:
            self._take(1, f"“{_short(text)}”")

    def labels(self) -> tuple[str, ...]:
        """What leads to it, from the largest part to the smallest."""
        return tuple(self._labels.values())

    def _take(self, kind: int, label: str) -> None:
        known = list(self._labels)
        for below in known[known.index(kind) :] if kind in known else ():
            del self._labels[below]
        self._labels[kind] = label


def trails(passages: Iterable[Passage]) -> Iterator[tuple[str, ...]]:
    """For each paragraph what leads to it, in its own language."""
    by_language: dict[str, Trail] = {}
    for passage in passages:
        trail = by_language.setdefault(language(passage), Trail())
        trail.follow(passage)
        yield trail.labels()


def language(passage: Passage) -> str:
    """The language of a paragraph by its style or its address; empty when neither says it."""
    suffix = passage.style.rpartition(" ")[2]
    tag = {"vi": "vi", "zh": "zh-Hans"}.get(suffix, "")
    return tag or next((each for each in ("vi", "zh-Hans") if passage.address.endswith(f"/{each}")), "")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
