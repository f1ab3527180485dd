"""Templates as Word, WPS and LibreOffice leave them: they print what the untouched template prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from bienban.catalog.languages import load
from bienban.core.alternat import Layout, Original
from bienban.document.blocks import Paper
from bienban.document.compose import compose
from bienban.document.word import package
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.document.records import annual
from tests.document.word.papers import LAYOUTS
from tests.document.word.templates import COLUMNS, JOINT
from tests.house import libreoffice, validity
from tests.house.word import WordFile, faults

FILES = Path(__file__).parents[2] / "data" / "templates"
LANGUAGES = load()
LINK = "External relationship target: http://next.place.vi/"
"""Word made a hyperlink of what was typed; a public checker names every link to a page."""


def paper(*languages: str) -> Paper:
    return compose(annual(), Original("vn"), Layout(languages), LANGUAGES)


def printed(data: bytes) -> list[tuple[str, str]]:
    return [(line.text, line.style) for line in WordFile(data).lines() if line.text]


@pytest.mark.parametrize(
    ("name", "layout", "shipped"), [("joint", "stacked", JOINT), ("joint-columns", "columns", COLUMNS)]
)
def test_a_shipped_template_saved_by_libreoffice_prints_the_same(name: str, layout: str, shipped: bytes) -> None:
    data = write(LAYOUTS[layout], FILES / f"{name}.libreoffice.docx")
    assert printed(data) == printed(write(LAYOUTS[layout], shipped))
    assert faults(data) == []


@pytest.mark.parametrize("name", ["vn-state", "vn-party", "cn-gongwen"])
def test_a_sheet_of_one_side_saved_by_libreoffice_keeps_its_slots(name: str) -> None:
    saved, shipped = FILES / f"{name}.libreoffice.docx", JOINT
    assert {"body", "organ"} <= set(Template.read(saved).slots)
    assert {"body"} <= set(Template.read(shipped).slots)


def test_a_shipped_template_saved_again_now_prints_the_same(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    (tmp_path / "mine.docx").write_bytes(JOINT)
    saved = libreoffice.docx(tmp_path / "mine.docx", tmp_path / "again")
    assert printed(write(LAYOUTS["zh"], saved)) == printed(write(LAYOUTS["zh"], JOINT))


@pytest.mark.parametrize("name", ["like-word", "like-word.libreoffice"])
def test_slots_that_word_has_taken_apart_are_read(name: str, tmp_path: Path) -> None:
    data = write(paper("vi"), FILES / f"{name}.docx")
    texts = [line.text for line in WordFile(data).lines()]
    assert "tỉnh Vân Nam (Trung Quốc), năm 2026." in texts
    assert texts.count("Bản gốc do phía Việt Nam giữ") == 2  # a text box, and its form for older programs
    assert sum(text.startswith("BIÊN BẢN Hội nghị thường niên lần thứ 5") for text in texts) == 1
    titles = [line.style for line in WordFile(data).lines() if line.text == "Bí thư Tỉnh ủy Lai Châu"]
    assert titles[0] == "Table cell vi"
    if name == "like-word":
        judged = [fault for fault in validity.faults(data, tmp_path) if "formatted directly" not in fault]
        assert [fault for fault in judged if LINK not in fault] == []


def test_nothing_of_the_office_s_own_work_is_handed_on() -> None:
    word = WordFile(write(paper("vi"), FILES / "like-word.docx"))
    everything = b"".join(word.parts.values())
    for trace in (
        b"secret",
        b"n\xe1\xbb\x99i b\xe1\xbb\x99",
        b"UBND</Company>",
        b"rsid",
        b"w:ins ",
        b"w:del ",
        b"commentRef",
    ):
        assert trace not in everything
    assert not any("comments" in name or "glossary" in name or "app.xml" in name for name in word.names)


@pytest.mark.parametrize("name", ["like-wps", "like-wps.libreoffice"])
def test_full_width_braces_letters_and_stops_are_read(name: str, tmp_path: Path) -> None:
    data = write(paper("zh-Hans"), FILES / f"{name}.docx")
    word = WordFile(data)
    assert word.texts()[:2] == [
        "越南莱州、老街、宣光、奠边四省与中国云南省委书记年度会晤机制第五次会议纪要",
        "地点：莱州\u3000时间：2025年10月30日",
    ]
    rows = [line.text for line in word.lines() if line.in_table and line.style == "Table cell zh"]
    assert rows[:2] == ["王宁", "云南省委书记"]
    if name == "like-wps":
        assert [fault for fault in validity.faults(data, tmp_path) if "formatted directly" not in fault] == []


def test_a_template_without_styles_and_settings_is_used() -> None:
    parts = package.read(JOINT)
    del parts["word/styles.xml"], parts["word/settings.xml"]
    rels = parts["word/_rels/document.xml.rels"].decode()
    for kind in ("styles", "settings"):
        start = rels.rindex("<Relationship ", 0, rels.index(f'/{kind}"'))
        rels = rels[:start] + rels[rels.index("/>", start) + 2 :]
    parts["word/_rels/document.xml.rels"] = rels.encode()
    word = WordFile(write(LAYOUTS["vi"], package.write(parts)))
    shipped = WordFile(write(LAYOUTS["vi"], JOINT))
    assert word.texts() == shipped.texts()
    styles = next(name for name in word.names if name.endswith("styles.xml"))
    assert b"Body vi" in word.parts[styles]


def test_an_original_that_became_a_template_gives_its_own_words_to_nobody() -> None:
    made = write(paper("vi"), JOINT)
    parts = package.read(made)
    slot = b"<w:p><w:r><w:t>{{signatures}}</w:t></w:r></w:p>"
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + slot, 1)
    again = WordFile(write(LAYOUTS["vi"], package.write(parts)))
    body = again.parts["word/document.xml"].decode()
    assert "Hội nghị thường niên lần thứ" in body
    assert 'w:val="minutes/title/vi"' not in body
    assert "bb_minutes_title_vi" not in body
    assert sum(name.startswith("customXml/item") and "Props" not in name for name in again.names) == 1
