"""How much of an original is still open: the paragraphs in which something is yet to be written or to be settled."""

from __future__ import annotations

from collections.abc import Mapping

from bienban.catalog.languages import Language, of
from bienban.core import openings
from bienban.document.blocks import Paper, paragraphs


def open_places(paper: Paper, languages: Mapping[str, Language]) -> int:
    """The number of paragraphs of ``paper`` that hold open text, or stand for a name, a title or an organ.

    Each language of the paper counts for itself. Raises ``LanguageError`` for a language that has no file.
    """
    marks = {mark for tag in paper.languages for mark in marks_of(of(languages, tag))}
    return sum(_first(each.text, marks) >= 0 for each in paragraphs(paper.everything()))


def first_open(words: str, language: Language) -> int:
    """Where the first open place of ``words`` begins, counted in characters; -1 when nothing is open."""
    return _first(words, marks_of(language))


def marks_of(language: Language) -> set[str]:
    """What stands for words that are missing in a language, where it is not in brackets like all open text."""
    forms = language.persons
    marks = (language.open, forms.open_name, forms.open_title, forms.open_organ)
    return {mark for mark in marks if mark and openings.first(mark) != 0}


def _first(words: str, marks: set[str]) -> int:
    starts = (openings.first(words), *(words.find(mark) for mark in marks))
    return min((start for start in starts if start >= 0), default=-1)
