"""What the interface calls languages, parts and places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce

from bienban import i18n
from bienban.core.han import has_han
from bienban.core.minutes import Minutes, Side
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.session.document import in_plain_words


def language_name(language: str) -> str:
    """The name of a language of the text: Vietnamese, Chinese; another one by its tag."""
    if language == "vi":
        return _("Vietnamese")
    return _("Chinese") if language.startswith("zh") else language


def language_tag(language: str) -> str:
    """The short sign of a language in a box: VI, 中."""
    return "中" if language.startswith("zh") else language.split("-")[0].upper()


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
    return in_plain_words(text[text.nearest(i18n.language_in_use())])


def labelled(label: str, words: str) -> str:
    """Words behind what they are about, with the colon of the language of the interface."""
    return _("{where}: {what}").format(where=label, what=words)


def listed(things: Iterable[str]) -> str:
    """Things one after the other, with the mark that the language of the interface sets between them."""
    said = [thing for thing in things if thing]
    return reduce(lambda before, last: _("{before}, {last}").format(before=before, last=last), said) if said else ""


def own_first(titles: Iterable[str]) -> tuple[str, ...]:
    """The same title in several languages, in Chinese first where the interface speaks Chinese, else last."""
    chinese = i18n.language_in_use().startswith("zh")
    return tuple(sorted(titles, key=lambda title: has_han(title) != chinese))


def shortened(words: str, most: int) -> str:
    """At most so many letters on one line, the last of them dots; cut between words where there are spaces."""
    words = " ".join(words.split())
    if len(words) <= most:
        return words
    kept = words[: most - 1]
    if words[most - 1] != " " and " " in kept[most // 2 :]:
        kept = kept.rpartition(" ")[0]
    return kept.rstrip() + "…"


def country_name(side: Side) -> str:
    """What a side's country is called; also where the record does not name it in the language of the interface."""
    known = {"vn": _("Viet Nam"), "cn": _("China")}.get(side.id, "")
    own = in_plain_words(side.country[i18n.language_in_use()])
    return own or known or in_interface_language(side.country) or in_interface_language(side.name) or side.id


def original_name(minutes: Minutes, side_id: str) -> str:
    """What the original is called that a side keeps."""
    if side_id == "vn":
        return _("Original kept by Viet Nam")
    if side_id == "cn":
        return _("Original kept by China")
    side = minutes.side(side_id)
    return _("Original kept by {country}").format(country=country_name(side) if side else side_id)
