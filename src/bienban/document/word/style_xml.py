"""A style as WordprocessingML: the one place that writes ``w:style``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bienban.document.word.fonts import FANG_SONG, LATIN, SIM_HEI
from bienban.document.word.units import half_points, twips, twips_of_mm

if TYPE_CHECKING:
    from bienban.document.word.styles import Style

LANGUAGES = {"vi": "vi-VN", "zh": "en-US"}
"""Suffix of a style's name to the language of its Latin text and figures; Han text is always Chinese.

Word itself sets Latin text in Chinese documents as English. Told that figures are Chinese, LibreOffice parts 2026 at
the end of a line.
"""


def style_id(name: str) -> str:
    """The id of a shipped style: its name without spaces, ``Body vi`` to ``Bodyvi``."""
    return name.replace(" ", "")


def paragraph_style(style: Style, identifier: str, based_on: str = "") -> str:
    """The element for ``style`` under the id ``identifier``, based on the style with the id ``based_on``."""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{style.name}"/>'
        f"{parent}<w:qFormat/>{_ppr(style)}{_rpr(style)}</w:style>"
    )


def character_style(name: str, identifier: str, properties: str) -> str:
    """A character style with the given run properties."""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"<w:qFormat/><w:rPr>{properties}</w:rPr></w:style>"
    )


def fonts(east_asia: str = FANG_SONG, latin: str = LATIN) -> str:
    """All four slots; a slot left out would fall to a theme or to a program's default."""
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{east_asia}" w:hAnsi="{latin}" w:cs="{LATIN}"/>'


def language(tag: str) -> str:
    """Latin text in ``tag``, Han text always in Chinese."""
    return f'<w:lang w:val="{tag}" w:eastAsia="zh-CN"/>'


def label_properties(suffix: str) -> str:
    """The run properties of a label: 黑体 in Chinese (GB/T 9704-2012, 10.3), bold in Vietnamese."""
    return fonts(SIM_HEI) if suffix == "zh" else "<w:b/><w:bCs/>"


_GROUND = '<w:widowControl/><w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/>'
_GROUND_SPACING = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


def _ppr(style: Style) -> str:
    ground = not style.parent
    inner = "".join(
        (
            "<w:keepNext/>" if style.keep else "",
            "<w:keepLines/>" if style.keep == "whole" else "",
            _rule(style),
            _tabs(style) if not ground else _GROUND,
            _GROUND_SPACING if ground else _spacing(style),
            _indent(style),
            f'<w:jc w:val="{style.align}"/>' if style.align else "",
            "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
        )
    )
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def _rpr(style: Style) -> str:
    ground = not style.parent
    inner = "".join(
        (
            _fonts(style, ground),
            _switch("b", style.bold) + _switch("bCs", style.bold),
            _switch("i", style.italic) + _switch("iCs", style.italic),
            _switch("caps", style.caps),
            f'<w:color w:val="{style.colour}"/>' if style.colour else "",
            f'<w:spacing w:val="{twips(style.tracking)}"/>' if style.tracking else "",
            _size(style.size),
            language(LANGUAGES[style.name.rpartition(" ")[2]]) if ground else "",
        )
    )
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _fonts(style: Style, ground: bool) -> str:
    if not (style.font or style.latin or ground):
        return ""
    return fonts(style.font or FANG_SONG, style.latin or LATIN)


def _rule(style: Style) -> str:
    if not style.rule:
        return ""
    colour = style.colour or "auto"
    return f'<w:pBdr><w:bottom w:val="single" w:sz="{round(style.rule * 8)}" w:space="1" w:color="{colour}"/></w:pBdr>'


def _switch(name: str, state: bool | None) -> str:
    if state is None:
        return ""
    return f"<w:{name}/>" if state else f'<w:{name} w:val="0"/>'


def _size(size: float | None) -> str:
    return "" if size is None else f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'


def _tabs(style: Style) -> str:
    stops = "".join(
        f'<w:tab w:val="{kind}" w:pos="{twips_of_mm(place)}"/>'
        for kind, place in (("center", style.centre_tab_mm), ("right", style.right_tab_mm))
        if place is not None
    )
    return f"<w:tabs>{stops}</w:tabs>" if stops else ""


def _spacing(style: Style) -> str:
    before = "" if style.before is None else f' w:before="{twips(style.before)}"'
    after = "" if style.after is None else f' w:after="{twips(style.after)}"'
    line = "" if style.line is None else f' w:line="{twips(style.line)}" w:lineRule="exact"'
    if style.multiple is not None:
        line = f' w:line="{round(style.multiple * 240)}" w:lineRule="auto"'
    return f"<w:spacing{before}{after}{line}/>" if before or after or line else ""


def _indent(style: Style) -> str:
    inner = "".join(
        (
            _side("left", style.left_characters, style.left_mm, style),
            _side("right", style.right_characters, style.right_mm, style),
            _first(style),
        )
    )
    return f"<w:ind{inner}/>" if inner else ""


def _side(side: str, characters: int | None, millimetres: float | None, style: Style) -> str:
    if characters is not None:
        return f' w:{side}Chars="{characters * 100}" w:{side}="{_characters(characters, style)}"'
    return "" if millimetres is None else f' w:{side}="{twips_of_mm(millimetres)}"'


def _first(style: Style) -> str:
    count = style.first_characters
    if count is None:
        return "" if style.first_mm is None else f' w:firstLine="{twips_of_mm(style.first_mm)}"'
    kind = "hanging" if count < 0 else "firstLine"
    return f' w:{kind}Chars="{abs(count) * 100}" w:{kind}="{_characters(abs(count), style)}"'


def _characters(count: int, style: Style) -> int:
    return twips(count * ((style.size or 0) + style.tracking))
