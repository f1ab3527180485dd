"""Files that are not templates, or that hold what a template may not hold, are refused with one sentence."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.document.word import package
from bienban.document.word.errors import TemplateError
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.document.word.papers import LAYOUTS
from tests.document.word.templates import JOINT
from tests.house.word import W, WordFile, faults

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = package.read(JOINT)
    parts[name] = change(parts.get(name, b""))
    return package.write(parts)


def linked(kind: str, target: str, mode: str = "") -> bytes:
    external = f' TargetMode="{mode}"' if mode else ""
    row = f'<Relationship Id="x1" Type="{OFFICE}/{kind}" Target="{target}"{external}/></Relationships>'
    return changed("word/_rels/document.xml.rels", lambda rels: rels.replace(b"</Relationships>", row.encode()))


def in_body(markup: bytes) -> bytes:
    return changed("word/document.xml", lambda document: document.replace(b"<w:body>", b"<w:body>" + markup, 1))


def zipped(*members: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return stream.getvalue()


def flipped(data: bytes) -> bytes:
    middle = data.index(b"word/document.xml") + 60
    return data[:middle] + bytes(byte ^ 0xFF for byte in data[middle : middle + 40]) + data[middle + 40 :]


def grid(data: bytes) -> list[str | None]:
    return [column.get(f"{W}w") for column in WordFile(data).xml().iter(f"{W}gridCol")]


BAD = {
    "empty": b"",
    "not a zip": "Biên bản".encode(),
    "cut short": JOINT[: len(JOINT) // 2],
    "damaged inside": flipped(JOINT),
    "an empty zip": zipped(),
    "a zip of something else": zipped(("a.txt", b"x")),
    "a bomb": zipped(("word/document.xml", b"\0" * (8 << 20))),
    "a way out of the folder": zipped(("../evil.xml", b"x")),
    "a document type": changed("word/document.xml", lambda part: b'<!DOCTYPE a [<!ENTITY b "c">]>' + part),
    "not XML": changed("word/document.xml", lambda part: part[:-20]),
    "another namespace": changed(
        "word/document.xml",
        lambda part: part.replace(b"http://schemas.openxmlformats.org/wordprocessingml", b"http://purl.oclc.org/ooxml"),
    ),
    "macros": changed(
        "[Content_Types].xml", lambda part: part.replace(b"officedocument.wordprocessingml.document", b"x.macroEnabled")
    ),
    "a linked picture": linked("image", "http://example.org/a.png", "External"),
    "a file behind a hyperlink": linked("hyperlink", "file:///etc/passwd", "External"),
    "an embedded object": linked("oleObject", "embeddings/a.bin"),
    "a chunk of another format": linked("aFChunk", "a.html"),
    "a field that fetches": in_body(b'<w:p><w:r><w:instrText> INCLUDETEXT "x" </w:instrText></w:r></w:p>'),
    "a field in pieces": in_body(
        b"<w:p><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE x</w:instrText></w:r></w:p>"
    ),
    "a field in disguise": in_body(b"<w:p><w:r><w:instrText> DD&#69; x</w:instrText></w:r></w:p>"),
    "a simple field": in_body(b'<w:p><w:fldSimple w:instr="DDEAUTO x"/></w:p>'),
    "UTF-16": changed("word/document.xml", lambda part: part.decode().replace("UTF-8", "UTF-16").encode("utf-16")),
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD.keys())
def test_a_bad_file_gives_one_sentence(data: bytes) -> None:
    with pytest.raises(TemplateError) as fault:
        Template.read(data)
    assert str(fault.value).endswith((".", "”"))
    assert "\n" not in str(fault.value)


@given(st.data())
def test_a_template_damaged_anywhere_is_used_or_refused(data: st.DataObject) -> None:
    parts = package.read(JOINT)
    name = data.draw(st.sampled_from(sorted(parts)))
    content = bytearray(parts[name])
    start = data.draw(st.integers(0, len(content)))
    content[start : start + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=4))
    parts[name] = bytes(content)
    with contextlib.suppress(TemplateError):
        write(LAYOUTS["columns"], package.write(parts))


@pytest.mark.parametrize("measure", ["", "x", "-5", "1e999", "nan", "21 yd", "5mm"])
def test_a_page_without_a_size_is_refused(measure: str) -> None:
    odd = changed("word/document.xml", lambda part: part.replace(b'w:w="11906"', f'w:w="{measure}"'.encode()))
    with pytest.raises(TemplateError, match="how large"):
        Template.read(odd)


def test_a_page_measured_in_millimetres_is_as_wide() -> None:
    metric = changed("word/document.xml", lambda part: part.replace(b'w:w="11906"', b'w:w="210mm"'))
    assert grid(write(LAYOUTS["vi"], metric)) == grid(write(LAYOUTS["vi"], JOINT))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused() -> None:
    with pytest.raises(TemplateError):
        package.read(zipped(("a.xml", b"<a/>"), ("a.xml", b"<b/>")))


def test_a_link_to_a_page_and_to_an_address_may_stay() -> None:
    for target in ("https://example.org/", "mailto:a@example.org"):
        assert (
            target.encode()
            in WordFile(write(LAYOUTS["vi"], linked("hyperlink", target, "External"))).parts[
                "word/_rels/document.xml.rels"
            ]
        )


def test_the_template_that_a_template_was_made_from_is_not_named() -> None:
    attached = changed(
        "word/settings.xml", lambda part: part.replace(b"<w:zoom", b'<w:attachedTemplate r:id="rId1"/><w:zoom', 1)
    )
    parts = package.read(attached)
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/attachedTemplate" Target="file:///C:/Users/a.dotm" TargetMode="External"/></Relationships>'
    ).encode()
    word = WordFile(write(LAYOUTS["vi"], package.write(parts)))
    assert b"attachedTemplate" not in word.parts["word/settings.xml"]
    assert b"Users" not in word.parts["word/_rels/settings.xml.rels"]


def test_a_dotx_becomes_a_document() -> None:
    dotx = changed("[Content_Types].xml", lambda part: part.replace(b"document.main+xml", b"template.main+xml"))
    assert b"template.main" not in WordFile(write(LAYOUTS["vi"], dotx)).parts["[Content_Types].xml"]


def test_core_properties_are_those_of_the_paper_and_name_nobody() -> None:
    mine = changed(
        "docProps/core.xml",
        lambda part: part.replace(b"/>", b"><cp:lastModifiedBy>An</cp:lastModifiedBy></cp:coreProperties>"),
    )
    data = write(LAYOUTS["columns"], mine)
    core = WordFile(data).xml("docProps/core.xml")
    values = {str(child.tag).rpartition("}")[2]: child.text or "" for child in core}
    assert values == {
        "creator": "",
        "identifier": "urn:x",
        "language": "vi, zh-Hans",
        "title": "Biên bản 会议纪要",
    }
    assert faults(data) == []


def test_core_properties_named_as_libreoffice_does_are_replaced() -> None:
    package_kind, office_kind = (
        b"openxmlformats.org/package/2006/relationships/metadata",
        b"openxmlformats.org/officedocument/2006/relationships/metadata",
    )
    theirs = changed("_rels/.rels", lambda rels: rels.replace(package_kind, office_kind))
    word = WordFile(write(LAYOUTS["vi"], theirs))
    assert word.names.count("docProps/core.xml") == 1
    assert word.parts["_rels/.rels"].count(b"core-properties") == 1
