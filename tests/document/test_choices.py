"""What an office chose is seen on paper: every setting that is no default changes the Word file, and it stays valid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog.languages import load
from bienban.catalog.settings import DEFAULT, Choices, chosen
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.export import export
from bienban.document.signatures import in_plain_order
from bienban.storage import decode
from tests.document.internal.records import word
from tests.house import libreoffice
from tests.house.validity import faults
from tests.house.word import W, WordFile

LANGUAGES = load()
VI, ZH, COLUMNS = Layout(("vi",)), Layout(("zh-Hans",)), Layout(("vi", "zh-Hans"), columns=True)
ALL = {
    "keeper-tag": "off",
    "page-number": "plain",
    "signature-rows": "plain",
    "zh-lines": "22",
    "annex-pages": "anew",
    "columns": "56",
    "fang-song": "FangSong_GB2312",
    "party-line": "18",
    "party-titles": "bold",
    "seal-place": "on",
}


def annual() -> Minutes:
    """Five who sign, four of them of one side; two annexes."""
    file = paths.resources() / "samples" / "annual-05.bienban"
    return decode(file.read_bytes(), file.name)


def original(layout: Layout, values: Mapping[str, str], minutes: Minutes | None = None) -> WordFile:
    return WordFile(_bytes(layout, chosen(values), minutes or annual()))


def _bytes(layout: Layout, choices: Choices, minutes: Minutes) -> bytes:
    made = export(minutes, "m", originals=[Original("vn")], layouts=[layout], languages=LANGUAGES, choices=choices)
    ((_name, content),) = made
    return content


@pytest.mark.parametrize("layout", [VI, ZH, COLUMNS, Layout(("vi", "zh-Hans"))])
def test_everything_chosen_at_once_is_a_valid_file_and_proved(layout: Layout, tmp_path: Path) -> None:
    assert faults(_bytes(layout, chosen(ALL), annual()), tmp_path) == []


@pytest.mark.parametrize("kind", ["vn-state", "vn-party", "cn-gongwen"])
def test_internal_documents_with_everything_chosen_are_valid(kind: str, tmp_path: Path) -> None:
    assert faults(word(annual(), kind, chosen(ALL)), tmp_path) == []


def test_what_is_chosen_for_other_papers_leaves_the_sheet_as_it_is_shipped() -> None:
    other = original(VI, {"party-line": "18", "card-language": "host", "originals": "party"})
    assert other.parts == original(VI, {}).parts


def test_the_keepers_tag_can_be_left_out() -> None:
    with_tag, without = (original(VI, {"keeper-tag": value}).lines("word/footer1.xml")[0] for value in ("on", "off"))
    assert "Bản gốc do" in with_tag.text
    assert "Bản gốc do" not in without.text
    assert without.text.endswith(with_tag.text[-8:])


@pytest.mark.parametrize(("value", "fields"), [("of-total", ["PAGE", "NUMPAGES"]), ("plain", ["PAGE"])])
def test_the_page_number_counts_the_pages_or_not(value: str, fields: list[str]) -> None:
    footer = original(VI, {"page-number": value}).xml("word/footer1.xml")
    assert [(each.text or "").strip() for each in footer.iter(f"{W}instrText")] == fields


def test_five_sign_in_three_rows_or_in_two() -> None:
    assert [_rows(original(VI, {"signature-rows": value})) for value in ("sides", "plain")] == [[2, 2, 1], [3, 2]]
    assert in_plain_order(2, 2) == [[(0, 0), (1, 0)], [(0, 1), (1, 1)]]


def _rows(file: WordFile) -> list[int]:
    counted = [
        sum(1 for line in row.iter(f"{W}pStyle") if line.get(f"{W}val") == "Signaturenamevi")
        for row in file.xml().iter(f"{W}tr")
    ]
    return [count for count in counted if count]


def test_a_chinese_original_may_have_the_lines_and_the_page_of_an_official_paper(tmp_path: Path) -> None:
    minutes = annual()
    section = minutes.sections[0]
    long = replace(section.clauses[0], text=section.clauses[0].text.replaced("zh-Hans", "会" * 28 * 60), clauses=())
    minutes = replace(minutes, sections=(replace(section, clauses=(long,)),))
    file = tmp_path / "original.docx"
    file.write_bytes(_bytes(ZH, chosen({"zh-lines": "22"}), minutes))
    page = libreoffice.pdf_text(libreoffice.pdf(file, tmp_path)).split("\f")[2]
    assert [line.strip() for line in page.splitlines() if "会会" in line] == ["会" * 28] * 22
    assert _margin(original(VI, {"zh-lines": "22"}), "top") == _margin(original(ZH, {}), "top")
    assert _margin(original(ZH, {"zh-lines": "22"}), "top") == round(37 * 1440 / 25.4)


def _margin(file: WordFile, side: str) -> int:
    found = file.xml().find(f"{W}body/{W}sectPr/{W}pgMar")
    return 0 if found is None else int(found.get(f"{W}{side}", "0"))


def test_annexes_may_begin_with_page_one(tmp_path: Path) -> None:
    made = original(VI, {"annex-pages": "anew"})
    first, second = made.xml().iter(f"{W}sectPr")
    assert first.getparent().tag == f"{W}pPr"  # type: ignore[union-attr]
    assert second.find(f"{W}pgNumType").get(f"{W}start") == "1"  # type: ignore[union-attr]
    assert len(list(original(VI, {}).xml().iter(f"{W}sectPr"))) == 1
    bare = replace(annual(), annexes=())
    assert len(list(original(VI, {"annex-pages": "anew"}, bare).xml().iter(f"{W}sectPr"))) == 1


def test_the_vietnamese_column_may_be_wider() -> None:
    for layout_value, share in (("50", 0.5), ("56", 0.56)):
        table = next(original(COLUMNS, {"columns": layout_value}).xml().iter(f"{W}tbl"))
        left, right = (int(each.get(f"{W}w", "0")) for each in table.iter(f"{W}gridCol"))
        padding = round(4 * 1440 / 25.4)
        assert abs((left - padding) / (left + right - 2 * padding) - share) < 0.001


def test_the_wider_column_stays_vietnamese_where_chinese_stands_first() -> None:
    made = export(
        annual(), "m", originals=[Original("cn")], layouts=[COLUMNS], languages=LANGUAGES, choices=chosen(ALL)
    )
    ((_name, content),) = made
    table = next(WordFile(content).xml().iter(f"{W}tbl"))
    left, right = (int(each.get(f"{W}w", "0")) for each in table.iter(f"{W}gridCol"))
    assert left < right


def test_the_font_of_running_chinese_may_be_the_older_one() -> None:
    for file in (original(ZH, {"fang-song": "FangSong_GB2312"}), WordFile(word(annual(), "cn-gongwen", chosen(ALL)))):
        fonts = {run.fonts["eastAsia"] for line in file.lines() for run in line.runs}
        assert "FangSong_GB2312" in fonts
        assert "FangSong" not in fonts


def test_the_partys_lines_and_titles() -> None:
    plain, other = (WordFile(word(annual(), "vn-party", choices)) for choices in (DEFAULT, chosen(ALL)))
    assert [_line(file, "Bodyvi") for file in (plain, other)] == ["380", "360"]
    assert [file.resolved("Signaturetitlevi").get("b/val") for file in (plain, other)] == ["0", "1"]


def _line(file: WordFile, style: str) -> str:
    found = file.styles[style].find(f"{W}pPr/{W}spacing")
    return "" if found is None else found.get(f"{W}line", "")


def test_a_place_for_the_seal_stands_under_every_title() -> None:
    texts = [line.text for line in original(COLUMNS, {"seal-place": "on"}).lines()]
    assert (texts.count("(Ký, đóng dấu)"), texts.count("（签字、盖章）")) == (5, 5)
    assert "(Ký, đóng dấu)" not in original(COLUMNS, {}).texts()
