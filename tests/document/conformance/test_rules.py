"""Every rule of every profile: a good document keeps it, one small change breaks it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog.languages import load
from bienban.catalog.measures import Measure
from bienban.catalog.profiles import Profile, Rule, load_profiles
from bienban.core.alternat import Original
from bienban.document.conformance.check import check
from bienban.document.conformance.conform import Finding, Report, Verdict
from bienban.document.export import export, layouts
from bienban.document.word import package
from bienban.storage import decode
from tests.document.conformance import foreign
from tests.document.conformance.breaking import BREAKING, Example

PROFILES, _FAULTS = load_profiles()
RULES = [(profile, rule) for profile in PROFILES for rule in profile.rules]
_SAMPLE = Path(paths.resources() / "samples" / "annual-05.bienban")
_PREFIX = {"single": "", "stacked": "Stack ", "columns": "Col "}


@cache
def exported(layout: str) -> dict[str, bytes]:
    """The parts of one of our own originals."""
    minutes = decode(_SAMPLE.read_bytes())
    files = export(minutes, "x", originals=[Original("vn")], layouts=[layouts(minutes)[layout]], languages=load())
    return package.read(next(content for _name, content in files))


@cache
def good(profile: str, layout: str, suffix: str) -> Example:
    """A document that keeps the rules of a profile in this layout and language."""
    match profile:
        case "vn-state":
            return Example(foreign.state(), foreign.VI_ROLES)
        case "vn-party":
            return Example(foreign.party(), foreign.VI_ROLES)
        case "cn-gongwen":
            return Example(foreign.gongwen(), foreign.ZH_ROLES)
    kinds = ("Title", "Title name", "Body", "Heading 1")
    if layout != "single":
        kinds = ("title", "name", "body", "heading")
    names = [f"{_PREFIX[layout]}{kind} {suffix}" for kind in kinds]
    own = {"single": suffix, "stacked": "sequential", "columns": "columns"}[layout]
    return Example(exported(own), dict(zip(("title", "subject", "body", "level1"), names, strict=True)))


@cache
def good_report(number: int, layout: str, suffix: str) -> Report:
    """The report on that document by the profile of this number."""
    return check(PROFILES[number], package.write(good(PROFILES[number].id, layout, suffix).parts))


def of(rule: Rule, report: Report) -> Finding:
    """What a report says of the rule."""
    return next(finding for finding in report.findings if finding.rule.id == rule.id)


def name(case: object) -> str:
    match case:
        case Profile():
            return f"{case.id}-{case.valid_from.year}"
        case Rule():
            return case.id
    return str(case)


def test_every_measure_can_be_broken() -> None:
    assert set(BREAKING) == set(Measure)
    assert {rule.measure for _profile, rule in RULES} == set(Measure)


@pytest.mark.parametrize(("profile", "rule"), RULES, ids=name)
def test_a_rule_is_kept_by_a_good_document_and_broken_by_one_change(profile: Profile, rule: Rule) -> None:
    layout, suffix = rule.layouts[0], "zh" if rule.language == "zh-Hans" else "vi"
    kept = of(rule, good_report(PROFILES.index(profile), layout, suffix))
    assert kept.verdict is Verdict.KEPT, f"{rule.required['en']}: {kept.found('en')}"
    changed = BREAKING[rule.measure](good(profile.id, layout, suffix))
    broken = of(rule, check(profile, package.write(changed.parts)))
    assert broken.verdict is Verdict.BROKEN, f"{rule.required['en']}: {broken.found('en')}"
    assert broken.found("vi") != kept.found("vi")


@pytest.mark.parametrize("number", range(len(PROFILES)), ids=lambda number: f"{PROFILES[number].id}-{number}")
def test_a_good_document_keeps_every_rule(number: int) -> None:
    report = good_report(number, "single", "vi")
    assert report.kept, [finding.rule.id for finding in report.of(Verdict.BROKEN)]
