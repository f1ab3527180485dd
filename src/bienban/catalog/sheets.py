"""The fixed words of the papers that lie around a signing: lists, sign-in sheet, working copy, checklist.

They are a part of a language file, ``[sheets]``; :mod:`bienban.catalog.languages` reads them.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Checklist(NamedTuple):
    """The list of what somebody has to look at before printing.

    ``places`` are the parts of the record by name, ``step`` stands between one and its part, ``person`` one of a
    delegation, ``fields`` what a person has; ``times`` end before they begin, or are those of somebody absent; the
    other words say what is open there.
    """

    title: str
    head: tuple[str, ...]
    places: Mapping[str, str]
    person: str
    fields: Mapping[str, str]
    open: str
    missing_text: str
    missing: str
    missing_field: str
    times: str
    times_absent: str
    uncalled: str
    unread: str
    nobody: str
    unsigned: str
    no_copies: str
    copies_differ: str
    copies_parties: str
    notes: str
    nothing: str
    also: str
    step: str


class Sheets(NamedTuple):
    """Titles and table heads.

    ``when`` is the line with place and date under a title, ``others`` the last group of a sign-in sheet.
    """

    when: str
    working_copy: str
    copy: str
    signed: str
    sign_in: str
    sign_in_head: tuple[str, ...]
    others: str
    to_sign: str
    to_sign_head: tuple[str, ...]
    checklist: Checklist
