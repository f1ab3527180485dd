"""Who was there for a part of the meeting only, as it must read below a list: told section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bienban.core.minutes import Attendance, Numbering, Person, Section
from bienban.document.numbering import is_headed, is_numbered
from bienban.document.numerals import numbered
from bienban.document.proof.running import spoken
from bienban.document.proof.saying import Saying, say
from bienban.document.proof.witness import Witness

_CAME = (Attendance.PRESENT, Attendance.UNKNOWN)


def stays(witnesses: Sequence[Witness], people: Iterable[Person]) -> Iterator[Saying]:
    """What is said of each of ``people`` who was not there all the time."""
    for person in people:
        for witness in witnesses:
            if words := _sentence(witness, person):
                yield say(f"{person.id}/stays/{witness.tag}", words)


def _sentence(witness: Witness, person: Person) -> str:
    printed = spoken(witness.minutes.sections, witness.minutes, witness.first)
    there = [_was_there(witness, person, section) for section in printed]
    if person.attendance not in _CAME or not _possible(witness, person) or all(there) or not any(there):
        return ""
    forms, parts = witness.language.stays, [""]
    names = list(_names(witness, printed))
    for place, here in enumerate(there):
        came = here and (place == 0 or not there[place - 1])
        if came:
            began = place
        if here and (place == len(there) - 1 or not there[place + 1]):
            since, until = names[began][0], names[place][1]
            if place == len(there) - 1:
                parts.append(forms.since.format(since=since))
            elif began == 0:
                parts.append(forms.until.format(until=until))
            else:
                parts.append((forms.one if since == until else forms.span).format(since=since, until=until))
    ahead, last = parts[1:-1], parts[-1]
    listed = forms.comma.join(ahead) + forms.and_ + last if ahead else last
    return witness.language.capitalised(forms.sentence.format(person=witness.name(person), parts=listed))


def _was_there(witness: Witness, person: Person, section: Section) -> bool:
    """Whether one of the times of a person holds the section, in the order of the record; without times it does."""
    after, before = _around(witness, section)
    return not person.stays or any(stay.since not in after and stay.until not in before for stay in person.stays)


def _around(witness: Witness, section: Section) -> tuple[list[str], list[str]]:
    """The ids of the sections after and before one of them."""
    ids = [each.id for each in witness.minutes.sections]
    at = ids.index(section.id)
    return ids[at + 1 :], ids[:at]


def _possible(witness: Witness, person: Person) -> bool:
    """Whether nobody leaves before arriving."""
    for stay in person.stays:
        for section in witness.minutes.sections:
            if stay.until == section.id and stay.since in _around(witness, section)[0]:
                return False
    return True


def _names(witness: Witness, printed: Sequence[Section]) -> Iterator[tuple[str, str]]:
    """What a time that begins with a section names, and one that ends with it: numbers, else the heading."""
    numbering, forms, count = witness.minutes.numbering, witness.language.stays, 0
    form = {Numbering.SECTIONS: forms.sections, Numbering.POINTS: forms.points, Numbering.ARTICLES: forms.articles}
    for section in printed:
        own = 1 if is_headed(section, numbering) else 0
        if not own and numbering is Numbering.POINTS:
            own = sum(1 for clause in section.clauses if is_numbered(clause))
        if numbering in form and own:
            first, last = (numbered(form[numbering], number, witness.language) for number in (count + 1, count + own))
            yield first, last
        else:
            heading = forms.none.format(heading=witness.text(section.heading))
            yield heading, heading
        count += own
