"""The report: what it says of values and reasons, in every language, and how it is laid out."""

from __future__ import annotations

from datetime import date

import pytest

from bienban.catalog.conformance_words import conformance_words
from bienban.catalog.measures import Measure
from bienban.catalog.profiles import profile_for
from bienban.document.blocks import Table, paragraphs
from bienban.document.conformance.check import check
from bienban.document.conformance.conform import Finding, Report, Verdict, judge
from bienban.document.conformance.report import report_paper, report_text
from bienban.document.conformance.values import Found, Measurement, Reason, Unknown
from bienban.document.word import package
from tests.document.conformance import foreign

STATE = profile_for("vn-state", date(2026, 11, 22))


@pytest.fixture(scope="module")
def report() -> Report:
    """Good minutes of a People's Committee, held against the rules of a Chinese record."""
    return check(profile_for("cn-gongwen", date(2026, 11, 22)), package.write(foreign.state()))


def finding(name: str, measurement: Measurement) -> Finding:
    rule = next(rule for rule in STATE.rules if rule.id == name)
    return judge(rule, {(rule.measure, rule.language): measurement})


def test_every_reason_and_every_verdict_has_words() -> None:
    words = conformance_words()
    for section, members in (("reasons", Reason), ("verdicts", Verdict)):
        assert set(words.words[section]) == {member.value for member in members}


def test_one_value_that_is_not_allowed_breaks_a_rule() -> None:
    assert finding("body-size", Found((14.0,))).verdict is Verdict.KEPT
    mixed = finding("body-size", Found((14.0, 12.0)))
    assert mixed.verdict is Verdict.BROKEN
    assert mixed.found("vi") == "14 pt hoặc 12 pt"


def test_what_was_found_quotes_the_text_only_when_it_is_wrong() -> None:
    wrong = finding("dates", Found(("@unpadded",), "ngày 5 tháng 3"))
    assert wrong.found("en") == "no zero before days 1–9 or months 1–2 (“ngày 5 tháng 3”)"
    assert "“" not in finding("dates", Found(("@padded",), "ngày 05 tháng 3")).found("en")


def test_figures_are_written_as_each_language_does() -> None:
    narrow = finding("body-indent", Found((12.25,)))
    assert [narrow.found(tag) for tag in ("vi", "zh_Hans", "en")] == ["12,25 mm", "12.25毫米", "12.25 mm"]


def test_a_page_number_or_a_document_number_that_is_missing_breaks_its_rule() -> None:
    parts = foreign.state()
    for name in ("word/header1.xml", "word/document.xml"):
        parts[name] = parts[name].replace(b"PAGE", b"TIME").replace("Số: 05/BB-UBND".encode(), b"")
    broken = {each.rule.id: each.found("en") for each in check(STATE, package.write(parts)).of(Verdict.BROKEN)}
    assert broken == {"number-place": "none", "document-number": "none"}


def test_cannot_tell_is_an_answer_with_a_reason() -> None:
    told = finding("levels-letters", Unknown(Reason.SHORT_LIST))
    assert told.verdict is Verdict.UNKNOWN
    assert told.found("en") == "no list of points goes beyond d)"


def test_the_paper_has_a_row_for_every_rule_with_both_languages(report: Report) -> None:
    table = next(block for block in report_paper(report, "x.docx").blocks["body"] if isinstance(block, Table))
    rows = [row for row in table.rows if not row.group]
    assert len(rows) == len(report.findings)
    for row, each in zip(rows, report.findings, strict=True):
        said = {paragraph.language: paragraph.text for paragraph in row.cells[1]}
        assert said == {"vi": each.rule.name["vi"], "zh-Hans": each.rule.name["zh-Hans"]}


def test_the_paper_cites_every_source(report: Report) -> None:
    words = " ".join(paragraph.text for paragraph in paragraphs(report_paper(report, "x.docx").everything()))
    assert "GB/T 9704—2012《党政机关公文格式》" in words
    assert "x.docx" in words


def test_the_text_begins_with_what_is_broken(report: Report) -> None:
    verdicts = [
        line.partition(":")[0] for line in report_text(report, "x", "en", kept=True).split("\n") if line[:1].islower()
    ]
    assert verdicts == sorted(verdicts, key=["broken", "cannot tell", "kept"].index)
    assert {each.rule.measure for each in report.of(Verdict.BROKEN)} >= {Measure.MARGIN_TOP, Measure.RECORD_HEAD}
