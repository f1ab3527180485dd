"""How the interface says the state of a clause: in a chip, in full, and as commands."""

from __future__ import annotations

from collections.abc import Iterator

from bienban import times
from bienban.core.minutes import Agreed, Minutes
from bienban.core.states import Kind, State
from bienban.i18n import gettext as _
from bienban.ui.form.meeting import side_name

ICONS = {
    Kind.DRAFT: "pencil",
    Kind.PROPOSED: "message-square-text",
    Kind.CHANGED: "triangle-alert",
    Kind.ONE: "check",
    Kind.BOTH: "check-check",
}
"""Each state has a sign of its own; colour only repeats what it says."""

TOKENS = {Kind.CHANGED: "warn", Kind.BOTH: "ok"}
"""The colours of the states that have one."""


def named(minutes: Minutes, side_id: str) -> str:
    """What a side is called at the beginning of a sentence."""
    side = minutes.side(side_id)
    name = side_name(side.name, side.id) if side else side_id
    return name[:1].upper() + name[1:]


def short(state: State, minutes: Minutes) -> str:
    """The state in a few words, with its time."""
    time = times.told(state.at)
    match state.kind:
        case Kind.BOTH:
            return _("Agreed by both {time}").format(time=time).strip()
        case Kind.ONE:
            return _("{side} agreed {time}").format(side=named(minutes, state.agreed[0].side), time=time).strip()
        case Kind.CHANGED:
            return _("Changed since agreed {time}").format(time=time).strip()
        case Kind.PROPOSED:
            return _("Proposed: {side}").format(side=named(minutes, state.proposed))
        case Kind.DRAFT:
            return _("Draft")


def full(state: State, minutes: Minutes) -> str:
    """Everything that is known of the state: who proposes, who agreed when, what was changed since. One line each."""
    return "\n".join(_told(state, minutes)) or _("Draft")


def _told(state: State, minutes: Minutes) -> Iterator[str]:
    if state.proposed:
        yield _("Proposed: {side}").format(side=named(minutes, state.proposed))
    for each in state.agreed:
        yield _("{side} agreed {time}").format(**_who(each, minutes)).strip()
    for each in state.stale:
        yield _("{side} agreed {time}, the text was changed since").format(**_who(each, minutes))


def _who(agreed: Agreed, minutes: Minutes) -> dict[str, str]:
    return {"side": named(minutes, agreed.side), "time": times.told(agreed.at)}
