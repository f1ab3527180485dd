"""Templates that want to do harm, one for each trick, with words of the sentence that refuses it."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import partial

from bienban.document.word import package
from tests.document.word.templates import JOINT

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
MEGABYTE = 1 << 20

Make = Callable[[], bytes]


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The one-language template with one part changed."""
    parts = package.read(JOINT)
    parts[name] = change(parts.get(name, b""))
    return package.write(parts)


def also(name: str, content: bytes) -> bytes:
    """The one-language template with another part."""
    return changed(name, lambda _content: content)


def linked(kind: str, target: str, mode: str = "", *, base: str = OFFICE, within: bytes = b"") -> bytes:
    """The template with another relationship of its document; ``within`` are parts of the body that use it."""
    external = f' TargetMode="{mode}"' if mode else ""
    row = f'<Relationship Id="x1" Type="{base}/{kind}" Target="{target}"{external}/></Relationships>'
    parts = package.read(JOINT)
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", row.encode())
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:body>", b"<w:body>" + within, 1)
    return package.write(parts)


def in_body(markup: str) -> bytes:
    """The template with something at the beginning of its body."""
    return changed(DOCUMENT, lambda content: content.replace(b"<w:body>", b"<w:body>" + markup.encode(), 1))


def field(*codes: str) -> bytes:
    """The template with a field whose code is written in pieces."""
    pieces = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    return in_body(f"<w:p>{_mark('begin')}{pieces}{_mark('separate')}{_mark('end')}<w:r><w:t>Gửi</w:t></w:r></w:p>")


def nested(outer: str, inner: str, rest: str = "") -> bytes:
    """The template with a field in a field, after the words ``outer`` of it."""
    code = "<w:r><w:instrText>{}</w:instrText></w:r>"
    within = f"{_mark('begin')}{code.format(inner)}{_mark('end')}"
    return in_body(f"<w:p>{_mark('begin')}{code.format(outer)}{within}{code.format(rest)}{_mark('end')}</w:p>")


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def settings(markup: str) -> bytes:
    """The template with something more in its settings."""
    return changed(
        "word/settings.xml", lambda part: part.replace(b"<w:defaultTabStop", markup.encode() + b"<w:defaultTabStop", 1)
    )


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A package of these parts, however strange their names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            member = zipfile.ZipInfo("x")
            member.filename, member.compress_type = name, zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return stream.getvalue()


def bomb(size: int, parts: int = 1, filler: bytes = b"\0") -> bytes:
    """So many parts of ``size`` bytes that pack to almost nothing."""
    content = filler * (size // len(filler))
    return zipped(*((f"word/media/{number}.bin", content) for number in range(parts)))


def raw(*members: tuple[str, int, int], data: bytes, method: int = 8) -> bytes:
    """A package whose directory says what it likes: name, size unpacked, place of the local header in ``data``."""
    directory = b""
    for name, size, offset in members:
        packed = len(data) - offset - 30 - len(name)
        directory += struct.pack(
            "<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, method, 0, 0, 0, packed, size, len(name), 0, 0, 0, 0, 0, offset
        )
        directory += name.encode()
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(members), len(members), len(directory), len(data), 0)
    return data + directory + end


