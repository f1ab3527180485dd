"""Reading a Word file back, as other programs and people leave it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bienban.document.blocks import Columns, Paper, Paragraph
from bienban.document.number import number
from bienban.document.word import package
from bienban.document.word.errors import DocumentError
from bienban.document.word.reading import Reading, read
from bienban.document.word.writer import write
from tests.document.word.templates import JOINT, with_body
from tests.document.word.templates import paragraph as p
from tests.house import libreoffice

BODY = p("{{body}}")
TEXT = "Hai bên nhất trí “tăng cường”"
ADDRESS = "c1234567/text/vi"


def made(template: bytes = JOINT) -> bytes:
    blocks = (
        Paragraph("Body vi", "vi", f"1.\u00a0{TEXT}", ADDRESS, number=3),
        Columns(((Paragraph("Body vi", "vi", "hai", "c2345678/text/vi"), Paragraph("Body zh", "zh-Hans", "二")),)),
    )
    return write(Paper(("vi", "zh-Hans"), False, {"body": blocks}), template)


def changed(pattern: str, replacement: str, part: str = "word/document.xml") -> Reading:
    parts = package.read(made())
    text, count = re.subn(pattern, replacement, parts[part].decode(), flags=re.DOTALL)
    assert count
    parts[part] = text.encode()
    return read(package.write(parts))


def said(reading: Reading) -> list[tuple[str, str]]:
    return [(passage.address, passage.text) for passage in reading.passages]


WHOLE = [(ADDRESS, f"1.\u00a0{TEXT}"), ("c2345678/text/vi", "hai"), ("", "二")]


def in_first(content: str) -> list[tuple[str, str]]:
    """The file with ``content`` in place of the first paragraph's words."""
    return said(changed(r"(<w:sdtContent>).*?(</w:sdtContent>)", rf"\1{content}\2"))[:-2]


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_an_untouched_file_says_what_was_printed() -> None:
    found = read(made())
    assert said(found) == WHOLE
    assert [passage.style for passage in found.passages] == ["Body vi", "Body vi", "Body zh"]
    assert found.printed_number == found.original["number"] == number(text for _address, text in WHOLE)


def test_without_controls_bookmarks_carry_the_address() -> None:
    assert said(changed(r"<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent>(.*?)</w:sdtContent></w:sdt>", r"\1")) == WHOLE


def test_without_bookmarks_controls_carry_the_address() -> None:
    assert said(changed(r"<w:bookmark(Start|End) [^>]*>", "")) == WHOLE


def test_a_control_counts_more_than_a_bookmark() -> None:
    assert said(changed('w:name="bb_c1234567_text_vi"', 'w:name="bb_c9999999_text_vi"')) == WHOLE


def test_a_control_around_two_paragraphs_gives_both_its_address() -> None:
    block = (
        f'<w:sdt><w:sdtPr><w:tag w:val="{ADDRESS}"/></w:sdtPr><w:sdtContent><w:p>{t("một")}</w:p><w:p>{t("hai")}</w:p>'
        "</w:sdtContent></w:sdt>"
    )
    found = said(changed(r"<w:p><w:pPr><w:pStyle w:val=\"Bodyvi\"/></w:pPr><w:bookmarkStart.*?</w:p>", block))
    assert found[:2] == [(ADDRESS, "một"), (ADDRESS, "hai")]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (t("Hai ") + '<w:proofErr w:type="spellStart"/>' + t("bên"), "Hai bên"),
        (f'{t("Hai ")}<w:ins w:id="901" w:author="x">{t("bên")}</w:ins>', "Hai bên"),
        (f'{t("Hai ")}<w:del w:id="901"><w:r><w:delText>ba</w:delText></w:r></w:del>{t("bên")}', "Hai bên"),
        (f'{t("Hai")}<w:moveFrom w:id="91">{t("ba")}</w:moveFrom><w:moveTo w:id="92">{t("!")}</w:moveTo>', "Hai!"),
        ("<w:r><w:t>Hai</w:t><w:br/><w:t>bên</w:t><w:tab/><w:noBreakHyphen/></w:r>", "Hai\nbên\t\u2011"),
        (t("Hai") + '<w:r><w:br w:type="page"/></w:r>' + t(" bên"), "Hai bên"),
        (t("Hai") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> không</w:t></w:r>" + t(" bên"), "Hai bên"),
        (f'<w:hyperlink w:anchor="a">{t("Hai")}</w:hyperlink><w:smartTag w:element="e">{t("!")}</w:smartTag>', "Hai!"),
        (f'<w:fldSimple w:instr=" PAGE ">{t("3")}</w:fldSimple><w:fldSimple w:instr="REF">{t("x")}</w:fldSimple>', "x"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t("6")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            f"{t('x')}",
            "x",
        ),
    ],
)  # fmt: skip
def test_what_programs_and_people_put_into_a_line(content: str, text: str) -> None:
    assert in_first(content) == [(ADDRESS, f"1.\u00a0{text}")]


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    two = (
        '<w:p><w:pPr><w:rPr><w:del w:id="901"/></w:rPr></w:pPr>'
        f'<w:bookmarkStart w:id="91" w:name="bb_c1234567_text_vi"/>{t("một ")}<w:bookmarkEnd w:id="91"/></w:p>'
        f"<w:p>{t('hai')}</w:p>"
    )
    assert said(changed(r"<w:p><w:pPr><w:pStyle w:val=\"Bodyvi\"/></w:pPr><w:bookmarkStart.*?</w:p>", two))[0] == (
        ADDRESS,
        "một hai",
    )


