"""The parts of the page in their order: built one after the other, the first at once, the rest when there is time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout

from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.ui.form.annexes import AnnexesPart
from bienban.ui.form.beside import BesidePart
from bienban.ui.form.delegations import DelegationsPart
from bienban.ui.form.desk import Desk
from bienban.ui.form.fixed_part import FixedPart
from bienban.ui.form.meeting import MeetingPart
from bienban.ui.form.mottos import MottosPart
from bienban.ui.form.next_part import NextPart
from bienban.ui.form.notes import NotesPart
from bienban.ui.form.part import Part
from bienban.ui.form.preamble import PreamblePart
from bienban.ui.form.section import SectionPart
from bienban.ui.form.sections_end import SectionsEnd
from bienban.ui.form.signing import SigningPart

_BEFORE: dict[str, Callable[[Desk, str], FixedPart]] = {
    "meeting": MeetingPart,
    "delegations": DelegationsPart,
    "preamble": PreamblePart,
}
_AFTER: dict[str, Callable[[Desk, str], FixedPart]] = {
    "next": NextPart,
    "mottos": MottosPart,
    "beside": BesidePart,
    "signing": SigningPart,
    "annexes": AnnexesPart,
    "notes": NotesPart,
}
_FIXED = {**_BEFORE, **_AFTER}
_END = "sections"
"""The key of the line between the last section and the next part: it adds a section."""


class Parts:
    """Makes the parts and keeps them in the order of the record."""

    def __init__(self, desk: Desk, column: QVBoxLayout) -> None:
        self._desk = desk
        self._column = column
        self._parts: dict[str, Part] = {}
        self._unfinished: list[str] = []
        self._column.addStretch(1)

    @property
    def complete(self) -> bool:
        """Whether everything has been built."""
        return not self._unfinished

    def keys(self) -> Sequence[str]:
        """The keys of all parts, in the order of the page."""
        return (*_BEFORE, *(section.id for section in self._desk.minutes.sections), _END, *_AFTER)

    def refresh(self) -> None:
        """Follow the sections of the record: take away what is gone, put what is there into order."""
        keys = self.keys()
        for key in [key for key in self._parts if key not in keys]:
            self._drop(self._parts.pop(key))
        self._unfinished = [key for key in keys if key not in self._parts or key in self._unfinished]
        for position, key in enumerate(key for key in keys if key in self._parts):
            self._put(position, self._parts[key])

    def part(self, key: str) -> Part | None:
        """The part with this key, built if it was not, with all its rows."""
        if key not in self.keys():
            return None
        while key in self._unfinished:
            self._build(key)
        return self._parts[key]

    def build(self) -> bool:
        """Build a little more, in the order of the page. Says whether everything is built."""
        if self._unfinished:
            self._build(self._unfinished[0])
        return self.complete

    def hear(self, difference: Difference) -> None:
        """Tell the parts what has changed."""
        if Address("minutes", "sections") in difference.lists:
            self.refresh()
        for part in list(self._parts.values()):
            part.hear(difference)

    def _build(self, key: str) -> None:
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = self._make(key)
            shown = [known for known in self.keys() if known in self._parts]
            self._put(shown.index(key), part)
            self._number()
            if isinstance(part, (SectionPart, DelegationsPart)):  # their rows come later
                return
        if part.build() and key in self._unfinished:
            self._unfinished.remove(key)

    def _make(self, key: str) -> Part:
        if key in _FIXED:
            return _FIXED[key](self._desk, key)
        if key == _END:
            return SectionsEnd(self._desk, key)
        return SectionPart(self._desk, next(s for s in self._desk.minutes.sections if s.id == key))

    def _number(self) -> None:
        for number, key in enumerate(_FIXED, start=1):
            part = self._parts.get(key)
            if isinstance(part, FixedPart):
                part.heading.number = str(number)

    def _put(self, position: int, part: Part) -> None:
        item = self._column.itemAt(position)
        if item is None or item.widget() is not part:
            self._column.removeWidget(part)
            self._column.insertWidget(position, part)
            part.show()

    def _drop(self, part: Part) -> None:
        self._desk.binder.release(part)
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()
