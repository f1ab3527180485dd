"""From the record to the blocks of a page: ``compose(minutes, original, layout, languages)``, pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document import heights
from bienban.document.annexes import annexes
from bienban.document.blocks import Block, Columns, Paper, Paragraph
from bienban.document.lines import Kind
from bienban.document.setting import Row, Setting, layout_name
from bienban.document.signatures import height, parted, signatures
from bienban.document.slot_lists import Lists
from bienban.document.slot_sources import source_in
from bienban.document.slot_values import Texts, keeper
from bienban.document.wording import Wording


def compose(
    minutes: Minutes,
    original: Original,
    layout: Layout,
    languages: Mapping[str, Language],
    revision: str = "",
    choices: Choices = DEFAULT,
) -> Paper:
    """One original in one layout, ready to be laid into a template.

    ``revision`` is the SHA-256 of the record as it is saved, in hexadecimal; empty for one that was never saved.
    ``choices`` are those of the office.
    Raises ``LanguageError`` when the layout asks for a language that has no file; every other record can be composed.
    """
    setting = Setting.of(minutes, original, layout, languages, choices)
    text, signed = body(setting)
    properties = _properties(setting)
    return Paper(
        languages=setting.tags,
        columns=setting.columns,
        blocks={
            "heading": heading(setting),
            "body": text,
            "signatures": signed,
            "delegations": annexes(setting),
        },
        texts=Texts(setting),
        source=partial(source_in, setting),
        lists=Lists(setting),
        shares=setting.shares,
        properties=properties,
        original={
            "id": properties["identifier"],
            "keeper": original.keeper,
            "mode": original.mode.value,
            "layout": layout_name(layout),
            "revision": revision,
        },
    )


def heading(setting: Setting) -> tuple[Block, ...]:
    """The title in every language; with a label (BIÊN BẢN) in languages whose titles have one."""
    titles = [_title(setting, wording) for wording in setting.wordings]
    if setting.columns:
        return (Columns((tuple(paragraph for title in titles for paragraph in title),)),)
    return tuple(paragraph for title in titles for paragraph in title)


def preamble(setting: Setting) -> list[Row]:
    """The rows before the first section."""
    return setting.rows([lines.preamble() for lines in setting.lines()])


def sections(setting: Setting, ids: tuple[str, ...] | None = None) -> list[tuple[str, list[Row]]]:
    """The rows of each section (of ``ids`` only), with the id of the section that has this place in the record."""
    each = [lines.sections(ids) for lines in setting.lines()]
    return [(places[0][0], setting.rows([lines for _id, lines in places])) for places in zip(*each, strict=True)]


def closing(setting: Setting) -> list[Row]:
    """The rows of the closing formula."""
    return setting.rows([lines.testimonium() for lines in setting.lines()])


def body(setting: Setting) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The running text, and the places to sign.

    Where it is signed, the closing formula and, if a page has room for it, the last clause never part from them.
    """
    rows = [*preamble(setting), *(row for _id, section in sections(setting) for row in section)]
    last, clause = closing(setting), [_kept(row) for row in rows[-1:]]
    formula, whole = _height(setting, last), _height(setting, [*clause, *last])
    signed = signatures(setting, whole)
    if not signed:
        return setting.blocks([*rows, *last]), ()
    if sum(height(block, setting.columns) for block in signed) + whole > heights.PAGE:
        clause, blocks = [], signatures(setting, formula)
        signed = tuple(part for block in blocks for part in parted(block, formula, setting.columns))
    ahead = rows[: len(rows) - len(clause)]
    return (*setting.blocks(ahead), *setting.blocks([*clause, *last], apart=True, together=True)), signed


def _kept(row: Row) -> Row:
    """The row, to stay with what follows."""
    return tuple(line and line._replace(kind=Kind.LEAD if line.kind is Kind.BODY else line.kind) for line in row)


def _height(setting: Setting, rows: Sequence[Row]) -> float:
    return heights.running(setting.blocks(rows))


def _title(setting: Setting, wording: Wording) -> tuple[Paragraph, ...]:
    language = wording.language
    address = f"minutes/title/{language.tag}"
    lines = [line for line in wording.lines(setting.minutes.title[language.tag]) if line] or [language.open]
    if not language.headline.labelled or len(lines) == 1:
        return (setting.headline("Title", lines, wording, address),)
    return (
        setting.headline("Title", lines[:1], wording, address),
        setting.headline("Title name", lines[1:], wording, address),
    )


def _properties(setting: Setting) -> Mapping[str, str]:
    minutes, original = setting.minutes, setting.original
    ordinal = "" if minutes.meeting.ordinal is None else str(minutes.meeting.ordinal)
    about = (minutes.meeting.mechanism, minutes.meeting.document, ordinal, original.keeper, original.mode.value)
    first = setting.wordings[0]
    return {
        "title": first.text(minutes.title),
        "subject": keeper(first),
        "language": ", ".join(setting.tags),
        "identifier": "/".join(part or "-" for part in about),
    }
