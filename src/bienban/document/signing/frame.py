"""What the sheets around a signing have in common: both languages, a title, the line that says which meeting it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bienban.catalog.languages import Language
from bienban.catalog.sheets import Sheets
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.core.text import Text
from bienban.document.blocks import Block, Paper, Paragraph
from bienban.document.numerals import numbered
from bienban.document.setting import Setting
from bienban.document.wording import Wording

BESIDE = "\u2003"
"""Between two languages on one line."""


def setting(minutes: Minutes, languages: Mapping[str, Language], first: str = "") -> Setting:
    """All languages of the record, that of the side ``first`` before the others; without one, in the record's order.

    Raises ``LanguageError`` for a language that has no file.
    """
    side = first or (minutes.sides[0].id if minutes.sides else "")
    return Setting.of(minutes, Original(side), Layout(minutes.languages, columns=True), languages)


def words(frame: Setting, said: Callable[[Sheets], str]) -> Text:
    """Fixed words in every language of the sheet."""
    return Text({wording.language.tag: said(wording.language.sheets) for wording in frame.wordings})


def heading(frame: Setting, title: Text, place: str = "") -> tuple[Block, ...]:
    """The title of a sheet in every language, then which meeting it belongs to."""
    titles = []
    for wording in frame.wordings:
        tag = wording.language.tag
        lines = [line for line in wording.lines(title[tag]) if line] or [wording.language.open]
        address = f"{place}/{tag}" if place else ""
        titles.append(
            frame.headline("Sheet title", lines, wording, address, everywhere=True, caps=wording.language.cased)
        )
    return (*titles, *(line for wording in frame.wordings for line in _meeting(frame, wording)))


def paper(frame: Setting, title: Text, blocks: Sequence[Block], place: str = "") -> Paper:
    """A sheet with its title and these blocks below it."""
    first = frame.wordings[0]
    return Paper(
        languages=frame.tags,
        columns=False,
        blocks={"heading": heading(frame, title, place), "body": tuple(blocks)},
        properties={
            "title": first.words(title[first.language.tag]),
            "subject": first.fact("meeting.name"),
            "language": ", ".join(frame.tags),
        },
    )


def run_in(frame: Setting, kind: str, said: Sequence[str], address: str = "") -> Paragraph:
    """The words of all languages on one line, in the style ``kind`` of the first."""
    language = frame.wordings[0].language
    line = BESIDE.join(dict.fromkeys(filter(None, said)))
    return Paragraph(f"{kind} {language.suffix}", language.tag, line, address)


def group(frame: Setting, count: int, name: Text, place: str = "") -> Paragraph:
    """The name of a group of people, numbered once, in all languages on one line."""
    first, *others = frame.wordings
    own = numbered(first.language.annexes.group, count, first.language).replace("{name}", _name(first, name))
    address = f"{place}/{first.language.tag}" if place else ""
    return run_in(frame, "Sheet group", [own, *(_name(other, name) for other in others)], address)


def _name(wording: Wording, name: Text) -> str:
    return wording.language.capitalised(wording.text(name))


def _meeting(frame: Setting, wording: Wording) -> tuple[Paragraph, Paragraph]:
    language = wording.language
    name = frame.headline("Sheet line", [wording.fact("meeting.name")], wording, "", everywhere=True)
    place = wording.text(wording.minutes.meeting.place)
    when = language.sheets.when.format(place=place, date=wording.fact("meeting.date"))
    return name, Paragraph(f"Sheet date {language.suffix}", language.tag, language.capitalised(when))
