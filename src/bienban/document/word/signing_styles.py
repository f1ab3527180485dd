"""The styles of the sheets around a signing, beside those that every template has.

The size of a card's name is a part of the style's name, because a long name is set in a smaller one.
"""

from __future__ import annotations

from bienban.document.word.fonts import KAI_TI, SIM_HEI, SIM_SUN
from bienban.document.word.styles import STYLES, Style

FOOT = "Sheet foot vi"
MARK = "Sheet mark vi"
"""Styles of the lower and of the upper margin."""

_SHEETS = (
    Style("Sheet title vi", size=14, bold=True, caps=True, align="center", after=2, line=20, keep="whole"),
    Style("Sheet title zh", size=16, font=SIM_SUN, bold=True, align="center", before=2, after=4, line=26, keep="whole"),
    Style("Sheet line vi", size=11.5, align="center", after=1, line=16, keep="whole"),
    Style("Sheet line zh", size=11.5, align="center", after=1, line=17, keep="whole"),
    Style("Sheet date vi", "Sheet line vi", after=7),
    Style("Sheet date zh", "Sheet line zh", after=7),
    Style("Sheet group vi", "Table group vi", font=SIM_HEI, line=17),
    Style("Sheet group zh", "Table group zh", line=17),
    Style("Sheet name vi", "Table cell vi", bold=True),
    Style("Sheet name zh", "Table cell zh"),
    Style(MARK, size=12, font=SIM_HEI, bold=True, caps=True, align="center", line=16),
    Style("Signature mark vi", size=13, italic=True, align="center", line=19, keep="next"),
    Style("Signature mark zh", size=14, align="center", line=22, keep="next"),
)


def _sized(kind: str, vi: tuple[int, ...], zh: tuple[int, ...], *, large: bool = False) -> tuple[Style, ...]:
    """The styles of one line of a card in all its sizes; lines are a third higher than the type."""
    fonts = {"vi": "", "zh": SIM_SUN if large else KAI_TI}
    return tuple(
        Style(
            f"{kind} {size} {suffix}",
            size=size,
            font=fonts[suffix],
            bold=large or None,
            align="center",
            before=4 if large else None,
            after=8 if large else None,
            line=round(size * 1.3),
        )
        for suffix, sizes in (("vi", vi), ("zh", zh))
        for size in sizes
    )


_CARDS = (
    *_sized("Card place", (18, 16, 14), (18, 16, 14)),
    *_sized("Card name", (48, 42, 36, 30, 26), (56, 48, 40, 34, 28), large=True),
    *_sized("Card other", (28, 24, 20), (30, 26, 22)),
)

SHEET_STYLES: dict[str, Style] = STYLES | {style.name: style for style in _SHEETS}
"""Every style of a sheet, by name."""

CARD_STYLES: dict[str, Style] = STYLES | {style.name: style for style in _CARDS}
"""Every style of the name cards, by name."""


def sheet_styles(width: float, styles: dict[str, Style] = SHEET_STYLES) -> dict[str, Style]:
    """The styles of a sheet whose type is so many mm wide."""
    return styles | {FOOT: Style(FOOT, size=8.5, centre_tab_mm=width / 2, right_tab_mm=width)}
