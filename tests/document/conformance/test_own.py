"""What the program itself prints keeps the rules of its kind, in the Word file and on the pages made of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog.languages import load
from bienban.catalog.measures import Measure
from bienban.catalog.profiles import profile_for
from bienban.core.alternat import Original
from bienban.document.conformance.check import check
from bienban.document.conformance.conform import Report, Verdict
from bienban.document.conformance.values import Found
from bienban.document.export import export, layouts
from bienban.document.internal.documents import compose, documents
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from bienban.storage import decode
from tests.house import libreoffice

TODAY = date(2026, 11, 22)
SAMPLES = sorted((paths.resources() / "samples").glob("*.bienban"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_every_original_keeps_the_rules_of_the_joint_text(sample: Path) -> None:
    minutes = decode(sample.read_bytes())
    originals = [Original(side.id) for side in minutes.sides]
    every = export(minutes, "x", originals=originals, layouts=tuple(layouts(minutes).values()), languages=load())
    for name, content in every:
        assert not broken(check(profile_for("joint", TODAY), content)), name


@pytest.mark.parametrize("kind", ["vn-state", "vn-party", "cn-gongwen"])
def test_the_records_of_a_side_keep_its_rules(kind: str) -> None:
    assert not broken(check(profile_for(kind, TODAY), internal(kind)))


def test_a_record_of_the_chinese_side_has_22_lines_of_28_characters_on_its_pages(tmp_path: Path) -> None:
    report = on_pages("cn-gongwen", internal("cn-gongwen"), tmp_path)
    assert not broken(report)
    values = {finding.rule.measure: finding.measurement for finding in report.findings}
    assert values[Measure.LINES] == Found((22.0,))
    assert values[Measure.CHARACTERS] == Found((28.0,))
    assert values[Measure.NUMBER_ALIGN] == Found(("@outside",))


def test_the_columns_of_an_original_reach_the_edges_of_its_type_area(tmp_path: Path) -> None:
    report = on_pages("joint", next(original("columns")), tmp_path)
    assert not broken(report)
    width = next(finding for finding in report.findings if finding.rule.id == "type-width-columns")
    assert isinstance(width.measurement, Found)
    assert width.measurement.values[0] == pytest.approx(162, abs=0.5)


def test_pages_of_another_geometry_break_the_rules_though_the_word_file_keeps_them(tmp_path: Path) -> None:
    """The pages outweigh the settings of the file."""
    wide = tmp_path / "wide.docx"
    wide.write_bytes(internal("vn-state"))
    pdf = libreoffice.pdf(wide, tmp_path).read_bytes()
    report = check(profile_for("joint", TODAY), next(original("vi")), pdf)
    assert "margin-left" in broken(report)


@pytest.mark.soak
@pytest.mark.parametrize("layout", ["vi", "zh", "sequential"])
def test_the_pages_of_every_layout_keep_the_rules(layout: str, tmp_path: Path) -> None:
    assert not broken(on_pages("joint", next(original(layout)), tmp_path))


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["vn-state", "vn-party"])
def test_the_pages_of_the_records_keep_the_rules(kind: str, tmp_path: Path) -> None:
    assert not broken(on_pages(kind, internal(kind), tmp_path))


def on_pages(profile: str, document: bytes, folder: Path) -> Report:
    """The report with the pages that LibreOffice makes."""
    (folder / "x.docx").write_bytes(document)
    return check(profile_for(profile, TODAY), document, libreoffice.pdf(folder / "x.docx", folder).read_bytes())


def internal(kind: str) -> bytes:
    """A side's own record of the fifth conference."""
    minutes = decode((paths.resources() / "samples" / "annual-05.bienban").read_bytes())
    assert kind in documents(minutes)
    return write(compose(minutes, kind, load()), Template.read(paths.templates() / f"{kind}.docx"))


def original(layout: str) -> Iterator[bytes]:
    """Our originals of the fifth conference in one layout."""
    minutes = decode((paths.resources() / "samples" / "annual-05.bienban").read_bytes())
    wanted = [layouts(minutes)[layout]]
    for _name, content in export(minutes, "x", originals=[Original("vn")], layouts=wanted, languages=load()):
        yield content


def broken(report: Report) -> list[str]:
    """The rules that are broken, with what was found."""
    return [finding.rule.id for finding in report.of(Verdict.BROKEN)]
