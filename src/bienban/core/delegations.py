"""Who takes part: the two sides, their parties and their people, as frozen values of the record."""

from dataclasses import dataclass

from bienban.core.kinds import Attendance, Extra, Role
from bienban.core.text import EMPTY, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two countries. ``id`` is its key (``vn``, ``cn``), ``language`` its own language.

    ``meeting`` is the name of the meeting as this side words it, in each language: two texts that are not
    translations of each other. ``delegation`` is the heading of its list of delegates.
    """

    id: str
    language: str
    country: Text = EMPTY
    name: Text = EMPTY
    meeting: Text = EMPTY
    delegation: Text = EMPTY
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A province or city. ``name`` is the bare name (Lai Châu), ``full`` the name with its rank (tỉnh Lai Châu)."""

    id: str
    side: str
    name: Text = EMPTY
    full: Text = EMPTY
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A time somebody was there: from the section ``since`` to the end of the section ``until``, by their ids.

    Empty: from the beginning, to the end.
    """

    id: str
    since: str = ""
    until: str = ""
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of a delegation. ``party`` is the id of a party, or empty for a guest of the ``side``.

    No ``stays``: whoever came was there the whole meeting.
    """

    id: str
    side: str
    party: str = ""
    name: Text = EMPTY
    title: Text = EMPTY
    organ: Text = EMPTY
    role: Role = Role.MEMBER
    attendance: Attendance = Attendance.UNKNOWN
    stays: tuple[Stay, ...] = ()
    extra: Extra = ()
