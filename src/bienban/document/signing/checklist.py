"""What an officer has to look at before printing: open places, missing names and texts, marks that cannot be read.

:func:`findings` is for every reader; :func:`checklist` is the same as a paper to be ticked off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bienban.catalog.languages import Language
from bienban.catalog.sheets import Checklist
from bienban.core.minutes import Attendance, Minutes
from bienban.core.presence import AWAY, impossible
from bienban.core.text import Text
from bienban.document.annexes import table_head
from bienban.document.blocks import Paper, Paragraph, Table, TableRow
from bienban.document.lines import Line
from bienban.document.openings import first_open
from bienban.document.setting import Setting
from bienban.document.signing import frame, places
from bienban.document.wording import Wording, unread

WIDTHS = (11.0, 60.0, 72.0, 13.0)
_AROUND = 24
"""Characters quoted on either side of an open place."""

_FIELDS = ("name", "title", "organ")

Said = Callable[[Checklist, Language], str]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: its place and what it is, in every language of the record, and the address."""

    place: Text
    what: Text
    address: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Finder:
    both: Setting
    places: Mapping[str, places.Places]

    @property
    def open(self) -> Mapping[str, str]:
        """What stands for a whole text that is missing, by language."""
        return {wording.language.tag: wording.language.open for wording in self.both.wordings}

    def finding(self, address: str, said: Said) -> Finding:
        """A finding in all languages."""
        place, what = {}, {}
        for wording in self.both.wordings:
            language = wording.language
            place[language.tag] = places.where(self.places[language.tag], address)
            what[language.tag] = said(language.sheets.checklist, language)
        return Finding(Text(place), Text(what), address)


def findings(minutes: Minutes, languages: Mapping[str, Language], originals: int) -> tuple[Finding, ...]:
    """All findings in the order of the page. ``originals`` is the number of originals that will be printed.

    Raises ``LanguageError`` for a language that has no file.
    """
    both = frame.setting(minutes, languages)
    lines = {wording.language.tag: list(places.in_text(wording)) for wording in both.wordings}
    named = {
        wording.language.tag: places.of_facts(wording)
        | {place: name for place, name, _line in lines[wording.language.tag]}
        for wording in both.wordings
    }
    finder = _Finder(both, named)
    spoken = {place for each in lines.values() for place, _name, _line in each} | {"minutes/title"}
    return (
        *_open(finder, lines),
        *_texts(finder, minutes, spoken),
        *_people(finder, minutes),
        *_uncalled(finder, minutes),
        *_times(finder, minutes),
        *_signing(finder, minutes, originals),
        *_marks(finder, minutes),
        *_notes(finder, minutes),
    )


def _open(finder: _Finder, lines: Mapping[str, Sequence[tuple[str, str, Line]]]) -> Iterator[Finding]:
    """Open places in the title and in the running text; one that several languages have is found once."""
    found: dict[str, dict[str, str]] = {}
    for wording in finder.both.wordings:
        title = ("minutes/title", wording.text(finder.both.minutes.title))
        for place, words in (title, *((place, line.text) for place, _name, line in lines[wording.language.tag])):
            if quotation := _quoted(words, wording.language):
                found.setdefault(place, {})[wording.language.tag] = quotation
    order = {place: index for index, (place, _name, _line) in enumerate(next(iter(lines.values()), ()), 1)}
    for place, quotations in sorted(found.items(), key=lambda item: order.get(item[0], 0)):
        whole = all(quotation == finder.open[tag] for tag, quotation in quotations.items())
        said = partial(_missing_text, tags=tuple(quotations)) if whole else partial(_open_place, quotations=quotations)
        yield finder.finding(f"{place}/{next(iter(quotations))}", said)


def _open_place(words: Checklist, language: Language, *, quotations: Mapping[str, str]) -> str:
    own = quotations.get(language.tag) or next(iter(quotations.values()))
    return words.open.format(language=_names(language, tuple(quotations)), words=own)


def _missing_text(words: Checklist, language: Language, *, tags: Sequence[str]) -> str:
    return words.missing_text.format(language=_names(language, tags))


def _quoted(words: str, language: Language) -> str:
    """The words around the first open place, cut between words; nothing when there is none."""
    at = first_open(words, language)
    if at < 0:
        return ""
    around = _AROUND if language.cased else _AROUND // 2
    start, end = max(at - around, 0), at + around
    before, after = words[start:at], words[at:end]
    if start and " " in before:
        before = before.split(" ", 1)[1]
    if end < len(words) and " " in after:
        after = after.rsplit(" ", 1)[0]
    return f"{'…' if start else ''}{before}{after.rstrip()}{'…' if end < len(words) else ''}"


def _texts(finder: _Finder, minutes: Minutes, spoken: set[str]) -> Iterator[Finding]:
    """Texts outside the running text that one language lacks: names of parties, places, the programme."""
    apart = {f"{person.id}/{part}" for person in minutes.people for part in _FIELDS}
    labels = {f"{section.id}/label" for section in minutes.sections}
    mottos = {f"{motto.id}/joiner" for motto in minutes.mottos}
    for place, tags in places.incomplete(minutes, spoken | apart | labels | mottos):
        yield finder.finding(place, partial(_missing_text, tags=tags))


