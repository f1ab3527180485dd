"""Bytes of a text file to its words: in which of the encodings that offices use it was written."""

from __future__ import annotations

import re

from bienban.bilingual.lists.table import MAX_BYTES, ListError
from bienban.i18n import gettext as _

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_FOREIGN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"\x7fELF")
_HAN = re.compile("[\u4e00-\u9fff]")
_HAN_IN_A_WORD = re.compile("[A-Za-z][\u3400-\u9fff]|[\u3400-\u9fff][a-z]")
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9]")
_WRONG = re.compile("[\x00-\x08\x0e-\x1f]")
_MOST_MIXED = 0.2


def decoded(data: bytes) -> str:
    """The words of a text file. Raises :class:`ListError` for what is none, or too large."""
    if len(data) > MAX_BYTES:
        raise ListError(_("The file is larger than {limit} MB and no list.").format(limit=MAX_BYTES // 1024**2))
    if data.startswith(_BOOKS):
        raise ListError(
            _("Workbooks are not read. In the spreadsheet copy the rows and paste them here, or save as .csv.")
        )
    if data.startswith(_FOREIGN):
        raise _no_list()
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _in(data[len(mark) :], encoding)
    if b"\x00" in data:
        return _in(data, "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be")
    return _without_mark(data)


def _in(data: bytes, encoding: str) -> str:
    try:
        words = data.decode(encoding)
    except UnicodeDecodeError:
        raise _no_list() from None
    if _WRONG.search(words):
        raise _no_list()
    return words


def _without_mark(data: bytes) -> str:
    """UTF-8 cannot be mistaken. In the Chinese encoding Vietnamese of one byte a letter is Han inside words."""
    for encoding in ("utf-8", "gb18030", "cp1258"):
        try:
            words = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "gb18030" and not _is_chinese(words):
            continue
        if _WRONG.search(words):
            raise _no_list()
        return words
    raise _no_list()


def _is_chinese(words: str) -> bool:
    han = len(_HAN.findall(words))
    if not han:
        return bool(_VIETNAMESE.search(words))  # four bytes a letter there, which nothing else looks like
    return len(_HAN_IN_A_WORD.findall(words)) <= _MOST_MIXED * han


def _no_list() -> ListError:
    return ListError(_("The file is no list of text, or its encoding is not known. Save it as “CSV UTF-8”."))
