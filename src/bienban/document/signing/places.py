"""Places of the record as an officer names them: by the numbers and headings that are printed, not by ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bienban.core.contents import texts
from bienban.core.minutes import Minutes, Party, Person, Signatory
from bienban.document.lines import Kind, Line, Lines
from bienban.document.wording import Wording

_LONGEST = 40
_OWN_WORDS = ("text", "heading", "testimonium")

Places = Mapping[str, str]
"""By ``id/field`` or by id: what the place is called."""


def clipped(words: str, length: int = _LONGEST) -> str:
    """``words`` short enough for a cell."""
    words = words.replace("\n", " ").replace("\u00a0", " ").strip()
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


def in_text(wording: Wording) -> Iterator[tuple[str, str, Line]]:
    """Every line of the running text that has words of its own: ``id/field``, what its place is called, the line."""
    return (found for found in _in_text(wording) if found[0].rpartition("/")[2] in _OWN_WORDS)


def _in_text(wording: Wording) -> Iterator[tuple[str, str, Line]]:
    words = wording.language.sheets.checklist
    lines, names, step = Lines(wording), words.places, words.step
    for line in lines.preamble():
        yield from _below([names["preamble"]], line, step)
    for _id, section in lines.sections():
        path: list[str] = []
        for line in section:
            if line.kind is Kind.HEADING:
                path = [clipped(line.number + line.text)]
                yield line.address.rpartition("/")[0], path[0], line
            else:
                yield from _below(path, line, step)
    for line in lines.testimonium():
        yield "signing/testimonium", names["testimonium"], line


def _below(path: Sequence[str], line: Line, step: str) -> Iterator[tuple[str, str, Line]]:
    number = line.number.strip()
    here = [*path, number] if number else list(path)
    name = step.join(here) or clipped(line.text)
    yield line.address.rpartition("/")[0], name, line
    for lower in line.below:
        yield from _below(here or [name], lower, step)


def of_facts(wording: Wording) -> dict[str, str]:
    """What stands outside the running text, by id and by ``id/field``."""
    minutes, names = wording.minutes, wording.language.sheets.checklist.places
    found = {name: names[name] for name in ("meeting", "next", "signing")}
    found |= {
        "minutes": names["record"],
        "minutes/title": names["title"],
        "signing/copies": names["copies"],
        "notes": names["notes"],
    }
    found |= {side.id: names["side"].format(name=_known(wording, side.country)) for side in minutes.sides}
    found |= {party.id: names["party"].format(name=_known(wording, party.name)) for party in minutes.parties}
    found |= {other.id: names["beside"].format(name=_known(wording, other.title)) for other in minutes.beside}
    found |= {motto.id: names["motto"].format(name=_known(wording, motto.name)) for motto in minutes.mottos}
    found |= {who.id: signatory(wording, who) for who in minutes.signing.signatories}
    found |= {who.id: person(wording, who) for who in minutes.people}
    sessions = enumerate(minutes.meeting.programme, 1)
    return found | {session.id: names["programme"].format(number=number) for number, session in sessions}


def _known(wording: Wording, text: Mapping[str, str]) -> str:
    """A name in this language, or in another one that has it."""
    own = wording.words(text[wording.language.tag])
    return clipped(own or next((wording.words(words) for words in text.values()), wording.language.open))


def signatory(wording: Wording, who: Signatory) -> str:
    """One who signs, by party."""
    party = wording.minutes.party(who.party)
    name = _known(wording, (party.full or party.name) if party else who.title)
    return wording.language.sheets.checklist.places["signatory"].format(name=name)


def person(wording: Wording, who: Person) -> str:
    """One of a delegation, by party and place in the list, and by name when there is one."""
    minutes, words = wording.minutes, wording.language.sheets.checklist
    party, side = minutes.party(who.party), minutes.side(who.side)
    others = [each for each in minutes.people if each.side == who.side and _same(party, minutes.party(each.party))]
    group = party.name if party else side.name if side else {}
    name = words.also.format(name=_known(wording, who.name)) if who.name else ""
    return words.person.format(party=_known(wording, group), number=others.index(who) + 1, name=name)


def _same(one: Party | None, other: Party | None) -> bool:
    return (one and one.id) == (other and other.id)


def where(places: Places, address: str) -> str:
    """What the place of an address is called; the whole record for a place that nobody knows."""
    parts = address.split("/")
    return places.get("/".join(parts[:2])) or places.get(parts[0]) or places["minutes"]


def incomplete(minutes: Minutes, seen: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every text that some language has and another lacks: ``id/field`` and the languages that lack it.

    Those of ``seen`` are left out.
    """
    known: dict[str, set[str]] = {}
    for address, words in texts(minutes):
        if words:
            known.setdefault(f"{address.id}/{address.field}", set()).add(address.language)
    skipped = set(seen)
    for place, tags in known.items():
        missing = tuple(tag for tag in minutes.languages if tag not in tags)
        if missing and place not in skipped:
            yield place, missing
