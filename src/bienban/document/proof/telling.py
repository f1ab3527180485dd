"""What the user is told of faults: which original, where in it, what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from bienban.core.alternat import Layout, Original
from bienban.core.errors import BienBanError
from bienban.core.minutes import Clause, Minutes
from bienban.core.text import Text
from bienban.document.proof.faults import Fault, Wrong
from bienban.i18n import gettext as _
from bienban.i18n import language_in_use

_AROUND = 12
"""Characters quoted on either side of what differs."""

_GRAVEST = (Wrong.PAIR, Wrong.BEHIND, Wrong.FIGURE, Wrong.WORDS, Wrong.LABEL, Wrong.MISSING, Wrong.ADDED, Wrong.PLACE)


class ProofError(BienBanError):
    """An original that was read back is not what the record says; none of its set is handed out."""

    def __init__(self, minutes: Minutes, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        told = min(faults, key=_gravity)
        self.place = told.address
        """Where to look: the address of the fault that is told, empty for fixed words."""
        super().__init__(_told(minutes, told))


def _gravity(fault: Fault) -> int:
    return _GRAVEST.index(fault.wrong) if fault.wrong in _GRAVEST else len(_GRAVEST)


def _told(minutes: Minutes, fault: Fault) -> str:
    return _(
        "No original was written: in the one for {side} ({languages}), {where}: {what}. "
        "Look at this place in the form and export again; if that does not help, keep this message."
    ).format(
        side=_side(minutes, fault.original),
        languages=_languages(fault.layout),
        where=where(minutes, fault.address, fault.language),
        what=what(fault),
    )


def what(fault: Fault) -> str:
    """What is wrong, with the words that must stand there and those that stand there."""
    sentence = {
        Wrong.PAIR: _("“{before}” stands the other way round, “{after}”"),
        Wrong.FIGURE: _("a figure is another one, “{after}” where “{before}” must stand"),
        Wrong.WORDS: _("“{after}” stands where “{before}” must stand"),
        Wrong.PLACE: _("“{before}” stands in another place"),
        Wrong.BEHIND: _("“{after}” stands behind the other side and must stand before it"),
        Wrong.MISSING: _("“{before}” is missing"),
        Wrong.ADDED: _("“{after}” is not in the record"),
        Wrong.LABEL: _("the file says that it is another original"),
        Wrong.NUMBER: _("its pages carry the number {before}, its words make {after}"),
        Wrong.UNLIKE: _("another original says “{before}”, this one says “{after}”"),
    }[fault.wrong]
    before, after = quotes(fault.before, fault.after)
    return sentence.format(before=before, after=after)


def quotes(before: str, after: str) -> tuple[str, str]:
    """Both texts, shortened to where they differ."""
    one, other = " ".join(before.split()), " ".join(after.split())
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = min(len(one), len(other)) - start
    end = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    if not one or not other:
        start = end = 0
    return _clipped(one, start, end), _clipped(other, start, end)


def _clipped(text: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(text), len(text) - end + _AROUND)
    last = min(last, first + 5 * _AROUND)
    first = text.rfind(" ", 0, first) + 1 if " " in text[:first] else first
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"


def where(minutes: Minutes, address: str, language: str) -> str:
    """The place of an address as an officer knows it."""
    about, _slash, rest = address.partition("/")
    fixed = {
        "minutes": _("the title"),
        "signing": _("the closing formula"),
        "": _("the numbers and words between the texts"),
    }
    if about in fixed:
        return fixed[about]
    return _in_lists(minutes, about, rest, language) or _in_text(minutes, about, language) or address


def _in_lists(minutes: Minutes, about: str, rest: str, language: str) -> str:
    """A place among the people, parties, sessions and signatures; empty for one of the running text."""
    if side := minutes.side(about):
        return _("heading of the list of {name}").format(name=_name(side.name, language))
    if party := minutes.party(about):
        return _("list of delegates, {name}").format(name=_name(party.name, language))
    if person := minutes.person(about):
        if rest.startswith("stays"):
            return _("arrival and departure of {name}").format(name=_name(person.name or person.title, language))
        return _("name and title of {name}").format(name=_name(person.name or person.title, language))
    for who in minutes.signing.signatories:
        if who.id == about:
            signing = minutes.party(who.party)
            return _("place to sign for {name}").format(name=_name(signing.name if signing else who.title, language))
    for number, session in enumerate(minutes.meeting.programme, 1):
        if session.id == about:
            return _("programme, item {number}").format(number=number)
    return ""


def _in_text(minutes: Minutes, about: str, language: str) -> str:
    """A place in the running text: section by its heading, clause by its number from the beginning of the section."""
    if path := _path(minutes.preamble, about):
        return _("preamble, paragraph {number}").format(number=path)
    for number, section in enumerate(minutes.sections, 1):
        heading = _name(section.heading or section.label, language) if section.heading or section.label else ""
        name = _("section {number} “{heading}”") if heading else _("section {number}")
        place = name.format(number=number, heading=heading)
        if section.id == about:
            return place
        if path := _path(section.clauses, about):
            return _("{section}, clause {number}").format(section=place, number=path)
    return ""


def _path(clauses: Sequence[Clause], about: str) -> str:
    for number, clause in enumerate(clauses, 1):
        if clause.id == about:
            return str(number)
        if below := _path(clause.clauses, about):
            return f"{number}.{below}"
    return ""


def _name(text: Text, language: str) -> str:
    """A name in the language of the original, or in another one that has it."""
    return text[text.nearest(language)] or _("[no name]")


def _side(minutes: Minutes, original: Original) -> str:
    """The keeper, in the language of the interface if it has a name there."""
    side = minutes.side(original.keeper)
    return _name(side.name or side.country, language_in_use()) if side else original.keeper


def _languages(layout: Layout) -> str:
    names = {"vi": _("Vietnamese"), "zh-Hans": _("Chinese")}
    return " – ".join(names.get(tag, tag) for tag in layout.languages)
