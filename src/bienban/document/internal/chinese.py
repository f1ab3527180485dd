"""The Chinese internal record (纪要) as a paper: GB/T 9704-2012, 10.3 for the form, 7.3 for text and annexes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from bienban.core.minutes import Attendance, Person, Role
from bienban.document.annexes import annexes
from bienban.document.blocks import Block, Paragraph
from bienban.document.internal.attendance import in_order, staying
from bienban.document.internal.content import content
from bienban.document.internal.frame import Frame

_SITTING = (Role.SECRETARY, Role.INTERPRETER, Role.GUEST)
"""Who sits in (列席) and does not take part (出席)."""


def blocks(frame: Frame) -> Mapping[str, tuple[Block, ...]]:
    """The blocks of every block slot; a 纪要 is not signed."""
    title = frame.setting.headline("Title", [frame.filled(form) for form in frame.words.titles], frame.wording, "")
    return {"heading": (title,), "body": tuple(_body(frame)), "delegations": annexes(frame.setting)}


def _body(frame: Frame) -> Iterator[Paragraph]:
    chair = frame.words.chair.format(people=frame.people(frame.chairs()))
    for form in frame.words.opening:
        yield _paragraph(frame, "Body", frame.filled(form, chair=chair))
    yield from content(frame)
    yield from _annex_names(frame)
    yield from _attendance(frame)


def _annex_names(frame: Frame) -> Iterator[Paragraph]:
    """The names of the annexes after the text (7.3.4): numbered if there are several, without a full stop."""
    label, names = frame.words.full_list, list(_names(frame))
    for number, name in enumerate(names, 1):
        counted = f"{number}.\t{name}" if len(names) > 1 else name
        style = "Annex list" if number == 1 else "Annex list next"
        style = style if len(names) > 1 else "Labelled first"
        yield _paragraph(frame, style, label + counted if number == 1 else counted)


def _names(frame: Frame) -> Iterator[str]:
    wording = frame.wording
    for annex in frame.minutes.annexes:
        if annex == "delegations":
            sides = (frame.minutes.side(side) for side in wording.sides())
            yield from (wording.text(side.delegation) for side in sides if side)
        elif annex == "programme":
            yield frame.language.annexes.programme


def _attendance(frame: Frame) -> Iterator[Paragraph]:
    words, people = frame.words, [person for _party, _side, part in in_order(frame) for person in part]
    here = [person for person in people if person.attendance not in (Attendance.EXCUSED, Attendance.ABSENT)]
    parts = (
        (words.present, [person for person in here if person.role not in _SITTING]),
        (words.excused, [person for person in people if person.attendance is Attendance.EXCUSED]),
        (words.absent, [person for person in people if person.attendance is Attendance.ABSENT]),
        (words.sitting, [person for person in here if person.role in _SITTING]),
    )
    first = True
    for label, members in parts:
        if members:
            style = "Labelled first" if first else "Labelled"
            yield _paragraph(frame, style, label + _listed(frame, members), len(label))
            first = False
    for address, sentence in staying(frame):
        yield _paragraph(frame, "Body", sentence)._replace(address=address)


def _listed(frame: Frame, people: Sequence[Person]) -> str:
    """People by unit, the unit before the names of its people."""
    language, groups = frame.language, []
    for unit, members in groupby(people, lambda person: _unit(frame, person)):
        names = [person.name[language.tag] or language.persons.open_name for person in members]
        groups.append(frame.words.group.format(organ=unit, people=language.lists.comma.join(names)))
    return language.lists.semicolon.join(groups)


def _unit(frame: Frame, person: Person) -> str:
    """The organ of a person, otherwise the party."""
    wording, tag = frame.wording, frame.language.tag
    if person.organ[tag]:
        return wording.text(person.organ)
    party = frame.minutes.party(person.party)
    return wording.text(party.full or party.name) if party else frame.language.persons.open_organ


def _paragraph(frame: Frame, kind: str, words: str, label: int = 0) -> Paragraph:
    language = frame.language
    return Paragraph(f"{kind} {language.suffix}", language.tag, words, label=label)
