"""Who stands first: the alternat (luân phiên thứ tự, 轮签制), decided by one function for the whole product.

Source of the two modes: notice 外办发[1994]7号 of the Chinese foreign ministry on the signing of treaties. In the
*full* mode (倒版) the keeper stands first in both languages of its original. In the *own-language* mode (不倒版) each
language names its own country first in every original; the originals differ in the order of the languages and in the
places of the signatures.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from bienban.core.minutes import Minutes


class Mode(StrEnum):
    """How the order of the sides follows the original."""

    FULL = "full"
    OWN_LANGUAGE = "own-language"


class Original(NamedTuple):
    """One signed copy: kept by the side ``keeper``."""

    keeper: str
    mode: Mode = Mode.FULL


class Layout(NamedTuple):
    """Which languages a document holds, in the order of the sides, and whether they stand in columns.

    Which language comes first in print follows the keeper: see :func:`languages`.
    """

    languages: tuple[str, ...]
    columns: bool = False


def leading(minutes: Minutes, original: Original, language: str) -> str:
    """The id of the side that stands first in the text in ``language``."""
    if original.mode is Mode.OWN_LANGUAGE:
        own = (side.id for side in minutes.sides if side.language == language)
        return next(own, original.keeper)
    return original.keeper


def swapped(minutes: Minutes, original: Original, language: str) -> bool:
    """Whether ordered pairs are turned round in ``language``: its leading side is not the first of the record."""
    return bool(minutes.sides) and leading(minutes, original, language) != minutes.sides[0].id


def side_order(minutes: Minutes, original: Original, language: str) -> tuple[str, ...]:
    """The ids of the sides in the order in which the text in ``language`` names them."""
    first = leading(minutes, original, language)
    return tuple(sorted((side.id for side in minutes.sides), key=lambda side_id: side_id != first))


def signing_order(minutes: Minutes, original: Original) -> tuple[str, ...]:
    """The ids of the sides in the order of their places to sign: the keeper's first, in either mode."""
    return tuple(sorted((side.id for side in minutes.sides), key=lambda side_id: side_id != original.keeper))


def languages(minutes: Minutes, original: Original, layout: Layout) -> tuple[str, ...]:
    """The languages of a layout in the order of print: the keeper's own first, the rest in the order of the record."""
    keeper = minutes.side(original.keeper)
    own = keeper.language if keeper else ""
    return tuple(sorted(layout.languages, key=lambda tag: tag != own))
