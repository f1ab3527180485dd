"""Foreign Word files are measured as Word would show them: styles, themes, lists, headers, changes that are tracked."""

from __future__ import annotations

import contextlib
import re
from datetime import date
from pathlib import Path

import pytest

from bienban.catalog.profiles import profile_for
from bienban.document.conformance.conform import conform
from bienban.document.measured import Line, Sheet
from bienban.document.word import package
from bienban.document.word.errors import DocumentError
from bienban.document.word.lists import Lists
from bienban.document.word.measuring import measure
from tests.document.conformance import foreign
from tests.house import libreoffice

_TEXT = "Hôm nay, ngày 05 tháng 01 năm 2025, tại Lai Châu, cuộc họp đã diễn ra."


def measured(body: str, parts: dict[str, bytes] | None = None) -> Sheet:
    """What is measured of the good Vietnamese minutes with another body."""
    parts = dict(parts or foreign.state())
    document = parts["word/document.xml"].decode()
    start, end = document.index("<w:body>") + len("<w:body>"), document.index("<w:sectPr>")
    parts["word/document.xml"] = (document[:start] + body + document[end:]).encode()
    return measure(package.write(parts))


def line(body: str, parts: dict[str, bytes] | None = None) -> Line:
    """The first paragraph with text."""
    return next(each for each in measured(body, parts).lines if each.text)


