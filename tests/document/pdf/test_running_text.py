"""Chinese lines as they are printed: no mark alone on a line, no line left empty within running text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bienban.catalog.languages import load
from bienban.document.internal.exporting import export
from bienban.document.pdf.measuring import PrintedPage, printed_pages
from bienban.document.pdf.office import Office
from tests.document.pdf.documents import sample, word

MARKS = set("，。、；：？！”’）》」』】")
"""What may not begin a line (CLREQ, 3.1.4), so least of all be one."""

SAMPLES = ("annual-03", "annual-05", "corridor-10", "exchange-2024", "intent-2024", "working-group-11")
SPACED = ("附件", "出席", "列席")
"""What stands after the text with a space before it."""

LINE = 28.95 * 25.4 / 72
"""The pitch of GB/T 9704-2012 in mm."""


def lone(pages: tuple[PrintedPage, ...]) -> list[str]:
    """The lines that hold nothing but marks."""
    return [line.text for page in pages for line in page.lines if set(line.text) <= MARKS]


def empty_lines(pages: tuple[PrintedPage, ...]) -> list[str]:
    """The lines of running text after which one stays empty, although the paragraph of the next one does not begin."""
    found = []
    for page in pages:
        left = min((line.left for line in page.lines), default=0.0)
        for line, following in pairwise(page.lines):
            turned = following.left < left + 0.5 and line.size == following.size
            turned = turned and not following.text.startswith(SPACED)
            if turned and following.baseline - line.baseline > 1.5 * LINE:
                found.append(line.text)
    return found


def record(name: str) -> bytes:
    """The Chinese side's own record of a sample."""
    return next(iter(export(sample(name), "minutes", "cn-gongwen", languages=load())))[1]


def check(pdf: bytes) -> None:
    pages = printed_pages(pdf)
    assert lone(pages) == []
    assert empty_lines(pages) == []


def test_the_lines_of_a_record_and_of_an_original(office: Office) -> None:
    check(office.pdf(record("annual-05")))
    check(office.pdf(word("annual-05", "zh")))


@pytest.mark.soak
@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("layout", ["zh", "sequential", "columns"])
@pytest.mark.parametrize("keeper", ["vn", "cn"])
def test_no_original_has_a_lone_mark(name: str, layout: str, keeper: str, office: Office) -> None:
    assert lone(printed_pages(office.pdf(word(name, layout, keeper)))) == []


@pytest.mark.soak
@pytest.mark.parametrize("name", SAMPLES)
def test_no_record_has_an_empty_line(name: str, office: Office) -> None:
    check(office.pdf(record(name)))
