"""What the text slots of a template print: words made when a template asks for them, and only then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bienban.core.minutes import Person, Side
from bienban.document import slots
from bienban.document.setting import Setting
from bienban.document.wording import Wording


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Texts(Mapping[str, Mapping[str, str]]):
    """Every text slot of one original in one layout: name to one string per language."""

    setting: Setting

    def __getitem__(self, name: str) -> Mapping[str, str]:
        if name not in self._names():
            raise KeyError(name)
        return {wording.language.tag: text_of(name, wording) for wording in self.setting.wordings}

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())

    def __contains__(self, name: object) -> bool:
        return name in self._names()

    def _names(self) -> dict[str, None]:
        own = (f"{side.id}.{field}" for side in self.setting.minutes.sides for field in slots.OF_A_SIDE)
        return dict.fromkeys(
            (*(name for name in slots.TEXTS if name not in slots.NOT_OF_AN_ORIGINAL), *_relative(), *own)
        )


RELATIVE = ("first", "second")
"""Sides by their place in the text."""


def _relative() -> Iterator[str]:
    return (f"{side}.{field}" for side in RELATIVE for field in slots.OF_A_SIDE)


def text_of(name: str, wording: Wording) -> str:
    """What a text slot prints in one language."""
    if name in _OWN:
        return _OWN[name](wording)
    if name in slots.TEXTS:
        return wording.fact(name)
    side, _dot, field = name.partition(".")
    found = wording.minutes.side(side_id(side, wording))
    return _OF_A_SIDE[field](wording, found) if found else wording.language.open


def side_id(name: str, wording: Wording) -> str:
    """The id of a side that is named by its id or by its place in the text."""
    sides = wording.sides()
    return sides[RELATIVE.index(name)] if name in RELATIVE and len(sides) > 1 else name


def keeper(wording: Wording) -> str:
    """Who keeps the original: Bản gốc do phía Việt Nam giữ."""
    side = wording.minutes.side(wording.original.keeper)
    name = wording.text(side.name) if side else wording.language.open
    return wording.language.keeper.format(side=name)


def _place(wording: Wording) -> str:
    signed = wording.minutes.signing.place
    return wording.text(signed if signed[wording.language.tag] else wording.minutes.meeting.place)


_OWN: Mapping[str, Callable[[Wording], str]] = {
    "title": lambda wording: wording.text(wording.minutes.title),
    "keeper": keeper,
    "place": _place,
    "date": lambda wording: wording.fact("signing.date" if wording.minutes.signing.date else "meeting.date"),
    "meeting": lambda wording: wording.fact("meeting.name"),
}


def head_of(wording: Wording, side: Side) -> Person | None:
    """The first head of a side's delegation; None if it has none."""
    return next((head for head in wording.heads() if head.side == side.id), None)


def _head_named(wording: Wording, side: Side) -> str:
    head = head_of(wording, side)
    return wording.language.capitalised(wording.person(head)) if head else wording.language.persons.open_name


def _head_part(wording: Wording, side: Side, field: str) -> str:
    head = head_of(wording, side)
    words = wording.words(getattr(head, field)[wording.language.tag]) if head else ""
    return words or str(getattr(wording.language.persons, f"open_{field}"))


_OF_A_SIDE: Mapping[str, Callable[[Wording, Side], str]] = {
    "name": lambda wording, side: wording.text(side.name),
    "country": lambda wording, side: wording.text(side.country),
    "delegation": lambda wording, side: " ".join(wording.lines(side.delegation[wording.language.tag])),
    "parties": lambda wording, side: wording.fact(f"parties.{side.id}"),
    "parties.count": lambda wording, side: wording.fact(f"parties.{side.id}.count"),
    "head": _head_named,
    "head.name": lambda wording, side: _head_part(wording, side, "name"),
    "head.title": lambda wording, side: _head_part(wording, side, "title"),
}
