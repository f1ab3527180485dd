"""The conformance report: rule, required, found, result; printed in Vietnamese and Chinese side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from bienban import paths
from bienban.catalog.conformance_words import conformance_words
from bienban.catalog.profiles import Source
from bienban.document.blocks import Block, Paper, Paragraph, Table, TableRow
from bienban.document.conformance.conform import Finding, Report, Verdict
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from bienban.i18n import gettext as _

LANGUAGES = {"vi": "vi", "zh-Hans": "zh"}
"""The languages of the printed report, and how the names of their styles end."""

_WIDTHS = (9, 54, 31, 33, 33, 20)
_HEADS = ("rule", "source", "required", "found", "verdict")
_NO_SOURCE = "–"


def report_paper(report: Report, file: str) -> Paper:
    """The report as a paper; ``file`` is the name of the document that was measured."""
    head = [_both("Report title", _words("title"))]
    lines = [_both("Report line", text) for text in _lines(report, file)]
    blocks: list[Block] = [paragraph for pair in lines for paragraph in pair]
    blocks.append(_table(report))
    blocks += [paragraph for source in _sources(report) for paragraph in _both("Report note", _cited(source))]
    title = _words("title")
    return Paper(
        languages=tuple(LANGUAGES),
        columns=False,
        blocks={"heading": tuple(paragraph for pair in head for paragraph in pair), "body": tuple(blocks)},
        properties={"title": " ".join(title[tag] for tag in LANGUAGES), "language": ", ".join(LANGUAGES)},
    )


def report_document(report: Report, file: str) -> bytes:
    """The report as a Word file in the shipped template. Raises ``TemplateError`` when that is damaged."""
    return write(report_paper(report, file), Template.read(paths.templates() / "conformance.docx"))


def report_text(report: Report, file: str, tag: str, *, kept: bool = False) -> str:
    """The report as text in one language: what is broken, then what cannot be told; ``kept``: then what is kept too."""
    lines = [text[tag] for text in _lines(report, file)]
    for verdict in (Verdict.BROKEN, Verdict.UNKNOWN, *((Verdict.KEPT,) if kept else ())):
        for finding in report.of(verdict):
            lines += ["", *_told(finding, tag)]
    return "\n".join(lines)


def _told(finding: Finding, tag: str) -> Iterator[str]:
    rule = finding.rule
    yield _line(finding.verdict_words(tag), rule.name[tag])
    told = {"required": rule.required[tag], "found": finding.found(tag), "source": rule.citation(tag)}
    yield from ("    " + _line(_words(key)[tag], text) for key, text in told.items())
    if rule.note:
        yield f"    {rule.note[tag]}"


def _line(where: str, what: str) -> str:
    return _("{where}: {what}").format(where=where, what=what)


def report_json(report: Report, file: str) -> Mapping[str, object]:
    """The report as values: the words in every language of the profile, the figures as they were measured."""
    return {
        "file": file,
        "profile": report.profile.id,
        "valid_from": report.profile.valid_from.isoformat() if report.profile.valid_from > date.min else None,
        "kept": report.kept,
        "counts": {verdict.value: len(report.of(verdict)) for verdict in Verdict},
        "rules": [_values(finding) for finding in report.findings],
    }


def _values(finding: Finding) -> Mapping[str, object]:
    rule, measurement = finding.rule, finding.measurement
    values = getattr(measurement, "values", ())
    return {
        "id": rule.id,
        "measure": rule.measure.value,
        "language": rule.language,
        "unit": rule.measure.unit.value,
        "verdict": finding.verdict.value,
        "rule": dict(rule.name),
        "required": dict(rule.required),
        "values": [value.removeprefix("@") if isinstance(value, str) else value for value in values],
        "found": {tag: finding.found(tag) for tag in conformance_words().languages},
        "source": rule.source.number,
        "clause": rule.clause,
        "reading": rule.source.reading.value,
    }


def _lines(report: Report, file: str) -> Iterator[Mapping[str, str]]:
    profile, languages = report.profile, conformance_words().languages
    counts = {verdict.value: len(report.of(verdict)) for verdict in Verdict}
    first, last = profile.valid_from, profile.valid_until
    yield {tag: _words("file")[tag].format(name=file) for tag in languages}
    yield {tag: _words("profile")[tag].format(name=profile.name[tag]) for tag in languages}
    if first > date.min:
        valid = _words("valid-until" if last else "valid")
        yield {tag: valid[tag].format(first=_day(first, tag), last=_day(last or first, tag)) for tag in languages}
    yield dict(_words("pages" if report.on_pages else "word"))
    yield {tag: _words("counts")[tag].format(**counts) for tag in languages}


def _day(day: date, tag: str) -> str:
    return _words("day")[tag].format(day=day.day, month=day.month, year=day.year)


def _table(report: Report) -> Table:
    numbers = tuple(_both("Report head", _words("number")))
    head = TableRow((numbers, *(tuple(_both("Report head", _words(key))) for key in _HEADS)))
    rows: list[TableRow] = []
    group = None
    for number, finding in enumerate(report.findings, 1):
        if finding.rule.group is not group:
            group = finding.rule.group
            name = conformance_words().group(group)
            together = "  ·  ".join(name[tag] for tag in LANGUAGES)
            rows.append(TableRow(((Paragraph("Report group vi", "vi", together),),), group=True))
        rows.append(_row(number, finding))
    return Table(_WIDTHS, head, tuple(rows), _words("title")["vi"])


def _row(number: int, finding: Finding) -> TableRow:
    rule = finding.rule
    verdict = "Report broken" if finding.verdict is Verdict.BROKEN else "Report cell"
    cited = " ".join(filter(None, (rule.source.number, rule.clause))) or _NO_SOURCE
    return TableRow(
        (
            (Paragraph("Report number vi", "vi", str(number)),),
            tuple(_both("Report cell", rule.name)),
            (Paragraph("Report cell vi", "vi", cited),),
            tuple(_both("Report cell", rule.required)),
            tuple(_both("Report cell", {tag: finding.found(tag) for tag in LANGUAGES})),
            tuple(_both(verdict, {tag: finding.verdict_words(tag) for tag in LANGUAGES})),
        )
    )


def _both(style: str, text: Mapping[str, str]) -> Iterator[Paragraph]:
    """The text in both languages, one below the other; once when it is the same."""
    same = len({text[tag] for tag in LANGUAGES}) == 1
    for tag, suffix in LANGUAGES.items():
        if not (same and tag != "vi"):
            yield Paragraph(f"{style} {suffix}", tag, text[tag])


def _sources(report: Report) -> list[Source]:
    return list({finding.rule.source.key: finding.rule.source for finding in report.findings}.values())


def _cited(source: Source) -> Mapping[str, str]:
    return {tag: f"{source.number or _NO_SOURCE}: {source.text(tag)}" for tag in LANGUAGES}


def _words(key: str) -> Mapping[str, str]:
    return conformance_words().text("report", key)
