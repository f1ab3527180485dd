"""A Word file as its parts: opened only if nothing in it can harm, written the same bytes for the same parts."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO

from bienban.document.word.errors import TemplateError
from bienban.i18n import gettext as _

_MEGABYTE = 1 << 20
_LARGEST_PART = 64 * _MEGABYTE
_LARGEST_PACKAGE = 200 * _MEGABYTE
_LARGEST_RATIO = 200
_MOST_PARTS = 2000
_EPOCH = (1980, 1, 1, 0, 0, 0)

_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY")
_FETCHING_FIELD = re.compile(rb"INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|\bDDE\b|\bLINK\b|\bIMPORT\b|&#", re.IGNORECASE)
_INSTRUCTION = re.compile(rb"<(?:\w+:)?instrText[^>]*>([^<]*)<|instr=[\"']([^\"']*)[\"']")


def read(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file by name. Raises :class:`TemplateError` for what is damaged, too large or unsafe."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_members(archive.infolist())
            parts = {member.filename: archive.read(member) for member in archive.infolist() if not member.is_dir()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as fault:
        raise TemplateError(_("This is not a Word document (.docx), or it is damaged.")) from fault
    for name, content in parts.items():
        _check_part(name, content)
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


def _check_members(members: Iterable[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    total = 0
    for member in members:
        name = member.filename
        total += member.file_size
        bomb = member.file_size > _MEGABYTE and member.file_size > _LARGEST_RATIO * max(1, member.compress_size)
        strange = name.lower() in seen or name.startswith("/") or "\\" in name or ".." in name.split("/")
        if bomb or strange or member.flag_bits & 1 or member.file_size > _LARGEST_PART or total > _LARGEST_PACKAGE:
            raise unsafe(name)
        seen.add(name.lower())
        if len(seen) > _MOST_PARTS:
            raise unsafe(name)


def _check_part(name: str, content: bytes) -> None:
    if not name.endswith((".xml", ".rels")):
        return
    if b"\x00" in content[:4] or content[:2] in (b"\xfe\xff", b"\xff\xfe"):
        raise unsafe(name)  # UTF-16 would hide what is looked for below
    instructions = b"".join(text + attribute for text, attribute in _INSTRUCTION.findall(content))
    if _DOCTYPE.search(content) or _FETCHING_FIELD.search(instructions):
        raise unsafe(name)


def unsafe(name: str) -> TemplateError:
    """The fault of a part that a template may not have."""
    return TemplateError(
        _(
            "The Word document holds something that a template may not hold, in “{part}”: "
            "a macro, an embedded or linked file, or data of an unusual size."
        ).format(part=name)
    )
