"""Pages of internal documents as LibreOffice lays them out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bienban.core.minutes import Minutes
from bienban.core.text import Text
from bienban.document.internal.documents import compose
from tests.document.internal.records import KINDS, LANGUAGES, SAMPLES, sample, word
from tests.house import libreoffice

FIFTH = sample("annual-05")


def test_a_full_page_of_a_chinese_record_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    section = FIFTH.sections[0]
    long = replace(section.clauses[0], text=Text({"vi": "", "zh-Hans": "会" * 28 * 60}), clauses=())
    minutes = replace(FIFTH, sections=(replace(section, clauses=(long,)),), annexes=())
    lines = [line.strip() for line in pages(minutes, "cn-gongwen", tmp_path)[1].splitlines() if line.strip()]
    assert lines[:-1] == ["会" * 28] * 22
    assert lines[-1].replace(" ", "") == "—2—"


def test_a_vietnamese_record_is_numbered_from_its_second_page(tmp_path: Path) -> None:
    first, second = pages(FIFTH, "vn-state", tmp_path)[:2]
    assert first.split()[:1] != ["1"]
    assert second.split()[0] == "2"
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in first


@pytest.mark.soak
@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("kind", KINDS)
def test_libreoffice_reads_every_word(name: str, kind: str, tmp_path: Path) -> None:
    read = _squeezed("".join(pages(sample(name), kind, tmp_path)))
    for paragraph in compose(sample(name), kind, LANGUAGES).blocks["heading"]:
        assert _squeezed(paragraph.text) in read  # type: ignore[union-attr]


def pages(minutes: Minutes, kind: str, folder: Path) -> list[str]:
    file = folder / "record.docx"
    file.write_bytes(word(minutes, kind))
    return libreoffice.pdf_text(libreoffice.pdf(file, folder)).split("\f")


def _squeezed(text: str) -> str:
    return "".join(text.split())
