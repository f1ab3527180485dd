"""The Vietnamese internal record (biên bản) of a State or a Party office, as a paper.

State: form 1.9 of Decree 30/2020/NĐ-CP, Appendix III. Party: 399-QĐ/TW and 05-HD/VPTW.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bienban.core.minutes import Attendance
from bienban.document.annexes import annexes
from bienban.document.binding import bound
from bienban.document.blocks import Block, Paragraph, SignatureCell, Signatures
from bienban.document.internal import attendance
from bienban.document.internal.content import content
from bienban.document.internal.frame import Frame

_ROOM = 30.0
"""Height in mm to sign in."""


def blocks(frame: Frame) -> Mapping[str, tuple[Block, ...]]:
    """The blocks of every block slot."""
    return {
        "heading": _heading(frame),
        "body": tuple(_body(frame)),
        "signatures": tuple(_end(frame)),
        "delegations": annexes(frame.setting),
    }


def _heading(frame: Frame) -> tuple[Block, ...]:
    label, name = (frame.filled(form) for form in frame.words.titles)
    return (
        frame.setting.headline("Title", [label], frame.wording, ""),
        frame.setting.headline("Title name", [name], frame.wording, ""),
    )


def _body(frame: Frame) -> Iterator[Paragraph]:
    for form in frame.words.opening:
        yield _paragraph(frame, "Body", frame.filled(form))
    for part in frame.words.order:
        yield from _PARTS[part](frame)
    yield _paragraph(frame, "Heading 2", frame.words.content)
    yield from content(frame)
    yield _paragraph(frame, "Body", frame.filled(frame.words.ending))


def _chair(frame: Frame) -> Iterator[Paragraph]:
    yield _paragraph(frame, "Body", frame.words.chair.format(people=frame.people(frame.chairs())))


def _secretary(frame: Frame) -> Iterator[Paragraph]:
    yield _paragraph(frame, "Body", frame.words.secretary.format(people=frame.people(frame.secretaries())))


def _present(frame: Frame) -> Iterator[Paragraph]:
    language = frame.language
    yield _paragraph(frame, "Heading 2", frame.words.present)
    for heading, people in attendance.groups(frame):
        yield _paragraph(frame, "Lead", heading)
        members = people or (None,)
        for number, person in enumerate(members, 1):
            form = frame.words.last_member if number == len(members) else frame.words.member
            words = language.capitalised(attendance.named(frame, person))
            address = f"{person.id}/name/{language.tag}" if person else ""
            yield _paragraph(frame, "Body", form.format(person=words), address)
    for address, words in attendance.staying(frame):
        yield _paragraph(frame, "Body", words, address)
    if "delegations" in frame.minutes.annexes:
        labels = language.joined(list(frame.wording.annexes()[: len(frame.minutes.sides)]))
        yield _paragraph(frame, "Body", frame.words.full_list.format(annexes=labels))


def _absent(frame: Frame) -> Iterator[Paragraph]:
    found = False
    for form, how in ((frame.words.excused, Attendance.EXCUSED), (frame.words.absent, Attendance.ABSENT)):
        if people := attendance.away(frame, how):
            found = True
            yield _paragraph(frame, "Body", form.format(people=frame.people(people)))
    if frame.words.nobody and not found:
        words = frame.words.nobody if attendance.all_called(frame) else frame.language.open
        yield _paragraph(frame, "Body", frame.words.absent.format(people=words))


_PARTS: Mapping[str, Callable[[Frame], Iterator[Paragraph]]] = {
    "chair": _chair,
    "secretary": _secretary,
    "present": _present,
    "absent": _absent,
}


def _end(frame: Frame) -> Iterator[Block]:
    """The secretary signs at the left, the chair at the right: the chair of the own side only."""
    own = [person for person in frame.chairs() if person.side == frame.side.id]
    places = ((frame.words.recorder, frame.secretaries()[:1]), (frame.words.chairman, tuple(own[:1])))
    yield Signatures(
        (
            tuple(
                SignatureCell(
                    (_paragraph(frame, "Signature title", title),),
                    (
                        _paragraph(
                            frame,
                            "Signature name",
                            (people and people[0].name[frame.language.tag]) or frame.language.persons.open_name,
                        ),
                    ),
                )
                for title, people in places
            ),
        ),
        room=_ROOM,
    )
    for number, words in enumerate(frame.words.recipients):
        yield _paragraph(frame, "Recipients" if number else "Recipients title", words)


def _paragraph(frame: Frame, kind: str, words: str, address: str = "") -> Paragraph:
    language = frame.language
    text = bound(words, language, frame.setting.names[language.tag], wide=True)
    return Paragraph(f"{kind} {language.suffix}", language.tag, text, address)
