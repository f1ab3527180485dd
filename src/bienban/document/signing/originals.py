"""Which originals there are, and each of them as a paper: one for each side, or one for each party.

A pack says how many originals its minutes are signed in, and the text states it: where there are as many as parties,
each party keeps one. An office may decide otherwise. Where every party keeps one, the parties of a side may share one
order, or each party stands first in its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Mode, Original
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper
from bienban.document.compose import compose
from bienban.document.wording import of_record


class Keeping(StrEnum):
    """Who keeps an original, as the setting ``originals`` says it.

    As many as the text states; each side; each party, before the others of its side in its own; each party, in the one
    order of its side.
    """

    AS_STATED = "stated"
    SIDES = "side"
    PARTIES_FIRST = "party"
    PARTIES = "party-in-order"


@dataclass(frozen=True, slots=True)
class Kept:
    """One original of a set: whose order it has, the ``party`` that keeps it (empty: the side), its short name."""

    original: Original
    party: str = ""
    first: bool = False
    name: str = ""


def keeping(choices: Choices) -> Keeping:
    """Who keeps an original, as the office chose it."""
    return Keeping(choices.of("originals") or Keeping.AS_STATED)


def originals(minutes: Minutes, keeping: Keeping = Keeping.AS_STATED, mode: Mode = Mode.FULL) -> tuple[Kept, ...]:
    """Every original of a set, in the order of the sides and of their parties: the one place that decides it."""
    if keeping is Keeping.AS_STATED:
        one_each = minutes.signing.copies == len(minutes.parties) > len(minutes.sides)
        keeping = Keeping.PARTIES if one_each else Keeping.SIDES
    if keeping is Keeping.SIDES:
        return tuple(Kept(Original(side.id, mode), name=side.id) for side in minutes.sides)
    first = keeping is Keeping.PARTIES_FIRST
    kept: list[Kept] = []
    for side in minutes.sides:
        for party in minutes.parties_of(side.id):
            name = _free(f"{side.id}-{slug(party.name['vi']) or len(kept) + 1}", [each.name for each in kept])
            kept.append(Kept(Original(side.id, mode), party.id, first, name))
    return tuple(kept)


def paper(
    minutes: Minutes,
    kept: Kept,
    layout: Layout,
    languages: Mapping[str, Language],
    revision: str = "",
    choices: Choices = DEFAULT,
) -> Paper:
    """The original in a layout; ``revision`` is the SHA-256 of the saved record, ``choices`` are the office's.

    Raises ``LanguageError`` when the layout asks for a language that has no file.
    """
    composed = compose(in_order_of(minutes, kept), kept.original, layout, languages, revision, choices)
    party = minutes.party(kept.party)
    if party is None:
        return composed
    keeper = {}
    for tag in composed.languages:
        wording = of_record(minutes, kept.original, languages, tag)
        name = wording.text(party.full if party.full[tag] else party.name)
        keeper[tag] = wording.language.keeper.format(side=name)
    subject = keeper[composed.languages[0]]
    return composed._replace(
        texts={**composed.texts, "keeper": keeper},
        properties={**composed.properties, "subject": subject},
    )


def in_order_of(minutes: Minutes, kept: Kept) -> Minutes:
    """The record with the keeping party before the others of its side, where it stands first in its own original."""
    if not kept.first or minutes.party(kept.party) is None:
        return minutes
    signing = minutes.signing
    return replace(
        minutes,
        parties=tuple(sorted(minutes.parties, key=lambda party: party.id != kept.party)),
        signing=replace(
            signing, signatories=tuple(sorted(signing.signatories, key=lambda who: who.party != kept.party))
        ),
    )


def slug(name: str) -> str:
    """A name as a part of a file's name, in plain small letters: Điện Biên to ``dien-bien``."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in letters).split()
    return "-".join(words)[:40]


def _free(name: str, taken: Sequence[str]) -> str:
    number, free = 2, name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free
