"""A side's list of delegates as a paper of its own, its own language first."""

from __future__ import annotations

from collections.abc import Mapping

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes, Side
from bienban.document.annexes import delegates
from bienban.document.blocks import Paper
from bienban.document.signing import frame


def delegation(minutes: Minutes, side: Side, languages: Mapping[str, Language]) -> Paper:
    """The list of one side in all languages. Raises ``LanguageError`` for a language that has no file."""
    own = frame.setting(minutes, languages, side.id)
    return frame.paper(own, side.delegation, (delegates(own, side),), f"{side.id}/delegation")
