"""A person of a delegation: name, position, organ, role and attendance, in few lines until the caret comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bienban.core.ids import Address
from bienban.core.kinds import Attendance, Role
from bienban.core.minutes import Person
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice
from bienban.ui.form.desk import Desk
from bienban.ui.form.item_row import TOOLS, ItemRow

_BESIDE = 140
_SIGNS: Mapping[object, tuple[str, str]] = {
    Attendance.PRESENT: ("check", "muted"),
    Attendance.ABSENT: ("x", "error"),
    Attendance.EXCUSED: ("minus", "muted"),
    Attendance.UNKNOWN: ("clock", "faint"),
}


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
        self.attendance.set_signs(_SIGNS)
        self.name = self.pair("name", _("Full name"), role="name", flat=True)
        self.title = self.pair("title", _("Position"), role="interface", flat=True)
        self.organ = self.pair("organ", _("Organ"), role="interface", flat=True)
        self.name.put_beside(first, _BESIDE, self.role)
        self.name.put_beside(last, _BESIDE, self.attendance)
        for pair in (self.title, self.organ):
            pair.keep(desk.theme.px(TOOLS) + 4)
        self.value(self.role, "role", _("Role"))
        self.value(self.attendance, "attendance", _("Attendance"))
        self.show_organ(False)
        self.show_rank()

    def peers(self) -> Sequence[str]:
        """The people of the same party, or the guests of the same side."""
        own = self.desk.minutes.person(self.id)
        if own is None:
            return ()
        return [p.id for p in self.desk.minutes.people if (p.side, p.party) == (own.side, own.party)]

    def tools_at(self) -> tuple[int, int]:
        """Right, beside the position."""
        return self.width(), self.title.y() + 2

    def show_organ(self, current: bool) -> None:
        """Show or hide the line of the organ."""
        person = self.desk.minutes.person(self.id)
        self.organ.setVisible(current or (person is not None and bool(person.organ)))

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
