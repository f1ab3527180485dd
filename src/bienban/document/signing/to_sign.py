"""The list of the documents to be signed: this one and those beside it, with languages and number of originals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes
from bienban.core.text import Text
from bienban.document.annexes import table_head
from bienban.document.blocks import Paper, Paragraph, Table, TableRow
from bienban.document.setting import Setting
from bienban.document.signing import frame
from bienban.document.wording import Wording

WIDTHS = (11.0, 75.0, 30.0, 20.0, 20.0)
_ROOM = 12.0


def is_empty(minutes: Minutes) -> bool:
    """Whether nothing is signed: neither this document nor one beside it."""
    return not minutes.signing.signatories and not any(other.signed for other in minutes.beside)


def documents_to_sign(minutes: Minutes, languages: Mapping[str, Language]) -> Paper:
    """The list in all languages. Raises ``LanguageError`` for a language that has no file.

    How many originals of another document there are stands in that document; here it is an open place.
    """
    both = frame.setting(minutes, languages)
    head = table_head(both, [wording.language.sheets.to_sign_head for wording in both.wordings])
    title = frame.words(both, lambda sheets: sheets.to_sign)
    return frame.paper(both, title, (Table(WIDTHS, head, tuple(_rows(both))),))


def _rows(both: Setting) -> Iterator[TableRow]:
    minutes = both.minutes
    number = 0
    if minutes.signing.signatories:
        number += 1
        yield _row(both, number, minutes.title, "minutes", minutes.languages, minutes.signing.copies)
    for other in minutes.beside:
        if other.signed:
            number += 1
            tags = tuple(tag for tag in minutes.languages if other.title[tag])
            yield _row(both, number, other.title, other.id, tags, None)


def _row(both: Setting, number: int, title: Text, place: str, tags: tuple[str, ...], copies: int | None) -> TableRow:
    first = both.wordings[0].language
    counted = first.open if copies is None else str(copies)
    return TableRow(
        (
            (Paragraph(f"Table number {first.suffix}", first.tag, str(number)),),
            tuple(_cell(wording, _name(wording, title), f"{place}/title") for wording in both.wordings),
            tuple(_cell(wording, _languages(wording, tags)) for wording in both.wordings),
            (Paragraph(f"Table number {first.suffix}", first.tag, counted),),
            (),
        ),
        height=_ROOM,
    )


def _name(wording: Wording, title: Text) -> str:
    """A title as running words: Biên bản Hội nghị …, not BIÊN BẢN."""
    lines = wording.lines(title[wording.language.tag])
    if len(lines) < 2 or not lines[0].isupper():
        return wording.text(title)
    return wording.language.break_.join([lines[0].capitalize(), *lines[1:]])


def _languages(wording: Wording, tags: tuple[str, ...]) -> str:
    names = [wording.language.names.get(tag, tag) for tag in tags]
    return wording.language.capitalised(wording.language.joined(names)) or wording.language.open


def _cell(wording: Wording, words: str, place: str = "") -> Paragraph:
    language = wording.language
    address = f"{place}/{language.tag}" if place else ""
    return Paragraph(f"Table cell {language.suffix}", language.tag, words, address)
