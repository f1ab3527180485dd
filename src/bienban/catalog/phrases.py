"""Fixed pairs of the two languages: mottos with their items, names of treaties, sentences that minutes are made of.

They lie in ``resources/phrases.toml``. A motto is one unit: its items are never aligned one by one, because they may
stand in another order in the other language.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bienban.catalog.definitions import MottoDefinition, Wording
from bienban.catalog.marked import Scope, read_wording
from bienban.catalog.mottos import read_mottos
from bienban.catalog.tables import Fault, Table, read, repeated
from bienban.i18n import gettext as _


class PhraseKind(StrEnum):
    """What a phrase is for."""

    NAME = "name"
    OPENING = "opening"
    ASSESSMENT = "assessment"
    DIRECTION = "direction"
    COMMITMENT = "commitment"
    BORDER = "border"
    TRADE = "trade"
    PEOPLE = "people"
    REQUEST = "request"
    MECHANISM = "mechanism"
    CLOSING = "closing"
    HEDGE = "hedge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A sentence or a name in every language, with the marks of the record; an open place is […] or ［……］."""

    id: str
    kind: PhraseKind
    wording: Wording


@dataclass(frozen=True, slots=True)
class Phrases:
    """All fixed pairs."""

    mottos: tuple[MottoDefinition, ...] = ()
    phrases: tuple[Phrase, ...] = ()

    def motto(self, key: str) -> MottoDefinition | None:
        """The motto with this key."""
        return next((motto for motto in self.mottos if motto.key == key), None)

    def of(self, kind: PhraseKind) -> tuple[Phrase, ...]:
        """The phrases of one kind, in their order."""
        return tuple(phrase for phrase in self.phrases if phrase.kind is kind)


def load_phrases(file: Path) -> tuple[Phrases, tuple[Fault, ...]]:
    """The phrases of ``file`` and what is wrong with it; with faults there are none."""
    phrases, faults = read(file, _phrases)
    return phrases or Phrases(), faults


def _phrases(table: Table) -> Phrases:
    languages = table.strings("languages", required=True)
    mottos = read_mottos(table, Scope(languages))
    scope = Scope(languages, mottos=tuple(motto.key for motto in mottos))
    phrases = tuple(_phrase(below, scope) for below in table.tables("phrases"))
    for name in repeated([phrase.id for phrase in phrases]):
        table.fault("phrases", _("{key} stands here twice").format(key=name))
    for name in repeated([motto.key for motto in mottos]):
        table.fault("mottos", _("{key} stands here twice").format(key=name))
    return Phrases(mottos, phrases)


def _phrase(table: Table, scope: Scope) -> Phrase:
    id_ = table.string("id")
    kind = table.choice("kind", PhraseKind)
    phrase = Phrase(id=id_, kind=kind, wording=read_wording(table, scope))
    table.finish()
    return phrase
