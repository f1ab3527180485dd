"""A table of two languages side by side, as pairs of paragraphs: the script of the cells says which is which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bienban.bilingual.lists.cells import joined
from bienban.bilingual.lists.columns import tag_of
from bienban.bilingual.lists.table import Table
from bienban.bilingual.lists.words import key
from bienban.core.marks import escape
from bienban.core.text import Text

_NUMBER = re.compile(r"[(\[（]?(?:[\dIVXivx]{1,5}|[a-zđ]|[一二三四五六七八九十]{1,3})[.)\]）、:]?\Z")
_MOSTLY = 0.7
_HEADINGS = ("tieng viet", "tieng trung", "tieng trung quoc", "ban tieng viet", "ban tieng trung", "越文", "中文")


def pairs_of(table: Table, languages: Sequence[str]) -> tuple[Text, ...]:
    """One text for each row; a row of as many paragraphs in both languages is as many texts.

    Empty when the table is none of two columns in two languages, a column of numbers aside.
    """
    columns = [n for n in range(table.columns) if not all(_NUMBER.match(cell) for cell in table.column(n) if cell)]
    apart = [row for row in table.rows if len({row[number] for number in columns}) > 1]
    tags = [_tag([row[number] for row in apart], languages) for number in columns]
    if len(columns) != 2 or not all(tags) or tags[0] == tags[1]:
        return ()
    found: list[Text] = []
    for row in table.rows:
        cells = [row[number] for number in columns]
        if not any(cells) or all(key(cell) in _HEADINGS for cell in cells if cell):
            continue
        found += _texts(cells, tags, languages)
    return tuple(found)


def _texts(cells: Sequence[str], tags: Sequence[str], languages: Sequence[str]) -> Iterator[Text]:
    if cells[0] == cells[1]:  # one cell over both columns
        yield _text({tag_of(cells[0], languages) or tags[0]: cells[0]})
        return
    first, second = (cell.split("\n") for cell in cells)
    if len(first) == len(second) > 1:
        for one, other in zip(first, second, strict=True):
            yield _text({tags[0]: one, tags[1]: other})
        return
    yield _text({tags[0]: joined(first), tags[1]: joined(second)})


def _text(words: dict[str, str]) -> Text:
    return Text({tag: escape(part) for tag, part in words.items()})


def _tag(cells: Sequence[str], languages: Sequence[str]) -> str:
    """The language that nearly all cells of a column are in."""
    tags = [tag for cell in cells if cell and (tag := tag_of(cell, languages))]
    most = max(set(tags), key=tags.count, default="")
    return most if tags.count(most) >= _MOSTLY * len(tags) else ""