def stored_once(name: str, content: bytes) -> bytes:
    """A local header and what it heads."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    head = struct.pack(
        "<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, zlib.crc32(content), len(packed), len(content), len(name), 0
    )
    return head + name.encode() + packed


def overlapping(count: int = 12) -> bytes:
    """One block of data that the directory names many times."""
    data = stored_once("word/a.xml", b" " * (900 * 1024))
    return raw(*((f"word/{number:03}.xml", 900 * 1024, 0) for number in range(count)), data=data)


def listed(place: int, bits: int) -> bytes:
    """The directory says something else of the first part: its version stands at 6, its flags at 8."""
    data = bytearray(JOINT)
    data[data.index(b"PK\x01\x02") + place] |= bits
    return bytes(data)


def lying(size: int = 64 * MEGABYTE) -> bytes:
    """A part that unpacks to far more than the directory says."""
    return raw(("word/a.xml", 100, 0), data=stored_once("word/a.xml", b" " * size))


def many(count: int = 60_000) -> bytes:
    """A directory of very many empty parts."""
    return raw(*((f"word/{number}.xml", 0, 0) for number in range(count)), data=b"PK\x03\x04" + bytes(60))


def deep(levels: int) -> bytes:
    """Elements in elements."""
    return in_body("<w:p>" + "".join(f'<w:x a="{level}">' for level in range(levels)) + "</w:x>" * levels + "</w:p>")


def _boxes(levels: int) -> bytes:
    return in_body("<w:p><w:r><w:pict><w:txbxContent>" * levels + "</w:txbxContent></w:pict></w:r></w:p>" * levels)


def _declared(encoding: str) -> bytes:
    return changed(DOCUMENT, lambda part: part.replace(b"UTF-8", encoding.encode(), 1))


def _utf_16(part: bytes) -> bytes:
    return part.decode().replace("UTF-8", "UTF-16").encode("utf-16")


_MACRO_TYPES = (b"officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main")
_ENTITIES = b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;&b;">]>'
_OUTSIDE = b'<!DOCTYPE a SYSTEM "file:///etc/passwd">'

TRICKS: Mapping[str, tuple[Make, str]] = {
    "a bomb": (partial(bomb, 40 * MEGABYTE), "unpacks to an unusual size"),
    "many bombs": (partial(bomb, 900 * 1024, 200), "unpacks to an unusual size"),
    "a bomb of text": (lambda: zipped((DOCUMENT, b"<w:p/>" * (3 * MEGABYTE))), "unpacks to an unusual size"),
    "very many parts": (many, "more than 1000 parts"),
    "more parts than are needed": (
        lambda: zipped(*((f"{number}.xml", b"") for number in range(1001))),
        "more than 1000",
    ),
    "parts that lie over each other": (overlapping, "lies over another part"),
    "a part larger than it says": (lying, "damaged"),
    "data before the archive": (lambda: b"#!/bin/sh\n" + JOINT, "damaged"),
    "data after the archive": (lambda: JOINT + b"more", "damaged"),
    "an archive within": (lambda: also("word/media/a.png", JOINT), "embedded file"),
    "a program within": (lambda: also("word/media/a.png", b"MZ" + bytes(99)), "embedded file"),
    "a file larger than any letterhead": (lambda: JOINT + bytes(17 * MEGABYTE), "larger than 16 MB"),
    "a password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
    "an encrypted part": (lambda: listed(8, 1), "encrypted"),
    "a part that is a patch": (lambda: listed(8, 1 << 5), "damaged"),
    "a part of an archive to come": (lambda: listed(6, 99), "damaged"),
    "a way up": (lambda: zipped(("../evil.xml", b"<a/>")), "a name that no part may have"),
    "a way down and up": (lambda: zipped(("word/../../evil.xml", b"<a/>")), "a name that no part may have"),
    "a way from the root": (lambda: zipped(("/etc/evil.xml", b"<a/>")), "a name that no part may have"),
    "a drive": (lambda: zipped(("C:/evil.xml", b"<a/>")), "a name that no part may have"),
    "a way with backslashes": (lambda: zipped(("..\\evil.xml", b"<a/>")), "a name that no part may have"),
    "a way in disguise": (lambda: zipped(("%2e%2e/evil.xml", b"<a/>")), "a name that no part may have"),
    "a name cut by a zero": (lambda: zipped(("word/a.xml\0.png", b"<a/>")), "a name that no part may have"),
    "two parts of one name": (lambda: zipped(("word/A.xml", b"<a/>"), ("word/a.xml", b"<b/>")), "twice"),
    "a relationship out of the package": (
        lambda: linked("image", "../../../etc/passwd"),
        "linked to something outside",
    ),
    "a document type": (lambda: changed(DOCUMENT, lambda part: _ENTITIES + part), "document type"),
    "an entity from a file": (lambda: changed(DOCUMENT, lambda part: _OUTSIDE + part), "document type"),
    "a document type in a picture": (lambda: also("word/media/a.svg", _ENTITIES + b"<svg/>"), "document type"),
    "UTF-16": (lambda: changed(DOCUMENT, _utf_16), "not written in UTF-8"),
    "UTF-16 without a mark": (
        lambda: changed(DOCUMENT, lambda part: part.decode().encode("utf-16-le")),
        "not written in UTF-8",
    ),
    "UTF-7": (lambda: _declared("UTF-7"), "not written in UTF-8"),
    "an encoding of large computers": (lambda: _declared("IBM037"), "not written in UTF-8"),
    "very deep markup": (lambda: deep(120_000), "more markup than"),
    "deep markup": (lambda: deep(1_000), "is damaged"),
    "text boxes in text boxes": (lambda: _boxes(12), "text boxes in text boxes"),
    "very many elements": (
        lambda: in_body("".join(f'<w:p a="{number}"/>' for number in range(250_000))),
        "more markup than",
    ),
    "very many attributes": (
        lambda: in_body("<w:p " + " ".join(f'a{number}="1"' for number in range(100_000)) + "/>"),
        "more markup than",
    ),
    "a huge attribute": (lambda: in_body(f'<w:p a="{"&lt;" * (3 * MEGABYTE)}"/>'), "unusual size"),
    "macros by type": (
        lambda: changed("[Content_Types].xml", lambda part: part.replace(*_MACRO_TYPES)),
        "macros or active content",
    ),
    "macros by part": (lambda: linked("vbaProject", "vbaProject.bin", base=MICROSOFT), "a macro, an embedded object"),
    "an embedded object": (lambda: linked("oleObject", "embeddings/a.bin"), "a macro, an embedded object"),
    "a linked object": (lambda: linked("oleObject", "file:///a.xls", "External"), "a macro, an embedded object"),
    "an embedded workbook": (lambda: linked("package", "embeddings/a.xlsx"), "a macro, an embedded object"),
    "an ActiveX control": (lambda: linked("control", "activeX/activeX1.xml"), "a macro, an embedded object"),
    "an add-in": (lambda: linked("webextensiontaskpanes", "a.xml"), "a macro, an embedded object"),
    "a changed ribbon": (lambda: linked("extensibility", "customUI.xml", base=MICROSOFT), "a macro, an embedded"),
    "a chunk of another format": (lambda: linked("aFChunk", "a.html"), "a macro, an embedded object"),
    "a part of another document": (lambda: linked("subDocument", "b.docx", "External"), "a macro, an embedded object"),
    "something unknown that is used": (
        lambda: linked("novelty", "a.xml", within=b'<w:p r:id="x1"/>'),
        "a macro, an embedded object",
    ),
    "a linked picture": (
        lambda: linked("image", "http://example.org/a.png", "External"),
        "linked to something outside",
    ),
    "a picture on a server": (
        lambda: linked("image", "\\\\example.org\\a.png", "EXTERNAL"),
        "linked to something outside",
    ),
    "a picture by its address": (
        lambda: in_body(
            '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://a"/></w:pict></w:r></w:p>'
        ),
        "linked to something outside",
    ),
    "a file behind a hyperlink": (lambda: linked("hyperlink", "file:///etc/passwd", "External"), "linked to something"),
    "a script behind a hyperlink": (lambda: linked("hyperlink", "javascript:a()", "External"), "linked to something"),
    "a mailing list": (lambda: settings('<w:mailMerge><w:connectString w:val="DSN=a"/></w:mailMerge>'), "mailing list"),
    "a source of letters": (
        lambda: linked("mailMergeSource", "file:///a.csv", "External"),
        "a macro, an embedded object",
    ),
    "a page in a frame": (lambda: linked("frame", "http://example.org/", "External"), "a macro, an embedded object"),
    **{
        f"the field {name}": (partial(field, f" {name} x "), name)
        for name in (
            *("INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD"),
            "EMBED",
            *("MACROBUTTON", "AUTOTEXT", "GLOSSARY", "MERGEFIELD", "PRINT", "ASK", "FILLIN", "ADDIN", "CONTROL"),
        )
    },
    "a field in pieces": (partial(field, " INCL", "UDE", "TEXT x"), "INCLUDETEXT"),
    "a field in disguise": (partial(field, "&#32;DD&#69; x"), "DDE"),
    "a field in small letters": (partial(field, " ddeauto x"), "DDEAUTO"),
    "a field with quotes for a name": (partial(field, ' "DDE" x'), "fetch or start"),
    "a simple field": (lambda: in_body('<w:p><w:fldSimple w:instr="DDEAUTO x"/></w:p>'), "DDEAUTO"),
    "a field that makes up a name": (lambda: nested(" ", " REF a ", "PAGE "), "fetch or start"),
    "a field that finishes a name": (lambda: nested(" DD", " REF a ", " x"), "fetch or start"),
    "a field in a harmless one": (lambda: nested(" IF ", " INCLUDETEXT a ", " = 1"), "INCLUDETEXT"),
    "a deleted field": (
        lambda: in_body("<w:p><w:del><w:r><w:delInstrText> LINK a</w:delInstrText></w:r></w:del></w:p>"),
        "LINK",
    ),
    "code without a field": (lambda: in_body("<w:p><w:r><w:instrText> LINK a</w:instrText></w:r></w:p>"), "LINK"),
    "a link to a file in a field": (partial(field, ' HYPERLINK "file:///etc/passwd" '), "HYPERLINK"),
    "a field at the end of a long text": (
        lambda: in_body(
            "".join(f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(24_000))
            + '<w:p><w:fldSimple w:instr="DDEAUTO x"/></w:p>'
        ),
        "DDEAUTO",
    ),
    "macros in a large file": (
        lambda: _with_large_picture(linked("vbaProject", "a.bin")),
        "a macro, an embedded object",
    ),
    "too many slots": (
        lambda: in_body("<w:p><w:r><w:t>" + "{{title}}" * 1200 + "</w:t></w:r></w:p>"),
        "more than 1000 slots",
    ),
    "rows too large to repeat": (
        lambda: in_body(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{person.name}}"
            + "x" * 300_000
            + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        ),
        "too much to repeat",
    ),
}


def _with_large_picture(template: bytes) -> bytes:
    parts = package.read(template)
    parts["word/media/a.png"] = random.Random(1).randbytes(15 * MEGABYTE)
    return package.write(parts)
