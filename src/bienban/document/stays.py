"""Who was there for a part of the meeting only, in sentences: Đồng chí Nguyễn Văn A tham dự từ Mục III.

Sections are named as they are numbered in this text; in the other side's original two of them may have changed places,
and the sentence says for which numbers somebody was there then. Nothing is said of whoever was there the whole meeting,
did not come, or has times that cannot be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bienban.core.minutes import Numbering, Person, Section
from bienban.core.presence import Run, attended, runs
from bienban.document.blocks import Block
from bienban.document.lines import Kind, Line
from bienban.document.numbering import heading_numbers, in_speaking_order, is_headed, is_numbered
from bienban.document.numerals import numbered
from bienban.document.setting import Setting
from bienban.document.wording import Wording


def staying(setting: Setting, people: Iterable[Person]) -> tuple[Block, ...]:
    """A paragraph for each of ``people`` who came late or left early, in every language."""
    told = [person for person in people if attended(setting.minutes, person)]
    trees = [[_line(wording, person) for person in told] for wording in setting.wordings]
    return setting.blocks(setting.rows(trees), apart=True)


def _line(wording: Wording, person: Person) -> Line:
    return Line(Kind.BODY, sentence(wording, person), f"{person.id}/stays/{wording.language.tag}")


def sentence(wording: Wording, person: Person) -> str:
    """For which sections a person was there; empty for whoever has nothing to be said of."""
    there = attended(wording.minutes, person)
    if not there:
        return ""
    sections = in_speaking_order(wording.minutes.sections, wording.minutes, wording.sides())
    forms = wording.language.stays
    parts = [_part(wording, sections, run) for run in runs([section.id for section in sections], there)]
    joined = forms.and_.join(filter(None, (forms.comma.join(parts[:-1]), parts[-1])))
    words = forms.sentence.format(person=wording.name(person), parts=joined)
    return wording.language.capitalised(words)


def _part(wording: Wording, sections: Sequence[Section], run: Run) -> str:
    """The stretch ``run`` of the sections as they stand in this text."""
    forms, (first, last) = wording.language.stays, run
    since, until = _named(wording, sections, first, end=False), _named(wording, sections, last, end=True)
    if first > 0 and last == len(sections) - 1:
        form = forms.since
    elif first == 0 and last < len(sections) - 1:
        form = forms.until
    else:
        form = forms.one if since == until else forms.span
    return form.format(since=since, until=until)


def _named(wording: Wording, sections: Sequence[Section], place: int, *, end: bool) -> str:
    """A section by its number; by its first or last point where these are numbered in its stead; by its heading."""
    numbering, forms, section = wording.minutes.numbering, wording.language.stays, sections[place]
    points = sum(map(is_numbered, section.clauses)) if numbering is Numbering.POINTS else 0
    if numbering is Numbering.NONE or not (points or is_headed(section, numbering)):
        return forms.none.format(heading=wording.text(section.heading))
    number = heading_numbers(sections, numbering)[place] + 1
    if end and not is_headed(section, numbering):
        number += points - 1
    return numbered(getattr(forms, numbering.value), number, wording.language)
