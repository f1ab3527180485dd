"""Does a file still have the text of the number that its pages carry? For Word files and PDF files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from bienban.document.number import number
from bienban.document.places import language, trails
from bienban.document.word.original import check
from bienban.document.word.passages import Passage
from bienban.document.word.reading import Reading, read

_PDF = b"%PDF-"
_ZIP = b"PK"
_PDF_WITHIN = 1024
"""Where readers of PDF look for its beginning (ISO 32000-1, H.3)."""


class Answer(StrEnum):
    """What can be said of a file."""

    SAME = "same"
    CHANGED = "changed"
    MIXED = "mixed"
    """Its pages carry different numbers: they are pages of different texts."""
    NO_NUMBER = "no number"
    """Its pages carry no number."""
    WITHOUT = "without number"
    """A paper that is made without a number, such as a side's own record, and is as it was made."""
    UNREADABLE = "cannot tell"
    """A PDF that does not say which of its words are text and which stand in the margins."""


class Change(StrEnum):
    """What the first difference is, as far as the short checks of the paragraphs can tell."""

    WITHIN = "within"
    """The paragraph says something else."""
    MISSING = "missing before"
    ADDED = "added"
    ENDED = "ended"
    """Paragraphs are missing at the end."""


@dataclass(frozen=True, slots=True)
class Place:
    """The first paragraph that differs, counted from 1: what it says now, and its address in the record.

    ``text`` is empty where paragraphs are missing at the end. ``under`` are the headings and typed numbers that lead
    to it on paper; ``language`` is its language where the file has several.
    """

    paragraph: int
    text: str
    address: str = ""
    change: Change = Change.WITHIN
    under: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, the numbers that the pages carry, the number that the text has now, the first place that differs.

    ``place`` is None where nothing differs and where the file does not let it be found.
    """

    answer: Answer
    printed: tuple[str, ...]
    computed: str
    place: Place | None = None


def verify(data: bytes, name: str = "") -> Verdict:
    """Compare the text of a file with the number on its pages; ``name`` tells a damaged PDF from a Word file.

    Raises ``DocumentError`` for a damaged Word file and for what is neither Word nor PDF, ``PdfError`` for a damaged
    PDF.
    """
    named_so = name.lower().endswith(".pdf") and not data.startswith(_ZIP)
    return _pdf(data) if named_so or _PDF in data[:_PDF_WITHIN] else _word(data)


def _word(data: bytes) -> Verdict:
    found = read(data)
    computed = number(passage.text for passage in found.passages)
    answer = Answer.WITHOUT if _without(found) else _answer(found.printed_numbers, computed)
    place = _first_difference(found.passages, found.checks) if answer is Answer.CHANGED else None
    return Verdict(answer, found.printed_numbers, computed, place)


def _without(found: Reading) -> bool:
    """Whether the paper is ours, was made without a number, and none of its paragraphs differs."""
    if found.printed_numbers or not found.checks or found.original.get("number"):
        return False
    return tuple(check(passage.text) for passage in found.passages) == found.checks


def _pdf(data: bytes) -> Verdict:
    from bienban.document.pdf.numbers import numbers

    found = numbers(data)
    answer = _answer(found.printed, found.computed)
    return Verdict(answer, found.printed, found.computed)


def _answer(printed: tuple[str, ...], computed: str) -> Answer:
    if not printed:
        return Answer.NO_NUMBER
    if len(printed) > 1:
        return Answer.MIXED
    if not computed:
        return Answer.UNREADABLE
    return Answer.SAME if printed[0] == computed else Answer.CHANGED


def _first_difference(passages: tuple[Passage, ...], checks: tuple[str, ...]) -> Place | None:
    """The first paragraph whose check is another; without checks nobody can tell."""
    if not checks:
        return None
    found = tuple(check(passage.text) for passage in passages)
    index = next((at for at, (now, then) in enumerate(zip(found, checks, strict=False)) if now != then), len(checks))
    if index < len(passages):
        return _place(passages, index, _change(found[index:], checks[index:]))
    return _place(passages, len(passages), Change.ENDED) if len(passages) < len(checks) else None


def _change(found: tuple[str, ...], checks: tuple[str, ...]) -> Change:
    """What happened where both differ from the beginning: one of them may go on later as the other does."""
    less = len(checks) - len(found)
    if less > 0 and found[:2] == checks[less : less + 2]:
        return Change.MISSING
    if less < 0 and (not checks or checks[:2] == found[-less : 2 - less]):
        return Change.ADDED
    return Change.WITHIN


def _place(passages: tuple[Passage, ...], index: int, change: Change) -> Place:
    tags = {language(passage) for passage in passages} - {""}
    under = tuple(islice(trails(passages), index + 1))
    passage = passages[index] if index < len(passages) else Passage("", "", "")
    return Place(
        index + 1,
        passage.text,
        passage.address,
        change,
        under[-1] if under else (),
        language(passage) if len(tags) > 1 else "",
    )
