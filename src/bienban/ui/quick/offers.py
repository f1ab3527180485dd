"""What the quick line offers for the letters typed: people, then mottos and phrases, then what can be added."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bienban.catalog.definitions import MottoDefinition
from bienban.catalog.phrases import PhraseKind
from bienban.catalog.readings import Readings
from bienban.core.attendance import MARKS
from bienban.core.folding import fold
from bienban.core.han import has_han
from bienban.core.kinds import Attendance
from bienban.core.letters import fit
from bienban.core.marks import escape
from bienban.core.minutes import Person
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.i18n import language_in_use
from bienban.ui.fields.pieces import pieces
from bienban.ui.finder.row import Row
from bienban.ui.form import mottos
from bienban.ui.form.clause_edits import Step
from bienban.ui.form.desk import Desk
from bienban.ui.form.person_row import attendances
from bienban.ui.quick import clauses, guests
from bienban.ui.quick.clauses import Hand
from bienban.ui.words import country_name, in_interface_language, language_name

_ICONS = {
    Attendance.UNKNOWN: "user",
    Attendance.PRESENT: "user-check",
    Attendance.ABSENT: "user-x",
    Attendance.EXCUSED: "user-minus",
}
_PEOPLE, _PHRASES = 12, 6
"""How many of each are offered."""
_LOOSE = 8
"""From this fit on, a name was found by scattered initials: it comes after the others."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One row of the list: a ``person`` to mark or to go to, or something to ``add``; ``label`` names the step."""

    row: Row
    person: str = ""
    add: Callable[[], Step] | None = None
    label: str = ""


