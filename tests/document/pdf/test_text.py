"""The text of a PDF is the text of the Word file, in its order, without what stands around it."""

import io
import random
from dataclasses import replace
from itertools import product

import pypdf
import pytest
from pypdf.generic import ArrayObject, NameObject, NumberObject

from bienban import paths
from bienban.core.minutes import Clause
from bienban.core.text import Text
from bienban.document.blocks import paragraphs
from bienban.document.number import counted, number
from bienban.document.pdf.errors import PdfError
from bienban.document.pdf.numbers import numbers
from bienban.document.pdf.office import Office
from bienban.document.pdf.text import words
from bienban.document.word.reading import read
from tests.document.pdf.documents import sample, word, written

SAMPLES = sorted(path.stem for path in (paths.resources() / "samples").glob("*.bienban"))
LAYOUTS = ("vi", "zh", "sequential", "columns")


def has_the_text_of_the_word_file(office: Office, name: str, layout: str, keeper: str) -> None:
    document, paper = written(sample(name), layout, keeper)
    found = words(office.pdf(document))
    assert counted(found.text) == counted("".join(p.text for p in paragraphs(paper.everything())))
    assert number([found.text]) == number(passage.text for passage in read(document).passages)


@pytest.mark.parametrize(("layout", "keeper"), [("columns", "vn"), ("sequential", "cn"), ("zh", "cn")])
def test_the_text_has_the_order_of_the_word_file(office: Office, layout: str, keeper: str) -> None:
    has_the_text_of_the_word_file(office, "annual-05", layout, keeper)


@pytest.mark.soak
@pytest.mark.parametrize(("name", "layout", "keeper"), [*product(SAMPLES, LAYOUTS, ("vn", "cn"))])
def test_every_text_has_the_order_of_the_word_file(office: Office, name: str, layout: str, keeper: str) -> None:
    has_the_text_of_the_word_file(office, name, layout, keeper)


def test_a_row_of_two_columns_over_a_page_is_read_cell_by_cell(office: Office) -> None:
    minutes = sample("annual-05")
    chance = random.Random(5)
    vietnamese = " ".join(f"vế {chance.randrange(10**6)}" for _turn in range(900))
    chinese = "，".join(f"第{chance.randrange(10**6)}条" for _turn in range(900))
    section = minutes.sections[0]
    long = replace(section.clauses[0], text=Text({"vi": vietnamese, "zh-Hans": chinese}))
    minutes = replace(minutes, sections=(replace(section, clauses=(long,)), *minutes.sections[1:]))
    document, paper = written(minutes, "columns")
    found = words(office.pdf(document))
    pages = {piece.page for piece in found.body if "vế" in piece.text}
    assert len(pages) > 1
    assert counted(found.text) == counted("".join(p.text for p in paragraphs(paper.everything())))


ODD = {
    "vi": "Văn phòng – ﬁle, office, affluent, fjord; Đ Ð đ ð; “a” ‘b’ … · 50 %, 1/2, ½, x², H₂O, α–ω, Ж; tay-áo-tay-áo-"
    "tay-áo-tay-áo-tay-áo-tay-áo-tay-áo-tay-áo-tay-áo-tay-áo-tay-áo; email@example.org; ẰẴẶ ỖỜỮ",
    "zh-Hans": "“甲”—乙……丙·丁《戊》（己）「庚」①②㈠㎡％，１２３ＡＢＣ：Việt Nam—中国；𠮷野家、㐂、〇、｛｝、～。",
}


def test_odd_characters_and_breaks_are_read_as_they_are(office: Office) -> None:
    minutes = sample("annual-05")
    section = minutes.sections[0]
    clauses = tuple(
        Clause(id=f"odd{index:05}", text=Text({tag: text[index:] + text[:index] for tag, text in ODD.items()}))
        for index in range(40)
    )
    minutes = replace(minutes, sections=(replace(section, clauses=clauses), *minutes.sections[1:]))
    for layout in ("columns", "zh", "vi"):
        document, paper = written(minutes, layout)
        found = counted(words(office.pdf(document)).text)
        assert found == counted("".join(p.text for p in paragraphs(paper.everything())))


def test_what_stands_around_the_text_is_told_apart(office: Office) -> None:
    found = words(office.pdf(word("annual-05", "vi")))
    assert found.pages > 3
    assert all("Bản gốc do phía Việt Nam giữ" in found.margins(page) for page in range(found.pages))
    assert "Bản gốc do phía" not in found.text


def test_without_tags_the_number_cannot_be_told(office: Office) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(office.pdf(word("annual-05", "vi"))))
    del writer.root_object["/StructTreeRoot"]
    out = io.BytesIO()
    writer.write(out)
    assert numbers(out.getvalue()).computed == ""
    assert words(out.getvalue()).around


def test_a_tree_that_holds_itself_ends(office: Office) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(office.pdf(word("annual-05", "vi"))))
    tree = writer.root_object["/StructTreeRoot"]
    tree[NameObject("/K")] = ArrayObject([tree.indirect_reference, tree.indirect_reference, NumberObject(3)])
    out = io.BytesIO()
    writer.write(out)
    assert numbers(out.getvalue()).computed == ""


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.7\n" + bytes(300)])
def test_what_is_no_pdf_is_a_sentence(data: bytes) -> None:
    with pytest.raises(PdfError, match="not a PDF file" if data else "The file is empty"):
        words(data)


def test_a_pdf_with_a_password_is_not_called_damaged() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(PdfError, match="asks for a password"):
        words(out.getvalue())
