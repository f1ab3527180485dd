"""The house's own judge finds what is wrong; a judge that never complains proves nothing."""

from __future__ import annotations

import re

import pytest

from bienban.document.word import package
from bienban.document.word.writer import write
from tests.document.reading import paper
from tests.document.records import COLUMNS, annual
from tests.document.word.papers import LAYOUTS
from tests.document.word.templates import shipped
from tests.house import word

_ANNUAL = paper(annual(), "vn", COLUMNS)
PAPER = _ANNUAL._replace(blocks={**_ANNUAL.blocks, "delegations": LAYOUTS["columns"].blocks["delegations"]})
GOOD = write(PAPER, shipped(PAPER))

BREAKAGES = {
    "a cell does not end": ("document", r"(<w:p>(?:(?!</w:p>).)*</w:p>)</w:tc>", r"\1<w:tbl/></w:tc>"),
    "no paragraph after": ("document", r"<w:p><w:pPr><w:pStyle w:val=\"Spacer\"/></w:pPr></w:p><w:tbl>", "<w:tbl>"),
    "heading row": ("document", "<w:tblHeader/>", ""),
    "a row of": ("document", r'<w:gridSpan w:val="4"/>', ""),
    "share a run": ("footer1", r'<w:fldChar w:fldCharType="separate"/></w:r><w:r>(<w:rPr>.*?</w:rPr>)', "<w:fldChar/>"),
    "without an end": ("document", r'<w:bookmarkEnd w:id="1"/>', ""),
    "is used twice": ("document", r'w:name="bb_[^"]*"', 'w:name="bb_a"'),
    "a control of plain text": ("document", "</w:sdtPr>", "<w:text/></w:sdtPr>"),
    "a field without an end": ("footer1", '<w:r>(?:(?!</w:r>).)*<w:fldChar w:fldCharType="end"/></w:r>', ""),
    "is named and not defined": ("styles", "<w:keepNext/>", '<w:numPr><w:numId w:val="4"/></w:numPr>'),
    "with the same": ("styles", 'w:styleId="Bodyvi"', 'w:styleId="Bodyzh"'),
    "no font for eastAsia": ("styles", r' w:eastAsia="(FangSong|Sim\w+|KaiTi)"', ""),
    "has no language": ("styles", r"<w:lang [^>]*>", ""),
    "formatted directly": ("document", r"<w:r><w:t>", "<w:r><w:rPr><w:b/></w:rPr><w:t>"),
    "not in the Chinese font": ("document", r'<w:rStyle w:val="Zhpunctuation"/>', ""),
    "no style has the id": ("document", r'"Colbodyvi"', '"Nowhere"'),
    "which is not there": ("_rels/document.xml.rels", r"footer1\.xml", "footer9.xml"),
}


def test_a_good_file_is_good() -> None:
    assert word.faults(GOOD) == []


@pytest.mark.parametrize(("fault", "breakage"), BREAKAGES.items(), ids=BREAKAGES.keys())
def test_a_broken_file_is_found_out(fault: str, breakage: tuple[str, str, str]) -> None:
    part, pattern, replacement = breakage
    parts = package.read(GOOD)
    name = f"word/{part}" if part.endswith(".rels") else f"word/{part}.xml"
    broken, count = re.subn(pattern, replacement, parts[name].decode())
    assert count
    parts[name] = broken.encode()
    assert any(fault in found for found in word.faults(package.write(parts)))
