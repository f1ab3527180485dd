"""Where a file differs from what it must say, place by place, and what kind of difference it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bienban.core.contents import texts
from bienban.core.minutes import Minutes
from bienban.document.proof.faults import Wrong
from bienban.document.proof.saying import Saying, squeezed
from bienban.document.proof.witness import pairs

Difference = tuple[Wrong, Saying, str, str]
"""What is wrong, where, what must stand there, what stands there."""

_FIGURES = "[0-9IVX〇零一二两三四五六七八九十百千万亿]+"


def differences(
    minutes: Minutes, told: Sequence[Saying], read: Sequence[Saying], frame: Sequence[Saying] = ()
) -> Iterator[Difference]:
    """What of ``told`` is not in ``read``, or not at its place, and what else is there.

    ``frame`` is what the template itself adds; it must be there too, wherever that is.
    """
    lost, found = _apart(told, read)
    for saying in (*frame, *lost):
        match = _match(saying, found)
        if match is None:
            yield Wrong.MISSING, saying, saying.text, ""
            continue
        found.remove(match)
        if saying not in frame or _shown(match) != _shown(saying):
            yield _kind(minutes, saying, match), saying, saying.text, match.text
    for saying in found:
        yield Wrong.ADDED, saying, "", saying.text


def _shown(saying: Saying) -> tuple[str, str]:
    return saying.address, saying.whole


def _apart(told: Sequence[Saying], read: Sequence[Saying]) -> tuple[list[Saying], list[Saying]]:
    """What each has that the other does not have there."""
    wanted, there = list(map(_shown, told)), list(map(_shown, read))
    lost: list[Saying] = []
    found: list[Saying] = []
    if wanted != there:
        from difflib import SequenceMatcher  # of no use to originals that are right

        for kind, start, end, begin, finish in SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes():
            if kind != "equal":
                lost += told[start:end]
                found += read[begin:finish]
    return lost, found


def _match(saying: Saying, found: Sequence[Saying]) -> Saying | None:
    """What stands for ``saying``: the same at another place, or else something at its address."""
    same = next((each for each in found if _shown(each) == _shown(saying)), None)
    return same or next((each for each in found if each.address == saying.address), None)


def _kind(minutes: Minutes, told: Saying, read: Saying) -> Wrong:
    before, after = told.whole, read.whole
    if before == after:
        return Wrong.PLACE
    if any(_turned(form, before, after) for form in _forms(minutes, told)):
        return Wrong.PAIR
    if re.sub(_FIGURES, "", before) == re.sub(_FIGURES, "", after):
        return Wrong.FIGURE
    return Wrong.WORDS


def _forms(minutes: Minutes, saying: Saying) -> list[tuple[str, str]]:
    """Both forms of every pair of the record in the language of ``saying``."""
    strings = [words for address, words in texts(minutes) if "|" in words and address.language == saying.language]
    return [(squeezed(one), squeezed(other)) for string in strings for one, other in pairs(string) if one != other]


def _turned(forms: tuple[str, str], before: str, after: str) -> bool:
    """Whether a pair that stood one way before stands the other way after."""
    return any(
        after.count(right) < before.count(right) and after.count(wrong) > before.count(wrong)
        for right, wrong in (forms, forms[::-1])
    )
