"""What the interface calls languages, parts and places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from bienban import i18n
from bienban.core.minutes import Minutes
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.session.document import one_line
from bienban.ui.dates import day


def language_name(language: str) -> str:
    """The name of a language of the text: Vietnamese, Chinese; another one by its tag."""
    if language == "vi":
        return _("Vietnamese")
    return _("Chinese") if language.startswith("zh") else language


def language_tag(language: str) -> str:
    """The short sign of a language in a box: VI, 中."""
    return "中" if language.startswith("zh") else language.split("-")[0].upper()


def interface_tag() -> str:
    """The language of the interface, as records write it."""
    return i18n.tag_in_use().replace("_", "-")


def part_name(key: str, language: str = "") -> str:
    """What a fixed part of the record is called, in ``language`` if the interface speaks it, else in its own."""
    tag = i18n.tag_for(language) if language else None
    return _part_names(i18n.gettext_for(tag) if tag else i18n.gettext)[key]


def _part_names(_: Callable[[str], str]) -> Mapping[str, str]:
    return {
        "meeting": _("Title and meeting"),
        "delegations": _("Delegations"),
        "preamble": _("Preamble"),
        "next": _("Next meeting"),
        "mottos": _("Mottos"),
        "beside": _("Documents signed"),
        "signing": _("Close and signing"),
        "annexes": _("Annexes"),
        "notes": _("Notes"),
    }


def in_interface_language(text: Text) -> str:
    """A text in the language of the interface if it has that, else in the first it has."""
    return one_line(text[interface_tag()] or next(iter(text.values()), ""))


def clock(at: datetime, today: date) -> str:
    """A time as the clock shows it, with its date before it if that is not today."""
    return f"{at:%H:%M}" if at.date() == today else f"{day(at.date())} {at:%H:%M}"


def original_name(minutes: Minutes, side_id: str) -> str:
    """What the original is called that a side keeps."""
    if side_id == "vn":
        return _("Original kept by Viet Nam")
    if side_id == "cn":
        return _("Original kept by China")
    side = minutes.side(side_id)
    country = in_interface_language(side.country) if side else side_id
    return _("Original kept by {country}").format(country=country or side_id)
