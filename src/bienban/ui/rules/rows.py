"""The rules of a profile as rows, grouped by element of the page; measured ones with what was found and the result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from bienban.catalog.conformance_words import conformance_words
from bienban.catalog.profiles import Profile, Rule, group_name
from bienban.document.conformance.conform import Finding, Report, Verdict
from bienban.ui.widgets.rows import Cell, Row

SHARES = (0.34, 0.24, 0.24, 0.18)

SIGNS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.KEPT: ("check", "muted"),
    Verdict.BROKEN: ("octagon-alert", "error"),
    Verdict.UNKNOWN: ("circle-question-mark", "warn"),
}
"""The icon of a verdict and its colour; the word stands beside it."""


def rule_rows(profile: Profile, layout: str, tag: str) -> tuple[Row, ...]:
    """The rules that hold in a layout (``single``, ``stacked``, ``columns``), in the language ``tag``."""
    return tuple(_rules(profile, layout, tag))


def report_rows(report: Report, tag: str) -> tuple[Row, ...]:
    """Every rule that was judged, with what was found."""
    return tuple(_findings(report, tag))


def profile_name(profile: Profile, tag: str) -> str:
    """The name of a profile, and how long it was in force if it is no more."""
    if profile.valid_until is None:
        return profile.name[tag]
    words = _words("valid-until")[tag]
    told = words.format(first=_day(profile.valid_from, tag), last=_day(profile.valid_until, tag))
    return f"{profile.name[tag]} · {told}"


def rule_words(rule: Rule, finding: Finding | None, tag: str) -> str:
    """All that is known of a rule, and what was found for it: a line for each."""
    lines = [rule.text(tag), f"{_words('source')[tag]}: {rule.citation(tag)}"]
    if finding is not None:
        found = f"{_words('found')[tag]}: {finding.found(tag)}"
        lines.insert(1, f"{found} · {_words('verdict')[tag]}: {finding.verdict_words(tag)}")
    return "\n".join(lines)


def counted(report: Report, tag: str) -> str:
    """How many rules are kept, broken and cannot be told, and where it was measured."""
    counts = {verdict.value: len(report.of(verdict)) for verdict in Verdict}
    told = _words("pages" if report.on_pages else "word")[tag]
    return f"{_words('counts')[tag].format(**counts)} · {told}"


def _rules(profile: Profile, layout: str, tag: str) -> Iterator[Row]:
    for group, rules in profile.groups(layout):
        yield Row((Cell(group_name(group, tag)), _head("required", tag), Cell(""), Cell("")))
        for rule in rules:
            yield Row((Cell(rule.name[tag]), Cell(rule.required[tag])), rule.citation(tag), rule.id)


def _findings(report: Report, tag: str) -> Iterator[Row]:
    group = None
    for finding in report.findings:
        rule = finding.rule
        if rule.group is not group:
            group = rule.group
            heads = (_head(name, tag) for name in ("required", "found", "verdict"))
            yield Row((Cell(group_name(group, tag)), *heads))
        icon, sign = SIGNS[finding.verdict]
        verdict = Cell(finding.verdict_words(tag), icon, sign)
        cells = (Cell(rule.name[tag]), Cell(rule.required[tag]), Cell(finding.found(tag)), verdict)
        yield Row(cells, rule.citation(tag), rule.id)


def _head(key: str, tag: str) -> Cell:
    return Cell(_words(key)[tag], tone="muted")


def _day(day: date, tag: str) -> str:
    return _words("day")[tag].format(day=day.day, month=day.month, year=day.year)


def _words(key: str) -> Mapping[str, str]:
    return conformance_words().text("report", key)
