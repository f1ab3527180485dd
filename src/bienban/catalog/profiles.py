"""Profiles: the rules that a kind of document must keep, with the decree or standard behind each, and their dates.

A file of ``resources/profiles/`` is one version of a profile: the Party's rules of 2018 and those of 2026 are two files
with the same id. ``profile_for(id, date)`` finds the version that was in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from bienban import paths
from bienban.catalog.conformance_words import ConformanceError, ConformanceWords, conformance_words
from bienban.catalog.measures import Group, Measure
from bienban.catalog.requirements import Requirement, in_words, read_requirement
from bienban.catalog.tables import Fault, Table, read, repeated
from bienban.core.text import EMPTY, Text
from bienban.core.when import Day
from bienban.i18n import gettext as _

LANGUAGES = ("vi", "zh-Hans", "en")
"""The languages in which every word of a profile stands: those of the interface."""

LAYOUTS = ("single", "stacked", "columns")
"""How a document sets its languages: one only, one after the other, side by side."""


class Reading(StrEnum):
    """How the source of a rule was read: its own text, what others write about it, or no source but this product."""

    TEXT = "text"
    SECONDARY = "secondary"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A decree, guideline or standard. ``number`` is how it is cited: ``30/2020/NĐ-CP``; empty for mere practice."""

    key: str
    number: str
    issued: date | None
    reading: Reading
    title: Text

    def text(self, tag: str) -> str:
        """How the source is cited in a language, with a word when its own text was not read."""
        cited = self.title[_language(tag)]
        if self.reading is Reading.SECONDARY:
            cited += conformance_words().text("report", "secondary")[_language(tag)]
        return cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a profile.

    ``language`` is that of the text it speaks of, empty for the page; ``layouts`` are those in which it holds.
    ``required`` is the requirement in words. ``clause`` is the place in the source, empty when there is none.
    """

    id: str
    measure: Measure
    language: str
    layouts: tuple[str, ...]
    requirement: Requirement
    source: Source
    clause: str
    name: Text
    required: Text
    note: Text = EMPTY

    @property
    def group(self) -> Group:
        """The group in which the rule is shown."""
        return self.measure.group

    def text(self, tag: str) -> str:
        """The rule as a sentence in a language: ``Left margin: 30–35 mm``, and what else must be known of it."""
        language = _language(tag)
        joining = conformance_words().text("joining", "rule")[language]
        return joining.format(name=self.name[language], required=self.required[language]) + self.note[language]

    def citation(self, tag: str) -> str:
        """The source with the place in it: ``Decree 30/2020/NĐ-CP, Appendix I, Part I, I.3``."""
        comma = conformance_words().text("joining", "comma")[_language(tag)]
        return comma.join(filter(None, (self.source.text(tag), self.clause)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One version of a profile. ``valid_until`` is its last day, None while it is in force; ``valid_from`` is the first
    day there is when no rule of anybody began it.

    ``texts`` are the languages of the documents it is for.
    """

    id: str
    name: Text
    about: Text
    valid_from: date
    valid_until: date | None
    texts: tuple[str, ...]
    sources: tuple[Source, ...]
    rules: tuple[Rule, ...]

    def text(self, tag: str) -> str:
        """The name of the profile in a language of the interface, and what it is for."""
        return f"{self.name[_language(tag)]}\n{self.about[_language(tag)]}"

    def holds(self, day: date) -> bool:
        """Whether this version was in force on a day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def groups(self, layout: str = "") -> tuple[tuple[Group, tuple[Rule, ...]], ...]:
        """The rules by group, in the order of the page; with ``layout`` only those that hold in it."""
        rules = [rule for rule in self.rules if not layout or layout in rule.layouts]
        held = [(group, tuple(rule for rule in rules if rule.group is group)) for group in Group]
        return tuple((group, members) for group, members in held if members)


def group_name(group: Group, tag: str) -> str:
    """The name of a group of rules in a language of the interface."""
    return conformance_words().group(group)[_language(tag)]


def load_profiles(folder: Path | None = None) -> tuple[tuple[Profile, ...], tuple[Fault, ...]]:
    """Every version of every profile in a folder, the shipped one by default, and what is wrong with the files."""
    folder = folder or paths.resources() / "profiles"
    loaded = [read(file, _profile) for file in sorted(folder.glob("*.toml"))]
    return tuple(profile for profile, _faults in loaded if profile), tuple(
        fault for _profile, faults in loaded for fault in faults
    )


_ORDER = ("joint", "vn-state", "vn-party", "cn-gongwen")
"""The order in which people are told of them, everywhere the same."""


def _place(id_: str) -> tuple[int, str]:
    return (_ORDER.index(id_) if id_ in _ORDER else len(_ORDER), id_)


def profile_for(wanted: str, day: date, profiles: Iterable[Profile] | None = None) -> Profile:
    """The version of a profile that was in force on a day.

    Raises :class:`ConformanceError` when there is no such profile, or none for that day.
    """
    known = _shipped() if profiles is None else tuple(profiles)
    versions = [profile for profile in known if profile.id == wanted]
    if not versions:
        listed = ", ".join(sorted({profile.id for profile in known}, key=_place))
        raise ConformanceError(_("There is no profile {name}; there are: {list}.").format(name=wanted, list=listed))
    for profile in versions:
        if profile.holds(day):
            return profile
    first = min(profile.valid_from for profile in versions)
    raise ConformanceError(
        _("The rules of {name} are known from {first} on, not for {day}.").format(name=wanted, first=first, day=day)
    )


def _shipped() -> tuple[Profile, ...]:
    profiles, faults = load_profiles()
    if faults:
        raise ConformanceError(str(faults[0]))
    return profiles


def _profile(table: Table) -> Profile:
    words = conformance_words()
    sources = tuple(_source(below) for below in table.tables("sources"))
    texts = table.strings("texts", required=True)
    rules = tuple(_rule(below, sources, texts, words) for below in table.tables("rules"))
    for name in repeated([rule.id for rule in rules]):
        table.fault("rules", _("{key} stands here twice").format(key=name))
    return Profile(
        id=table.string("id"),
        name=table.text_at("name", LANGUAGES),
        about=table.text_at("about", LANGUAGES),
        valid_from=_day(table, "valid_from") or date.min,
        valid_until=_day(table, "valid_until"),
        texts=texts,
        sources=sources,
        rules=rules,
    )


def _source(table: Table) -> Source:
    source = Source(
        key=table.string("key"),
        number=table.string("number", ""),
        issued=_day(table, "issued"),
        reading=table.choice("reading", Reading),
        title=table.text_at("title", LANGUAGES),
    )
    table.finish()
    return source


def _rule(table: Table, sources: Sequence[Source], texts: Sequence[str], words: ConformanceWords) -> Rule:
    measure = table.choice("measure", Measure)
    requirement = read_requirement(table, measure.unit, words)
    layouts = table.strings("layouts") or LAYOUTS
    if strange := set(layouts) - set(LAYOUTS):
        table.fault("layouts", _("{key} is not one of: {words}").format(key=min(strange), words=", ".join(LAYOUTS)))
    language = table.string("language", "")
    if language and language not in texts:
        table.fault("language", _("{key} is not one of: {words}").format(key=language, words=", ".join(texts)))
    rule = Rule(
        id=table.string("id"),
        measure=measure,
        language=language,
        layouts=layouts,
        requirement=requirement,
        source=_named(table, sources),
        clause=table.string("clause", ""),
        name=_name(words, measure, language if len(texts) > 1 else ""),
        required=in_words(requirement, words),
        note=table.text_at("note", LANGUAGES) if "note" in table.values else EMPTY,
    )
    table.finish()
    return rule


def _named(table: Table, sources: Sequence[Source]) -> Source:
    """The source that a rule names; without a name the first one."""
    key = table.string("source", sources[0].key if sources else "")
    found = next((source for source in sources if source.key == key), None)
    if found is None:
        table.fault("source", _("nothing is known by this name"))
        return Source(key=key, number="", issued=None, reading=Reading.PRACTICE, title=EMPTY)
    return found


def _name(words: ConformanceWords, measure: Measure, language: str) -> Text:
    """The name of what is measured, with its language where a profile is for texts in several."""
    name = words.measure(measure)
    if not language:
        return name
    joining, spoken = words.text("joining", "language"), words.text("values", language)
    return Text({tag: joining[tag].format(name=name[tag], language=spoken[tag]) for tag in words.languages})


def _day(table: Table, name: str) -> date | None:
    when = table.date(name)
    if when is not None and not isinstance(when, Day):
        table.fault(name, _("must be a day like 2026-04-30"))
        return None
    return date(when.year, when.month, when.day) if when else None


def _language(tag: str) -> str:
    """The language of the profiles for a tag of the interface: ``zh_Hans`` is ``zh-Hans``."""
    return tag.replace("_", "-")
