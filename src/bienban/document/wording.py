"""From the record to words: the only place that makes words of facts and puts ordered pairs into their order.

A fact that is not known yet gives a visible open place (``[…]``, ``［……］``); a mark that cannot be read is printed as
it was typed. A fact may stand in words that hold facts themselves; where they go round in a circle, the mark is
printed as typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bienban.catalog.languages import Language, of
from bienban.core import alternat, facts, marks
from bienban.core.alternat import Original
from bienban.core.contents import texts
from bienban.core.ids import Address
from bienban.core.marks import Break, Fact, Mark, Pair, Words
from bienban.core.minutes import Manner, Minutes, Person, Role, Signatory
from bienban.core.text import EMPTY, Text
from bienban.document.makers import Inside, made
from bienban.document.numerals import numbered

_DEEPEST = 4
MOST_INSIDE = 24
"""Marks in a text that a fact stands for: with more it is printed as typed, so that no record can print for ever."""
_ALONE = ("person",)
"""Words inside a formula that names somebody begin no sentence."""

_SENTENCE_ENDS = (".", "!", "?")


class Segment(NamedTuple):
    """What one mark of a string prints: its place in the string (in characters), the words shown, the mark."""

    start: int
    end: int
    shown: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Wording:
    """Makes words of one record, for one original, in one language."""

    minutes: Minutes
    original: Original
    language: Language

    def sides(self) -> tuple[str, ...]:
        """The ids of the sides in the order of this text."""
        return alternat.side_order(self.minutes, self.original, self.language.tag)

    def words(self, string: str, inside: Inside = ()) -> str:
        """What ``string`` prints, without line breaks."""
        if "{" not in string and "}" not in string:
            return string
        return "".join(shown for _mark, shown in self._shown(string, inside))

    def text(self, text: Text, inside: Inside = ()) -> str:
        """What a text of the record prints in this language; an open place if it has no words."""
        return self.words(text[self.language.tag], inside) or self.language.open

    def lines(self, string: str) -> tuple[str, ...]:
        """The words of a title between the officer's own line breaks."""
        lines = [""]
        for mark, shown in self._shown(string, ()):
            if isinstance(mark, Break):
                lines.append("")
            else:
                lines[-1] += shown
        return tuple(line.strip() for line in lines)

    def segments(self, string: str) -> tuple[Segment, ...]:
        """Every mark of ``string`` that is not plain words, where it stands and what it prints."""
        segments, start = [], 0
        for mark, shown in self._shown(string, ()):
            end = start + len(marks.write((mark,)))
            if not (isinstance(mark, Words) and mark.literal):
                segments.append(Segment(start, end, shown, mark))
            start = end
        return tuple(segments)

    def _shown(self, string: str, inside: Inside) -> list[tuple[Mark, str]]:
        found: list[tuple[Mark, str]] = []
        before = ""
        parsed = marks.parse(string)
        if inside and len(parsed) > MOST_INSIDE:
            parsed = (Words(string),)
        for mark in parsed:
            shown = self._mark(mark, inside)
            if isinstance(mark, Fact) and not inside:
                shown = self._in_sentence(shown, before)
            found.append((mark, shown))
            before += shown
        return found

    def _mark(self, mark: Mark, inside: Inside) -> str:
        match mark:
            case Words(text=words):
                return words
            case Pair():
                return mark.ordered(alternat.swapped(self.minutes, self.original, self.language.tag))
            case Break():
                return self.language.break_
            case Fact(name=name):
                return self.fact(name, inside)

    def fact(self, name: str, inside: Inside = ()) -> str:
        """What a fact prints in the middle of a sentence; the mark itself if it names nothing."""
        known = facts.kind_of(name) is not None and name not in inside and len(inside) < _DEEPEST
        printed = made(self, name, facts.argument(name), (*inside, name)) if known else None
        return marks.write((Fact(name),)) if printed is None else printed

    def _in_sentence(self, shown: str, before: str) -> str:
        """A fact at the beginning of a sentence has a capital; quotation marks are not doubled."""
        opening, closing = self.language.quotes
        if before.endswith(opening) and shown.startswith(opening) and shown.endswith(closing):
            return shown[len(opening) : -len(closing)]
        begins = not before.strip() or before.rstrip().endswith(_SENTENCE_ENDS)
        return self.language.capitalised(shown) if begins else shown

    def signatories(self) -> tuple[Signatory, ...]:
        """Who signs, in the order of this text."""
        return in_order(self.minutes, self.sides())

    def heads(self) -> tuple[Person, ...]:
        """The heads of the delegations, in the order of this text: by side, then by party."""
        sides = self.sides()
        parties = [party.id for side in sides for party in self.minutes.parties_of(side)]
        heads = [person for person in self.minutes.people if person.role is Role.HEAD]
        return tuple(sorted(heads, key=lambda head: (_rank(sides, head.side), _rank(parties, head.party))))

    def person(self, person: Person, inside: Inside = _ALONE) -> str:
        """A person with the title, in the manner of the record."""
        return self._named(person.name, person.title, inside)

    def name(self, person: Person) -> str:
        """A person without the title, in the manner of the record."""
        return self._named(person.name, EMPTY, _ALONE)

    def signatory(self, signatory: Signatory, inside: Inside = _ALONE) -> str:
        """One who signs, with the title; the person's own title goes before the one over the signature."""
        person = self.minutes.person(signatory.person)
        title = person.title if person and person.title[self.language.tag] else signatory.title
        return self._named(person.name if person else EMPTY, title, inside)

    def _named(self, name: Text, title: Text, inside: Inside) -> str:
        forms, tag = self.language.persons, self.language.tag
        comrade = self.minutes.manner is Manner.COMRADE
        titled = forms.comrade if comrade else forms.title
        untitled = forms.comrade_untitled if comrade else forms.title_untitled
        parts = {"name": self.words(name[tag], inside) or forms.open_name, "title": self.words(title[tag], inside)}
        return (titled if parts["title"] else untitled).format_map(parts)

    def block(self, name: str) -> tuple[tuple[str, str], ...]:
        """The items of a list fact: the address that each comes from, and its words with the marks of the list."""
        forms, tag = self.language.persons, self.language.tag
        if name == "heads":
            items = [(f"{head.id}/name/{tag}", self.person(head, (name,))) for head in self.heads()]
        else:
            items = [
                (f"{who.person}/name/{tag}" if who.person else f"{who.id}/title/{tag}", self.signatory(who, (name,)))
                for who in self.signatories()
            ]
        last = len(items) - 1
        return tuple(
            (
                address,
                (forms.last_item if index == last else forms.item).format(person=self.language.capitalised(words)),
            )
            for index, (address, words) in enumerate(items)
        )

    def annexes(self) -> tuple[str, ...]:
        """The labels of the annexes: Phụ lục 1, Phụ lục 2; the only one has no number."""
        count = sum(len(self.minutes.sides) if name == "delegations" else 1 for name in self.minutes.annexes)
        if count == 1:
            return (self.language.annexes.single_label,)
        label = self.language.annexes.label
        return tuple(numbered(label, number, self.language) for number in range(1, count + 1))


