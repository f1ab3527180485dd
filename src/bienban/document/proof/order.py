"""Who really stands first: told by the addresses of a file in the order in which they are read, and by nothing else.

In the full mode the keeper's side stands first in every list of both languages. In the own-language mode each language
begins with its own side; a list that both share follows the language printed first. The places to sign and the order
of the languages follow the keeper in either mode (notice 外办发[1994]7号 of the Chinese foreign ministry).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bienban.core.alternat import Layout, Original, languages, leading
from bienban.core.minutes import Clause, Minutes, Section, walk
from bienban.document.proof.saying import Saying

_LAST = (".", "。")

Listed = tuple[str, tuple[Saying, ...]]
"""A list by its name, and what its members say in the order of the rows."""

Sides = Mapping[str, str]
"""The side of an object, by its id."""


def overtaken(minutes: Minutes, original: Original, layout: Layout, read: Sequence[Saying]) -> Iterator[Saying]:
    """What stands behind something of the other side and must stand before it."""
    tags = languages(minutes, original, layout)
    page = leading(minutes, original, tags[0])
    apart = _spoken_apart(minutes, original, tags)
    yield from _language(tags, [saying for saying in read if saying.about not in apart])
    running = [saying for saying in read if not saying.signs]
    for tag in tags:
        mine, first = [saying for saying in running if saying.language == tag], leading(minutes, original, tag)
        for sides in _speaking(minutes):
            yield from _behind(mine, sides, first)
        for people in _lists(mine):
            yield from _behind(people, _sides_of_people(minutes), first)
        yield from _behind([saying for saying in mine if saying.part == "delegation"], _own_sides(minutes), page)
        yield from _behind([saying for saying in mine if saying.part != "delegation"], _party_sides(minutes), page)
    places = [saying for saying in read if saying.signs]
    for names in (False, True):
        row = [saying for saying in places if (saying.part != "title") is names and saying.language in ("", tags[0])]
        yield from _outnumbered(row, _signing_sides(minutes), original.keeper)


def overtaken_in_lists(
    minutes: Minutes, original: Original, layout: Layout, lists: Iterable[Listed]
) -> Iterator[Saying]:
    """What stands behind something of the other side in the rows that a template repeats for a list of both."""
    tags = languages(minutes, original, layout)
    people = {person.id: person.side for person in minutes.people}
    sides = {"party": _party_sides(minutes), "signatory": _signing_sides(minutes)}
    for name, sayings in lists:
        if name in ("section", "clause"):
            for tag in tags:
                mine = [saying for saying in sayings if saying.language == tag]
                for spoken in _speaking(minutes):
                    yield from _behind(mine, spoken, leading(minutes, original, tag))
        else:
            yield from _behind(sayings, sides.get(name, people), leading(minutes, original, tags[0]))


def _spoken_apart(minutes: Minutes, original: Original, tags: Sequence[str]) -> set[str]:
    """What does not stand level in the languages: they begin with different sides, each in its own words."""
    if len({leading(minutes, original, tag) for tag in tags}) < 2:
        return set()
    return {spoken for sides in _speaking(minutes) for spoken in sides}


def _language(tags: Sequence[str], read: Sequence[Saying]) -> Iterator[Saying]:
    """Most texts that are there in several languages begin with the keeper's; otherwise the first that does not."""
    begun: dict[tuple[str, str], str] = {}
    shared: dict[tuple[str, str], Saying] = {}
    for saying in read:
        place = saying.about, saying.part
        before = begun.setdefault(place, saying.language)
        if saying.language in tags and before in tags and before != saying.language:
            shared.setdefault(place, saying)
    late = [saying for place, saying in shared.items() if begun[place] != tags[0]]
    if 2 * len(late) > len(shared):
        yield late[0]


def _behind(read: Iterable[Saying], sides: Sides, first: str) -> Iterator[Saying]:
    """What is of the side ``first`` and stands behind something of another."""
    other = False
    for saying in read:
        side = sides.get(saying.about, "")
        if side == first and other:
            yield saying
        other = other or side not in ("", first)


def _outnumbered(read: Iterable[Saying], sides: Sides, keeper: str) -> Iterator[Saying]:
    """Places to sign of the other side with fewer of the keeper's before them, though there are more of those."""
    row = [saying for saying in read if saying.about in sides]
    left, ahead = sum(sides[saying.about] == keeper for saying in row), 0
    for saying in row:
        own = sides[saying.about] == keeper
        ahead, left = ahead + (1 if own else -1), left - own
        if ahead < 0 < left:
            yield saying


def _lists(read: Iterable[Saying]) -> Iterator[list[Saying]]:
    """The lists of people in the running text: what follows each other, up to one that ends in a full stop."""
    people: list[Saying] = []
    for saying in read:
        named = saying.part == "name" and not saying.style.startswith("Table ")
        if named:
            people.append(saying)
        if people and (not named or saying.words.endswith(_LAST)):
            yield people
            people = []


def _own_sides(minutes: Minutes) -> Sides:
    return {side.id: side.id for side in minutes.sides}


def _party_sides(minutes: Minutes) -> Sides:
    return {party.id: party.side for party in minutes.parties}


def _sides_of_people(minutes: Minutes) -> Sides:
    """The sides of people, but for those who sign for a party of the other side."""
    signing, signers = _signing_sides(minutes), {who.person for who in minutes.signing.signatories}
    sides = {each.id: each.side for each in minutes.people}
    return {each: side for each, side in sides.items() if each not in signers or signing.get(each) == side}


def _signing_sides(minutes: Minutes) -> Sides:
    """The sides of signatories and of the people who sign, but for those who sign for both."""
    parties = _party_sides(minutes)
    sides: dict[str, str] = {}
    for who in minutes.signing.signatories:
        for each in filter(None, (who.id, who.person)):
            side = parties.get(who.party, "")
            sides[each] = side if sides.get(each, side) == side else ""
    return {each: side for each, side in sides.items() if side}


def _speaking(minutes: Minutes) -> Iterator[Sides]:
    """For each place where parties speak in turn: which side speaks what."""
    own, people = _own_sides(minutes), {person.id: person for person in minutes.people}
    for node in walk(minutes):
        items: Sequence[Section | Clause] = ()
        if isinstance(node, Minutes):
            items = node.sections
        elif isinstance(node, Section | Clause):
            items = node.clauses
        sides: dict[str, str] = {}
        for item in items:
            speaker = people.get(item.speaker)
            if speaker and speaker.party and speaker.side in own:
                sides |= {below.id: speaker.side for below in walk(item) if isinstance(below, Section | Clause)}
        if len(set(sides.values())) > 1:
            yield sides
