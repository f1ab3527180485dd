"""The running text of a record in one language: headings and clauses as lines, in order, with their typed numbers.

A line has no style yet: how a line is set depends on the layout. A text that a language lacks while another has it
gives an open place, so that numbers and columns stay level.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from bienban.core.minutes import Clause, Section
from bienban.core.text import Text
from bienban.document.numbering import (
    forms,
    heading_numbers,
    in_speaking_order,
    is_headed,
    is_numbered,
    list_fact,
)
from bienban.document.numerals import numbered
from bienban.document.wording import Wording

_COLONS = (":", "：")


class Kind(StrEnum):
    """What a line is. ``LEAD`` ends in a colon and stays with what follows."""

    HEADING = "heading"
    BODY = "body"
    LEAD = "lead"
    TESTIMONIUM = "testimonium"


class Line(NamedTuple):
    """One paragraph: its kind, its typed number, its words, the place in the record, the lines below it."""

    kind: Kind
    text: str
    address: str
    number: str = ""
    below: tuple[Line, ...] = ()


class Lines(NamedTuple):
    """Makes lines of one record in one language."""

    wording: Wording

    def preamble(self) -> tuple[Line, ...]:
        """The paragraphs before the first section: never numbered, what stands below them may be."""
        return tuple(
            line for clause in self.wording.minutes.preamble for line in self._clause(clause, level=0, number="")
        )

    def sections(self, ids: Sequence[str] | None = None) -> tuple[tuple[str, tuple[Line, ...]], ...]:
        """The lines of each place of a section, with the id of the section that has this place in the record.

        In the other side's original another speaker's section may stand there. ``ids`` asks for some places only.
        """
        minutes = self.wording.minutes
        ordered = in_speaking_order(minutes.sections, minutes, self.wording.sides())
        counts = heading_numbers(ordered, minutes.numbering)
        return tuple(
            (place.id, self._section(section, before))
            for place, section, before in zip(minutes.sections, ordered, counts, strict=True)
            if ids is None or place.id in ids
        )

    def testimonium(self) -> tuple[Line, ...]:
        """The closing formula; nothing where no language has one."""
        text = self.wording.minutes.signing.testimonium
        return (self._line(Kind.TESTIMONIUM, text, "signing/testimonium"),) if text else ()

    def _section(self, section: Section, before: int) -> tuple[Line, ...]:
        minutes = self.wording.minutes
        if not is_headed(section, minutes.numbering):
            raised = minutes.numbering.value == "points"
            return self._clauses(section.clauses, 0 if raised else 1, before if raised else 0)
        form = forms(minutes.numbering, self.wording.language)[0]
        number = numbered(form, before + 1, self.wording.language)
        if not section.heading:
            return (
                Line(Kind.HEADING, "", self._address(f"{section.id}/heading"), number.strip()),
                *self._clauses(section.clauses, 1),
            )
        heading = self._line(Kind.HEADING, section.heading, f"{section.id}/heading", number)
        return (heading, *self._clauses(section.clauses, 1))

    def _clauses(self, clauses: Iterable[Clause], level: int, before: int = 0) -> tuple[Line, ...]:
        wording = self.wording
        language = wording.language
        levels = forms(wording.minutes.numbering, language)
        form = levels[min(level, len(levels) - 1)]
        lines: list[Line] = []
        for clause in in_speaking_order(tuple(clauses), wording.minutes, wording.sides()):
            counted = is_numbered(clause)
            before += counted
            lines += self._clause(clause, level, numbered(form, before, language) if counted else "")
        return tuple(lines)

    def _clause(self, clause: Clause, level: int, number: str) -> tuple[Line, ...]:
        below = self._clauses(clause.clauses, level + 1)
        if fact := list_fact(clause.text[self.wording.language.tag]):
            items = [Line(Kind.BODY, words, address) for address, words in self.wording.block(fact)]
            *ahead, last = items or [self._open(clause)]
            return (*ahead, last._replace(below=below))
        line = self._line(Kind.BODY, clause.text, f"{clause.id}/text", number)
        return (Line(line.kind, line.text, line.address, line.number, below),)

    def _open(self, clause: Clause) -> Line:
        return Line(Kind.BODY, self.wording.language.open, self._address(f"{clause.id}/text"))

    def _line(self, kind: Kind, text: Text, place: str, number: str = "") -> Line:
        words = self.wording.text(text)
        lead = kind is Kind.BODY and words.endswith(_COLONS)
        return Line(Kind.LEAD if lead else kind, words, self._address(place), number)

    def _address(self, place: str) -> str:
        return f"{place}/{self.wording.language.tag}"