def of_record(minutes: Minutes, original: Original, languages: Mapping[str, Language], tag: str) -> Wording:
    """The wording in the language ``tag``. Raises ``LanguageError`` when there is no file for it."""
    return Wording(minutes, original, of(languages, tag))


def segments(string: str, minutes: Minutes, original: Original, language: Language) -> tuple[Segment, ...]:
    """What each mark of ``string`` prints, for the field that shows it."""
    return Wording(minutes, original, language).segments(string)


def unread(minutes: Minutes) -> tuple[tuple[Address, str], ...]:
    """Every mark of the record that cannot be read or names nothing, with its place: printed as typed."""
    return tuple(
        (address, marks.write((mark,)))
        for address, string in texts(minutes)
        if "{" in string or "}" in string
        for mark in marks.parse(string)
        if not _readable(mark, minutes)
    )


def _readable(mark: Mark, minutes: Minutes) -> bool:
    if isinstance(mark, Words):
        return mark.literal
    if not isinstance(mark, Fact):
        return True
    argument = facts.argument(mark.name)
    if facts.kind_of(mark.name) is None:
        return False
    match mark.name.split(".")[0]:
        case "parties":
            return not argument or minutes.side(argument) is not None
        case "person":
            return minutes.person(argument) is not None
        case "beside":
            return any(other.id == argument for other in minutes.beside)
        case "motto":
            return minutes.motto(argument) is not None
        case _:
            return True


def in_order(minutes: Minutes, sides: tuple[str, ...]) -> tuple[Signatory, ...]:
    """The signatories by side in the order of ``sides``; within a side as the record has them."""
    side_of = {party.id: party.side for party in minutes.parties}
    return tuple(sorted(minutes.signing.signatories, key=lambda who: _rank(sides, side_of.get(who.party, ""))))


def _rank(order: tuple[str, ...] | list[str], item: str) -> int:
    return order.index(item) if item in order else len(order)
