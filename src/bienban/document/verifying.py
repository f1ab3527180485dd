"""Does a file still have the text of the number that its pages carry? For Word files and PDF files."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from bienban.core.values import dataclass
from bienban.document.number import number
from bienban.document.word.original import check
from bienban.document.word.passages import Passage
from bienban.document.word.reading import read

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
    UNREADABLE = "cannot tell"
    """A PDF that does not say which of its words are text and which stand in the margins."""


@dataclass(frozen=True, slots=True)
class Place:
    """The first paragraph that differs, counted from 1: what it says now, and its address in the record.

    ``text`` is empty where paragraphs are missing at the end.
    """

    paragraph: int
    text: str
    address: str = ""


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
    answer = _answer(found.printed_numbers, computed)
    place = _first_difference(found.passages, found.checks) if answer is Answer.CHANGED else None
    return Verdict(answer, found.printed_numbers, computed, place)


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


def _first_difference(passages: Iterable[Passage], checks: tuple[str, ...]) -> Place | None:
    """The first paragraph whose check is another; without checks nobody can tell."""
    if not checks:
        return None
    count = 0
    for count, passage in enumerate(passages, 1):
        if count > len(checks) or check(passage.text) != checks[count - 1]:
            return Place(count, passage.text, passage.address)
    return Place(count + 1, "") if count < len(checks) else None
