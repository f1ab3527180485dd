"""The annexes: each side's list of delegates, in the order of the original, and the programme. Each on its own page.

Whoever came late or left early is named in a sentence below the list.

In a text of two languages a list is printed once, both languages in each cell. In the own-language mode the two
languages may number the same list differently, because each text counts its own side's list as the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bienban.core.minutes import Attendance, Person, Session, Side
from bienban.core.text import EMPTY, Text
from bienban.document.blocks import Block, PageBreak, Paragraph, Table, TableRow
from bienban.document.numerals import numbered, ordinal
from bienban.document.setting import Setting
from bienban.document.stays import staying
from bienban.document.wording import Wording

_PEOPLE_WIDTHS = (11.0, 38.0, 45.0, 37.0, 25.0)
_SESSION_WIDTHS = (11.0, 28.0, 77.0, 40.0)

Group = tuple[Text, str, tuple[Person, ...]]
"""A party's or the guests' part of a list: its name, the address of the name, the people."""


def annexes(setting: Setting) -> tuple[Block, ...]:
    """All annexes, in the order of the leading language."""
    blocks: list[Block] = []
    number = 0
    for name in setting.minutes.annexes:
        if name == "delegations":
            first = number
            for side_id in setting.wordings[0].sides():
                blocks += _delegation(setting, side_id, first)
                number += 1
        elif name == "programme":
            blocks += _programme(setting, number)
            number += 1
    return tuple(blocks)


def _delegation(setting: Setting, side_id: str, first: int) -> Iterator[Block]:
    side = setting.minutes.side(side_id)
    if side is None:
        return
    numbers = [first + wording.sides().index(side_id) for wording in setting.wordings]
    yield from _top(setting, numbers, side.delegation, f"{side.id}/delegation")
    yield delegates(setting, side)
    yield from staying(setting, (person for _name, _place, people in groups(setting, side) for person in people))


def delegates(setting: Setting, side: Side) -> Table:
    """The delegates of a side, party by party, its guests last."""
    head = [wording.language.annexes.people for wording in setting.wordings]
    return Table(_PEOPLE_WIDTHS, table_head(setting, head), tuple(_people(setting, side)))


def _programme(setting: Setting, number: int) -> Iterator[Block]:
    titles = Text({wording.language.tag: wording.language.annexes.programme for wording in setting.wordings})
    yield from _top(setting, [number] * len(setting.wordings), titles, "")
    head = [wording.language.annexes.sessions for wording in setting.wordings]
    sessions = setting.minutes.meeting.programme
    rows = tuple(_session(setting, count, session) for count, session in enumerate(sessions, 1))
    yield Table(_SESSION_WIDTHS, table_head(setting, head), rows or (_session(setting, 1, None),))


def _top(setting: Setting, numbers: Sequence[int], title: Text, place: str) -> Iterator[Block]:
    """A new page with the label, the title and the note in every language; two labels share the middle of the page."""
    yield PageBreak()
    kind = "Annex label" if len(setting.wordings) == 1 else "Annex pair"
    for wording, number in zip(setting.wordings, numbers, strict=True):
        language = wording.language
        labels = wording.annexes()
        label = labels[number] if number < len(labels) else language.annexes.single_label
        yield Paragraph(f"{kind} {language.suffix}", language.tag, label)
    for wording in setting.wordings:
        tag = wording.language.tag
        lines = [line for line in wording.lines(title[tag]) if line] or [wording.language.open]
        address = f"{place}/{tag}" if place else ""
        yield setting.headline("Annex title", lines, wording, address, everywhere=True, caps=wording.language.cased)
    for wording in setting.wordings:
        if words := note(wording):
            yield Paragraph(f"Annex note {wording.language.suffix}", wording.language.tag, words)


def note(wording: Wording) -> str:
    """What the annex belongs to: (Kèm theo Biên bản Hội nghị thường niên lần thứ 5, ngày 30 tháng 10 năm 2025)."""
    language, minutes = wording.language, wording.minutes
    titles = wording.lines(minutes.title[language.tag])
    if not language.annexes.note or len(titles) < 2:
        return ""
    label = titles[0][:1] + titles[0][1:].lower()
    name = wording.fact("meeting.name")
    counted = ordinal(minutes.meeting.ordinal, language)
    meeting = name.partition(counted)[0] + counted if counted in name else name
    meeting = meeting[_repeated(label, meeting) :].lstrip()
    date = wording.fact("meeting.date")
    return language.annexes.note.format(label=label, meeting=meeting, date=date)


def _repeated(label: str, name: str) -> int:
    """How much of the name's beginning the label ends with already: Biên bản hội đàm | Hội đàm giữa …: 8."""
    words = name.split(" ")
    starts = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((len(start) for start in starts if f" {label}".lower().endswith(f" {start}".lower())), 0)


