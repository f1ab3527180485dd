"""A Word file as its parts: opened only if nothing in it can harm, written the same bytes for the same parts."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from bienban.document.word import directory
from bienban.document.word.directory import Limits
from bienban.document.word.errors import TemplateError
from bienban.i18n import gettext as _

_EPOCH = (1980, 1, 1, 0, 0, 0)
_PIECE = 1 << 16
_LONG_TAG = re.compile(rb"<[^<]{8192,}")
_ATTRIBUTE = re.compile(rb"=\s*[\"']")
_MOST_ATTRIBUTES = 500
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
_PLAIN = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_FOREIGN = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"MZ", b"\x7fELF", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
"""How archives, files of OLE and programs begin: a letterhead holds none."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What :mod:`zipfile` raises where an archive is damaged, or packed in a way that it does not know."""


def read(data: bytes, limits: Limits = directory.DOCUMENT) -> dict[str, bytes]:
    """The parts of a Word file by name. Raises :class:`TemplateError` for what is damaged, too large or unsafe.

    The directory is judged before anything is unpacked, text with markup before the pictures.
    """
    directory.check_end(data, limits)
    parts: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            directory.check_members(archive.infolist(), limits)
            members = [member for member in archive.infolist() if not member.is_dir()]
            parts = dict.fromkeys((member.filename for member in members), b"")
            tags = 0
            for member in sorted(members, key=lambda member: not directory.is_xml(member.filename)):
                content = parts[member.filename] = _unpacked(archive, member)
                tags += _check(member.filename, content)
                if tags > limits.tags:
                    raise _unsafe_markup(member.filename)
    except _UNREADABLE as fault:
        raise directory.damaged() from fault
    return parts


def write(parts: Mapping[str, str | bytes]) -> bytes:
    """A Word file of these parts in their order; no clock and no system enters the bytes."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            archive.writestr(member, content)
    return stream.getvalue()


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """No more than the directory promises is ever unpacked; a part that holds more or less is damaged."""
    content = BytesIO()
    with archive.open(member) as stream:
        while piece := stream.read(min(_PIECE, member.file_size + 1 - content.tell())):
            content.write(piece)
    if content.tell() != member.file_size:
        raise directory.damaged()
    return content.getvalue()


def _check(name: str, content: bytes) -> int:
    """Judge a part; how many tags it has."""
    if content.startswith(_FOREIGN):
        raise TemplateError(
            _("The Word document holds an embedded file, “{part}”; delete it in Word.").format(part=name)
        )
    marked_up = content[:200].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
    if not directory.is_xml(name) and not marked_up:
        return 0
    _check_encoding(name, content)
    if _DOCTYPE.search(content):
        raise TemplateError(
            _("The part “{part}” of the Word document holds a document type, which no Word document has.").format(
                part=name
            )
        )
    if any(len(_ATTRIBUTE.findall(tag[0])) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(content)):
        raise _unsafe_markup(name)
    return content.count(b"<")


def _check_encoding(name: str, content: bytes) -> None:
    """Only UTF-8 is read: in any other encoding something could hide from what looks for it."""
    declared = _DECLARED.match(content[:200].removeprefix(b"\xef\xbb\xbf"))
    try:
        plain = b"\x00" not in content and bool(content.decode() or True)
    except UnicodeDecodeError:
        plain = False
    if not plain or (declared is not None and declared[1].lower() not in _PLAIN):
        raise TemplateError(
            _("The part “{part}” of the Word document is not written in UTF-8, as Word writes it.").format(part=name)
        )


def _unsafe_markup(name: str) -> TemplateError:
    return TemplateError(
        _("The part “{part}” of the Word document has more markup than a template needs.").format(part=name)
    )
