"""The instant preview: the blocks of one original as simple HTML, in parts that are rendered one by one.

Sizes, fonts and spaces are those of the shipped styles, in pixels of 96 to the inch. Every paragraph that comes from
the record is a link whose target is its address, so that a click finds the field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.annexes import annexes
from bienban.document.blocks import (
    Block,
    Cards,
    Columns,
    PageBreak,
    Paragraph,
    SignatureCell,
    Signatures,
    Table,
    TableRow,
)
from bienban.document.compose import closing, heading, preamble, sections
from bienban.document.escaping import escape
from bienban.document.setting import Setting
from bienban.document.signatures import signatures
from bienban.document.word.styles import STYLES, Style, in_columns

_PIXELS = 96 / 72
_PIXELS_PER_MM = 96 / 25.4
_INK = "#1b1d21"
_RULE = "#8a8f98"
_SPACE = "\u3000"
_SHOWN_ROOM = 0.5
_PLAIN = Style("Plain", size=12)
_COLUMN_STYLES = in_columns(STYLES)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the preview: ``heading``, ``preamble``, the id of a section, ``signing`` or ``annexes``."""

    key: str
    html: str


def part_keys(minutes: Minutes) -> tuple[str, ...]:
    """The keys of the parts, in the order of the page."""
    return ("heading", "preamble", *(section.id for section in minutes.sections), "signing", "annexes")


def part(
    minutes: Minutes,
    original: Original,
    layout: Layout,
    languages: Mapping[str, Language],
    key: str,
    choices: Choices = DEFAULT,
) -> Part:
    """One part of the preview, with what the office has chosen for its paper.

    Raises ``LanguageError`` as ``compose`` does.
    """
    setting = Setting.of(minutes, original, layout, languages, choices)
    return Part(key, to_html(_blocks(setting, key), languages, columns=setting.columns))


def to_html(blocks: Iterable[Block], languages: Mapping[str, Language], *, columns: bool = False) -> str:
    """``blocks`` as HTML for a text document."""
    page = _Page(languages, columns)
    return "".join(map(page.block, blocks))


def _blocks(setting: Setting, key: str) -> tuple[Block, ...]:
    if key == "heading":
        return heading(setting)
    if key == "preamble":
        return setting.blocks(preamble(setting))
    if key == "signing":
        return (*setting.blocks(closing(setting)), *signatures(setting))
    if key == "annexes":
        return annexes(setting)
    return tuple(block for _id, rows in sections(setting, (key,)) for block in setting.blocks(rows))


@dataclass(frozen=True, slots=True)
class _Page:
    languages: Mapping[str, Language]
    columns: bool

    def block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return self.paragraph(block)
            case Columns():
                return self._columns(block)
            case Signatures():
                return self._signatures(block)
            case Table():
                return self._table(block)
            case Cards(cards=cards):
                return _gap(12).join("".join(map(self.paragraph, card)) for card in cards)
            case PageBreak():
                return f'<hr color="{_RULE}"/>{_gap(6)}'

    def paragraph(self, paragraph: Paragraph) -> str:
        """One paragraph."""
        attributes, caps = _css(self.columns, paragraph.style, self._families(paragraph.language))
        text = paragraph.text
        if paragraph.widen:
            text = text[:1] + _SPACE + text[1:]
        words = escape(text.upper() if caps else text).replace("\n", "<br/>") or "&nbsp;"
        if paragraph.address:
            words = f'<a href="{escape(paragraph.address)}" style="color:{_INK};text-decoration:none">{words}</a>'
        return f"<p {attributes}>{words}</p>"

    def _families(self, tag: str) -> tuple[str, ...]:
        return self.languages[tag].screen.families if tag in self.languages else ()

    def _columns(self, block: Columns) -> str:
        tags = list(dict.fromkeys(paragraph.language for row in block.rows for paragraph in row))
        rows = "".join(self._level(row, tags) for row in block.rows)
        return f'<table width="100%" cellspacing="0" cellpadding="2">{rows}</table>' if tags else ""

    def _level(self, row: tuple[Paragraph, ...], tags: list[str]) -> str:
        width = 100 // len(tags)
        cells = ""
        for index, tag in enumerate(tags):
            text = "".join(self.paragraph(paragraph) for paragraph in row if paragraph.language == tag)
            left = "padding-left:15px;" if index else ""
            right = f"padding-right:15px;border-right:1px solid {_RULE};" if index < len(tags) - 1 else ""
            cells += f'<td width="{width}%" valign="top" style="{left}{right}">{text}</td>'
        return f"<tr>{cells}</tr>"

    def _signatures(self, block: Signatures) -> str:
        gap = f'<tr><td colspan="6">{_gap(block.gap)}</td></tr>'
        rows = gap.join(self._places(places, block.room) for places in block.rows)
        return f'<br/><table width="100%" cellspacing="0" cellpadding="0">{_grid()}{rows}</table>'

    def _places(self, places: tuple[SignatureCell, ...], room: float) -> str:
        """Titles, and under them the names with less room to sign in than on paper."""
        rest = _empty(6 - sum(place.offset + place.span for place in places))
        titles = "".join(_place(place, "".join(map(self.paragraph, place.titles))) for place in places)
        names = "".join(_place(place, _room(room) + "".join(map(self.paragraph, place.names))) for place in places)
        return f"<tr>{titles}{rest}</tr><tr>{names}{rest}</tr>"

    def _table(self, block: Table) -> str:
        total = sum(block.widths)
        shares = [round(100 * width / total) for width in block.widths]
        head = self._row(block.head, shares)
        rows = "".join(self._row(row, shares) for row in block.rows)
        style = f"border-collapse:collapse;border-style:solid;border-width:1px;border-color:{_RULE}"
        return f'<table width="100%" border="1" cellspacing="0" cellpadding="3" style="{style}">{head}{rows}</table>'

    def _row(self, row: TableRow, shares: list[int]) -> str:
        texts = ["".join(map(self.paragraph, cell)) for cell in row.cells]
        if row.group:
            return f'<tr><td colspan="{len(shares)}">{"".join(texts)}</td></tr>'
        return (
            "<tr>"
            + "".join(
                f'<td width="{share}%" valign="middle">{text}</td>' for share, text in zip(shares, texts, strict=False)
            )
            + "</tr>"
        )


