"""The shipped templates and their styles, and what happens in a template that lacks some."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document

from bienban import paths
from bienban.document import slots
from bienban.document.blocks import BLOCK_SLOTS
from bienban.document.word import build, package
from bienban.document.word.styles import STYLES
from bienban.document.word.writer import write
from tests.document.word.papers import LAYOUTS
from tests.document.word.templates import JOINT, shipped
from tests.house.word import SLOTS, W, WordFile, faults

each_template = pytest.mark.parametrize("name", build.SHEETS)


def without(*names: str, data: bytes = JOINT) -> bytes:
    parts = package.read(data)
    sheet = parts["word/styles.xml"].decode()
    for name in names:
        sheet = re.sub(rf'<w:style (?:(?!</w:style>).)*<w:name w:val="{name}"/>.*?</w:style>', "", sheet)
    parts["word/styles.xml"] = sheet.encode()
    return package.write(parts)


@each_template
def test_the_shipped_template_is_what_the_style_data_say(name: str) -> None:
    built = dict(build.templates())[name]
    assert package.read((paths.templates() / name).read_bytes()) == package.read(built)


@each_template
def test_every_style_resolves_to_four_fonts_and_a_language(name: str) -> None:
    word = WordFile((paths.templates() / name).read_bytes())
    for identifier, style in word.styles.items():
        if style.get(f"{W}type") == "paragraph":
            found = word.resolved(identifier)
            assert all(found.get(f"rFonts/{slot}") for slot in SLOTS), identifier
            assert found["lang/val"] == ("en-US" if identifier.endswith("zh") else "vi-VN")
            assert found["lang/eastAsia"] == "zh-CN"


@each_template
def test_no_style_asks_for_a_theme(name: str) -> None:
    assert b"Theme=" not in WordFile((paths.templates() / name).read_bytes()).parts["word/styles.xml"]


@pytest.mark.parametrize(
    ("name", "margins"), [("joint.docx", (25, 22, 24, 32)), ("joint-columns.docx", (25, 20, 24, 28))]
)
def test_the_pages_have_their_margins(name: str, margins: tuple[int, ...]) -> None:
    section = WordFile((paths.templates() / name).read_bytes()).xml().find(f".//{W}pgMar")
    assert section is not None
    found = (int(section.get(f"{W}{side}", "0")) for side in ("top", "right", "bottom", "left"))
    assert tuple(round(twips * 25.4 / 1440) for twips in found) == margins


def test_headings_have_an_outline_level() -> None:
    word = WordFile(JOINT)
    for identifier in ("Heading1vi", "Heading1zh", "Stackheadingvi", "Colheadingzh"):
        chain = [word.styles[identifier], *(word.styles[each] for each in ("Heading1vi", "Heading1zh"))]
        assert any(style.find(f"{W}pPr/{W}outlineLvl") is not None for style in chain)


def test_a_style_stands_after_the_one_it_is_based_on() -> None:
    names = list(STYLES)
    assert all(not style.parent or names.index(style.parent) < names.index(name) for name, style in STYLES.items())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_styles_that_a_template_lacks_are_copied(layout: str) -> None:
    paper = LAYOUTS[layout]
    bare = without(*(name for name in STYLES if not name.startswith(("Base", "Keeper"))), "Zh punctuation.*?")
    data = write(paper, bare)
    assert faults(data) == []
    whole = WordFile(write(paper, shipped(paper)))
    assert [(line.text, line.style) for line in WordFile(data).lines()] == [
        (line.text, line.style) for line in whole.lines()
    ]
    assert "Table cell vi" not in WordFile(write(LAYOUTS["zh"], bare)).style_names()


def test_a_foreign_document_serves_as_a_template() -> None:
    foreign = Document()
    foreign.add_paragraph("Mẫu của cơ quan")
    for name in BLOCK_SLOTS:
        foreign.add_paragraph(f"{{{{{name}}}}}")
    stream = io.BytesIO()
    foreign.save(stream)
    for layout in ("zh", "columns"):
        word = WordFile(write(LAYOUTS[layout], stream.getvalue()))
        runs = [run for line in word.lines()[1:] for run in line.runs]
        assert {run.fonts["eastAsia"] for run in runs} <= {"FangSong", "SimHei", "KaiTi", "SimSun"}
        assert {run.language for run in runs} <= {"vi-VN", "en-US"}
        assert not any(name.endswith(".jpeg") for name in word.names)


def test_a_copied_style_is_based_on_the_office_s_own() -> None:
    parts = package.read(without("Lead vi"))
    sheet = parts["word/styles.xml"].decode()
    parts["word/styles.xml"] = (
        sheet.replace('"Bodyvi"', '"a12"').replace('w:styleId="Titlevi"', 'w:styleId="Leadvi"').encode()
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace(b'"Bodyvi"', b'"a12"')
    word = WordFile(write(LAYOUTS["vi"], package.write(parts)))
    lead = next(style for style in word.styles.values() if style.find(f"{W}name").get(f"{W}val") == "Lead vi")  # type: ignore[union-attr]
    assert lead.find(f"{W}basedOn").get(f"{W}val") == "a12"  # type: ignore[union-attr]
    assert lead.get(f"{W}styleId") == "Leadvi2"


def test_an_office_s_own_chinese_font_gets_its_own_punctuation() -> None:
    parts = package.read(JOINT)
    sheet = parts["word/styles.xml"].decode()
    base = sheet.index('w:styleId="Basezh"')
    parts["word/styles.xml"] = (sheet[:base] + sheet[base:].replace('"FangSong"', '"FangSong_GB2312"', 1)).encode()
    data = write(LAYOUTS["zh"], package.write(parts))
    assert faults(data) == []
    assert "Zh punctuation FangSong_GB2312" in WordFile(data).style_names()


def test_the_page_on_templates_names_every_style_and_slot() -> None:
    page = (paths.templates().parent / "docs" / "format" / "template.md").read_text(encoding="utf-8")
    kinds = {name.removesuffix(" vi").removesuffix(" zh") for name in STYLES}
    assert [kind for kind in kinds if f"`{kind}`" not in page] == []
    assert [slot for slot in (*slots.BLOCKS, *slots.TEXTS) if f"`{{{{{slot}}}}}`" not in page] == []
