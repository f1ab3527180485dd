"""The sheet on which delegates sign in: one for all, every name in each language, room to write by hand.

A delegate who is not known yet has an empty line with the role; a party without delegates, and those whom nobody
expected, have empty lines: the latter as many as are left on the last page.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes, Person
from bienban.core.text import Text
from bienban.document.annexes import groups, table_head
from bienban.document.blocks import LINE_BREAK, Block, Paper, Paragraph, Table, TableRow
from bienban.document.setting import Setting
from bienban.document.signing import frame
from bienban.document.signing.attending import expected, post
from bienban.document.titles import width
from bienban.document.wording import Wording

WIDTHS = (10.0, 46.0, 74.0, 45.0)
ROOM = 12.5
"""Least height of a line to sign on, in mm."""
EMPTY_LINES = 3
"""For a party of which nobody is known; at least so many for those whom nobody expected."""

_PAGE, _KEPT = 261.0, 18.0
"""Height of the type area, and what of the last page stays free, in mm: the heights here are estimates."""
_HEADING, _LINE, _HEAD, _GROUP = 20.0, 6.0, 13.0, 7.5
"""Titles, a line about the meeting, the head of the table, the name of a group, in mm."""
_EMS = 17.0
"""Of 12 points in the cell of title and organ."""


def sign_in(minutes: Minutes, languages: Mapping[str, Language]) -> Paper:
    """The sign-in sheet in all languages. Raises ``LanguageError`` for a language that has no file."""
    both = frame.setting(minutes, languages)
    head = table_head(both, [wording.language.sheets.sign_in_head for wording in both.wordings])
    title = frame.words(both, lambda sheets: sheets.sign_in)
    rows = list(_rows(both))
    paper = frame.paper(both, title, (Table(WIDTHS, head, tuple(rows)),))
    more = _left(paper.blocks["heading"], rows)
    last = sum(not row.group for row in rows)
    rows += [_row(both, number, None) for number in range(last + 1, last + 1 + more)]
    return paper._replace(blocks={**paper.blocks, "body": (Table(WIDTHS, head, tuple(rows)),)})


def _rows(both: Setting) -> Iterator[TableRow]:
    number = count = 0
    for count, (name, place, people) in enumerate(_groups(both), 1):
        yield TableRow(((frame.group(both, count, name, place),),), group=True)
        for person in people or (None,) * EMPTY_LINES:
            number += 1
            yield _row(both, number, person)


def _left(heading: Sequence[Block], rows: Sequence[TableRow]) -> int:
    """How many lines more the last page holds."""
    lines = sum(block.text.count(LINE_BREAK) + 1 for block in heading if isinstance(block, Paragraph))
    y = _HEADING + lines * _LINE + _HEAD
    for row in rows:
        height = _GROUP if row.group else max(ROOM, *(_high(cell) for cell in row.cells))
        y = (_HEAD if y + height > _PAGE else y) + height
    return max(int((_PAGE - _KEPT - y) // ROOM), 0)


def _high(cell: Sequence[Paragraph]) -> float:
    return sum(_LINE * math.ceil(width(paragraph.text) / _EMS) for paragraph in cell) + 1


def _groups(both: Setting) -> Iterator[tuple[Text, str, tuple[Person, ...]]]:
    """The parties of both sides, then all guests, then room for those whom nobody expected."""
    guests: list[Person] = []
    for side in both.minutes.sides:
        for name, place, people in groups(both, side):
            if not place:
                guests += expected(people)
            elif not people or expected(people):
                yield name, place, expected(people)
    if guests:
        yield (
            Text({wording.language.tag: wording.language.annexes.guests for wording in both.wordings}),
            "",
            tuple(guests),
        )
    yield frame.words(both, lambda sheets: sheets.others), "", ()


def _row(both: Setting, number: int, person: Person | None) -> TableRow:
    first = both.wordings[0].language
    count = Paragraph(f"Table number {first.suffix}", first.tag, str(number))
    names = [
        _cell(wording, person, "name") for wording in both.wordings if person and person.name[wording.language.tag]
    ]
    posts = [_cell(wording, person, "title") for wording in both.wordings if person and post(wording, person)]
    return TableRow(((count,), tuple(names), tuple(posts), ()), height=ROOM)


def _cell(wording: Wording, person: Person, part: str) -> Paragraph:
    language = wording.language
    name = part == "name"
    words = wording.words(person.name[language.tag]) if name else post(wording, person)
    style = "Sheet name" if name else "Table cell"
    widen = name and language.persons.widened and len(words) == 2
    return Paragraph(
        f"{style} {language.suffix}", language.tag, words, f"{person.id}/{part}/{language.tag}", widen=widen
    )