def _people(finder: _Finder, minutes: Minutes) -> Iterator[Finding]:
    """What is missing of those on the lists: names and titles in every language, the organ where it has one."""
    for person in minutes.people:
        lacking: dict[tuple[str, ...], list[str]] = {}
        for part in _FIELDS:
            text: Text = getattr(person, part)
            tags = tuple(tag for tag in minutes.languages if not text[tag])
            if tags and (text or part != "organ"):
                lacking.setdefault(tags, []).append(part)
        if lacking:
            first = next(iter(lacking.values()))[0]
            said = partial(_missing_fields, lacking=lacking, everywhere=minutes.languages)
            yield finder.finding(f"{person.id}/{first}", said)


def _uncalled(finder: _Finder, minutes: Minutes) -> Iterator[Finding]:
    """Once the roll call has begun: those it has not come to, who are printed like those who came."""
    count = sum(person.attendance is Attendance.UNKNOWN for person in minutes.people)
    if 0 < count < len(minutes.people):
        yield finder.finding("delegations", lambda words, _language: words.uncalled.format(count=count))


def _times(finder: _Finder, minutes: Minutes) -> Iterator[Finding]:
    """Times of people that are not printed, because they cannot be."""
    for person in minutes.people:
        if impossible(minutes, person):
            yield finder.finding(f"{person.id}/stays", lambda words, _language: words.times)
        elif person.attendance in AWAY and any(stay.since or stay.until for stay in person.stays):
            yield finder.finding(f"{person.id}/stays", lambda words, _language: words.times_absent)


def _missing_fields(
    words: Checklist, language: Language, *, lacking: Mapping[tuple[str, ...], Sequence[str]], everywhere: Sequence[str]
) -> str:
    """What is missing, with the language it is missing in unless it is missing ``everywhere``."""
    listed = language.lists.semicolon.join(
        (words.missing if tags == tuple(everywhere) else words.missing_field).format(
            field=language.lists.comma.join(words.fields[part] for part in parts), languages=_names(language, tags)
        )
        for tags, parts in lacking.items()
    )
    return language.capitalised(listed)


def _names(language: Language, tags: Sequence[str]) -> str:
    """The names of languages in one of them."""
    return language.joined([language.names.get(tag, tag) for tag in tags])


def _signing(finder: _Finder, minutes: Minutes, originals: int) -> Iterator[Finding]:
    signing = minutes.signing
    if not signing.signatories:
        yield finder.finding("signing", lambda words, _language: words.unsigned)
        return
    for who in signing.signatories:
        if minutes.person(who.person) is None:
            yield finder.finding(who.id, lambda words, _language: words.nobody)
    copies = signing.copies
    if copies is None:
        yield finder.finding("signing/copies", lambda words, _language: words.no_copies.format(count=originals))
    elif copies != originals:
        parties = copies == len(minutes.parties)
        yield finder.finding(
            "signing/copies",
            lambda words, _language: (words.copies_parties if parties else words.copies_differ).format(
                copies=copies, count=originals
            ),
        )


def _marks(finder: _Finder, minutes: Minutes) -> Iterator[Finding]:
    for address, mark in unread(minutes):
        yield finder.finding(str(address), partial(_unread, mark=mark))


def _unread(words: Checklist, _language: Language, *, mark: str) -> str:
    return words.unread.format(mark=places.clipped(mark))


def _notes(finder: _Finder, minutes: Minutes) -> Iterator[Finding]:
    if count := len(minutes.notes):
        yield finder.finding("notes", lambda words, _language: words.notes.format(count=count))


def checklist(minutes: Minutes, languages: Mapping[str, Language], originals: int) -> Paper:
    """The findings as a paper to be ticked off. Raises ``LanguageError`` for a language that has no file."""
    both = frame.setting(minutes, languages)
    head = table_head(both, [wording.language.sheets.checklist.head for wording in both.wordings])
    found = findings(minutes, languages, originals)
    rows = tuple(_row(both, number, finding) for number, finding in enumerate(found, 1))
    title = frame.words(both, lambda sheets: sheets.checklist.title)
    blocks = (Table(WIDTHS, head, rows),) if rows else tuple(_nothing(both))
    return frame.paper(both, title, blocks)


def _row(both: Setting, number: int, finding: Finding) -> TableRow:
    first = both.wordings[0].language
    count = Paragraph(f"Table number {first.suffix}", first.tag, str(number))
    place, what = (tuple(_cell(wording, text) for wording in both.wordings) for text in (finding.place, finding.what))
    return TableRow(((count,), place, what, ()))


def _cell(wording: Wording, text: Text) -> Paragraph:
    language = wording.language
    return Paragraph(f"Table cell {language.suffix}", language.tag, text[language.tag])


def _nothing(both: Setting) -> Iterator[Paragraph]:
    for wording in both.wordings:
        language = wording.language
        yield Paragraph(f"Sheet line {language.suffix}", language.tag, language.sheets.checklist.nothing)
