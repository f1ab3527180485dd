"""The styles of the shipped templates as data: the table that `build` prints into them and the writer copies from.

Sizes, spaces and lines are in points, indents in mm or in characters; lines are exact. A language's suffix (``vi``,
``zh``) ends every name. In the stacked layout ``Stack first`` and ``Stack testimonium first`` are the first language
of a pair, which never parts from the second.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from bienban.document.word.fonts import FANG_SONG, KAI_TI, SIM_HEI, SIM_SUN
from bienban.document.word.style_names import PUNCTUATION, SIGNATURE_SPACE, SPACER

BASES = ("Base vi", "Base zh")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. What is ``None`` or empty comes from the style it is based on.

    ``keep``: ``next`` stays with the following paragraph, ``whole`` also keeps its own lines on one page. ``multiple``
    are lines of the font's own height, times so much. Where ``first_characters`` is below zero, turned lines stand in
    (``left_characters`` of them). ``rule`` is the thickness in points of a line below the paragraph; ``colour`` is that
    of its text and its line.
    """

    name: str
    based_on: str = ""
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    font: str = ""
    tracking: float = 0.0
    align: Literal["", "left", "center", "right", "both"] = ""
    first_mm: float | None = None
    first_characters: int | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    multiple: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    left_characters: int | None = None
    right_characters: int | None = None
    latin: str = ""
    colour: str = ""
    rule: float = 0.0
    keep: Literal["", "next", "whole"] = ""
    outline: int | None = None
    centre_tab_mm: float | None = None
    right_tab_mm: float | None = None

    @property
    def parent(self) -> str:
        """The name of the style it is based on; empty for the two bases."""
        if self.name in BASES:
            return ""
        return self.based_on or f"Base {'zh' if self.name.endswith(' zh') else 'vi'}"


_FULL_WIDTH = (
    Style("Title vi", size=17, tracking=1, bold=True, align="center", after=4, line=24, keep="next"),
    Style("Title name vi", size=14, bold=True, align="center", after=14, line=19, keep="whole"),
    Style("Title zh", size=22, font=SIM_SUN, bold=True, align="center", after=20, line=36, keep="whole"),
    Style(
        "Heading 1 vi", size=14, bold=True, caps=True, first_mm=10, before=10, after=5, line=19, keep="whole", outline=0
    ),
    Style("Heading 1 zh", size=16, font=SIM_HEI, first_characters=2, before=7, line=27, keep="whole", outline=0),
    Style("Body vi", size=14, align="both", first_mm=10, after=5, line=19),
    Style("Body zh", size=16, tracking=-0.25, align="both", first_characters=2, line=27),
    Style("Lead vi", "Body vi", keep="next"),
    Style("Lead zh", "Body zh", keep="next"),
    Style("Testimonium vi", "Body vi", before=19, keep="whole"),
    Style("Testimonium zh", "Body zh", before=27, keep="whole"),
)

_SIGNATURES = (
    Style("Signature title vi", size=13, caps=True, bold=True, align="center", line=18, keep="next"),
    Style("Signature title zh", size=15, font=SIM_HEI, align="center", line=22, keep="next"),
    Style("Signature name vi", size=14, bold=True, align="center", line=19, keep="next"),
    Style("Signature name zh", size=16, font=KAI_TI, align="center", line=24, keep="next"),
    Style("Signature seal vi", size=12, italic=True, align="center", line=16, keep="next"),
    Style("Signature seal zh", size=12, font=KAI_TI, align="center", line=18, keep="next"),
    Style(SPACER, size=1, line=1, keep="next"),
    Style(SIGNATURE_SPACE, size=8, line=12, keep="next"),
)

_ANNEXES = (
    Style("Annex label vi", size=14, caps=True, bold=True, align="center", after=2, line=19, keep="next"),
    Style("Annex label zh", size=16, font=SIM_HEI, align="left", after=2, line=27, keep="next"),
    Style("Annex pair vi", "Annex label vi"),
    Style("Annex pair zh", "Annex label zh", align="center"),
    Style("Annex title vi", size=14, caps=True, bold=True, align="center", after=3, line=19, keep="next"),
    Style("Annex title zh", size=18, font=SIM_SUN, bold=True, align="center", before=4, after=6, line=30, keep="next"),
    Style("Annex note vi", size=13, italic=True, align="center", after=9, line=18, keep="next"),
    Style("Annex note zh", size=14, font=KAI_TI, align="center", after=9, line=22, keep="next"),
    Style("Table head vi", size=12, bold=True, align="center", line=15, keep="next"),
    Style("Table head zh", size=12, font=SIM_HEI, align="center", line=17, keep="next"),
    Style("Table cell vi", size=12, align="left", line=15),
    Style("Table cell zh", size=12, align="left", line=17),
    Style("Table number vi", "Table cell vi", align="center"),
    Style("Table number zh", "Table cell zh", align="center"),
    Style("Table group vi", "Table cell vi", bold=True, keep="next"),
    Style("Table group zh", "Table cell zh", font=SIM_HEI, keep="next"),
)

