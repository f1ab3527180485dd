"""Text with separators to a table: what spreadsheets put on the clipboard, and ``.csv`` files."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from bienban.bilingual.lists.decoding import decoded
from bienban.bilingual.lists.html import looks_like_html, read_html
from bienban.bilingual.lists.table import MAX_BYTES, ListError, Table, nothing, table
from bienban.i18n import gettext as _

_SEPARATORS = "\t;,"
_SAID = re.compile(rf"\s*sep=([{_SEPARATORS}])[ \r]*\n", re.IGNORECASE)
"""Excel's own way to say what separates the cells."""
_TRIED = 60
"""How many rows are looked at to find out what separates the cells."""


def read_file(data: bytes) -> tuple[Table, ...]:
    """The tables of a text file: one with separators, or the tables of a page. Raises :class:`ListError`."""
    words = decoded(data)
    return read_html(words) if looks_like_html(words) else read_text(words)


def read_text(words: str) -> tuple[Table, ...]:
    """The one table in ``words``. Raises :class:`ListError` when there is none."""
    if len(words) > MAX_BYTES:
        raise ListError(_("The text is larger than {limit} MB and no list.").format(limit=MAX_BYTES // 1024**2))
    whole = words.replace("\x00", "")
    if said := _SAID.match(whole):
        found = table(_rows(whole[said.end() :], said[1]))
    else:
        found = table(_rows(whole, _separator(whole)))
    if not found.rows:
        raise nothing()
    return (found,)


def _separator(words: str) -> str:
    """The one that gives most rows the same number of cells."""
    scores = {separator: _score(_rows(words, separator, _TRIED)) for separator in _SEPARATORS if separator in words}
    best = max(scores, key=lambda separator: scores[separator], default="\t")
    return best if scores.get(best, 0) > 0 else "\t"


def _score(rows: Sequence[Sequence[str]]) -> float:
    """The share of rows that have the usual number of cells, if that is more than one."""
    counts = Counter(len(row) for row in rows if any(row))
    usual = [(number, count) for count, number in counts.items() if count > 1]
    return max(usual)[0] / counts.total() if usual else 0.0


def _rows(words: str, separator: str, most: int | None = None) -> list[list[str]]:
    """Quoted cells may hold the separator and line breaks; where quotes do not match they are only characters."""
    quoted = words.count('"') % 2 == 0
    reader = csv.reader(
        io.StringIO(words, newline=""),  # a row ends with \n, \r or both; a softer break stands within a cell
        delimiter=separator,
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        skipinitialspace=separator != "\t",
    )
    try:
        return list(islice(reader, most))
    except csv.Error:
        raise ListError(_("The text is damaged: its quotation marks do not fit a list.")) from None
