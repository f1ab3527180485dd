"""What a screen reader calls an input: its label, its row and its language."""

from __future__ import annotations

from bienban import i18n
from bienban.i18n import gettext as _
from bienban.ui.words import language_name


def spoken_name(label: str, language: str = "", row: str = "") -> str:
    """``Theme – Vietnamese``, ``主题（越文）``; with a row ``Full name, Lai Châu 1 – Vietnamese``."""
    if row and label:
        label = _("{label}, {row}").format(label=label, row=row)
    label = label or row
    if not language:
        return label
    if i18n.tag_in_use().startswith("zh"):
        return f"{label}（{language_name(language)}）"
    return f"{label} – {language_name(language)}"


def empty_words(language: str) -> str:
    """What stands in a field that has no words yet."""
    if language == "vi":
        return _("No Vietnamese text yet")
    if language.startswith("zh"):
        return _("No Chinese text yet")
    return _("No {language} text yet").format(language=language_name(language))
