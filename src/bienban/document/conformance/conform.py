"""Judging: ``conform(profile, measurements, …)`` holds what was found against the rules of a profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bienban.catalog.conformance_words import conformance_words
from bienban.catalog.profiles import Profile, Rule
from bienban.document.conformance.measuring import languages, measurements
from bienban.document.conformance.values import Found, Measurement, Measurements, Reason, Unknown
from bienban.document.measured import Sheet


class Verdict(StrEnum):
    """What can be said of a rule: that it cannot be told is an answer too."""

    KEPT = "kept"
    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule, what was found and what follows."""

    rule: Rule
    measurement: Measurement
    verdict: Verdict

    def found(self, tag: str) -> str:
        """What was found in words of a language; for what cannot be told, why."""
        words, language = conformance_words(), tag.replace("_", "-")
        if isinstance(self.measurement, Unknown):
            return words.text("reasons", self.measurement.reason.value)[language]
        unit = self.rule.measure.unit
        listed = words.alternatives([words.value(value, unit, language) for value in self.measurement.values], language)
        if not self.measurement.words or self.verdict is Verdict.KEPT:
            return listed
        joined = words.text("joining", "quoted")[language]
        return joined.format(value=listed, words=_short(self.measurement.words))

    def verdict_words(self, tag: str) -> str:
        """The verdict in a language."""
        return conformance_words().text("verdicts", self.verdict.value)[tag.replace("_", "-")]


@dataclass(frozen=True, slots=True)
class Report:
    """Every rule that speaks of a document, in the order of the page. ``on_pages``: a PDF was measured too."""

    profile: Profile
    findings: tuple[Finding, ...]
    on_pages: bool = False

    @property
    def kept(self) -> bool:
        """Whether no rule is broken."""
        return not self.of(Verdict.BROKEN)

    def of(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings with one verdict."""
        return tuple(finding for finding in self.findings if finding.verdict is verdict)


def conform(profile: Profile, sheet: Sheet, pages: Measurements | None = None) -> Report:
    """The report on a measured Word file; what was found on the ``pages`` of its PDF outweighs what the file says."""
    taken = {**measurements(sheet), **_told(pages or {})}
    present = languages(sheet)
    rules = [rule for _group, members in profile.groups(sheet.layout) for rule in members]
    rules = [rule for rule in rules if _speaks(rule, profile, present)]
    return Report(profile, tuple(judge(rule, taken) for rule in rules), on_pages=pages is not None)


def judge(rule: Rule, taken: Measurements) -> Finding:
    """What follows for one rule: it is broken by any value that it does not allow."""
    measurement = taken.get((rule.measure, rule.language), Unknown(Reason.NOT_THERE))
    if isinstance(measurement, Unknown):
        return Finding(rule, measurement, Verdict.UNKNOWN)
    kept = all(rule.requirement.met(value) for value in measurement.values)
    return Finding(rule, measurement, Verdict.KEPT if kept else Verdict.BROKEN)


def _told(pages: Measurements) -> Measurements:
    return {key: measurement for key, measurement in pages.items() if isinstance(measurement, Found)}


def _speaks(rule: Rule, profile: Profile, present: Sequence[str]) -> bool:
    """A rule for one language is silent about a document in another, if the profile is for both."""
    return not rule.language or rule.language in present or not set(present) & set(profile.texts)


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
