"""The styles of the internal documents as data, over those of the joint texts (points, mm, characters).

Vietnamese State: Decree 30/2020/NĐ-CP, Appendix I. Party: 05-HD/VPTW. Chinese: GB/T 9704-2012, 5.2, 7.2, 7.3, 10.3.
"""

from __future__ import annotations

from dataclasses import replace

from bienban.document.word.fonts import KAI_TI, SIM_HEI, SIM_SUN
from bienban.document.word.styles import STYLES, Style

_JOINT_ONLY = ("Stack ", "Col ", "Keeper ")
_PLAIN = {name: style for name, style in STYLES.items() if not name.startswith(_JOINT_ONLY)}
_RED = "FF0000"
_LINE = 28.95
"""Points from line to line: 22 lines on 225 mm (GB/T 9704-2012, 5.2.3)."""
_CLOSER = -0.25
"""Points between characters of 16 points: 28 on 156 mm."""


def _with(*styles: Style) -> dict[str, Style]:
    return _PLAIN | {style.name: style for style in styles}


_VIETNAMESE = (
    Style("Title name vi", size=14, bold=True, align="center", line=19, keep="whole"),
    Style("Recipients title vi", size=12, bold=True, italic=True, before=12, line=15, keep="next"),
    Style("Recipients vi", size=11, line=14),
    Style("Code vi", size=13, align="center", before=3, line=17),
    Style("Motto vi", size=14, bold=True, align="center", line=18),
    Style("Page top vi", size=14, align="center"),
)

STATE = _with(
    *_VIETNAMESE,
    Style("Title vi", size=14, bold=True, align="center", before=20, line=19, keep="next"),
    Style(
        "Heading 1 vi",
        size=14,
        bold=True,
        caps=True,
        align="left",
        first_mm=10,
        before=6,
        after=6,
        multiple=1.12,
        keep="whole",
        outline=0,
    ),
    Style("Heading 2 vi", size=14, bold=True, align="left", first_mm=10, after=6, multiple=1.12, keep="whole"),
    Style("Body vi", size=14, align="both", first_mm=10, after=6, multiple=1.12),
    Style("Signature title vi", size=14, bold=True, align="center", line=19, keep="next"),
    Style("Organ vi", size=13, bold=True, caps=True, align="center", line=16),
    Style("Nation vi", size=13, bold=True, align="center", line=16),
    Style("Organ rule vi", size=2, align="center", left_mm=19, right_mm=19, rule=0.75, line=3),
    Style("Motto rule vi", size=2, align="center", left_mm=19.8, right_mm=19.8, rule=0.75, line=3),
    Style("Title rule vi", size=2, left_mm=52, right_mm=52, rule=0.75, after=14, line=4, keep="next"),
)
"""Decree 30/2020/NĐ-CP."""


def party(line: float = 19, bold_titles: bool = False) -> dict[str, Style]:
    """The Party's styles; ``line`` is the pitch of the body, ``bold_titles`` of those who sign: the offices differ."""
    text = Style("Body vi", size=14, align="both", first_mm=10, after=6, line=line)
    heading = replace(text, name="Heading 2 vi", bold=True, align="left", keep="whole")
    return _with(
        *_VIETNAMESE,
        Style("Title vi", size=16, bold=True, align="center", before=20, after=2, line=22, keep="next"),
        replace(heading, name="Heading 1 vi", caps=True, before=6, outline=0),
        heading,
        text,
        Style("Signature title vi", size=14, bold=bold_titles, align="center", line=19, keep="next"),
        Style("Organ vi", size=14, bold=True, caps=True, align="center", line=18),
        Style("Star vi", size=14, align="center", line=14),
        Style("Party vi", size=15, bold=True, align="center", line=18),
        Style("Party rule vi", size=2, align="center", left_mm=8.6, right_mm=8.6, rule=0.75, line=3),
        Style("Title dashes vi", size=14, align="center", after=10, line=16, keep="next"),
    )


_CHINESE_TEXT = Style("Body zh", size=16, tracking=_CLOSER, align="both", first_characters=2, line=_LINE)
_LABELLED = Style(
    "Labelled zh",
    size=16,
    tracking=_CLOSER,
    align="both",
    left_characters=5,
    first_characters=-3,
    line=_LINE,
)
_PAGE = Style("Page odd zh", size=14, latin=SIM_SUN, font=SIM_SUN, align="right", right_characters=1)

GONGWEN = _with(
    _CHINESE_TEXT,
    replace(_CHINESE_TEXT, name="Heading 1 zh", font=SIM_HEI, keep="whole", outline=0),
    replace(_CHINESE_TEXT, name="Heading 2 zh", font=KAI_TI, keep="whole", outline=1),
    Style(
        "Title zh",
        size=22,
        font=SIM_SUN,
        bold=True,
        align="center",
        before=2 * _LINE,
        after=_LINE,
        line=36,
        keep="whole",
    ),
    _LABELLED,
    replace(_LABELLED, name="Labelled first zh", before=_LINE, keep="next"),
    replace(_LABELLED, name="Annex list zh", left_characters=6, first_characters=-4, before=_LINE, keep="next"),
    replace(_LABELLED, name="Annex list next zh", left_characters=6, first_characters=-1, keep="next"),
    Style("Annex label zh", size=16, font=SIM_HEI, align="left", after=_LINE, line=_LINE, keep="next"),
    Style("Annex title zh", size=22, font=SIM_SUN, bold=True, align="center", after=10, line=36, keep="next"),
    Style("Red head zh", size=40, font=SIM_SUN, bold=True, colour=_RED, align="center", before=93, after=14, line=52),
    Style("Issue zh", size=16, align="center", after=12, line=_LINE),
    Style("Imprint zh", size=16, right_tab_mm=156, line=_LINE),
    Style("Red rule zh", size=2, colour=_RED, rule=1.5, line=4),
    _PAGE,
    replace(_PAGE, name="Page even zh", align="left", right_characters=None, left_characters=1),
)
"""GB/T 9704-2012."""
