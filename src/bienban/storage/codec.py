"""A ``.bienban`` file to the record and back: the only two functions that the rest of the program needs.

``decode(encode(minutes))`` is ``minutes``, and ``encode(decode(data))`` is ``data`` for every file that was written
here. What is damaged, foreign, hostile or too new is refused with a sentence; nothing is half-read.
"""

from __future__ import annotations

from typing import Any

from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.storage.faults import Fault, FormatError, Path, written
from bienban.storage.json_reader import Number, may_hold_surrogates, read_json
from bienban.storage.lines import lines
from bienban.storage.migrations import migrated
from bienban.storage.reader import Reader
from bienban.storage.shape import FORMAT, VERSION
from bienban.storage.writer import write


def encode(minutes: Minutes) -> bytes:
    """The bytes of a file that holds ``minutes``."""
    return write(minutes)


def decode(data: bytes, name: str = "") -> Minutes:
    """The record in ``data``. Raises :class:`FormatError`, whose sentence begins with the file's ``name``."""
    minutes, faults = _read(data)
    if minutes is None:
        raise FormatError(faults, name)
    return minutes


def validate(data: bytes) -> tuple[Fault, ...]:
    """All faults of ``data`` (the first hundred), in the order of the file; none when it can be opened."""
    return _read(data)[1]


def _read(data: bytes) -> tuple[Minutes | None, tuple[Fault, ...]]:
    try:
        tree, text = read_json(data)
        version = _version(tree)
    except FormatError as error:
        return None, error.faults
    tree = migrated(tree, version, VERSION)
    reader = Reader(check_halves=may_hold_surrogates(text))
    minutes = reader.minutes(tree)
    return minutes, _placed(reader.faults, text if version == VERSION else "")


def _version(tree: Any) -> int:
    """The version of a file that is ours."""
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise FormatError((Fault(_("This is not a Biên Bản file: it does not say {mark}.").format(mark=_MARK)),))
    version = tree.get("version")
    if not isinstance(version, Number) or not version.isdecimal() or not 1 <= len(version) <= 9 or int(version) < 1:
        raise FormatError((Fault(_("The version of the format must be a whole number."), "version"),))
    if int(version) > VERSION:
        what = _("The file was made by a newer Biên Bản (format {version}); this one opens formats up to {newest}.")
        raise FormatError((Fault(what.format(version=int(version), newest=VERSION)),))
    return int(version)


_MARK = f'"format": "{FORMAT}"'


def _placed(faults: list[tuple[Path, str]], text: str) -> tuple[Fault, ...]:
    found = lines(text, [path for path, _what in faults]) if faults and text else {}
    placed = [Fault(what, written(path), found.get(path, 0)) for path, what in faults]
    return tuple(sorted(placed, key=lambda fault: fault.line))
