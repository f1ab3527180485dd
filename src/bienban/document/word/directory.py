"""The directory of a Word file's package, judged before anything is unpacked.

What is refused: more or larger parts than any letterhead has, parts packed suspiciously well, parts that lie over each
other (one block of data unpacked many times), names that reach out of the package, encryption, and whatever else
makes two readers see two files (ZIP64, data before or after the archive). The structure is APPNOTE.TXT of PKWARE, 4.3.
"""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Sequence
from typing import NamedTuple
from zipfile import ZipInfo

from bienban.document.word.errors import DamagedError, TemplateError
from bienban.i18n import gettext as _

MEGABYTE = 1 << 20


class Limits(NamedTuple):
    """How large a package may be, in bytes: the file, all its parts unpacked, those with markup; and how many tags."""

    file: int
    unpacked: int
    markup: int
    tags: int


TEMPLATE = Limits(16 * MEGABYTE, 48 * MEGABYTE, 12 * MEGABYTE, 200_000)
"""A letterhead with pictures, many times over."""

DOCUMENT = Limits(64 * MEGABYTE, 200 * MEGABYTE, 128 * MEGABYTE, 8_000_000)
"""Minutes with thousands of people."""

_LARGEST_RATIO = 200
_MOST_PARTS = 1000
_LONGEST_NAME = 200
_LARGEST_DIRECTORY = 256 * 1024
_LOCAL_HEADER = 30
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF-"
_END, _END_SIZE, _ZIP64_LOCATOR = b"PK\x05\x06", 22, b"PK\x06\x07"
_REACHES_OUT = re.compile(r"^[/~]|[\\:*?\"<>|%\x00-\x1f]|(^|/)\.{1,2}(/|$)|//|[. ](/|$)")
_REPLACED = "docprops/core.xml"
"""The only part that may be there twice, as some programs leave it: it is replaced in any case."""


def check_end(data: bytes, limits: Limits) -> None:
    """Judge size and place of the directory. Raises :class:`TemplateError`."""
    if len(data) > limits.file:
        raise too_large_file(limits)
    if not data:
        raise DamagedError(_("The file is empty."))
    if data.startswith(_PDF):
        raise DamagedError(_("This is a PDF file, not a Word document (.docx)."))
    if data.startswith(_OLD_FORMAT):
        raise TemplateError(
            _("The file is protected by a password or of an old format; save it in Word as “Word document (.docx)”.")
        )
    start = data.rfind(_END, max(0, len(data) - _END_SIZE - 0xFFFF))
    if start < 0 or len(data) - start < _END_SIZE:
        raise damaged()
    count, size, offset, comment = struct.unpack("<10xHLLH", data[start : start + _END_SIZE])
    if count > _MOST_PARTS or size > _LARGEST_DIRECTORY:
        raise _too_many()
    in_one_piece = offset + size == start and start + _END_SIZE + comment == len(data)
    if not in_one_piece or data[max(0, start - 20) :].startswith(_ZIP64_LOCATOR):
        raise damaged()


def check_members(members: Sequence[ZipInfo], limits: Limits) -> None:
    """Judge what the directory says of each part. Raises :class:`TemplateError` that names the part."""
    seen: set[str] = set()
    if len(members) > _MOST_PARTS:
        raise _too_many()
    for member in members:
        name = member.orig_filename
        if _REACHES_OUT.search(name.rstrip("/")) or len(name) > _LONGEST_NAME:
            raise TemplateError(
                _("A part of the Word document has a name that no part may have: “{part}”.").format(part=_shown(name))
            )
        if name.lower() in seen and name.lower() != _REPLACED:
            raise TemplateError(_("The part “{part}” is in the Word document twice.").format(part=name))
        seen.add(name.lower())
        _check_packing(member)
    _check_sizes(members, limits)
    _check_places(members)


def _check_packing(member: ZipInfo) -> None:
    if member.flag_bits & 1:
        raise TemplateError(
            _("The part “{part}” is encrypted; save the template without a password.").format(part=member.filename)
        )
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise damaged()
    if member.file_size > MEGABYTE and member.file_size > _LARGEST_RATIO * max(1, member.compress_size):
        raise _too_large(member.filename)


def _check_sizes(members: Sequence[ZipInfo], limits: Limits) -> None:
    total = text = 0
    for member in members:
        total += member.file_size
        text += member.file_size if is_xml(member.filename) else 0
        if total > limits.unpacked or text > limits.markup:
            raise _too_large(member.filename)


def _check_places(members: Sequence[ZipInfo]) -> None:
    """No two parts share bytes: a small file could unpack to any size otherwise."""
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            raise TemplateError(
                _("The part “{part}” lies over another part of the Word document.").format(part=member.filename)
            )
        end = member.header_offset + _LOCAL_HEADER + len(member.orig_filename) + member.compress_size


def is_xml(name: str) -> bool:
    """Whether a part of this name is text with markup."""
    return name.lower().endswith((".xml", ".rels", ".vml"))


def damaged() -> DamagedError:
    """The fault of what is no Word document."""
    return DamagedError(_("This is not a Word document (.docx), or it is damaged."))


def too_large_file(limits: Limits) -> TemplateError:
    """The fault of a file that is refused unread."""
    return TemplateError(
        _("The Word document is larger than {size} MB; use smaller pictures.").format(size=limits.file // MEGABYTE)
    )


def _too_large(name: str) -> TemplateError:
    return TemplateError(
        _("The part “{part}” of the Word document unpacks to an unusual size.").format(part=_shown(name))
    )


def _too_many() -> TemplateError:
    return TemplateError(_("The Word document has more than {count} parts.").format(count=_MOST_PARTS))


def _shown(name: str) -> str:
    plain = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name)
    return plain if len(plain) <= 80 else f"{plain[:79]}…"
