"""What an internal document is made of: its words, its side, and what follows from the record without being in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.internal_words import InternalWords
from bienban.catalog.languages import Language, LanguageError, of
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes, Party, Person, Role, Side
from bienban.core.when import Day, Span, When
from bienban.document.blocks import LINE_BREAK
from bienban.document.dates import date_words
from bienban.document.internal.kinds import Kind, first_day, last_day
from bienban.document.setting import TITLE_EMS, Setting
from bienban.document.titles import broken, width
from bienban.document.wording import Wording
from bienban.i18n import gettext as _

_CLOCK = re.compile(r"(\d{1,2})[:.hg時时点](\d{2})(?!\d)")

_ORGAN_EMS = 15.0
"""Ems of 13 points that a line of the issuing organ holds."""

_RED_HEAD_EMS = 7.0
"""Ems of 40 points that are left beside 会议纪要 on a line of 156 mm."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Frame:
    """One internal document of one record: it is worded as the original that its own side keeps."""

    kind: Kind
    side: Side
    words: InternalWords
    setting: Setting

    @classmethod
    def of(cls, minutes: Minutes, kind: Kind, languages: Mapping[str, Language], choices: Choices = DEFAULT) -> Frame:
        """Raises ``NoTextError`` for minutes without its side, ``LanguageError`` for a language without its words."""
        side, language = kind.side(minutes), of(languages, kind.language)
        words = language.internal.get(kind.id)
        if words is None:
            raise LanguageError(
                _("The language file for {language} lacks the words of “{kind}”.").format(
                    language=language.tag, kind=kind.id
                )
            )
        own = {**languages, language.tag: _numbered_as(words, language)}
        setting = Setting.of(minutes, Original(side.id), Layout((language.tag,)), own, choices)
        return cls(kind, side, words, setting._replace(ems={**TITLE_EMS, **kind.ems}))

    @property
    def minutes(self) -> Minutes:
        """The record."""
        return self.setting.minutes

    @property
    def wording(self) -> Wording:
        """The wording of its only language."""
        return self.setting.wordings[0]

    @property
    def language(self) -> Language:
        """Its only language, with the numbers of this kind of document."""
        return self.wording.language

    def filled(self, form: str, **more: str) -> str:
        """A form of words with the facts of the meeting in it."""
        when = _held(self.minutes)
        name = self.wording.fact("meeting.name")
        return form.format_map(
            {
                "date": date_words(when, self.language),
                "first": date_words(first_day(when), self.language),
                "last": date_words(last_day(when), self.language),
                "start": self._start(),
                "place": self.wording.fact("meeting.place"),
                "meeting": name,
                "again": next((word for word in self.words.meetings if name.startswith(word)), self.words.meetings[-1]),
                **more,
            }
        )

    def _start(self) -> str:
        """The hour at which the first item of the programme begins, for a meeting of one day."""
        minutes = self.minutes
        first = minutes.meeting.programme[:1]
        found = _CLOCK.match(first[0].time.strip()) if first and isinstance(_held(minutes), Day) else None
        return self.words.clock.format(hour=found[1], minute=found[2]) if found else self.words.open_clock

    def chairs(self) -> tuple[Person, ...]:
        """Who chaired: the head of the delegation of the party that was the host."""
        return self._heads(self.minutes.meeting.host)

    def secretaries(self) -> tuple[Person, ...]:
        """The secretaries of the own side who have a name, those of the host first."""
        own = [
            person for person in self.minutes.people if person.role is Role.SECRETARY and person.side == self.side.id
        ]
        named = [person for person in own if person.name[self.language.tag]]
        return tuple(sorted(named, key=lambda person: person.party != self.minutes.meeting.host))

    def people(self, people: Sequence[Person]) -> str:
        """People with their titles, one after the other; an open place when there are none."""
        return self.language.lists.semicolon.join(map(self.wording.person, people)) or self.words.open_chair

    def organ(self) -> str:
        """The organ that issues the document: the office's choice, or that of the head of the own delegation.

        Empty if neither is known.
        """
        if chosen := self.setting.choices.of("issuing-organ"):
            return chosen
        party = self._issuing_party()
        heads = self._heads(party.id) if party else ()
        organ = self.wording.words(heads[0].organ[self.language.tag]) if heads else ""
        return organ if self.words.organ.match(organ) else ""

    def letterhead(self) -> Mapping[str, str]:
        """The text slots of the letterhead: the organ, its lines broken by sense, and the number."""
        organ = self.organ()
        code = next((code for name, code in self.words.codes.items() if organ.startswith(name)), self.words.open_code)
        organ = organ or self.words.open_organ
        lines = broken(organ, self.language, _ORGAN_EMS, True) if self.language.cased else _over_its_title(organ)
        return {"organ": lines, "code": self.words.code.format(organ=code)}

    def _issuing_party(self) -> Party | None:
        own = self.minutes.parties_of(self.side.id)
        host = next((party for party in own if party.id == self.minutes.meeting.host), None)
        return host or (own[0] if len(own) == 1 else None)

    def _heads(self, party: str) -> tuple[Person, ...]:
        return tuple(person for person in self.minutes.people if person.role is Role.HEAD and person.party == party)


def _over_its_title(organ: str) -> str:
    """The organ in a red head, on a line of its own if it is long."""
    return organ + LINE_BREAK if width(organ) > _RED_HEAD_EMS else organ


def _numbered_as(words: InternalWords, language: Language) -> Language:
    numbers = language.numbers._replace(sections=words.sections, points=words.points)
    if not words.member:
        return language._replace(numbers=numbers)
    persons = language.persons._replace(item=words.member, last_item=words.last_member)
    return language._replace(numbers=numbers, persons=persons)


def _held(minutes: Minutes) -> When | None:
    planned = minutes.meeting.planned
    return minutes.meeting.held or (planned if isinstance(planned, Day | Span) else None)
