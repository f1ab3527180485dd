"""The text that was initialled or signed, kept in the file with its seal, and whether the present text is still it."""

from __future__ import annotations

from collections.abc import Callable

from bienban.core import ids
from bienban.core.edits import Edit
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes, Stage, Turn
from bienban.core.stages import FREEZING, coming_to, is_frozen, standing, text_of
from bienban.digest import sha256_hex
from bienban.i18n import gettext as _
from bienban.storage.codec import decode, encode
from bienban.times import dated


class SealError(BienBanError):
    """The frozen text in the file is not what was sealed."""


class AlteredError(BienBanError):
    """The present text is not the one that was initialled."""


def turn_to(minutes: Minutes, stage: Stage, at: str, new_id: Callable[[], str] = ids.new_id) -> Edit:
    """The edit that brings the minutes to ``stage``, ``at`` a local time (``2026-04-27T09:31``).

    A stage that freezes keeps the text: the bytes of a file of it, and their SHA-256. Raises
    :class:`~bienban.core.edits.EditError` when the minutes are there already, with this text.
    """
    if stage not in FREEZING:
        return coming_to(minutes, stage, at, new_id)
    record = encode(text_of(minutes))
    return coming_to(minutes, stage, at, new_id, record.decode("utf-8"), sha256_hex(record))


def thawed(turn: Turn) -> Minutes:
    """The text that ``turn`` froze, and no more than that, whatever another program sealed with it.

    Raises :class:`SealError` when it was tampered with or cannot be read.
    """
    data = turn.record.encode("utf-8", "replace")
    try:
        if sha256_hex(data) == turn.seal:
            return text_of(decode(data))
    except BienBanError:
        pass
    sentence = _(
        "The text initialled on {time} no longer fits its seal: the file was changed by hand or damaged. Compare with "
        "another copy of the file."
    )
    raise SealError(sentence.format(time=dated(turn.at)))


def is_altered(minutes: Minutes) -> bool:
    """Whether the present text differs from the frozen one. Raises :class:`SealError`; False when none is frozen."""
    turn = standing(minutes)
    return turn is not None and text_of(minutes) != thawed(turn)


def check(minutes: Minutes) -> None:
    """Raise :class:`AlteredError` when the text is final and yet another than what was initialled.

    What is signed is compared with the text that was initialled (the Foreign Ministry of China to the provinces on the
    signing of treaties, 外办发[1994]7号). Raises :class:`SealError` too.
    """
    turn = standing(minutes)
    if turn is not None and is_frozen(minutes) and is_altered(minutes):
        sentence = _(
            "The text was changed after it was initialled on {time}. Look at the changes, then initial it again "
            "or undo them; only then is it signed."
        )
        raise AlteredError(sentence.format(time=dated(turn.at)))
