"""The fixed words of a side's own record of a meeting, read with its language: ``[internal.vn-state]`` and the like.

``{…}`` are filled in from the record; what the record does not hold stands in the words as an open place in brackets.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple


class InternalWords(NamedTuple):
    """The words of one kind of internal document.

    ``organ`` finds the organs that issue this kind, ``codes`` their short names in the document's number, by the words
    that the organ's name begins with. ``meetings`` are the words by which a meeting's name begins and is taken up
    again; the last one serves for every other. ``order`` is that of the lines between the opening and the content.
    ``nobody`` is printed when nobody was absent; where it is empty the line is left out. ``sections`` and ``points``
    are the forms of the typed numbers.
    """

    titles: tuple[str, ...]
    organ: re.Pattern[str]
    open_organ: str
    code: str
    codes: Mapping[str, str]
    open_code: str
    meetings: tuple[str, ...]
    opening: tuple[str, ...]
    clock: str
    open_clock: str
    order: tuple[str, ...]
    chair: str
    open_chair: str
    secretary: str
    present: str
    sitting: str
    excused: str
    absent: str
    nobody: str
    group: str
    guests: str
    member: str
    last_member: str
    full_list: str
    content: str
    ending: str
    recorder: str
    chairman: str
    recipients: tuple[str, ...]
    sections: tuple[str, ...]
    points: tuple[str, ...]
