"""The record from a file and back into it, and what the list of recent files remembers of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from bienban import files
from bienban.catalog.languages import Language
from bienban.core import marks
from bienban.core.alternat import Original
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.document.wording import of_record
from bienban.i18n import gettext as _
from bienban.session.recent import Entry
from bienban.storage.codec import decode, encode
from bienban.storage.faults import FormatError


class UnsavableError(BienBanError):
    """The record holds something that a file may not hold."""


SUFFIX = ".bienban"
"""How the name of a file of ours ends."""


def read(path: Path) -> Minutes:
    """The record in the file. Raises :class:`~bienban.core.errors.BienBanError` with a sentence that names the file."""
    return opened(path)[0]


def opened(path: Path) -> tuple[Minutes, str]:
    """The record in the file and the digest of the file's bytes. Raises like :func:`read`."""
    data = files.read(path)
    return decode(data, path.name), files.digest(data)


def write(minutes: Minutes, path: Path, expected: str = "") -> str:
    """Save the record; what the file held before is kept beside it as ``<name>.bak``. The digest of what was written.

    ``expected`` is the digest that the file there should have: another program's work is not overwritten, and
    :class:`~bienban.files.ChangedError` is raised. Raises :class:`~bienban.core.errors.BienBanError`; then the old file
    is untouched. What could not be opened again is not written.
    """
    data = encode(minutes)
    try:
        decode(data)
    except FormatError as error:
        sentence = _("This cannot be saved, because it could not be opened again: {fault} Correct it, then save.")
        raise UnsavableError(sentence.format(fault=error.faults[0])) from error
    files.write(path, data, backup=True, expected=expected)
    return files.digest(data)


def titles(minutes: Minutes, languages: Mapping[str, Language]) -> tuple[str, ...]:
    """The title in each language of the record, on one line, as the first side's original prints it."""
    original = Original(minutes.sides[0].id if minutes.sides else "")
    return tuple(
        " ".join(of_record(minutes, original, languages, tag).lines(minutes.title[tag]))
        for tag in minutes.languages
        if tag in languages
    )


def entry(minutes: Minutes, path: Path, languages: Mapping[str, Language], now: datetime) -> Entry:
    """What the start page says of a file that is open now."""
    meeting = minutes.meeting
    return Entry(
        path=str(path),
        titles=titles(minutes, languages),
        place=next((in_plain_words(place) for place in meeting.place.values()), ""),
        date=str(meeting.held or meeting.planned or ""),
        opened=now.isoformat(timespec="minutes"),
    )


def in_plain_words(string: str) -> str:
    """A string of the record in plain words: facts are a dotted place, pairs stand in the order of the record."""
    words = []
    for mark in marks.parse(string):
        match mark:
            case marks.Words(text=text):
                words.append(text)
            case marks.Pair():
                words.append(mark.ordered(False))
            case marks.Break():
                words.append(" ")
            case marks.Fact():
                words.append("…")
    return "".join(words).strip()
