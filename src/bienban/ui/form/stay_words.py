"""Arrivals and departures as the interface says them."""

from __future__ import annotations

from collections.abc import Sequence

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes, Person, Section, Stay
from bienban.core.presence import AWAY, impossible
from bienban.i18n import gettext as _
from bienban.ui.form.desk import Desk
from bienban.ui.form.numbers import section_number
from bienban.ui.words import in_interface_language, listed, shortened

_LONGEST = 28


def section_name(minutes: Minutes, section: Section, language: Language, *, full: bool = False) -> str:
    """A section by its number, else by its heading, else by its place; ``full``: number and heading."""
    number, place = section_number(minutes, section, language)
    heading = shortened(in_interface_language(section.heading), _LONGEST)
    if full and number and heading:
        return f"{number} {heading}"
    return number or heading or _("section {number}").format(number=place)


def stay_words(desk: Desk, person: Person) -> str:
    """From where to where somebody was there; empty for the whole meeting."""
    return listed(_one(desk, stay) for stay in person.stays if stay.since or stay.until)


def _one(desk: Desk, stay: Stay) -> str:
    since, until = _name(desk, stay.since), _name(desk, stay.until)
    if stay.since == stay.until:
        return _("only {section}").format(section=since)
    if not until:
        return _("from {since} on").format(since=since)
    return (_("from {since} to {until}") if since else _("to the end of {until}")).format(since=since, until=until)


def _name(desk: Desk, id_: str) -> str:
    """A section in a sentence: a bare number would be read as anything."""
    minutes, language = desk.minutes, desk.languages[desk.tags[0]]
    section = next((section for section in minutes.sections if section.id == id_), None)
    if section is None:
        return ""
    number, _place = section_number(minutes, section, language)
    return _("section {number}").format(number=number) if number else section_name(minutes, section, language)


def trouble(desk: Desk, person: Person) -> str:
    """Why the times of somebody cannot be printed, and what to do; empty where they can."""
    wrong = impossible(desk.minutes, person)
    if wrong:
        return _("{times}: this ends before it begins and is not printed. Choose other sections.").format(
            times=_one(desk, wrong[0])
        )
    if person.attendance in AWAY and stay_words(desk, person):
        return _("Marked as not there: these times are not printed. Mark as present, or remove the times.")
    return ""


def choices(desk: Desk, none: str) -> Sequence[tuple[object, str]]:
    """Every section to choose from, and ``none`` of them first."""
    minutes, language = desk.minutes, desk.languages[desk.tags[0]]
    return [("", none), *((each.id, section_name(minutes, each, language, full=True)) for each in minutes.sections)]
