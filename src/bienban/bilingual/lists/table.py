"""A table as somebody else wrote it: cells tidied, nothing else in them changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bienban.core.errors import BienBanError
from bienban.core.tidying import tidied
from bienban.i18n import gettext as _

MAX_BYTES = 10 * 1024 * 1024
"""Larger files and clippings are not read: a list of a thousand people has about a hundred kilobytes."""
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 2000, 60, 4000

_AROUND = " \t\r\f\v\u00a0\u2007\u202f\u3000\u200b\ufeff"
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_CONTROL = re.compile("[\x00-\x09\x0e-\x1f\x7f-\x9f]+")
_HALF = re.compile("[\ud800-\udfff]")


class ListError(BienBanError):
    """What was given is no list that can be read; the sentence says what to do instead."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of the same length. A line break in a cell is a new line; empty rows and columns are not there."""

    rows: tuple[tuple[str, ...], ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def column(self, number: int, after: int = 0) -> tuple[str, ...]:
        """The cells of a column, below the first ``after`` rows."""
        return tuple(row[number] for row in self.rows[after:])


def table(rows: Iterable[Sequence[str]]) -> Table:
    """Rows of any lengths as a table. Raises :class:`ListError` when they are too many, too wide or too long."""
    found: list[list[str]] = []
    for row in rows:
        cells = [cleaned(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            found.append(cells)
        if len(found) > MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise ListError(
                _(
                    "The table has more than {rows} rows or {columns} columns; copy the part that holds the list."
                ).format(rows=MOST_ROWS, columns=MOST_COLUMNS)
            )
    width = max(map(len, found), default=0)
    used = [column for column in range(width) if any(len(row) > column and row[column] for row in found)]
    return Table(tuple(tuple(row[column] if column < len(row) else "" for column in used) for row in found))


def cleaned(cell: str) -> str:
    """A cell tidied, without space around it or its lines, also none of full width. Raises :class:`ListError`."""
    if len(cell) > LONGEST_CELL:
        raise ListError(_("A cell holds more than {most} characters; this is no list.").format(most=LONGEST_CELL))
    words = _HALF.sub("\ufffd", _BREAKS.sub("\n", cell))
    lines = (tidied(_CONTROL.sub(" ", line)).strip(_AROUND) for line in words.split("\n"))
    return "\n".join(line for line in lines if line)


def nothing() -> ListError:
    """What is said when there is no table at all."""
    return ListError(_("No list was found. Copy the rows of a table, or choose a .csv file or a Word document."))
