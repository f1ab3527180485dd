"""The text as it is read aloud before the signing: one passage after the other, in all languages at once.

The words are those of the chosen original: figures and facts in words, ordered pairs in its order, typed numbers. Where
languages put the speakers in different orders, the passages follow the language that stands first in print.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bienban.catalog.languages import Language
from bienban.core import alternat
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Clause, Minutes
from bienban.document.lines import Kind, Line, Lines
from bienban.document.numbering import in_speaking_order, list_fact
from bienban.document.wording import Wording, of_record

TITLE, CLOSING = "title", "testimonium"

Words = Mapping[str, tuple[str, ...]]
"""Paragraphs by language."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read at one go. ``key``: the id of its clause, of its section, :data:`TITLE` or :data:`CLOSING`.

    ``place`` is the section it stands in, by its id, and ``heading`` what that is called, with its number; both are
    empty outside the sections. ``clause``: what somebody agrees to; None for other words.
    """

    key: str
    words: Words
    place: str = ""
    heading: Mapping[str, str] = field(default_factory=dict)
    clause: Clause | None = None


def passages(minutes: Minutes, original: Original, languages: Mapping[str, Language]) -> tuple[Passage, ...]:
    """All passages of an original, in order. Raises ``LanguageError`` for a language that has no file."""
    tags = alternat.languages(minutes, original, Layout(minutes.languages))
    return tuple(_Reader.of(tuple(of_record(minutes, original, languages, tag) for tag in tags)).all())


@dataclass(frozen=True, slots=True, eq=False)
class _Reader:
    wordings: tuple[Wording, ...]
    lines: Mapping[str, Mapping[str, Line]]
    """By language: the line of each clause, and of each heading, by its id."""

    @classmethod
    def of(cls, wordings: tuple[Wording, ...]) -> _Reader:
        """Words every line once."""
        lines = {}
        for wording in wordings:
            made = Lines(wording)
            whole = (*made.preamble(), *(line for _id, section in made.sections() for line in section))
            lines[wording.language.tag] = {line.address.split("/")[0]: line for line in _flat(whole)}
        return cls(wordings, lines)

    def all(self) -> Iterator[Passage]:
        """Title, preamble, sections, closing formula."""
        minutes = self.wordings[0].minutes
        if minutes.title:
            yield Passage(TITLE, {w.language.tag: w.lines(minutes.title[w.language.tag]) for w in self.wordings})
        for clause in self._clauses(minutes.preamble):
            yield Passage(clause.id, self._words(clause), clause=clause)
        sides = self.wordings[0].sides()
        for section in in_speaking_order(minutes.sections, minutes, sides):
            heading = self._heading(section.id)
            if heading and not section.clauses:
                yield Passage(section.id, {tag: (words,) for tag, words in heading.items()}, section.id)
            for clause in self._clauses(section.clauses):
                yield Passage(clause.id, self._words(clause), section.id, heading, clause)
        if minutes.signing.testimonium:
            words = {w.language.tag: (w.text(minutes.signing.testimonium),) for w in self.wordings}
            yield Passage(CLOSING, words)

    def _clauses(self, clauses: tuple[Clause, ...]) -> Iterator[Clause]:
        first = self.wordings[0]
        for clause in in_speaking_order(clauses, first.minutes, first.sides()):
            yield clause
            yield from self._clauses(clause.clauses)

    def _heading(self, section_id: str) -> Mapping[str, str]:
        found = {tag: lines[section_id] for tag, lines in self.lines.items() if section_id in lines}
        return {tag: _told(line) for tag, line in found.items() if line.kind is Kind.HEADING}

    def _words(self, clause: Clause) -> Words:
        return {wording.language.tag: self._in(wording, clause) for wording in self.wordings}

    def _in(self, wording: Wording, clause: Clause) -> tuple[str, ...]:
        tag = wording.language.tag
        if fact := list_fact(clause.text[tag]):
            return tuple(words for _address, words in wording.block(fact)) or (wording.language.open,)
        return (_told(self.lines[tag][clause.id]),)


def _flat(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _flat(line.below)


def _told(line: Line) -> str:
    return f"{line.number}{line.text}".strip()
