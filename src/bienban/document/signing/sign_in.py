"""The sheet on which delegates sign in: one for all, every name in each language, room to write by hand.

A delegate who is not known yet has an empty line with the role; a party without delegates, and those whom nobody
expected, have empty lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes, Person
from bienban.core.text import Text
from bienban.document.annexes import groups, table_head
from bienban.document.blocks import Paper, Paragraph, Table, TableRow
from bienban.document.numerals import numbered
from bienban.document.setting import Setting
from bienban.document.signing import frame
from bienban.document.signing.attending import expected, post
from bienban.document.wording import Wording

WIDTHS = (10.0, 46.0, 74.0, 45.0)
ROOM = 12.5
"""Least height of a line to sign on, in mm."""
EMPTY_LINES = 3
"""For a party of which nobody is known, and for those whom nobody expected."""


def sign_in(minutes: Minutes, languages: Mapping[str, Language]) -> Paper:
    """The sign-in sheet in all languages. Raises ``LanguageError`` for a language that has no file."""
    both = frame.setting(minutes, languages)
    head = table_head(both, [wording.language.sheets.sign_in_head for wording in both.wordings])
    title = frame.words(both, lambda sheets: sheets.sign_in)
    return frame.paper(both, title, (Table(WIDTHS, head, tuple(_rows(both))),))


def _rows(both: Setting) -> Iterator[TableRow]:
    number = count = 0
    for count, (name, place, people) in enumerate(_groups(both), 1):
        yield TableRow(((_group(both, count, name, place),),), group=True)
        for person in people or (None,) * EMPTY_LINES:
            number += 1
            yield _row(both, number, person)


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


def _group(both: Setting, count: int, name: Text, place: str) -> Paragraph:
    first, *others = both.wordings
    form = first.language.annexes.group
    own = numbered(form, count, first.language).replace("{name}", _name(first, name))
    tag = first.language.tag
    return frame.run_in(
        both, "Sheet group", [own, *(_name(other, name) for other in others)], f"{place}/{tag}" if place else ""
    )


def _name(wording: Wording, name: Text) -> str:
    return wording.language.capitalised(wording.text(name))


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
