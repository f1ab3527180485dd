"""How much of an original is still open: the paragraphs in which somebody has yet to write something."""

from __future__ import annotations

from collections.abc import Mapping

from bienban.catalog.languages import Language, of
from bienban.document.blocks import Paper, paragraphs

_BEGINNING = 2
"""The bracket and the first dots of an open place: an officer may write ``[… 2026]`` or ``［…］`` by hand."""


def open_places(paper: Paper, languages: Mapping[str, Language]) -> int:
    """The number of paragraphs of ``paper`` that hold an open place, or stand for a name, a title or an organ.

    Each language of the paper counts for itself. Raises ``LanguageError`` for a language that has no file.
    """
    marks = {mark for tag in paper.languages for mark in marks_of(of(languages, tag))}
    return sum(any(mark in each.text for mark in marks) for each in paragraphs(paper.everything()))


def marks_of(language: Language) -> set[str]:
    """What an open place looks like in a language."""
    forms = language.persons
    return {language.open[:_BEGINNING], forms.open_name, forms.open_title, forms.open_organ} - {""}
