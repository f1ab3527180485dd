"""A person of a delegation: name, position, organ, role and attendance, in few lines until the caret comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QPainter, QPaintEvent

from bienban.core.ids import Address
from bienban.core.kinds import Attendance, Role
from bienban.core.minutes import Person
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice
from bienban.ui.form.desk import Desk
from bienban.ui.form.fixed_part import parties
from bienban.ui.form.item_row import TOOLS, ItemRow
from bienban.ui.form.stays_line import StaysLine
from bienban.ui.widgets.notice import Message, Remedy
from bienban.ui.words import listed

_BESIDE = 140
SIGNS: Mapping[object, tuple[str, str]] = {
    Attendance.PRESENT: ("check", "muted"),
    Attendance.ABSENT: ("x", "error"),
    Attendance.EXCUSED: ("minus", "muted"),
    Attendance.UNKNOWN: ("clock", "faint"),
}
"""The icon and the token of each state."""


class PersonRow(ItemRow):
    """The organ is shown where there is one, or while the row is current."""

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__(desk, person.id, _("Remove the person"), top=0)
        first, last = desk.tags[0], desk.tags[-1]
        self.rows.setSpacing(0)
        self.rows.setContentsMargins(0, 3, 0, 3)
        self.role = Choice(desk.theme, _("Role"), flat=True)
        self.role.set_items(roles())
        self.attendance = Choice(desk.theme, _("Attendance"), flat=True)
        self.attendance.set_items(attendances())
        self.attendance.set_signs(SIGNS)
        self.name = self.pair("name", _("Full name"), role="name", flat=True)
        self.title = self.pair("title", _("Position"), role="interface", flat=True)
        self.organ = self.pair("organ", _("Organ"), role="interface", flat=True)
        self.name.put_beside(first, desk.theme.px(_BESIDE), self.role)
        self.name.put_beside(last, desk.theme.px(_BESIDE), self.attendance)
        for pair in (self.title, self.organ):
            pair.keep(desk.theme.px(TOOLS) + 4)
        self.value(self.role, "role", _("Role"))
        self.value(self.attendance, "attendance", _("Attendance"))
        self.times: StaysLine | None = None
        self._spoken = ""
        self._called = False
        self.show_more(False)
        self.show_rank()

    def peers(self) -> Sequence[str]:
        """The people of the same party, or the guests of the same side."""
        own = self.desk.minutes.person(self.id)
        if own is None:
            return ()
        return [p.id for p in self.desk.minutes.people if (p.side, p.party) == (own.side, own.party)]

    def remove(self) -> None:
        """Take the person away, and say if nobody is left who signs."""
        desk = self.desk
        left = {signatory.id for signatory in desk.minutes.signing.signatories if signatory.person == self.id}
        super().remove()
        signatories = [each for each in desk.minutes.signing.signatories if each.id in left and not each.person]
        if signatories:
            names = [dict(parties(desk)).get(each.party, "") for each in signatories]
            words = _("The person removed was to sign for {parties}. Nobody is chosen to sign there now.")
            place = Address(signatories[0].id, "person")
            choose = Remedy(_("Choose who signs"), "signature", lambda: desk.go(place, None))
            message = Message("warn", words.format(parties=listed(names)), (choose,))
            desk.tell(message, lambda: _nobody_signs(desk, left))

    def tools_at(self) -> tuple[int, int]:
        """Right, beside the position."""
        return self.width(), self.title.y() + 2

    def name_inputs(self, row: str) -> None:
        """Say for a screen reader which row every input belongs to, those of the times too."""
        super().name_inputs(row)
        self._spoken = row

    def set_current(self, current: bool) -> None:
        """Show the organ and the times while the caret is here."""
        super().set_current(current)
        self.show_more(current)

    def show_more(self, current: bool) -> None:
        """Show or hide the lines of the organ and of the times."""
        person = self.desk.minutes.person(self.id)
        if person is None:
            return
        self.organ.setVisible(current or bool(person.organ))
        if self.times is None and (current or person.stays):
            self.times = StaysLine(self.desk, self.id)
            self.rows.addWidget(self.times)
        if self.times is not None:
            self.times.show_person(person, current, self._spoken)
            self.times.setVisible(current or bool(person.stays))

    @property
    def called(self) -> bool:
        """Whether it is the row of who is called in the roll."""
        return self._called

    def set_called(self, called: bool) -> None:
        """Mark the row of who is called in the roll, or no longer."""
        self._called = called
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground and the bar of who is called, under everything else."""
        if self._called:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.desk.theme.colour("soft"))
            painter.fillRect(0, 0, 3, self.height(), self.desk.theme.colour("accent"))
            painter.end()
        super().paintEvent(event)

    def show_rank(self) -> None:
        """The head of a delegation stands out."""
        person = self.desk.minutes.person(self.id)
        for tag, field in self.name.fields.items():
            font = self.desk.theme.font("name", tag)
            if person is not None and person.role is Role.HEAD:
                font.setWeight(font.Weight.DemiBold)
            if font != field.font():
                field.setFont(font)

    def address(self) -> Address:
        """The name in the first language."""
        return Address(self.id, "name", self.desk.tags[0])


def _nobody_signs(desk: Desk, signatories: set[str]) -> bool:
    return any(each.id in signatories and not each.person for each in desk.minutes.signing.signatories)


def roles() -> tuple[tuple[object, str], ...]:
    """What a person can be in the delegation."""
    return (
        (Role.HEAD, _("Head of delegation")),
        (Role.DEPUTY, _("Deputy head of delegation")),
        (Role.MEMBER, _("Member")),
        (Role.SECRETARY, _("Secretary")),
        (Role.INTERPRETER, _("Interpreter")),
        (Role.GUEST, _("Guest")),
    )


def attendances() -> tuple[tuple[object, str], ...]:
    """Whether a person came."""
    return (
        (Attendance.UNKNOWN, _("Not called yet")),
        (Attendance.PRESENT, _("Present")),
        (Attendance.ABSENT, _("Absent")),
        (Attendance.EXCUSED, _("Excused")),
    )