_STACKED = (
    Style("Stack title vi", "Title vi", size=16, tracking=0.5, after=4, line=22),
    Style("Stack name vi", "Title name vi", after=9),
    Style("Stack title zh", "Title zh", size=18, after=12, line=28),
    Style("Stack heading vi", "Heading 1 vi", size=13, before=5, after=2, line=18),
    Style("Stack heading zh", "Heading 1 zh", size=14, before=5, after=4, line=21),
    Style("Stack body vi", size=13, align="both", first_mm=10, after=7, line=17.5),
    Style("Stack body zh", size=14, align="both", first_characters=2, after=7, line=21),
    Style("Stack first vi", "Stack body vi", after=1, keep="next"),
    Style("Stack first zh", "Stack body zh", after=1, keep="next"),
    Style("Stack lead vi", "Stack body vi", keep="next"),
    Style("Stack lead zh", "Stack body zh", keep="next"),
    Style("Stack testimonium vi", "Stack body vi", keep="whole"),
    Style("Stack testimonium zh", "Stack body zh", keep="whole"),
    Style("Stack testimonium first vi", "Stack body vi", before=9, after=1, keep="whole"),
    Style("Stack testimonium first zh", "Stack body zh", before=9, after=1, keep="whole"),
)

_COLUMNS = (
    Style("Col title vi", size=15, bold=True, align="center", line=22, keep="next"),
    Style("Col name vi", size=12, bold=True, align="center", after=10, line=18, keep="whole"),
    Style("Col title zh", size=16, font=SIM_SUN, bold=True, align="center", after=10, line=25, keep="whole"),
    Style("Col heading vi", size=12, bold=True, caps=True, before=6, line=18, keep="whole", outline=0),
    Style("Col heading zh", size=13, font=SIM_HEI, before=6, line=18, keep="whole", outline=0),
    Style("Col body vi", size=12, align="both", first_mm=7, line=18),
    Style("Col body zh", size=13, align="both", first_characters=2, line=18),
    Style("Col lead vi", "Col body vi", keep="next"),
    Style("Col lead zh", "Col body zh", keep="next"),
    Style("Col testimonium vi", "Col body vi", before=18, keep="whole"),
    Style("Col testimonium zh", "Col body zh", before=18, keep="whole"),
)

_MARGIN = (
    Style("Keeper vi", size=8.5, centre_tab_mm=78, right_tab_mm=156),
    Style("Keeper zh", size=8.5, centre_tab_mm=78, right_tab_mm=156),
)

STYLES: dict[str, Style] = {
    style.name: style
    for style in (
        Style("Base vi", size=14),
        Style("Base zh", size=16),
        *_FULL_WIDTH,
        *_SIGNATURES,
        *_ANNEXES,
        *_STACKED,
        *_COLUMNS,
        *_MARGIN,
    )
}
"""Every paragraph style, by name; a style stands after the one it is based on."""

PUNCTUATION_FONTS = {PUNCTUATION: FANG_SONG} | {f"{PUNCTUATION} {font}": font for font in (SIM_HEI, KAI_TI, SIM_SUN)}
"""The shipped character styles for shared punctuation and the font of each."""


def in_columns(styles: dict[str, Style]) -> dict[str, Style]:
    """The styles of the two-column template: axis at 81 mm, the Chinese of the signatures no larger than the other."""
    smaller = {
        "Signature title zh": replace(styles["Signature title zh"], size=13, line=18),
        "Signature name zh": replace(styles["Signature name zh"], size=14, line=19),
    }
    keepers = {name: replace(styles[name], centre_tab_mm=81, right_tab_mm=162) for name in ("Keeper vi", "Keeper zh")}
    return styles | smaller | keepers