class Offers:
    """Finds offers in the record that ``desk`` shows."""

    def __init__(self, desk: Desk, readings: Readings) -> None:
        self._desk = desk
        self._readings = readings
        self._words: dict[str, tuple[tuple[str, ...], ...]] = {}

    def of(self, typed: str, hand: Hand | None, section: str) -> Sequence[Offer]:
        """The offers for what was typed; what is added goes to ``hand``, which is called ``section``."""
        wanted = fold(typed)
        if not wanted:
            return tuple(self._called(person) for person in self._waiting())
        named = guests.looks_like_a_name(typed)
        clause, guest = list(self._clause(typed, hand, section)), list(self._guests(typed))
        return (
            *self._people(wanted),
            *self._mottos(wanted, hand, section, by_name=True),
            *self._phrases(wanted, hand, section),
            *self._mottos(wanted, hand, section, by_name=False),
            *(guest + clause if named else clause + guest),
        )

    # People

    def _waiting(self) -> Iterator[Person]:
        people = self._desk.minutes.people
        return (person for person in people if person.attendance is Attendance.UNKNOWN and person.name)

    def _people(self, wanted: str) -> Iterator[Offer]:
        found = []
        for number, person in enumerate(self._desk.minutes.people):
            cost = self._fit(wanted, person.name)
            if cost is not None:
                called = person.attendance is not Attendance.UNKNOWN
                found.append((cost >= _LOOSE, called, cost, number, person))
        for *_order, person in sorted(found, key=lambda item: item[:4])[:_PEOPLE]:
            yield self._called(person, wanted)

    def _called(self, person: Person, wanted: str = "") -> Offer:
        minutes = self._desk.minutes
        party = minutes.party(person.party)
        group = in_interface_language(party.name) if party else _("Guest")
        first = in_interface_language(person.name)
        names = dict(attendances())
        hints = tuple(f"Alt+{number} {names[mark]}" for number, mark in enumerate(MARKS, start=1))
        row = Row(
            _ICONS[person.attendance],
            first,
            wanted,
            _other(person.name),
            f"{group} · {names[person.attendance]}",
            hints=hints,
        )
        return Offer(row, person=person.id)

    def _fit(self, wanted: str, name: Text) -> int | None:
        costs = (fit(wanted, self._worded(words)) for words in name.values())
        return min((cost for cost in costs if cost is not None), default=None)

    def _worded(self, words: str) -> tuple[tuple[str, ...], ...]:
        if words not in self._words:
            self._words[words] = self._readings.words(words)
        return self._words[words]

    # What can be added

    def _mottos(self, wanted: str, hand: Hand | None, section: str, *, by_name: bool) -> Iterator[Offer]:
        """Mottos that were typed by their name; or found by how it is read, or by what else they say."""
        if hand is None or len(wanted) < 2:
            return
        for motto in self._desk.phrases.mottos:
            name = motto.name.text
            named = _holds(wanted, name)
            if named is not by_name or not (named or self._is_meant(wanted, motto)):
                continue
            text = clauses.motto_text(motto.key, bool(motto.items), self._desk.tags)
            row = Row("quote", in_interface_language(name), wanted, _other(name), _into(_("Motto"), section))
            yield Offer(row, add=partial(self._with_mottos, hand, text), label=_("New motto"))

    def _is_meant(self, wanted: str, motto: MottoDefinition) -> bool:
        return self._fit(wanted, motto.name.text) is not None or any(_holds(wanted, item) for item in motto.items)

    def _phrases(self, wanted: str, hand: Hand | None, section: str) -> Iterator[Offer]:
        if hand is None or len(wanted) < 2:
            return
        fitting = [phrase for phrase in self._desk.phrases.phrases if _holds(wanted, phrase.wording.text)]
        fitting.sort(key=lambda phrase: (phrase.kind is PhraseKind.NAME, not _begins(wanted, phrase.wording.text)))
        for phrase in fitting[:_PHRASES]:
            text = phrase.wording.text
            row = Row("book-open", self._plain(text), wanted, context=_into(_("Phrase"), section))
            label = _("Phrase inserted")
            yield Offer(row, add=partial(self._with_mottos, hand, text), label=label)

    def _clause(self, typed: str, hand: Hand | None, section: str) -> Iterator[Offer]:
        if hand is not None:
            chinese = has_han(typed)
            tag = next((tag for tag in self._desk.tags if tag.startswith("zh") == chinese), self._desk.tags[0])
            text = Text({tag: escape(typed)})
            words = _("Clause “{words}”").format(words=typed)
            row = Row("list-plus", words, context=_into(language_name(tag), section))
            yield Offer(row, add=lambda: clauses.put(self._desk.minutes, hand, text), label=_("New clause"))

    def _guests(self, typed: str) -> Iterator[Offer]:
        minutes = self._desk.minutes
        likely = guests.side_of(minutes, typed)
        for side in sorted(minutes.sides, key=lambda side: side.id != likely):
            words = _("Guest “{words}”").format(words=typed)
            place = country_name(side)
            row = Row("user-plus", words, context=" · ".join((place, _("name, office, position"))))

            def add(side_id: str = side.id) -> Step:
                return guests.guest(minutes, typed, side_id)

            yield Offer(row, add=add, label=_("New guest"))

    def _with_mottos(self, hand: Hand, text: Text) -> Step:
        return mottos.with_missing(self._desk, clauses.put(self._desk.minutes, hand, text), text)

    def _plain(self, text: Text) -> str:
        tag = text.nearest(language_in_use())
        return "".join(piece.words for piece in pieces(text[tag], self._desk.binder.reading(tag)))


def _holds(wanted: str, text: Text) -> bool:
    """Whether every word that was typed begins a word of the text, or stands anywhere in Chinese."""
    for words in text.values():
        folded = " " + fold(words)
        if all((part in folded) if not part.isascii() else f" {part}" in folded for part in wanted.split()):
            return True
    return False


def _begins(wanted: str, text: Text) -> bool:
    return any(fold(words).startswith(wanted) for words in text.values())


def _other(text: Text) -> str:
    """The words beside those of :func:`in_interface_language`: in the language that was not shown."""
    shown = text.nearest(language_in_use())
    return next((words for tag, words in text.items() if tag != shown), "")


def _into(kind: str, section: str) -> str:
    return f"{kind} → {section}" if section else kind
