"""Guards a text that is final: it is changed on purpose only, and a saved stage is gone back from, not undone."""

from __future__ import annotations

from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes, Stage
from bienban.core.stages import is_frozen, standing, text_of
from bienban.i18n import gettext as _
from bienban.session.changes import changes
from bienban.storage.frozen import thawed
from bienban.times import dated


class FrozenError(BienBanError):
    """The text is final; whoever wants to change it says so first."""


def altered(minutes: Minutes) -> int:
    """In how many places a final text is another one than was sealed; none while it is not final.

    Raises :class:`~bienban.storage.frozen.SealError`.
    """
    turn = standing(minutes)
    return len(changes(thawed(turn), text_of(minutes))) if turn is not None and is_frozen(minutes) else 0


class Finality:
    """What one session knows of the final text: whether its user opened it for changes, which turns are saved."""

    def __init__(self, minutes: Minutes) -> None:
        self._open = False
        self._saved = len(minutes.turns)

    def unlock(self) -> None:
        """From now on the final text may be changed, until the next turn."""
        self._open = True

    def lock(self) -> None:
        """The minutes have come to a stage, by whatever step."""
        self._open = False

    def saved(self, minutes: Minutes) -> None:
        """The file holds these turns."""
        self._saved = len(minutes.turns)

    def refusal(self, minutes: Minutes) -> str:
        """Why the text cannot be changed now, and what to do; empty when it can."""
        if self._open or not is_frozen(minutes):
            return ""
        if minutes.stage is Stage.SIGNED:
            sentence = _("Signed on {time}: the text is final. To change it, open it under File › Stages.")
        else:
            sentence = _("Initialled on {time}: the text is final. To change it, open it under File › Stages.")
        return sentence.format(time=dated(minutes.turns[-1].at))

    def check_undo(self, before: Minutes, after: Minutes) -> None:
        """Raise :class:`FrozenError` when going from ``after`` to ``before`` would take back a turn that is saved."""
        if len(before.turns) < min(len(after.turns), self._saved):
            raise FrozenError(
                _("This stage is saved and is not undone. Go back under File › Stages: it leaves a trace.")
            )
