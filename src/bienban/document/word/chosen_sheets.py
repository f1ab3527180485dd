"""The sheets as an office chose them: a shipped template where it chose nothing, one made in memory otherwise.

What may be chosen, and why no rule settles it, is in ``resources/settings.toml``.
"""

from __future__ import annotations

from dataclasses import replace

from bienban import paths
from bienban.catalog.choices import Choices
from bienban.document.word import base_parts, internal_sheets, package, signing_sheets
from bienban.document.word.base_parts import Sheet, keeper_footer
from bienban.document.word.build import SHEETS
from bienban.document.word.fonts import FANG_SONG
from bienban.document.word.internal_sheets import GONGWEN_SHEET, INTERNAL
from bienban.document.word.internal_styles import GONGWEN, party
from bienban.document.word.styles import Style
from bienban.document.word.template import Template

_GB_2312 = "FangSong_GB2312"
_AS_GONGWEN = ("Body zh", "Heading 1 zh")


def joint(choices: Choices, *, columns: bool = False, chinese: bool = False, annexed: bool = False) -> Template:
    """The template of an original: in ``columns``, or in Chinese alone, or any other; ``annexed``: it has annexes."""
    name = "joint-columns.docx" if columns else "joint.docx"
    sheet = SHEETS[name]
    anew = annexed and choices.of("annex-pages") == "anew"
    tag, of_total = choices.of("keeper-tag") != "off", choices.of("page-number") != "plain" and not anew
    if not (tag and of_total):
        sheet = replace(sheet, edges=(keeper_footer(tag, of_total),))
    if anew:
        sheet = replace(sheet, annexes_anew=True)
    if chinese and choices.of("zh-lines") == "22":
        sheet = replace(sheet, margins=GONGWEN_SHEET.margins, styles=_as_gongwen(sheet.styles))
    return _template(name, sheet, SHEETS[name], choices)


def internal(name: str, choices: Choices) -> Template:
    """The template of an internal document by the name of its sheet."""
    sheet = INTERNAL[name]
    line, bold = choices.of("party-line"), choices.of("party-titles") == "bold"
    if name.startswith("vn-party") and (line or bold):
        sheet = replace(sheet, styles=party(float(line or 19), bold))
    return _template(f"{name}.docx", sheet, internal_sheets.SHEETS.get(f"{name}.docx"), choices)


def around(name: str, choices: Choices) -> Template:
    """The template of a paper around a signing by its file name."""
    sheet = signing_sheets.SHEETS[name]
    return _template(name, sheet, sheet, choices)


def _template(name: str, sheet: Sheet, shipped: Sheet | None, choices: Choices) -> Template:
    if sheet is shipped and not choices.of("fang-song"):
        return Template.read(paths.templates() / name)
    parts = base_parts.parts(sheet)
    if choices.of("fang-song"):
        styles = "word/styles.xml"
        parts[styles] = parts[styles].replace(f'"{FANG_SONG}"', f'"{_GB_2312}"')
    return Template.read(package.write(parts))


def _as_gongwen(styles: dict[str, Style]) -> dict[str, Style]:
    """Chinese text on the lines of GB/T 9704-2012."""
    text = {name: GONGWEN[name] for name in _AS_GONGWEN}
    line = text["Body zh"].line
    return styles | text | {"Testimonium zh": replace(styles["Testimonium zh"], before=line)}
