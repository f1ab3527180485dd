"""The head of a document: the State's or the Party's name, the issuing body, the number, the red heading of a 纪要."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bienban.catalog.measures import Measure
from bienban.document.conformance.fonts import colour, family
from bienban.document.conformance.values import ABSENT, Found, Measurement, Reason, Unknown, found
from bienban.document.measured import Line, Sheet

_TOP = 40
"""The head stands among so many first paragraphs."""

_STATE = "cộng hòa xã hội chủ nghĩa việt nam"
_MOTTO = "độc lập tự do hạnh phúc"
_PARTY = "đảng cộng sản việt nam"
_NUMBER = re.compile(r"Số\b.*[/-]")
_LARGE, _SHORT = 26.0, 16
"""From this size on in pt a short line that ends in 纪要 is a heading of its own kind, not the title."""


def words(text: str) -> str:
    """Text on one line, in NFC, with plain spaces and the tone mark of hoà where the decree has it."""
    return " ".join(unicodedata.normalize("NFC", text).replace("HOÀ", "HÒA").split())


def head_lines(sheet: Sheet) -> tuple[Line, ...]:
    """The paragraphs that belong to the head: those that were recognised and all that share a table with them."""
    named = [line for line in sheet.lines[:_TOP] if _names(line)]
    tables = {line.cell.table for line in named if line.cell}
    return tuple(
        line for line in sheet.lines if (line.cell and line.cell.table in tables) or any(line is each for each in named)
    )


def head_measures(sheet: Sheet) -> Iterator[tuple[Measure, Measurement]]:
    """The measures of the head."""
    top = sheet.lines[:_TOP]
    state, motto, party = (_line(top, name) for name in (_STATE, _MOTTO, _PARTY))
    yield Measure.STATE_NAME, _text(state)
    yield Measure.STATE_PLACE, _place(state)
    yield from _type(state, Measure.STATE_SIZE, Measure.STATE_WEIGHT)
    yield Measure.STATE_MOTTO, _text(motto)
    yield from _type(motto, Measure.STATE_MOTTO_SIZE, Measure.STATE_MOTTO_WEIGHT)
    yield Measure.PARTY_NAME, _text(party)
    yield Measure.PARTY_PLACE, _place(party)
    yield from _type(party, Measure.PARTY_SIZE, Measure.PARTY_WEIGHT)
    yield from _organ(sheet, state or party)
    yield Measure.DOCUMENT_NUMBER, _text(next((line for line in top if _NUMBER.match(words(line.text))), None))
    yield from _record(next(filter(is_record_head, top), None))


def is_record_head(line: Line) -> bool:
    """Whether a paragraph is the large or red “…纪要” at the top of a Chinese record."""
    text = line.text.strip().replace(" ", "").replace("\u3000", "")
    if not text.endswith("纪要") or not line.runs:
        return False
    large = line.main.size >= _LARGE and len(text) <= _SHORT
    return large or colour(line.main.colour) == "@red"


def _names(line: Line) -> bool:
    folded = _folded(line.text)
    return folded in (_STATE, _MOTTO, _PARTY) or is_record_head(line) or bool(_NUMBER.match(words(line.text)))


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[-–—*_]", " ", words(text).lower().replace("hoà", "hòa")).split())


def _line(lines: Sequence[Line], name: str) -> Line | None:
    return next((line for line in lines if _folded(line.text) == name), None)


def _text(line: Line | None) -> Measurement:
    return Found((words(line.text),)) if line else ABSENT


def _place(line: Line | None) -> Measurement:
    if line is None:
        return Unknown(Reason.NOT_THERE)
    if line.cell and line.cell.columns > 1:
        last = line.cell.column == line.cell.columns - 1
        return Found(("@right" if last else "@left" if line.cell.column == 0 else "@center",))
    return Found(("@left" if line.align == "both" else f"@{line.align}",))


def _type(line: Line | None, size: Measure, weight: Measure) -> Iterator[tuple[Measure, Measurement]]:
    if line is None:
        yield from ((measure, Unknown(Reason.NOT_THERE)) for measure in (size, weight))
        return
    yield size, Found((line.main.size,))
    yield weight, Found(("@bold" if line.bold else "@regular",))


def _organ(sheet: Sheet, beside: Line | None) -> Iterator[tuple[Measure, Measurement]]:
    """The issuing body: the last name in capitals in the cells at the left of the State's or the Party's name."""
    table = beside.cell.table if beside and beside.cell else None
    left = [line for line in sheet.lines if line.cell and line.cell.table == table and line.cell.column == 0]
    names = [line for line in left if line.language and line.text.isupper() and line is not beside]
    yield from _type(names[-1] if names else None, Measure.ORGAN_SIZE, Measure.ORGAN_WEIGHT)
    marked = any(line.text.strip() == "*" for line in left)
    yield Measure.ORGAN_MARK, (Found(("@present" if marked else "@absent",)) if names else Unknown(Reason.NOT_THERE))


def _record(line: Line | None) -> Iterator[tuple[Measure, Measurement]]:
    yield Measure.RECORD_HEAD, _text(line)
    if line is None:
        yield Measure.RECORD_HEAD_FONT, Unknown(Reason.NOT_THERE)
        yield Measure.RECORD_HEAD_COLOUR, Unknown(Reason.NOT_THERE)
    else:
        yield Measure.RECORD_HEAD_FONT, found([family(line.main.chinese)], Reason.NO_FONT)
        yield Measure.RECORD_HEAD_COLOUR, Found((colour(line.main.colour),))
