"""The numbers at the left of the form, as the first language prints them, and as a screen reader says them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bienban.catalog.languages import Language
from bienban.core.minutes import Clause, Minutes, Numbering, Section
from bienban.document.numbering import forms, heading_numbers, is_headed, is_numbered
from bienban.document.numerals import numbered, roman
from bienban.i18n import gettext as _

Names = tuple[str, str]
"""What stands in the gutter, and what is said."""


def language_of_numbers(minutes: Minutes, languages: Mapping[str, Language]) -> Language:
    """The first language of the record that is known."""
    return languages[next((tag for tag in minutes.languages if tag in languages), "vi")]


def section_number(minutes: Minutes, section: Section, language: Language) -> Names:
    """The number of a section; one that prints none is told by its place."""
    place = minutes.sections.index(section)
    number = heading_numbers(minutes.sections, minutes.numbering)[place] + 1
    form = forms(minutes.numbering, language)[0]
    spoken = roman(place + 1) if minutes.numbering is Numbering.SECTIONS else str(place + 1)
    if not form or not is_headed(section, minutes.numbering):
        return "", spoken
    short = "{arabic}" if minutes.numbering is Numbering.ARTICLES else form
    return numbered(short, number, language).strip(" .、\u00a0\u3000"), spoken


def clause_numbers(
    clauses: Sequence[Clause], minutes: Minutes, language: Language, section: Section | None
) -> Mapping[str, Names]:
    """The numbers of all clauses of a section, or of the preamble (``None``)."""
    levels = forms(minutes.numbering, language)
    found: dict[str, Names] = {}
    start, level, spoken = 0, 1, _("Preamble")
    if section is not None:
        spoken = section_number(minutes, section, language)[1]
        if not is_headed(section, minutes.numbering) and minutes.numbering is Numbering.POINTS:
            start, level = heading_numbers(minutes.sections, minutes.numbering)[minutes.sections.index(section)], 0
    _number(clauses, levels, level, start, spoken, language, found)
    return found


def clause_name(minutes: Minutes, clause_id: str, language: Language) -> str:
    """What a clause is called, wherever it stands: ``III.2``; nothing when it is not there."""
    for section in (None, *minutes.sections):
        numbers = clause_numbers(section.clauses if section else minutes.preamble, minutes, language, section)
        if clause_id in numbers:
            return numbers[clause_id][1]
    return ""


def _number(
    clauses: Sequence[Clause],
    forms_: Sequence[str],
    level: int,
    number: int,
    before: str,
    language: Language,
    found: dict[str, Names],
) -> None:
    for place, clause in enumerate(clauses, start=1):
        shown = ""
        spoken = _("{place} paragraph {number}").format(place=before, number=place)
        if is_numbered(clause) and level < len(forms_):
            number += 1
            shown = numbered(forms_[level], number, language).strip(" \u00a0\u3000")
            spoken = f"{before}.{shown.strip('.()（）、')}"
        found[clause.id] = shown, spoken
        _number(clause.clauses, forms_, level + 1, 0, spoken, language, found)