def table_head(setting: Setting, heads: Sequence[Sequence[str]]) -> TableRow:
    """The heading row of a table from its words in each language."""
    cells = zip(*heads, strict=True)
    return TableRow(
        tuple(
            tuple(
                Paragraph(f"Table head {wording.language.suffix}", wording.language.tag, words)
                for words, wording in zip(cell, setting.wordings, strict=True)
            )
            for cell in cells
        )
    )


def _people(setting: Setting, side: Side) -> Iterator[TableRow]:
    number = 0
    for count, (name, place, people) in enumerate(groups(setting, side), 1):
        yield TableRow((tuple(_group_name(wording, count, name, place) for wording in setting.wordings),), group=True)
        for person in people or (None,):
            number += 1
            yield _row(setting, number, tuple(_person_cell(setting, person, part) for part in _PARTS))


def groups(setting: Setting, side: Side) -> Iterator[Group]:
    """The people of a side by party, and its guests if it has any."""
    minutes = setting.minutes
    for party in minutes.parties_of(side.id):
        members = tuple(person for person in minutes.people if person.party == party.id)
        field = "full" if party.full else "name"
        yield party.full or party.name, f"{party.id}/{field}", members
    guests = tuple(person for person in minutes.people if person.side == side.id and not minutes.party(person.party))
    if guests:
        words = {wording.language.tag: wording.language.annexes.guests for wording in setting.wordings}
        yield Text(words), "", guests


def _group_name(wording: Wording, count: int, name: Text, place: str) -> Paragraph:
    language = wording.language
    words = language.capitalised(wording.text(name))
    text = numbered(language.annexes.group, count, language).replace("{name}", words)
    address = f"{place}/{language.tag}" if place else ""
    return Paragraph(f"Table group {language.suffix}", language.tag, text, address)


_PARTS = ("name", "title", "organ", "note")


def _person_cell(setting: Setting, person: Person | None, part: str) -> tuple[Paragraph, ...]:
    if part == "note":
        return tuple(_remark(wording, person) for wording in setting.wordings if person is not None)
    text: Text = getattr(person, part) if person else EMPTY
    if not text and part == "organ" and person:
        return ()
    paragraphs = [_field(wording, person, part, text) for wording in setting.wordings]
    if part == "name":
        paragraphs = [*_name_elsewhere(setting, person), *paragraphs]
    return tuple(paragraphs)


def _field(wording: Wording, person: Person | None, part: str, text: Text) -> Paragraph:
    language = wording.language
    words = wording.words(text[language.tag])
    shown = words or getattr(language.persons, f"open_{part}")
    widen = part == "name" and language.persons.widened and len(words) == 2
    address = f"{person.id}/{part}/{language.tag}" if person else ""
    return Paragraph(f"Table cell {language.suffix}", language.tag, shown, address, widen=widen)


def _name_elsewhere(setting: Setting, person: Person | None) -> Iterator[Paragraph]:
    """In a text of one language: the name in the other one, over the open place for the name in this."""
    if person is None or any(person.name[tag] for tag in setting.tags):
        return
    for side in setting.minutes.sides:
        if name := person.name[side.language]:
            style = f"Table cell {setting.wordings[0].language.suffix}"
            yield Paragraph(style, side.language, name, f"{person.id}/name/{side.language}")
            return


def _remark(wording: Wording, person: Person | None) -> Paragraph:
    words = "" if person is None else remark(wording, person)
    return Paragraph(f"Table cell {wording.language.suffix}", wording.language.tag, words)


def remark(wording: Wording, person: Person) -> str:
    """The part of a person in the delegation, and whether the person was absent."""
    language = wording.language
    remarks = [language.roles.get(person.role.value, "")]
    if person.attendance in (Attendance.ABSENT, Attendance.EXCUSED):
        remarks.append(language.attendance.get(person.attendance.value, ""))
    return language.lists.comma.join(filter(None, remarks))


def _session(setting: Setting, number: int, session: Session | None) -> TableRow:
    first = setting.wordings[0].language
    time = session.time if session else ""
    address = f"{session.id}/time" if session else ""
    clock: tuple[Paragraph, ...] = (Paragraph(f"Table cell {first.suffix}", first.tag, time, address),)
    cells = [clock]
    for part in ("name", "place"):
        text: Text = getattr(session, part) if session else EMPTY
        cells.append(() if part == "place" and not text else _session_cell(setting, session, part, text))
    return _row(setting, number, tuple(cells))


def _session_cell(setting: Setting, session: Session | None, part: str, text: Text) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            f"Table cell {wording.language.suffix}",
            wording.language.tag,
            wording.text(text),
            f"{session.id}/{part}/{wording.language.tag}" if session else "",
        )
        for wording in setting.wordings
    )


def _row(setting: Setting, number: int, cells: tuple[tuple[Paragraph, ...], ...]) -> TableRow:
    first = setting.wordings[0].language
    return TableRow(((Paragraph(f"Table number {first.suffix}", first.tag, str(number)),), *cells))
