"""How lines are set on the page of one layout: their styles, one below the other or level in columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core import alternat
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.binding import bound, name_pattern
from bienban.document.blocks import Block, Columns, Paragraph
from bienban.document.lines import Kind, Line, Lines
from bienban.document.titles import broken
from bienban.document.wording import Wording, of_record

_STYLES = {Kind.HEADING: "Heading 1", Kind.BODY: "Body", Kind.LEAD: "Lead", Kind.TESTIMONIUM: "Testimonium"}

TITLE_EMS = {
    "Title vi": 24.0,
    "Title name vi": 31.5,
    "Title zh": 20.0,
    "Stack title vi": 26.0,
    "Stack name vi": 31.5,
    "Stack title zh": 24.5,
    "Col title vi": 14.5,
    "Col name vi": 18.2,
    "Col title zh": 13.5,
    "Annex title vi": 31.5,
    "Annex title zh": 24.5,
    "Sheet title vi": 31.5,
    "Sheet title zh": 27.5,
    "Sheet line vi": 41.0,
    "Sheet line zh": 38.0,
}
"""How many ems of its own size a line of the style holds: the type width of 156 mm, a column of 77 mm."""

_EMS = 24.0
"""For a style that the list above does not have."""

SEQUENTIAL = "sequential"
COLUMNS = "columns"

_WIDE = 0.56
"""The share of the Vietnamese column where the columns are not equal."""

Row = tuple[Line | None, ...]
"""What stands level: a line in each language, or nothing where the other language has more lines."""


class Setting(NamedTuple):
    """One original in one layout: the wordings of its languages in the order of print, and how lines become blocks."""

    minutes: Minutes
    original: Original
    wordings: tuple[Wording, ...]
    columns: bool
    names: Mapping[str, re.Pattern[str] | None]
    """By language: what finds the last syllables of the names of the record's people."""
    choices: Choices = DEFAULT
    ems: Mapping[str, float] = TITLE_EMS
    """By style: how many ems a line of a title holds."""

    @classmethod
    def of(
        cls,
        minutes: Minutes,
        original: Original,
        layout: Layout,
        languages: Mapping[str, Language],
        choices: Choices = DEFAULT,
    ) -> Setting:
        """The setting of an original in a layout. Raises ``LanguageError`` for a language without a file."""
        tags = alternat.languages(minutes, original, layout)
        wordings = tuple(of_record(minutes, original, languages, tag) for tag in tags)
        names = {tag: name_pattern(tuple(person.name[tag] for person in minutes.people)) for tag in tags}
        return cls(minutes, original, wordings, layout.columns and len(wordings) > 1, names, choices)

    @property
    def stacked(self) -> bool:
        """Whether languages follow each other, paragraph by paragraph."""
        return len(self.wordings) > 1 and not self.columns

    @property
    def tags(self) -> tuple[str, ...]:
        """The languages in the order of print."""
        return tuple(wording.language.tag for wording in self.wordings)

    @property
    def shares(self) -> tuple[float, ...]:
        """How much of the width each column has, in the order of print; empty for equal columns."""
        cased = [wording.language.cased for wording in self.wordings]
        if self.choices.of("columns") != "56" or not self.columns or sorted(cased) != [False, True]:
            return ()
        return tuple(_WIDE if each else 1 - _WIDE for each in cased)

    def _room(self, language: Language) -> float:
        """How wide the column of a language is, against equal columns."""
        return self.shares[self.tags.index(language.tag)] * len(self.tags) if self.shares else 1.0

    def style(self, kind: str, language: Language) -> str:
        """The style for ``kind`` (``Body``, ``Title name``) in this layout, or in every layout if there is but one."""
        prefix = "Col" if self.columns else "Stack" if self.stacked else ""
        if prefix:
            short = {"Heading 1": "heading", "Title name": "name"}.get(kind, kind.lower())
            return f"{prefix} {short} {language.suffix}"
        return f"{kind} {language.suffix}"

    def headline(
        self,
        kind: str,
        lines: Sequence[str],
        wording: Wording,
        address: str,
        *,
        everywhere: bool = False,
        caps: bool = False,
    ) -> Paragraph:
        """A title: the officer's own lines if there are several, else divided by sense."""
        language = wording.language
        style = f"{kind} {language.suffix}" if everywhere else self.style(kind, language)
        ems = self.ems.get(style, _EMS) * self._room(language)
        text = "\n".join(lines) if len(lines) > 1 else broken(lines[0], language, ems, caps)
        return Paragraph(style, language.tag, bound(text, language, None, wide=not self.columns, heading=True), address)

    def paragraph(self, line: Line, language: Language) -> Paragraph:
        """A line as a paragraph of this layout."""
        heading = line.kind is Kind.HEADING
        words = bound(line.text, language, self.names[language.tag], wide=not self.columns, heading=heading)
        return Paragraph(
            self.style(_STYLES[line.kind], language),
            language.tag,
            line.number + words,
            line.address,
            number=len(line.number),
        )

    def rows(self, trees: Sequence[Sequence[Line]]) -> list[Row]:
        """The lines of each language, level with each other at every depth."""
        rows: list[Row] = []
        for lines in zip_longest(*trees):
            rows.append(tuple(lines))
            rows += self.rows([line.below if line else () for line in lines])
        return rows

    def blocks(self, rows: Sequence[Row], *, apart: bool = False, together: bool = False) -> tuple[Block, ...]:
        """The rows as blocks: paragraphs, or one table of columns."""
        paragraphs = tuple(
            tuple(
                self.paragraph(line, wording.language)
                for line, wording in zip(row, self.wordings, strict=True)
                if line is not None
            )
            for row in rows
        )
        if self.columns:
            return (Columns(paragraphs, apart=apart, together=together),) if paragraphs else ()
        return tuple(paragraph for row in paragraphs for paragraph in row)

    def lines(self) -> tuple[Lines, ...]:
        """What makes lines in each language."""
        return tuple(map(Lines, self.wordings))


def layout_name(layout: Layout) -> str:
    """The name of a layout in file names, in originals and on the command line."""
    if len(layout.languages) == 1:
        return layout.languages[0].split("-")[0]
    return COLUMNS if layout.columns else SEQUENTIAL
