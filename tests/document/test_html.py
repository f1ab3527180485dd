"""The instant preview, read by the text document that will show it."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocument

from bienban.catalog.choices import Choices
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Clause, Minutes
from bienban.core.text import Text
from bienban.document.html import Part, part, part_keys
from tests.document.reading import LANGUAGES, paper, printed
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual

pytestmark = pytest.mark.usefixtures("qapp")


def shown(html: str) -> QTextDocument:
    """The part as the window lays it out."""
    document = QTextDocument()
    document.setHtml(html)
    return document


def parts(minutes: Minutes, original: Original, layout: Layout) -> tuple[Part, ...]:
    """The whole preview, part by part, in the order of the page."""
    return tuple(part(minutes, original, layout, LANGUAGES, key) for key in part_keys(minutes))


def links(document: QTextDocument) -> set[str]:
    """The targets of all links."""
    found = set()
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            found.add(fragments.fragment().charFormat().anchorHref())
            fragments += 1
        block = block.next()
    return found - {""}


def plain(words: str) -> str:
    """Words without what only says where lines end and how wide a name is set."""
    return "".join(words.split()).replace("\u3000", "").upper()


@pytest.mark.parametrize("layout", [VI, ZH, SEQUENTIAL, COLUMNS])
def test_the_preview_says_what_the_paper_says(layout: Layout) -> None:
    record = annual()
    whole = plain("".join(shown(part.html).toPlainText() for part in parts(record, Original("cn"), layout)))
    for language in layout.languages:
        for words in printed(paper(record, "cn", layout), language):
            assert plain(words) in whole


def test_every_paragraph_of_the_record_is_a_link_to_its_place() -> None:
    html = part(annual(), Original("vn"), COLUMNS, LANGUAGES, "sect0004").html
    assert {"sect0004/heading/vi", "sect0004/heading/zh-Hans", "clause4a/text/vi"} <= links(shown(html))


def test_the_parts_are_the_places_of_the_record_in_the_order_of_the_page() -> None:
    keys = ("heading", "preamble", "sect0002", "sect0004", "signing", "annexes")
    assert part_keys(annual()) == keys
    assert tuple(part.key for part in parts(annual(), Original("vn"), VI)) == keys


def test_a_change_in_one_section_changes_one_part() -> None:
    record = annual()
    first = record.sections[0]
    other = replace(first, clauses=(*first.clauses, Clause(id="clause99", text=Text({"vi": "Thêm."}))))
    before = parts(record, Original("vn"), VI)
    after = parts(replace(record, sections=(other, *record.sections[1:])), Original("vn"), VI)
    assert [new.key for old, new in zip(before, after, strict=True) if old != new] == ["sect0002"]


def test_what_html_reserves_is_printed_literally() -> None:
    record = replace(annual(), preamble=(Clause(id="clause00", text=Text({"vi": "a < b & “c” > ]]> <b>d</b>"})),))
    document = shown(part(record, Original("vn"), VI, LANGUAGES, "preamble").html)
    assert document.toPlainText() == "a < b & “c” > ]]> <b>d</b>"


def test_an_unknown_part_is_empty() -> None:
    assert part(annual(), Original("vn"), VI, LANGUAGES, "gonegone").html == ""


def test_what_the_office_chose_is_seen_at_once() -> None:
    def signing(values: dict[str, str]) -> str:
        return shown(part(annual(), Original("vn"), VI, LANGUAGES, "signing", Choices(values)).html).toPlainText()

    assert LANGUAGES["vi"].seal not in signing({})
    assert LANGUAGES["vi"].seal in signing({"seal-place": "on"})
