"""Character by character: does a PDF say what the document says?

A writer of PDFs may lose a mark that does not fit a line, or letters that a font lacks. White space and letter case do
not count, as in the number of a text: lines break anywhere, and headings are set in capitals by their style.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from bienban.document.number import counted
from bienban.document.pdf.errors import LossError
from bienban.document.pdf.text import Words
from bienban.i18n import gettext as _

_ANCHOR = 12
"""So many equal characters in a row show that both texts are at the same place again."""

_REACH = 300
"""How many characters may be missing or too many at one place before the rest is called different."""

_MOST = 20
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Difference:
    """At one place the PDF lacks ``missing`` and has ``additional``; ``passage`` is the paragraph it is in."""

    missing: str
    additional: str
    passage: str

    def __str__(self) -> str:
        if self.missing and not self.additional:
            return _("“{missing}” is missing in “{passage}”").format(missing=self.missing, passage=self.passage)
        if self.additional and not self.missing:
            return _("“{additional}” is too much in “{passage}”").format(
                additional=self.additional, passage=self.passage
            )
        return _("“{additional}” stands in place of “{missing}” in “{passage}”").format(
            missing=self.missing, additional=self.additional, passage=self.passage
        )


def differences(expected: Iterable[str], words: Words) -> tuple[Difference, ...]:
    """What a PDF lacks, and has too much, of the paragraphs ``expected``; at most the first twenty places."""
    passages = tuple(expected)
    wanted, found = counted("".join(passages)), counted(words.text)
    if wanted == found:
        return ()
    ends = list(accumulate(len(counted(passage)) for passage in passages))

    def passage(place: int) -> str:
        text = " ".join(passages[min(bisect_right(ends, place), len(passages) - 1)].split()) if passages else ""
        return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"

    places = zip(_places(wanted, found), range(_MOST), strict=False)
    return tuple(Difference(_short(wanted[a:b]), _short(found[c:d]), passage(a)) for (a, b, c, d), _number in places)


def check(expected: Iterable[str], words: Words) -> None:
    """Raise :class:`LossError`, which names the first place, unless the PDF says what the document says."""
    if found := differences(expected, words):
        sentence = _("The PDF does not say what the document says and is not kept: {difference}.")
        raise LossError(sentence.format(difference=found[0]))


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def _places(one: str, other: str) -> Iterator[tuple[int, int, int, int]]:
    """Where the two differ: from and to in the one, from and to in the other."""
    at, there = 0, 0
    while at < len(one) or there < len(other):
        same = _same(one, at, other, there)
        at, there = at + same, there + same
        if at == len(one) and there == len(other):
            return
        skip, skip_there = _next(one, at, other, there)
        yield at, at + skip, there, there + skip_there
        at, there = at + skip, there + skip_there


def _same(one: str, at: int, other: str, there: int) -> int:
    """How many characters are the same from here."""
    rest = min(len(one) - at, len(other) - there)
    return next((step for step in range(rest) if one[at + step] != other[there + step]), rest)


def _next(one: str, at: int, other: str, there: int) -> tuple[int, int]:
    """How much to skip in both to be at the same place again; everything that is left if there is no such place."""
    for both in range(1, 2 * _REACH):
        for skip in range(max(0, both - _REACH), min(both, _REACH) + 1):
            here, beside = (
                one[at + skip : at + skip + _ANCHOR],
                other[there + both - skip : there + both - skip + _ANCHOR],
            )
            if here and here == beside:
                return skip, both - skip
    return len(one) - at, len(other) - there
