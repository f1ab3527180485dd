"""Where in the record the words of a text slot come from: an address, as paragraphs of the text have it.

Words made of several fields, such as the names of all parties, come from no one place, nor does the keeper's label.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bienban.core.alternat import leading
from bienban.document.setting import Setting
from bienban.document.slot_values import head_of, side_id
from bienban.document.wording import Wording


def source(name: str, wording: Wording) -> str:
    """The address of what a text slot prints in one language; empty if it has none."""
    tag = wording.language.tag
    if name in _FIELDS:
        return _FIELDS[name]
    if name in _TEXTS:
        return f"{_TEXTS[name]}/{tag}"
    if name in _FOUND:
        return _FOUND[name](wording, tag)
    side, _dot, field = name.partition(".")
    return _of_a_side(side_id(side, wording), field, wording) if field in _OF_A_SIDE else ""


def source_in(setting: Setting, name: str, language: str) -> str:
    """The address of what a text slot of an original prints in ``language``; empty if it has none."""
    return next((source(name, each) for each in setting.wordings if each.language.tag == language), "")


_FIELDS: Mapping[str, str] = {
    "meeting.ordinal": "meeting/ordinal",
    "meeting.previous": "meeting/ordinal",
    "next.ordinal": "next/ordinal",
    "next.date": "next/planned",
    "signing.date": "signing/date",
    "signing.copies": "signing/copies",
    "languages": "minutes/languages",
    "annexes": "minutes/annexes",
}
"""What is the same in every language."""

_TEXTS: Mapping[str, str] = {
    "title": "minutes/title",
    "meeting.place": "meeting/place",
    "meeting.theme": "meeting/theme",
    "next.place": "next/place",
    "signing.place": "signing/place",
}

_OF_A_SIDE = ("name", "country", "delegation", "head", "head.name", "head.title")


def _held(wording: Wording, _tag: str = "") -> str:
    return f"meeting/{'held' if wording.minutes.meeting.held else 'planned'}"


def _date(wording: Wording, _tag: str) -> str:
    return "signing/date" if wording.minutes.signing.date else _held(wording)


def _place(wording: Wording, tag: str) -> str:
    return f"{'signing' if wording.minutes.signing.place[tag] else 'meeting'}/place/{tag}"


def _meeting(wording: Wording, tag: str) -> str:
    side = leading(wording.minutes, wording.original, tag)
    return f"{side}/meeting/{tag}" if side else ""


def _host(party_id: str, wording: Wording, tag: str) -> str:
    party = wording.minutes.party(party_id)
    return f"{party.id}/{'full' if party.full[tag] else 'name'}/{tag}" if party else ""


_FOUND: Mapping[str, Callable[[Wording, str], str]] = {
    "meeting": _meeting,
    "place": _place,
    "date": _date,
    "meeting.date": _held,
    "meeting.year": _held,
    "meeting.host": lambda wording, tag: _host(wording.minutes.meeting.host, wording, tag),
    "next.host": lambda wording, tag: _host(wording.minutes.next.host, wording, tag),
}


def _of_a_side(side_id: str, field: str, wording: Wording) -> str:
    side, tag = wording.minutes.side(side_id), wording.language.tag
    if side is None:
        return ""
    if not field.startswith("head"):
        return f"{side.id}/{field}/{tag}"
    head = head_of(wording, side)
    return f"{head.id}/{'title' if field == 'head.title' else 'name'}/{tag}" if head else ""
