"""What each column of a list holds: by its heading, else by what stands in it. Only an offer: it can be changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bienban.bilingual.lists.table import Table
from bienban.bilingual.lists.words import Field, field_named, role_named
from bienban.core.han import HAN

_TEXTS = (Field.NAME, Field.TITLE, Field.ORGAN)
_ONCE = (Field.ROLE, Field.PARTY)
_HEADED_ROWS = 6
_NUMBER = re.compile(r"[(\[]?\d{1,4}[.)\]、]?\Z")
_LONGEST_NAME, _LONGEST_NAME_HAN, _MOST_WORDS = 34, 5, 6
_MOSTLY = 0.6
_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True, slots=True)
class Column:
    """What is taken of a column. ``language`` is a tag, or empty where cells hold both or their script decides."""

    field: Field
    language: str = ""


@dataclass(frozen=True, slots=True)
class Matched:
    """A column for each of the table, and how many rows at its beginning are titles and headings."""

    columns: tuple[Column, ...]
    headed: int


def matched(table: Table, languages: Sequence[str], parties: Callable[[str], bool] = lambda _cell: False) -> Matched:
    """What the columns hold. ``parties`` says whether a cell names a party of the record."""
    headed = _headed(table)
    headings = _headings(table.rows[:headed])
    columns = [
        _column(headings[number] if headings else "", table.column(number, headed), languages, parties)
        for number in range(table.columns)
    ]
    return Matched(tuple(_settled(columns, table, headed, languages)), headed)


def tag_of(words: str, languages: Sequence[str]) -> str:
    """The language whose script ``words`` are mostly in; empty where there are no letters of it."""
    han, latin = len(_HAN.findall(words)), len(_LATIN.findall(words))
    if not han and not latin:
        return ""
    wanted = 2 * han >= latin
    return next((tag for tag in languages if tag.startswith("zh") == wanted), "")


def _headed(table: Table) -> int:
    """Up to the last row of the first ones that has headings of columns; titles over them are passed over."""
    found = 0
    for number, row in enumerate(table.rows[:_HEADED_ROWS]):
        filled = [cell for cell in row if cell]
        named = sum(field_named(cell) is not None for cell in filled)
        if len(set(filled)) > 1 and 2 * named > len(filled):
            found = number + 1
        elif found:
            break
    return found


def _headings(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The headings of each column, from all rows that have any; one over several columns is that of each."""
    named = [row for row in rows if len({cell for cell in row if cell}) > 1 and any(map(field_named, row))]
    lines = [*map(_filled, named[:-1]), *map(list, named[-1:])]
    return tuple("\n".join(dict.fromkeys(filter(None, cells))) for cells in zip(*lines, strict=True))


def _filled(row: Sequence[str]) -> list[str]:
    cells, last = [], ""
    for cell in row:
        last = cell or last
        cells.append(last)
    return cells


def _column(
    heading: str, cells: Sequence[str], languages: Sequence[str], parties: Callable[[str], bool]
) -> Column | None:
    """By its heading; a number, a role or a party also by what stands there. None: not known yet."""
    filled = [cell for cell in cells if cell]
    named = field_named(heading) if heading else None
    if named in _TEXTS:
        return Column(named, _language(filled, languages))
    if named is not None:
        return Column(named)
    for field, fits in ((Field.NUMBER, _NUMBER.match), (Field.ROLE, role_named), (Field.PARTY, parties)):
        if filled and sum(bool(fits(cell)) for cell in filled) >= _MOSTLY * len(filled):
            return Column(field)
    return Column(Field.NONE) if heading or not filled else None


def _language(cells: Sequence[str], languages: Sequence[str]) -> str:
    """The one language of a column; empty where cells are in both."""
    tags = [tag for cell in cells for line in cell.replace("/", "\n").split("\n") if (tag := tag_of(line, languages))]
    most = max(set(tags), key=tags.count, default="")
    return most if tags and tags.count(most) >= 0.9 * len(tags) else ""


def _settled(columns: Sequence[Column | None], table: Table, headed: int, languages: Sequence[str]) -> list[Column]:
    """Give the columns without a heading what is left: the one beside a name in another script is the name there."""
    settled: list[Column] = []
    for number, column in enumerate(columns):
        cells = [cell for cell in table.column(number, headed) if cell]
        known = [*settled, *(later for later in columns[number + 1 :] if later)]
        made = column or _guessed(cells, _language(cells, languages), known, settled)
        if made.field in _ONCE and any(made.field is other.field for other in settled):
            made = Column(Field.NONE)
        if made.field in _TEXTS and any(_doubles(made, other) for other in settled):
            made = replace(made, field=Field.NONE)
        settled.append(made)
    return settled


def _doubles(one: Column, other: Column) -> bool:
    return one.field is other.field and (one.language == other.language or not other.language)


def _guessed(cells: Sequence[str], language: str, known: Sequence[Column], before: Sequence[Column]) -> Column:
    free = [field for field in _TEXTS if not any(_doubles(Column(field, language), other) for other in known)]
    beside = before[-1] if before and before[-1].field in free and before[-1].language != language else None
    if beside is not None and len(free) > 1 and _alike(beside.field, cells):
        return Column(beside.field, language)
    for field in free:
        if _alike(field, cells):
            return Column(field, language)
    return Column(Field.NONE)


def _alike(field: Field, cells: Sequence[str]) -> bool:
    """Whether cells may be what the field is: names are short words with capitals, or two to five Chinese letters."""
    return field is not Field.NAME or sum(map(_like_a_name, cells)) >= _MOSTLY * len(cells)


def _like_a_name(cell: str) -> bool:
    line = cell.replace("/", "\n").split("\n")[0].strip()
    if _HAN.search(line):
        return len(line.replace(" ", "")) <= _LONGEST_NAME_HAN
    words = line.split()
    return 2 <= len(words) <= _MOST_WORDS and len(line) <= _LONGEST_NAME and all(not w[:1].islower() for w in words)