def test_a_deleted_row_says_nothing() -> None:
    row = '<w:tr><w:trPr><w:cantSplit/><w:del w:id="901" w:author="x"/></w:trPr>'
    assert said(changed("<w:tr><w:trPr><w:cantSplit/></w:trPr>", row)) == WHOLE[:1]


def test_a_text_box_counts_once() -> None:
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:txbxContent>{p("khung")}</w:txbxContent></mc:Choice>'
        f"<mc:Fallback><w:txbxContent>{p('khung')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
        f"{t('ngoài')}</w:p>"
    )
    found = said(changed("<w:body>", f"<w:body>{box}"))
    assert found == [("", "khung"), ("", "ngoài"), *WHOLE]


def test_fixed_text_of_a_template_counts_and_has_no_address() -> None:
    found = read(made(with_body(p("Tỉnh A") + BODY + p("Hết."))))
    assert said(found) == [("", "Tỉnh A"), *WHOLE, ("", "Hết.")]
    assert found.printed_number == found.original["number"] == number(text for _address, text in said(found))


def test_the_number_on_pages_is_found_without_its_anchors() -> None:
    pattern = r"<w:bookmark(Start|End)[^>]*>|<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent>|</w:sdtContent></w:sdt>"
    assert changed(pattern, "", "word/footer1.xml").printed_numbers == read(made()).printed_numbers


def test_a_word_of_eight_letters_is_not_taken_for_the_number_of_an_original() -> None:
    footer = r"(<w:t>\{\{keeper\}\}</w:t>)"
    parts = package.read(JOINT)
    parts["word/footer1.xml"] = re.sub(footer, "<w:t>xyzvvbcd</w:t>", parts["word/footer1.xml"].decode()).encode()
    found = read(made(package.write(parts)))
    assert found.printed_numbers == (found.original["number"],)


@pytest.mark.parametrize(
    ("part", "pattern", "replacement"),
    [
        ("word/document.xml", "<w:body>", '<w:body><w:altChunk xmlns:r="r" r:id="x"/>'),
        ("word/document.xml", "</w:body>", ""),
        ("word/document.xml", "schemas.openxmlformats.org/wordprocessingml/2006/main", "purl.oclc.org/ooxml"),
        ("[Content_Types].xml", "wordprocessingml.document.main", "ms-word.document.macroEnabled.main"),
        ("_rels/.rels", "word/document.xml", "word/nowhere.xml"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(part: str, pattern: str, replacement: str) -> None:
    with pytest.raises(DocumentError) as fault:
        changed(pattern, replacement, part)
    assert str(fault.value).endswith((".", "”."))


def test_an_empty_file_is_called_empty_and_an_unsafe_one_is_not_called_damaged() -> None:
    with pytest.raises(DocumentError, match=r"^The file is empty\.$"):
        read(b"")
    with pytest.raises(DocumentError, match="embedded file"):
        read(package.write({"word/document.xml": "<a/>", "word/media/a.bin": b"MZ program"}))


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"%PDF-1.7", b"<html/>"])
def test_what_is_no_word_document_is_one_sentence(data: bytes) -> None:
    with pytest.raises(DocumentError, match="not a Word document"):
        read(data)


def test_libreoffice_saves_it_again_and_nothing_is_lost(tmp_path: Path) -> None:
    file, folder = tmp_path / "a.docx", tmp_path / "again"
    folder.mkdir()
    file.write_bytes(made())
    found, again = read(file.read_bytes()), read(libreoffice.docx(file, folder).read_bytes())
    assert said(again) == said(found)
    assert (again.original, again.checks, again.printed_numbers) == (
        found.original,
        found.checks,
        found.printed_numbers,
    )
