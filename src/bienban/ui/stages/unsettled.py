"""What is still open before the text is made final: the places, the people and the clauses, as rows of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bienban.catalog.languages import Language
from bienban.core.ids import Address
from bienban.core.minutes import Attendance, Minutes
from bienban.core.stages import standing, text_of
from bienban.core.states import clauses, is_open, state
from bienban.core.text import EMPTY
from bienban.document.signing.checklist import Finding, findings
from bienban.i18n import gettext as _
from bienban.session.changes import changes
from bienban.storage.frozen import thawed
from bienban.ui.form.numbers import clause_numbers, language_of_numbers
from bienban.ui.form.state_words import ICONS, short
from bienban.ui.history.change_words import Places, sign
from bienban.ui.widgets.rows import Cell, Row
from bienban.ui.words import in_interface_language, shortened

_ELSEWHERE = ("delegations", "notes", "signing/copies")
"""Findings that are told apart here, or that say nothing of the text."""
_EXCERPT = 80


def unsettled(minutes: Minutes, languages: Mapping[str, Language]) -> list[Row]:
    """What is open, under a heading each: changed since, to be looked at, not called, not agreed.

    The key of a row is its address. Raises :class:`~bienban.storage.frozen.SealError`.
    """
    looked_at = [_finding(found) for found in findings(minutes, languages, 0) if found.address not in _ELSEWHERE]
    uncalled = list(_uncalled(minutes))
    unagreed = list(_unagreed(minutes, languages))
    return [
        *_headed(_("Changed since the text was sealed: {count}"), list(_changed(minutes, languages))),
        *_headed(_("Open or missing: {count}"), looked_at),
        *_headed(_("Not called yet: {count}"), uncalled),
        *_headed(_("Not agreed by both sides: {count}"), unagreed),
    ]


def _headed(heading: str, rows: list[Row]) -> Iterator[Row]:
    if rows:
        yield Row((Cell(heading.format(count=len(rows))),))
        yield from rows


def _changed(minutes: Minutes, languages: Mapping[str, Language]) -> Iterator[Row]:
    turn = standing(minutes)
    if turn is None:
        return
    before, after = thawed(turn), text_of(minutes)
    places = Places(before, after, languages)
    for change in changes(before, after):
        icon, _tone, word = sign(change.how)
        cells = Cell(places.name(change) or _("Record"), icon, "warn"), Cell(word, tone="muted")
        yield Row(cells, key=change.place)


def _finding(found: Finding) -> Row:
    id_, _slash, rest = found.address.partition("/")
    field, _slash, language = rest.partition("/")
    place, what = in_interface_language(found.place), in_interface_language(found.what)
    return Row((Cell(place, "brackets", "warn"), Cell(what, tone="muted")), key=Address(id_, field, language))


def _uncalled(minutes: Minutes) -> Iterator[Row]:
    for person in minutes.people:
        if person.attendance is Attendance.UNKNOWN:
            name = in_interface_language(person.name) or _("(no name yet)")
            party = minutes.party(person.party)
            known = in_interface_language(person.title or (party.name if party else EMPTY))
            yield Row((Cell(name, "user", "warn"), Cell(known, tone="muted")), key=Address(person.id, "attendance"))


def _unagreed(minutes: Minutes, languages: Mapping[str, Language]) -> Iterator[Row]:
    numbering = language_of_numbers(minutes, languages)
    for section in (None, *minutes.sections):
        within = section.clauses if section else minutes.preamble
        names = clause_numbers(within, minutes, numbering, section)
        for clause in filter(is_open, clauses(within)):
            how, name = state(clause), names[clause.id][1]
            words = shortened(in_interface_language(clause.text), _EXCERPT)
            cells = Cell(name, ICONS[how.kind], "warn"), Cell(short(how, minutes), tone="muted")
            yield Row(cells, words, Address(clause.id, "text"))