def paragraph(text: str = _TEXT, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_fonts_come_from_the_theme_for_latin_and_for_chinese() -> None:
    """The theme's Chinese font is that of the script that the file names, not the Japanese one."""
    run = line(paragraph()).main
    assert (run.latin, run.chinese, run.size) == ("Times New Roman", "仿宋", 14.0)


def test_a_font_set_directly_outweighs_the_theme_of_its_own_slot_only() -> None:
    run = line(paragraph(run='<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')).main
    assert (run.latin, run.chinese) == ("Arial", "仿宋")


def test_bold_in_the_style_of_a_paragraph_and_of_its_run_is_not_bold() -> None:
    """Styles toggle (ECMA-376, 17.7.3); direct formatting does not."""
    parts = foreign.state()
    strong = b'<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", strong + b"</w:styles>")
    style, strong_run = '<w:pStyle w:val="Muc"/>', '<w:rStyle w:val="Strong"/>'
    assert line(paragraph(properties=style), parts).bold
    assert not line(paragraph(properties=style, run=strong_run), parts).bold
    assert line(paragraph(properties=style, run=f"{strong_run}<w:b/>"), parts).bold


def test_capitals_of_a_style_are_capitals() -> None:
    assert line(paragraph("Thư ký", run="<w:caps/>")).text == "THƯ KÝ"


@pytest.mark.parametrize(
    ("properties", "spaces"),
    [
        ('<w:spacing w:before="120" w:after="60"/>', (6, 3)),
        ('<w:spacing w:beforeLines="50" w:before="1"/>', (6, 0)),
        ('<w:spacing w:after="120"/><w:contextualSpacing/>', (0, 0)),
        ('<w:spacing w:afterAutospacing="1"/>', (0, 14)),
    ],
)
def test_spaces_between_paragraphs(properties: str, spaces: tuple[float, float]) -> None:
    found = line(paragraph(properties=properties))
    assert (found.before, found.after) == spaces


@pytest.mark.parametrize(
    ("properties", "millimetres", "characters"),
    [
        ('<w:ind w:firstLine="567"/>', 10.0, None),
        ('<w:ind w:hanging="567"/>', -10.0, None),
        ('<w:ind w:firstLineChars="200" w:firstLine="640"/>', 11.3, 2.0),
    ],
)
def test_indents(properties: str, millimetres: float, characters: float | None) -> None:
    found = line(paragraph(properties=properties))
    assert found.first_mm == pytest.approx(millimetres, abs=0.05)
    assert found.first_characters == characters


def test_deleted_text_is_not_there_and_inserted_text_is() -> None:
    body = (
        '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>mới</w:t></w:r></w:ins></w:p>'
    )
    assert line(body).text == "mới"


def test_the_numbers_of_lists_are_counted_level_by_level() -> None:
    from lxml import etree

    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (kind, text) in enumerate(
            [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("chineseCounting", "（%4）")]
        )
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    root = etree.fromstring(
        f'<w:numbering xmlns:w="{space}"><w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    lists = Lists(root)
    counted = [lists.number("7", depth) for depth in (0, 1, 1, 2, 2, 3, 0, 1, 2)]
    assert counted == ["I.", "1.", "2.", "a)", "b)", "（一）", "II.", "1.", "a)"]
    assert lists.number("8", 0) == ""


@pytest.mark.parametrize(
    ("content", "align", "form"),
    [
        ("<w:r><w:tab/></w:r>{field}", "center", "1"),
        ("<w:r><w:t>Bản gốc</w:t></w:r><w:r><w:tab/></w:r><w:r><w:tab/></w:r>{field}", "right", "1"),
        ('<w:r><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/></w:r>{field}', "center", "1"),
        ("{field}<w:r><w:t>/</w:t></w:r>{pages}", "left", "1/6"),
        ('<w:fldSimple w:instr=" PAGE "><w:r><w:t>9</w:t></w:r></w:fldSimple>', "left", "1"),
    ],
)
def test_page_numbers_are_found_wherever_word_puts_them(content: str, align: str, form: str) -> None:
    parts = foreign.state()
    header = parts["word/header1.xml"].decode()
    filled = content.format(field=_field("PAGE"), pages=_field("NUMPAGES"))
    start, end = header.index("<w:p>"), header.index("</w:hdr>")
    parts["word/header1.xml"] = f"{header[:start]}<w:p>{filled}</w:p>{header[end:]}".encode()
    number = measure(package.write(parts)).pages[0].numbers[0]
    assert (number.place, number.align, number.form) == ("header", align, form)


def test_a_page_number_in_a_frame_stands_where_the_frame_does() -> None:
    parts = foreign.state()
    framed = b'<w:pPr><w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="right" w:y="1"/>'
    parts["word/header1.xml"] = parts["word/header1.xml"].replace(b"<w:pPr>", framed)
    assert measure(package.write(parts)).pages[0].numbers[0].align == "right"


def test_what_libreoffice_saved_again_measures_the_same(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(package.write(foreign.gongwen()))
    (tmp_path / "again").mkdir()
    again = measure(libreoffice.docx(tmp_path / "x.docx", tmp_path / "again").read_bytes())
    first = measure((tmp_path / "x.docx").read_bytes())
    assert [each.text for each in again.lines if each.text] == [each.text for each in first.lines if each.text]
    assert [each.main.chinese for each in again.lines if each.text] == [
        each.main.chinese for each in first.lines if each.text
    ]
    assert again.pages[0].type_height == pytest.approx(first.pages[0].type_height, abs=0.5)
    assert again.even_and_odd


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"%PDF-1.7", b"{}" * 40])
def test_what_is_no_word_file_is_a_sentence(content: bytes) -> None:
    with pytest.raises(DocumentError, match="not a Word document"):
        measure(content)


def test_macros_and_document_types_are_refused() -> None:
    parts = foreign.state()
    macros = {
        **parts,
        "[Content_Types].xml": parts["[Content_Types].xml"].replace(b"main+xml", b"macroEnabled.main+xml"),
    }
    with pytest.raises(DocumentError, match="macros"):
        measure(package.write(macros))
    entity = {**parts, "word/styles.xml": b'<!DOCTYPE x [<!ENTITY a "b">]>' + parts["word/styles.xml"]}
    with pytest.raises(DocumentError):
        measure(package.write(entity))


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header1.xml"])
def test_a_damaged_part_is_a_sentence(name: str) -> None:
    parts = foreign.state()
    parts[name] = parts[name][: len(parts[name]) // 2]
    with pytest.raises(DocumentError):
        measure(package.write(parts))


@pytest.mark.parametrize("name", ["word/styles.xml", "word/numbering.xml", "word/theme.xml", "word/settings.xml"])
def test_a_file_without_a_part_is_measured_all_the_same(name: str) -> None:
    parts = foreign.state()
    del parts[name]
    assert measure(package.write(parts)).lines


@pytest.mark.parametrize("value", ["", "x", "0", "1", "-7", "99999999999999999999", "1e400", "nan", "一"])
def test_no_value_of_an_attribute_makes_it_fall(value: str) -> None:
    """Whatever stands where a number belongs: something is measured, or one sentence says why not."""
    parts = foreign.gongwen()
    for name in ("document", "styles", "numbering", "footer1", "settings"):
        text = parts[f"word/{name}.xml"].decode()
        parts[f"word/{name}.xml"] = re.sub(r'(w:(?!id)\w+=")-?\d+"', rf'\g<1>{value}"', text).encode()
    with contextlib.suppress(DocumentError):
        conform(profile_for("cn-gongwen", date(2026, 11, 22)), measure(package.write(parts)))


def _field(instruction: str) -> str:
    return "".join(
        f"<w:r>{piece}</w:r>"
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText> {instruction} </w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>4</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
