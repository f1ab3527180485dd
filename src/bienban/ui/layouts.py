"""The layouts of a record: their keys in settings, and what they are called."""

from __future__ import annotations

from bienban.core.alternat import Layout
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.ui.words import language_name

COLUMNS = "columns"
SEQUENTIAL = "sequential"


def layout_names(minutes: Minutes) -> dict[str, str]:
    """The layouts that a record can be printed in, by key, and what they are called."""
    names = {language: language_name(language) for language in minutes.languages}
    if len(minutes.languages) > 1:
        names[SEQUENTIAL] = _("One after the other")
        names[COLUMNS] = _("Two columns")
    return names


def layout_of(minutes: Minutes, key: str) -> Layout:
    """The layout with this key: one language, all one after the other, or all in columns."""
    if key in (COLUMNS, SEQUENTIAL):
        return Layout(minutes.languages, columns=key == COLUMNS)
    return Layout((key,))
