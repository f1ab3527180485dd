"""What a proof can find: faults as values. The user’s words for them are made in ``telling``."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from bienban.core.alternat import Layout, Original


class Wrong(StrEnum):
    """What is wrong with a place of an original."""

    PAIR = "pair"
    """An ordered pair stands in the other side's order."""
    FIGURE = "figure"
    """A figure, a date or a number is another."""
    WORDS = "words"
    """The words are others."""
    PLACE = "place"
    """It stands at another place."""
    BEHIND = "behind"
    """It stands behind the other side and must stand before it."""
    MISSING = "missing"
    """It is not there."""
    ADDED = "added"
    """It is there and not in the record."""
    LABEL = "label"
    """The file says that it is another original."""
    NUMBER = "number"
    """The number of the text that its pages carry is not that of its words."""
    UNLIKE = "unlike"
    """Another original says something else here."""


class Fault(NamedTuple):
    """One fault: in which original, at which address and in which language (empty for fixed words).

    ``before`` is what must stand there, ``after`` what stands there, both without white space.
    """

    original: Original
    layout: Layout
    wrong: Wrong
    address: str = ""
    language: str = ""
    before: str = ""
    after: str = ""
