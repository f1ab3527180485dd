"""Every trick is refused with a sentence that says what it is, and a template without one is not."""

from __future__ import annotations

import pytest

from bienban.document.word import package
from bienban.document.word.errors import TemplateError
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.document.word.hostile import RELATIONS, TRICKS, Make, also, changed, field, in_body, linked, nested, settings
from tests.document.word.papers import LAYOUTS
from tests.house.word import WordFile


@pytest.mark.parametrize(("make", "words"), TRICKS.values(), ids=TRICKS.keys())
def test_a_trick_is_refused_with_a_sentence_that_says_what_it_is(make: Make, words: str) -> None:
    with pytest.raises(TemplateError) as fault:
        Template.read(make())
    assert words in str(fault.value)
    assert str(fault.value).endswith((".", "”"))
    assert "\n" not in str(fault.value)


def test_fields_about_the_document_itself_stay() -> None:
    for code in ("PAGE", " NUMPAGES \\* Arabic", "= 1 + 2", 'HYPERLINK "https://example.org/"', " DATE \\@ dd/MM"):
        data = write(LAYOUTS["vi"], field(code))
        assert code.split()[0] in WordFile(data).parts["word/document.xml"].decode()
    assert write(LAYOUTS["vi"], nested(" IF ", " PAGE ", ' = 1 "a" "b"'))


def test_what_nobody_refers_to_is_left_out() -> None:
    word = WordFile(write(LAYOUTS["vi"], linked("novelty", "novelty.xml")))
    assert b"novelty" not in word.parts[RELATIONS]
    assert "word/secret.xml" not in WordFile(write(LAYOUTS["vi"], also("word/secret.xml", b"<a/>"))).names


def test_data_that_controls_are_bound_to_cannot_replace_a_slot() -> None:
    bound = (
        '<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/></w:sdtPr><w:sdtContent>'
        "<w:r><w:t>{{keeper.vi}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    word = WordFile(write(LAYOUTS["vi"], in_body(bound)))
    assert word.texts()[0] == "Bản gốc do phía Việt Nam giữ"
    assert b"dataBinding" not in word.parts["word/document.xml"]


def test_schemas_and_transforms_of_the_office_are_not_handed_on() -> None:
    word = WordFile(write(LAYOUTS["vi"], settings('<w:attachedSchema w:val="http://example.org/"/><w:linkStyles/>')))
    assert b"attachedSchema" not in word.parts["word/settings.xml"]
    assert b"linkStyles" not in word.parts["word/settings.xml"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_core_properties_that_are_there_twice_are_replaced_by_one() -> None:
    import io
    import zipfile

    stream = io.BytesIO(changed("docProps/core.xml", lambda part: part))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("docProps/core.xml", b"<a/>")
    names = WordFile(write(LAYOUTS["vi"], stream.getvalue())).names
    assert names.count("docProps/core.xml") == 1
    assert package.read(stream.getvalue())
