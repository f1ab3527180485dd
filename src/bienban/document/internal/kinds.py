"""The kinds of internal documents: whose they are, and which sheet each one is laid into.

``vn-state``: Decree 30/2020/NĐ-CP. ``vn-party``: 399-QĐ/TW of 9 January 2026 with 05-HD/VPTW of 27 May 2026; for older
meetings 36-HD/VPTW of 2018. ``cn-gongwen``: GB/T 9704-2012.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes, Side
from bienban.core.when import Span, When, bounds
from bienban.i18n import gettext as _

_PARTY_RULES_OF_2026 = "2026-05-27"


class NoTextError(BienBanError):
    """The minutes lack the language, or the side, whose internal document is asked for."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of internal document: its ``language``, and its sheet for each day from which on another one holds.

    ``ems``: how much a line of a title holds, by style, where its type is not that of an original.
    """

    id: str
    language: str
    sheets: tuple[tuple[str, str], ...]
    ems: Mapping[str, float] = field(default_factory=dict, hash=False)

    def sheet(self, minutes: Minutes) -> str:
        """The name of the sheet for these minutes, by the day of signing or else of the meeting."""
        when = minutes.signing.date or minutes.meeting.held or minutes.meeting.planned
        day = bounds(when)[1].isoformat() if when else "9999"
        return next(name for since, name in reversed(self.sheets) if since <= day)

    def side(self, minutes: Minutes) -> Side:
        """The side whose document it is. Raises :class:`NoTextError` when there is none."""
        found = next((side for side in minutes.sides if side.language == self.language), None)
        if found is None or self.language not in minutes.languages:
            raise NoTextError(
                _("These minutes have no text and no side in the language {language}, so there is no “{kind}”.").format(
                    language=self.language, kind=self.id
                )
            )
        return found


KINDS: Mapping[str, Kind] = {
    kind.id: kind
    for kind in (
        Kind("vn-state", "vi", (("", "vn-state"),)),
        Kind("vn-party", "vi", (("", "vn-party-2018"), (_PARTY_RULES_OF_2026, "vn-party"))),
        Kind("cn-gongwen", "zh-Hans", (("", "cn-gongwen"),), {"Annex title zh": 20.0}),
    )
}
"""Every kind by its id."""


def first_day(when: When | None) -> When | None:
    """The day on which a meeting begins, of a span of days the first."""
    return when.first if isinstance(when, Span) else when


def last_day(when: When | None) -> When | None:
    """The day on which a meeting ends, of a span of days the last."""
    return when.last if isinstance(when, Span) else when
