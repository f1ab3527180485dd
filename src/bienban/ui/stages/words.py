"""What the interface calls the stages of the minutes, and the icons they stand with."""

from __future__ import annotations

from bienban import times
from bienban.core.minutes import Minutes, Stage, Turn
from bienban.core.stages import is_frozen
from bienban.i18n import gettext as _
from bienban.session.finality import altered
from bienban.session.session import Session
from bienban.storage.frozen import SealError

ORDER = (Stage.PREPARED, Stage.MEETING, Stage.INITIALLED, Stage.SIGNED)


def name(stage: Stage) -> str:
    """The stage in a word or two."""
    return {
        Stage.PREPARED: _("Prepared"),
        Stage.MEETING: _("In meeting"),
        Stage.INITIALLED: _("Initialled"),
        Stage.SIGNED: _("Signed"),
    }[stage]


def about(stage: Stage) -> str:
    """What the stage means for the text."""
    return {
        Stage.PREPARED: _("The text is being drafted before the meeting."),
        Stage.MEETING: _("The text is changed while the two sides talk."),
        Stage.INITIALLED: _("The text is agreed and final. It is kept with a seal; every later change is listed."),
        Stage.SIGNED: _("The originals are signed. The text is kept with a seal; every later change is listed."),
    }[stage]


def confirmed(stage: Stage) -> str:
    """What the button says that makes the text final."""
    return {
        Stage.INITIALLED: _("Make the text final: initialled"),
        Stage.SIGNED: _("Make the text final: signed"),
    }[stage]


def icon(stage: Stage) -> str:
    """The sign of the stage."""
    return {
        Stage.PREPARED: "pencil",
        Stage.MEETING: "mic",
        Stage.INITIALLED: "lock",
        Stage.SIGNED: "signature",
    }[stage]


def sealed(turn: Turn) -> str:
    """When the minutes came to a stage, and the beginning of the seal of the text."""
    seal = _("Seal {seal}").format(seal=turn.seal[:16]) if turn.seal else ""
    return " · ".join(filter(None, (times.dated(turn.at), seal)))


def told(minutes: Minutes) -> str:
    """The present stage and since when: ``Initialled 16:05``."""
    since = times.told(minutes.turns[-1].at) if minutes.turns else ""
    return f"{name(minutes.stage)} {since}".strip()


def present(session: Session) -> tuple[str, str]:
    """Sign and words for where the open record stands: a final text that was opened or changed is no locked one."""
    minutes = session.minutes
    if remark := _remark(session):
        return "lock-open", f"{told(minutes)} · {remark}"
    return icon(minutes.stage), told(minutes)


def _remark(session: Session) -> str:
    try:
        count = altered(session.minutes)
    except SealError:
        return _("does not fit its seal")
    if count:
        return _("places changed: {count}").format(count=count)
    return _("open for changes") if is_frozen(session.minutes) and not session.locked else ""