def _empty(columns: int) -> str:
    return f'<td colspan="{columns}"></td>' if columns > 0 else ""


def _grid() -> str:
    return "<tr>" + '<td width="16%"></td>' * 6 + "</tr>"


def _place(place: SignatureCell, text: str) -> str:
    return f'{_empty(place.offset)}<td colspan="{place.span}" align="center">{text}</td>'


def _gap(millimetres: float) -> str:
    height = f"{millimetres * _PIXELS_PER_MM:.0f}px"
    return f'<p style="font-size:2px;line-height:{height};-qt-line-height-type:fixed;margin:0">&nbsp;</p>'


def _room(millimetres: float) -> str:
    return _gap(millimetres * _SHOWN_ROOM)


@lru_cache(maxsize=256)
def _css(columns: bool, name: str, families: tuple[str, ...]) -> tuple[str, bool]:
    """The style as the attributes of a paragraph, and whether it sets capitals."""
    style = _resolved(_COLUMN_STYLES if columns else STYLES, name)
    size = (style.size or 12) * _PIXELS
    indent = style.first_characters * size if style.first_characters else (style.first_mm or 0) * _PIXELS_PER_MM
    fonts = ",".join(f"'{family}'" for family in ((style.font,) if style.font else ()) + families)
    css = {
        "font-family": fonts,
        "font-size": f"{size:.1f}px",
        "font-weight": "700" if style.bold else "400",
        "font-style": "italic" if style.italic else "normal",
        "color": _INK,
        "text-indent": f"{indent:.0f}px",
        "margin-top": f"{(style.before or 0) * _PIXELS:.0f}px",
        "margin-bottom": f"{(style.after or 0) * _PIXELS:.0f}px",
        "line-height": f"{(style.line or 1.3 * (style.size or 12)) * _PIXELS:.1f}px",
        "-qt-line-height-type": "fixed",
    }
    align = "justify" if style.align == "both" else style.align or "left"
    written = escape(";".join(f"{key}:{value}" for key, value in css.items()))
    return f'align="{align}" style="{written}"', bool(style.caps)


def _resolved(styles: Mapping[str, Style], name: str) -> Style:
    """The style with what it takes from those it is based on."""
    chain = []
    while name in styles and name not in chain:
        chain.append(name)
        name = styles[name].parent
    values: dict[str, object] = {}
    for link in reversed(chain):
        held = styles[link]
        for field in Style.__dataclass_fields__:
            value = getattr(held, field)
            if value not in (None, "") or field == "name":
                values[field] = value
    return Style(**values) if values else _PLAIN  # type: ignore[arg-type]
