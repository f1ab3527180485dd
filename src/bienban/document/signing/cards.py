"""Name cards for the table: the own language first and large, two to a sheet.

A name is never cut off: it takes the first size at which it fits on one line; one that is too long for the smallest is
divided between two of its words, as near to the middle as may be.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes, Person
from bienban.core.text import Text
from bienban.document.blocks import LINE_BREAK, Cards, Paper, Paragraph
from bienban.document.setting import Setting
from bienban.document.signing import frame
from bienban.document.signing.attending import expected
from bienban.document.titles import width
from bienban.document.wording import Wording

HEIGHT = 100.0
"""Of a card, in mm; it is 200 mm wide."""

TYPE_WIDTH = 184.0
"""Of the words on a card, in mm."""

NAME_SIZES = {"vi": (48, 42, 36, 30, 26), "zh": (56, 48, 40, 34, 28)}
"""Sizes of the large name in points, the first that fits is taken."""
OTHER_SIZES = {"vi": (28, 24, 20), "zh": (30, 26, 22)}
PLACE_SIZES = (18, 16, 14)

_POINTS = TYPE_WIDTH * 72 / 25.4
_ENDS = re.compile("[ ·‧•]")
"""Where a name may be divided: after these."""
_SAFE = 0.95
"""How far an estimated width is trusted."""


def name_cards(minutes: Minutes, languages: Mapping[str, Language], choices: Choices = DEFAULT) -> Paper:
    """A card for everybody expected whose name is known. Raises ``LanguageError`` for a language without a file.

    The large language is that of the person or, where the office chose so, that of the host.
    """
    host = minutes.party(minutes.meeting.host) if choices.of("card-language") == "host" else None
    settings = {side.id: frame.setting(minutes, languages, host.side if host else side.id) for side in minutes.sides}
    cards = tuple(_card(settings[person.side], person) for person in seated(minutes))
    both = frame.setting(minutes, languages)
    first = both.wordings[0]
    return Paper(
        languages=both.tags,
        columns=False,
        blocks={"body": (Cards(cards, HEIGHT),) if cards else ()},
        properties={"subject": first.fact("meeting.name"), "language": ", ".join(both.tags)},
    )


def seated(minutes: Minutes) -> tuple[Person, ...]:
    """Who has a card: side by side, in the order of the lists."""
    return tuple(
        person
        for side in minutes.sides
        for person in expected(_of_side(minutes, side.id))
        if any(person.name[tag] for tag in minutes.languages)
    )


def _of_side(minutes: Minutes, side: str) -> tuple[Person, ...]:
    """The people of a side: by party, guests last, as in the lists."""
    parties = [party.id for party in minutes.parties_of(side)]
    people = (person for person in minutes.people if person.side == side)
    return tuple(sorted(people, key=lambda who: parties.index(who.party) if who.party in parties else len(parties)))


def _card(own: Setting, person: Person) -> tuple[Paragraph, ...]:
    known = [wording for wording in own.wordings if person.name[wording.language.tag]]
    large, *others = known
    names = [_name(large, person, "Card name", NAME_SIZES)]
    names += [_name(other, person, "Card other", OTHER_SIZES) for other in others]
    return (*_place(own, person), *names)


def _place(own: Setting, person: Person) -> tuple[Paragraph, ...]:
    minutes = own.minutes
    party, side = minutes.party(person.party), minutes.side(person.side)
    found = Text()
    if party:
        found = party.full or party.name
    elif person.organ:
        found = person.organ
    elif side:
        found = side.country
    said = [wording.language.capitalised(wording.words(found[wording.language.tag])) for wording in own.wordings]
    line = frame.run_in(own, "Card place", said)
    size = _size(line.text, PLACE_SIZES)
    kind, _space, suffix = line.style.rpartition(" ")
    text = line.text if _fits(line.text, size) else line.text.replace(frame.BESIDE, LINE_BREAK)
    return (Paragraph(f"{kind} {size} {suffix}", line.language, text),) if text else ()


def _name(wording: Wording, person: Person, kind: str, sizes: Mapping[str, tuple[int, ...]]) -> Paragraph:
    language = wording.language
    words = wording.words(person.name[language.tag])
    size = _size(words, sizes.get(language.suffix, sizes["vi"]))
    widen = language.persons.widened and len(words) == 2
    address = f"{person.id}/name/{language.tag}"
    return Paragraph(f"{kind} {size} {language.suffix}", language.tag, _divided(words, size), address, widen=widen)


def _divided(words: str, size: int) -> str:
    """The name on two lines where one does not hold it."""
    ends = [found.end() for found in _ENDS.finditer(words) if found.end() < len(words)]
    if not ends or _fits(words, size):
        return words
    at = min(ends, key=lambda end: max(width(words[:end]), width(words[end:])))
    return f"{words[:at].rstrip()}{LINE_BREAK}{words[at:]}"


def _size(words: str, sizes: tuple[int, ...]) -> int:
    return next((size for size in sizes if _fits(words, size)), sizes[-1])


def _fits(words: str, size: int) -> bool:
    return width(words) * size <= _POINTS * _SAFE
